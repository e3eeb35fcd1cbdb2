"""What must hold for the design of a register, and how values pass to another kind."""

from typing import Any

import pytest

from db.tables.registers import ColumnKind, Register, RegisterColumn
from letea.rules.reading import Unreadable
from letea.rules.register_designs import check_design, passed
from tests.samples import TODAY

K = ColumnKind


def column(title: str = "Ce", kind: ColumnKind = K.TEXT, choices: str = "") -> RegisterColumn:
    return RegisterColumn(register_id=1, key="c", title=title, kind=kind, choices=choices)


def told(register: Register, *columns: RegisterColumn) -> list[str]:
    return [problem.field for problem in check_design(register, columns, []) if problem.blocking]


def test_a_register_has_a_name_a_number_and_a_column() -> None:
    assert told(Register(name="Registru"), column()) == []
    assert told(Register(name=" ", first_number=0, prefix="x" * 13)) == [
        "name",
        "first_number",
        "prefix",
        "columns",
    ]


def test_titles_are_written_and_none_twice() -> None:
    wrong = told(Register(name="R"), column("Data"), column(" dată"), column(""))
    assert wrong == ["columns.1.title", "columns.2.title"]


def test_a_list_has_two_choices_at_least_and_none_twice() -> None:
    assert told(Register(name="R"), column(kind=K.CHOICE, choices="da")) == ["columns.0.choices"]
    assert told(Register(name="R"), column(kind=K.CHOICE, choices="da\nnu\nDa")) == ["columns.0.choices"]
    assert told(Register(name="R"), column(kind=K.CHOICE, choices="da\nnu")) == []


def test_there_are_not_more_columns_than_a_paper_holds() -> None:
    assert told(Register(name="R"), *(column(f"C{place}") for place in range(31))) == ["columns"]


@pytest.mark.parametrize(
    ("kept", "kind", "wanted", "gives"),
    [
        ("12", K.TEXT, K.COUNT, 12),
        ("1.234,50", K.TEXT, K.MONEY, 123_450),
        ("5.3.2022", K.TEXT, K.DAY, "2022-03-05"),
        ("NU", K.TEXT, K.YES_NO, False),
        ("DA", K.TEXT, K.CHOICE, "da"),
        (True, K.YES_NO, K.CHOICE, "da"),
        (5, K.COUNT, K.MONEY, 500),
        (500, K.MONEY, K.COUNT, 5),
        ("2022-03-05", K.DAY, K.TEXT, "05.03.2022"),
        (123_450, K.MONEY, K.LONG_TEXT, "1.234,50"),
        ("rest", K.COUNT, K.MONEY, "rest"),
        (None, K.TEXT, K.COUNT, None),
    ],
)
def test_a_value_passes_to_another_kind(kept: Any, kind: ColumnKind, wanted: ColumnKind, gives: Any) -> None:
    assert passed(kept, column(kind=kind), wanted, ["da", "nu"], TODAY) == gives


@pytest.mark.parametrize(
    ("kept", "kind", "wanted"),
    [
        ("vreo doi", K.TEXT, K.COUNT),
        (550, K.MONEY, K.COUNT),
        ("ieri", K.TEXT, K.DAY),
        ("poate", K.TEXT, K.YES_NO),
        ("alta", K.TEXT, K.CHOICE),
        (3, K.COUNT, K.DAY),
    ],
)
def test_a_value_that_cannot_is_refused(kept: Any, kind: ColumnKind, wanted: ColumnKind) -> None:
    with pytest.raises(Unreadable):
        passed(kept, column(kind=kind), wanted, ["da", "nu"], TODAY)
