"""What `letea county` asks of the window: a county's office, which consolidates where the command said."""

from PySide6.QtCore import QObject

from letea.county.engine import whole_address
from letea.county.opening import consolidate_at, consolidation_address
from letea.errors import Problem, Refused
from letea.wording import _
from ui import messages
from ui.room import Room
from ui.window import Window


class CountyStart(QObject):
    """Waits for the first office that is opened; one that is no county's is told."""

    def __init__(self, window: Window, database: str) -> None:
        super().__init__(window)
        self._window, self._database = window, database
        window.desk_opened.connect(self._begin)

    def _begin(self) -> None:
        self._window.desk_opened.disconnect(self._begin)
        room = self._window.room
        assert room is not None  # noqa: S101 - its office was just opened
        if room.county is None:
            told = _("Biroul deschis nu este al unui județ; centralizarea este numai a județului.")
            messages.show(self._window, Refused([Problem("", told)]))
        elif self._database:
            self._consolidate(room)
        self.deleteLater()

    def _consolidate(self, room: Room) -> None:
        office = room.desk.store
        kept = consolidation_address(office)
        wanted = whole_address(self._database, "", kept)
        if wanted == kept:
            return
        room.work.run(
            lambda progress: consolidate_at(office, wanted, progress),
            done=lambda _nothing: _tell(room),
            title=_("Păstrarea adresei"),
        )


def _tell(room: Room) -> None:
    if room.county is not None:
        room.county.open_elsewhere()
    room.say(_("De acum ce predau comunele se ține în baza de date."))
