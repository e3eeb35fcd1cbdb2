"""Bringing persons in from a table, whole or not at all; and giving them out with the same columns."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.inserting import insert_alike, insert_many
from db.ordering import fold
from db.record import record_of
from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person, PersonCategory
from letea.actions.office_reading import vocabularies
from letea.actions.restrictions import refuse_restricted
from letea.progress import Progress
from letea.rules.households_import import Homes
from letea.rules.people_import import KnownPerson, PersonEntry, Present, changes_of, judge, with_changes
from letea.rules.sheet_changes import name_key
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow, Verdict
from letea.wording import _, counted

_AT_ONCE = 500
_KNOWN = (
    *(Person.family_name, Person.given_name, Person.cnp, Person.born_on),
    *(Person.village, Person.house_number, Person.id),
)
_EVERYBODY = text("SELECT id, cnp, family_name, given_name FROM person WHERE deleted_at IS NULL")
_HOMES = text("SELECT id, name, village, house_number FROM household WHERE deleted_at IS NULL ORDER BY id")


def judge_entries(
    store: Store, entries: Sequence[PersonEntry], today: date, *, progress: Progress | None = None
) -> list[JudgedRow]:
    """The verdict of each row of a table of persons against the register; nothing is changed."""
    steps = progress or Progress()
    known = known_people(store, [entry.person for entry in entries])
    steps.step(_("Se compară cu registrul"), 0, len(entries))
    rows = judge(entries, known, today)
    met = [row.held.met for row in rows if row.verdict is Verdict.SAME and row.held.met]
    return with_changes(rows, _present(store, met, today, steps), vocabularies(store), today)


def known_people(store: Store, people: Iterable[Person] | None = None) -> list[KnownPerson]:
    """Those registered, as rows of tables are compared with them; if `people` are told, who they may be."""
    with store.reading() as session:
        asked = select(*_KNOWN).order_by(Person.id)
        if people is not None:
            ids = json.dumps(_namesakes(session, list(people)))
            asked = asked.where(Person.id.in_(select(func.json_each(ids).table_valued("value").c.value)))
        return [KnownPerson(f"{row[0]} {row[1]}".strip(), *row[2:]) for row in session.execute(asked)]


def _namesakes(session: Session, people: Sequence[Person]) -> list[int]:
    """Who in the register has the CNP or the name of any of these."""
    cnps = {person.cnp for person in people if person.cnp}
    names = {name_key(person.name) for person in people}
    words = {word for name in names for word in name.split()}
    may_be = cache(lambda family: words.issuperset(name_key(family).split()))  # families repeat
    return [
        id_
        for id_, cnp, family, given in session.execute(_EVERYBODY).all()
        if cnp in cnps or (may_be(family) and name_key(f"{family} {given}") in names)
    ]


def import_people(
    store: Store, rows: Sequence[JudgedRow], today: date, *, progress: Progress | None = None
) -> BroughtIn:
    """Keep these rows, with households and categories, as one action that undoes as one.

    Raises:
        Refused: where a row changes a person whose data is restricted; nothing is kept then.
    """
    steps = progress or Progress()
    new = [row.held for row in rows if row.verdict is Verdict.NEW]
    changed = [row.held for row in rows if row.verdict is Verdict.CHANGES]
    households: list[Household] = []
    if new or changed:
        people = counted(len(new) + len(changed), _("persoană"), _("persoane"))
        with store.writing(_("Import din tabel: {people}").format(people=people)) as writing:
            steps.step(_("Se înregistrează persoanele"), 0, len(rows))
            insert_many(writing.session, [entry.person for entry in new])
            steps.step(_("Se schimbă datele celor din evidență"))
            staying = _change(writing.session, changed, today)
            steps.step(_("Se formează gospodăriile"))
            households = _keep_households(
                writing.session, [*((entry, entry.person.id) for entry in new), *staying]
            )
            steps.step(_("Se salvează"))
    return BroughtIn(
        len(new) + len(changed),
        (
            (len(new), _("persoană nouă"), _("persoane noi")),
            (len(changed), _("persoană schimbată"), _("persoane schimbate")),
            (len(households), _("gospodărie nouă"), _("gospodării noi")),
        ),
    )


def _change(session: Session, entries: Sequence[PersonEntry], today: date) -> list[tuple[PersonEntry, int]]:
    """Write what the rows change of persons registered; the households and categories still to be added."""
    adding = []
    for start in range(0, len(entries), _AT_ONCE):
        batch = entries[start : start + _AT_ONCE]
        refuse_restricted(session, [entry.met for entry in batch], today)
        held = _held(session, [entry.met for entry in batch], today)
        for entry in batch:
            present = held[entry.met]
            for name, value in changes_of(entry, present.person).items():
                setattr(present.person, name, value)
            household = "" if present.household else entry.household
            added = tuple(code for code in entry.categories if code not in present.categories)
            adding.append((replace(entry, household=household, categories=added), entry.met))
    session.flush()
    return adding


def _present(store: Store, ids: Sequence[int], today: date, steps: Progress) -> dict[int, Present]:
    found: dict[int, Present] = {}
    with store.reading() as session:
        for start in range(0, len(ids), _AT_ONCE):
            steps.step(_("Se compară cu registrul"), start, len(ids))
            found |= _held(session, ids[start : start + _AT_ONCE], today)
    return found


def _held(session: Session, ids: Sequence[int], today: date) -> dict[int, Present]:
    entries: dict[int, PersonEntry] = {}
    _read_entries(session, ids, entries, today)
    return {
        id: Present(entry.person, entry.household, frozenset(entry.categories))
        for id, entry in entries.items()
    }


def people_entries(
    store: Store, ids: Sequence[int], today: date, *, progress: Progress | None = None
) -> list[PersonEntry]:
    """These persons as rows of the workbook, in the order asked."""
    steps = progress or Progress()
    entries: dict[int, PersonEntry] = {}
    with store.reading() as session:
        for start in range(0, len(ids), _AT_ONCE):
            steps.step(_("Se citește registrul"), start, len(ids))
            _read_entries(session, ids[start : start + _AT_ONCE], entries, today)
    found = [entries[id] for id in ids if id in entries]
    for number, entry in enumerate(found, start=2):
        entry.number = number
    return found


def _read_entries(session: Session, ids: Sequence[int], entries: dict[int, PersonEntry], today: date) -> None:
    for person in session.scalars(select(Person).where(Person.id.in_(ids))):
        entries[person.id] = PersonEntry(0, person)
    members = (
        select(HouseholdMember.person_id, HouseholdMember.role, Household.name)
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(HouseholdMember.person_id.in_(ids), HouseholdMember.to_on.is_(None))
    )
    for person_id, role, name in session.execute(members):
        if person_id in entries:
            entries[person_id].household, entries[person_id].role = name, role
    categories = (
        select(PersonCategory.person_id, PersonCategory.category)
        .where(
            PersonCategory.person_id.in_(ids),
            (PersonCategory.to_on.is_(None)) | (PersonCategory.to_on >= today),
        )
        .order_by(PersonCategory.id)
    )
    for person_id, category in session.execute(categories):
        if person_id in entries:
            entries[person_id].categories += (category,)


def _keep_households(session: Session, entries: Sequence[tuple[PersonEntry, int]]) -> list[Household]:
    """The households and categories of these persons, by their ids; returns the households made."""
    known = _Households(session, (entry for entry, _id in entries))
    homes = [known.home_of(entry) for entry, _id in entries]
    insert_many(session, known.made)
    members = [
        {"household_id": home.id, "person_id": id, "role": entry.role}
        for home, (entry, id) in zip(homes, entries, strict=True)
        if home is not None
    ]
    categories = [
        {"person_id": id, "category": code}
        for entry, id in entries
        for code in dict.fromkeys(entry.categories)
    ]
    insert_alike(session, HouseholdMember, members)
    insert_alike(session, PersonCategory, categories)
    return known.made


class _Households:
    """The households of the register and those the table adds."""

    def __init__(self, session: Session, entries: Iterable[PersonEntry]) -> None:
        self.made: list[Household] = []
        names = {fold(entry.household) for entry in entries}
        self._homes: Homes[Any] = Homes(home for home in session.execute(_HOMES) if fold(home.name) in names)

    def home_of(self, entry: PersonEntry) -> Any:
        """The household of a row: one of this name at this address, or a new one."""
        if not entry.household:
            return None
        person = entry.person
        found: Any = self._homes.find(entry.household, person.village, person.house_number)
        return found or self._make(entry)

    def _make(self, entry: PersonEntry) -> Household:
        person = entry.person
        told = {name: getattr(person, name) for name in ("village", "street", "house_number")}
        made = record_of(Household, {"name": entry.household} | told)
        self._homes.add(made)
        self.made.append(made)
        return made
