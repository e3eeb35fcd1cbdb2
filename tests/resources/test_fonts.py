"""Every font the window and the papers use has the letters of Romanian."""

import pytest
from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

import resources

LETTERS = "ăâîșțĂÂÎȘȚ„”«»–…"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("family", ["LiberationSerif", "LiberationSans"])
def test_papers_have_every_letter(family: str, style: str) -> None:
    face = TTFont(f"{family}-{style}", str(resources.font(f"{family}-{style}"))).face
    assert [letter for letter in LETTERS if ord(letter) not in face.charToGlyph] == []


@pytest.mark.parametrize("style", ["Regular", "Medium", "SemiBold"])
def test_the_window_has_every_letter(qtbot: QtBot, style: str) -> None:
    font = QRawFont(str(resources.font(f"Inter-{style}")), 13)
    assert font.isValid()
    assert [letter for letter in LETTERS if not font.supportsCharacter(ord(letter))] == []


@pytest.mark.parametrize("family", ["Inter", "Liberation"])
def test_each_family_carries_its_licence(family: str) -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in resources.text(f"fonts/OFL-{family}.txt")
