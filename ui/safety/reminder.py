"""The reminder that the password is lost: it stays, on the pages that care, until a new one is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letea.rules.safety import SafetyState
from letea.wording import _
from ui.parts.banner import Banner
from ui.room import Room


class PasswordReminder(Banner):
    """Says that the recovery code was used; `ended` comes after its dialog, however it went."""

    ended = Signal()

    def __init__(self, room: Room, page: QWidget) -> None:
        super().__init__("", "warning", do=_("Alegeți o parolă nouă…"), on_do=self._ask)
        self._room, self._page = room, page

    def tell_state(self, state: SafetyState) -> None:
        """Remind, or go once there is a new password."""
        told = _("Alegeți o parolă nouă: biroul a fost deschis cu codul de recuperare.")
        self.tell(told if state.needs_password else "")

    def _ask(self) -> None:
        from ui.safety.passwords import NewPasswordDialog  # noqa: PLC0415 - rarely needed

        dialog = NewPasswordDialog(self._room, self._page.window())
        dialog.finished.connect(self.ended)
        dialog.open()
