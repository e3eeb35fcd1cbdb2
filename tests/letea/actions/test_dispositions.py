"""Files change state by dispositions, one or many in one action; what they grant follows."""

from datetime import date

import pytest
from sqlalchemy import func, select

from db.store import Store
from db.tables.benefits import BenefitFile, Disposition, FileState
from letea.actions.benefits import open_dossier
from letea.actions.dispositions import change_state, check_decision
from letea.errors import Refused
from tests.letea.actions.benefit_offices import MARCH, approved, decided, registered, someone
from tests.samples import TODAY


def states(store: Store) -> list[FileState]:
    with store.reading() as session:
        return list(session.scalars(select(BenefitFile.state).order_by(BenefitFile.id)))


def test_an_approval_grants_its_sum_by_its_disposition(store: Store) -> None:
    dossier = open_dossier(store, approved(store, someone(store)))
    assert dossier.file.state is FileState.APPROVED
    (grant,) = dossier.grants
    assert (grant.amount_bani, grant.from_on) == (30_000, MARCH)
    assert grant.disposition_id == dossier.steps[-1].disposition_id
    assert [row.number for row in dossier.dispositions.values()] == ["118"]


def test_many_files_are_decided_in_one_action(store: Store) -> None:
    files = [registered(store, someone(store, f"Exemplu {n}"), "INCALZIRE") for n in range(30)]
    assert change_state(store, decided(files, FileState.APPROVED, amount_bani=5_000), TODAY) == 30
    assert set(states(store)) == {FileState.APPROVED}
    assert "30 de dosare" in store.undo_label()
    with store.reading() as session:
        assert session.scalar(select(func.count(Disposition.id))) == 1
    store.undo()
    assert set(states(store)) == {FileState.REQUESTED}


def test_the_same_disposition_is_kept_once_and_told(store: Store) -> None:
    approved(store, someone(store))
    other = registered(store, someone(store, "Demonstrativ"))
    decision = decided([other], FileState.APPROVED)
    assert [(problem.field, problem.blocking) for problem in check_decision(store, decision, TODAY)] == [
        ("disposition.number", False)
    ]
    change_state(store, decision, TODAY)
    with store.reading() as session:
        assert session.scalar(select(func.count(Disposition.id))) == 1


def test_an_end_closes_what_was_granted(store: Store) -> None:
    file = approved(store, someone(store))
    change_state(store, decided([file], FileState.ENDED), TODAY)
    assert [grant.to_on for grant in open_dossier(store, file).grants] == [TODAY]


def test_a_change_follows_on_the_sum_before(store: Store) -> None:
    file = approved(store, someone(store))
    decision = decided([file], FileState.CHANGED, amount_bani=45_000, from_on=date(2022, 4, 1))
    change_state(store, decision, TODAY)
    assert [(grant.amount_bani, grant.to_on) for grant in open_dossier(store, file).grants] == [
        (30_000, date(2022, 3, 31)),
        (45_000, None),
    ]


def test_nothing_is_changed_where_one_file_may_not_follow(store: Store) -> None:
    one, other = registered(store, someone(store)), approved(store, someone(store, "Demonstrativ"))
    with pytest.raises(Refused, match="Dosarul 2/2022"):
        change_state(store, decided([one, other], FileState.APPROVED), TODAY)
    assert states(store) == [FileState.REQUESTED, FileState.APPROVED]


def test_a_sum_granted_ends_after_it_begins(store: Store) -> None:
    file = registered(store, someone(store))
    decision = decided([file], FileState.APPROVED, amount_bani=100, to_on=date(2022, 2, 1))
    assert [problem.field for problem in check_decision(store, decision, TODAY)] == ["grant.to_on"]


def test_a_disposition_is_told_in_lists_by_what_it_grants(store: Store) -> None:
    files = [
        registered(store, someone(store), "INCALZIRE"),
        registered(store, someone(store, "Demonstrativ")),
    ]
    change_state(store, decided(files, FileState.APPROVED), TODAY)
    with store.reading() as session:
        subject = session.scalars(select(Disposition.subject)).one()
    assert subject.startswith("Venit minim de incluziune")
    assert subject.endswith("; Ajutor pentru încălzirea locuinței")
