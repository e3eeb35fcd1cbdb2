"""What is due, on the first page: how many are late and near, and the first few, each with its way."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from letea.actions.deadlines import DueLine
from letea.actions.overview import Overview
from letea.rules.deadline_duties import shortened
from letea.rules.deadlines import Nearness
from letea.wording import _, counted, long_day
from ui.parts.basics import button
from ui.parts.panel import Panel
from ui.parts.pill import State, pill
from ui.room import Go

_MOST, _LETTERS = 6, 52
_NEAR = (
    (Nearness.LATE, _("întârziat"), _("întârziate"), "alert-triangle"),
    (Nearness.WEEK, _("săptămâna aceasta"), _("săptămâna aceasta"), "calendar-event"),
    (Nearness.MONTH, _("luna aceasta"), _("luna aceasta"), "calendar-stats"),
)


def due_panel(told: Overview, today: date, *, go: Go) -> Panel:
    """The panel: its counts lead to Termene, its lines to what they name."""
    panel = Panel(_("De urmărit"))
    panel.add_action(_("Toate termenele"), lambda: go("deadlines", None), name="due.all")
    if not told.due:
        panel.add_text(_("Nimic nu este de rezolvat acum."))
        return panel
    if any(told.near.get(near) for near, *_words in _NEAR):
        panel.add_layout(_counts(told, go))
    for due in told.due[:_MOST]:
        made = panel.add_row(shortened(due.text, _LETTERS), _goer(due, go), pill(*when(due.on, today)))
        made.setToolTip(due.text)
    if len(told.due) > _MOST:
        more = counted(len(told.due) - _MOST, _("termen"), _("termene"))
        panel.add_text(_("și încă {more}").format(more=more))
    return panel


def when(on: date, today: date) -> tuple[str, State]:
    """A day, how far it is, and how urgent it looks."""
    days = (on - today).days
    if days < 0:
        return _("depășit cu {days}").format(days=counted(-days, _("zi"), _("zile"))), "bad"
    if days == 0:
        return _("astăzi"), "warning"
    return f"{long_day(on)}, {counted(days, _('zi'), _('zile'))}", "warning"


def _counts(told: Overview, go: Go) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for near, one, many, drawn in _NEAR:
        count = told.near.get(near, 0)
        if count:
            words = f"{count} {one if count == 1 else many}"
            made = button(words, _shower(near, go), icon=drawn, name=f"due.{near.value}")
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
    line.addStretch(1)
    return line


def _shower(near: Nearness, go: Go) -> Callable[[], None]:
    return lambda: go("deadlines", None, near.value)


def _goer(due: DueLine, go: Go) -> Callable[[], None]:
    return lambda: go(due.page, due.record, due.part)
