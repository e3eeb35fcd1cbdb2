"""Every packaged icon can be drawn, in the stroke and colour the theme gives."""

from PySide6.QtSvg import QSvgRenderer

import resources

ICONS = sorted(resources.path("icons").glob("*.svg"))


def test_every_icon_is_drawn() -> None:
    assert [file.stem for file in ICONS if not QSvgRenderer(str(file)).isValid()] == []


def test_every_icon_keeps_the_stroke_and_leaves_its_colour_to_the_theme() -> None:
    given = ('stroke="currentColor"', 'stroke-width="1.75"')
    drawings = {file.stem: file.read_text(encoding="utf-8") for file in ICONS}
    assert [name for name, drawing in drawings.items() if not all(part in drawing for part in given)] == []


def test_the_icons_of_the_pages_are_there() -> None:
    pages = (
        "home",
        "users",
        "home-heart",
        "building-community",
        "speakerphone",
        "school",
        "settings",
        "search",
    )
    assert all(resources.icon(name).is_file() for name in pages)


def test_the_icons_carry_their_licence() -> None:
    assert "MIT License" in resources.text("icons/LICENSE.txt")
