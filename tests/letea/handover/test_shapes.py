"""What a county believes of a record."""

from typing import Any

import pytest

from db.tables.handover import Leaving
from letea.handover.shapes import SHAPES, Column, Kind, Shape, shape_of, shapes_leaving

SHAPE = Shape(
    "probă",
    "Probă",
    tuple(Column(kind.value, kind.value, kind) for kind in Kind),
)
GOOD: dict[str, Any] = {
    "text": "Ana",
    "texts": ["a", "b"],
    "whole": 3,
    "flag": True,
    "day": "2026-02-28",
    "month": "2026-02",
}


def test_a_good_record_has_no_fault_and_may_lack_values() -> None:
    assert SHAPE.faults(GOOD) == []
    assert SHAPE.faults(dict.fromkeys(GOOD) | {"texts": [], "flag": False}) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("text", 3),
        ("text", "A\x00"),
        ("text", "\u202eanA"),
        ("text", "x" * 4_001),
        ("texts", None),
        ("texts", "a"),
        ("texts", [None]),
        ("texts", [["a"]]),
        ("whole", "3"),
        ("whole", 3.5),
        ("whole", True),
        ("whole", 10**16),
        ("flag", None),
        ("flag", 1),
        ("day", "2026-02-30"),
        ("day", "20260228"),
        ("day", 20260228),
        ("month", "2026-13"),
        ("month", "1999-01"),
        ("month", 202601),
    ],
)
def test_a_wrong_value_is_found(column: str, value: object) -> None:
    assert SHAPE.faults(GOOD | {column: value}) == [column]


def test_columns_that_lack_or_are_unknown_are_found() -> None:
    assert SHAPE.faults({name: value for name, value in GOOD.items() if name != "day"}) == ["day"]
    assert SHAPE.faults(GOOD | {"altceva": 1}) == ["altceva"]


def test_no_name_leaves_but_on_purpose() -> None:
    personal = {"family_name", "given_name", "cnp", "born_on", "street", "house_number"}
    for leaving in (Leaving.FIGURES, Leaving.PSEUDONYMOUS):
        told = {column.name for shape in shapes_leaving(leaving) for column in shape.columns}
        assert not told & personal
    assert {shape.name for shape in SHAPES} == {shape.name for shape in shapes_leaving(Leaving.NOMINAL)}
    assert "who" not in {column.name for shape in shapes_leaving(Leaving.FIGURES) for column in shape.columns}


def test_a_table_is_found_by_its_name() -> None:
    found = shape_of("figure")
    assert found is not None
    assert found.title == "Cifrele anului"
    assert shape_of("../x") is None
