"""The page of personal data: what was told, restricted, sensitive, past its term, selected, in one list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.ordering import fold, sort_key
from db.store import Store
from db.tables.people import Person
from db.tables.personal import Disclosure, FileKind, Restriction, Selection, SensitiveUse
from letea.actions.retention import EndedFile, past_files, terms
from letea.fields.personal import FILE_KINDS, FILE_NAMES, GROUNDS
from letea.rules.personal import holds_on
from letea.rules.retention import term_words
from letea.wording import _, counted, day, span


class PersonalGroup(Enum):
    """The ready filters of the page, each a list of its own."""

    TOLD = "told"
    RESTRICTED = "restricted"
    SENSITIVE = "sensitive"
    PAST = "past"
    SELECTED = "selected"
    TERMS = "terms"


_PLACES = list(PersonalGroup)
_RECORDS: Mapping[PersonalGroup, type[Disclosure | Restriction | SensitiveUse | Selection]] = {
    PersonalGroup.TOLD: Disclosure,
    PersonalGroup.RESTRICTED: Restriction,
    PersonalGroup.SENSITIVE: SensitiveUse,
    PersonalGroup.SELECTED: Selection,
}
_EACH = 16  # what an id is multiplied by, so that the ids of six tables never meet


@dataclass(frozen=True)
class PersonalRow:
    """A line of the page: its list, its record, a day, a person or a file, what is told of it, how it stands.

    `id` is of this page alone; `record` is the id in the record's own table, of a term the place of its kind.
    """

    group: PersonalGroup
    record: int
    on: date | None
    name: str
    what: str
    state: str
    person_id: int | None = None
    urgent: bool = False

    @property
    def id(self) -> int:
        """One id for all lists."""
        return self.record * _EACH + _PLACES.index(self.group)

    @property
    def words(self) -> str:
        """What it is found by."""
        return " ".join((day(self.on), self.name, self.what, self.state))


@dataclass(frozen=True)
class PersonalRead:
    """All rows of the page, and the files past their term by the id of their row."""

    rows: tuple[PersonalRow, ...]
    past: dict[int, EndedFile]

    def count(self, group: PersonalGroup) -> int:
        """How many rows a list has."""
        return sum(row.group is group for row in self.rows)


def group_of(row_id: int) -> tuple[PersonalGroup, int]:
    """The list of a row and its record."""
    record, place = divmod(row_id, _EACH)
    return _PLACES[place], record


def row_id(group: PersonalGroup, record: int) -> int:
    """The id of a row of the page."""
    return record * _EACH + _PLACES.index(group)


def read_personal(store: Store, today: date) -> PersonalRead:
    """All there is on the page, newest first."""
    files = past_files(store, today)
    with store.reading() as session:
        names = _names(session)
        rows = [
            *_told(session, names),
            *_restricted(session, names, today),
            *_sensitive(session),
            *_selected(session),
        ]
    past = {row.id: file for file, row in ((file, _past(file, place)) for place, file in enumerate(files))}
    rows += [_past(file, place) for place, file in enumerate(files)]
    rows += _terms(store)
    return PersonalRead(tuple(rows), past)


def is_there(store: Store, row: PersonalRow) -> bool:
    """Whether what a row tells of was not taken out since it was read."""
    kind = _RECORDS.get(row.group)
    if kind is None:
        return True
    with store.reading() as session:
        return session.scalars(select(kind.id).where(kind.id == row.record)).first() is not None


def find_personal(
    read: PersonalRead, typed: str, *, group: PersonalGroup, order: str = "", descending: bool = False
) -> list[int]:
    """The ids of a list that hold every word typed, in order."""
    words = fold(typed).split()
    found = [
        row for row in read.rows if row.group is group and all(word in fold(row.words) for word in words)
    ]
    if order:
        known = [row for row in found if getattr(row, order)]
        known.sort(key=lambda row: _key(getattr(row, order)), reverse=descending)
        found = known + [row for row in found if not getattr(row, order)]
    return [row.id for row in found]


def _key(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else sort_key(str(value))


def _names(session: Session) -> dict[int, str]:
    asked = select(Person.id, Person.family_name, Person.given_name).where(
        Person.id.in_(select(Disclosure.person_id).union(select(Restriction.person_id)))
    )
    found = session.execute(asked.execution_options(include_deleted=True))
    return {id_: f"{family} {given}".strip() for id_, family, given in found}


def _told(session: Session, names: dict[int, str]) -> list[PersonalRow]:
    asked = select(Disclosure).order_by(Disclosure.given_on.desc(), Disclosure.id.desc())
    return [
        PersonalRow(
            PersonalGroup.TOLD,
            *(one.id, one.given_on, names.get(one.person_id, ""), one.what.replace("\n", " ")),
            state=_("către {whom}").format(whom=one.given_to),
            person_id=one.person_id,
        )
        for one in session.scalars(asked)
    ]


def _restricted(session: Session, names: dict[int, str], today: date) -> list[PersonalRow]:
    asked = select(Restriction).order_by(Restriction.from_on.desc(), Restriction.id.desc())
    return [
        PersonalRow(
            PersonalGroup.RESTRICTED,
            *(one.id, one.from_on, names.get(one.person_id, "")),
            what=one.reason or GROUNDS[one.ground],
            state=_standing(one, today),
            person_id=one.person_id,
            urgent=holds_on(one, today),
        )
        for one in session.scalars(asked)
    ]


def _standing(one: Restriction, today: date) -> str:
    if holds_on(one, today):
        return (
            _("în vigoare, {until}").format(until=span(None, one.until_on))
            if one.until_on
            else _("în vigoare")
        )
    ended = one.lifted_on or one.until_on
    return (
        _("ridicată la {day}").format(day=day(ended))
        if one.lifted_on
        else _("încetată la {day}").format(day=day(ended))
    )


def _sensitive(session: Session) -> list[PersonalRow]:
    return [
        PersonalRow(
            PersonalGroup.SENSITIVE,
            *(one.id, datetime.fromisoformat(one.used_at).date(), one.listed),
            what=" · ".join(part for part in (one.held, one.purpose) if part),
            state=one.used_by,
        )
        for one in session.scalars(select(SensitiveUse).order_by(SensitiveUse.id.desc()))
    ]


def _selected(session: Session) -> list[PersonalRow]:
    return [
        PersonalRow(
            PersonalGroup.SELECTED,
            *(one.id, one.made_on, _("Lista nr. {number}").format(number=one.number)),
            what=_("confirmată nr. {number}").format(number=one.confirmed_number)
            if one.confirmed_number
            else _("fără confirmarea Arhivelor"),
            state=_("{count} șterse la {day}").format(
                count=counted(one.erased, _("dosar"), _("dosare")), day=day(one.erased_on)
            )
            if one.erased_on
            else _("de dus la capăt"),
            urgent=one.erased_on is None,
        )
        for one in session.scalars(select(Selection).order_by(Selection.made_on.desc(), Selection.id.desc()))
    ]


def _past(file: EndedFile, place: int) -> PersonalRow:
    return PersonalRow(
        PersonalGroup.PAST,
        *(place, file.ended_on, file.name or file.number),
        what=": ".join(part for part in (FILE_NAMES[file.kind], file.number if file.name else "") if part),
        state=_("termen {until}").format(until=span(None, file.until_on)),
        person_id=file.person_id,
        urgent=True,
    )


def _terms(store: Store) -> Sequence[PersonalRow]:
    return [
        PersonalRow(
            PersonalGroup.TERMS,
            *(list(FileKind).index(kind), term.source_on, FILE_KINDS[kind]),
            what=term.source,
            state=term_words(term) if term.years or term.permanent else _("de stabilit"),
        )
        for kind, term in terms(store).items()
    ]
