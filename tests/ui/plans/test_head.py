"""The buttons beside the plan's title: as many words as there is room for, none of them cut."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plans import Plan
from letea.actions.plan_reading import open_plan
from letea.actions.plans import bring_in_plan
from letea.exchange.plan_file import read_plan_file
from ui.plans.page import PlanPage

BACAU = Path(__file__).parents[2] / "plans/bacau-2019-2029.json"


@pytest.fixture
def long_named(store: Store, page: PlanPage) -> Plan:
    """The plan of the longest name, on its page."""
    plan_id = bring_in_plan(store, read_plan_file(BACAU), replace=False)
    page.show_plan(plan_id)
    return open_plan(store, plan_id).plan


@pytest.mark.parametrize("width", [660, 840, 960, 1154, 1500])
def test_no_button_is_cut_however_narrow_the_page(
    long_named: Plan, page: PlanPage, qtbot: QtBot, width: int
) -> None:
    del long_named
    page.resize(width, 768)
    head = page.buttons
    shown = [one for one in (head.lacks, head.more, head.unfold, head.printer) if one.isVisible()]
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in shown))
    qtbot.waitUntil(lambda: page.title.width() >= page.title.sizeHint().width())


def test_words_go_before_the_title_is_cut(plan_page: PlanPage) -> None:
    printer = plan_page.buttons.printer
    plan_page.resize(1154, 768)
    assert printer.text() == "Tipărește anexa"
    plan_page.resize(720, 768)
    assert printer.text() == ""
    assert printer.accessibleName() == printer.toolTip() == "Tipărește anexa"
    assert plan_page.title.text() == "Plan anual 2022"


def test_without_a_plan_nothing_stands_beside_the_title(page: PlanPage) -> None:
    head = page.buttons
    assert not any(one.isVisible() for one in (head.plans, head.lacks, head.more, head.printer))
    assert "Planul" not in [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
