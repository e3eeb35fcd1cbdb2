"""A county's keys taken from its file: their fingerprint is compared with paper, then they are kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.tables.handover import CountyKey
from letea.actions.office_keys import counties, is_known, keep_county_keys
from letea.errors import Refused
from letea.handover.county_file import CountyKeys
from letea.rules.handing_over import check_key
from letea.wording import _
from ui import messages
from ui.handover.fingerprint import Fingerprint
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.form import Form
from ui.room import Room
from ui.theme import MARGIN


class CountyDialog(QDialog):
    """Keeps the keys of a file; `kept()` tells that they are."""

    kept = Signal()

    def __init__(self, room: Room, keys: CountyKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._keys = room, keys
        held = counties(room.desk.store)
        known = next((one for one in held if one.recipient == keys.recipient), None)
        self._is_known = is_known(keys, held)
        self.setWindowTitle(_("Cheile unui județ"))
        self.form = Form()
        self.name = self.form.text(CountyKey.name)
        self.form.show(CountyKey(name=known.name if known is not None else "", recipient=keys.recipient))
        self.name.setDisabled(known is not None)
        self.note = Banner(self._told(known), "note")
        self.key = Fingerprint()
        self.key.show_code(keys.fingerprint)
        self.key.compared.setVisible(not self._is_known)
        self.keep_button = button(
            _("Închide") if self._is_known else _("Păstrează cheile"), self.keep, look="primary", name="keep"
        )
        self.keep_button.setDefault(True)
        self._build()
        self.resize(560, 380)

    def keep(self) -> None:
        """Keep the keys, if they were compared."""
        if self._is_known:
            self.accept()
            return
        problems = check_key(known=False, compared=self.key.compared.isChecked())
        self.key.tell(" ".join(problem.text for problem in problems))
        draft = CountyKey(name="", recipient=self._keys.recipient)
        self.form.fill(draft)
        if problems:
            self.key.compared.setFocus()
            return
        store, today = self._room.desk.store, self._room.desk.today()
        self.keep_button.setDisabled(True)
        self._room.work.run(
            lambda _progress: keep_county_keys(store, draft.name, self._keys, today),
            done=lambda _none: self._close_kept(),
            failed=self._refuse,
            title=self.windowTitle(),
        )

    def _close_kept(self) -> None:
        self.accept()
        self.kept.emit()

    def _refuse(self, error: Exception) -> None:
        self.keep_button.setDisabled(False)
        if isinstance(error, Refused):
            self.form.tell(error.problems)
            self.form.focus_problem()
        else:
            messages.show(self, error)

    def _told(self, known: CountyKey | None) -> str:
        if self._is_known:
            return _("Cheile acestea sunt păstrate deja.")
        if self._keys.signer is None:
            return _("Fișierul are numai cheia cu care se încuie pachetele, fără semnătura județului.")
        if known is not None and known.signer:
            return _("Semnătura din fișier este alta decât cea cunoscută până acum și îi ia locul.")
        return ""

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        for widget in (self.form, self.note, self.key):
            column.addWidget(widget)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        if not self._is_known:
            foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        foot.addWidget(self.keep_button)
        column.addLayout(foot)
