"""Totals and sums of the plan's tables."""

from typing import Any

import pytest

from db.tables.plans import Section, SectionKind
from letea.layouts import ANNUAL, family
from letea.rules.plan_sums import check_sums

LAYOUT = family(ANNUAL)


def a_row(kind: str = "row", **cells: str) -> dict[str, Any]:
    return {"kind": kind, "cells": cells}


def told(*rows: dict[str, Any], columns: list[dict[str, Any]] | None = None) -> list[str]:
    section = Section(plan_id=0, key="I.A", kind=SectionKind.TABLE, table_name="existing_services")
    section.columns = columns or []
    found = list(check_sums(section, rows, LAYOUT))
    assert {one.field for one in found} <= {"I.A.sum"}
    return [one.text for one in found]


def test_a_total_that_is_the_sum_of_its_rows_is_in_order() -> None:
    rows = (a_row(local="303.270 lei", state="-"), a_row(local="1 632 873 (PNRR)", state="Fără costuri"))
    assert told(*rows, a_row("total", local="1.936.143", state="")) == []


def test_a_total_that_is_another_sum_is_told() -> None:
    (sentence,) = told(a_row(local="303.270 lei"), a_row(local="1.000"), a_row("total", local="304.300 lei"))
    assert "„Buget local” este 304.300, iar rândurile însumează 304.270" in sentence


def test_totals_may_be_of_a_part_and_of_all() -> None:
    rows = [a_row(local="1"), a_row(local="2"), a_row("total", local="3"), a_row(local="4")]
    assert told(*rows, a_row("total", local="4"), a_row("total", local="7")) == []


def test_thousands_of_lei_are_the_same_money() -> None:
    assert told(a_row(local="2,5 mii lei"), a_row(local="500 lei"), a_row("total", local="3.000 lei")) == []


@pytest.mark.parametrize("text", ["12,34,5", "20 copii", "1,234"])
def test_a_cell_that_is_no_sum_is_told_and_its_total_is_not_judged(text: str) -> None:
    found = told(a_row(local=text), a_row(local="1"), a_row("total", local="9"))
    assert [f"„{text}” nu se poate citi ca sumă" in one for one in found] == [True]


def test_words_and_counts_are_left_alone() -> None:
    assert told(a_row(name="A", capacity="20 copii", occupancy="75 %", local="nu este cazul")) == []


def test_a_column_of_totals_holds_the_sum_of_its_row() -> None:
    columns: list[dict[str, Any]] = [
        {"key": "name", "heading": "Serviciul"},
        {"key": "a", "heading": "Buget local", "sum": True},
        {"key": "b", "heading": "Buget de stat", "sum": True},
        {"key": "t", "heading": "TOTAL"},
    ]
    assert told(a_row(name="Centru", a="1.000", b="500", t="1.500"), columns=columns) == []
    (sentence,) = told(a_row(name="Centru", a="1.000", b="500", t="1.600"), columns=columns)
    assert "„Centru”: totalul este 1.600, iar sumele rândului fac 1.500" in sentence
