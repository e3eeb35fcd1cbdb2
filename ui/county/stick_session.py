"""A day of sticks: each package is looked at beside the window, received, answered by its receipt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.county.tables import Commune
from letea.county.arriving import LookedAt, Received, Standing, meet, meet_again, receive, write_receipt
from letea.county.opening import County
from letea.county.receiving import packages_on
from letea.errors import Refused, Trouble
from letea.progress import Progress
from letea.wording import _
from ui import messages
from ui.county.arrivals import WAITING, Arrival, ArrivalState
from ui.county.opened import OpenedCounty
from ui.work import Job, Work

_CHECK, _RECEIVE, _RECEIPT = _("Verificarea pachetului"), _("Primirea pachetului"), _("Recipisa")


@dataclass(frozen=True)
class _Deed:
    """Something to be done beside the window, for one package or (None) for the stick."""

    job: Callable[[County, Progress], Any]
    done: Callable[[Any], None]
    title: str
    arrival: Arrival | None


class StickSession(QObject):
    """The stick that is in and what lies on it; `changed` tells when something stands otherwise.

    `received` are the packages taken in since the page was opened, for their confirmations.
    """

    changed = Signal()
    failed = Signal(object)
    emptied = Signal()  # the stick was read, and no package lies on it

    def __init__(self, county: OpenedCounty, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._county, self._work = county, work
        self.folder: Path | None = None
        self.arrivals: list[Arrival] = []
        self.received: list[int] = []
        self._job: Job | None = None
        self._queue: list[_Deed] = []
        work.cancelled.connect(self._stopped)

    @property
    def is_busy(self) -> bool:
        """Whether something is looked at or received now."""
        return self._job is not None or bool(self._queue)

    def waiting(self) -> list[Arrival]:
        """What may still be received of this stick."""
        return [one for one in self.arrivals if one.state in WAITING]

    def good(self) -> list[Arrival]:
        """What may be received as it is, each commune's in the order of their numbers."""
        found = [one for one in self.arrivals if one.state is ArrivalState.GOOD]
        return sorted(found, key=lambda one: (one.name, one.number or 0))

    def take(self, folder: Path) -> None:
        """Look at every package in this folder of a stick."""
        self.leave()
        self.folder = folder
        self._do(lambda _county, _progress: packages_on(folder), self._list, _CHECK, None)

    def leave(self) -> None:
        """Done with this stick; what runs is stopped."""
        self._queue.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.folder, self.arrivals = None, []
        self.changed.emit()

    def look(self, arrival: Arrival, words: str = "") -> None:
        """Look at a package once more, with its passphrase where it asks for one."""
        arrival.words = words or arrival.words
        self._look(arrival)

    def look_at_others(self, commune: Commune) -> None:
        """A key accepted or a package received changes what is found of the commune's other packages."""
        for one in self.arrivals:
            same = one.commune is not None and one.commune.id == commune.id
            if any(deed.arrival is one for deed in self._queue):
                one.is_outrun = same  # it is looked at again before it is received
                continue
            if same and one.state in {ArrivalState.NEW_KEY, ArrivalState.GOOD, ArrivalState.REFUSED}:
                self._look(one)

    def receive(self, arrivals: Iterable[Arrival]) -> None:
        """Take these packages in, one after another, each answered by its receipt."""
        for arrival in arrivals:
            self._receive(arrival)

    def write_receipt(self, arrival: Arrival, folder: Path) -> None:
        """Write the receipt of a package once more, into this folder."""
        package, commune = arrival.package, arrival.commune
        if package is None or commune is None:
            return

        def done(path: Path) -> None:
            arrival.receipt, arrival.trouble = path, ""

        self._do(
            lambda _county, progress: write_receipt(package, commune, folder, progress),
            done,
            _RECEIPT,
            arrival,
        )

    def _list(self, found: list[Path]) -> None:
        self.arrivals = [Arrival(place, path) for place, path in enumerate(found, start=1)]
        for arrival in self.arrivals:
            self._look(arrival)
        if not found:
            self.emptied.emit()

    def _look(self, arrival: Arrival) -> None:
        arrival.state = ArrivalState.CHECKING
        held, path, words = arrival.arrived, arrival.path, arrival.words

        def job(county: County, progress: Progress) -> LookedAt:
            if held is not None:
                return meet_again(county, held, progress, words=words)
            return meet(county, path, progress, words=words)

        self._do(job, arrival.take_look, _CHECK, arrival)

    def _receive(self, arrival: Arrival) -> None:
        folder = arrival.path.parent

        def job(county: County, progress: Progress) -> tuple[LookedAt | None, Received | None]:
            assert arrival.arrived is not None  # noqa: S101 - it is good
            if not arrival.is_outrun:
                return None, receive(county, arrival.arrived, folder, progress)
            looked = meet_again(county, arrival.arrived, progress, words=arrival.words)
            if looked.standing is not Standing.GOOD or looked.arrived is None:
                return looked, None
            return looked, receive(county, looked.arrived, folder, progress)

        def done(result: tuple[LookedAt | None, Received | None]) -> None:
            looked, received = result
            if looked is not None:
                arrival.take_look(looked)
            if received is not None:
                arrival.take_received(received)
                self.received.append(received.taken.package.id)
                self.look_at_others(received.taken.commune)

        self._do(job, done, _RECEIVE, arrival)

    def _do(
        self,
        job: Callable[[County, Progress], Any],
        done: Callable[[Any], None],
        title: str,
        arrival: Arrival | None,
    ) -> None:
        self._queue.append(_Deed(job, done, title, arrival))
        if self._job is None:
            self._next()

    def _next(self) -> None:
        self._job = None
        if not self._queue:
            self.changed.emit()
            return
        self._county.ask(self._begin, self._fail_all)

    def _begin(self, county: County) -> None:
        if self._job is not None or not self._queue:
            return
        deed = self._queue.pop(0)

        def finished(result: Any) -> None:
            deed.done(result)  # what was received is, even if the stick was left meanwhile
            if self._job is begun:
                self._next()

        def failed(error: Exception) -> None:
            if self._job is begun:
                self._fail(deed.arrival, error)

        begun = self._work.run(
            lambda progress: deed.job(county, progress), done=finished, failed=failed, title=deed.title
        )
        self._job = begun
        self.changed.emit()

    def _fail(self, arrival: Arrival | None, error: Exception) -> None:
        told = messages.told_plainly(error)
        if arrival is None:
            self.folder, self.arrivals = None, []  # the stick itself does not answer
        if arrival is None or not isinstance(told, Refused | Trouble):
            self.failed.emit(error)
        if arrival is not None:
            arrival.trouble = str(told) if told is not None else _("Nu s-a putut citi.")
            if arrival.state is ArrivalState.CHECKING:
                arrival.state = ArrivalState.UNREAD
        self._next()

    def _fail_all(self, error: Exception) -> None:
        self._queue.clear()
        self._rest_unread()
        self.failed.emit(error)
        self.changed.emit()

    def _stopped(self, _title: str) -> None:
        """The worker stopped what ran: nothing more of this stick is looked at or received by itself."""
        if self._job is None or not self._job.is_cancelled:
            return
        self._queue.clear()
        self._rest_unread()
        self._next()

    def _rest_unread(self) -> None:
        for one in self.arrivals:
            if one.state is ArrivalState.CHECKING:
                one.state = ArrivalState.UNREAD
