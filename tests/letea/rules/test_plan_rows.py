"""A row of the plan's tables: units, words and totals."""

from datetime import date

import pytest

from db.tables.plans import Section, SectionKind, Unit
from letea.layouts import ANNUAL, ColumnSpec, family
from letea.rules.figures import Behind, Rows, sums_of
from letea.rules.plan_rows import (
    Line,
    TableAsked,
    columns_of,
    heads_of,
    says_unit,
    total_of,
    unit_named,
)

SECTION = Section(plan_id=0, key="I.A", kind=SectionKind.TABLE, table_name="existing_services")
COLUMNS = (
    ColumnSpec("name", "Denumirea"),
    ColumnSpec("local", "Buget local", sum=True),
    ColumnSpec("amount", "Buget estimat (lei)", sum=True),
)


def a_sum(budget: int, bani: int) -> Rows:
    return sums_of(Behind.BUDGETS, [(budget, bani)])


def asked(unit: Unit = Unit.LEI, *, in_head: bool = False) -> TableAsked:
    return TableAsked(SECTION, 2027, date(2026, 12, 31), unit, COLUMNS, in_head=in_head)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("Buget (mii lei)", Unit.THOUSANDS), ("Buget estimat -lei-", Unit.LEI), ("Buget local", None)],
)
def test_the_unit_is_read_in_the_head(heading: str, unit: Unit | None) -> None:
    assert unit_named(ColumnSpec("local", heading)) is unit


def test_a_sum_carries_its_unit_only_where_no_head_does() -> None:
    assert asked().amount("local", 30_327_000, "") == "303.270 lei"
    assert asked().amount("amount", 30_327_000, "") == "303.270"
    assert asked(in_head=True).amount("local", 30_327_000, "") == "303.270"
    assert asked(Unit.THOUSANDS).amount("local", 30_327_000, "") == "303,27 mii lei"
    assert asked(Unit.THOUSANDS).amount("amount", 30_327_000, "") == "303,27 mii lei"


def test_words_print_as_written_and_nothing_prints_as_a_dash() -> None:
    assert asked().amount("local", None, "Fără costuri") == "Fără costuri"
    assert asked().amount("local", 163_287_300, "1 632 873 (PNRR)") == "1 632 873 (PNRR)"
    assert asked().amount("local", None, "") == "-"
    assert asked().amount("local", 0, "") == "0"


def test_two_sums_make_a_total_and_words_are_not_zero() -> None:
    lines = [
        Line({"local": "10 lei", "amount": "5"}, {"local": a_sum(1, 1000), "amount": a_sum(1, 500)}),
        Line({"local": "Fără costuri", "amount": "7"}, {"amount": a_sum(2, 700)}),
    ]
    (total,) = total_of(lines, asked(), label="name")
    assert total["cells"] == {"name": "Total", "amount": "12"}
    assert total["figures"]["amount"].rows.parts() == [(1, 500), (2, 700)]


def test_the_mark_of_a_footnote_stays_beside_the_total() -> None:
    lines = [
        Line({"local": "1 lei"}, {"local": a_sum(1, 100)}),
        Line({"local": "2*"}, {"local": a_sum(2, 200)}),
        Line({"local": "*"}),
    ]
    total = next(total_of(lines, asked(), label="name"))
    assert total["cells"]["local"] == "3 lei*"


def test_a_section_prints_its_own_columns_where_it_has_any() -> None:
    own = Section(
        plan_id=0,
        key="I.A",
        kind=SectionKind.TABLE,
        table_name="existing_services",
        columns=[{"key": "name", "heading": "Denumirea", "width": 3}],
    )
    assert columns_of(own, family(ANNUAL)) == (ColumnSpec("name", "Denumirea", width=3),)
    assert len(columns_of(SECTION, family(ANNUAL))) == 10
    assert says_unit(SECTION, family(ANNUAL))
    assert not says_unit(own, family(ANNUAL))


def test_a_sum_without_a_shared_head_carries_the_unit_itself() -> None:
    section = Section(plan_id=0, key="I.C", table_name="contracting", unit=Unit.LEI)
    headings = [column.heading for column in heads_of(section, family(ANNUAL))]
    assert [one for one in headings if "lei" in one] == ["Suma (lei)"]


def test_a_shared_head_says_the_unit_once() -> None:
    section = Section(plan_id=0, key="I.A", table_name="existing_services", unit=Unit.THOUSANDS)
    columns = heads_of(section, family(ANNUAL))
    assert {column.group[-9:] for column in columns if column.group} == {"(mii lei)"}
    assert not [column.heading for column in columns if "lei" in column.heading]


def test_a_table_with_heads_of_its_own_keeps_them() -> None:
    own = [{"key": "local", "heading": "Buget local (lei)"}]
    section = Section(plan_id=0, key="I.A", table_name="existing_services", columns=own)
    assert [column.heading for column in heads_of(section, family(ANNUAL))] == ["Buget local (lei)"]
