"""Hands on a plan's council file: steps, papers, each paper given out by its window and read back."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import run
from typing import TypeAlias

from docx import Document
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from db.tables.council import PaperKind
from letea.rules.council_tree import CouncilFolder
from tests.patience import until
from tests.walks import driving as hands
from ui.council.dialog import CouncilDialog
from ui.council.page import CouncilPage
from ui.parts.paper_view import PaperDialog
from ui.window import Window

Given: TypeAlias = dict[PaperKind, list["GivenPaper"]]


@dataclass(frozen=True)
class GivenPaper:
    """A paper as its files say it."""

    party: str
    pdf: str
    docx: str

    def holds(self, *words: str) -> bool:
        """Whether both files say all of these."""
        return all(one in text for one in words for text in (self.pdf, self.docx))


def council_page(window: Window, ready: Callable[[CouncilFolder], object] = bool) -> CouncilPage:
    """The page Dosare HCL in sight, once its card shows a file that is what is waited for."""
    until(lambda: isinstance(window.current_page(), CouncilPage))
    page = window.current_page()
    assert isinstance(page, CouncilPage)
    until(lambda: page.card.folder is not None and ready(page.card.folder))
    return page


def edit_file(page: CouncilPage) -> CouncilDialog:
    """Open the form of the file in sight."""
    hands.press(page, "Editează")
    return hands.in_sight(CouncilDialog)


def take_step(dialog: QDialog, stage: str, number: str, on: str) -> None:
    """Write the number and the date of a step."""
    form = hands.field(dialog, f"step.{stage}")
    hands.write(form, "number", number)
    hands.write(form, "done_on", on)


def skip_step(dialog: QDialog, stage: str, why: str) -> None:
    """Pass over a step, with a word why."""
    form = hands.field(dialog, f"step.{stage}")
    tick(hands.field(form, "skipped"))
    hands.write(form, "note", why)


def tick(box: QWidget) -> None:
    """Click the box at the beginning of its words."""
    hands.click(box, QPoint(8, box.height() // 2))


def write_papers(dialog: CouncilDialog, papers: Mapping[str, tuple[str, ...]]) -> None:
    """Write number, date, whom it concerns, verdict, day of sending beside the papers of these names."""
    hands.press(dialog, "Fila Documente")
    model = dialog.papers.model
    for row in range(len(model.lines)):
        for column, text in enumerate(papers.get(model.lines[row].texts[0], ()), start=1):
            if text:
                hands.cell(dialog.papers.view, model.index(row, column), text)


def give_out(window: Window, page: CouncilPage, folder: Path, *, only: tuple[PaperKind, ...] = ()) -> Given:
    """See every paper, or those of some kinds, in its window; save it as PDF and for Word; read both."""
    folder.mkdir()
    hands.press(page.card, "Fila Documente")
    held = page.card.folder
    assert held is not None
    given: Given = {}
    for paper in (one for one in held.papers if not only or one.kind in only):
        hands.press(page.card, f"paper.{paper.id}")
        dialog = hands.in_sight(PaperDialog)
        until(dialog.is_ready)
        files = [folder / f"{paper.id}{ending}" for ending in (".pdf", ".docx")]
        for path in files:
            hands.press(dialog, f"paper{path.suffix}")
            save_as(window, path)
        close(dialog, "paper.close")
        told = GivenPaper(paper.party, pdf_text(files[0]), docx_text(files[1]))
        given.setdefault(paper.kind, []).append(told)
    return given


def save_as(window: Window, path: Path) -> None:
    """Answer the chooser, and wait for the file."""
    hands.choose_file(path)
    assert window.work.wait_idle()
    assert path.is_file(), path


def close(dialog: QDialog, name: str) -> None:
    """Press the button that closes a window, and let it go."""
    hands.press(dialog, name)
    QTest.qWait(1)


def pdf_text(path: Path) -> str:
    """The words of a PDF, block by block."""
    done = run(["pdftotext", str(path), "-"], capture_output=True, check=True)  # noqa: S607
    return plain(done.stdout.decode("utf-8"))


def docx_text(path: Path) -> str:
    """The words of a Word document: its paragraphs, then its cells."""
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return plain(" ".join([*(one.text for one in document.paragraphs), *cells]))


def plain(text: str) -> str:
    """One space between words."""
    return re.sub(r"\s+", " ", text)
