"""A paper in its own window: seen, printed, saved; what is seen is what is given out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.printed import PaperOf, printed_pdf
from letea.actions.printed_lists import printed_of
from letea.documents.outline import Outline, Paragraph, plain
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import pdf_bytes
from letea.errors import Problem, Refused
from letea.progress import Progress
from tests.conftest import Trail
from ui.parts.banner import Banner
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room

WORDS = "Hotărârea aceasta își produce efectele"


def a_pdf(_progress: Progress, words: str = WORDS) -> bytes:
    return pdf_bytes(Outline("Act", (Paragraph(plain(words)),)))


def a_docx(_progress: Progress) -> bytes:
    out = BytesIO()
    write_docx(Outline("Act", (Paragraph(plain(WORDS)),)), out)
    return out.getvalue()


def words_in(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text: str = document[0].get_textpage().get_text_range()
    return text


@pytest.fixture
def opened(qtbot: QtBot, room: Room) -> Iterator[Callable[..., PaperDialog]]:
    """Opens a paper and waits until it is made."""

    def made(**given: Any) -> PaperDialog:
        dialog = PaperDialog(room, replace(ShownPaper("Hotărâre, nr. 24/2026", a_pdf, a_docx), **given))
        qtbot.addWidget(dialog)
        dialog.show()
        assert room.work.wait_idle()
        return dialog

    yield made
    room.work.wait_idle()


def child(dialog: QWidget, kind: type[QWidget], name: str) -> Any:
    return dialog.findChild(kind, name)


def test_the_paper_is_seen_page_by_page(opened: Callable[..., PaperDialog], qtbot: QtBot) -> None:
    dialog = opened()
    assert dialog.preview.paper.count() == 1
    qtbot.waitUntil(dialog.preview.paper.is_drawn)


def test_nothing_is_given_out_before_it_is_made(qtbot: QtBot, room: Room) -> None:
    dialog = PaperDialog(room, ShownPaper("Act", a_pdf, a_docx))
    qtbot.addWidget(dialog)
    assert not dialog.print_button.isEnabled()
    assert dialog.ask_where(".pdf") is None
    assert dialog.ask_printer() is None
    assert room.work.wait_idle()
    assert dialog.is_ready()


def test_the_pdf_that_is_seen_is_saved(
    opened: Callable[..., PaperDialog], room: Room, trail: Trail, tmp_path: Path
) -> None:
    dialog = opened()
    dialog.save(tmp_path / "act.pdf")
    assert room.work.wait_idle()
    assert WORDS in words_in((tmp_path / "act.pdf").read_bytes())
    assert trail.said == ["Salvat: act.pdf"]


def test_it_is_saved_for_word_too(opened: Callable[..., PaperDialog], room: Room, tmp_path: Path) -> None:
    opened().save(tmp_path / "act.docx")
    assert room.work.wait_idle()
    assert WORDS in Document(str(tmp_path / "act.docx")).paragraphs[0].text


def test_ctrl_s_asks_where_with_the_papers_name(opened: Callable[..., PaperDialog]) -> None:
    dialog = opened()
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    asked = child(dialog, QFileDialog, "paper.where")
    assert Path(asked.selectedFiles()[0]).name == "Hotărâre, nr. 24 2026.pdf"
    asked.reject()


def test_the_printer_is_asked_for_and_the_pages_go_to_it(
    opened: Callable[..., PaperDialog], trail: Trail, tmp_path: Path
) -> None:
    dialog = opened()
    asked = dialog.ask_printer()
    assert isinstance(asked, QPrintDialog)
    assert asked.windowTitle() == "Tipărește: Hotărâre, nr. 24/2026"
    asked.reject()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "tipărit.pdf"))
    dialog.print_to(printer)
    assert len(pypdfium2.PdfDocument((tmp_path / "tipărit.pdf").read_bytes())) == 1
    assert trail.said == ["Trimis la imprimantă: Hotărâre, nr. 24/2026"]


def test_what_cannot_be_made_says_why_where_the_pages_would_be(opened: Callable[..., PaperDialog]) -> None:
    def refused(_progress: Progress) -> bytes:
        raise Refused([Problem("papers", "Dosarul nu are niciun act.")])

    dialog = opened(make_pdf=refused)
    assert not dialog.is_ready()
    assert dialog.preview._note.text() == "Dosarul nu are niciun act."


def test_warnings_are_on_the_screen_only(opened: Callable[..., PaperDialog]) -> None:
    dialog = opened(warnings=("OUG nr. 57/2019 nu a fost verificat.",))
    assert [one.text() for one in dialog.findChildren(Banner)] == ["OUG nr. 57/2019 nu a fost verificat."]
    assert "verificat" not in words_in(dialog._pdf)


def test_a_paper_made_anew_is_the_one_given_out(opened: Callable[..., PaperDialog], room: Room) -> None:
    said = ["vechi", "nou"]
    dialog = opened(make_pdf=lambda progress: a_pdf(progress, said.pop(0)))
    dialog.make()
    assert room.work.wait_idle()
    assert "nou" in words_in(dialog._pdf)


def test_without_a_word_form_none_is_offered(opened: Callable[..., PaperDialog]) -> None:
    dialog = opened(make_docx=None)
    assert not dialog.docx_button.isVisible()
    assert dialog.ask_where(".docx") is None


def test_esc_closes_it(opened: Callable[..., PaperDialog], qapp: QApplication) -> None:
    dialog = opened()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_printed_or_saved_is_kept_as_it_is_once(
    opened: Callable[..., PaperDialog], room: Room, trail: Trail, tmp_path: Path
) -> None:
    dialog = opened(of=PaperOf("certificate", "o-fisa"))
    dialog.save(tmp_path / "act.pdf")
    assert room.work.wait_idle()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "tipărit.pdf"))
    dialog.print_to(printer)
    assert room.work.wait_idle()
    assert trail.said == [
        "Salvat: act.pdf · Păstrat la acte tipărite.",
        "Trimis la imprimantă: Hotărâre, nr. 24/2026 · Era păstrat la acte tipărite.",
    ]
    (row,) = printed_of(room.desk.store, ["o-fisa"])
    assert printed_pdf(room.desk.store, row.id) == (tmp_path / "act.pdf").read_bytes()


def test_a_word_file_is_not_kept(opened: Callable[..., PaperDialog], room: Room, tmp_path: Path) -> None:
    opened(of=PaperOf("certificate", "o-fisa")).save(tmp_path / "act.docx")
    assert room.work.wait_idle()
    assert printed_of(room.desk.store, ["o-fisa"]) == []
