"""New persons of a table who may be somebody registered: told before they are brought in."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select

from db.store import Store
from db.tables.people import Person
from letea.actions.known_people import known_who_share
from letea.actions.look_alikes import told_of
from letea.progress import Progress
from letea.rules.double_pairs import Pair, Sharing, pairs_between
from letea.rules.doubles import Known, known
from letea.rules.households_import import MemberEntry
from letea.rules.people_import import PersonEntry
from letea.rules.sheet_records import RecordEntry
from letea.rules.sheet_verdicts import GOOD, JudgedRow, Verdict
from letea.wording import _


def with_look_alikes(store: Store, rows: Sequence[JudgedRow], progress: Progress) -> list[JudgedRow]:
    """The same rows; those that add somebody who may be registered already say who that is, and why."""
    new = [_known_of(row.number, person) for row in rows for person in _new_people(row)]
    if not new:
        return list(rows)
    told: dict[int, Pair] = {}
    with store.reading() as session:
        for pair in pairs_between(new, known_who_share(session, Sharing(new)), progress.step):
            told.setdefault(pair.one, pair)
        ids = {pair.other for pair in told.values()}
        people = {one.id: told_of(one) for one in session.scalars(select(Person).where(Person.id.in_(ids)))}
    return [
        _doubtful(row, told[row.number], people[told[row.number].other]) if row.number in told else row
        for row in rows
    ]


def _new_people(row: JudgedRow) -> list[Person]:
    """The persons whom a row would add."""
    if row.verdict not in GOOD:
        return []
    match row.held:
        case PersonEntry() if row.verdict is Verdict.NEW:
            return [row.held.person]
        case MemberEntry(member=PersonEntry(met=0) as member):
            return [member.person]
        case RecordEntry():
            return [one for one in row.held.new_people.values() if isinstance(one, Person)]
    return []


def _known_of(number: int, person: Person) -> Known:
    return known(
        (person.family_name, person.given_name),
        id_=number,
        cnp=person.cnp,
        born_on=person.born_on,
        sex=person.sex,
        address=(person.village, person.street, person.house_number),
        phone=person.phone,
    )


def _doubtful(row: JudgedRow, pair: Pair, told: tuple[str, str]) -> JudgedRow:
    who = ", ".join(part for part in told if part)
    alike = _("seamănă cu {who}: {why}").format(who=who, why=pair.alike.reason)
    return replace(row, reason="; ".join(part for part in (alike, row.reason) if part), doubt=True)
