"""Which records tell of a person, found from the tables themselves, so that a new table is not forgotten.

What points to them is theirs, and so is what cannot be without it (the payments of their grants, the answers
of their inquiries) and what is filed under its identity. Of a household they are in, what is kept about the
household is theirs too; of its other members only the name and how they are related, because a household
without its members tells nothing, while each member's own data is for that member to ask for (art. 15 (4)).
Where they are only the other party (the guardian of somebody, the keeper of a child) nothing is told but the
tie itself and its days. Of a household they left only the name is told and what was learned of it while they
lived there: where the others live now, and how, is not theirs to know. What was taken out and is still held
is counted; it may have been entered for the wrong person.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.benefits import BenefitFile, Grant, WorkedHours
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.doubles import MergedPerson
from db.tables.evidence import ComparisonLine
from db.tables.guardianship import Guardianship
from db.tables.households import Household, HouseholdMember
from db.tables.needs import AlarmStep, NeedAssessment
from db.tables.people import Person
from db.tables.personal import HistoryRedaction, SelectionItem
from db.tables.registers import Register, RegisterEntry, RegisterOpening
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from letea.actions.evidence_erasing import lines_naming
from letea.actions.person_links import links_to_identities, links_to_persons
from letea.fields import described

Gathered = dict[type[Record], dict[int, Record]]
Stays = dict[int, list[HouseholdMember]]  # by the id of the household
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
_LEFT_HOME = frozenset({"name"})
_NAMED_BY_THE_WAY = frozenset({"comparison_id", "state"})
# Of another member's file about the household only that it is there is told.
_OF_HOME: Mapping[type[Record], frozenset[str]] = {
    BenefitFile: frozenset({"kind_id", "number", "state", "household_id"}),
    Inquiry: frozenset({"form", "number", "dated_on", "household_id"}),
    Visit: frozenset({"visited_on", "purpose", "household_id"}),
    ServicePlan: frozenset({"number", "made_on", "household_id"}),
}
_LEARNED_ON: Mapping[type[Record], str] = {
    NeedAssessment: "assessed_on",
    AlarmStep: "done_on",
    BenefitFile: "requested_on",
    Inquiry: "dated_on",
    Visit: "visited_on",
    ServicePlan: "made_on",
}


class Records:
    """The records about a person; `limited` says of which only some fields are told.

    `deleted` are those taken out of the registers that the file still holds.
    """

    def __init__(self, session: Session, person: Person, *, confidential: bool) -> None:
        self._session = session
        self._confidential = confidential
        self.of: Gathered = {Person: {person.id: person}}
        self.limited: dict[tuple[type[Record], int], frozenset[str]] = {}
        self.deleted: list[Record] = []
        self._take_links(person)
        self._take_lines_naming(person)
        self._take_files()
        self._take_household()
        self._take_parts()
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
            limited = OTHER_PARTY.get((kind, name))
            if limited is None:
                self.deleted += self._find(kind, name, [person.id], deleted=True)
            for record in self._find(kind, name, [person.id]):
                if limited is not None and record.id not in self.of.get(kind, {}):
                    self.limited[kind, record.id] = limited
                elif limited is None:
                    self.limited.pop((kind, record.id), None)
                self._add(record)

    def _take_lines_naming(self, person: Person) -> None:
        """Lines of comparisons that are about others and name them, as the one an assistant cares for."""
        for line in self._find(ComparisonLine, "id", lines_naming(self._session, [person.id])):
            if line.id not in self.of.get(ComparisonLine, {}):
                self.limited[ComparisonLine, line.id] = _NAMED_BY_THE_WAY
                self._add(line)

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
        """Their households, with what was learned of each while they lived there."""
        stays = self._stays()
        for home in self._find(Household, "id", stays):
            if all(stay.to_on is not None for stay in stays[home.id]):
                self.limited[Household, home.id] = _LEFT_HOME
            self._add(home)
        for kind, name, _owner in _parts({Household.__table__: Household}):
            if kind is not HouseholdMember:
                for record in self._learned(kind, name, stays):
                    self._add(record)
        for kind, told in _OF_HOME.items():
            for record in self._learned(kind, "household_id", stays):
                if record.id not in self.of.get(kind, {}):
                    self.limited[kind, record.id] = told
                    self._add(record)

    def _stays(self) -> Stays:
        stays: Stays = {}
        for member in self.of.get(HouseholdMember, {}).values():
            if isinstance(member, HouseholdMember):
                stays.setdefault(member.household_id, []).append(member)
        return stays

    def _learned(self, kind: type[Record], name: str, stays: Stays) -> list[Record]:
        """What is kept of these households that was learned while the person lived in them."""
        return [
            record
            for record in self._find(kind, name, stays)
            if any(_in_stay(record, stay) for stay in stays[getattr(record, name)])
        ]

    def _take_filed(self) -> None:
        uids = [record.uid for held in self.of.values() for record in held.values()]
        for kind, name in links_to_identities():
            for record in self._find(kind, name, uids):
                self._add(record)

    def _find(
        self, kind: type[Record], name: str, values: Collection[Any], *, deleted: bool = False
    ) -> list[Record]:
        if not values or (kind is Case and not self._confidential):
            return []
        asked = select(kind).where(getattr(kind, name).in_(list(values))).order_by(kind.id)
        if kind is RegisterEntry and not self._confidential:
            hidden = select(Register.id).where(Register.confidential.is_(True))
            asked = asked.where(RegisterEntry.register_id.not_in(hidden))
        if deleted:
            asked = asked.where(kind.deleted_at.is_not(None)).execution_options(include_deleted=True)
        return list(self._session.scalars(asked))

    def _add(self, record: Record) -> None:
        self.of.setdefault(type(record), {})[record.id] = record

    def _count(self) -> int:
        return sum(len(held) for held in self.of.values())


def _in_stay(record: Record, stay: HouseholdMember) -> bool:
    """Whether what is kept of a household was learned while somebody lived in it."""
    learned = getattr(record, _LEARNED_ON[type(record)]) if type(record) in _LEARNED_ON else None
    if learned is None:
        return stay.to_on is None
    return (stay.from_on is None or stay.from_on <= learned) and (stay.to_on is None or learned <= stay.to_on)


def _parts(tables: Mapping[Any, type[Record]]) -> Iterator[tuple[type[Record], str, type[Record]]]:
    """Each kind of record that cannot be without one of these, by which attribute."""
    for kind in described():
        for attribute in kind.__mapper__.column_attrs:
            for key in attribute.columns[0].foreign_keys:
                if key.column.table in tables and not attribute.columns[0].nullable:
                    yield kind, attribute.key, tables[key.column.table]
