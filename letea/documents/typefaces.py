"""The typefaces of papers: Liberation Serif and Sans, embedded, each word measured once."""

from functools import cache, lru_cache
from threading import Lock
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from resources import font

_STYLES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}
_reading = Lock()


def face(*, bold: bool = False, italic: bool = False, sans: bool = False) -> str:
    """The name under which reportlab knows this typeface; its file is read when first asked for."""
    return _registered(f"Liberation{'Sans' if sans else 'Serif'}-{_STYLES[bold, italic]}")


@lru_cache(maxsize=65_536)
def em_width(name: str, text: str) -> float:
    """The width of a text in this typeface at a size of one point."""
    font: Any = pdfmetrics.getFont(name)  # the stubs know no TrueType face behind a registered name
    widths, missing = font.face.charWidths.get, font.face.defaultWidth
    # What reportlab would do, past what it asks itself at each word.
    return float(0.001 * sum([widths(ord(letter), missing) for letter in text]))


def fits(name: str, text: str, room: float) -> int:
    """How many letters of the text stand in this room (at a size of one point); at least one."""
    used = 0.0
    for count, letter in enumerate(text):
        used += em_width(name, letter)
        if used > room:
            return max(count, 1)
    return len(text)


@cache
def _registered(name: str) -> str:
    # The preview and a print may ask from two threads.
    with _reading:
        pdfmetrics.registerFont(TTFont(name, font(f"{name}.ttf")))
    return name
