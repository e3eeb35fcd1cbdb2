"""Where a county keeps what communes hand over: the card of the settings, the dialog about its address."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.county.engine import EngineAnswer, check_engine, has_password, shown_address, whole_address
from letea.county.opening import consolidate_at, consolidation_address, county_file
from letea.desk import Desk
from letea.errors import Problem, Refused, Trouble
from letea.progress import Progress
from letea.wording import _, counted
from ui import messages
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.growing import GrowingDialog
from ui.parts.panel import Panel
from ui.room import Room
from ui.work import Job

_TITLE = _("Unde se ține centralizarea")
_CHECKING, _KEEPING = _("Verificarea legăturii"), _("Păstrarea adresei")
_WIDTH, _MARGIN = 600, 28


def consolidation_panel(desk: Desk, on_change: Callable[[], object]) -> Panel:
    """Where the county's consolidation is kept now, and the way to another place."""
    panel = Panel(_("Centralizare"))
    changes = panel.add_action(_("Modifică"), on_change, name="settings.consolidation")
    changes.setAccessibleName(_("Modifică: {what}").format(what=_("Centralizare")))
    panel.add_facts([(_("Unde se ține"), place_in_words(desk))])
    panel.add_space()
    panel.add_text(_("Ce predau comunele; registrele biroului rămân în fișierul lui."))
    return panel


def place_in_words(desk: Desk) -> str:
    """The engine's address without its password, or the file beside the office's."""
    beside = _("în fișierul {name}, lângă al biroului").format(name=county_file(desk.store).name)
    return shown_address(consolidation_address(desk.store)) or beside


class ConsolidationDialog(GrowingDialog):
    """Asks for the address of a PostgreSQL database, verifies it beside the window and keeps it.

    `kept` tells that the consolidation is somewhere else from now on.
    """

    kept = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_TITLE)
        self.setObjectName("consolidation-dialog")
        self._office, self._work = room.desk.store, room.work
        self._kept = consolidation_address(self._office)
        self._job: Job | None = None
        self.address = Asking(
            _("Adresa bazei de date PostgreSQL"),
            name="consolidation.address",
            told=_("De exemplu: postgresql+psycopg://letea@server/judet. Goală: fișierul de lângă birou."),
        )
        self.password = Asking(
            _("Parola utilizatorului bazei de date"),
            name="consolidation.password",
            told=_("Cea păstrată rămâne dacă nu scrieți alta.")
            if has_password(self._kept)
            else _("Se păstrează în fișierul biroului, sub parola lui."),
            hidden=True,
        )
        self.told = Banner("")
        self.stage = label("", "small")
        self.check_button = button(_("Verifică legătura"), self.check, name="consolidation.check")
        self.cancel_button = button(_("Renunță"), self.reject, name="consolidation.cancel")
        self.keep_button = button(_("Păstrează"), self.keep, look="primary", name="consolidation.keep")
        self.keep_button.setDefault(True)
        self.address.line.setText(shown_address(self._kept))
        self._lay_out()
        for asked in (self.address, self.password):
            asked.line.textEdited.connect(lambda _text: self.told.tell(""))
        self._work.progressed.connect(self._tell_stage)
        self._work.cancelled.connect(self._tell_stopped)

    def check(self) -> None:
        """Ask the engine whether it answers, beside the window."""
        wanted = self._typed()
        if wanted == "":
            self.told.tell(
                _("Fără adresă nu este nimic de verificat: se folosește fișierul de lângă birou."), "note"
            )
        elif wanted is not None:
            self._begin(lambda progress: check_engine(wanted, progress), self._tell_answer, _CHECKING)

    def keep(self) -> None:
        """Keep the address once the engine answers and has Letea's tables."""
        wanted, office = self._typed(), self._office
        if wanted == self._kept:
            self.accept()
        elif wanted is not None:
            keeping = lambda progress: consolidate_at(office, wanted, progress)  # noqa: E731 - one line says it
            self._begin(keeping, self._close_kept, _KEEPING)

    def reject(self) -> None:
        """While the engine is asked, stop that; else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def _typed(self) -> str | None:
        """The address with its password; None where it is none, which is said beside it."""
        self.told.tell("")
        try:
            return whole_address(self.address.text(), self.password.text(), self._kept)
        except Refused as refused:
            self._tell(refused.problems)
            return None

    def _begin(self, job: Callable[[Progress], object], done: Callable[..., None], title: str) -> None:
        if self._job is None:
            self._set_busy(busy=True)
            self._job = self._work.run(job, done=done, failed=self._refuse, title=title)

    def _tell_answer(self, answer: EngineAnswer) -> None:
        self._set_busy(busy=False)
        told = _("Baza de date răspunde (PostgreSQL {version}) și este goală: tabelele se fac la păstrare.")
        if answer.packages is not None:
            told = _("Baza de date răspunde (PostgreSQL {version}) și are {packages}.")
        packages = counted(answer.packages or 0, _("pachet primit"), _("pachete primite"))
        self.told.tell(told.format(version=answer.version.split()[0], packages=packages), "good")

    def _close_kept(self, _nothing: None) -> None:
        self._set_busy(busy=False)
        self.accept()
        self.kept.emit()

    def _refuse(self, error: Exception) -> None:
        self._set_busy(busy=False)
        match messages.told_plainly(error):
            case Refused(problems=problems):
                self._tell(problems)
            case Trouble() as trouble:
                self.told.tell(str(trouble), "bad")
            case _:
                messages.show(self, error)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        for problem in problems:
            asked = self.password if problem.field == "password" else self.address
            asked.tell(problem.text)
            asked.line.setFocus()

    def _tell_stage(self, title: str, stage: str, _done: int, _total: int) -> None:
        if self._job is not None and title in {_CHECKING, _KEEPING}:
            self.stage.setText(f"{stage}…" if stage else "")

    def _tell_stopped(self, title: str) -> None:
        if self._job is not None and title in {_CHECKING, _KEEPING}:
            self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        self._job = None
        self.check_button.setDisabled(busy)
        self.keep_button.setDisabled(busy)
        self.cancel_button.setText(_("Oprește") if busy else _("Renunță"))
        self.stage.setText("")
        for asked in (self.address, self.password):
            asked.line.setReadOnly(busy)

    def _lay_out(self) -> None:
        said = _(
            "Ce predau comunele se ține într-un fișier sigilat, lângă fișierul biroului. Când nu mai încape "
            "într-un fișier, sau când primesc mai mulți deodată, se poate ține într-o bază de date "
            "PostgreSQL, pe un server al instituției. Ce a fost primit până acum rămâne unde este."
        )
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.check_button)
        foot.addWidget(self.stage, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 24, _MARGIN, 24)
        column.setSpacing(12)
        column.addWidget(label(_TITLE, "title", wrap=True))
        column.addWidget(label(said, "secondary", wrap=True))
        column.addWidget(self.address)
        column.addWidget(self.password)
        column.addWidget(self.told)
        column.addSpacing(4)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)
