"""Giving the annex out: saved as PDF or DOCX, or sent to a printer, page by page as the preview shows it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from db.tables.plans import Plan, PlanStage
from letea.actions.annex import annex_pdf, save_annex
from letea.actions.paper_files import paper_file_name
from letea.fields.plans import STAGES
from letea.wording import _
from ui import messages
from ui.parts.printer import ask_printer, no_printer, papers_folder, print_sheets
from ui.parts.sheets import Sheets
from ui.parts.where import ask_where
from ui.room import Room


class Printing(QObject):
    """Saves or prints the annex of a plan, in the copy of any stage."""

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def ask_where(self, plan: Plan, stage: PlanStage, ending: str) -> QFileDialog:
        """Ask for the file's name, then write it."""
        offered = papers_folder(self._room) / f"{file_name(plan, stage)}{ending}"
        return ask_where(
            self._window,
            _("Salvează anexa"),
            offered,
            lambda path: self.save(plan, stage, path),
            name="annex.where",
        )

    def save(self, plan: Plan, stage: PlanStage, out: Path) -> None:
        """Write the annex beside the window, with its progress."""
        store, plan_id = self._room.desk.store, plan.id
        told = _("Anexa este salvată: {name}").format(name=out.name)
        self._room.work.run(
            lambda progress: save_annex(store, plan_id, out, stage=stage, progress=progress),
            done=lambda _none: self._room.say(told),
            title=_("Anexa, {stage}").format(stage=STAGES[stage].lower()),
        )

    def ask_printer(self, plan: Plan, stage: PlanStage) -> None:
        """Make the paper, then ask for the printer."""
        self._make(plan, stage, self._open_dialog)

    def print_to(self, plan: Plan, stage: PlanStage, printer: QPrinter) -> None:
        """Send the paper to this printer."""
        self._make(plan, stage, lambda sheets: self._print(sheets, printer))

    def print_pdf(self, content: bytes) -> None:
        """Ask for the printer for an annex that was kept."""
        self._open_dialog(Sheets(content))

    def _make(self, plan: Plan, stage: PlanStage, done: Callable[[Sheets], None]) -> None:
        store, plan_id = self._room.desk.store, plan.id
        self._room.work.run(
            lambda progress: annex_pdf(store, plan_id, progress, stage=stage),
            done=lambda content: done(Sheets(content)),
            title=_("Anexa pentru tipărire"),
        )

    def _open_dialog(self, sheets: Sheets) -> None:
        title = _("Tipărește anexa")
        ask_printer(self._window, title, sheets.count(), lambda printer: self._print(sheets, printer))

    def _print(self, sheets: Sheets, printer: QPrinter) -> None:
        if print_sheets(sheets, printer):
            self._room.say(_("Anexa a fost trimisă la imprimantă."))
        else:
            messages.show_trouble(self._window, no_printer())
        sheets.close()


def file_name(plan: Plan, stage: PlanStage) -> str:
    """The name offered for a copy: "Anexa plan 2022 - exemplar de semnat"."""
    name = _("Anexa plan {year} - {stage}").format(year=plan.year, stage=STAGES[stage].lower())
    return paper_file_name(name)
