"""Asking where a file is saved."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.parts.where import ask_where


def test_the_place_and_the_name_are_offered_and_what_is_chosen_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    window, told = QWidget(), list[Path]()
    qtbot.addWidget(window)
    dialog = ask_where(window, "Salvează", tmp_path / "Plan 2022.json", told.append, name="x.where")
    assert dialog.selectedFiles() == [str(tmp_path / "Plan 2022.json")]
    assert (dialog.objectName(), dialog.defaultSuffix()) == ("x.where", "json")
    dialog.fileSelected.emit(str(tmp_path / "altul.json"))
    dialog.close()
    assert told == [tmp_path / "altul.json"]
