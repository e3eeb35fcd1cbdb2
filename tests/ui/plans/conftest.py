"""The plan of Letea Veche on its page, as the window would show it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

import resources
from db.store import Store
from letea.actions.plans import bring_in_plan
from letea.exchange.plan_file import read_plan_file
from letea.rules.plan_tree import SectionTree
from ui.plans.editor import SectionEditor
from ui.plans.page import PlanPage
from ui.room import Room

Open = Callable[[str], SectionEditor]


class Herald(QObject):
    """Carries word of a commit to the page, as the window does."""

    touched = Signal(object)


@pytest.fixture
def plan_id(store: Store) -> int:
    """The plan of Letea Veche, its rows kept in the plan."""
    return bring_in_plan(store, read_plan_file(resources.path("demo/letea-veche-2022.json")), replace=False)


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> Iterator[PlanPage]:
    """The page, shown at the size of a small screen."""
    made = PlanPage(room)
    qtbot.addWidget(made)
    herald = Herald()
    herald.touched.connect(made.touched)
    room.desk.store.listen(herald.touched.emit)
    made.resize(1366, 768)
    made.show()
    room.work.wait_idle()
    yield made
    made.workbench.settle()


@pytest.fixture
def plan_page(plan_id: int, page: PlanPage) -> PlanPage:
    """The page with the plan of Letea Veche."""
    del plan_id
    return page


@pytest.fixture
def held(plan_page: PlanPage) -> Callable[[str], SectionTree]:
    """A section as the page read it, by key."""

    def found(key: str) -> SectionTree:
        view = plan_page.workbench.view
        assert view is not None
        return next(one for one in view.tree.walk() if one.section.key == key)

    return found


@pytest.fixture
def open_section(plan_page: PlanPage, held: Callable[[str], SectionTree]) -> Open:
    """Choose a section in the outline; gives its editor."""

    def opened(key: str) -> SectionEditor:
        plan_page.workbench.choose(held(key).section.uid)
        assert plan_page.workbench.editor is not None
        return plan_page.workbench.editor

    return opened
