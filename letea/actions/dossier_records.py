"""Which records tell of a person, found from the tables themselves, so that a new table is not forgotten.

What points to them is theirs, and so is what cannot be without it (the payments of their grants, the answers
of their inquiries) and what is filed under its identity. Of a household they are in, what is kept about the
household is theirs too; of its other members only the name and how they are related, because a household
without its members tells nothing, while each member's own data is for that member to ask for (art. 15 (4)).
Where they are only the other party (the guardian of somebody, the keeper of a child) nothing is told but the
tie itself and its days.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.benefits import BenefitFile, Grant, WorkedHours
from db.tables.carers import Carer
from db.tables.children import ChildAlone
from db.tables.doubles import MergedPerson
from db.tables.guardianship import Guardianship
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person
from db.tables.personal import HistoryRedaction, SelectionItem
from db.tables.registers import Register, RegisterEntry, RegisterOpening
from db.tables.reported import Case
from letea.actions.person_links import links_to_identities, links_to_persons
from letea.fields import described

Gathered = dict[type[Record], dict[int, Record]]
# The fields told of a record in which the person is the other party.
OTHER_PARTY: Mapping[tuple[type[Record], str], frozenset[str]] = {
    (ChildAlone, "keeper_id"): frozenset({"keeper", "keeper_relation", "keeper_phone", "court_number"}),
    (Guardianship, "guardian_id"): frozenset(
        {"kind", "guardian", "guardian_relation", "guardian_address", "guardian_phone", "from_on", "to_on"}
    ),
    (Carer, "cared_id"): frozenset(
        {"person_id", "relation", "contract_number", "from_on", "to_on", "hours_a_day"}
    ),
}
_LEFT_OUT = frozenset({MergedPerson, SelectionItem, HistoryRedaction, RegisterOpening})


class Records:
    """The records about a person; `limited` says of which only some fields are told."""

    def __init__(self, session: Session, person: Person, *, confidential: bool) -> None:
        self._session = session
        self._confidential = confidential
        self.of: Gathered = {Person: {person.id: person}}
        self.limited: dict[tuple[type[Record], int], frozenset[str]] = {}
        self._take_links(person)
        self._take_files()
        self._take_parts()
        self._take_household()
        self._take_filed()

    def each(self) -> Iterator[tuple[type[Record], list[Record]]]:
        """The records of each kind, the kinds in the order in which the program knows them."""
        for kind in described():
            held = self.of.get(kind)
            if held:
                yield kind, [held[id_] for id_ in sorted(held)]

    def _take_links(self, person: Person) -> None:
        for kind, name in links_to_persons():
            if kind in _LEFT_OUT:
                continue
            for record in self._find(kind, name, [person.id]):
                limited = OTHER_PARTY.get((kind, name))
                if limited is not None and record.id not in self.of.get(kind, {}):
                    self.limited[kind, record.id] = limited
                elif limited is None:
                    self.limited.pop((kind, record.id), None)
                self._add(record)

    def _take_files(self) -> None:
        """The file in which something is granted to them, also where somebody else asked for it."""
        for kind in (Grant, WorkedHours):
            ids = {record.file_id for record in self.of.get(kind, {}).values()}  # type: ignore[attr-defined] # of both
            for file in self._find(BenefitFile, "id", ids):
                if file.id not in self.of.get(BenefitFile, {}):
                    self.limited[BenefitFile, file.id] = frozenset({"kind_id", "number", "state"})
                    self._add(file)

    def _take_parts(self) -> None:
        """What cannot be without a record already taken, but for what is about other persons."""
        persons = {kind for kind, _name in links_to_persons()}
        while True:
            before = self._count()
            tables = {kind.__table__: kind for kind in self.of if kind not in {Person, Household}}
            for kind, name, owner in _parts(tables):
                if kind in _LEFT_OUT or (kind in persons and kind is not Grant):
                    continue
                whole = [id_ for id_ in self.of[owner] if (owner, id_) not in self.limited]
                for record in self._find(kind, name, whole):
                    self._add(record)
            if self._count() == before:
                return

    def _take_household(self) -> None:
        homes = {
            member.household_id
            for member in self.of.get(HouseholdMember, {}).values()
            if isinstance(member, HouseholdMember)
        }
        for home in self._find(Household, "id", homes):
            self._add(home)
        for kind, name, owner in _parts({Household.__table__: Household}):
            if kind is not HouseholdMember:
                for record in self._find(kind, name, self.of.get(owner, {})):
                    self._add(record)

    def _take_filed(self) -> None:
        uids = [record.uid for held in self.of.values() for record in held.values()]
        for kind, name in links_to_identities():
            for record in self._find(kind, name, uids):
                self._add(record)

    def _find(self, kind: type[Record], name: str, values: Collection[Any]) -> list[Record]:
        if not values or (kind is Case and not self._confidential):
            return []
        asked = select(kind).where(getattr(kind, name).in_(list(values))).order_by(kind.id)
        if kind is RegisterEntry and not self._confidential:
            hidden = select(Register.id).where(Register.confidential.is_(True))
            asked = asked.where(RegisterEntry.register_id.not_in(hidden))
        return list(self._session.scalars(asked))

    def _add(self, record: Record) -> None:
        self.of.setdefault(type(record), {})[record.id] = record

    def _count(self) -> int:
        return sum(len(held) for held in self.of.values())


def _parts(tables: Mapping[Any, type[Record]]) -> Iterator[tuple[type[Record], str, type[Record]]]:
    """Each kind of record that cannot be without one of these, by which attribute."""
    for kind in described():
        for attribute in kind.__mapper__.column_attrs:
            for key in attribute.columns[0].foreign_keys:
                if key.column.table in tables and not attribute.columns[0].nullable:
                    yield kind, attribute.key, tables[key.column.table]
