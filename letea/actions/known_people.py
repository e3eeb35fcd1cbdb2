"""What of the register's persons is compared to find doubles, and which pairs were already told apart."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from db.tables.doubles import NotDouble
from db.tables.households import HouseholdMember
from db.tables.people import Person
from letea.rules.double_pairs import Sharing
from letea.rules.doubles import Known, known

_COMPARED = (
    Person.id,
    Person.family_name,
    Person.given_name,
    Person.cnp,
    Person.born_on,
    Person.sex,
    Person.village,
    Person.street,
    Person.house_number,
    Person.phone,
)
_ALL_NAMES = "SELECT id, family_name, given_name, cnp, born_on FROM person WHERE deleted_at IS NULL"
_AT_ONCE = 1_000  # ids asked for in one statement


def known_who_share(session: Session, shares: Sharing) -> list[Known]:
    """What is compared of those persons who may share something; where they live is not asked for."""
    # By the driver: nearly all of a hundred thousand rows are passed over, and need not be anything first.
    rows = session.connection().exec_driver_sql(_ALL_NAMES).all()
    ids = [row[0] for row in rows if shares(*row[1:])]
    asked = select(*_COMPARED)
    return [
        _known_of(row, None)
        for start in range(0, len(ids), _AT_ONCE)
        for row in session.execute(asked.where(Person.id.in_(ids[start : start + _AT_ONCE])))
    ]


def known_people(session: Session, ids: Collection[int] | None = None) -> list[Known]:
    """What is compared of these persons, or of all."""
    asked, lives = select(*_COMPARED).order_by(Person.id), _lives()
    if ids is not None:
        asked, lives = asked.where(Person.id.in_(ids)), lives.where(HouseholdMember.person_id.in_(ids))
    asked = asked.where(Person.deleted_at.is_(None))
    homes: dict[int, int] = {row[0]: row[1] for row in session.execute(lives)}
    return [_known_of(row, homes.get(row[0])) for row in session.execute(asked)]


def _known_of(row: Sequence[Any], household_id: int | None) -> Known:
    return known(
        (row[1], row[2]),
        id_=row[0],
        cnp=row[3],
        born_on=row[4],
        sex=row[5],
        address=(row[6], row[7], row[8]),
        phone=row[9],
        household_id=household_id,
    )


def known_draft(session: Session, draft: Person) -> Known:
    """What is compared of a person as they are typed."""
    home = session.execute(_lives().where(HouseholdMember.person_id == (draft.id or 0))).first()
    return known(
        (draft.family_name, draft.given_name),
        id_=draft.id or 0,
        cnp=draft.cnp,
        born_on=draft.born_on,
        sex=draft.sex,
        address=(draft.village, draft.street, draft.house_number),
        phone=draft.phone,
        household_id=home[1] if home else None,
    )


def told_apart(session: Session, uid: str | None = None) -> set[frozenset[str]]:
    """The pairs of identities of which the worker said that they are two persons; of one person, or all."""
    asked = select(NotDouble.one_uid, NotDouble.other_uid).where(NotDouble.deleted_at.is_(None))
    if uid is not None:
        asked = asked.where(or_(NotDouble.one_uid == uid, NotDouble.other_uid == uid))
    return {frozenset((row[0], row[1])) for row in session.execute(asked)}


def _lives() -> Select[int, int]:
    return select(HouseholdMember.person_id, HouseholdMember.household_id).where(
        HouseholdMember.to_on.is_(None), HouseholdMember.deleted_at.is_(None)
    )
