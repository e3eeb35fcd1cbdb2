"""Hands on a day at the desk: found and not found, pages turned, rows clicked, papers given out and read."""

from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from tests.patience import until
from tests.walks import council_hands as council
from tests.walks import driving as hands
from ui.parts.page import Page
from ui.parts.paper_view import PaperDialog
from ui.parts.picker import Picker
from ui.parts.rows_view import RowsView
from ui.window import Window


def looked_for(window: Window, typed: str) -> list[str]:
    """What the search box offers for what is typed; Enter takes the first that may be taken."""
    box = window.search
    hands.click(box)
    hands.control(Qt.Key.Key_A)
    hands.keys(typed)
    until(lambda: box.results.isVisible() and not box._later.isActive(), f"„{typed}” looked for")
    return [box.results.item(row).text() for row in range(box.results.count())]


def take_first(window: Window, key: str) -> Page:
    """Enter in the search box: the page of what was found first comes forward."""
    hands.key(Qt.Key.Key_Return)
    until(lambda: window.current_page() is window.page(key), f"the page {key}")
    return window.page(key)


def turn(window: Window, entry: str, tab: str = "") -> Page:
    """Click an entry of the navigation and, in a group, the page's own tab."""
    hands.press(window.navigation, f"page-{entry}")
    if tab:
        hands.press(window.strip, f"tab-{tab}")
    until(lambda: window.current_page() is window.page(tab or entry), f"the page {tab or entry}")
    return window.page(tab or entry)


def click_row(view: RowsView[Any], words: str) -> None:
    """Click the first row of a list in which these words stand."""
    until(lambda: _place(view, words) >= 0, f"a row „{words}”")
    index = view.model().index(_place(view, words), 0)
    view.scrollTo(index)
    hands.click(view.viewport(), view.visualRect(index).topLeft() + QPoint(12, 8))


def take_offer(within: QWidget, opener: str, entry: str) -> None:
    """Open the menu that a button makes when it is pressed, and take an entry by the arrows."""
    hands.press(within, opener)
    until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), f"the menu of „{opener}”")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _action in menu.actions():
        hands.key(Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None and active.text() == entry:
            break
    hands.key(Qt.Key.Key_Return)


def choice(within: QWidget, name: str, words: str) -> None:
    """Go to a choice and type the beginning of one of its values."""
    place = hands.field(within, name)
    place.setFocus(Qt.FocusReason.MouseFocusReason)
    hands.keys(words)
    hands.key(Qt.Key.Key_Tab)


def pick(within: QWidget, name: str, typed: str) -> None:
    """Type a part of a name where a person is asked for, and take the first who is found."""
    place = hands.field(within, name)
    assert isinstance(place, Picker)
    hands.click(place)
    hands.keys(typed)
    until(place.results.isVisible, f"„{typed}” found")
    hands.key(Qt.Key.Key_Return)


def paper(window: Window, out: Path) -> str:
    """Save the paper in sight as PDF, close its window, give its words."""
    dialog = hands.in_sight(PaperDialog)
    until(dialog.is_ready, "the paper made")
    hands.press(dialog, "paper.pdf")
    council.save_as(window, out)
    council.close(dialog, "paper.close")
    return read_pdf(out)


def read_pdf(path: Path) -> str:
    """The words of a PDF, page by page."""
    with pypdfium2.PdfDocument(path) as pdf:
        return council.plain(" ".join(one.get_textpage().get_text_range() for one in pdf))


def seen(within: QWidget) -> str:
    """All words in sight there."""
    return council.plain(" ".join(one.text() for one in within.findChildren(QLabel) if one.isVisible()))


def _place(view: RowsView[Any], words: str) -> int:
    model = view.model()
    for row in range(model.rowCount()):
        cells = [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        if words in "  ".join(cells):
            return row
    return -1
