"""Which period the list of communes is of: a year, and of it all, a quarter, or the plan alone."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from letea.county.periods import term_with
from letea.rules.handing_over import FIRST_YEAR
from letea.rules.receiving import PLAN_ALONE
from letea.wording import _, roman
from ui.parts.inputs import ChoiceInput

_QUARTERS = 4


class PeriodChoice(QWidget):
    """Two choices beside one another; `changed` tells that another period is chosen."""

    changed = Signal()

    def __init__(self, today: date, *, plan_too: bool = True) -> None:
        super().__init__()
        self.year, self.part = ChoiceInput(), ChoiceInput()
        self._years = list(range(today.year + 1, FIRST_YEAR - 1, -1))
        self.year.addItems([str(year) for year in self._years])
        self.year.setCurrentIndex(self._years.index(today.year - 1))
        self._parts = [0, *range(1, _QUARTERS + 1), *((PLAN_ALONE,) if plan_too else ())]
        quarters = (_("Trimestrul {quarter}").format(quarter=roman(one)) for one in range(1, _QUARTERS + 1))
        self.part.addItems([_("Tot anul"), *quarters, *((_("Numai planul"),) if plan_too else ())])
        for chosen, name, words in ((self.year, "year", _("Anul")), (self.part, "part", _("Perioada"))):
            chosen.setObjectName(f"period.{name}")
            chosen.setAccessibleName(words)
            chosen.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.year.setMinimumContentsLength(5)
        self.part.setMinimumContentsLength(12)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.year)
        line.addWidget(self.part)

    def chosen(self) -> tuple[int, int]:
        """The year, and its quarter (0: all of it, -1: the plan alone)."""
        return self._years[max(self.year.currentIndex(), 0)], self._parts[max(self.part.currentIndex(), 0)]

    def choose(self, year: int, quarter: int) -> None:
        """Choose a period; a year that is not offered changes nothing."""
        if year in self._years and quarter in self._parts:
            self.year.setCurrentIndex(self._years.index(year))
            self.part.setCurrentIndex(self._parts.index(quarter))

    def words(self) -> str:
        """The period in words."""
        return term_with(*self.chosen()).words
