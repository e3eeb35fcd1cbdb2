"""Which view is shown, of which period, what else is asked of it, and which column is pictured."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.county.views.catalogue import VIEWS, Offered
from letea.county.views.pictures import pictured_columns
from letea.county.views.reading import Asked
from letea.county.views.view import View
from letea.county.views.years import LEAST_YEARS, MOST_YEARS
from letea.wording import _, counted
from ui.county.period_choice import PeriodChoice
from ui.parts.basics import button, label, show_if
from ui.parts.flow import Flow
from ui.parts.inputs import ChoiceInput

_WITHIN = (1, 3, 6, 12, 24)  # months
_USUAL = 6
_NARROWEST = 700  # the choices in two or three lines


class ViewAsking(QWidget):
    """Choices side by side; `changed` tells of another view, `pictured` of another picture of the same."""

    changed = Signal()
    pictured = Signal()
    figures_asked = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.figures: tuple[str, ...] = ()
        self._columns: list[str] = []
        self.view, self.within, self.paid, self.years, self.picture = (ChoiceInput() for _one in range(5))
        self.period = PeriodChoice(today, plan_too=False)
        self.view.addItems([one.said.title for one in VIEWS])
        self.within.addItems([counted(one, _("lună"), _("luni")) for one in _WITHIN])
        self.within.setCurrentIndex(_WITHIN.index(_USUAL))
        self.paid.addItems([_("cuvenite"), _("plătite")])
        self.years.addItems([counted(one, _("an"), _("ani")) for one in range(LEAST_YEARS, MOST_YEARS + 1)])
        self.years.setCurrentIndex(1)
        self.figures_button = button(_("Alege cifrele…"), self.figures_asked.emit, name="views.figures")
        self.setMinimumWidth(_NARROWEST)
        self._lay_out()
        self._offer_asks()
        for combo in (self.view, self.within, self.paid, self.years):
            combo.currentIndexChanged.connect(lambda _place: self._changed())
        self.period.changed.connect(self.changed)
        self.picture.activated.connect(lambda _place: self.pictured.emit())

    def offered(self) -> Offered:
        """The view chosen."""
        return VIEWS[max(0, self.view.currentIndex())]

    def choose(self, key: str) -> None:
        """Choose a view by its key; one that is not known changes nothing."""
        keys = [one.key for one in VIEWS]
        if key in keys:
            self.view.setCurrentIndex(keys.index(key))

    def choose_figures(self, keys: Sequence[str]) -> None:
        """Set these figures side by side."""
        self.figures = tuple(keys)
        self.changed.emit()

    def asked(self) -> Asked:
        """What is asked of the view."""
        year, quarter = self.period.chosen()
        return Asked(
            year,
            self._today,
            quarter,
            within=_WITHIN[max(0, self.within.currentIndex())],
            paid=self.paid.currentIndex() == 1,
            figures=self.figures,
            years=LEAST_YEARS + max(0, self.years.currentIndex()),
        )

    def offer_pictures(self, view: View, shown: str) -> None:
        """Offer the columns of a view that may be pictured, with the one in sight chosen."""
        columns = pictured_columns(view)
        self._columns = [one.key for one in columns]
        blocked = self.picture.blockSignals(True)
        self.picture.clear()
        self.picture.addItems([one.label for one in columns])
        self.picture.setCurrentIndex(self._columns.index(shown) if shown in self._columns else 0)
        self.picture.blockSignals(blocked)
        self._holders["picture"].setVisible(bool(columns))
        self.updateGeometry()

    def picture_key(self) -> str:
        """The column that is pictured; nothing where the view has no picture by commune."""
        place = self.picture.currentIndex()
        return self._columns[place] if 0 <= place < len(self._columns) else ""

    def _changed(self) -> None:
        self._offer_asks()
        self.changed.emit()

    def _offer_asks(self) -> None:
        asks = self.offered().asks
        for name in ("within", "paid", "years", "figures"):
            show_if(self._holders[name], shown=asks == name or (name == "figures" and asks == "years"))
        self.updateGeometry()

    def _lay_out(self) -> None:
        line = Flow(self, gap=12)
        self._holders: dict[str, QWidget] = {}
        placed: tuple[tuple[str, str, QWidget, int], ...] = (
            ("view", _("Situația"), self.view, 250),
            ("period", _("Perioada"), self.period, 0),
            ("within", _("Expiră în cel mult"), self.within, 120),
            ("paid", _("Sumele"), self.paid, 120),
            ("years", _("Câți ani"), self.years, 90),
            ("figures", _("Ce se compară"), self.figures_button, 0),
            ("picture", _("Imaginea pe comune"), self.picture, 200),
        )
        for name, words, widget, width in placed:
            self._holders[name] = _named(name, words, widget, width)
            line.addWidget(self._holders[name])


def _named(name: str, words: str, widget: QWidget, width: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    asked = label(words, "label")
    if not isinstance(widget, PeriodChoice):
        if not widget.objectName():
            widget.setObjectName(f"views.{name}")
        widget.setAccessibleName(words)
        asked.setBuddy(widget)
    if width:
        widget.setFixedWidth(width)
    column.addWidget(asked)
    line = QHBoxLayout()
    line.addWidget(widget)
    column.addLayout(line)
    return holder
