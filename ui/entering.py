"""Where the keyboard goes when a page comes forward."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedWidget, QWidget
from shiboken6 import isValid


@runtime_checkable
class Begins(Protocol):
    """A page that says where its work begins; a focus proxy would take controls out of the order of Tab."""

    def begins_at(self) -> QWidget:
        """What the keyboard is given."""


def bring_forward(stack: QStackedWidget, page: QWidget) -> None:
    """Show a page; the focus goes where it was last there, else where its work is."""
    focused = page.window().focusWidget()
    if stack.currentWidget() is page and focused is not None and page.isAncestorOf(focused):
        return
    left_at = page.focusWidget()
    stack.setCurrentWidget(page)
    known = left_at if left_at is not None and _is_reached(left_at) else None
    begins = page.begins_at() if isinstance(page, Begins) else None
    wanted = known or begins or _first_list(page) or _first_control(page)
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)


def _first_list(page: QWidget) -> QWidget | None:
    return next((view for view in page.findChildren(QAbstractItemView) if _is_reached(view)), None)


def _first_control(page: QWidget) -> QWidget | None:
    found = page.nextInFocusChain()
    while found is not None and found is not page and page.isAncestorOf(found):
        if _is_reached(found) and not isinstance(found, QLineEdit):
            return found
        found = found.nextInFocusChain()
    return None


def _is_reached(widget: QWidget) -> bool:
    return (
        isValid(widget)  # a page that reads itself again on coming forward may have let go of it
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.window() is not widget
    )
