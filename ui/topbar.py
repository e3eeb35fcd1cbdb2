"""The bar above all pages: search, undo and redo, hiding the screen, the menu of the office."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from letea.wording import _
from ui.parts.basics import button, icon_button
from ui.parts.search import SearchBox


class TopBar(QWidget):
    """Search at the left; at the right undo, redo, the key that hides the screen, and the menu."""

    def __init__(self, search: SearchBox) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = search
        self.undo = icon_button("arrow-back-up", _("Anulează"), lambda: None)
        self.redo = icon_button("arrow-forward-up", _("Refă"), lambda: None)
        self.hide_screen = button(_("Ascunde ecranul"), lambda: None, look="link", icon="eye-off")
        self.hide_screen.setToolTip(_("Ascunde ecranul de cine stă la birou (F9)"))
        self.menu = QMenu(self)
        self._dots = icon_button("dots", _("Meniul biroului"), self._open_menu, name="office-menu")
        self.tell_undo("", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(10)
        search.setFixedWidth(460)
        line.addWidget(search)
        line.addStretch(1)
        for widget in (self.undo, self.redo, self.hide_screen, self._dots):
            line.addWidget(widget)

    def tell_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; they are off where there is nothing."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.setToolTip(
            _("Anulează: {what} (Ctrl+Z)").format(what=undo) if undo else _("Nimic de anulat")
        )
        self.redo.setToolTip(_("Refă: {what} (Ctrl+Y)").format(what=redo) if redo else _("Nimic de refăcut"))

    def _open_menu(self) -> None:
        corner = self._dots.mapToGlobal(QPoint(self._dots.width(), self._dots.height()))
        self.menu.popup(QPoint(corner.x() - self.menu.sizeHint().width(), corner.y() + 4))

    def add_choice(self, text: str, on_choice: Callable[[], object]) -> None:
        """An entry of the office's menu."""
        self.menu.addAction(text).triggered.connect(lambda: on_choice())  # noqa: PLW0108 - drops "checked"
