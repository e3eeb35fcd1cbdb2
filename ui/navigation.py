"""The navigation at the left: the pages by name and icon, folded to icons in a narrow window."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from letea.wording import _
from ui.pages import Entry, OfficeKind, entries, spec_of
from ui.parts.basics import label, restyle
from ui.parts.icon import icon

WIDE, NARROW = 212, 64


class Navigation(QFrame):
    """The list of pages; `chosen(key)` tells when the worker takes one. Up and down move along.

    A group of pages leads to the one of them that was open last.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName(_("Pagini"))
        self._column = QVBoxLayout(self)
        self.brand = label("Letea", "title")
        self.office = label("", "small", wrap=True)
        self.office.setMinimumHeight(40)
        self.office.setContentsMargins(0, 0, 0, 6)
        self.office.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.brand)
        self._column.addWidget(self.office)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._last: dict[str, str] = {}
        self._kind = OfficeKind.COMMUNE
        self._narrow = False
        self._add_all()
        self.fold(narrow=False)

    def serve(self, kind: OfficeKind) -> None:
        """Offer the pages of an office of this kind."""
        if kind is self._kind:
            return
        self._kind = kind
        self._clear()
        self._add_all()
        self.fold(narrow=self._narrow)

    def mark(self, key: str) -> None:
        """Show which page stands open."""
        entry = spec_of(key, self._kind).group or key
        self._last[entry] = key
        self._buttons[entry].setChecked(True)

    def set_enabled(self, *, enabled: bool) -> None:
        """Let pages be chosen, once an office is open."""
        for made in self._buttons.values():
            made.setEnabled(enabled)

    def fold(self, *, narrow: bool) -> None:
        """Show only the icons in a narrow window; names are then in the tooltips."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.brand.setVisible(not narrow)
        self.office.setVisible(not narrow)
        self._column.setContentsMargins(12, *((4, 12, 4) if narrow else (14, 12, 12)))
        self._column.setSpacing(0 if narrow else 2)
        for made in self._buttons.values():
            name = made.accessibleName()
            made.setText("" if narrow else f"  {name}")
            made.setToolTip(name if narrow else "")
            restyle(made, folded="true" if narrow else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbour."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        keys = list(self._buttons)
        focused = next((key for key, made in self._buttons.items() if made.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        self._buttons[keys[(keys.index(focused) + step) % len(keys)]].setFocus()

    def _clear(self) -> None:
        for made in self._buttons.values():
            self._group.removeButton(made)
            self._column.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._column.takeAt(self._column.count() - 1)  # the space above the foot
        self._buttons, self._last = {}, {}

    def _add_all(self) -> None:
        offered = entries(self._kind)
        for entry in offered:
            if not entry.at_foot:
                self._column.addWidget(self._button(entry))
        self._column.addStretch(1)
        for entry in offered:
            if entry.at_foot:
                self._column.addWidget(self._button(entry))

    def _button(self, entry: Entry) -> QPushButton:
        made = QPushButton()
        made.setProperty("look", "nav")
        made.setObjectName(f"page-{entry.key}")
        made.setAccessibleName(entry.title)
        made.setIcon(icon(entry.icon, "secondary"))
        made.setIconSize(QSize(18, 18))
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(self._last.get(entry.key, entry.first)))
        self._group.addButton(made)
        self._buttons[entry.key] = made
        return made
