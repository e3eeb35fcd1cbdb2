"""Where a household stands by the grid of vulnerability: score explained, early warnings, the way on."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.record import Record
from db.tables.carers import Carer
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.households import Household, HouseholdMember
from db.tables.needs import Alarm, AlarmStep, NeedAnswer, NeedAssessment, NeedScale, NeedSituation
from db.tables.people import Person, PersonSituation
from db.tables.services import Enrolment
from letea.actions.needs import Course
from letea.fields.needs import ALARM_STATES, ALARMS, SOURCES
from letea.rules.need_alarms import Warned, reason_words
from letea.rules.need_score import (
    LEVELS,
    Level,
    Score,
    bounds_words,
    caution,
    points_words,
    side_name,
    side_words,
)
from letea.wording import _, day
from ui.parts.basics import button, label
from ui.parts.facts import facts_grid
from ui.parts.flow import Flow
from ui.parts.pill import State, pill

READ: frozenset[type[Record]] = frozenset(  # what it is read from: who shows it reads these anew
    {
        *(NeedAssessment, NeedAnswer, NeedSituation, NeedScale, AlarmStep, Household, HouseholdMember),
        *(Person, PersonSituation, ChildAlone, Dependency, Enrolment, Carer),
    }
)
_SIDES = 84  # pixels for the names of the sides
TONES: dict[Level, State] = {
    Level.NONE: "good",
    Level.LOW: "neutral",
    Level.MEDIUM: "warning",
    Level.HIGH: "bad",
}
Note = Callable[[Alarm], object]


def need_view(
    course: Course,
    warned: Sequence[Warned],
    *,
    actions: Sequence[tuple[str, Callable[[], object], str]] = (),
    note: Note | None = None,
    with_level: bool = True,
) -> QScrollArea:
    """The score of the last assessment, side by side, and the warnings; `note` writes down what was done.

    `with_level`: unless the card's head tells the level already.
    """
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(6)
    if actions:
        line = Flow(gap=8)
        for text, do, name in actions:
            line.addWidget(button(text, do, name=name))
        column.addLayout(line)
        column.addSpacing(4)
    last = course.last
    if last is None:
        column.addWidget(label(_("Gospodăria nu a fost evaluată încă."), "secondary", wrap=True))
    else:
        _add_score(column, last.score, with_level=with_level)
        source = SOURCES[last.assessment.source].lower()
        told = _("Evaluată la {day}, {source}.").format(day=day(last.assessment.assessed_on), source=source)
        column.addWidget(label(f"{told} {bounds_words(last.score.bounds)}", "small", wrap=True))
    _add_warnings(column, warned, note)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area


def _add_score(column: QVBoxLayout, score: Score, *, with_level: bool) -> None:
    head = Flow(gap=8)
    head.addWidget(label(points_words(score), "heading"))
    if with_level:
        head.addWidget(pill(LEVELS[score.level], TONES[score.level]))
    column.addLayout(head)
    sides = [(side_name(side), side_words(side)) for side in score.sides if side.most]
    column.addLayout(facts_grid(sides, names=_SIDES))
    if told := caution(score):
        column.addWidget(label(told, "warning", wrap=True))


def _add_warnings(column: QVBoxLayout, warned: Sequence[Warned], note: Note | None) -> None:
    if warned:
        column.addSpacing(6)
        column.addWidget(label(_("Avertizări timpurii"), "heading"))
    for one in warned:
        head = Flow(gap=8)  # on a narrow card the way on stands under the warning
        tone: State = "neutral" if one.is_settled else "warning"
        head.addWidget(pill(ALARMS[one.alarm], tone))
        if note is not None:
            made = button(
                _("Ce s-a făcut…"), _noter(note, one.alarm), look="link", name=f"note.{one.alarm.value}"
            )
            made.setAccessibleName(_("Ce s-a făcut: {alarm}").format(alarm=ALARMS[one.alarm]))
            head.addWidget(made)
        column.addLayout(head)
        for reason in one.reasons:
            column.addWidget(label(f"– {reason_words(reason)}", wrap=True, selectable=True))
        if one.done is not None:
            told = f"{ALARM_STATES[one.done.state]}, {day(one.done.on)}"
            words = f"{told}: {one.done.note}" if one.done.note else told
            column.addWidget(label(words, "small", wrap=True, selectable=True))


def _noter(note: Note, alarm: Alarm) -> Callable[[], object]:
    return lambda: note(alarm)
