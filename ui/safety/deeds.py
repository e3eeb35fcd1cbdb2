"""What is done for the safety of the file, each beside the window, with its progress and a way to stop it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from letea.actions.copies import copies_folder, copy_to_second_place, make_copy
from letea.actions.opening import check_whole
from letea.actions.safety import try_newest_copy
from letea.errors import Problem, Refused, Trouble
from letea.progress import Progress
from letea.rules.copies import age_in_words
from letea.wording import _
from ui import messages
from ui.parts.where import ask_folder
from ui.room import Room
from ui.safety.second_place import keep_second_place, second_place

if TYPE_CHECKING:
    from letea.actions.copies import Copy
    from letea.actions.history_check import HistoryVerdict

T = TypeVar("T")


class Deeds(QObject):
    """Copies, drills and checks of the open office; `ended` comes after each, however it went."""

    ended = Signal()

    def __init__(self, room: Room, window: QWidget) -> None:
        super().__init__(window)
        self._room = room
        self._window = window

    def copy(self) -> None:
        """Make a verified copy now."""
        store = self._room.desk.store
        told = _("Copia de siguranță este făcută și verificată.")
        self._run(
            lambda progress: make_copy(store, progress, _now()), self._sayer(told), _("Copie de siguranță")
        )

    def drill(self) -> None:
        """Try restoring the newest copy."""
        store = self._room.desk.store
        self._run(
            lambda progress: try_newest_copy(store, progress), self._tell_drill, _("Test de restaurare")
        )

    def check(self) -> None:
        """Check the file whole."""
        store = self._room.desk.store
        told = self._sayer(_("Fișierul este întreg."))
        self._run(lambda progress: check_whole(store, progress), told, _("Verificarea fișierului"))

    def check_history(self) -> None:
        """Check whether history is as the program wrote it."""
        from letea.actions.history_check import check_history  # noqa: PLC0415 - once in a while

        store = self._room.desk.store
        self._run(
            lambda progress: check_history(store, progress), self._tell_history, _("Verificarea istoricului")
        )

    def ask_second_place(self) -> QFileDialog:
        """Ask for the folder of the second place: a stick, another disk."""
        offered = second_place(self._room.settings) or self._room.desk.folders.home
        title = _("Alegeți al doilea loc pentru copii")
        return ask_folder(self._window, title, offered, self.choose_second_place, name="second.where")

    def choose_second_place(self, place: Path) -> None:
        """Keep this folder as the second place, and offer to bring a copy there at once."""
        office = self._room.desk.store.path
        if place.resolve() in {office.parent.resolve(), *copies_folder(office).resolve().parents[:1]}:
            text = _("Acolo sunt deja primele copii; alegeți un stick sau un folder de pe alt disc.")
            messages.show(self._window, Refused([Problem("", text)]))
            return
        keep_second_place(self._room.settings, place)
        self._room.say(_("Al doilea loc este ales."), do=_("Copiază acum"), on_do=self.copy_elsewhere)
        self.ended.emit()

    def copy_elsewhere(self) -> None:
        """Bring the newest copy to the second place too."""
        store, place = self._room.desk.store, second_place(self._room.settings)
        if place is None:
            self.ask_second_place()
            return
        told = self._sayer(_("Copia este scrisă și în al doilea loc, apoi citită înapoi."))

        def bring(progress: Progress) -> "Copy":
            if not place.is_dir():
                sentence = _("Al doilea loc nu este la îndemână: {place}.").format(place=place)
                raise Trouble(sentence, _("Introduceți stick-ul sau discul, ori alegeți alt loc."))
            return copy_to_second_place(store, place, progress, _now())

        self._run(bring, told, _("Copie în al doilea loc"))

    def _run(self, job: Callable[[Progress], T], done: Callable[[T], None], title: str) -> None:
        def succeed(result: T) -> None:
            done(result)
            self.ended.emit()

        self._room.work.run(job, done=succeed, failed=self._fail, title=title)

    def _fail(self, error: Exception) -> None:
        messages.show(self._window, error)
        self.ended.emit()

    def _sayer(self, text: str) -> Callable[[object], None]:
        return lambda _result: self._room.say(text)

    def _tell_drill(self, copy: "Copy") -> None:
        told = _("Ultima copie ({age}) se poate restaura: este întreagă.")
        self._room.say(told.format(age=age_in_words(copy.at, _now())))

    def _tell_history(self, verdict: "HistoryVerdict") -> None:
        if verdict.sound:
            self._room.say(verdict.sentence)
        else:
            messages.show_trouble(self._window, Trouble(verdict.sentence, verdict.advice))


def _now() -> datetime:
    return datetime.now().astimezone()
