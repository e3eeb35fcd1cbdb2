"""Handing over, step by step: the period, the receiver, what leaves, all of it seen, the stick, the end."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.tables.handover import SentPackage
from db.tables.people import PersonCategory
from letea.actions.choices import open_choices
from letea.actions.closed_years import closed_years
from letea.actions.handing_over import hand_over, propose_handover, sent_packages, tables_leaving
from letea.actions.office_keys import counties
from letea.actions.passwords import needs_sheet
from letea.actions.plan_reading import plan_rows
from letea.errors import Problem, Refused, Trouble
from letea.handover.records import Table
from letea.handover.stick import OnStick, verify_again
from letea.progress import Progress
from letea.rules.handing_over import check_handover
from letea.wording import _
from ui import messages
from ui.handover.last_steps import DoneStep, TablesStep, WhereStep
from ui.handover.leaving_step import LeavingStep
from ui.handover.papers import show_record
from ui.handover.step import Step
from ui.handover.term_step import TermStep
from ui.handover.whom_step import WhomStep
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.progress_bar import WorkBar
from ui.room import Room
from ui.theme import MARGIN
from ui.work import Job

TERM, WHOM, LEAVING, TABLES, WHERE, DONE = range(6)
_ASKED = (TERM, WHOM, LEAVING, TABLES, WHERE, DONE)
_ASKED_OF_PLAN = (TERM, WHOM, TABLES, WHERE, DONE)  # what leaves is known
_CATEGORY = PersonCategory.category
_NEXT = {WHERE: _("Scrie pachetul"), DONE: _("Închide")}


class HandoverWizard(QDialog):
    """Makes a package and writes it to a stick; `handed_over(id)` tells that it stands there."""

    handed_over = Signal(int)

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        store, today = room.desk.store, room.desk.today()
        self._room = room
        self._job: Job | None = None
        self._tables: list[Table] = []
        self.sent: SentPackage | None = None
        self.kept: OnStick | None = None
        self.draft = propose_handover(store, today)
        self.term = TermStep(sent_packages(store), closed_years(store), plan_rows(store), today)
        self.whom = WhomStep(room, counties(store))
        self.leaving = LeavingStep(open_choices(store).of(_CATEGORY))
        self.tables, self.where, self.end = TablesStep(), WhereStep(room), DoneStep()
        self.steps: tuple[Step, ...] = (
            *(self.term, self.whom, self.leaving, self.tables),
            *(self.where, self.end),
        )
        self.setWindowTitle(_("Predare nouă"))
        self._build()
        for step in self.steps:
            step.show_draft(self.draft)
        self.term.quarter.currentIndexChanged.connect(lambda _place: self._follow_term())
        self.end.record_asked.connect(self.show_record)
        self.end.verify_asked.connect(self.verify)
        room.work.cancelled.connect(self._stopped)
        self.resize(860, 620)
        self._turn_to(TERM)

    def step(self) -> int:
        """Which step is in sight."""
        return self._pages.currentIndex()

    def go_on(self) -> None:
        """The next step, if what this one asks for is there."""
        place = self.step()
        if place == DONE:
            self.accept()
            return
        step = self.steps[place]
        step.fill(self.draft)
        if self._lacks(step):
            return
        if place == WHERE:
            self._write()
        elif self._beside(1) == TABLES:
            self._read_tables()
        else:
            self._turn_to(self._beside(1))

    def go_back(self) -> None:
        """The step before; what was chosen stays chosen."""
        self.problem.tell("")
        self.steps[self.step()].fill(self.draft)
        if self.step() != TERM:
            self._turn_to(self._beside(-1))

    def show_record(self) -> None:
        """Show the record of what was sent."""
        if self.sent is not None:
            show_record(self._room, self.sent, self)

    def verify(self) -> None:
        """Read the package on the stick once more."""
        kept = self.kept
        if kept is not None:
            self._begin(
                lambda progress: verify_again(kept, progress), self._tell_good, _("Verificarea pachetului")
            )

    def reject(self) -> None:
        """Give up; what is under way is stopped, and nothing is left on the stick."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _asked(self) -> tuple[int, ...]:
        return _ASKED_OF_PLAN if self.draft.plan_alone else _ASKED

    def _beside(self, by: int) -> int:
        """The step so many after this one, of those that are asked."""
        asked = self._asked()
        return asked[asked.index(self.step()) + by]

    def _lacks(self, step: Step) -> bool:
        today = self._room.desk.today()
        typed = step.problems()
        told = typed + [one for one in check_handover(self.draft, today) if one.field in step.asks]
        first: dict[str, Problem] = {}
        for one in told:
            first.setdefault(_place(one.field), one)
        homeless = step.tell(first.values())
        self.problem.tell("\n".join(one.text for one in homeless), "bad")
        return bool(told)

    def _read_tables(self) -> None:
        store, draft, today = self._room.desk.store, self.draft, self._room.desk.today()
        self._begin(
            lambda progress: tables_leaving(store, draft, today, progress),
            self._show_tables,
            _("Ce pleacă din birou"),
        )

    def _show_tables(self, tables: list[Table]) -> None:
        self._job, self._tables = None, tables
        self.tables.show_tables(tables, self.term.plan_words())
        self._turn_to(TABLES)

    def _write(self) -> None:
        store, draft, tables, today = self._room.desk.store, self.draft, self._tables, self._room.desk.today()
        folder = self.where.folder
        assert folder is not None  # noqa: S101 - the step asked for it
        self._begin(
            lambda progress: hand_over(store, draft, tables, folder, today, progress),
            self._show_done,
            _("Predarea"),
        )

    def _show_done(self, written: tuple[SentPackage, OnStick]) -> None:
        self._job = None
        self.sent, self.kept = written
        self.draft.words = ""
        self.end.show_sent(self.sent, needs_sheet=needs_sheet(self._room.desk.store))
        self._turn_to(DONE)
        self.handed_over.emit(self.sent.id)

    def _tell_good(self, _nothing: object) -> None:
        self._job = None
        self._set_ready(ready=True)
        self.end.banner.tell(
            _("Citit din nou: pachetul de pe stick este întreg. Puteți scoate stick-ul."), "good"
        )

    def _begin(self, job: Callable[[Progress], Any], done: Callable[[Any], None], title: str) -> None:
        self.problem.tell("")
        self._set_ready(ready=False)
        self._job = self._room.work.run(job, done=done, failed=self._refuse, title=title)

    def _refuse(self, error: Exception) -> None:
        self._job = None
        self._set_ready(ready=True)
        told = messages.told_plainly(error)
        if isinstance(told, Refused | Trouble):
            self.problem.tell(str(told), "bad")
        else:
            messages.show(self, error)

    def _stopped(self, title: str) -> None:
        if self._job is not None and title == self._job.title:
            self._job = None
            self._set_ready(ready=True)
            on_stick = _("Oprit. Pe stick nu a rămas nimic.") if self.step() == WHERE else _("Oprit.")
            self.problem.tell(on_stick, "note")

    def _set_ready(self, *, ready: bool) -> None:
        for made in (self.back_button, self.next_button, self._pages):
            made.setEnabled(ready)

    def _turn_to(self, place: int) -> None:
        self._set_ready(ready=True)
        self._pages.setCurrentIndex(place)
        self._told.setText(self.steps[place].words)
        self._tell_count()
        self.back_button.setVisible(TERM < place < DONE)
        self.cancel_button.setVisible(place < DONE)
        before_tables = place != DONE and self._beside(1) == TABLES
        words = _("Arată ce pleacă") if before_tables else _NEXT.get(place, _("Mai departe"))
        self.next_button.setText(words)
        self.steps[place].begin()

    def _tell_count(self) -> None:
        asked = self._asked()
        at = asked.index(self.step()) + 1
        self._count.setText(_("Pasul {place} din {all}").format(place=at, all=len(asked)))

    def _follow_term(self) -> None:
        """The plan alone asks for fewer steps."""
        self.term.fill(self.draft)
        self._tell_count()

    def _build(self) -> None:
        self._told, self._count = label("", wrap=True), label("", "small")
        self.problem = Banner("", "bad")
        self._pages = QStackedWidget()
        for step in self.steps:
            self._pages.addWidget(step)
        self.cancel_button = button(_("Renunță"), self.reject, name="cancel")
        self.back_button = button(_("Înapoi"), self.go_back, name="back")
        self.next_button = button("", self.go_on, look="primary", name="next")
        self.next_button.setDefault(True)
        head = QHBoxLayout()
        head.addWidget(label(self.windowTitle(), "heading"), 1)
        head.addWidget(self._count)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(WorkBar(self._room.work), 1)
        line.addStretch(1)
        for made in (self.cancel_button, self.back_button, self.next_button):
            line.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addWidget(self._pages, 1)
        column.addWidget(self.problem)
        column.addLayout(line)


def _place(field: str) -> str:
    """Where a problem is shown: what lacks of the lock stands once, whichever of its fields says it."""
    return "recipient" if field == "words" else field
