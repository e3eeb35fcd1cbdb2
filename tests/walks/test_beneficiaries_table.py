"""The table of beneficiaries by category: taken into the demonstration's plan, counted on the day chosen."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.store import Store
from db.tables.people import Person, PersonCategory
from letea.actions.annex import annex_of
from letea.actions.office_reading import vocabularies
from letea.desk import Desk
from letea.documents.outline import Table, text_of
from letea.folders import Folders
from tests.conftest import Trail
from ui import theme
from ui.plans.page import PlanPage
from ui.room import Room
from ui.settings import Settings
from ui.work import Work

TODAY = date(2022, 3, 22)
Type = Callable[[QWidget, str], None]


@pytest.fixture(name="office")
def _office(demonstration: Store) -> Store:
    return demonstration


@pytest.fixture(name="page")
def _page(
    qapp: QApplication, qtbot: QtBot, office: Store, folders: Folders, trail: Trail
) -> Iterator[PlanPage]:
    theme.apply(qapp, "light")
    work = Work()
    desk = Desk(office, folders, lambda: TODAY)
    made = PlanPage(Room(desk, work, Settings(folders.settings), trail.go, trail.say))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    work.wait_idle()
    yield made
    made.workbench.settle()
    work.stop()


def in_register(store: Store, on: date) -> dict[str, int]:
    """How many persons the register has in each category on a day, counted one by one."""
    labels = dict(vocabularies(store)["beneficiary_category"])
    with store.reading() as session:
        gone = {
            one.id
            for one in session.scalars(select(Person))
            if one.state_on is not None and one.state_on <= on
        }
        held = {
            (row.category, row.person_id)
            for row in session.scalars(select(PersonCategory))
            if (row.from_on or date.min) <= on <= (row.to_on or date.max) and row.person_id not in gone
        }
    return dict(Counter(labels[category] for category, _person in held))


def printed(store: Store, plan_id: int) -> dict[str, int]:
    """The table as the annex prints it."""
    tables = [one for one in annex_of(store, plan_id).blocks if isinstance(one, Table)]
    rows = next(one for one in tables if "Categoria de beneficiari" in text_of(one.head[0][1].runs)).body
    return {text_of(row[1].runs): int(text_of(row[2].runs)) for row in rows}


def choose(page: PlanPage, key: str) -> None:
    view = page.workbench.view
    assert view is not None
    page.workbench.choose(next(one.section.uid for one in view.tree.walk() if one.section.key == key))


def test_the_table_prints_the_figures_of_the_register_on_the_day_chosen(
    page: PlanPage, office: Store, type_text: Type
) -> None:
    choose(page, "I.A")
    assert page.workbench.view is not None
    plan = page.workbench.view.tree.plan
    ask = page.findChild(QPushButton, "table.beneficiaries")
    assert ask is not None
    QTest.mouseClick(ask, Qt.MouseButton.LeftButton)
    page.workbench.settle()
    figures_on = plan.figures_on or date(plan.year - 1, 12, 31)
    before = printed(office, plan.id)
    assert before == in_register(office, figures_on)
    assert sum(before.values()) > 30

    with office.writing("o categorie nouă") as writing:
        held = writing.session.scalars(select(PersonCategory).limit(1)).one()
        held.to_on = date(2022, 2, 1)
    choose(page, "beneficiaries")
    line = page.workbench.editor.findChild(QLineEdit, "figures_on") if page.workbench.editor else None
    assert line is not None
    line.selectAll()
    type_text(line, "1.3.22")
    QTest.keyClick(line, Qt.Key.Key_Return)
    page.workbench.settle()
    after = printed(office, plan.id)
    assert after == in_register(office, date(2022, 3, 1))
    assert after != before
