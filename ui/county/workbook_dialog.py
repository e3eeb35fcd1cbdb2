"""The workbook of a commune without Letea: an empty one is saved for it, a filled one is received."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from db.county.tables import Commune
from letea.county.opening import County
from letea.county.workbooks import ArrivedBook, look_at_workbook, save_empty_workbook, take_in_workbook
from letea.progress import Progress
from letea.wording import _, counted
from ui import messages
from ui.county.asking_dialog import AskingDialog, open_dialog
from ui.parts.basics import label
from ui.parts.note import Note
from ui.parts.printer import papers_folder
from ui.parts.where import ask_file, ask_where
from ui.room import Room


class WorkbookDialog(AskingDialog):
    """What stands in a filled workbook; it is received only by a click, and not while something is wrong."""

    def __init__(
        self, room: Room, county: County, arrived: ArrivedBook, parent: QWidget | None = None
    ) -> None:
        name = arrived.commune.name if arrived.commune is not None else arrived.file_name
        title = _("Registrul Excel: {name}").format(name=name)
        super().__init__(title, _("Primește"), room, parent)
        self._county, self._arrived = county, arrived
        for sentence in arrived.problems:
            self._say("bad", sentence)
        for sentence in arrived.remarks:
            self._say("warning", sentence)
        if arrived.is_good:
            self.body.addWidget(label(_told(arrived), wrap=True))
            self._say("", _("Nu este sigilat: în situații stă marcat, iar un pachet sigilat îl înlocuiește."))
        self.do_button.setVisible(arrived.is_good)

    def job(self) -> Callable[[], object]:
        """Take it in."""
        county, arrived = self._county, self._arrived
        return lambda: take_in_workbook(county, arrived, Progress())

    def _say(self, tone: str, sentence: str) -> None:
        note = Note()
        self.body.addWidget(note)
        note.tell(tone, sentence)


def ask_workbook(room: Room, county: County, parent: QWidget) -> QFileDialog:
    """Ask for a filled workbook, look at it beside the window, show what stands in it."""

    def look(path: Path) -> None:
        room.work.run(
            lambda progress: look_at_workbook(county, path, progress),
            done=lambda arrived: open_dialog(WorkbookDialog(room, county, arrived, parent)),
            failed=lambda error: messages.show(parent, error),
            title=_("Citirea registrului"),
        )

    return ask_file(
        parent, _("Registrul completat de comună"), room.desk.folders.home, look, name="workbook.which"
    )


def ask_empty_workbook(
    room: Room, county: County, commune: Commune, year: int, parent: QWidget
) -> QFileDialog:
    """Ask where the empty workbook of a commune goes and save it there."""

    def save(out: Path) -> None:
        room.work.run(
            partial(save_empty_workbook, county, commune, year, out),
            done=lambda count: room.say(_saved(out, count)),
            failed=lambda error: messages.show(parent, error),
            title=_("Salvarea registrului"),
        )

    name = _("date-anuale-{siruta}-{year}.xlsx").format(siruta=commune.siruta, year=year)
    return ask_where(
        parent, _("Unde se salvează registrul gol"), papers_folder(room) / name, save, name="workbook.where"
    )


def _saved(out: Path, count: int) -> str:
    asked = counted(count, _("cifră de completat"), _("cifre de completat"))
    return _("Salvat: {name}, {asked}.").format(name=out.name, asked=asked)


def _told(arrived: ArrivedBook) -> str:
    figures = sum(one["value"] is not None for one in arrived.tables["figure"])
    told = _("Anul {year}, {figures}.")
    return told.format(
        year=arrived.year, figures=counted(figures, _("cifră completată"), _("cifre completate"))
    )
