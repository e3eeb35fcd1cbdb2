"""Beside the measures: the plan's figures and chart, and what is known of the measure chosen."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from letea.documents.progress_report import facts_of, progress_chart
from letea.fields.plan_life import PROGRESS_STATES
from letea.rules.plan_progress import ProgressView
from letea.rules.plan_standing import Standing, reached_words
from letea.wording import _, counted, day
from ui.parts.basics import hairline, label, show_if
from ui.parts.facts import Facts, facts_grid
from ui.plans.progress_chart import ProgressChart

_NAMES = 136  # pixels
_TOLD_BY_THE_CHART = 5  # of the first facts: how many measures are in each state


class ProgressSide(QScrollArea):
    """A card that scrolls: figures, chart, the measure chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(270)
        card = QFrame()
        card.setProperty("look", "card")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(8)
        self.headline = label("", "heading", wrap=True)
        self.chart = ProgressChart()
        self._facts = QVBoxLayout()
        self.measure = label("", "body", wrap=True, selectable=True)
        self.details = label("", "secondary", wrap=True, selectable=True)
        self._line = hairline()
        self._column.addWidget(self.headline)
        self._column.addWidget(self.chart)
        self._column.addLayout(self._facts)
        self._about: tuple[QWidget, ...] = (self._line, self.measure, self.details)
        for widget in self._about:
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(card)

    def show_view(self, view: ProgressView, today: date) -> None:
        """Show the figures of a plan in a period."""
        self.headline.setText(_("Realizate: {done}").format(done=view.figures.done_words))
        self.chart.show_chart(progress_chart(view))
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._facts.addWidget(_facts_of(view, today))

    def show_standing(self, one: Standing | None, view: ProgressView) -> None:
        """Show what is known of the measure chosen."""
        for widget in self._about:
            show_if(widget, shown=one is not None)
        if one is not None:
            self.measure.setText(one.words)
            self.details.setText("\n".join(_details(one, view)))


def _facts_of(view: ProgressView, today: date) -> QWidget:
    facts: Facts = [facts_of(view, today)[0], *facts_of(view, today)[1 + _TOLD_BY_THE_CHART :]]
    holder = QWidget()
    holder.setLayout(facts_grid(facts, names=_NAMES))
    return holder


def _details(one: Standing, view: ProgressView) -> Iterator[str]:
    if origin := view.origins.get(one.node.uid):
        yield _("Măsură {origin}.").format(origin=origin)
    yield from (f"{name}: {value}" for name, value in _told(one) if value)
    for held in one.served:
        state = PROGRESS_STATES[held.standing.state].lower()
        yield _("{plan}: {measure} – {state}").format(
            plan=held.plan, measure=held.standing.words, state=state
        )


def _told(one: Standing) -> Iterator[tuple[str, str]]:
    state = PROGRESS_STATES[one.state] if one.recorded or one.served else _("nu s-a consemnat nimic")
    yield _("Stadiul"), state
    yield _("Termen"), one.term
    yield _("Responsabil"), one.responsible
    yield _("Realizat"), reached_words(one).replace("\n", "; ")
    yield _("Dovada"), one.evidence
    yield _("Fișiere atașate"), counted(one.files, _("fișier"), _("fișiere")) if one.files else ""
    yield _("De urmărit la"), day(one.next_on)
