"""The keys of handing over: the office's own, put back from its code on paper; those of the counties."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.tables.handover import CountyKey
from letea.actions.office_keys import (
    counties,
    held_office_key,
    keys_of,
    read_county_file,
    remove_county,
    restore_office_key,
)
from letea.errors import Refused
from letea.handover.county_file import CountyKeys
from letea.handover.keys import fingerprint
from letea.rules.recovery_code import read_code
from letea.wording import _, day
from ui import messages
from ui.handover.county_dialog import CountyDialog
from ui.handover.words import code_in_lines
from ui.parts.asking import Asking
from ui.parts.basics import button, hairline, label
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.scroll import scrolled
from ui.parts.where import ask_file
from ui.room import Room
from ui.theme import MARGIN


class KeysDialog(QDialog):
    """Shows the fingerprints to compare, puts the office's key back, lets go of a county's."""

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.setWindowTitle(_("Cheile predării"))
        self.own = label("", "heading", selectable=True)
        self.own.setAccessibleName(_("Amprenta cheii biroului"))
        self.told = label("", "secondary", wrap=True)
        self.code = Asking(
            _("Codul cheii de predare"),
            name="handover.code",
            told=_("Numai pe un calculator nou: cele 8 grupe de pe fișa de recuperare."),
        )
        self.restore_button = button(_("Readu cheia"), self.restore, name="handover.restore")
        self.restore_button.setDisabled(room.desk.store.only_reads)
        self.add_button = button(
            _("Din fișierul județului…"), self.ask_file, icon="folder-open", name="county-key.file"
        )
        self.add_button.setDisabled(room.desk.store.only_reads)
        self._counties: QWidget | None = None
        self._build()
        self.read()
        self.resize(620, 560)

    def read(self) -> None:
        """Show the keys as they are."""
        store = self._room.desk.store
        held = held_office_key(store)
        self.own.setText(code_in_lines(fingerprint(held.public)) if held is not None else "–")
        self.told.setText(
            _("Județul recunoaște pachetele biroului după această amprentă, comparată cu procesul-verbal.")
            if held is not None
            else _("Cheia biroului se face singură la prima predare.")
        )
        self._show_counties(counties(store))

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
        self._room.say(_("Cheia de predare este cea de pe fișă."))

    def ask_file(self) -> QFileDialog:
        """Ask for the file of a county's keys."""
        title, home = _("Fișierul cheii județului"), self._room.desk.folders.home
        return ask_file(self, title, home, self.read_file, name="county-key.where")

    def read_file(self, path: Path) -> None:
        """Take a county's keys from their file, read beside the window."""
        self._room.work.latest(
            ("county-keys", id(self)),
            lambda _progress: read_county_file(path),
            self._offer,
            failed=lambda error: messages.show(self, error),
        )

    def _offer(self, keys: CountyKeys) -> None:
        dialog = CountyDialog(self._room, keys, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self.read)
        dialog.open()

    def ask_remove(self, county: CountyKey) -> None:
        """Ask whether to let go of a county's key."""
        store = self._room.desk.store

        told = Deletion(
            _("Ștergeți cheia: {name}?").format(name=county.name),
            _("La predarea următoare, cheia se dă și se compară din nou. Se poate anula cu Ctrl+Z."),
            do=_("Șterge cheia"),
            said=_("Cheia a fost ștearsă."),
        )
        if delete_asked(self, self._room, told, delete=lambda: remove_county(store, county)):
            self._room.work.run(lambda _progress: counties(store), done=self._show_counties)

    def _show_counties(self, held: list[CountyKey]) -> None:
        shown = self._shown_counties(held)
        if self._counties is not None:
            self._list.removeWidget(self._counties)
            self._counties.hide()
            self._counties.deleteLater()
        self._counties = shown
        self._list.addWidget(shown)

    def _shown_counties(self, held: list[CountyKey]) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        if not held:
            none = _("Nicio cheie păstrată; se păstrează și cea cu care predați.")
            column.addWidget(label(none, "secondary", wrap=True))
        for county in held:
            line = QHBoxLayout()
            words = QVBoxLayout()
            words.addWidget(label(county.name, "label", wrap=True))
            words.addWidget(label(code_in_lines(keys_of(county).fingerprint), selectable=True))
            words.addWidget(label(_compared_told(county), "small", wrap=True))
            line.addLayout(words, 1)
            gone = button(
                _("Șterge…"),
                lambda one=county: self.ask_remove(one),  # type: ignore[misc]
                look="link",
                name=f"county.{county.id}",
            )
            gone.setAccessibleName(_("Șterge cheia: {name}").format(name=county.name))
            gone.setDisabled(self._room.desk.store.only_reads)
            line.addWidget(gone)
            column.addLayout(line)
            column.addWidget(hairline())
        return whole

    def _build(self) -> None:
        area, self._list = scrolled()
        self._list.addWidget(label(_("Cheia biroului"), "heading"))
        for widget in (self.own, self.told, self.code):
            self._list.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.restore_button)
        line.addStretch(1)
        self._list.addLayout(line)
        self._list.addWidget(hairline())
        self._list.addWidget(label(_("Cheile județului"), "heading"))
        add = QHBoxLayout()
        add.addWidget(self.add_button)
        add.addStretch(1)
        self._list.addLayout(add)
        foot = QHBoxLayout()
        foot.addStretch(1)
        done = button(_("Închide"), self.accept, look="primary", name="done")
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addLayout(foot)


def _compared_told(county: CountyKey) -> str:
    told = _("Amprenta comparată la {day}.").format(day=day(county.compared_on))
    signs = (
        _("Semnătura recipiselor este cunoscută.")
        if county.signer
        else _("Semnătura nu este cunoscută încă.")
    )
    return f"{told} {signs}"
