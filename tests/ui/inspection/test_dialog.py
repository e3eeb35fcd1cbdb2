"""Dosar pentru control in a window: the period, what is missing, each line leading to its page, the file."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import Trail
from tests.samples import a_person
from ui.inspection.dialog import InspectionDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> InspectionDialog:
    """The dialog in sight."""
    room.desk.store.keep(a_person(), "P")
    made = InspectionDialog(room)
    qtbot.addWidget(made)
    made.show()
    return made


def words(dialog: InspectionDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_this_year_is_asked_for_and_its_lacks_are_told(dialog: InspectionDialog) -> None:
    assert "Lipsește planul anual 2022." in words(dialog)
    assert "1 persoană în evidență" in words(dialog)


def test_a_line_leads_to_the_page_where_it_is_mended(dialog: InspectionDialog, trail: Trail) -> None:
    made = dialog.findChild(QPushButton, "asked.procedures")
    assert isinstance(made, QPushButton)
    made.click()
    assert trail.went == [("procedures", None)]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1.1.2023", "Perioada se încheie înainte să înceapă."),
        ("", "Scrieți ambele zile ale perioadei."),
        ("32.1.2022", "Scrieți ambele zile ale perioadei."),
    ],
)
def test_a_period_that_cannot_be_is_told_in_its_place(
    dialog: InspectionDialog, typed: str, told: str
) -> None:
    first = dialog.form._boxes[0]
    first.put_typed(typed)
    dialog.form.changed.emit()
    assert dialog.wrong.text() == told
    assert not dialog.save_button.isEnabled()
    first.put_typed("1.1.2021")
    dialog.form.changed.emit()
    assert dialog.save_button.isEnabled()
    assert "Lipsește planul anual 2021." in words(dialog)


def test_the_dossier_is_previewed_and_saved(
    dialog: InspectionDialog, room: Room, trail: Trail, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = dialog.preview()
    assert isinstance(shown, PaperDialog)
    qtbot.waitUntil(shown.is_ready)
    shown.reject()
    chooser = dialog.ask_where()
    assert isinstance(chooser, QFileDialog)
    chooser.reject()
    out = tmp_path / "Dosar.pdf"
    dialog.save(out)
    assert room.work.wait_idle()
    assert out.read_bytes().startswith(b"%PDF")
    assert trail.said == ["Salvat: Dosar.pdf"]
    assert dialog._period() is not None
    assert dialog._period().from_on == date(2022, 1, 1)  # type: ignore[union-attr]
