"""Filters as values: read from what is typed, worded, kept and found again."""

from datetime import date
from typing import Any

import pytest

from letea.errors import Refused
from letea.rules.filters import (
    FIRST,
    OPS,
    SECOND,
    Filter,
    FilterField,
    Op,
    Shape,
    all_words,
    filter_words,
    holds,
    on_a_day,
    read_filter,
)
from tests.samples import TODAY

VILLAGE = FilterField("person.village", "Satul", Shape.TEXT)
BORN = FilterField("person.born_on", "Data nașterii", Shape.DAY)
MONTH = FilterField("payment.month_on", "Luna", Shape.MONTH)
WAGE = FilterField("carer.wage_bani", "Salariul", Shape.MONEY)
ROOMS = FilterField("household.rooms", "Camere", Shape.COUNT)
SHARE = FilterField("service.occupancy_override", "Grad de ocupare scris", Shape.PERCENT)
STATE = FilterField("file.state", "Stadiul", Shape.CHOICE, (("paying", "în plată"), ("ended", "încetat")))
WATER = FilterField("household.has_water", "Apă curentă", Shape.YES_NO)
FIELDS = {one.key: one for one in (VILLAGE, BORN, MONTH, WAGE, ROOMS, SHARE, STATE, WATER)}


@pytest.mark.parametrize(
    ("field", "op", "typed", "values", "words"),
    [
        (VILLAGE, Op.CONTAINS, ["Holţ"], ("Holț",), "Satul conține „Holț”"),
        (VILLAGE, Op.IS, ["Holt"], ("Holt",), "Satul este „Holt”"),
        (VILLAGE, Op.EMPTY, [], (), "Satul lipsește"),
        (SHARE, Op.IS, ["66,67 %"], (6667,), "Grad de ocupare scris este 66,67 %"),
        (SHARE, Op.FROM, ["75"], (7500,), "Grad de ocupare scris este cel puțin 75 %"),
        (BORN, Op.FROM, ["5.3.62"], ("1962-03-05",), "Data nașterii începând cu 05.03.1962"),
        (BORN, Op.TO, ["31.12.2030"], ("2030-12-31",), "Data nașterii până la 31.12.2030"),
        (
            *(BORN, Op.BETWEEN, ["1.1.2020", "31.12.2021"], ("2020-01-01", "2021-12-31")),
            "Data nașterii este între 01.01.2020 și 31.12.2021",
        ),
        (MONTH, Op.IS, ["03.2022"], ("2022-03-01",), "Luna este martie 2022"),
        (MONTH, Op.FROM, ["luna mai 2021"], ("2021-05-01",), "Luna începând cu mai 2021"),
        (MONTH, Op.NOW, [], (), "Luna este cea curentă"),
        (
            *(MONTH, Op.BETWEEN, ["2021-11", "5.2.2022"], ("2021-11-01", "2022-02-01")),
            "Luna este între noiembrie 2021 și februarie 2022",
        ),
        (WAGE, Op.FROM, ["1.234,5"], (123_450,), "Salariul este cel puțin 1.234,50"),
        (ROOMS, Op.IS, ["3"], (3,), "Camere este 3"),
        (STATE, Op.AMONG, ["paying"], ("paying",), "Stadiul este în plată"),
        (STATE, Op.NOT_AMONG, ["ended"], ("ended",), "Stadiul nu este încetat"),
        (
            *(STATE, Op.AMONG, ["paying", "ended"], ("paying", "ended")),
            "Stadiul este una din: în plată, încetat",
        ),
        (WATER, Op.NO, [], (), "Apă curentă: nu"),
        (WATER, Op.EMPTY, [], (), "Apă curentă lipsește"),
    ],
)
def test_a_filter_is_read_from_what_is_typed_and_worded(
    field: FilterField, op: Op, typed: list[str], values: tuple[Any, ...], words: str
) -> None:
    made = read_filter(field, op, typed, TODAY)
    assert made == Filter(field.key, op, values)
    assert filter_words(field, made) == words


