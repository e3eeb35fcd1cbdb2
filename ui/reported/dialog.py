"""The dialog of a case: what was told, the sending on, how it goes on, its files."""

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.reported import Case
from letea.actions.people_lists import find_people, person_names
from letea.actions.reported import CaseFile, check_case_file, new_case, read_case, save_case
from letea.errors import Problem
from letea.wording import _
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.files import FilesPart
from ui.reported.form import CaseForm, FollowedForm, SentForm
from ui.room import Room

_WIDTH, _HEIGHT = 820, 690


def open_case_dialog(room: Room, case_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a case that was opened already, or bring it to the front."""

    def make() -> QDialog:
        return CaseDialog(room, read_case(room.desk.store, case_id), parent=parent)

    return open_once(("case", case_id), make)


def ask_case(room: Room, parent: QWidget | None, person_id: int = 0) -> "CaseDialog":
    """Write a new case, of a person where they are known already."""
    return CaseDialog(room, new_case(room.desk.store, room.desk.today(), person_id), parent=parent)


class CaseDialog(RecordDialog[CaseFile]):
    """Edits one case, new or of the office."""

    def __init__(self, room: Room, file: CaseFile, *, parent: QWidget | None = None) -> None:
        case = file.case
        title = _("Cazul {number}").format(number=case.number) if case.id else _("Caz nou")
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._file = room, file
        store, today = room.desk.store, room.desk.today()
        self.form = CaseForm(
            find=lambda text: find_people(store, text),
            name_of=lambda id_: person_names(store, [id_]).get(id_, ""),
            today=today,
        )
        self.sent, self.followed = SentForm(today=today), FollowedForm(today=today)
        self.files = FilesPart(room)
        self.add_part(self.form, _("Semnalarea"))
        self.add_part(self.sent, _("Trimiterea"))
        self.add_part(self.followed, _("Urmărirea"))
        self.add_part(self.files, _("Fișiere"))
        for form in (self.form, self.sent, self.followed):
            form.show(case)
        self.sent.take_next.offer(offered=not case.sent_number)
        self.files.show_files(file.files)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"case:{case.uid if case.id else 'new'}")
        self.form.box(Case.facts if case.id else Case.kind).setFocus()

    def draft(self) -> CaseFile:
        """The case as it stands on the screen, with its files."""
        for form in (self.form, self.sent, self.followed):
            form.fill(self._file.case)
        self._file.take_next = self.sent.take_next.isChecked()
        self._file.files, self._file.new_files = list(self.files.kept), list(self.files.new)
        return self._file

    def check(self, draft: CaseFile) -> list[Problem]:
        """What the rules say."""
        return check_case_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: CaseFile) -> int:
        """Keep the case with its files."""
        return save_case(self._room.desk.store, draft, self._room.desk.today())
