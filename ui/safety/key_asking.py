"""The question for a file's password, or for the code on its recovery sheet where the password is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.errors import Refused, Trouble
from letea.progress import Progress
from letea.wording import _
from ui import messages
from ui.parts.asking import Asking
from ui.parts.basics import button
from ui.work import Work

if TYPE_CHECKING:
    from db.encryption import FileKey


class KeyAsking(QWidget):
    """Asks until the key of a file is known; the key is worked out beside the window, on purpose slowly.

    `known(key, was_code)` tells the key, and whether it came from the recovery sheet.
    """

    known = Signal(object, bool)

    def __init__(self, path: Path, work: Work, *, do: str) -> None:
        super().__init__()
        self._path, self._work = path, work
        self._by_code = False
        self.password = Asking(_("Parola"), name="key.password", hidden=True)
        self.code = Asking(
            _("Codul de pe fișa de recuperare"),
            name="key.code",
            told=_("Opt grupe de câte cinci caractere; literele mari și mici nu contează."),
        )
        self.code.hide()
        self.open_button = button(do, self.try_key, look="primary", name="key.open")
        self.turn_button = button(_("Am uitat parola"), self._turn, look="link", name="key.turn")
        for asked in (self.password, self.code):
            asked.line.returnPressed.connect(self.try_key)
        self._lay_out()
        self.setFocusProxy(self.password)

    def try_key(self) -> None:
        """See whether what was typed opens the file; what is wrong is said under it."""
        asked = self.code if self._by_code else self.password
        typed, by_code = asked.text(), self._by_code
        if not typed:
            asked.tell(_("Scrieți codul.") if by_code else _("Scrieți parola."))
            asked.line.setFocus()
            return
        if not self.open_button.isEnabled():
            return
        self._set_busy(busy=True)
        self._work.run(self._job(typed, by_code=by_code), done=self._tell_known, failed=self._refuse)

    def _job(self, typed: str, *, by_code: bool) -> "Callable[[Progress], FileKey]":
        path = self._path

        def derive(_progress: Progress) -> "FileKey":
            from letea.actions.office_file import key_for, key_for_code  # noqa: PLC0415 - after the first paint

            return key_for_code(path, typed) if by_code else key_for(path, typed)

        return derive

    def _tell_known(self, key: "FileKey") -> None:
        self._set_busy(busy=False)
        for asked in (self.password, self.code):
            asked.line.clear()
        self.known.emit(key, self._by_code)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(busy=False)
        asked = self.code if self._by_code else self.password
        told = messages.told_plainly(error)
        if isinstance(told, Refused | Trouble):
            asked.tell(str(told))
        else:
            messages.show(self, error)
        asked.line.setFocus()
        asked.line.selectAll()

    def _turn(self) -> None:
        self._by_code = not self._by_code
        self.password.setVisible(not self._by_code)
        self.code.setVisible(self._by_code)
        self.turn_button.setText(_("Am parola") if self._by_code else _("Am uitat parola"))
        (self.code if self._by_code else self.password).setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self.open_button.setDisabled(busy)
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.password)
        column.addWidget(self.code)
        line = QHBoxLayout()
        line.addWidget(self.turn_button)
        line.addStretch(1)
        line.addWidget(self.open_button)
        column.addLayout(line)
