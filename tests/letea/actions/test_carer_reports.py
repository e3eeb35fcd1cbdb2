"""The semester's report is opened with its figures, kept once, and marked as made by its day."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.registers import RegisterEntry
from letea.actions.benefit_payments import generate_payments, mark_paid
from letea.actions.carer_reports import (
    open_report,
    save_report,
    semester_figures,
    semester_to_report,
    semesters,
)
from letea.errors import Refused
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.letea.actions.care_offices import an_assistant
from tests.samples import TODAY


def test_the_semester_asked_for_is_the_last_that_ended() -> None:
    assert semester_to_report(TODAY) == (2021, 2)
    assert semester_to_report(date(2022, 7, 1)) == (2022, 1)


def test_a_new_report_is_of_today_once_the_semester_is_over(store: Store) -> None:
    assert open_report(store, 2021, 2, TODAY).reported_on == TODAY
    assert open_report(store, 2022, 1, TODAY).reported_on is None


def test_a_report_is_kept_once_and_marked_as_made(store: Store) -> None:
    report = open_report(store, 2021, 2, TODAY)
    report.number, report.findings = "12/2022", "fără probleme"
    save_report(store, report, TODAY)
    assert store.undo_label() == "Raportul privind asistenții personali, Semestrul al II-lea 2021"
    again = open_report(store, 2021, 2, TODAY)
    assert (again.number, again.findings) == ("12/2022", "fără probleme")
    made = {(one.year, one.semester): one.made for one in semesters(store, TODAY)}
    assert (made[2021, 2], made[2021, 1], made[2022, 1]) == (True, False, False)
    twice = open_report(store, 2021, 1, TODAY)
    twice.semester = 2
    with pytest.raises(Refused, match="are deja un raport"):
        save_report(store, twice, TODAY)


def test_the_figures_come_from_the_register_by_name(store: Store) -> None:
    an_assistant(store, "Țurcanu")
    an_assistant(store, "Demonstrativ", to_on=date(2021, 9, 1), ended_why="demisie")
    figures = semester_figures(store, 2021, 2, TODAY)
    assert [line.facts.name for line in figures.lines] == ["Demonstrativ Ștefan", "Țurcanu Ștefan"]
    assert (figures.at_start, figures.ended, figures.at_end) == (2, 1, 1)
    assert figures.lines[0].facts.certificate == "1821/14.03.2021, 14.03.2023"


def test_what_was_paid_is_told_from_the_benefit_files(store: Store) -> None:
    approved(store, someone(store), "AP")
    generate_payments(store, kind_of(store, "AP"), MARCH, TODAY)
    assert semester_figures(store, 2022, 1, TODAY).paid_bani == 0
    mark_paid(store, kind_of(store, "AP"), MARCH, TODAY)
    assert semester_figures(store, 2022, 1, TODAY).paid_bani == 30_000
    assert semester_figures(store, 2021, 2, TODAY).paid_bani == 0


def test_a_report_takes_its_number_from_the_office_s_own_register(store: Store) -> None:
    report = open_report(store, 2021, 2, TODAY)
    save_report(store, report, TODAY, take_next=True)
    assert open_report(store, 2021, 2, TODAY).number == "1/2022"
    with store.reading() as session:
        (entry,) = session.scalars(select(RegisterEntry))
    assert (entry.number, entry.owner_uid) == (1, open_report(store, 2021, 2, TODAY).uid)
    store.undo()
    with store.reading() as session:
        assert session.scalars(select(RegisterEntry)).all() == []
    typed = open_report(store, 2021, 1, TODAY)
    typed.number = "9"
    save_report(store, typed, TODAY, take_next=True)
    assert open_report(store, 2021, 1, TODAY).number == "9"
