"""The dialog of a visit: short, so that it is written while it is remembered."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.cases import Visit
from letea.actions.office_reading import open_profile
from letea.actions.people_lists import find_people, person_names
from letea.actions.visit_lists import purposes_used
from letea.actions.visits import VisitFile, new_visit, open_visit, save_visit
from letea.errors import Problem
from letea.rules.visits import check_visit
from letea.wording import _, day
from ui.cases.next_term import NextTerm
from ui.cases.printing import PrintingDialog
from ui.parts.dialog import open_once
from ui.parts.drafts import keep_in_office
from ui.parts.form import Form
from ui.parts.picker import Find
from ui.room import Room

_WIDTH, _HEIGHT = 720, 700


class VisitForm(Form):
    """Whom, when, why; what was found and advised; when again."""

    def __init__(
        self,
        *,
        find: Find,
        name_of: Callable[[int], str],
        purposes: Callable[[], Sequence[str]],
        made_by: Sequence[str],
        today: date,
    ) -> None:
        super().__init__(today=today)
        self.pick(Visit.person_id, find=find, name_of=name_of)
        visited = self.day(Visit.visited_on, past=True)
        self.row(visited, self.text(Visit.purpose, suggest=purposes), stretch=(1, 2))
        self.row(self.text(Visit.present), self.text(Visit.made_by, suggest=made_by), stretch=(2, 1))
        self.long_text(Visit.findings, lines=4)
        self.long_text(Visit.measures, lines=3)
        until = self.day(Visit.next_on)
        self.term = NextTerm(visited, until)
        self.place(self.term)


def open_visit_dialog(room: Room, visit_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a visit, or bring it to the front."""

    def make() -> QDialog:
        return VisitDialog(room, open_visit(room.desk.store, visit_id), parent=parent)

    return open_once(("visit", visit_id), make)


def ask_visit(room: Room, parent: QWidget | None, person_id: int = 0) -> "VisitDialog":
    """Write a visit, of a person where they are known already."""
    return VisitDialog(room, new_visit(room.desk.store, room.desk.today(), person_id), parent=parent)


class VisitDialog(PrintingDialog[Visit]):
    """Edits one visit, new or of the office."""

    def __init__(self, room: Room, file: VisitFile, *, parent: QWidget | None = None) -> None:
        visit = file.visit
        title = (
            _("Vizita din {day}, {name}").format(day=day(visit.visited_on), name=file.name)
            if visit.id
            else _("Vizită nouă")
        )
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._visit = room, visit
        store = room.desk.store
        self.form = VisitForm(
            find=lambda text: find_people(store, text),
            name_of=lambda id_: person_names(store, [id_]).get(id_, ""),
            purposes=lambda: purposes_used(store),
            made_by=[one.name for one in open_profile(store).staff],
            today=room.desk.today(),
        )
        self.add_part(self.form)
        self.form.show(visit)
        self.form.term.begin()
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"visit:{visit.uid if visit.id else f'new:{visit.person_id}'}")
        self.form.box(Visit.purpose if visit.person_id else Visit.person_id).setFocus()

    def draft(self) -> Visit:
        """The visit as it stands on the screen."""
        self.form.fill(self._visit)
        return self._visit

    def check(self, draft: Visit) -> list[Problem]:
        """What the rules say."""
        return check_visit(draft, self._room.desk.today())

    def save(self, draft: Visit) -> int:
        """Keep the visit."""
        return save_visit(self._room.desk.store, draft, self._room.desk.today())

    def show_paper(self, record: int, parent: QWidget) -> object:
        """Show the report."""
        from ui.cases.papers import show_visit  # noqa: PLC0415 - brings QtPdf, which the start spares

        return show_visit(self._room, record, parent)
