"""A closed year stays as it is, whichever way it is reached: kept, deleted, brought in, undone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.inserting import insert_many
from db.store import Store
from db.tables.benefits import Payment
from db.tables.cases import Inquiry, InquiryAnswer, Visit
from db.tables.handover import YearClosing
from db.tables.services import Enrolment
from letea.actions.closed_years import closed_years, watch_closed_years
from letea.actions.office_file import open_office_file
from letea.errors import Refused
from tests.samples import a_benefit_file, a_grant, a_person, a_service, an_enrolment

CLOSED = date(2022, 1, 15)


@pytest.fixture
def store(office_file: Path) -> Iterator[Store]:
    """An office whose year 2021 is closed, with a person it helped then."""
    opened = open_office_file(office_file)
    opened.keep(a_person(), "Persoană")
    opened.keep(Visit(person_id=1, visited_on=date(2021, 5, 3)), "Vizită")
    inquiry = opened.keep(Inquiry(form="vmi", person_id=1, dated_on=date(2021, 6, 1)), "Anchetă")
    opened.keep(InquiryAnswer(inquiry_id=inquiry.id, answer="vechi"), "Răspuns")
    opened.keep(YearClosing(year=2021, closed_on=CLOSED), "Închiderea anului 2021")
    yield opened
    opened.close()


def visit(store: Store) -> Visit:
    with store.reading() as session:
        return session.get_one(Visit, 1)


def test_what_belongs_to_it_is_not_changed(store: Store) -> None:
    assert closed_years(store) == {2021}
    changed = visit(store)
    changed.findings = "altele"
    with pytest.raises(Refused, match="Anul 2021 este închis"):
        store.keep(changed, "Vizită")
    assert visit(store).findings == ""
    with pytest.raises(Refused, match="redeschideți anul"):
        store.remove(visit(store), "Vizită")
    assert visit(store).deleted_at is None


def test_nothing_is_added_to_it_or_moved_into_or_out_of_it(store: Store) -> None:
    with pytest.raises(Refused):
        store.keep(Visit(person_id=1, visited_on=date(2021, 12, 31)), "Vizită")
    moved = visit(store)
    moved.visited_on = date(2022, 1, 1)
    with pytest.raises(Refused):
        store.keep(moved, "Vizită")
    later = store.keep(Visit(person_id=1, visited_on=date(2022, 1, 1)), "Vizită")
    later.visited_on = date(2021, 1, 1)
    with pytest.raises(Refused):
        store.keep(later, "Vizită")


def test_what_hangs_on_it_is_held_too(store: Store) -> None:
    with store.reading() as session:
        answer = session.get_one(InquiryAnswer, 1)
    answer.answer = "nou"
    with pytest.raises(Refused):
        store.keep(answer, "Răspuns")
    with pytest.raises(Refused):
        store.keep(InquiryAnswer(inquiry_id=1, answer="încă unul"), "Răspuns")


def test_many_at_once_are_held_too(store: Store) -> None:
    file = store.keep(a_benefit_file(1, 1, requested_on=date(2022, 1, 20)), "Dosar")
    grant = store.keep(a_grant(1, file_id=file.id, from_on=date(2022, 2, 1)), "Drept")
    payments = [
        Payment(grant_id=grant.id, month_on=date(2021 + number % 2, 3, 1), amount_bani=100)
        for number in range(4)
    ]
    with pytest.raises(Refused), store.writing("Plăți") as writing:
        insert_many(writing.session, payments)
    with store.reading() as session:
        assert session.query(Payment).count() == 0


def test_what_began_in_it_may_end_later(office_file: Path) -> None:
    store = open_office_file(office_file)
    store.keep(a_person(), "Persoană")
    service = store.keep(a_service(), "Serviciu")
    enrolment = store.keep(
        an_enrolment(1, service_id=service.id, from_on=date(2021, 2, 1), to_on=None), "Înscriere"
    )
    store.keep(YearClosing(year=2021, closed_on=CLOSED), "Închiderea anului 2021")
    enrolment.to_on = date(2021, 11, 1)
    with pytest.raises(Refused):
        store.keep(enrolment, "Ieșire")
    enrolment.to_on = date(2022, 3, 1)
    store.keep(enrolment, "Ieșire")
    with store.reading() as session:
        assert session.get_one(Enrolment, 1).to_on == date(2022, 3, 1)
    store.close()


def test_it_cannot_be_undone_into(office_file: Path) -> None:
    store = open_office_file(office_file)
    store.keep(a_person(), "Persoană")
    store.keep(Visit(person_id=1, visited_on=date(2021, 5, 3)), "Vizită")
    with store.outside_history() as session:
        session.add(YearClosing(year=2021, closed_on=CLOSED))
    with pytest.raises(Refused):
        store.undo()
    assert visit(store).deleted_at is None
    store.close()


def test_after_a_reopening_it_is_corrected(store: Store) -> None:
    with store.reading() as session:
        closing = session.get_one(YearClosing, 1)
    closing.reopened_on, closing.reopened_why = date(2022, 2, 1), "o vizită uitată"
    store.keep(closing, "Redeschiderea anului 2021")
    assert closed_years(store) == frozenset()
    store.keep(Visit(person_id=1, visited_on=date(2021, 12, 31)), "Vizită")


def test_without_a_closed_year_nothing_is_asked_of_the_changes(store: Store) -> None:
    with store.outside_history() as session:
        session.get_one(YearClosing, 1).reopened_on = CLOSED
        session.flush()
        watch_closed_years(session, iter(()))
