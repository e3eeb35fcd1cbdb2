"""The colours are legible in both schemes, and a change of scheme reaches everything."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.parts.icon import icon
from ui.stylesheet import stylesheet
from ui.theme import DARK, LIGHT, Role, Theme

GROUNDS: dict[Role, tuple[Role, ...]] = {
    "text": (
        "page",
        "surface",
        "navigation",
        "hairline",
        "accent_soft",
        "good_soft",
        "warning_soft",
        "bad_soft",
    ),
    "secondary": ("page", "surface", "navigation", "hairline"),
    "accent": ("page", "surface", "navigation", "accent_soft"),
    "on_accent": ("accent", "accent_strong"),
    "good": ("page", "surface", "good_soft"),
    "warning": ("page", "surface", "warning_soft"),
    "bad": ("page", "surface", "bad_soft"),
    "surface": ("text",),
}


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, from 1 to 21."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_on_its_ground_has_contrast_enough(scheme: Theme) -> None:
    weak = [
        (text, ground, round(contrast(scheme.colour(text), scheme.colour(ground)), 2))
        for text, grounds in GROUNDS.items()
        for ground in grounds
        if contrast(scheme.colour(text), scheme.colour(ground)) < 4.5
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_shades_of_classes_are_told_apart_and_words_on_them_are_read(scheme: Theme) -> None:
    last = 4
    shades = [scheme.step(place, last) for place in range(last + 1)]
    assert min(contrast(one, scheme.on_step(place, last)) for place, one in enumerate(shades)) >= 4.5
    steps = [luminance(shade) for shade in (scheme.colour("surface"), *shades)]
    assert steps in (sorted(steps), sorted(steps, reverse=True))
    assert min(contrast(one, other) for one, other in pairwise(shades)) > 1.15


def test_no_colour_stands_in_the_stylesheet_itself() -> None:
    named = {role: f"<{role}>" for role in LIGHT.named()}
    assert "#" not in stylesheet(named).replace("QWidget#", "")


def test_a_choice_of_scheme_changes_palette_and_icons_at_once(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    dark = icon("plus").pixmap(QSize(18, 18)).toImage()
    assert qapp.palette().window().color() == QColor(DARK.page)
    theme.apply(qapp, "light")
    assert qapp.palette().window().color() == QColor(LIGHT.page)
    assert icon("plus").pixmap(QSize(18, 18)).toImage() != dark


def test_a_change_of_scheme_is_told(qapp: QApplication) -> None:
    told: list[str] = []
    theme.apply(qapp, "light")
    theme.changes().changed.connect(lambda: told.append(theme.current().page))
    theme.apply(qapp, "dark")
    theme.apply(qapp, "light")
    assert told == [DARK.page, LIGHT.page]


def test_the_window_is_written_in_inter_with_three_weights(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    assert QFontInfo(qapp.font()).family().startswith("Inter")
    assert qapp.font().pixelSize() == 13


def test_icons_are_drawn_sharp_at_one_and_a_half(qapp: QApplication) -> None:
    drawn = icon("users").pixmap(QSize(18, 18), 1.5)
    assert drawn.size() == QSize(27, 27)
    assert drawn.devicePixelRatio() == 1.5
