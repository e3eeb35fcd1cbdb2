"""The scrolling body of a page of cards: beside its bar when there is one, else to the page's edge."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_BAR = 12  # what the cards keep free for the bar


class PageArea(QScrollArea):
    """Scrolls a page of cards; the arrows move it while it has the focus."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.verticalScrollBar().rangeChanged.connect(self._keep_clear)

    def show_inside(self, inside: QWidget) -> None:
        """Show these cards in place of those before, scrolled as those were, the keyboard where it was."""
        scrolled, left_at = self.verticalScrollBar().value(), self._left_at()
        self.setWidget(inside)
        self._keep_clear(0, self.verticalScrollBar().maximum())
        self.verticalScrollBar().setValue(scrolled)
        if left_at is not None:
            same = next((made for made in self._controls() if left_at and made.objectName() == left_at), None)
            (same or self.first_control() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_control(self) -> QWidget | None:
        """Where the keyboard begins: at the main button where there is one, else at the first control."""
        made = self._controls()
        main = (control for control in made if control.property("look") == "primary")
        return next(main, None) or next(iter(made), None)

    def _controls(self) -> list[QWidget]:
        inside = self.widget()
        if inside is None:
            return []
        return [
            made
            for made in inside.findChildren(QWidget)
            if made.isVisibleTo(inside) and made.isEnabled() and made.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

    def _left_at(self) -> str | None:
        """The name of the control among the cards that has the keyboard; None where it is elsewhere."""
        inside, focused = self.widget(), self.window().focusWidget()
        is_inside = inside is not None and focused is not None and inside.isAncestorOf(focused)
        return focused.objectName() if is_inside and focused is not None else None

    def _keep_clear(self, _least: int, most: int) -> None:
        inside = self.widget()
        if inside is not None:
            inside.setContentsMargins(0, 0, _BAR if most > 0 else 0, 0)
