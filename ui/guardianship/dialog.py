"""The dialog of a protection: decision, guardian, yearly accounts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from db.tables.guardianship import Guardianship
from letea.actions.guardianship import (
    GuardianshipFile,
    check_guardianship_file,
    courts_used,
    new_guardianship,
    open_guardianship,
    save_guardianship,
    take_guardian,
)
from letea.actions.people_lists import find_people, person_names
from letea.errors import Problem
from letea.rules.guardianship import next_account_year
from letea.wording import _
from ui.guardianship.form import LENT, GuardianshipForm, account_lines
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.new_member import NewMember
from ui.room import Room

_WIDTH, _HEIGHT = 940, 700


def open_guardianship_dialog(room: Room, guardianship_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a protection, or bring it to the front."""

    def make() -> QDialog:
        return GuardianshipDialog(room, open_guardianship(room.desk.store, guardianship_id), parent=parent)

    return open_once(("guardianship", guardianship_id), make)


def ask_guardianship(room: Room, parent: QWidget | None, person_id: int = 0) -> "GuardianshipDialog":
    """Write down a new protection, of a person where they are known already."""
    file = new_guardianship(room.desk.store, room.desk.today(), person_id)
    return GuardianshipDialog(room, file, parent=parent)


class GuardianshipDialog(RecordDialog[GuardianshipFile]):
    """Edits one protection, new or of the register."""

    def __init__(self, room: Room, file: GuardianshipFile, *, parent: QWidget | None = None) -> None:
        held = file.held
        name = file.names.get(held.person_id, "")
        super().__init__(name if held.id else _("Tutelă sau curatelă nouă"), work=room.work, parent=parent)
        self._room, self._file = room, file
        self._names = dict(file.names)
        store, today = room.desk.store, room.desk.today()
        self.form = GuardianshipForm(
            self._names,
            find=lambda text: find_people(store, text),
            on_new=self._new_person,
            courts=lambda: courts_used(store),
            today=today,
        )
        self.accounts = account_lines(next_year=self._next_year, today=today)
        self.add_part(self.form, _("Ocrotirea"))
        self.add_part(self.accounts, _("Dări de seamă"))
        self.form.show(held)
        self._lent = held.guardian_id
        self.form.changed.connect(self._lend)
        self.accounts.show(file.accounts)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"guardianship:{held.uid if held.id else 'new'}")
        self.form.focus_first()

    def draft(self) -> GuardianshipFile:
        """The protection with its accounts as they stand on the screen."""
        self.form.fill(self._file.held)
        self._file.accounts = self.accounts.records()
        return self._file

    def check(self, draft: GuardianshipFile) -> list[Problem]:
        """What the rules say of it."""
        return check_guardianship_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: GuardianshipFile) -> int:
        """Keep the protection with its accounts."""
        return save_guardianship(self._room.desk.store, draft, self._room.desk.today())

    def take_person(self, person_id: int) -> None:
        """Make somebody of the register the protected person."""
        self._names |= person_names(self._room.desk.store, [person_id])
        self.form.person.set_value(person_id)
        self.form.person.touched = True
        self.form.person.changed.emit()

    def _lend(self) -> None:
        """Once a guardian of the register is chosen, write what is known of them where nothing is typed."""
        chosen = self.form.guardian.picker.chosen()
        if chosen == self._lent:
            return
        self._lent = chosen
        known = Guardianship(person_id=0, guardian_id=chosen, from_on=self._room.desk.today())
        take_guardian(self._room.desk.store, known)
        for attribute in LENT:
            box = self.form.box(attribute)
            if not str(box.typed()).strip():
                box.put_typed(getattr(known, attribute.key))

    def _next_year(self) -> int:
        years = [row.year for row in self.accounts.records()]
        return next_account_year(self._file.held.from_on, years, self._room.desk.today())

    def _new_person(self) -> None:
        def take(person_id: object) -> None:
            if isinstance(person_id, int):
                self.take_person(person_id)

        dialog = NewMember(self._room, self.form.person.picker.text(), take, parent=self)
        dialog.tell(_("Persoană nouă"), _("Restul se completează oricând, în fișa persoanei."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(take)
        dialog.open()
