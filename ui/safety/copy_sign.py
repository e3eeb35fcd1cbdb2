"""The last verified copy, told in the bar above all pages; a click leads to the page Siguranță."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from letea.actions.safety_glance import safety_glance
from letea.rules.safety import SafetyState, copy_age, is_copy_late
from letea.wording import _
from ui.topbar import Tone

if TYPE_CHECKING:
    from ui.window import Window

_EVERY = 600_000  # milliseconds: "azi" becomes "ieri" by itself


class CopySign(QObject):
    """Keeps the sign true: after each commit, each long job, and as time goes by."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        window.topbar.copy_state.clicked.connect(partial(window.go, "safety"))
        window.work.busy.connect(self._tell_when_idle)
        clock = QTimer(self, interval=_EVERY)
        clock.timeout.connect(self.tell)
        clock.start()

    def tell(self) -> None:
        """Say how the last copy stands; nothing for the demonstration, or while the office is locked."""
        room = self._window.room
        if room is None or room.desk.store.key is None or room.desk.store.only_reads:
            self._window.topbar.tell_copy("")
            return
        state = safety_glance(room.desk.store, datetime.now().astimezone(), None)
        tone: Tone = "warning" if is_copy_late(state) else "good"
        if state.copy is None:
            tone = "warning" if tone == "warning" else "secondary"
            self._window.topbar.tell_copy(_("Nicio copie"), _tip(state), tone=tone)
            return
        words = _("Copie {age}").format(age=copy_age(state))
        self._window.topbar.tell_copy(words, _tip(state), tone=tone)

    def _tell_when_idle(self, is_busy: bool) -> None:  # noqa: FBT001 - a signal's own
        if not is_busy:
            self.tell()


def _tip(state: SafetyState) -> str:
    if is_copy_late(state):
        return _("Sunt modificări mai vechi de o zi care nu sunt în nicio copie.")
    if state.due_since is not None:
        return _("Modificările de atunci intră în copia următoare.")
    return _("Copia are tot ce este în birou.")
