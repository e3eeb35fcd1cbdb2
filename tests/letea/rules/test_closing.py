"""What a closed year holds fast, and what goes on after it."""

import importlib
import pkgutil
from datetime import date
from typing import Any

import pytest

import db.tables
from db.record import Record
from letea.rules.closing import DATED, Change, Dated, breaks, year_in

NO_YEAR = {
    # facts about people, places and partners, told by their own days
    "person", "identity_paper", "person_category", "person_situation", "disability_certificate", "dependency",
    "not_double", "merged_person", "household", "household_member", "income", "good", "child_alone",
    "service", "licence", "provider", "provider_service", "partnership", "procedure",
    # the office, its lists, designs, drafts and marks
    "office", "official", "staff_member", "vocabulary_item", "nomenclature_code", "draft", "benefit_kind",
    "register", "register_column", "register_opening", "paper_template", "own_family", "deadline_rule",
    "deadline_mark", "content", "attachment", "printed_paper", "yearly_report", "case_opening", "set_aside",
    # plans and their council files: an adopted one is held by its version
    "section", "basis", "node", "node_link", "carried_node", "progress", "plan_version", "proposal",
    "council_file", "council_paper", "council_step", "service_plan_action",
    # scales, terms and lists of one's own; what outsiders ask for; what stays noted, with its moment
    "need_scale", "need_situation", "retention_term", "saved_list", "recipient_workbook", "recipient_cell",
    "sensitive_use", "history_redaction",
    # the hand-over itself
    "county_key", "year_closing", "sent_package",
}  # fmt: skip


def test_every_kind_of_record_was_thought_of() -> None:
    for module in pkgutil.iter_modules(db.tables.__path__):
        importlib.import_module(f"db.tables.{module.name}")
    kept = {mapper.class_.__tablename__ for mapper in Record.registry.mappers}
    records = {name for name in kept if "deleted_at" in Record.metadata.tables[name].columns}
    assert records - NO_YEAR == {*DATED}
    assert not NO_YEAR & {*DATED}


def test_the_columns_told_of_are_there() -> None:
    for name, dated in DATED.items():
        columns = Record.metadata.tables[name].columns
        for column in (dated.on, dated.until, dated.parent[0] if dated.parent else ""):
            assert not column or column in columns, (name, column)
        assert bool(dated.on) != bool(dated.parent)


@pytest.mark.parametrize(
    ("value", "year"),
    [(None, None), (2025, 2025), ("2025-03-01", 2025), (date(2025, 3, 1), 2025), (True, None)],
)
def test_a_year_is_read_from_what_a_column_holds(value: Any, year: int | None) -> None:
    assert year_in(value) == year


POINT, SPAN, OPEN = Dated("on"), Dated("from_on", "to_on"), Dated("asked_on", open_ended=True)


@pytest.mark.parametrize(
    ("dated", "change", "year", "broken"),
    [
        (POINT, Change("", None, "{}"), 2025, 2025),
        (POINT, Change("", None, "{}"), 2026, None),
        (POINT, Change("amount_bani", 1, 2), 2025, 2025),
        (POINT, Change("amount_bani", 1, 2), 2026, None),
        (POINT, Change("note", "", "x"), 2025, None),
        (POINT, Change("deleted_at", None, "2026-01-02"), 2025, 2025),
        (POINT, Change("on", "2025-12-01", "2026-01-01"), 2026, 2025),
        (POINT, Change("on", "2026-01-01", "2025-12-01"), 2025, 2025),
        (SPAN, Change("", None, "{}"), 2025, 2025),
        (SPAN, Change("to_on", None, "2026-02-01"), 2025, None),
        (SPAN, Change("to_on", None, "2025-12-31"), 2025, 2025),
        (SPAN, Change("to_on", "2025-10-01", None), 2025, 2025),
        (SPAN, Change("amount_bani", 1, 2), 2025, 2025),
        (OPEN, Change("", None, "{}"), 2025, 2025),
        (OPEN, Change("state", "asked", "granted"), 2025, None),
        (OPEN, Change("asked_on", "2025-12-01", "2026-01-01"), 2026, 2025),
        (OPEN, Change("deleted_at", None, "2026-01-02"), 2025, 2025),
        (POINT, Change("amount_bani", 1, 2), None, None),
        (Dated(parent=("on_id", "on")), Change("", None, {"on_id": 1}), 2025, 2025),
        (Dated(parent=("on_id", "on")), Change("answer", "", "x"), 2026, None),
    ],
)
def test_what_is_refused_and_what_goes_on(
    dated: Dated, change: Change, year: int | None, broken: int | None
) -> None:
    assert breaks(dated, change, year, {2024, 2025}) == broken
