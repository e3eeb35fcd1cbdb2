"""For whom the package is sealed: a county by its key, compared with paper by its fingerprint, or words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.tables.handover import CountyKey, SentPackage
from letea.actions.office_keys import is_known, keys_of, read_county_file
from letea.errors import Problem, Refused, Trouble
from letea.handover.county_file import CountyKeys, read_typed_keys
from letea.rules.handing_over import LEAST_WORDS, HandoverDraft, check_key
from letea.wording import _, day
from ui import messages
from ui.handover.fingerprint import Fingerprint
from ui.handover.step import Step
from ui.parts.asking import Asking
from ui.parts.basics import button
from ui.parts.chips import Chip, Chips
from ui.parts.form import Form
from ui.parts.inputs import ChoiceInput, Tick
from ui.parts.where import ask_file
from ui.room import Room

KEY, WORDS = "key", "words"


class WhomStep(Step):
    """Who receives, and what the package is locked with."""

    words: ClassVar[str] = _("Cui predați și cu ce se încuie pachetul?")
    asks: ClassVar[frozenset[str]] = frozenset({"county", "recipient", "words", "compared"})

    def __init__(self, room: Room, known: Sequence[CountyKey]) -> None:
        super().__init__()
        self._room, self._known = room, known
        self._signer: bytes | None = None  # of the file that was read, for the key that stands in its line
        self.way = Chips()
        self.way.set_chips([Chip(KEY, _("Cu cheia județului")), Chip(WORDS, _("Cu o parolă spusă separat"))])
        self.way.chosen.connect(lambda _key: self._follow())
        self.kept = ChoiceInput()
        self.kept.setObjectName("kept")
        self.kept.setAccessibleName(_("Cheia păstrată"))
        self.kept.addItems([*(one.name for one in known), _("Altă cheie…")])
        self.kept.currentIndexChanged.connect(lambda _place: self._choose_kept())
        self.form = Form()
        self.county = self.form.text(SentPackage.county, suggest=[one.name for one in known])
        self._build_key()
        self._build_words()
        for widget in (self.way, self.kept, self.form, self._key_part, self._words_part):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def read_file(self, path: Path) -> None:
        """Take the county's key from its file, read beside the window."""
        self._room.work.latest(
            ("county-key", id(self)),
            lambda _progress: read_county_file(path),
            self._take_key,
            failed=self._refuse_file,
        )

    def ask_file(self) -> QFileDialog:
        """Ask which file holds the key."""
        title, home = _("Fișierul cheii județului"), self._room.desk.folders.home
        return ask_file(self, title, home, self.read_file, name="county-key.where")

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show who received the last package."""
        places = [place for place, one in enumerate(self._known) if one.recipient == draft.recipient]
        self.form.show(draft)
        self.way.activate(WORDS if draft.words else KEY)
        self.words_line.line.setText(draft.words)
        self.kept.setCurrentIndex(places[0] if places else len(self._known))
        if not places:
            self.key.line.setText(draft.recipient)
        self._choose_kept(keep_name=bool(draft.county))

    def fill(self, draft: HandoverDraft) -> None:
        """Take who receives, and the key or the words."""
        self.form.fill(draft)
        keys = self._keys() if self._is_key() else None
        draft.recipient = keys.recipient if keys is not None else ""
        draft.signer = keys.signer.hex() if keys is not None and keys.signer is not None else ""
        draft.words = "" if self._is_key() else self.words_line.text()

    def problems(self) -> list[Problem]:
        """A key with a wrong letter, or one that was not compared."""
        if not self._is_key():
            return []
        if not self._asks_key() or not self.key.text().strip():
            return []
        try:
            keys = self._typed()
        except Refused as refused:
            return list(refused.problems)
        return check_key(known=is_known(keys, self._known), compared=self.compared.isChecked())

    def tell(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show each problem at its place."""
        told = list(problems)
        homeless = self.form.tell(problem for problem in told if problem.field == "county")
        locks = [problem.text for problem in told if problem.field in {"words", "recipient"}]
        self.key.tell(" ".join(locks) if self._is_key() else "")
        self.words_line.tell("" if self._is_key() else " ".join(locks))
        compared = [problem.text for problem in told if problem.field == "compared"]
        self.shown_key.tell(" ".join(compared))
        self._enter_first(county=self.form.has_problem(), locks=bool(locks), compared=bool(compared))
        return homeless

    def begin(self) -> None:
        """Begin with the name."""
        self.form.focus_first()

    def _enter_first(self, *, county: bool, locks: bool, compared: bool) -> None:
        if county:
            self.form.focus_problem()
        elif locks:
            (self.key if self._is_key() else self.words_line).setFocus()
        elif compared:
            self.compared.setFocus()

    def _is_key(self) -> bool:
        return self.way.active() == KEY

    def _asks_key(self) -> bool:
        return self.kept.currentIndex() >= len(self._known)

    def _keys(self) -> CountyKeys | None:
        """The keys chosen or typed; None for what is none."""
        if not self._asks_key():
            return keys_of(self._known[self.kept.currentIndex()])
        try:
            return self._typed()
        except Refused:
            return None

    def _typed(self) -> CountyKeys:
        keys = read_typed_keys(self.key.text())
        return keys if keys.signer is not None else replace(keys, signer=self._signer)

    def _choose_kept(self, *, keep_name: bool = False) -> None:
        if not self._asks_key() and not keep_name:
            self.county.set_value(self._known[self.kept.currentIndex()].name)
        self._follow()

    def _take_key(self, keys: CountyKeys) -> None:
        self.key.line.setText(keys.recipient)
        self.key.tell("")
        self._show_fingerprint()
        self._signer = keys.signer
        self._follow()

    def _refuse_file(self, error: Exception) -> None:
        told = messages.told_plainly(error)
        if isinstance(told, Refused | Trouble):
            self.key.tell(str(told))
        else:
            messages.show(self, error)

    def _show_fingerprint(self, *_text: object) -> None:
        """The fingerprint of the key as it stands; a tick and a signature were for the key before it."""
        self._signer = None
        self.compared.setChecked(False)
        self._follow()

    def _follow(self) -> None:
        is_key, asks = self._is_key(), self._asks_key()
        self.kept.setVisible(is_key and bool(self._known))
        self._key_part.setVisible(is_key)
        self._words_part.setVisible(not is_key)
        self.key.setVisible(asks)
        self._file_button.setVisible(asks)
        keys = self._keys()
        self.shown_key.show_code(keys.fingerprint if keys is not None else "")
        self.compared.setVisible(asks)
        on = None if asks else self._known[self.kept.currentIndex()].compared_on
        self.shown_key.note.tell("", _("Comparată cu hârtia la {day}.").format(day=day(on)) if on else "")

    def _build_key(self) -> None:
        self._key_part = QWidget()
        part = _column_of(self._key_part)
        told = _("Începe cu „age1”. O primiți de la județ într-un fișier, cu amprenta pe hârtie.")
        self.key = Asking(_("Cheia județului"), name="recipient", told=told)
        self.key.line.textChanged.connect(self._show_fingerprint)
        self._file_button = button(
            _("Din fișier…"), self.ask_file, icon="folder-open", name="county-key.file"
        )
        line = QHBoxLayout()
        line.addWidget(self._file_button)
        line.addStretch(1)
        self.shown_key = Fingerprint()
        self.compared = self.shown_key.compared
        part.addWidget(self.key)
        part.addLayout(line)
        part.addWidget(self.shown_key)

    def _build_words(self) -> None:
        self._words_part = QWidget()
        part = _column_of(self._words_part)
        told = _(
            "Cel puțin {letters} caractere; câteva cuvinte lungi. Nu o scrieți pe stick și nu o puneți lângă "
            "el: o spuneți separat. Letea nu o păstrează."
        )
        self.words_line = Asking(
            _("Parola pachetului"), name="words", told=told.format(letters=LEAST_WORDS), hidden=True
        )
        shown = Tick(_("Arată parola"))
        shown.toggled.connect(lambda on: self.words_line.show_letters(shown=on))
        part.addWidget(self.words_line)
        part.addWidget(shown)


def _column_of(part: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return column
