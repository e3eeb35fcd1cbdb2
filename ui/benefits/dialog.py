"""The dialog of a benefit file: an application registered, or a file changed with what it grants."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from db.tables.benefits import BenefitFile, Grant
from letea.actions.benefit_kinds import open_kinds
from letea.actions.benefits import (
    Dossier,
    check_dossier,
    new_dossier,
    open_dossier,
    save_dossier,
    take_household,
)
from letea.actions.people_lists import find_people, household_name, person_names
from letea.errors import Problem
from letea.wording import _
from ui.benefits.form import FileForm, grant_lines
from ui.parts.choosers import PickedBox
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.new_member import NewMember
from ui.room import Room

_WIDTH, _HEIGHT = 820, 660


def open_benefit_dialog(room: Room, file_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a file, or bring it to the front."""

    def make() -> QDialog:
        return BenefitDialog(room, open_dossier(room.desk.store, file_id), parent=parent)

    return open_once(("benefit", file_id), make)


class BenefitDialog(RecordDialog[Dossier]):
    """Edits one file, new or of the register."""

    def __init__(self, room: Room, dossier: Dossier, *, parent: QWidget | None = None) -> None:
        file = dossier.file
        title = _("Dosarul {number}").format(number=file.number) if file.id else _("Cerere de beneficiu")
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._dossier = room, dossier
        self._names = dict(dossier.names)
        store, today = room.desk.store, room.desk.today()
        kinds = {kind.id: kind.name for kind in open_kinds(store) if kind.active or kind.id == file.kind_id}
        self.form = FileForm(
            kinds,
            self._names,
            find=lambda text: find_people(store, text),
            on_new=self._new_person,
            today=today,
        )
        self.grants = grant_lines(self._names, title=_("Drepturi acordate"), today=today)
        self.grants.add_with(
            lambda text: find_people(store, text), self._granted, placeholder=_("Adaugă un beneficiar")
        )
        self.add_part(self.form)
        self.add_part(self.grants)
        self._show()
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"benefit:{file.uid if file.id else 'new'}")
        (self.form.kind if file.applicant_id else self._applicant()).setFocus()

    def draft(self) -> Dossier:
        """The file as it stands on the screen."""
        dossier = self._dossier
        self.form.fill(dossier.file)
        take_household(self._room.desk.store, dossier.file)
        dossier.grants, dossier.removed = self.grants.records(), list(self.grants.removed())
        return dossier

    def check(self, draft: Dossier) -> list[Problem]:
        """What the rules say, and which file stands in the way; only then it is asked why it is allowed."""
        problems = check_dossier(self._room.desk.store, draft, self._room.desk.today())
        asked = any(problem.field == "allowed" for problem in problems) or bool(draft.file.allowed)
        self.form.allowed.setVisible(asked)
        self.form.remark(BenefitFile.applicant_id, self._home(draft.file))
        return problems

    def save(self, draft: Dossier) -> int:
        """Keep the file."""
        return save_dossier(self._room.desk.store, draft, self._room.desk.today())

    def take_person(self, person_id: int) -> None:
        """Make somebody of the register the applicant."""
        self._names |= person_names(self._room.desk.store, [person_id])
        box = self._applicant()
        box.set_value(person_id)
        box.touched = True
        box.changed.emit()

    def _applicant(self) -> PickedBox:
        box = self.form.box(BenefitFile.applicant_id)
        assert isinstance(box, PickedBox)  # noqa: S101 - made so by the form
        return box

    def _home(self, file: BenefitFile) -> str:
        if not file.household_id:
            return ""
        name = household_name(self._room.desk.store, file.household_id)
        return _("Gospodăria: {name}").format(name=name)

    def _granted(self, person_id: int) -> Grant:
        self._names |= person_names(self._room.desk.store, [person_id])
        start = self._room.desk.today().replace(day=1)
        return Grant(
            file_id=self._dossier.file.id or 0, beneficiary_id=person_id, amount_bani=0, from_on=start
        )

    def _new_person(self) -> None:
        dialog = NewMember(self._room, self._applicant().picker.text(), self.take_person, parent=self)
        dialog.tell(_("Persoană nouă"), _("Restul se completează oricând, în fișa persoanei."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.take_person)
        dialog.open()

    def _show(self) -> None:
        self.form.show(self._dossier.file)
        self.grants.show(self._dossier.grants)
        self.form.allowed.setVisible(bool(self._dossier.file.allowed))
        self.form.remark(BenefitFile.applicant_id, self._home(self._dossier.file))


def ask_benefit(room: Room, parent: QWidget | None, person_id: int = 0) -> BenefitDialog:
    """Register an application, of a person where they are known already."""
    dossier = new_dossier(room.desk.store, room.desk.today(), person_id)
    take_household(room.desk.store, dossier.file)
    return BenefitDialog(room, dossier, parent=parent)
