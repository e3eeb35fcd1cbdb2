"""The budgets of a service: sums and phrases by source and year."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.tables.services import BudgetSource, ServiceBudget
from letea.errors import Problem
from tests.samples import TODAY, a_budget
from ui.room import Room
from ui.services.budgets import BudgetPart, state_money_note

Type = Callable[[QWidget, str], None]


@pytest.fixture
def part(room: Room, qtbot: QtBot) -> BudgetPart:
    """The budgets of 2022, with a sum from the commune."""
    made = BudgetPart(year=2022, today=TODAY)
    qtbot.addWidget(made)
    made.show([a_budget(source=BudgetSource.LOCAL, amount_bani=30_327_000)])
    made.show()
    return made


def write(part: BudgetPart, place: int, text: str, type_text: Type, *, year: int = 2022) -> None:
    part.turn_to(year)
    line = part._forms[year].sums[place].line
    line.clear()
    type_text(line, text)


def told(budgets: list[ServiceBudget]) -> dict[Any, Any]:
    return {(one.year, one.source.value): (one.amount_bani, one.amount_text) for one in budgets}


def test_sums_and_phrases_are_values_of_their_own(part: BudgetPart, type_text: Type) -> None:
    write(part, 1, "Fără costuri", type_text)
    write(part, 2, "*", type_text)
    write(part, 3, "1 632 873 (PNRR)", type_text)
    assert told(part.budgets()) == {
        (2022, "local"): (30_327_000, ""),
        (2022, "county"): (None, "Fără costuri"),
        (2022, "state"): (None, "*"),
        (2022, "contributions"): (163_287_300, "1 632 873 (PNRR)"),
    }


def test_the_total_follows_and_leaves_words_out(part: BudgetPart, type_text: Type) -> None:
    write(part, 1, "1.234,50", type_text)
    write(part, 2, "Fără costuri", type_text)
    assert part._forms[2022].total.line.text() == "304.504,50"


def test_a_source_emptied_has_no_budget_any_more(part: BudgetPart) -> None:
    part._forms[2022].sums[0].line.clear()
    assert part.budgets() == []


def test_letters_in_a_sum_are_told_at_their_source(part: BudgetPart, type_text: Type) -> None:
    write(part, 0, "cam 300", type_text)
    assert [problem.field for problem in part.problems()] == ["budgets.2022.local_bani"]
    part.tell([])
    assert part.focus_problem()


def test_a_rules_problem_finds_its_year_and_source(part: BudgetPart, type_text: Type) -> None:
    write(part, 0, "5", type_text, year=2023)
    budgets = part.budgets()
    index = next(place for place, one in enumerate(budgets) if one.year == 2023)
    assert part.tell([Problem(f"budgets.{index}.amount_bani", "Prea mult.")]) == []
    assert part._forms[2023].sums[0].is_bad()


def test_from_2027_on_the_states_money_carries_a_note(part: BudgetPart) -> None:
    assert state_money_note(2026) == ""
    part.turn_to(2027)
    words = [label.text() for label in part._forms[2027].findChildren(QLabel)]
    assert any("OUG nr. 70/2025" in text for text in words)


def test_nothing_typed_is_nothing_to_save(part: BudgetPart, type_text: Type) -> None:
    part.turn_to(2023)
    assert not part.is_changed()
    write(part, 0, "7", type_text)
    assert part.changed_labels() == ["bugetul anului 2022"]


def test_a_draft_is_put_back_by_year(part: BudgetPart, type_text: Type) -> None:
    write(part, 0, "5.000", type_text, year=2023)
    typed = part.typed()
    part.show([])
    part.put_typed(typed)
    assert told(part.budgets())[(2023, "local")] == (500_000, "")
