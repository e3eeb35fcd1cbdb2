"""The dialogs of a disclosure, a restriction and its lifting, a term of keeping."""

from datetime import date

from PySide6.QtWidgets import QWidget

from db.tables.personal import Disclosure, Restriction, RetentionTerm
from letea.actions.people_lists import find_people, person_names
from letea.actions.personal import save_disclosure
from letea.actions.restrictions import check_restriction_kept, lift_restriction, restrict
from letea.actions.retention import check_term_kept, save_term
from letea.errors import Problem
from letea.fields.personal import FILE_KINDS
from letea.rules.personal import check_disclosure, check_lifting
from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_WIDTH = 720


class DisclosureDialog(RecordDialog[Disclosure]):
    """Notes that something about a person was given to somebody, or changes such a note."""

    def __init__(self, room: Room, disclosure: Disclosure, *, parent: QWidget | None = None) -> None:
        super().__init__(_("S-a comunicat către…"), work=room.work, parent=parent)
        self._room, self._disclosure = room, disclosure
        self.form = Form(today=room.desk.today())
        _add_person(self.form, room, Disclosure)
        form = self.form
        form.row(form.day(Disclosure.given_on, past=True), form.text(Disclosure.given_to), stretch=(1, 2))
        form.long_text(Disclosure.what, lines=3)
        form.text(Disclosure.ground)
        form.row(form.text(Disclosure.asked_number), form.day(Disclosure.asked_on, past=True))
        form.text(Disclosure.identity)
        form.long_text(Disclosure.note, lines=2)
        self.add_part(form)
        form.show(disclosure)
        self.resize(_WIDTH, 680)

    def draft(self) -> Disclosure:
        """The note as it stands on the screen."""
        self.form.fill(self._disclosure)
        return self._disclosure

    def check(self, draft: Disclosure) -> list[Problem]:
        """What the rules say."""
        return check_disclosure(draft, self._room.desk.today())

    def save(self, draft: Disclosure) -> int:
        """Keep it."""
        return save_disclosure(self._room.desk.store, draft, self._room.desk.today())


class RestrictionDialog(RecordDialog[Restriction]):
    """Restricts the processing of a person's data, or changes how."""

    def __init__(self, room: Room, restriction: Restriction, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Restricționarea prelucrării"), work=room.work, parent=parent)
        self._room, self._restriction = room, restriction
        self.form = Form(today=room.desk.today())
        form = self.form
        form.note(
            _(
                "Cât ține restricția, datele se păstrează, dar nu se schimbă și nu ies în liste decât la "
                "cerere anume; plățile cuvenite prin lege continuă."
            )
        )
        _add_person(form, room, Restriction)
        form.choice(Restriction.ground)
        form.text(Restriction.reason)
        form.row(form.day(Restriction.from_on, past=True), form.day(Restriction.until_on))
        self.add_part(form)
        form.show(restriction)
        self.resize(_WIDTH, 520)

    def draft(self) -> Restriction:
        """The restriction as it stands on the screen."""
        self.form.fill(self._restriction)
        return self._restriction

    def check(self, draft: Restriction) -> list[Problem]:
        """What the rules say."""
        return check_restriction_kept(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: Restriction) -> int:
        """Keep it."""
        return restrict(self._room.desk.store, draft, self._room.desk.today())


class LiftDialog(RecordDialog[Restriction]):
    """Lifts a restriction, with the day and why."""

    def __init__(
        self, room: Room, restriction: Restriction, name: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Ridicarea restricției: {name}").format(name=name), work=room.work, parent=parent)
        self._room, self._restriction = room, restriction
        self.form = Form(today=room.desk.today())
        told = _(
            "Înainte de ridicare persoana este anunțată (art. 18 alin. (3) din Regulamentul (UE) 2016/679)."
        )
        self.form.note(told)
        self.form.day(Restriction.lifted_on, past=True)
        self.form.long_text(Restriction.lifted_note, lines=3)
        restriction.lifted_on = restriction.lifted_on or room.desk.today()
        self.add_part(self.form)
        self.form.show(restriction)
        self.save_button.setText(_("Ridică restricția"))
        self.resize(600, 420)

    def draft(self) -> Restriction:
        """The restriction with its lifting."""
        self.form.fill(self._restriction)
        return self._restriction

    def check(self, draft: Restriction) -> list[Problem]:
        """What the rules say."""
        return check_lifting(draft, self._room.desk.today())

    def save(self, draft: Restriction) -> int:
        """Keep it."""
        return lift_restriction(self._room.desk.store, draft, self._room.desk.today())


class TermDialog(RecordDialog[RetentionTerm]):
    """Sets how long a kind of file is kept, as the office's nomenclature says."""

    def __init__(self, room: Room, term: RetentionTerm, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Termenul de păstrare"), work=room.work, parent=parent)
        self._room, self._term = room, term
        self.set_title(FILE_KINDS[term.kind])
        self.form = Form(today=room.desk.today())
        form = self.form
        form.row(form.count(RetentionTerm.years), form.yes_no(RetentionTerm.permanent))
        form.text(RetentionTerm.source)
        form.day(RetentionTerm.source_on, past=True)
        form.note(
            _(
                "Termenul se numără de la 1 ianuarie a anului de după încheierea dosarului. Programul numai "
                "arată ce este peste termen; nu șterge nimic de la sine."
            )
        )
        self.add_part(form)
        form.show(term)
        self.resize(600, 460)

    def draft(self) -> RetentionTerm:
        """The term as it stands on the screen."""
        self.form.fill(self._term)
        return self._term

    def check(self, draft: RetentionTerm) -> list[Problem]:
        """What the rules say."""
        return check_term_kept(draft, self._room.desk.today())

    def save(self, draft: RetentionTerm) -> RetentionTerm:
        """Keep it."""
        save_term(self._room.desk.store, draft, self._room.desk.today())
        return draft


def new_disclosure(person_id: int, today: date) -> Disclosure:
    """A note about to be written."""
    return Disclosure(person_id=person_id, given_on=today, given_to="", what="")


def _add_person(form: Form, room: Room, kind: type[Disclosure] | type[Restriction]) -> None:
    store = room.desk.store
    form.pick(
        kind.person_id,
        find=lambda text: find_people(store, text),
        name_of=lambda id_: person_names(store, [id_]).get(id_, ""),
    )
