"""The first day: a few questions, and the office is ready; the rest can wait."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from db.encryption import FileKey
from letea.actions.office import begin_office
from letea.actions.office_file import new_key
from letea.errors import Problem, Refused, Trouble
from letea.folders import SUFFIX, Folders
from letea.progress import Progress
from letea.rules.passwords import check_password
from letea.troubles import plainly
from letea.wording import _
from ui import messages
from ui.office.unit_question import UnitQuestion
from ui.parts.basics import button, hairline, label, restyle
from ui.parts.growing import GrowingDialog
from ui.parts.inputs import Tick
from ui.parts.note import Note
from ui.work import Work

_WIDTH, _MARGIN = 580, 28
_FIELDS = {"unit_name": "place", "county": "place", "service_name": "service"}


class SetUpDialog(GrowingDialog):
    """Asks for the commune or county, the service, the worker and a password, and makes the office's file.

    `made(path, key, wants_import)` tells of the new file, what opens it, and whether a table of persons waits
    to be brought in.
    """

    made = Signal(str, object, bool)

    def __init__(self, folders: Folders, work: Work, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set-up")
        self.setWindowTitle(_("Pregătirea biroului"))
        self.setMaximumWidth(_WIDTH)
        self._folders, self._work = folders, work
        self._path_is_own = False
        self.unit = UnitQuestion()
        self.place = self.unit.place
        self._offered_service = self.unit.service()
        self.service = QLineEdit(self._offered_service)
        self.worker = QLineEdit()
        self.worker.setPlaceholderText(_("de exemplu: Ana Exemplu"))
        self.password, self.again = _secret(), _secret()
        self.path = QLineEdit()
        self.has_table = Tick(_("Am deja un tabel Excel cu persoane și vreau să îl import acum"))
        self._notes: dict[str, Note] = {}
        self._lay_out()
        self._connect()
        self.unit.setFocus()

    def create_office(self) -> None:
        """Make the office's file with what was answered; what is missing is said beside its field."""
        office, problems = self.unit.office(self.service.text().strip()), self._missing()
        self._tell(problems)
        if office is None or problems:
            return
        path, worker = self._path(), self.worker.text()
        password = self.password.text()

        def begin(_progress: Progress) -> FileKey:
            key = new_key(password)
            begin_office(path, office, worker, date.today(), key=key)
            return key

        self._set_busy(busy=True)
        self._work.run(
            begin,
            done=self._close_made,
            failed=self._refuse,
            title=_("Se pregătește biroul"),
        )

    def note_text(self, name: str) -> str:
        """What is said beside an answer ("place", "service", "worker", "path")."""
        return self._notes[name].text()

    def _close_made(self, key: FileKey) -> None:
        self._set_busy(busy=False)
        self.accept()
        wants_import = self.has_table.isChecked() and not self.unit.is_county()
        self.made.emit(str(self._path()), key, wants_import)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(busy=False)
        match plainly(error):
            case Refused(problems=problems):
                self._tell(problems)
            case Trouble() as trouble:
                self._tell([Problem("path", str(trouble))])
            case _:
                messages.show(self, error)

    def _path(self) -> Path:
        return self._folders.home / Path(self.path.text().strip()).expanduser()

    def _missing(self) -> list[Problem]:
        questions = (
            ("place", self.unit.name(), self.unit.lack()),
            ("service", self.service.text().strip(), _("Scrieți denumirea serviciului, ca în acte.")),
            ("worker", self.worker.text().strip(), _("Scrieți numele dumneavoastră.")),
            (
                "path",
                not self.unit.name() or self.path.text().strip().endswith(SUFFIX),
                _("Alegeți unde se păstrează fișierul; numele lui se termină în .letea."),
            ),
        )
        problems = [Problem(name, sentence) for name, answered, sentence in questions if not answered]
        names = [self.worker.text(), *([self.unit.name()] if self.unit.name() else [])]
        found = check_password(self.password.text(), self.again.text(), names=names)
        return problems + [problem for problem in found if problem.blocking]

    def _tell(self, problems: Iterable[Problem]) -> None:
        named = {_FIELDS.get(problem.field, problem.field): problem for problem in problems}
        told = {name if name in self._notes else "": problem for name, problem in named.items()}
        for name in self._notes:
            self._tell_at(name, told[name].text if name in told else "")
        first = next((name for name in self._notes if name in told), None)
        if first is not None:
            self._editors[first].setFocus()
        if "" in told:
            messages.show(self, Refused([told[""]]))

    def _tell_at(self, name: str, sentence: str) -> None:
        self._notes[name].tell("bad" if sentence else "", sentence or self._help[name])
        editor = self._editors[name]
        if isinstance(editor, UnitQuestion):
            editor.mark(bad=bool(sentence))
        else:
            restyle(editor, state="bad" if sentence else "")

    def _follow_unit(self) -> None:
        """What is offered follows whose office it is, until the worker writes something of her own."""
        if self.service.text() == self._offered_service:
            self.service.setText(self.unit.service())
        self._offered_service = self.unit.service()
        self.has_table.setVisible(not self.unit.is_county())
        name = self.unit.name()
        if name and not self._path_is_own:
            stem = _("Județul {name}").format(name=name) if self.unit.is_county() else name
            self.path.setText(str(_free_path(self._folders.home, stem)))
            self._tell_at("path", "")

    def _own_path(self) -> None:
        self._path_is_own = True

    def _choose_path(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self,
            _("Unde se păstrează biroul"),
            str(self._path()),
            _("Birou Letea (*.letea)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.path.setText(name if name.endswith(SUFFIX) else name + SUFFIX)
            self._path_is_own = True
            self._tell_at("path", "")

    def _set_busy(self, *, busy: bool) -> None:
        self.create_button.setDisabled(busy)
        self.create_button.setText(_("Se pregătește…") if busy else _("Creează biroul"))

    def _connect(self) -> None:
        self.unit.changed.connect(lambda: self._tell_at("place", ""))
        self.unit.changed.connect(self._follow_unit)
        self.path.textEdited.connect(self._own_path)
        for name in ("service", "worker", "password", "again", "path"):
            self._clear_while_typing(name)

    def _clear_while_typing(self, name: str) -> None:
        editor = self._editors[name]
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _text: self._tell_at(name, ""))

    def _lay_out(self) -> None:
        self._editors: dict[str, QWidget] = {
            "place": self.unit,
            "service": self.service,
            "worker": self.worker,
            "password": self.password,
            "again": self.again,
            "path": self.path,
        }
        self._help = {
            "place": "",
            "service": _("Așa cum apare în acte; o puteți schimba oricând."),
            "worker": _("Istoricul spune cine a făcut fiecare schimbare."),
            "password": _(
                "Cel puțin 10 caractere; fără ea sau fișa de recuperare nimeni nu poate citi fișierul."
            ),
            "again": "",
            "path": _("Tot biroul stă în acest singur fișier, pe acest calculator."),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 24, _MARGIN, 24)
        column.setSpacing(4)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addStrut(_WIDTH - 2 * _MARGIN)  # the constraint would let the dialog be narrower
        column.addWidget(label(_("Pregătirea biroului"), "title"))
        said = _("Atât ajunge pentru prima zi. Restul vă așteaptă pe Acasă, la „De completat”.")
        column.addWidget(label(said, "secondary", wrap=True))
        column.addSpacing(8)
        self._ask(column, "place", _("Al cui este biroul"), self.unit)
        self._ask(column, "service", _("Denumirea serviciului"), self.service)
        self._ask(column, "worker", _("Numele și prenumele dumneavoastră"), self.worker)
        column.addLayout(self._secrets())
        column.addSpacing(8)
        column.addWidget(hairline())
        self._ask(column, "path", _("Fișierul biroului"), self._path_line())
        column.addSpacing(10)
        column.addWidget(self.has_table)
        column.addSpacing(16)
        column.addStretch(1)
        column.addLayout(self._buttons())

    def _ask(self, column: QVBoxLayout, name: str, question: str, editor: QWidget) -> None:
        column.addSpacing(10)
        asked = label(question, "label")
        asked.setBuddy(self._editors[name])
        column.addWidget(asked)
        column.addWidget(editor)
        self._editors[name].setObjectName(f"set-up.{name}")
        self._editors[name].setAccessibleName(question)
        note = Note()
        note.tell("", self._help[name])
        self._notes[name] = note
        column.addWidget(note)

    def _secrets(self) -> QHBoxLayout:
        """The password and the same again, side by side."""
        line = QHBoxLayout()
        line.setSpacing(12)
        for name, question in (("password", _("Parola biroului")), ("again", _("Parola încă o dată"))):
            half = QVBoxLayout()
            half.setSpacing(4)
            self._ask(half, name, question, self._editors[name])
            half.addStretch(1)
            line.addLayout(half, 1)
        return line

    def _path_line(self) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.path, 1)
        line.addWidget(button(_("Alege…"), self._choose_path, name="set-up.choose"))
        return whole

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(button(_("Renunță"), self.reject, name="set-up.cancel"))
        self.create_button = button(
            _("Creează biroul"), self.create_office, look="primary", name="set-up.create"
        )
        self.create_button.setDefault(True)
        line.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignRight)
        return line


def _secret() -> QLineEdit:
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _free_path(home: Path, name: str) -> Path:
    path = home / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = home / f"{name} {number}{SUFFIX}"
        number += 1
    return path
