"""The dialog of a personal assistant: the contract, checks, replacements and trainings."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from db.tables.carers import Carer
from letea.actions.carers import (
    CarerFile,
    check_carer_file,
    new_carer,
    open_carer,
    relations_used,
    save_carer,
    standing_of,
)
from letea.actions.people_lists import find_people, person_names
from letea.errors import Problem
from letea.rules.carers import certificate_words
from letea.wording import _
from ui.carers.form import CarerForm, CheckLines, replacement_lines, training_lines
from ui.parts.choosers import PickedBox
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.new_member import NewMember
from ui.room import Room

_WIDTH, _HEIGHT = 900, 700


def open_carer_dialog(room: Room, carer_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a contract, or bring it to the front."""

    def make() -> QDialog:
        return CarerDialog(room, open_carer(room.desk.store, carer_id), parent=parent)

    return open_once(("carer", carer_id), make)


def ask_carer(room: Room, parent: QWidget | None, person_id: int = 0) -> "CarerDialog":
    """Write down a new contract, for a person to be cared for where they are known already."""
    return CarerDialog(room, new_carer(room.desk.store, room.desk.today(), person_id), parent=parent)


class CarerDialog(RecordDialog[CarerFile]):
    """Edits one contract, new or of the register."""

    def __init__(self, room: Room, file: CarerFile, *, parent: QWidget | None = None) -> None:
        carer = file.carer
        name = file.names.get(carer.person_id, "")
        super().__init__(name if carer.id else _("Asistent personal nou"), work=room.work, parent=parent)
        self._room, self._file = room, file
        self._names = dict(file.names)
        store, today = room.desk.store, room.desk.today()
        self.form = CarerForm(
            self._names,
            find=lambda text: find_people(store, text),
            on_new=self._new_person,
            relations=lambda: relations_used(store),
            today=today,
        )
        self.checks = CheckLines(by=store.who, today=today)
        self.replacements = replacement_lines(today=today)
        self.trainings = training_lines(today=today)
        self.add_part(self.form, _("Contract"))
        self.add_part(self.checks, _("Verificări"))
        self.add_part(self.replacements, _("Înlocuiri"))
        self.add_part(self.trainings, _("Instruire"))
        self._show()
        self.form.changed.connect(self._tell_certificate)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"carer:{carer.uid if carer.id else 'new'}")
        self.form.focus_first()

    def draft(self) -> CarerFile:
        """The contract with its lists as they stand on the screen."""
        file = self._file
        self.form.fill(file.carer)
        file.checks = self.checks.records()
        file.replacements = self.replacements.records()
        file.trainings = self.trainings.records()
        return file

    def check(self, draft: CarerFile) -> list[Problem]:
        """What the rules say of it, with the certificate of the person cared for."""
        return check_carer_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: CarerFile) -> int:
        """Keep the contract with its lists."""
        return save_carer(self._room.desk.store, draft, self._room.desk.today())

    def take_person(self, person_id: int, box: PickedBox) -> None:
        """Put somebody of the register in a field."""
        self._names |= person_names(self._room.desk.store, [person_id])
        box.set_value(person_id)
        box.touched = True
        box.changed.emit()

    def _tell_certificate(self) -> None:
        """Say under the person cared for what their certificate is."""
        store, today = self._room.desk.store, self._room.desk.today()
        cared = self.form.cared.picker.chosen()
        words = certificate_words(standing_of(store, cared, today)) if cared else ""
        self.form.remark(Carer.cared_id, words)

    def _new_person(self, box: PickedBox) -> None:
        def take(person_id: object) -> None:
            if isinstance(person_id, int):
                self.take_person(person_id, box)

        dialog = NewMember(self._room, box.picker.text(), take, parent=self)
        dialog.tell(_("Persoană nouă"), _("Restul se completează oricând, în fișa persoanei."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(take)
        dialog.open()

    def _show(self) -> None:
        file = self._file
        self.form.show(file.carer)
        self.checks.show(file.checks)
        self.replacements.show(file.replacements)
        self.trainings.show(file.trainings)
        self._tell_certificate()
