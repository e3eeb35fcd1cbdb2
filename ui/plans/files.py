"""The plan file on the screen: giving a plan out, bringing one in, asking before one is replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from db.tables.plans import Plan
from letea.actions.plan_reading import plan_of_year
from letea.wording import _
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.plans.replacing import may_replace
from ui.room import Room

if TYPE_CHECKING:
    from ui.plans.word_import import WordImportDialog

_FILTER = _("Fișier de plan Letea (*.json)")


class PlanFiles(QObject):
    """Saves a plan as a file and takes one from a file; `brought(id)` is called when one came in."""

    def __init__(self, room: Room, window: QWidget, brought: Callable[[int], None]) -> None:
        super().__init__(window)
        self._room = room
        self._window = window
        self._brought = brought

    def ask_where(self, plan: Plan) -> QFileDialog:
        """Ask for the file's name, then write the plan."""
        offered = papers_folder(self._room) / _("Plan {year}.json").format(year=plan.year)
        title = _("Salvează fișierul planului")
        return ask_where(self._window, title, offered, lambda path: self.save(plan, path), name="plan.file")

    def ask_which(self) -> QFileDialog:
        """Ask for a plan file, then bring it in."""
        dialog = QFileDialog(self._window, _("Preia un plan din fișier"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setObjectName("plan.file")
        dialog.setNameFilter(_FILTER)
        dialog.setDirectory(str(papers_folder(self._room)))
        dialog.fileSelected.connect(lambda path: self.bring_in(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def open_import(self) -> "WordImportDialog":
        """Open the dialog that takes a plan from Word or Excel."""
        from ui.plans.word_import import WordImportDialog  # noqa: PLC0415 - rarely opened

        dialog = WordImportDialog(self._room, self._window)
        dialog.imported.connect(self._brought)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, plan: Plan, out: Path) -> None:
        """Write the plan file beside the window."""
        from letea.actions.plan_files import save_plan_file  # noqa: PLC0415 - the schema is slow to import

        store = self._room.desk.store
        told = _("Planul este salvat: {name}").format(name=out.name)
        self._room.work.run(
            lambda _progress: save_plan_file(store, plan.id, out),
            done=lambda _none: self._room.say(told),
            title=_("Fișierul planului"),
        )

    def bring_in(self, path: Path) -> None:
        """Read a plan file; a year that has a plan is asked about first."""
        self._room.work.run(
            lambda _progress: _plan_in(path),
            done=lambda plan: self._bring_in(path, plan),
            title=_("Fișierul planului"),
        )

    def _bring_in(self, path: Path, plan: Plan) -> None:
        from letea.actions.plan_files import bring_in_plan_file  # noqa: PLC0415 - same

        store = self._room.desk.store
        present = plan_of_year(store, plan.year, key=plan.family)
        if present is not None and not may_replace(self._window, self._room, present, plan.year):
            return
        self._room.work.run(
            lambda _progress: bring_in_plan_file(store, path, replace=present is not None),
            done=self._brought,
            title=_("Preluarea planului"),
        )


def _plan_in(path: Path) -> Plan:
    from letea.exchange.plan_file import read_plan_file  # noqa: PLC0415 - same

    return read_plan_file(path).plan
