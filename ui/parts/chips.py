"""Ready filters as chips with counts; one is active."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.parts.basics import button, restyle, show_if
from ui.parts.flow import Flow


@dataclass(frozen=True)
class Chip:
    """A ready filter: its key, its words, how many records it finds (None: not counted), whether it warns."""

    key: str
    text: str
    count: int | None = None
    state: Literal["", "warning", "bad"] = ""


class Chips(QWidget):
    """Filters of which one is active; `chosen(key)` tells that another was taken. Arrows move along."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self, gap=8)
        self._flow.setContentsMargins(0, 4, 0, 4)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        self._words: dict[str, str] = {}

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these filters; the active one stays active if it is still among them, else the first is."""
        show_if(self, shown=bool(chips))
        active = self.active()
        if list(self._buttons) != [chip.key for chip in chips]:
            self._make(chips)
        self._words = {chip.key: chip.text for chip in chips}
        for chip in chips:
            counted = chip.text if chip.count is None else f"{chip.text}  {chip.count}"
            restyle(self._buttons[chip.key], state=chip.state)
            self._buttons[chip.key].setText(counted.replace("&", "&&"))
            self._buttons[chip.key].setAccessibleName(counted)
        self.activate(active if active in self._buttons else chips[0].key if chips else "")
        self._flow.invalidate()
        self.updateGeometry()

    def active(self) -> str:
        """The key of the active filter."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def words(self, key: str) -> str:
        """The words of a filter, without its count."""
        return self._words.get(key, "")

    def offers(self, key: str) -> bool:
        """Whether this filter is among those offered."""
        return key in self._buttons

    def activate(self, key: str) -> None:
        """Make a filter active without telling."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        made = list(self._buttons.values())
        at = next((place for place, one in enumerate(made) if one.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        made[(at + step) % len(made)].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, chips: Sequence[Chip]) -> None:
        for made in self._buttons.values():
            self._group.removeButton(made)
            self._flow.removeWidget(made)
            made.deleteLater()
        self._buttons = {}
        for chip in chips:
            made = button("", look="chip", name=f"chip.{chip.key}")
            made.setCheckable(True)
            made.clicked.connect(lambda _on, key=chip.key: self.chosen.emit(key))
            self._group.addButton(made)
            self._flow.addWidget(made)
            self._buttons[chip.key] = made
