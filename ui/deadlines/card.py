"""Beside the list: the month, and the deadline that is selected with what can be said of it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from letea.actions.deadline_paper import state_in_words
from letea.actions.deadlines import Told
from letea.rules.deadline_rules import rule_named
from letea.rules.deadlines import Standing
from letea.wording import _, long_day
from ui.deadlines.month import MonthGrid
from ui.deadlines.rows import how_far
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.pill import State

_LEAST = 88  # pixels
_TONES: dict[Standing, State] = {Standing.DONE: "good", Standing.SNOOZED: "accent"}


class DueCard(QScrollArea):
    """The month above, the selected deadline beneath; in a narrow window one of the two."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._told: Told | None = None
        self._is_narrow, self._shows_month = False, False
        self.month = MonthGrid(today)
        self.card = Card(_("Alegeți un termen din listă sau o zi din calendar."))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.month)
        column.addWidget(self.card, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(_LEAST)
        self.setWidget(inside)

    def fold(self, *, narrow: bool) -> None:
        """Stand beneath the list, with room for one of the two, or beside it."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.show_deadline(self._told)
            self._settle()

    def turn(self) -> None:
        """In a narrow window: the month in place of the deadline, or the other way round."""
        self._shows_month = not self._shows_month
        self._settle()

    def _settle(self) -> None:
        self.month.setVisible(not self._is_narrow or self._shows_month)
        self.card.setVisible(not self._is_narrow or not self._shows_month)

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

    def show_deadline(self, told: Told | None) -> None:
        """Show a deadline, or none; where there is little room, without its facts."""
        self._told = told
        if told is None:
            self.card.clear()
            return
        is_open = told.standing is Standing.OPEN
        state = _("întârziat") if told.deadline.late else ""
        tone = _TONES.get(told.standing, "bad")
        if not is_open:
            state = _("rezolvat") if told.standing is Standing.DONE else _("amânat")
        tabs: dict[str, Facts | QWidget] = {} if self._is_narrow else {_("Termenul"): self._facts(told)}
        self.card.show_record(told.deadline.title, tabs, state=state, tone=tone)
        self.reopen.setVisible(not is_open)
        self.snooze.setVisible(told.standing is not Standing.DONE)
        self.settle.setVisible(told.standing is not Standing.DONE)
        self.go.setVisible(is_open)

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
