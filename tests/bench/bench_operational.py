"""A municipality's operational plan, 17 + 90 objectives and 260 actions: printed, opened, edited."""

import gc
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from db.store import Store
from db.upgrade import make_file
from letea.actions.office import set_up_office
from letea.actions.plan_reading import open_section
from letea.actions.plans import bring_in_plan
from letea.desk import Desk
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import write_pdf
from letea.folders import Folders
from letea.layouts import family
from letea.rules.plan_tree import PlanTree, SectionTree
from tests.bench.operational import ByHand, the_plan
from tests.big_plan import ACTIONS, FAMILY, GENERAL, SPECIFIC
from tests.papers.plan_samples import an_office
from tests.samples import TODAY
from tests.samples import an_office as a_kept_office
from ui import theme
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage
from ui.settings import Settings
from ui.window import Window

PRINTING, LIBREOFFICE, OPENING, MOVING = 1.4, 8, 300, 100
ROUNDS = 7
Note = Callable[..., None]


def seconds(job: Callable[[], object]) -> float:
    start = perf_counter()
    job()
    return perf_counter() - start


def outline_of(plan: PlanTree) -> Outline:
    return annex_outline(plan, family(FAMILY), OfficeFacts(an_office()), {})


def printed(plan: PlanTree) -> int:
    """The plan as PDF, from its tree; the number of pages."""
    return write_pdf(outline_of(plan), BytesIO())


@pytest.mark.bench
def test_the_plan_has_its_size() -> None:
    levels = [one.node.level for one in the_plan().all_nodes()]
    counted = tuple(levels.count(level) for level in ("general", "specific", "measure"))
    assert counted == (GENERAL, SPECIFIC, ACTIONS)


@pytest.mark.bench
def test_printing_costs_little_more_than_drawing_by_hand(note: Note) -> None:
    plan = the_plan()
    by_hand = ByHand(plan)
    assert abs(printed(plan) - by_hand.draw()) <= 6  # the same amount of paper; and both are warm now
    pairs = [(seconds(lambda: printed(plan)), seconds(by_hand.draw)) for _round in range(ROUNDS)]
    ratio = median(ours / hand for ours, hand in pairs)
    ours = median(ours for ours, _hand in pairs)
    note(
        "operational plan as PDF",
        f"{ours * 1000:.0f} ms = {ratio:.2f} × by hand",
        f"{PRINTING} ×",
        ratio <= PRINTING,
    )


@pytest.mark.bench
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (libreoffice-writer-nogui) is not there")
def test_printing_is_much_faster_than_libreoffice(note: Note, tmp_path: Path) -> None:
    plan = the_plan()
    with (tmp_path / "plan.docx").open("wb") as out:
        write_docx(outline_of(plan), out)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]

    def theirs() -> None:
        subprocess.run([*command, str(tmp_path / "plan.docx")], check=True, capture_output=True, timeout=120)

    printed(plan)
    theirs()  # both are warm now: LibreOffice has made its profile
    pairs = [(seconds(lambda: printed(plan)), seconds(theirs)) for _round in range(3)]
    times = median(theirs / ours for ours, theirs in pairs)
    note(
        "operational plan, LibreOffice from DOCX",
        f"{times:.0f} × ours",
        f"{LIBREOFFICE} ×",
        times >= LIBREOFFICE,
    )


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    """An office whose plan of the year is the operational one."""
    make_file(tmp_path / "bench.letea")
    store = Store(tmp_path / "bench.letea")
    set_up_office(store, a_kept_office(), "Ana Exemplu", TODAY)
    bring_in_plan(store, the_plan(), replace=False)
    yield store
    store.close()


@pytest.fixture
def window(office: Store, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    """Makes a window over that office, at rest."""
    theme.apply(qapp, "light")
    made: list[Window] = []

    def opened() -> Window:
        one = Window(Settings(tmp_path / "settings.ini"))
        made.append(one)
        qtbot.addWidget(one)
        one.resize(1366, 768)
        one.show()
        one.open_desk(Desk(office, Folders(tmp_path, tmp_path / "s.ini", tmp_path / "log"), lambda: TODAY))
        plan_page(one)  # the page's modules are read once a run, whatever the plan holds
        one.work.wait_idle()
        # As ui/app.py does once the program stands, so that no collection walks through all of its modules.
        gc.collect()
        gc.freeze()
        return one

    yield opened
    gc.unfreeze()
    for one in made:
        one.work.wait_idle()


def plan_page(window: Window) -> PlanPage:
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    return page


def objectives_of(window: Window) -> SectionTree:
    view = plan_page(window).workbench.view
    assert view is not None
    return next(one for one in view.tree.walk() if one.section.key == "objectives")


def open_objectives(window: Window) -> ObjectivesPiece:
    """The tree of objectives, in sight and painted."""
    window.go("plan")
    workbench = plan_page(window).workbench
    workbench.choose(objectives_of(window).section.uid)
    assert workbench.editor is not None
    piece = workbench.editor.objectives
    assert piece is not None
    QApplication.processEvents()
    return piece


def move_branch(piece: ObjectivesPiece, key: Qt.Key) -> None:
    """Move the objective chosen with all beneath it by Alt and an arrow: renumbered and painted."""
    tree = piece.findChild(QTreeView)
    assert tree is not None
    QTest.keyClick(tree, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


@pytest.mark.bench
def test_its_page_opens_soon(window: Callable[[], Window], note: Note) -> None:
    taken = median(seconds(partial(open_objectives, window())) for _round in range(5)) * 1000
    note(
        "page of the operational plan, objectives open", f"{taken:.0f} ms", f"{OPENING} ms", taken <= OPENING
    )


@pytest.mark.bench
def test_a_branch_moves_soon(office: Store, window: Callable[[], Window], note: Note) -> None:
    shown = window()
    piece = open_objectives(shown)
    before = [tree.node.uid for tree in objectives_of(shown).nodes]
    piece.choose(before[GENERAL // 2])
    shown.work.wait_idle()
    QApplication.processEvents()
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down)
    taken = median(seconds(partial(move_branch, piece, key)) for key in keys) * 1000
    assert plan_page(shown).workbench.settle()
    after = [tree.node.uid for tree in open_section(office, objectives_of(shown).section.id).nodes]
    assert after != before
    assert sorted(after) == sorted(before)
    note("a general objective moved with its branch", f"{taken:.0f} ms", f"{MOVING} ms", taken <= MOVING)
