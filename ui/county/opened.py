"""What a county office consolidates, opened once beside the window for whichever page asks first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from letea.county.communes import expect_communes
from letea.county.opening import County, open_county
from letea.desk import Desk
from letea.errors import Trouble
from letea.progress import Progress
from letea.wording import _
from ui.work import Work

Then = Callable[[County], object]
Failed = Callable[[Exception], object]
_TITLE = _("Deschiderea centralizării")


class OpenedCounty(QObject):
    """Gives the open county to pages; `changed` tells of each commit to what it consolidates."""

    changed = Signal()

    def __init__(self, desk: Desk, work: Work) -> None:
        super().__init__()
        self._desk, self._work = desk, work
        self._county: County | None = None
        self._waiting: list[tuple[Then, Failed]] = []
        work.cancelled.connect(self._stopped)

    def ask(self, then: Then, failed: Failed) -> None:
        """Call `then` with the open county: at once, or when it is open; `failed` with why it is not."""
        if self._county is not None:
            then(self._county)
            return
        self._waiting.append((then, failed))
        if len(self._waiting) == 1:
            self._work.run(self._opening(), done=self._take, failed=self._give_up, title=_TITLE)

    def now(self) -> County:
        """The county, for a page that was given it before; opened again where the office was locked since."""
        if self._county is None:
            self._take(self._opening()(Progress()))
        assert self._county is not None  # noqa: S101 - it was just taken
        return self._county

    @property
    def is_open(self) -> bool:
        """Whether it was given to a page."""
        return self._county is not None

    def close(self) -> None:
        """Let go of what was opened, as when the office is locked; who asks later opens it again."""
        if self._county is not None:
            self._county.store.close()
            self._county = None

    def open_elsewhere(self) -> None:
        """It is kept in another place now: pages read it there when they are next seen."""
        self.close()
        self.changed.emit()

    def _opening(self) -> Callable[[Progress], County]:
        office, today = self._desk.store, self._desk.today

        def job(progress: Progress) -> County:
            if office.only_reads:
                raise Trouble(
                    _("Biroul este deschis doar pentru citire; centralizarea nu se deschide așa."),
                    _("Închideți-l unde este deschis pentru lucru, apoi deschideți-l din nou."),
                )
            progress.step(_("Se deschide centralizarea"))
            import letea.county.views.catalogue  # noqa: PLC0415, F401 - beside the window, which the page would hold

            opened = open_county(office, today)
            try:
                expect_communes(opened)
            except BaseException:
                opened.store.close()
                raise
            return opened

        return job

    def _take(self, county: County) -> None:
        self._county = county
        county.store.listen(self.changed.emit)
        for then, _failed in self._told():
            then(county)

    def _give_up(self, error: Exception) -> None:
        for _then, failed in self._told():
            failed(error)

    def _stopped(self, title: str) -> None:
        if title == _TITLE:
            self._give_up(Trouble(_("Deschiderea centralizării a fost oprită."), _("Încercați din nou.")))

    def _told(self) -> list[tuple[Then, Failed]]:
        """Who waited and is still there."""
        told, self._waiting = self._waiting, []
        return [one for one in told if _is_there(one[0])]


def _is_there(waits: Callable[..., object]) -> bool:
    owner = getattr(waits, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
