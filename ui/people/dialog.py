"""The dialog of a person: all that the register keeps about them, in tabs."""

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.people import Person
from letea.actions.choices import open_choices
from letea.actions.look_alikes import look_alikes
from letea.actions.people import (
    PersonFile,
    check_person_file,
    check_unique_cnp,
    open_person,
    save_person,
)
from letea.actions.people_lists import values_used
from letea.actions.restrictions import restriction_on, restriction_words
from letea.actions.villages import villages_known
from letea.errors import Problem
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.people.form import PersonForm, RepresentativeForm, Typed
from ui.people.person_lines import PersonLines
from ui.room import Room

_WIDTH, _HEIGHT = 900, 700


def open_person_dialog(room: Room, person_id: int, parent: QWidget) -> QDialog:
    """Open the form of a person of the register, or bring it to the front."""

    def make() -> QDialog:
        file = open_person(room.desk.store, person_id)
        return PersonDialog(room, file, parent=parent)

    return open_once(("person", person_id), make)


class PersonDialog(RecordDialog[PersonFile]):
    """Edits one person, new or of the register; what is typed is kept as a draft every few seconds."""

    def __init__(self, room: Room, file: PersonFile, *, parent: QWidget | None = None) -> None:
        super().__init__(
            file.person.name if file.person.id else _("Persoană nouă"), work=room.work, parent=parent
        )
        self._room, self._file = room, file
        store, today = room.desk.store, room.desk.today()
        choices = open_choices(store)
        self.form = PersonForm(
            file.person, choices, typed=_typed(room), today=today, open_other=self._open_other
        )
        self.representative = RepresentativeForm(file.person, choices)
        self.lines = PersonLines(file, choices, today)
        self._add_parts()
        self.form.show(file.person)
        self.representative.show(file.person)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"person:{file.person.uid if file.person.id else 'new'}")
        self.form.focus_first()
        self._hold_back()

    def _hold_back(self) -> None:
        """While the processing is restricted the form is only read (art. 18 GDPR)."""
        person, today = self._file.person, self._room.desk.today()
        held = restriction_on(self._room.desk.store, person.id, today) if person.id else None
        if held is not None:
            self._above.addWidget(Banner(restriction_words(held), "warning"))
            for part in self._parts:
                part.setEnabled(False)
            self.save_button.setEnabled(False)

    def carry(self, **typed: str) -> None:
        """Begin with what was typed in the search before: it counts as changed."""
        self.form.put_typed(typed)

    def draft(self) -> PersonFile:
        """The person and the lists as they stand on the screen."""
        self.form.fill(self._file.person)
        self.representative.fill(self._file.person)
        self.lines.fill(self._file)
        return self._file

    def check(self, draft: PersonFile) -> list[Problem]:
        """What the rules say, and who in the register may be the same person."""
        store = self._room.desk.store
        self.form.tell_alike(look_alikes(store, draft.person))
        return [
            *check_person_file(draft, self._room.desk.today()),
            *check_unique_cnp(store, draft.person),
        ]

    def save(self, draft: PersonFile) -> int:
        """Keep the person with their lists."""
        return save_person(self._room.desk.store, draft, self._room.desk.today())

    def _add_parts(self) -> None:
        lines = self.lines
        self.add_part(self.form, _("Date"))
        self.add_part(lines.papers, _("Acte și reprezentant"))
        self.add_part(self.representative, _("Acte și reprezentant"))
        self.add_part(lines.categories, _("Categorii și situații"))
        self.add_part(lines.situations, _("Categorii și situații"))
        self.add_part(lines.certificates, _("Handicap"))
        self.add_part(lines.incomes, _("Venituri și bunuri"))
        self.add_part(lines.goods, _("Venituri și bunuri"))

    def _open_other(self, person_id: int) -> None:
        open_person_dialog(self._room, person_id, self.parentWidget() or self)


def _typed(room: Room) -> Typed:
    store = room.desk.store
    return Typed(
        lambda: villages_known(store),
        lambda: values_used(store, "street"),
        lambda: values_used(store, "school"),
    )


def new_person_file() -> PersonFile:
    """A person about to be registered."""
    return PersonFile(Person(family_name="", given_name=""))
