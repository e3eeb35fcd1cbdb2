"""The page Plan: the plan of a year, its outline, its sections, the annex as it will print."""

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.record import Record
from db.tables.plans import Plan, PlanStage
from letea.actions.office_reading import office_words
from letea.actions.plan_reading import PlanRow, open_section, plan_rows
from letea.actions.plan_view import open_plan_view
from letea.fields.plans import STAGES
from letea.rules.plan_review import Remark
from letea.wording import _
from ui import messages
from ui.parts.chips import Chip
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.page import Page
from ui.plans.adopted import Adopted
from ui.plans.carrying import OriginsDialog, YearToYear
from ui.plans.deeds import PlanDeeds
from ui.plans.dialogs import PlanDialog
from ui.plans.files import PlanFiles
from ui.plans.head import HeadButtons
from ui.plans.new_plan import nothing_yet
from ui.plans.printing import Printing
from ui.plans.progress import ProgressPanel
from ui.plans.review import ReviewDialog, count_places
from ui.plans.shown import SHOWN, TONES
from ui.plans.workbench import Workbench
from ui.room import Room

_PLAN = "plan/id"
_WRITING, _PROGRESS = "plan", "progress"
_LEAST = 640


class PlanPage(Page):
    """The chosen plan: annual, or one of the others."""

    shows: ClassVar[frozenset[type[Record]]] = SHOWN

    def __init__(self, room: Room) -> None:
        super().__init__(_("Plan anual"))
        self._room = room
        self._plan = 0
        self._plans: list[PlanRow] = []
        self.workbench = Workbench(room)
        self.printing = Printing(room, self)
        self.adopted = Adopted(room, self, self.workbench, self.printing)
        self.files = PlanFiles(room, self, self.show_plan)
        self.years = YearToYear(room, self, self)
        self.deeds = PlanDeeds(room, self, self.workbench, shown=self.show_plan, gone=self._forget)
        self._stack = QStackedWidget()
        self._nothing = nothing_yet(
            room.desk.today().year + 1,
            start=self.deeds.start,
            bring_in=self.bring_in,
            from_word=self.bring_in_document,
        )
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.workbench)
        self.progress = ProgressPanel(room)
        self._stack.addWidget(self.progress)
        self.chips.set_chips((Chip(_WRITING, _("Planul")), Chip(_PROGRESS, _("Stadiul"))))
        self.chips.chosen.connect(self.turn_to)
        self.set_body(self._stack)
        self.buttons = HeadButtons(self, self, office_words(room.desk.store), place=self._actions.addWidget)
        self.buttons.plans.plan_chosen.connect(self.show_plan)
        self.workbench.saved.connect(self.refresh)
        self.workbench.plan_asked.connect(self.edit)
        self.workbench.preview_folded.connect(self._offer_paper)
        self.setMinimumWidth(_LEAST)

    def refresh(self) -> None:
        """Read the plan again; while a section is being saved, what is in hand stays as it is."""
        if self.workbench.autosave.is_saving():
            return
        store, today = self._room.desk.store, self._room.desk.today()
        self._plans = plan_rows(store)
        chosen = self._chosen()
        self.buttons.plans.show_plans(self._plans, chosen.id if chosen else None)
        self.chips.setVisible(chosen is not None)
        self._stack.setCurrentWidget(self._in_sight() if chosen else self._nothing)
        self.buttons.show_plan(there=chosen is not None)
        folded = self._in_sight() is self.workbench and not self.workbench.is_paper_shown()
        self.buttons.unfold.setVisible(chosen is not None and folded)
        if chosen is None:
            self.set_title(_("Plan anual"))
            self.buttons.name_plan("")
            self.adopted.show_plan(None)
            return
        self._plan = chosen.id
        view = open_plan_view(store, chosen.id, today)
        self.set_title(chosen.name, state=STAGES[chosen.stage], tone=TONES[chosen.stage])
        self.buttons.name_plan(chosen.name)
        count_places(self._room, view, self.buttons.tell_lacks)
        self.workbench.show_plan(view)
        self.adopted.show_plan(view)
        if self._in_sight() is self.progress:
            self.progress.show_plan(chosen.id)

    def turn_to(self, view: str) -> None:
        """Bring the plan's writing or its progress into sight."""
        self.workbench.autosave.flush()
        self.chips.activate(view)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the buttons be icons where there is no room for words."""
        super().resizeEvent(event)
        self.buttons.share_line()

    def _offer_paper(self, folded: bool) -> None:  # noqa: FBT001 - a signal's
        self.buttons.unfold.setVisible(folded)
        self.buttons.share_line()

    def show_plan(self, plan_id: int) -> None:
        """Bring a plan into sight."""
        self.workbench.autosave.flush()
        self._plan = plan_id
        self._room.settings.keep_chosen(_PLAN, str(plan_id))
        self.refresh()

    def show_record(self, record: int) -> None:
        """Bring a section into sight, with the plan it belongs to."""
        section = open_section(self._room.desk.store, record).section
        self.chips.activate(_WRITING)
        self.show_plan(section.plan_id)
        self.workbench.choose(section.uid)

    def show_part(self, part: str) -> None:
        """Bring an objective or measure of the section in sight to the fore, or a plan ("progress.3")."""
        view, _dot, plan_id = part.partition(".")
        if view in (_WRITING, _PROGRESS) and plan_id.isdecimal():
            self.show_plan(int(plan_id))
            self.turn_to(view)
        else:
            self.workbench.choose_node(part)

    def new(self) -> None:
        """Ctrl+N: start the plan of a coming year."""
        taken = {row.year for row in self._plans if row.is_annual}
        year = self._room.desk.today().year + 1
        while year in taken:
            year += 1
        self._open_dialog("new", lambda: self.years.new_dialog(year), self.show_plan)

    def edit(self) -> None:
        """Ctrl+E: the plan's own data."""
        view = self.workbench.view
        if self._in_sight() is self.progress and self.progress.tree.hasFocus():
            self.progress.record()
        elif view is not None and self._chosen() is not None:
            self.workbench.autosave.flush()
            plan = view.tree.plan
            make = lambda: PlanDialog(self._room, plan, self)  # noqa: E731 - one line says it
            self._open_dialog(plan.uid, make, lambda _plan: self.refresh())

    def open_council_file(self) -> None:
        """Go to the plan's council file, started where there is none yet."""
        if self.workbench.settle():
            self.adopted.open_file()

    def print_paper(self) -> None:
        """Ctrl+P: print the annex, or the report where the progress is in sight."""
        if self._chosen() is not None and self._in_sight() is self.progress:
            self.progress.give_paper()
        else:
            self.print_annex()

    def print_annex(self) -> None:
        """Print the annex."""
        self._give(lambda plan: self.printing.ask_printer(plan, self._copy()))

    def save_paper(self, ending: str) -> None:
        """Save the annex as ".pdf" or ".docx"."""
        self._give(lambda plan: self.printing.ask_where(plan, self._copy(), ending))

    def save_plan_file(self) -> None:
        """Save the plan as the office's own file."""
        self._give(self.files.ask_where)

    def look_for(self) -> bool:
        """Ctrl+F: find words in the whole plan."""
        return self._finder(replacing=False)

    def replace(self) -> None:
        """Ctrl+H: look for words and replace them; an adopted plan is only searched."""
        self._finder(replacing=self.workbench.view is not None and not self.workbench.view.frozen)

    def unfold(self) -> None:
        """Bring the paper back beside the editor."""
        self.workbench.show_paper(shown=True)

    def bring_in(self) -> None:
        """Ask for a plan file to bring in."""
        self.files.ask_which()

    def bring_in_document(self) -> None:
        """Ask for a plan in Word or Excel to bring in."""
        self.files.open_import()

    def check_plan(self) -> ReviewDialog | None:
        """List what is to be looked at in the plan."""
        if not self.workbench.settle() or self.workbench.view is None:
            return None
        dialog = ReviewDialog(self._room, self.workbench.view, self)
        dialog.go_to.connect(self._go_to)
        dialog.absent_asked.connect(self.deeds.mark_absent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def remove(self) -> None:
        """Delete the plan, asked first; it can be undone."""
        chosen = self._chosen()
        if chosen is not None:
            self.deeds.remove(chosen)

    def keep_typed(self) -> None:
        """Save the section that is written."""
        self.workbench.autosave.flush()

    def may_leave(self) -> bool:
        """What is typed is saved; where that fails, the worker chooses."""
        if self.workbench.settle():
            return True
        return messages.ask(
            self,
            _("Ce ați scris în plan nu s-a putut salva."),
            do=_("Închide fără salvare"),
            keep=_("Rămân să îndrept"),
        )

    def show_origins(self) -> OriginsDialog | None:
        """Tell what came from last year's plan."""
        chosen = self._chosen()
        return self.years.show_origins(chosen.id) if chosen is not None else None

    def _in_sight(self) -> QWidget:
        return self.progress if self.chips.active() == _PROGRESS else self.workbench

    def _chosen(self) -> PlanRow | None:
        wanted = self._plan or int(self._room.settings.chosen(_PLAN) or 0)
        return next((row for row in self._plans if row.id == wanted), next(iter(self._plans), None))

    def _finder(self, *, replacing: bool) -> bool:
        from ui.plans.find import start_finding  # noqa: PLC0415 - after the first paint

        return self._chosen() is not None and start_finding(self._room, self.workbench, replacing=replacing)

    def _give(self, do: Callable[[Plan], object]) -> None:
        """Do something with the plan once everything typed is in the file."""
        if self._chosen() is not None and self.workbench.settle() and self.workbench.view is not None:
            do(self.workbench.view.tree.plan)

    def _copy(self) -> PlanStage:
        """The copy asked for in the menu, else the one of the plan's stage."""
        view = self.workbench.view
        own = view.tree.plan.stage if view is not None else PlanStage.CONSULTATION
        return self.buttons.copies.chosen() or own

    def _go_to(self, remark: Remark) -> None:
        if not remark.section:
            self.edit()
            return
        self.turn_to("plan")
        self.workbench.choose(remark.section)
        self.workbench.choose_node(remark.node)

    def _open_dialog(
        self, key: str, make: Callable[[], RecordDialog[Any]], saved: Callable[[Any], object]
    ) -> None:
        def made() -> RecordDialog[Any]:
            dialog = make()
            dialog.saved.connect(saved)
            return dialog

        open_once(("plan", key), made)

    def _forget(self) -> None:
        self._plan = 0
        self.refresh()
