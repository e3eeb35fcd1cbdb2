"""The county's own key: its file for communes, its fingerprint on paper, put back from the recovery sheet."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.office_keys import restore_office_key
from letea.county.own_keys import county_keys, write_key_file
from letea.errors import Refused
from letea.handover.county_file import CountyKeys
from letea.handover.stick import OnStick
from letea.rules.recovery_code import read_code
from letea.wording import _
from ui import messages
from ui.county.papers import show_key_paper
from ui.county.words import in_lines
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import button, hairline, label
from ui.parts.growing import GrowingDialog
from ui.parts.where import ask_folder
from ui.room import Room
from ui.theme import MARGIN

_WIDTH = 620


class OwnKeyDialog(GrowingDialog):
    """Shows the fingerprint that stands on paper, gives the key file, puts an old key back."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.setWindowTitle(_("Cheia județului"))
        self.fingerprint = label("–", "heading", selectable=True)
        self.fingerprint.setAccessibleName(_("Amprenta cheii județului"))
        self.recipient = label("", wrap=True, selectable=True)
        self.told = Banner("", "good")
        self.file_button = button(
            _("Salvează fișierul cheii pe stick…"), self.ask_where, icon="device-floppy", name="key.file"
        )
        self.paper_button = button(
            _("Hârtia cu amprenta…"), self.show_paper, icon="printer", name="key.paper"
        )
        self.code = Asking(
            _("Codul cheii de predare"),
            name="key.code",
            told=_("Numai pe un calculator nou: cele 8 grupe de pe fișa de recuperare a biroului."),
        )
        self.restore_button = button(_("Readu cheia"), self.restore, name="key.restore")
        self.restore_button.setDisabled(room.desk.store.only_reads)
        self._build()
        self.read()

    def read(self) -> None:
        """Show the key as it is; made beside the window the first time."""
        store = self._room.desk.store
        self._room.work.latest(("county-key", id(self)), lambda _progress: county_keys(store), self._show)

    def ask_where(self) -> QFileDialog:
        """Ask for the stick's folder."""
        title, home = _("Folderul de pe stick"), self._room.desk.folders.home
        return ask_folder(self, title, home, self.write, name="key.where")

    def write(self, folder: Path) -> None:
        """Write the key file there."""
        store = self._room.desk.store

        def done(kept: OnStick) -> None:
            told = _("Fișierul cheii este scris: {path}. Dați comunelor și hârtia cu amprenta.")
            self.told.tell(told.format(path=kept.path), "good")

        self._room.work.run(
            lambda progress: write_key_file(store, folder, progress),
            done=done,
            failed=self._tell,
            title=_("Cheia județului"),
        )

    def show_paper(self) -> None:
        """The fingerprint on paper."""
        show_key_paper(self._room, self)

    def restore(self) -> None:
        """Put back the key whose code was typed."""
        try:
            secret = read_code(self.code.text())
        except Refused as refused:
            self.code.tell(str(refused))
            self.code.setFocus()
            return
        restore_office_key(self._room.desk.store, secret)
        self.code.line.clear()
        self.read()
        self.told.tell(_("Cheia județului este cea de pe fișă."), "good")

    def _show(self, keys: CountyKeys) -> None:
        self.fingerprint.setText(in_lines(keys.fingerprint))
        self.recipient.setText(keys.recipient)

    def _tell(self, error: Exception) -> None:
        told = messages.told_plainly(error)
        if told is None:
            messages.show(self, error)
        else:
            self.told.tell(str(told), "bad")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addStrut(_WIDTH - 2 * MARGIN)
        column.addWidget(label(_("Cheia județului"), "heading"))
        told = _(
            "Comunele încuie pachetele cu această cheie și recunosc după ea recipisele județului. Le dați "
            "fișierul cheii pe stick și, separat, hârtia cu amprenta."
        )
        for widget in (label(told, "secondary", wrap=True), label(_("Amprenta"), "label"), self.fingerprint):
            column.addWidget(widget)
        column.addWidget(label(_("Cheia"), "label"))
        column.addWidget(self.recipient)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.file_button)
        line.addWidget(self.paper_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.told)
        column.addWidget(hairline())
        column.addWidget(self.code)
        foot = QHBoxLayout()
        foot.addWidget(self.restore_button)
        foot.addStretch(1)
        foot.addWidget(button(_("Închide"), self.accept, look="primary", name="done"))
        column.addLayout(foot)
