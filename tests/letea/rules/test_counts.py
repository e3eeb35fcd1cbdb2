"""Groups of a field in words, in order, as filters; the table and the chart of what was counted."""

import pytest

from letea.rules.counts import By, Dimension, Group, Key, bars_of, count_table
from letea.rules.filters import Filter, FilterField, Op, Shape

VILLAGE = Dimension(FilterField("person.village", "Satul", Shape.TEXT))
SEX = Dimension(FilterField("person.sex", "Sexul", Shape.CHOICE, (("F", "feminin"), ("M", "masculin"))))
MONTH = Dimension(FilterField("visit.visited_on", "Data vizitei", Shape.DAY), By.MONTH)
YEAR = Dimension(FilterField("visit.visited_on", "Data vizitei", Shape.DAY), By.YEAR)
AGE = Dimension(FilterField("person.age", "Vârsta", Shape.COUNT), By.BAND)
WATER = Dimension(FilterField("household.has_water", "Apă curentă", Shape.YES_NO))
KIND = Dimension(FilterField("file.kind_id", "Beneficiul", Shape.CHOICE, (("7", "Ajutor"), ("2", "VMI"))))


@pytest.mark.parametrize(
    ("way", "key", "words", "found"),
    [
        (VILLAGE, "Holt", "Holt", Filter("person.village", Op.IS, ("Holt",))),
        (VILLAGE, None, "lipsește", Filter("person.village", Op.EMPTY)),
        (SEX, "F", "feminin", Filter("person.sex", Op.AMONG, ("F",))),
        (
            *(MONTH, "2024-02", "februarie 2024"),
            Filter("visit.visited_on", Op.BETWEEN, ("2024-02-01", "2024-02-29")),
        ),
        (YEAR, "2022", "2022", Filter("visit.visited_on", Op.BETWEEN, ("2022-01-01", "2022-12-31"))),
        (AGE, 14, "14–17 ani", Filter("person.age", Op.BETWEEN, (14, 17))),
        (AGE, 80, "80 de ani și peste", Filter("person.age", Op.FROM, (80,))),
        (WATER, 0, "nu", Filter("household.has_water", Op.NO)),
        (WATER, 1, "da", Filter("household.has_water", Op.YES)),
        (KIND, 7, "Ajutor", Filter("file.kind_id", Op.AMONG, ("7",))),
    ],
)
def test_a_group_has_words_and_a_filter_that_finds_it(
    way: Dimension, key: Key, words: str, found: Filter
) -> None:
    assert way.words(key) == words
    assert way.filter(key) == found


@pytest.mark.parametrize(
    ("way", "keys", "ordered"),
    [
        (
            VILLAGE,
            ["Șerbești", None, "Holt", "Siretu", "Țigănași"],
            ["Holt", "Siretu", "Șerbești", "Țigănași", None],
        ),
        (SEX, ["M", "F", None], ["F", "M", None]),
        (MONTH, ["2022-03", "2021-12", None], ["2021-12", "2022-03", None]),
        (AGE, [80, 0, 14], [0, 14, 80]),
        (KIND, [2, 7], [7, 2]),
    ],
)
def test_groups_stand_in_an_order_that_is_known(way: Dimension, keys: list[Key], ordered: list[Key]) -> None:
    assert way.ordered(keys) == ordered


def test_what_is_counted_once_adds_up() -> None:
    table = count_table(VILLAGE, SEX, [("Holt", "F", 3), ("Holt", "M", 2), ("", "F", 1), (None, "F", 1)])
    assert table.rows == (Group("Holt", "Holt"), Group(None, "lipsește"))
    assert [group.words for group in table.columns] == ["feminin", "masculin"]
    assert table.cells == {("Holt", "F"): 3, ("Holt", "M"): 2, (None, "F"): 2}
    assert table.row_totals == {"Holt": 5, None: 2}
    assert table.column_totals == {"F": 5, "M": 2}
    assert (table.total, table.overlaps) == (7, False)


def test_totals_counted_by_themselves_are_kept() -> None:
    table = count_table(
        VILLAGE, None, [("Holt", None, 3), ("Siretu", None, 2)], row_totals={"Holt": 2}, total=4
    )
    assert (table.total, table.overlaps, table.row_totals) == (4, True, {"Holt": 2})


def test_figures_are_told_as_counts_or_sums() -> None:
    table = count_table(VILLAGE, None, [("Holt", None, 1_234_550)], bani=True)
    assert table.words(1_234_550) == "12.345,50"
    assert count_table(VILLAGE, None, []).words(12_345) == "12.345"
    assert table.words(0) == ""


def test_the_chart_keeps_the_largest_columns_apart() -> None:
    counted: list[tuple[Key, Key, int]] = [("Holt", f"2022-0{month}", month) for month in range(1, 8)]
    legend, bars = bars_of(count_table(VILLAGE, MONTH, counted))
    assert legend == ("aprilie 2022", "mai 2022", "iunie 2022", "iulie 2022", "altele")
    assert bars == [("Holt", (4, 5, 6, 7, 6))]


def test_a_chart_of_sums_is_in_lei_and_of_one_field_has_no_legend() -> None:
    assert bars_of(count_table(VILLAGE, None, [("Holt", None, 250_00)], bani=True)) == (
        (),
        [("Holt", (250,))],
    )
