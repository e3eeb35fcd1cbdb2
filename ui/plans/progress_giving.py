"""Giving out the report on a plan's progress: seen and printed, or saved as PDF, Word or Excel."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from letea.actions.paper_files import paper_file_name
from letea.actions.progress_paper import FORMATS, progress_paper_file, save_progress_paper
from letea.rules.plan_periods import Period
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room

WAYS = (  # of giving the report: to be seen and printed, or saved with an ending
    (_("Arată și tipărește raportul…"), ""),
    (_("Raport PDF…"), ".pdf"),
    (_("Raport Word…"), ".docx"),
    (_("Raport Excel…"), ".xlsx"),
)


class ProgressGiving(QObject):
    """Saves the report of a plan and a period."""

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def show(self, plan_id: int, period: Period) -> PaperDialog:
        """Show the report as it prints, to be printed or saved from there."""
        store, today = self._room.desk.store, self._room.desk.today()
        make = partial(progress_paper_file, store, plan_id, today, period=period.key)
        shown = ShownPaper(_name(period), make, partial(make, ending=".docx"))
        dialog = PaperDialog(self._room, shown, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def ask_where(self, plan_id: int, period: Period, ending: str) -> QFileDialog:
        """Ask for the file's name, then write it."""
        name = paper_file_name(_name(period))
        return ask_where(
            self._window,
            _("Salvează raportul"),
            papers_folder(self._room) / f"{name}{ending}",
            lambda path: self.save(plan_id, period, path),
            name="progress.where",
        )

    def save(self, plan_id: int, period: Period, out: Path) -> None:
        """Write the report beside the window, with its progress."""
        store, today = self._room.desk.store, self._room.desk.today()
        path = out if out.suffix.lower() in FORMATS else out.with_name(f"{out.name}.pdf")
        told = _("Raportul este salvat: {name}").format(name=path.name)
        self._room.work.run(
            lambda progress: save_progress_paper(
                store, plan_id, path, today, period=period.key, progress=progress
            ),
            done=lambda _none: self._room.say(told),
            title=_("Stadiul implementării planului"),
        )


def _name(period: Period) -> str:
    return _("Stadiul implementării planului - {period}").format(period=period.name)
