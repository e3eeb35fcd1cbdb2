"""Erasing by a list of selection inside a closed year: the one thing that may take from it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.cases import Inquiry, Visit
from db.tables.handover import YearClosing
from db.tables.people import Person
from db.tables.personal import FileKind, HistoryRedaction, Selection
from letea.actions.closed_years import closed_years
from letea.actions.closing import close_year, closings, year_checks
from letea.actions.erasing import RECORDS
from letea.actions.history_check import judge_history
from letea.actions.office_file import open_office_file
from letea.actions.selections import erase_selection
from letea.errors import Refused
from letea.fields import described
from letea.progress import Progress
from letea.rules.closing import DATED
from tests.letea.actions.personal_offices import (
    LATER,
    TYPED,
    a_list,
    a_visit,
    an_inquiry_of,
    ended_file,
    in_ten_years,
    someone,
)

CLOSED_ON = date(2023, 1, 20)


@pytest.fixture
def store(office_file: Path) -> Iterator[Store]:
    """An office whose year 2022 is closed, with a file, an inquiry and a visit of it past their terms."""
    opened = open_office_file(office_file)
    opened.who = "Ana Exemplu"
    person, other = someone(opened, "Țăndărică"), someone(opened, "Rămas")
    an_inquiry_of(opened, ended_file(opened, person), person)
    a_visit(opened, person)
    opened.keep(Inquiry(form="vmi", dated_on=date(2022, 6, 1), person_id=other), "Anchetă")
    in_ten_years(opened, FileKind.BENEFIT, FileKind.VISIT)
    checks = year_checks(opened, 2022, CLOSED_ON, Progress())
    close_year(opened, 2022, checks, {one.key: "probă" for one in checks}, CLOSED_ON, Progress())
    yield opened
    opened.close()


def held(store: Store, kind: type[Record]) -> list[Record]:
    with store.reading() as session:
        return list(session.scalars(select(kind).execution_options(include_deleted=True)))


def test_what_is_past_its_term_goes_and_the_closing_stays_as_it_was(store: Store) -> None:
    totals = closings(store)[0].totals
    made = a_list(store, with_persons=True)
    erase_selection(store, made, TYPED, LATER)
    assert not held(store, Visit)
    assert [one.dated_on for one in held(store, Inquiry) if isinstance(one, Inquiry)] == [date(2022, 6, 1)]
    assert [one.family_name for one in held(store, Person) if isinstance(one, Person)] == ["Rămas"]
    assert closed_years(store) == {2022}
    assert closings(store)[0].totals == totals


def test_the_act_is_recorded_and_history_tells_of_it(store: Store) -> None:
    made = a_list(store)
    erase_selection(store, made, TYPED, LATER)
    [selection] = [one for one in held(store, Selection) if isinstance(one, Selection)]
    assert (selection.erased_on, selection.erased) == (LATER, 2)
    assert {
        one.selection_id for one in held(store, HistoryRedaction) if isinstance(one, HistoryRedaction)
    } == {made}
    assert judge_history(store, Progress()).sound


def test_without_the_list_nothing_of_the_year_goes(store: Store) -> None:
    [visit] = held(store, Visit)
    with pytest.raises(Refused, match="Anul 2022 este închis"):
        store.remove(visit, "Ștergere")
    with pytest.raises(Refused, match="confirm"):
        erase_selection(store, a_list(store), "", LATER)
    assert held(store, Visit)
    assert [one.year for one in held(store, YearClosing) if isinstance(one, YearClosing)] == [2022]


def test_what_lets_go_of_the_erased_is_not_held_by_a_closed_year() -> None:
    """What stays is changed by an erasing only where it pointed to what went; no closed year refuses that."""
    going = {kind.__table__ for kind in RECORDS.values()}
    for kind in described():
        if any(key.column.table in going for key in kind.__table__.foreign_keys if not key.parent.nullable):
            going.add(kind.__table__)
    for name, dated in DATED.items():
        table = Record.metadata.tables[name]
        lets_go = {
            key.parent.name for key in table.foreign_keys if key.column.table in going and key.parent.nullable
        }
        keeps = {"household_id"}  # a household goes only once nothing dated names it: see `held_households`
        assert dated.open_ended or lets_go - keeps <= {"file_id"}, name  # an inquiry goes with its file
