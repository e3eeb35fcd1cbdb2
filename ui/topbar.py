"""The bar above all pages: search, the last copy, undo, redo, hiding the screen, the office's menu."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from letea.wording import _
from ui.pages import BOTH, OfficeKind
from ui.parts.basics import button, icon_button, restyle
from ui.parts.icon import icon
from ui.parts.search import SearchBox

Tone = Literal["good", "warning", "secondary"]
_ROOMY = 560  # pixels beside the search from which the last copy is told in words, not by its icon alone


class TopBar(QWidget):
    """Search at the left; at the right the last copy, undo, redo, the key that hides the screen, the menu."""

    def __init__(self, search: SearchBox) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = search
        self.copy_state = button("", lambda: None, look="link", name="copy-state")
        self.copy_state.setMinimumWidth(36)  # else its words would keep the window from growing narrow
        self.copy_state.setIconSize(QSize(24, 18))
        self.copy_state.hide()
        self._copy_words = ""
        self.undo = icon_button("arrow-back-up", _("Anulează"), lambda: None)
        self.redo = icon_button("arrow-forward-up", _("Refă"), lambda: None)
        self.hide_screen = button(_("Ascunde ecranul"), lambda: None, look="link", icon="eye-off")
        self.hide_screen.setToolTip(_("Ascunde ecranul de cine stă la birou (F9)"))
        self.menu = QMenu(self)
        self._choices: list[tuple[QAction, frozenset[OfficeKind]]] = []
        self._dots = icon_button("dots", _("Meniul biroului"), self._open_menu, name="office-menu")
        self.tell_undo("", "")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(10)
        search.setFixedWidth(460)
        line.addWidget(search)
        line.addStretch(1)
        for widget in (self.copy_state, self.undo, self.redo, self.hide_screen, self._dots):
            line.addWidget(widget)

    def tell_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; they are off where there is nothing."""
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        self.undo.setToolTip(
            _("Anulează: {what} (Ctrl+Z)").format(what=undo) if undo else _("Nimic de anulat")
        )
        self.redo.setToolTip(_("Refă: {what} (Ctrl+Y)").format(what=redo) if redo else _("Nimic de refăcut"))

    def tell_copy(self, words: str, tip: str = "", *, tone: Tone = "good") -> None:
        """Say of when the last copy is, and how that stands; without words nothing is shown."""
        self._copy_words = words
        self.copy_state.setVisible(bool(words))
        self.copy_state.setAccessibleName(f"{words}. {tip}".strip())
        self.copy_state.setToolTip(f"{words}\n{tip}".strip())
        self.copy_state.setIcon(icon("alert-triangle" if tone == "warning" else "shield-check", tone))
        restyle(self.copy_state, state="warning" if tone == "warning" else "")
        self._fit_copy()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of the last copy by its icon alone where there is no room for words."""
        super().resizeEvent(event)
        self._fit_copy()

    def _fit_copy(self) -> None:
        roomy = self.width() - self.search.width() >= _ROOMY
        self.copy_state.setText(self._copy_words if roomy else "")

    def _open_menu(self) -> None:
        corner = self._dots.mapToGlobal(QPoint(self._dots.width(), self._dots.height()))
        self.menu.popup(QPoint(corner.x() - self.menu.sizeHint().width(), corner.y() + 4))

    def add_choice(
        self, text: str, on_choice: Callable[[], object], *, kinds: frozenset[OfficeKind] = BOTH
    ) -> None:
        """An entry of the office's menu, for offices of these kinds."""
        made = self.menu.addAction(text)
        made.triggered.connect(lambda: on_choice())  # noqa: PLW0108 - drops "checked"
        self._choices.append((made, kinds))

    def serve(self, kind: OfficeKind) -> None:
        """Offer in the menu what is for an office of that kind."""
        for choice, kinds in self._choices:
            choice.setVisible(kind in kinds)
