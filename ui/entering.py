"""Where the keyboard goes when a page comes forward."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget


def enter(page: QWidget) -> None:
    """Put the focus where the work is: the page's own proxy, its list, else its first control."""
    wanted = page.focusProxy() or _first_list(page) or _first_control(page)
    if wanted is not None and not page.isAncestorOf(page.window().focusWidget() or page.window()):
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)


def _first_list(page: QWidget) -> QWidget | None:
    return next((view for view in page.findChildren(QAbstractItemView) if _is_reached(view)), None)


def _first_control(page: QWidget) -> QWidget | None:
    found = page.nextInFocusChain()
    while found is not page and page.isAncestorOf(found):
        if _is_reached(found) and not isinstance(found, QLineEdit):
            return found
        found = found.nextInFocusChain()
    return None


def _is_reached(widget: QWidget) -> bool:
    return (
        widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.window() is not widget
    )
