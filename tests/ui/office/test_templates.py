"""Modele de documente: out to Word, back, checked, looked at, and Letea's own again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.paper_templates import template_rows
from ui.office.page import SettingsPage
from ui.office.templates import TemplatesDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room

APPROVAL, DECISION = 4, 8


@pytest.fixture
def shown_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was opened with the computer's own program."""
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


@pytest.fixture
def dialog(qtbot: QtBot, room: Room, shown_files: list[str]) -> Iterator[TemplatesDialog]:
    """The window on the approval note."""
    made = TemplatesDialog(room)
    qtbot.addWidget(made)
    made.show()
    made.list.setCurrentRow(APPROVAL)
    yield made
    room.work.wait_idle()


def changed(path: Path, before: str, after: str) -> None:
    document = Document(str(path))
    run = next(run for one in document.paragraphs for run in one.runs if before in run.text)
    run.text = run.text.replace(before, after)
    document.save(str(path))


def is_own(room: Room) -> bool:
    return template_rows(room.desk.store)[APPROVAL].own


def test_every_paper_stands_in_the_list(dialog: TemplatesDialog) -> None:
    assert dialog.list.count() == 21
    assert dialog.list.item(DECISION).text() == "Hotărâre"


def test_a_wording_goes_to_word_and_comes_back(
    dialog: TemplatesDialog, room: Room, shown_files: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "Referat.docx"
    dialog.write(path)
    assert room.work.wait_idle()
    assert shown_files == [str(path)]
    assert "Ia înapoi din Word" in dialog.card.banner.text()
    changed(path, "Față de cele arătate", "Ca urmare")
    dialog.take(path)
    assert room.work.wait_idle()
    assert dialog.card.banner.text() == ("Modelul este păstrat; actele se tipăresc de acum cu textul lui.")
    assert is_own(room)
    assert dialog.list.item(APPROVAL).text() == "Referat de aprobare  ·  modelul biroului"


def test_a_wrong_field_is_told_and_nothing_changes(
    dialog: TemplatesDialog, room: Room, tmp_path: Path
) -> None:
    path = tmp_path / "Referat.docx"
    dialog.write(path)
    assert room.work.wait_idle()
    changed(path, "{motivare}", "{motivar}")
    dialog.take(path)
    assert room.work.wait_idle()
    told = dialog.card.banner.text().splitlines()
    assert told[0] == "Nimic nu s-a schimbat."
    assert told[1] == "Câmpul {motivar} nu este cunoscut. Poate ați vrut să scrieți {motivare}."
    assert not is_own(room)


def test_what_is_not_carried_over_is_told(dialog: TemplatesDialog, room: Room, tmp_path: Path) -> None:
    path = tmp_path / "Referat.docx"
    dialog.write(path)
    assert room.work.wait_idle()
    document = Document(str(path))
    document.add_table(1, 2)
    document.save(str(path))
    dialog.take(path)
    assert room.work.wait_idle()
    assert dialog.card.banner.text() == "Modelul este păstrat. Nu s-au preluat: tabelele goale."


def test_the_original_comes_back_by_its_button(dialog: TemplatesDialog, room: Room, tmp_path: Path) -> None:
    assert not dialog.card.original_button.isEnabled()
    dialog.write(tmp_path / "Referat.docx")
    assert room.work.wait_idle()
    dialog.take(tmp_path / "Referat.docx")
    assert room.work.wait_idle()
    dialog.card.original_button.click()
    assert room.work.wait_idle()
    assert not is_own(room)
    assert not dialog.card.original_button.isEnabled()


def test_a_layout_is_chosen_where_there_are_several(dialog: TemplatesDialog, room: Room) -> None:
    assert not dialog.card.layouts.isVisible()
    dialog.list.setCurrentRow(DECISION)
    assert dialog.card.layouts.isVisible()
    chosen = dialog.card.findChild(QPushButton, "layout.number-last")
    assert isinstance(chosen, QPushButton)
    chosen.click()
    assert room.work.wait_idle()
    assert template_rows(room.desk.store)[DECISION].own


def test_the_card_names_the_fields_with_the_mandatory_first(dialog: TemplatesDialog) -> None:
    lines = dialog.card.fields.toPlainText().splitlines()
    assert lines[0] == "{privind} * – „privind aprobarea …”, titlul hotărârii"
    assert lines[2] == "{semnaturi} * – cine semnează (singur pe rând)"


def test_a_paper_is_looked_at_unfilled(dialog: TemplatesDialog, room: Room) -> None:
    shown = dialog.preview()
    assert room.work.wait_idle()
    assert isinstance(shown, PaperDialog)
    assert shown.is_ready()
    assert shown.windowTitle() == "Referat de aprobare, necompletat"
    shown.reject()


def test_a_file_is_asked_for_under_the_papers_name(dialog: TemplatesDialog) -> None:
    asked = dialog.ask_where()
    assert Path(asked.selectedFiles()[0]).name == "Model - Referat de aprobare.docx"
    asked.reject()
    back = dialog.ask_which()
    assert back.nameFilters() == ["Document Word (*.docx)"]
    back.reject()


def test_it_opens_from_settings(qtbot: QtBot, room: Room) -> None:
    page = SettingsPage(room)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    opener = page.findChild(QPushButton, "list.templates")
    assert isinstance(opener, QPushButton)
    QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    opened = page.window().findChild(TemplatesDialog)
    assert isinstance(opened, TemplatesDialog)
    opened.reject()
