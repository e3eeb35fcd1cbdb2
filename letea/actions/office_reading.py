"""The office as it is kept: its profile, officials, staff, and the choices of its editable lists."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.office import Office, Official, OfficialRole, StaffMember, UnitKind, VocabularyItem
from letea.unit_words import UnitWords, words_for

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class Profile:
    """The office with its officials and staff."""

    office: Office
    officials: tuple[Official, ...]
    staff: tuple[StaffMember, ...]


def open_profile(store: Store) -> Profile:
    """The office, its officials by function and day, and its staff."""
    office, officials = open_officials(store)
    with store.reading() as session:
        staff = tuple(session.scalars(select(StaffMember).order_by(StaffMember.id)))
    return Profile(office, officials, staff)


def open_officials(store: Store) -> tuple[Office, tuple[Official, ...]]:
    """The office and its officials by function and day: what its papers say of it."""
    with store.reading() as session:
        office = session.scalars(select(Office).limit(1)).one()  # asked as where the file is opened
        return office, tuple(sorted(session.scalars(select(Official)), key=_by_function))


def serves_county(store: Store) -> bool:
    """Whether this office is a county's, which receives what communes hand over."""
    with store.reading() as session:
        return session.scalar(select(Office.unit_kind)) is UnitKind.COUNTY


def unit_words_in(session: Session) -> UnitWords:
    """What this office calls its council, its decisions and its officials."""
    return words_for(session.scalar(select(Office.unit_kind).limit(1)) or UnitKind.COMMUNE)


def office_words(store: Store) -> UnitWords:
    """The same, for whoever has no session open."""
    with store.reading() as session:
        return unit_words_in(session)


def vocabulary(store: Store, name: str) -> Choices:
    """The codes and labels offered by an editable list."""
    with store.reading() as session:
        rows = session.execute(
            select(VocabularyItem.code, VocabularyItem.label)
            .where(VocabularyItem.list_name == name, VocabularyItem.active.is_(True))
            .order_by(VocabularyItem.place, VocabularyItem.id)
        )
        return [(code, label) for code, label in rows]


def vocabularies(store: Store) -> dict[str, Choices]:
    """All editable lists by name, entries no longer offered included, so that old records can be read."""
    lists: dict[str, Choices] = {}
    with store.reading() as session:
        rows = session.execute(
            select(VocabularyItem.list_name, VocabularyItem.code, VocabularyItem.label).order_by(
                VocabularyItem.place, VocabularyItem.id
            )
        )
        for name, code, label in rows:
            lists.setdefault(name, []).append((code, label))
    return lists


def _by_function(official: Official) -> tuple[int, date]:
    return list(OfficialRole).index(official.role), official.from_on or date.min
