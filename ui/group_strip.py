"""The strip above a page that stands in a group: the pages of the group, turned with Ctrl+Tab."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from ui.pages import GROUPS, OfficeKind, group_of, spec_of
from ui.parts.basics import button
from ui.theme import MARGIN


class GroupStrip(QFrame):
    """The pages of the group in sight; `chosen(key)` tells when one is taken. Hidden for a page alone."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("groupstrip")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(MARGIN - 10, 0, MARGIN, 0)
        self._line.setSpacing(4)
        self._line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._shown = ""
        self._kind = OfficeKind.COMMUNE
        for keys, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda step=step: self._step(step))
        self.hide()

    def serve(self, kind: OfficeKind) -> None:
        """Turn among the pages of an office of this kind."""
        if kind is not self._kind:
            self._kind = kind
            self._clear()
            self.hide()

    def mark(self, key: str) -> None:
        """Show the group of this page, the page marked."""
        if spec_of(key, self._kind).group != self._shown:
            self._offer(key)
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def _clear(self) -> None:
        for made in self._buttons.values():
            self._line.removeWidget(made)
            self._group.removeButton(made)
            made.hide()
            made.deleteLater()
        self._buttons.clear()
        self._shown = ""

    def _offer(self, key: str) -> None:
        self._clear()
        self._shown = spec_of(key, self._kind).group
        for spec in group_of(key, self._kind):
            take = partial(self.chosen.emit, spec.key)
            made = button(spec.title, take, look="tab", name=f"tab-{spec.key}")
            made.setCheckable(True)
            self._group.addButton(made)
            self._line.addWidget(made)
            self._buttons[spec.key] = made
        named = next((group.title for group in GROUPS if group.key == self._shown), "")
        self.setAccessibleName(named)
        self.setVisible(bool(self._buttons))

    def _step(self, step: int) -> None:
        keys = list(self._buttons)
        at = next((place for place, key in enumerate(keys) if self._buttons[key].isChecked()), None)
        if at is not None and self.isVisible():
            self.chosen.emit(keys[(at + step) % len(keys)])
