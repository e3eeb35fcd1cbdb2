"""The dialog of a person: all that the register keeps about them, in tabs."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.people import Person
from letea.actions.choices import open_choices
from letea.actions.drafts import draft_of, drop_draft, keep_draft
from letea.actions.look_alikes import look_alikes
from letea.actions.office_reading import open_profile
from letea.actions.people import (
    PersonFile,
    check_person_file,
    check_unique_cnp,
    open_person,
    save_person,
)
from letea.actions.people_lists import values_used
from letea.errors import Problem
from letea.places import localities_of
from letea.wording import _
from ui.parts.dialog import RecordDialog, open_once
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
        self._keep_drafts()
        self.form.focus_first()

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

    def _keep_drafts(self) -> None:
        store, work = self._room.desk.store, self._room.work
        key = f"person:{self._file.person.uid if self._file.person.id else 'new'}"
        kept = draft_of(store, key)

        def keep(typed: dict[str, Any]) -> None:
            work.run(lambda _progress: keep_draft(store, key, typed))

        def drop() -> None:
            work.run(lambda _progress: drop_draft(store, key))

        self.keep_drafts(keep, drop)
        if kept is not None:
            self.offer_draft(kept)

    def _open_other(self, person_id: int) -> None:
        open_person_dialog(self._room, person_id, self.parentWidget() or self)


def _typed(room: Room) -> Typed:
    store = room.desk.store

    def villages() -> Sequence[str]:
        siruta = open_profile(store).office.siruta
        official = [place.name for place in localities_of(siruta)] if siruta else []
        return list(dict.fromkeys([*official, *values_used(store, "village")]))

    return Typed(villages, lambda: values_used(store, "street"), lambda: values_used(store, "school"))


def new_person_file() -> PersonFile:
    """A person about to be registered."""
    return PersonFile(Person(family_name="", given_name=""))
