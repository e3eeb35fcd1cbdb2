"""The plan of Letea Veche on its page, as the window would show it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.plan_reading import open_section as read_section
from letea.documents import to_pdf
from letea.rules.plan_tree import NodeTree, SectionTree
from tests.big_plan import a_small_plan
from tests.letea_veche import with_letea_veche
from tests.made_once import DrawnOnce, MadeOnce
from ui.plans.editor import SectionEditor
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage
from ui.room import Room

Open = Callable[[str], SectionEditor]


class Herald(QObject):
    """Carries word of a commit to the page, as the window does."""

    touched = Signal(object)


@pytest.fixture(scope="session")
def drawn_once() -> DrawnOnce:
    """Draws the paper that the page shows: at nearly each opening that of Letea Veche."""
    return DrawnOnce(to_pdf.pdf_bytes)


@pytest.fixture(autouse=True)
def _same_paper_drawn_once(drawn_once: DrawnOnce, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper is drawn once in a run of the tests, for as long as not a word of it changes."""
    monkeypatch.setattr(to_pdf, "pdf_bytes", drawn_once)


@pytest.fixture
def plan_id(store: Store, made_once: MadeOnce) -> int:
    """The plan of Letea Veche, its rows kept in the plan."""
    return made_once(store, with_letea_veche)


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


@pytest.fixture
def small_plan(store: Store, made_once: MadeOnce) -> int:
    """A small operational plan: two general objectives, four specific ones, eight actions."""
    return made_once(store, a_small_plan)


@pytest.fixture
def piece(small_plan: int, page: PlanPage) -> Iterator[ObjectivesPiece]:
    """The objectives of the small operational plan."""
    del small_plan
    view = page.workbench.view
    assert view is not None
    held = next(one for one in view.tree.walk() if one.section.key == "objectives")
    page.workbench.choose(held.section.uid)
    yield current(page)
    page.workbench.settle()


def current(page: PlanPage) -> ObjectivesPiece:
    """The objectives as they stand on the screen now."""
    editor = page.workbench.editor
    assert editor is not None
    assert editor.objectives is not None
    return editor.objectives


def by_number(piece: ObjectivesPiece, number: str) -> NodeTree:
    """The node that bears this number."""
    return next(one for one in piece.model.every() if one.node.number == number)


def kept(page: PlanPage, store: Store) -> list[NodeTree]:
    """The nodes as the file holds them, once everything is saved."""
    assert page.workbench.settle()
    assert page.workbench.editor is not None
    return read_section(store, page.workbench.editor.held.section.id).nodes


def drawn(nodes: list[NodeTree]) -> list[str]:
    """All numbers, in print order."""
    return [one.node.number for top in nodes for one in top.walk()]
