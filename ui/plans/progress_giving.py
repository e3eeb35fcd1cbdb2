"""Giving out the report on a plan's progress: as PDF, Word or Excel."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from letea.actions.paper_files import paper_file_name
from letea.actions.progress_paper import FORMATS, save_progress_paper
from letea.rules.plan_periods import Period
from letea.wording import _
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room


class ProgressGiving(QObject):
    """Saves the report of a plan and a period."""

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def ask_where(self, plan_id: int, period: Period, ending: str) -> QFileDialog:
        """Ask for the file's name, then write it."""
        name = paper_file_name(_("Stadiul implementării planului - {period}").format(period=period.name))
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
