"""All that points to a person: every foreign key of every record, and what is filed under their identity."""

from collections.abc import Iterator
from functools import reduce
from operator import add

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.record import Record
from db.tables.doubles import MergedPerson
from db.tables.people import Person
from letea.fields import described

Link = tuple[type[Record], str]


def links_to_persons() -> list[Link]:
    """Every kind of record with the attribute by which it points to a person.

    What tells of a record given up points to it for ever, and is left out.
    """
    return [
        (kind, attribute.key)
        for kind in described()
        for attribute in kind.__mapper__.column_attrs
        for key in attribute.columns[0].foreign_keys
        if key.column.table is Person.__table__ and (kind, attribute.key) != (MergedPerson, "merged_id")
    ]


def links_to_identities() -> list[Link]:
    """Every kind of record that is filed under the identity of another: files, printed papers."""
    return [(kind, "owner_uid") for kind in described() if "owner_uid" in kind.__mapper__.columns]


def pointing_to(session: Session, person: Person) -> Iterator[tuple[Record, str, object]]:
    """Each record that points to a person, by which attribute, and what it holds there."""
    for links, value in ((links_to_persons(), person.id), (links_to_identities(), person.uid)):
        for kind, name in links:
            attribute: InstrumentedAttribute[object] = getattr(kind, name)
            for record in session.scalars(select(kind).where(attribute == value).order_by(kind.id)).all():
                yield record, name, value


def count_links(session: Session, person: Person) -> int:
    """How many records point to a person."""
    counts = [
        select(func.count())
        .select_from(kind)
        .where(getattr(kind, name) == value, kind.deleted_at.is_(None))
        .scalar_subquery()
        for links, value in ((links_to_persons(), person.id), (links_to_identities(), person.uid))
        for kind, name in links
    ]
    return session.scalar(select(reduce(add, counts))) or 0  # one question, where each alone takes as long
