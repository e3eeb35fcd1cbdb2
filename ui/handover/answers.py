"""Reading in what came back from the county: asked for, judged beside the window, looked at, kept."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from db.tables.handover import SentPackage
from letea.actions.county_opinions import OpinionRead, judge_opinion, take_opinion
from letea.actions.county_receipts import ReceiptRead, judge_receipt, take_receipt
from letea.handover.names import OPINION_SUFFIX, RECEIPT_SUFFIX
from letea.handover.terms import term_of
from letea.wording import _, day
from ui import messages
from ui.handover.answer_dialog import AnswerDialog
from ui.parts.deletion import say_done
from ui.parts.where import ask_file
from ui.room import Room

Taken = TypeVar("Taken")
_FILES = _("Recipise și avize ale județului")
_TITLE = _("Citirea răspunsului")


class AnswerReader:
    """Reads receipts and opinions for a page."""

    def __init__(self, room: Room, page: QWidget) -> None:
        self._room, self._page = room, page

    def ask(self) -> QFileDialog:
        """Ask which file came back."""
        kind = f"{_FILES} (*{RECEIPT_SUFFIX} *{OPINION_SUFFIX})"
        home = self._room.desk.folders.home
        title = _("Recipisa sau avizul primit de la județ")
        return ask_file(self._page.window(), title, home, self.read, name="answer.where", kind=kind)

    def read(self, path: Path) -> None:
        """Judge the file: an opinion by its ending, else a receipt."""
        store = self._room.desk.store
        judge = judge_opinion if path.suffix.lower() == OPINION_SUFFIX else judge_receipt
        self._run(lambda: judge(store, path), self._judged)

    def _judged(self, read: ReceiptRead | OpinionRead) -> None:
        if not read.asks:
            self._take(read, compared=False)
            return
        dialog = AnswerDialog(read, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.agreed.connect(lambda compared: self._take(read, compared=compared))
        dialog.open()

    def _take(self, read: ReceiptRead | OpinionRead, *, compared: bool) -> None:
        store, today = self._room.desk.store, self._room.desk.today()
        if isinstance(read, OpinionRead):
            opinion = read
            self._run(lambda: take_opinion(store, opinion, today, compared=compared), self._say_opinion)
        else:
            receipt = read
            self._run(lambda: take_receipt(store, receipt, today, compared=compared), self._say_receipt)

    def _say_receipt(self, sent: SentPackage) -> None:
        told = _("Predarea {number}, {term}: primită de județ la {day}.").format(
            number=sent.number, term=term_of(sent.period).words, day=day(sent.received_on)
        )
        say_done(self._room, told, undone=_("Recipisa nu mai este citită."))

    def _say_opinion(self, file_id: int) -> None:
        self._room.say(
            _("Avizul este în dosarul HCL al planului."),
            do=_("Deschide dosarul"),
            on_do=lambda: self._room.go("council", file_id),
        )

    def _run(self, job: Callable[[], Taken], done: Callable[[Taken], None]) -> None:
        self._room.work.run(lambda _progress: job(), done=done, failed=self._tell, title=_TITLE)

    def _tell(self, error: Exception) -> None:
        messages.show(self._page, error)
