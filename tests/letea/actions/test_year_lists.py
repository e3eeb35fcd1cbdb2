"""Lists of a year: kept whole, in order, in one action; copied to another year."""

from datetime import date
from typing import Any

import pytest

from db.store import Store
from db.tables.outreach import CounsellingTopic, Meeting, Publication
from letea.actions.year_lists import YearEdit, copies_for, save_year, year_rows, years_with
from letea.errors import Problem, Refused


def topic(text: str) -> CounsellingTopic:
    return CounsellingTopic(year=2022, topic=text)


def keep(store: Store, *texts: str) -> list[CounsellingTopic]:
    save_year(store, [YearEdit([topic(text) for text in texts], [])], year=2022, label="Teme")
    return year_rows(store, CounsellingTopic, 2022)


def texts(store: Store) -> list[str]:
    return [row.topic for row in year_rows(store, CounsellingTopic, 2022)]


def test_rows_are_kept_in_the_workers_order(store: Store) -> None:
    rows = keep(store, "drepturi", "igienă", "școală")
    save_year(store, [YearEdit(rows[::-1], rows)], year=2022, label="Teme")
    assert texts(store) == ["școală", "igienă", "drepturi"]


def test_rows_no_longer_in_the_list_are_deleted(store: Store) -> None:
    rows = keep(store, "drepturi", "igienă")
    save_year(store, [YearEdit(rows[1:], rows)], year=2022, label="Teme")
    assert texts(store) == ["igienă"]


def test_two_lists_saved_together_are_undone_together(store: Store) -> None:
    meeting = Meeting(year=2022, participants="furnizori, beneficiari")
    edits = [YearEdit[Any]([topic("drepturi")], []), YearEdit[Any]([meeting], [])]
    save_year(store, edits, year=2022, label="Informare")
    store.undo()
    assert texts(store) == []
    assert year_rows(store, Meeting, 2022) == []


def test_a_blocking_problem_keeps_nothing(store: Store) -> None:
    problems = [Problem("topics.0.topic", "Scrieți tema.")]
    with pytest.raises(Refused):
        save_year(store, [YearEdit([topic("")], [])], year=2022, label="Teme", problems=problems)
    assert texts(store) == []


def test_a_warning_does_not_hinder(store: Store) -> None:
    warned = [Problem("topics.0.topic", "Scrieți mai mult.", blocking=False)]
    save_year(store, [YearEdit([topic("drepturi")], [])], year=2022, label="Teme", problems=warned)
    assert texts(store) == ["drepturi"]


def test_copies_for_another_year_leave_out_when_they_were_renewed(store: Store) -> None:
    row = Publication(year=2021, text="strategia", frequency="lunar", renewed_on=date(2021, 5, 3))
    save_year(store, [YearEdit([row], [])], year=2021, label="Publicare")
    (copy,) = copies_for(store, Publication, from_year=2021, to_year=2022)
    assert (copy.year, copy.text, copy.frequency, copy.renewed_on) == (2022, "strategia", "lunar", None)
    assert copy.uid != row.uid


def test_the_years_of_a_list_are_told_newest_first(store: Store) -> None:
    for year in (2020, 2022, 2021):
        save_year(store, [YearEdit([topic("drepturi")], [])], year=year, label="Teme")
    assert years_with(store, CounsellingTopic) == [2022, 2021, 2020]
