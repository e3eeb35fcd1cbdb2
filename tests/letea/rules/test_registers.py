"""What the cells of a register hold, and what must hold for an entry."""

from datetime import date
from typing import Any

import pytest

from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry
from letea.rules.registers import cell_of, cell_words, check_cells, check_entry, choices_of, number_words
from tests.samples import TODAY


def column(kind: ColumnKind, **given: Any) -> RegisterColumn:
    return RegisterColumn(register_id=1, title="Coloana", kind=kind, **{"key": "c"} | given)


def entry(**given: Any) -> RegisterEntry:
    known: dict[str, Any] = {"register_id": 1, "year": 2022, "number": 1, "entered_on": TODAY}
    return RegisterEntry(**known | given)


@pytest.mark.parametrize(
    ("kind", "kept", "words"),
    [
        (ColumnKind.TEXT, "Popescu", "Popescu"),
        (ColumnKind.COUNT, 1200, "1.200"),
        (ColumnKind.COUNT, 0, "0"),
        (ColumnKind.MONEY, 123_450, "1.234,50"),
        (ColumnKind.DAY, "2022-03-05", "05.03.2022"),
        (ColumnKind.YES_NO, False, "nu"),
        (ColumnKind.TEXT, None, ""),
        (ColumnKind.COUNT, "douăzeci", ""),
        (ColumnKind.COUNT, True, ""),
        (ColumnKind.DAY, "2022-02-31", ""),
    ],
)
def test_a_cell_is_worded_by_its_kind(kind: ColumnKind, kept: Any, words: str) -> None:
    assert cell_words(column(kind), {"c": kept}) == words


def test_a_day_is_a_day() -> None:
    assert cell_of(column(ColumnKind.DAY), {"c": "2022-03-05"}) == date(2022, 3, 5)


def test_choices_are_lines() -> None:
    assert choices_of(column(ColumnKind.CHOICE, choices="da\n\n în parte \nnu")) == ["da", "în parte", "nu"]


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_what_is_asked_for_may_not_be_missing(empty: Any) -> None:
    columns = [column(ColumnKind.TEXT, required=True)]
    assert [problem.field for problem in check_cells(columns, {"c": empty})] == ["cells.c"]
    assert check_cells([column(ColumnKind.TEXT)], {"c": empty}) == []


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        (ColumnKind.COUNT, "doi"),
        (ColumnKind.COUNT, -1),
        (ColumnKind.MONEY, 1.5),
        (ColumnKind.DAY, "mâine"),
        (ColumnKind.YES_NO, "poate"),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: ColumnKind, kept: Any) -> None:
    assert [problem.blocking for problem in check_cells([column(kind)], {"c": kept})] == [True]


def test_a_choice_that_left_the_list_is_only_told() -> None:
    told = check_cells([column(ColumnKind.CHOICE, choices="da\nnu")], {"c": "în parte"})
    assert [problem.blocking for problem in told] == [False]


def test_a_term_does_not_lie_before_the_entry() -> None:
    register = Register(name="R", with_term=True)
    before = date(2022, 1, 1)
    said = check_entry(entry(until_on=before, done_on=before), register, [], TODAY)
    assert [problem.field for problem in said] == ["until_on", "done_on"]
    assert check_entry(entry(until_on=before), Register(name="R"), [], TODAY) == []


def test_a_number_begins_with_one_and_a_day_ahead_is_told() -> None:
    said = check_entry(entry(number=0, entered_on=date(2031, 1, 1)), Register(name="R"), [], TODAY)
    assert [(problem.field, problem.blocking) for problem in said] == [
        ("number", True),
        ("entered_on", False),
    ]


def test_the_prefix_stands_before_the_number() -> None:
    assert number_words(Register(name="R", prefix="A-"), 12) == "A-12"
