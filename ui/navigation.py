"""The navigation at the left: the pages by name and icon, folded to icons in a narrow window."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from letea.wording import _
from ui.pages import PageSpec
from ui.parts.basics import label
from ui.parts.icon import icon

WIDE, NARROW = 212, 64


class Navigation(QFrame):
    """The list of pages; `chosen(key)` tells when the worker takes one. Up and down move along."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName(_("Pagini"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 14, 12, 12)
        self._column.setSpacing(2)
        self.brand = label("Letea", "title")
        self.office = label("", "small", wrap=True)
        self.office.setMinimumHeight(34)
        self.office.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.brand)
        self._column.addWidget(self.office)
        self._column.addSpacing(6)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._add_all(pages)
        self.fold(narrow=False)

    def mark(self, key: str) -> None:
        """Show which page stands open."""
        self._buttons[key].setChecked(True)

    def set_enabled(self, *, enabled: bool) -> None:
        """Let pages be chosen, once an office is open."""
        for made in self._buttons.values():
            made.setEnabled(enabled)

    def fold(self, *, narrow: bool) -> None:
        """Show only the icons in a narrow window; names are then in the tooltips."""
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.brand.setText("L" if narrow else "Letea")
        self.brand.setAlignment(Qt.AlignmentFlag.AlignCenter if narrow else Qt.AlignmentFlag.AlignLeft)
        self.office.setVisible(not narrow)
        for made in self._buttons.values():
            name = made.accessibleName()
            made.setText("" if narrow else f"  {name}")
            made.setToolTip(name if narrow else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbour."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        keys = list(self._buttons)
        focused = next((key for key, made in self._buttons.items() if made.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        self._buttons[keys[(keys.index(focused) + step) % len(keys)]].setFocus()

    def _add_all(self, pages: Sequence[PageSpec]) -> None:
        for spec in pages:
            if not spec.at_foot:
                self._column.addWidget(self._button(spec))
        self._column.addStretch(1)
        for spec in pages:
            if spec.at_foot:
                self._column.addWidget(self._button(spec))

    def _button(self, spec: PageSpec) -> QPushButton:
        made = QPushButton()
        made.setProperty("look", "nav")
        made.setObjectName(f"page-{spec.key}")
        made.setAccessibleName(spec.title)
        made.setIcon(icon(spec.icon, "secondary"))
        made.setIconSize(QSize(18, 18))
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(spec.key))
        self._group.addButton(made)
        self._buttons[spec.key] = made
        return made
