"""The first day: three questions, and the office is ready; the rest can wait."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.tables.office import Office, UnitKind
from letea.actions.office import make_office_file, set_up_office
from letea.errors import Problem, Refused, Trouble
from letea.folders import SUFFIX, Folders
from letea.places import Place, PlaceKind, find_places, localities_of, place
from letea.wording import _, counted
from ui import messages
from ui.parts.basics import button, label
from ui.parts.picker import Picker

_WIDTH = 560
_KINDS = {
    PlaceKind.COMMUNE: UnitKind.COMMUNE,
    PlaceKind.TOWN: UnitKind.TOWN,
    PlaceKind.CITY: UnitKind.MUNICIPALITY,
    PlaceKind.SECTOR: UnitKind.SECTOR,
}
_SERVICE = _("Compartimentul de Asistență Socială")


class SetUpDialog(QDialog):
    """Asks for the commune, the name of the service and the worker's name, and makes the office's file.

    `made(path, wants_import)` tells of the new file, and whether a table of persons waits to be brought in.
    """

    made = Signal(str, bool)

    def __init__(self, folders: Folders, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set-up")
        self.setWindowTitle(_("Pregătirea biroului"))
        self.setMinimumWidth(_WIDTH)
        self._folders = folders
        self._path_is_own = False
        self._place: Place | None = None
        self.place = Picker(_find, placeholder=_("Scrieți începutul numelui: Letea Veche"))
        self.place.setObjectName("set-up.place")
        self.service = QLineEdit(_SERVICE)
        self.worker = QLineEdit()
        self.path = QLineEdit()
        self.has_table = QCheckBox(_("Am deja un tabel Excel cu persoane și vreau să îl import acum"))
        self._notes: dict[str, QLabel] = {}
        self._lay_out()
        self.place.picked.connect(self._take_place)
        self.path.textEdited.connect(self._own_path)

    def create_office(self) -> None:
        """Make the office's file with what was answered; what is missing is said beside its field."""
        self._tell([])
        problems = self._missing()
        if problems:
            self._tell(problems)
            return
        path = Path(self.path.text().strip())
        try:
            self._make(path)
        except Refused as error:
            self._tell(error.problems)
        except Trouble as error:
            self._tell([Problem("path", str(error))])
        else:
            self.made.emit(str(path), self.has_table.isChecked())
            self.accept()

    def _make(self, path: Path) -> None:
        chosen = self._place
        assert chosen is not None  # noqa: S101 - _missing has asked for it
        office = Office(
            unit_kind=_KINDS[chosen.kind],
            unit_name=chosen.name,
            county=chosen.county.name,
            siruta=chosen.siruta,
            service_name=self.service.text().strip(),
        )
        store = make_office_file(path)
        try:
            set_up_office(store, office, self.worker.text(), self._today())
        finally:
            store.close()

    def _missing(self) -> list[Problem]:
        questions = (
            ("place", self._place is not None, _("Alegeți localitatea din listă.")),
            ("service", self.service.text().strip(), _("Scrieți denumirea serviciului, ca în acte.")),
            ("worker", self.worker.text().strip(), _("Scrieți numele dumneavoastră.")),
            (
                "path",
                self.path.text().strip().endswith(SUFFIX),
                _("Alegeți unde se păstrează fișierul (.letea)."),
            ),
        )
        return [Problem(name, sentence) for name, answered, sentence in questions if not answered]

    def _tell(self, problems: Sequence[Problem]) -> None:
        for note in self._notes.values():
            note.hide()
        names = {"unit_name": "place", "county": "place", "service_name": "service"}
        for problem in problems:
            place = names.get(problem.field, problem.field)
            if place not in self._notes:
                messages.show(self, Refused([problem]))
                continue
            self._notes[place].setText(problem.text)
            self._notes[place].show()

    def _take_place(self, siruta: object) -> None:
        self._place = place(int(str(siruta))) if siruta is not None else None
        if self._place is None:
            return
        villages = counted(len(localities_of(self._place.siruta)), _("localitate"), _("localități"))
        told = _("județul {county}, cod SIRUTA {siruta}, {villages}")
        self._about.setText(
            told.format(county=self._place.county.name, siruta=self._place.siruta, villages=villages)
        )
        self._about.show()
        self._notes["place"].hide()
        if not self._path_is_own:
            self.path.setText(str(_free_path(self._folders.home, self._place.name)))

    def _own_path(self) -> None:
        self._path_is_own = True

    def _choose_path(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, _("Unde se păstrează biroul"), self.path.text(), _("Birou Letea (*.letea)")
        )
        if name:
            self.path.setText(name if name.endswith(SUFFIX) else name + SUFFIX)
            self._path_is_own = True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(6)
        column.addWidget(label(_("Pregătirea biroului"), "title"))
        column.addWidget(
            label(_("Trei răspunsuri ajung pentru prima zi. Restul se completează mai târziu."), "secondary")
        )
        column.addSpacing(10)
        self._about = label("", "small")
        self._about.hide()
        self._ask(column, "place", _("Comuna, orașul sau municipiul"), self.place)
        column.addWidget(self._about)
        self._ask(column, "service", _("Denumirea serviciului"), self.service)
        self._ask(column, "worker", _("Numele și prenumele dumneavoastră"), self.worker)
        self._ask(column, "path", _("Fișierul biroului"), self._path_line())
        column.addSpacing(8)
        column.addWidget(self.has_table)
        column.addSpacing(12)
        column.addLayout(self._buttons())

    def _ask(self, column: QVBoxLayout, name: str, question: str, editor: QWidget) -> None:
        column.addSpacing(6)
        asked = label(question, "label")
        column.addWidget(asked)
        column.addWidget(editor)
        editor.setAccessibleName(question)
        note = label("", "bad", wrap=True)
        note.setObjectName(f"set-up.{name}.problem")
        note.hide()
        self._notes[name] = note
        column.addWidget(note)

    def _path_line(self) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.path, 1)
        line.addWidget(button(_("Alege…"), self._choose_path))
        self.path.setAccessibleName(_("Fișierul biroului"))
        return whole

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button(_("Renunță"), self.reject))
        self.create_button = button(
            _("Creează biroul"), self.create_office, look="primary", name="set-up.create"
        )
        self.create_button.setDefault(True)
        line.addWidget(self.create_button)
        return line

    @staticmethod
    def _today() -> date:
        return date.today()


def _find(typed: str) -> list[tuple[int, str, str]]:
    kinds = {PlaceKind.COMMUNE: _("comună"), PlaceKind.TOWN: _("oraș"), PlaceKind.CITY: _("municipiu")}
    return [
        (found.siruta, found.name, f"{kinds.get(found.kind, _('sector'))}, {found.county.name}")
        for found in find_places(typed, limit=12)
    ]


def _free_path(home: Path, name: str) -> Path:
    path = home / f"{name}{SUFFIX}"
    number = 2
    while path.exists():
        path = home / f"{name} {number}{SUFFIX}"
        number += 1
    return path
