"""Qt's own buttons, menus and dialogs speak Romanian."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

import resources


@pytest.fixture
def romanian(qtbot: QtBot) -> Iterator[QTranslator]:
    translator = QTranslator()
    assert translator.load(str(resources.path("translations/qtbase_ro.qm")))
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def messages() -> list[tuple[str, str]]:
    root = ET.fromstring(resources.text("translations/qtbase_ro.ts"))  # noqa: S314 - our own file
    return [
        (message.findtext("source", ""), message.findtext("translation", ""))
        for message in root.iter("message")
    ]


@pytest.mark.parametrize(
    ("context", "source", "said"),
    [
        ("QPlatformTheme", "Cancel", "Renunță"),
        ("QPlatformTheme", "Discard", "Nu salva"),
        ("QWidgetTextControl", "&Copy", "&Copiază"),
        ("QLineEdit", "Select All", "Selectează tot"),
        ("QFileDialog", "File &name:", "&Numele fișierului:"),
        ("QPrintDialog", "&Print", "&Tipărește"),
        (
            "QFileDialog",
            "%1 already exists.\nDo you want to replace it?",
            "%1 există deja.\nDoriți să îl înlocuiți?",
        ),
    ],
)
def test_qt_says_it_in_romanian(romanian: QTranslator, context: str, source: str, said: str) -> None:
    assert romanian.translate(context, source) == said


def test_a_dialogs_buttons_are_romanian(romanian: QTranslator, qtbot: QtBot) -> None:
    buttons = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(buttons.Save | buttons.Cancel)
    qtbot.addWidget(box)
    assert {box.button(buttons.Save).text(), box.button(buttons.Cancel).text()} == {"Salvează", "Renunță"}


def test_every_message_is_translated_and_keeps_its_blanks() -> None:
    assert len(messages()) > 400
    for source, said in messages():
        assert said, source
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", said)), source


def test_no_message_keeps_a_cedilla() -> None:
    assert not re.search("[şţŞŢ]", resources.text("translations/qtbase_ro.ts"))


def test_the_compiled_file_is_that_of_the_written_one(tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("pyside6-lrelease is not installed")
    made = tmp_path / "qtbase_ro.qm"
    subprocess.run(
        [tool, str(resources.path("translations/qtbase_ro.ts")), "-qm", str(made)],
        check=True,
        capture_output=True,
    )
    assert made.read_bytes() == resources.path("translations/qtbase_ro.qm").read_bytes()