@pytest.mark.parametrize(
    ("field", "op", "typed", "places"),
    [
        (VILLAGE, Op.CONTAINS, ["  "], [FIRST]),
        (BORN, Op.IS, ["31.02.2020"], [FIRST]),
        (BORN, Op.BETWEEN, ["1.1.2020", "mâine"], [SECOND]),
        (BORN, Op.BETWEEN, ["", ""], [FIRST, SECOND]),
        (BORN, Op.BETWEEN, ["2.1.2020", "1.1.2020"], [SECOND]),
        (MONTH, Op.IS, ["13.2022"], [FIRST]),
        (MONTH, Op.BETWEEN, ["martie 2022", "februarie 2022"], [SECOND]),
        (WAGE, Op.FROM, ["mult"], [FIRST]),
        (ROOMS, Op.TO, ["2,5"], [FIRST]),
        (STATE, Op.AMONG, [], [FIRST]),
        (STATE, Op.AMONG, ["unknown"], [FIRST]),
    ],
)
def test_a_value_that_is_none_is_told_at_its_place(
    field: FilterField, op: Op, typed: list[str], places: list[str]
) -> None:
    with pytest.raises(Refused) as refused:
        read_filter(field, op, typed, TODAY)
    assert [problem.field for problem in refused.value.problems] == places
    assert all(problem.text.endswith(".") for problem in refused.value.problems)


def test_a_month_that_turns_is_the_one_of_the_day() -> None:
    now, before = Filter(MONTH.key, Op.NOW), Filter(MONTH.key, Op.BEFORE)
    assert on_a_day(now, TODAY) == Filter(MONTH.key, Op.IS, ("2022-03-01",))
    assert on_a_day(before, date(2022, 1, 31)) == Filter(MONTH.key, Op.IS, ("2021-12-01",))
    assert filter_words(MONTH, now, TODAY) == "Luna este cea curentă (martie 2022)"
    assert all_words(FIELDS, [before], TODAY).endswith("(februarie 2022)")
    fixed = Filter(MONTH.key, Op.IS, ("2021-05-01",))
    assert on_a_day(fixed, TODAY) == fixed


def test_several_filters_are_one_sentence() -> None:
    told = [Filter("person.village", Op.IS, ("Holt",)), Filter("household.has_water", Op.YES)]
    assert all_words(FIELDS, told) == "Satul este „Holt” și Apă curentă: da"


def test_every_shape_has_operators_in_words() -> None:
    for shape, ops in OPS.items():
        field = FilterField("x", "Câmpul", shape, (("1", "unu"),))
        for op in ops:
            values: tuple[Any, ...] = {
                Shape.DAY: (date(2020, 1, 1).isoformat(),) * 2,
                Shape.MONTH: (date(2020, 1, 1).isoformat(),) * 2,
                Shape.MONEY: (100, 200),
                Shape.COUNT: (1, 2),
                Shape.PERCENT: (7500, 10_000),
            }.get(shape, ("1", "2"))
            assert filter_words(field, Filter("x", op, values)).startswith("Câmpul")


@pytest.mark.parametrize(
    ("field", "op", "values", "value", "fits"),
    [
        (VILLAGE, Op.CONTAINS, ("tig",), "Țigănași", True),
        (VILLAGE, Op.CONTAINS, ("varst",), "Vârstnici", True),
        (VILLAGE, Op.CONTAINS, ("vîrst",), "Vârstnici", True),
        (VILLAGE, Op.IS, ("Tig",), "Țigănași", False),
        (VILLAGE, Op.IS, ("țigănași",), "Țigănași", True),
        (VILLAGE, Op.CONTAINS, ("x",), None, False),
        (VILLAGE, Op.EMPTY, (), "", True),
        (VILLAGE, Op.FILLED, (), "", False),
        (STATE, Op.AMONG, ("paying",), "paying", True),
        (STATE, Op.NOT_AMONG, ("paying",), None, True),
        (BORN, Op.FROM, ("2020-01-01",), "2020-01-01", True),
        (BORN, Op.TO, ("2020-01-01",), "2020-01-02", False),
        (BORN, Op.BETWEEN, ("2020-01-01", "2020-01-31"), "2020-01-15", True),
        (BORN, Op.BETWEEN, ("2020-01-01", "2020-01-31"), "2020-02-01", False),
        (BORN, Op.IS, ("2020-01-01",), None, False),
        (ROOMS, Op.IS, (3,), 3, True),
        (ROOMS, Op.IS, (3,), 4, False),
        (WATER, Op.NO, (), 0, True),
        (WATER, Op.NO, (), None, False),
    ],
)
def test_a_filter_holds_for_a_value_at_hand(
    field: FilterField,
    op: Op,
    values: tuple[Any, ...],
    value: Any,
    fits: bool,  # noqa: FBT001 - a table's
) -> None:
    assert holds(field, Filter(field.key, op, values), value) is fits
