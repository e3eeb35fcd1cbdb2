"""Locking the office, at will or after a time away: its file is closed and its key forgotten."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QVBoxLayout

from letea.wording import _
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog
from ui.parts.growing import GrowingDialog
from ui.safety.key_asking import KeyAsking

if TYPE_CHECKING:
    from db.encryption import FileKey
    from ui.window import Window

DEFAULT_MINUTES = 10
CHOICE = "safety/lock_after"  # the setting's name; "0" is never
_TICK = 5_000  # milliseconds between two looks at the clock
_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class LockDialog(GrowingDialog):
    """Stands over everything while the office is locked; only the password or the code takes it away."""

    def __init__(self, window: "Window", asking: KeyAsking, name: str) -> None:
        super().__init__(window)
        self.setObjectName("locked")
        self.setWindowTitle("Letea")
        self.setModal(True)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(_("Biroul este încuiat"), "title"))
        column.addWidget(label(name, "secondary", wrap=True))
        told = _("Ce ați scris și nu ați salvat vă așteaptă sub acest ecran.")
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(asking)
        self.setMinimumWidth(420)

    def reject(self) -> None:
        """Neither Esc nor the window's own button opens a lock."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until the password is right."""
        event.setAccepted(not self.isVisible())


class Locking(QObject):
    """Watches how long nobody touched the program, and locks and unlocks the open office."""

    locked = Signal()
    unlocked = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._idle = 0
        self._dialog: LockDialog | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK)
        self._clock.timeout.connect(self.look_at_clock)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())

    def wake(self) -> None:
        """Begin to count from now."""
        self._idle = 0
        self._clock.start()

    def is_on(self) -> bool:
        """Whether the office is locked now."""
        return self._dialog is not None

    def minutes(self) -> int:
        """After how many minutes away the office locks by itself; 0 for never."""
        chosen = self._window.settings.chosen(CHOICE, str(DEFAULT_MINUTES))
        return int(chosen) if chosen.isdecimal() else DEFAULT_MINUTES

    def look_at_clock(self) -> None:
        """One tick went by without a key or the mouse; lock once there were enough of them."""
        self._idle += _TICK
        limit = self.minutes() * 60_000
        if limit and self._idle >= limit:
            self.lock()

    def _watch(self, window: QWindow | None) -> None:
        """See what is done in a window that came to the front.

        What a window is given is seen once there: of all its widgets' events each would be held up.
        """
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is here; Ctrl+L locks from a dialog too, where the window's own key does not reach."""
        if event.type() in _SIGNS:
            self._idle = 0
        if isinstance(event, QKeyEvent) and _asks_lock(event) and not self.is_on():
            self.lock()
            return self.is_on()
        return super().eventFilter(watched, event)

    def lock(self) -> None:
        """Cover every window at once, then close the file as soon as what is under way ends."""
        room = self._window.room
        if self.is_on() or room is None or room.desk.store.key is None:
            return
        store = room.desk.store
        self._keep_typed()
        self._window.cover.put_on(by_key=False)
        asking = KeyAsking(store.path, self._window.work, do=_("Descuie"))
        asking.known.connect(self._unlock)
        self._dialog = LockDialog(self._window, asking, self._window.navigation.office.text())
        self._dialog.show()  # open() would leave the forms beside it to be closed by their frames
        asking.setFocus()
        self._window.work.run(lambda _progress: store.lock(), done=self._tell_locked)

    def dismiss(self) -> None:
        """Take the question away with the window that closes; the office stays locked."""
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None

    def _keep_typed(self) -> None:
        """What is typed goes into the file while it is still open: drafts of forms, the plan."""
        page = self._window.current_page()
        if page is not None:
            page.keep_typed()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, RecordDialog) and dialog.isVisible():
                dialog.keep_typed()

    def _tell_locked(self, _nothing: object) -> None:
        self.locked.emit()

    def _unlock(self, key: "FileKey", was_code: bool) -> None:  # noqa: FBT001 - a signal's own
        room = self._window.room
        if room is None or self._dialog is None:
            return
        room.desk.store.unlock(key)
        self._dialog.accept()
        self._dialog.deleteLater()
        self._dialog = None
        self._idle = 0
        self._window.cover.take_off()
        self.unlocked.emit()
        if was_code:
            self._window.guards.ask_new_password()


def _asks_lock(event: QKeyEvent) -> bool:
    return (
        event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
