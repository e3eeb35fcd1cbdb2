"""Many papers are made beside the window, shown as one and kept each; cancelled, nothing is left."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.printed_batch import Batch, person_cards
from letea.actions.printed_lists import list_printed
from letea.progress import Progress
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import someone
from tests.samples import TODAY
from ui.parts.batch import offer, run_batch
from ui.parts.paper_view import PaperDialog
from ui.room import Room

SLOW = 20_000


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """The window beneath."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def people(room: Room) -> list[int]:
    """Two persons."""
    return [someone(room.desk.store, name) for name in ("Exemplu", "Demonstrativ")]


def test_they_are_shown_as_one_and_kept_each(
    room: Room, trail: Trail, parent: QWidget, people: list[int], qtbot: QtBot, tmp_path: Path
) -> None:
    store = room.desk.store
    run_batch(room, lambda progress: person_cards(store, people, TODAY, progress), parent)
    qtbot.waitUntil(lambda: parent.findChild(PaperDialog) is not None, timeout=SLOW)
    dialog = parent.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=SLOW)
    assert dialog.preview.paper.count() == 2
    assert dialog.docx_button.isHidden()
    assert list_printed(store, today=TODAY) == []
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "toate.pdf"))
    dialog.print_to(printer)
    assert room.work.wait_idle()
    assert len(list_printed(store, today=TODAY)) == 2
    assert trail.said[-1].endswith("Păstrat la acte tipărite.")
    dialog.reject()


def test_cancelled_on_its_way_nothing_is_shown_and_nothing_kept(
    room: Room, parent: QWidget, people: list[int]
) -> None:
    store = room.desk.store

    def make(progress: Progress) -> Batch:
        progress.cancel()  # as the worker does while the first paper is being made
        return person_cards(store, people, TODAY, progress)

    run_batch(room, make, parent)
    assert room.work.wait_idle()
    assert parent.findChild(PaperDialog) is None
    assert list_printed(store, today=TODAY) == []


def test_what_may_not_be_chosen_is_grey(parent: QWidget) -> None:
    done: list[str] = []
    opener = QPushButton(parent)
    one, many = ("Fișa…", lambda: done.append("una"), True), ("Fișe: 2", lambda: done.append("multe"), False)
    menu = offer(opener, [one], [many])
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.isEnabled() for action in actions] == [True, False]
    actions[0].trigger()
    assert done == ["una"]
    menu.close()
