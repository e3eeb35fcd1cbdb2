"""The dialogs of the plan's page: the plan's own data, what the plan lacks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.tables.plans import Plan
from letea.actions.plan_view import PlanView
from letea.actions.plans import save_plan
from letea.errors import Problem
from letea.rules.plan_drafts import copied
from letea.rules.plan_sections import name_of
from letea.rules.plan_states import empty_sections, section_of
from letea.rules.plans import check_plan_profile
from letea.wording import _, counted
from ui.parts.basics import button, label, show_if
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.icon import icon
from ui.room import Room
from ui.theme import MARGIN


class PlanForm(Form):
    """A plan's own data: its title, the copy that is printed, the numbers and dates of its acts."""

    def __init__(self, today: date) -> None:
        super().__init__(today=today)
        self.long_text(Plan.title, lines=3)
        self.text(Plan.council)
        self.row(self.choice(Plan.stage), self.text(Plan.annex_number), stretch=(2, 1))
        self.row(self.text(Plan.draft_number), self.day(Plan.draft_on))
        self.row(self.text(Plan.decision_number), self.day(Plan.decision_on))
        self.row(self.day(Plan.figures_on), self.count(Plan.until_year))
        self.yes_no(Plan.letterhead)


class PlanDialog(RecordDialog[Plan]):
    """Edits a plan's own data."""

    def __init__(self, room: Room, plan: Plan, parent: QWidget | None = None) -> None:
        title = _("Datele planului pentru anul {year}").format(year=plan.year)
        super().__init__(title, work=room.work, parent=parent)
        self._room = room
        self._plan = copied(plan)
        self.form = PlanForm(room.desk.today())
        self.form.show(self._plan)
        self.add_part(self.form)

    def draft(self) -> Plan:
        """The plan as typed."""
        self.form.fill(self._plan)
        return copied(self._plan)

    def check(self, draft: Plan) -> list[Problem]:
        """What the rules say of it."""
        return check_plan_profile(draft, self._room.desk.today())

    def save(self, draft: Plan) -> object:
        """Keep it."""
        return save_plan(self._room.desk.store, draft, self._room.desk.today())


class LacksDialog(QDialog):
    """Lists what the plan lacks; `go_to(problem)` tells which one the worker wants to mend.

    `absent_asked(keys)` asks for "nu este cazul" in all sections left empty.
    """

    go_to = Signal(object)
    absent_asked = Signal(object)

    def __init__(self, view: PlanView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lacks")
        self.setWindowTitle(_("Verificarea planului"))
        self._empty = empty_sections(view.tree, view.problems)
        self._problems: Sequence[Problem] = sorted(view.problems, key=lambda one: not one.blocking)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Verificarea planului"), "heading"))
        column.addWidget(label(_told(self._problems), "secondary", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(_("De verificat"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for problem in self._problems:
            self.list.addItem(_line(problem, view))
        self.list.itemActivated.connect(lambda _item: self._go())
        show_if(self.list, shown=bool(self._problems))
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self.resize(620, 460 if self._problems else 180)
        self.list.setCurrentRow(0)

    def _go(self) -> None:
        if self.list.currentRow() >= 0:
            problem = self._problems[self.list.currentRow()]
            self.accept()
            self.go_to.emit(problem)

    def _mark_absent(self) -> None:
        self.accept()
        self.absent_asked.emit(self._empty)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        if self._empty:
            text = _("„Nu este cazul” la {count}")
            count = counted(len(self._empty), _("secțiune goală"), _("secțiuni goale"))
            line.addWidget(button(text.format(count=count), self._mark_absent, name="lacks.absent"))
        line.addStretch(1)
        line.addWidget(button(_("Închide"), self.reject))
        go = button(_("Arată locul"), self._go, look="primary", name="lacks.go")
        show_if(go, shown=bool(self._problems))
        go.setDefault(True)
        line.addWidget(go)
        return line


def _line(problem: Problem, view: PlanView) -> QListWidgetItem:
    held = section_of(problem, view.tree)
    where = name_of(held.section) if held is not None else _("Datele planului")
    item = QListWidgetItem(f"{where}\n{problem.text}")
    item.setIcon(icon("alert-circle", "bad") if problem.blocking else icon("alert-triangle", "warning"))
    return item


def _told(problems: Sequence[Problem]) -> str:
    if not problems:
        return _("Planul nu are nimic de completat. Îl puteți tipări.")
    count = counted(len(problems), _("loc de verificat"), _("locuri de verificat"))
    text = _("{count}. Puteți tipări și acum; cele însemnate cu roșu ar face anexa greșită.")
    return text.format(count=count)
