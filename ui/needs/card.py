"""The card of a household's needs: where it stands, its assessments one after another, papers, history."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.tables.needs import Alarm, NeedAssessment
from letea.actions.history import HistoryRow
from letea.actions.need_alarms import steps_of, warned_household
from letea.actions.need_history import assessment_history
from letea.actions.needs import Assessed, Course, course_of
from letea.actions.printed_lists import printed_of
from letea.documents.outline import Bar, Chart, ChartKind
from letea.fields.needs import ALARMS, SOURCES
from letea.rules.need_score import LEVELS, SHORT_LEVELS, points_words, unknown_words
from letea.wording import _, day
from ui.needs.dialog import open_need_dialog
from ui.needs.step_dialog import ask_step, step_words
from ui.parts.basics import label
from ui.parts.card import Card
from ui.parts.chart_view import ChartView
from ui.parts.history import HistoryView
from ui.parts.need_view import TONES, need_view
from ui.parts.opener import Opener
from ui.parts.printed_list import Offered, printed_list
from ui.room import Room

_INSET = 12  # what a link keeps free before its words
_MOST_BARS = 8


class AssessmentHistory(HistoryView):
    """The changes of an assessment, each answer by its situation."""

    def read(self) -> list[HistoryRow]:
        """The changes to tell."""
        return assessment_history(self._room.desk.store, self._id)


class NeedsCard(Card):
    """What is known of a household's needs."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o gospodărie din listă."))
        self._room = room
        self.course: Course | None = None

    def show_needs(self, household_id: int | None) -> None:
        """Show the needs of a household, or none."""
        self.course = None
        if household_id is None:
            self.clear()
            return
        store, today = self._room.desk.store, self._room.desk.today()
        self.course = course = course_of(store, household_id)
        last = course.last
        tabs: dict[str, QWidget] = {
            _("Starea"): need_view(
                course, warned_household(store, household_id, today), note=self.note, with_level=False
            ),
            _("Evaluări"): self._assessments(course),
            _("Acte"): printed_list(
                self._room,
                printed_of(store, [course.household.uid]),
                offered=(Offered(_("Grila"), self.print_grid, "print-grid"),) if last else (),
            ),
        }
        if last is not None:
            tabs[_("Istoric")] = AssessmentHistory(self._room, NeedAssessment, last.assessment.id)
        self.show_record(
            course.household.name,
            tabs,
            state=LEVELS[last.score.level] if last else _("Neevaluată"),
            tone=TONES[last.score.level] if last else "neutral",
        )

    def print_grid(self) -> None:
        """Show the grid of the last assessment as a paper."""
        if self.course is None or self.course.last is None:
            self._room.say(_("Gospodăria nu a fost evaluată încă; nu este nimic de tipărit."))
            return
        from ui.needs.papers import show_need_grid  # noqa: PLC0415 - brings QtPdf, which the start spares

        show_need_grid(self._room, self.course.household.id, self.course.last.assessment.id, self.window())

    def note(self, alarm: Alarm) -> None:
        """Write down what was done about a warning."""
        if self.course is None:
            return
        dialog = ask_step(self._room, self.course.household.id, alarm, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda _household: self._room.say(_("Însemnarea a fost salvată.")))
        dialog.show()

    def _assessments(self, course: Course) -> QScrollArea:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        if len(course.assessments) > 1:
            column.addWidget(ChartView(_course_chart(course)))
            column.addSpacing(8)
        if not course.assessments:
            column.addWidget(label(_("Încă nicio evaluare."), "secondary", wrap=True))
        for one in course.assessments:
            self._add(column, one)
        steps = steps_of(self._room.desk.store, course.household.id)
        if steps:
            column.addWidget(label(_("Ce s-a făcut la avertizări"), "heading"))
        for step in steps:
            words = f"{ALARMS[step.alarm]}: {step_words(step)}"
            column.addWidget(label(words, "small", wrap=True, selectable=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(whole)
        return area

    def _add(self, column: QVBoxLayout, one: Assessed) -> None:
        """An assessment: its day and score, who made it, what changed since the one before."""
        record = one.assessment
        told = (day(record.assessed_on), points_words(one.score), SHORT_LEVELS[one.score.level])
        opener = Opener(
            " · ".join(told),
            lambda: open_need_dialog(self._room, record.id, self.window()),
            icon="clipboard-text",
            name=f"assessment.{record.id}",
        )
        column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
        who = (SOURCES[record.source], record.made_by, unknown_words(one.score))
        lines = [" · ".join(part for part in who if part)]
        lines += [each.words for each in one.turned]
        if record.note:
            lines.append(record.note)
        for line in lines:
            words = label(line, "small", wrap=True, selectable=True)
            words.setContentsMargins(_INSET, 0, 0, 0)
            column.addWidget(words)
        column.addSpacing(8)


def _course_chart(course: Course) -> Chart:
    """The points of the last assessments, from the oldest on."""
    shown = list(reversed(course.assessments[:_MOST_BARS]))
    bars = tuple(Bar(day(one.assessment.assessed_on), (one.score.points,)) for one in shown)
    return Chart(_("Punctajul la fiecare evaluare"), (), bars, ChartKind.BARS)
