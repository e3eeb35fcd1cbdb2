"""Copies that make themselves: at the end of a day with changes, and before the program closes."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from letea.progress import Progress
from letea.wording import _
from ui import messages
from ui.safety.second_place import second_place

if TYPE_CHECKING:
    from db.store import Store
    from ui.guards import Guards
    from ui.window import Window

_EVERY = 10 * 60_000  # milliseconds between two looks at whether a copy is owed


class Keeping(QObject):
    """Sees that the open office has its copies; what fails is told where it matters, never in passing."""

    def __init__(self, window: "Window", guards: "Guards") -> None:
        super().__init__(window)
        self._guards = guards
        self._window = window
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Make the copy that an earlier day still owes; an office that runs for weeks has its copies too."""
        store = self._store()
        if store is None:
            return
        from letea.actions.copies import is_copy_owed  # noqa: PLC0415 - rarely needed

        if is_copy_owed(store, _now()) or self._owes_county_since_yesterday(store):
            self._window.work.run(
                lambda progress: self._copy(store, progress),
                done=self._tell_sign,
                failed=self._tell_sign,
                title=_("Copie de siguranță"),
            )

    def _tell_sign(self, _what: object) -> None:
        """The sign in the top bar says how old the last copy is, also where the new one failed."""
        self._guards.copy_sign.tell()

    def is_due(self) -> bool:
        """Whether something was changed since the last copy."""
        store = self._store()
        if store is None:
            return False
        from letea.actions.copies import is_copy_due  # noqa: PLC0415 - when the program closes

        return is_copy_due(store, _now()) or self._owes_county(store)

    def copy_and_close(self) -> None:
        """Make the copy of the day, then close the window; where it fails the worker chooses."""
        store = self._store()
        assert store is not None  # noqa: S101 - a copy is due
        self._window.work.run(
            lambda progress: self._copy(store, progress),
            done=lambda _nothing: self._guards.close(),
            failed=self._ask,
            title=_("Copie de siguranță înainte de închidere"),
        )

    def _copy(self, store: "Store", progress: Progress) -> None:
        from letea.actions.copies import copy_to_second_place, make_copy  # noqa: PLC0415 - in the job's thread
        from letea.errors import Trouble  # noqa: PLC0415 - same

        now = _now()
        make_copy(store, progress, now)
        second = second_place(self._window.settings)
        if self._owes_county(store):
            from letea.county.copies import copy_county  # noqa: PLC0415 - only a county has this file

            copy_county(store, progress, now, second)
        if second is not None and second.is_dir():
            try:
                copy_to_second_place(store, second, progress, now)
            except Trouble:
                return  # the page Siguranță tells how old the second copy is, and reminds

    def _owes_county(self, store: "Store") -> bool:
        """Whether this is a county that received something since the last copy of its own file."""
        room = self._window.room
        if room is None or room.county is None:
            return False
        from letea.county.copies import is_county_copy_due  # noqa: PLC0415 - only a county has this file

        return is_county_copy_due(store)

    def _owes_county_since_yesterday(self, store: "Store") -> bool:
        room = self._window.room
        if room is None or room.county is None:
            return False
        from letea.county.copies import is_county_copy_owed  # noqa: PLC0415 - only a county has this file

        return is_county_copy_owed(store, _now())

    def _ask(self, error: Exception) -> None:
        told = messages.told_plainly(error)
        if told is None:
            messages.show(self._window, error)
        if messages.ask(
            self._window,
            _("Copia de siguranță nu s-a putut face."),
            do=_("Închide fără copie"),
            keep=_("Rămân în program"),
            detail=f"{told or ''}\n{_('Ce ați salvat rămâne în fișierul biroului.')}".strip(),
        ):
            self._guards.close()

    def _store(self) -> "Store | None":
        """The open office, if it is one's own: the demonstration, which has no password, needs no copies."""
        room = self._window.room
        if room is None or room.desk.store.only_reads or room.desk.store.key is None:
            return None
        return room.desk.store


def _now() -> datetime:
    return datetime.now().astimezone()
