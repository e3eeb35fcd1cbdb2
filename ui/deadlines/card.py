"""Beside the list: the month, and the deadline that is selected with what can be said of it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from letea.actions.deadline_paper import state_in_words
from letea.actions.deadlines import Told
from letea.rules.deadline_rules import rule_named
from letea.rules.deadlines import Standing
from letea.wording import _, long_day
from ui.deadlines.month import MonthGrid
from ui.deadlines.rows import how_far
from ui.parts.basics import button
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.pill import State

_LEAST, _BAR, _NO_LIMIT = 64, 36, 16_777_215  # pixels; the last is Qt's own
_TONES: dict[Standing, State] = {Standing.DONE: "good", Standing.SNOOZED: "accent"}


class DueCard(QWidget):
    """The month above, the selected deadline beneath; in a narrow window the month, or buttons alone."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._twins: dict[QPushButton, QPushButton] = {}
        self._is_narrow, self._shows_month = False, False
        self.month = MonthGrid(today)
        self.card = Card(_("Alegeți un termen din listă sau o zi din calendar."))
        self._month_place = QScrollArea()
        self._month_place.setFrameShape(QFrame.Shape.NoFrame)
        self._month_place.setWidgetResizable(True)
        self._month_place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._month_place.setWidget(self.month)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._month_place)
        column.addWidget(self.card, 1)
        self.bar = QWidget()
        self.bar.setFixedHeight(_BAR)
        self._bar_line = QHBoxLayout(self.bar)
        self._bar_line.setContentsMargins(0, 0, 0, 0)
        self._bar_line.setSpacing(12)
        self._bar_line.addStretch(1)
        column.addWidget(self.bar)
        self._settle()

    def fold(self, *, narrow: bool) -> None:
        """Stand beneath the list, with little room, or beside it."""
        self._is_narrow = narrow
        self._settle()

    def wanted(self) -> int:
        """The height it would have beneath the list; 0 beside it."""
        if not self._is_narrow:
            return 0
        return self.month.sizeHint().height() if self._shows_month else _BAR

    def turn(self) -> None:
        """In a narrow window: the month in place of the deadline, or the other way round."""
        self._shows_month = not self._shows_month
        self._settle()

    def _settle(self) -> None:
        whole = self.month.sizeHint().height()
        self._month_place.setMinimumHeight(_LEAST if self._is_narrow else whole)
        self._month_place.setMaximumHeight(whole)
        self._month_place.setVisible(not self._is_narrow or self._shows_month)
        self.card.setVisible(not self._is_narrow)
        bar_alone = self._is_narrow and not self._shows_month
        self.bar.setVisible(bar_alone)
        self.setMaximumHeight(_BAR if bar_alone else _NO_LIMIT)

    def add_actions(
        self,
        *,
        settle: Callable[[], object],
        snooze: Callable[[], object],
        reopen: Callable[[], object],
        go: Callable[[], object],
    ) -> None:
        """What can be done with the deadline."""
        self.go = self.card.add_action(_("Deschide"), go, icon="external-link")
        self.reopen = self.card.add_action(_("Readu în listă"), reopen, icon="arrow-back-up")
        self.snooze = self.card.add_action(_("Amână…"), snooze)
        self.settle = self.card.add_action(_("Rezolvat…"), settle, icon="check")
        for made in (self.go, self.reopen, self.snooze, self.settle):
            self._bar_line.addWidget(self._twin(made))
        self.show_deadline(None)

    def show_deadline(self, told: Told | None) -> None:
        """Show a deadline, or none."""
        if told is None:
            self.card.clear()
            self._show_actions()
            return
        is_open = told.standing is Standing.OPEN
        state = _("întârziat") if told.deadline.late else ""
        tone = _TONES.get(told.standing, "bad")
        if not is_open:
            state = _("rezolvat") if told.standing is Standing.DONE else _("amânat")
        tabs: dict[str, Facts | QWidget] = {_("Termenul"): self._facts(told)}
        self.card.show_record(told.deadline.title, tabs, state=state, tone=tone)
        is_done = told.standing is Standing.DONE
        shown = {
            self.go: is_open,
            self.reopen: not is_open,
            self.snooze: not is_done,
            self.settle: not is_done,
        }
        self._show_actions(shown)

    def _show_actions(self, shown: Mapping[QPushButton, bool] | None = None) -> None:
        for made, twin in self._twins.items():
            made.setVisible((shown or {}).get(made, False))
            twin.setVisible((shown or {}).get(made, False))

    def _twin(self, made: QPushButton) -> QPushButton:
        """The same button, for the bar under the list of a narrow window."""
        twin = button(made.text(), made.click)
        twin.setIcon(made.icon())
        twin.setIconSize(made.iconSize())
        twin.hide()
        self._twins[made] = twin
        return twin

    def _facts(self, told: Told) -> Facts:
        due = told.deadline
        facts = [(_("Ziua"), f"{long_day(due.due_on)} ({how_far(due.due_on, self._today)})")]
        if told.standing is not Standing.OPEN:
            facts.append((_("Stare"), state_in_words(told)))
        if told.note:
            facts.append((_("Motiv sau notă"), told.note))
        rule = rule_named(due.rule)
        if rule is not None:
            facts += [(_("Regula"), rule.name), (_("Temei"), rule.explanation)]
        return facts
