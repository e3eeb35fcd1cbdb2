"""The year a page works in, chosen from those there are and those to come."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import label
from ui.parts.inputs import ChoiceInput

_BEFORE, _AFTER = 2, 1  # years offered around today's even where nothing is kept for them


class YearChooser(QWidget):
    """Offers years, newest first; `chosen(year)` tells of another."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.combo = ChoiceInput()
        self.combo.setObjectName("year")
        self.combo.setAccessibleName(_("Anul"))
        self.combo.setMinimumWidth(92)
        words = label(_("Anul"), "secondary")
        words.setBuddy(self.combo)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words)
        line.addWidget(self.combo)
        self.combo.activated.connect(lambda _place: self.chosen.emit(int(self.combo.currentText())))

    def offer(self, years: Iterable[int], *, year: int, today: int) -> None:
        """Offer these years and those around today's, with this one chosen."""
        offered = {*years, year, *range(today - _BEFORE, today + _AFTER + 1)}
        texts = [str(one) for one in sorted(offered, reverse=True)]
        if texts != [self.combo.itemText(place) for place in range(self.combo.count())]:
            self.combo.clear()
            self.combo.addItems(texts)
        self.combo.setCurrentText(str(year))
