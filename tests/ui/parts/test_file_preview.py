"""An attached file looked at: PDFs and pictures as pages, what cannot be drawn told in its place."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from letea.rules.attachments import NewFile
from tests.conftest import Trail
from ui.parts.file_preview import FilePreview
from ui.room import Room


def a_picture(kind: str) -> bytes:
    written = BytesIO()
    Image.new("RGB", (300, 200), "white").save(written, kind)
    return written.getvalue()


def shown(room: Room, qtbot: QtBot, file: NewFile) -> FilePreview:
    """The preview of a file, once it is read."""
    made = FilePreview(room, file)
    qtbot.addWidget(made)
    made.show()
    assert room.work.wait_idle()
    return made


@pytest.mark.parametrize(("name", "kind"), [("a.pdf", "PDF"), ("a.png", "PNG"), ("a.tif", "TIFF")])
def test_pdfs_and_pictures_are_shown_as_pages(room: Room, qtbot: QtBot, name: str, kind: str) -> None:
    dialog = shown(room, qtbot, NewFile(name, a_picture(kind)))
    qtbot.waitUntil(dialog.preview.paper.is_drawn, timeout=20_000)
    assert dialog.preview.paper.count() == 1
    assert dialog.print_button.isEnabled()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.4 rupt", "are parolă sau este deteriorat"),
        ("a.png", a_picture("PNG")[:40], "imaginea este deteriorată"),
    ],
)
def test_what_cannot_be_drawn_is_told(room: Room, qtbot: QtBot, name: str, data: bytes, told: str) -> None:
    dialog = shown(room, qtbot, NewFile(name, data))
    assert any(told in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
    assert not dialog.print_button.isEnabled()


def test_its_pages_go_to_the_printer(room: Room, qtbot: QtBot, trail: Trail, tmp_path: Path) -> None:
    dialog = shown(room, qtbot, NewFile("act.jpg", a_picture("JPEG")))
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "act.pdf"))
    dialog.print_to(printer)
    assert (tmp_path / "act.pdf").read_bytes().startswith(b"%PDF-")
    assert trail.said == ["Trimis la imprimantă: act.jpg"]
