"""What guards the open office: the lock of the screen, its copies, what is done before the window closes."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from letea.wording import _
from ui import messages
from ui.day_turn import DayTurn
from ui.parts.banner import Banner
from ui.safety.copy_sign import CopySign
from ui.safety.keeping import Keeping
from ui.safety.locking import Locking

if TYPE_CHECKING:
    from ui.window import Window


class Guards(QObject):
    """Made once an office is in sight."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._leaves = False
        self._only_reads: Banner | None = None
        self.keeping = Keeping(window, self)
        self.copy_sign = CopySign(window)
        self.day_turn = DayTurn(window, self)
        window.stack.currentChanged.connect(lambda _place: self._clear_opened())

    @cached_property
    def locking(self) -> Locking:
        """What locks an office that has a password, by key or after a time away."""
        made = Locking(self._window)
        made.locked.connect(self._clear_opened)
        made.locked.connect(self._let_county_go)
        return made

    def wake(self) -> None:
        """Begin to guard the office that was just opened."""
        self._window.cover.take_off()  # made once the page is in sight, so that its key works
        self._tell_only_reads()
        if self._has_password():
            self.locking.wake()
        messages.tell_of_safety(self._last_kept)
        self._tell_run_before()
        self.keeping.look()
        self.day_turn.begin()
        self.copy_sign.tell()
        self._clear_opened()

    def lock(self) -> None:
        """Lock the office now; one without a password is only covered."""
        if self._has_password():
            self.locking.lock()
        else:
            self._clear_opened()
            self._window.cover.put_on()

    def let_close(self) -> bool:
        """Whether the window may close now; a copy that is due is made first, then it closes itself."""
        room = self._window.room
        self._clear_opened()
        if self._leaves:
            return True
        if room is not None and room.desk.store.is_locked:
            self.locking.dismiss()
            return True  # drafts were kept when it was locked; nothing may be shown now
        if not self._window.may_leave():
            return False
        if self.keeping.is_due():
            self.keeping.copy_and_close()
            return False
        return True

    def close(self) -> None:
        """Close without asking again: what was to be done before is done."""
        self._leaves = True
        self._window.close()

    def _clear_opened(self) -> None:
        """Attached files opened in other programs are not left in the clear.

        They go when the page is left, on locking and closing; those a crash left, when an office is opened.
        """
        room = self._window.room
        if room is not None and room.desk.folders.opened.exists():
            from letea.actions.attachments import clear_copies  # noqa: PLC0415 - rarely needed

            clear_copies(room.desk.folders)

    def _let_county_go(self) -> None:
        """What a county consolidates is closed with its office; who asks after unlocking opens it again."""
        room = self._window.room
        if room is not None and room.county is not None:
            room.county.close()

    def ask_new_password(self) -> None:
        """The office was opened with its recovery sheet: a new password makes it whole again."""
        from letea.actions.passwords import note_code_used  # noqa: PLC0415 - rarely needed
        from ui.safety.passwords import NewPasswordDialog  # noqa: PLC0415 - same

        room = self._window.room
        if room is None or room.desk.store.only_reads:
            return
        note_code_used(room.desk.store)
        dialog = NewPasswordDialog(room, self._window)
        dialog.finished.connect(self._read_page_again)
        dialog.open()

    def _read_page_again(self) -> None:
        """The page in sight was read before the code was noted, or before the password was chosen."""
        page = self._window.current_page()
        if page is not None:
            page.refresh()

    def _tell_run_before(self) -> None:
        """After a crash or a power cut: that the file was checked, and what was put aside."""
        store = self._window.room.desk.store if self._window.room is not None else None
        if store is None or store.ended_well:
            return
        if store.log_set_aside is not None:
            told = _("Lângă fișier era un jurnal care nu era al lui; se păstrează ca „{name}”.")
            self._window.say(told.format(name=store.log_set_aside.name))
        elif store.key is not None:
            self._window.say(
                _("Data trecută programul nu s-a închis; fișierul a fost verificat și este întreg.")
            )

    def offer_sheet(self) -> None:
        """A new office has no recovery sheet yet; a reminder stays on the first page until it is printed."""
        self._window.say(
            _("Biroul este gata. Tipăriți fișa de recuperare și puneți-o în seif."),
            do=_("Fișa de recuperare…"),
            on_do=lambda: self._window.go("safety"),
        )

    def _tell_only_reads(self) -> None:
        """Say over every page that what is typed is not kept."""
        room = self._window.room
        only_reads = room is not None and room.desk.store.only_reads
        if only_reads and self._only_reads is None:
            told = _("Biroul este deschis doar pentru citire; ce scrieți nu se salvează.")
            self._only_reads = Banner(told, "warning")
            self._only_reads.setObjectName("only-reads")
            self._window.put_above_pages(self._only_reads)
        if self._only_reads is not None:
            self._only_reads.setVisible(only_reads)

    def _last_kept(self) -> datetime | None:
        room = self._window.room
        return room.desk.store.last_kept_at if room is not None else None

    def _has_password(self) -> bool:
        room = self._window.room
        return room is not None and room.desk.store.key is not None
