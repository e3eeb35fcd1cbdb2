"""A new person begins with a search: who is already in the register is shown first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.look_alikes import LookAlike, search_before_new
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.inputs import LineInput
from ui.people.dialog import PersonDialog, new_person_file, open_person_dialog
from ui.room import Room
from ui.theme import MARGIN

_WAIT = 120  # milliseconds after the last key
_CNP_LENGTH = 13


class NewPerson(QDialog):
    """Asks for a name or a CNP, shows who is alike, and only then opens an empty form.

    `registered(id)` is called when the new person was saved.
    """

    def __init__(
        self, room: Room, registered: Callable[[int], object], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room, self._registered = room, registered
        self.setWindowTitle(_("Persoană nouă"))
        self.line = LineInput(placeholder=_("Nume și prenume sau CNP"))
        self.line.setObjectName("search-before-new")
        self.line.setAccessibleName(_("Nume și prenume sau CNP"))
        self._told = label("", "secondary", wrap=True)
        self.found = QVBoxLayout()
        self.found.setSpacing(8)
        self.register = button(_("Înregistrează persoană nouă"), self.go_on, look="primary", name="register")
        self.register.setDefault(True)
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.search)
        self.line.textEdited.connect(lambda _text: self._later.start())
        self._lay_out()
        self.search()

    def begin(self, typed: str) -> None:
        """Begin with what was typed in another search."""
        self.line.setText(typed)
        self.search()

    def search(self) -> None:
        """Look in the register for what is typed and show at most five who are alike."""
        self._later.stop()
        alike = search_before_new(self._room.desk.store, self.line.text().strip())
        while (item := self.found.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in alike:
            self.found.addWidget(self._shown(one, first=one is alike[0]))
        self.register.setDefault(not alike)
        self._told.setText(_told(self.line.text().strip(), alike))

    def go_on(self) -> None:
        """Open the form of a new person with what was typed; who is found meanwhile is shown instead."""
        if self._later.isActive():
            self.search()
            if self.found.count():
                return
        self.accept()
        dialog = PersonDialog(self._room, new_person_file(), parent=self.parentWidget())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.carry(**carried(self.line.text()))
        dialog.saved.connect(self._registered)
        dialog.show()

    def open_one(self, person_id: int) -> None:
        """Open the record of somebody already registered instead."""
        self.accept()
        open_person_dialog(self._room, person_id, self.parentWidget() or self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to those found."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setMinimumWidth(560)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        buttons.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        buttons.addWidget(self.register)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Căutați întâi în evidență"), "heading"))
        column.addWidget(self.line)
        column.addWidget(self._told)
        column.addLayout(self.found)
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(buttons)

    def _shown(self, alike: LookAlike, *, first: bool) -> QFrame:
        frame = QFrame()
        frame.setProperty("look", "card")
        frame.setAccessibleName(f"{alike.name}, {alike.reason}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(alike.name))
        words.addWidget(label(" · ".join(part for part in (alike.reason, alike.note) if part), "small"))
        line = QHBoxLayout(frame)
        line.setContentsMargins(12, 8, 8, 8)
        line.addLayout(words, 1)
        opener = button(
            _("Deschide fișa"), lambda: self.open_one(alike.id), look="link", name=f"open.{alike.id}"
        )
        opener.setAutoDefault(True)
        opener.setDefault(first)
        opener.setAccessibleName(_("Deschide fișa: {name}").format(name=alike.name))
        line.addWidget(opener)
        return frame


def carried(typed: str) -> dict[str, str]:
    """What was typed in the search, as the fields of the form: a CNP, or a family name and given names."""
    text = " ".join(typed.split())
    digits = text.replace(" ", "")
    if digits.isdigit():
        return {"cnp": digits[:_CNP_LENGTH]}
    family, _space, given = text.partition(" ")
    return {"family_name": family, "given_name": given} if family else {}


def _told(typed: str, alike: Sequence[LookAlike]) -> str:
    if alike:
        return _("Sunt deja în evidență; deschideți fișa, dacă este aceeași persoană.")
    if len(typed) < 3:  # noqa: PLR2004 - too little to say that nobody is found
        return _("Scrieți numele și prenumele sau CNP-ul, ca să nu înregistrați pe cineva de două ori.")
    return _("Nimeni asemănător nu este în evidență.")
