"""The lists of one's own that go with a person who is erased: those whose words or filters name them."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.ordering import fold
from db.tables.lists import SavedList
from db.tables.people import Person

_WORD = re.compile(r"\w+")


def lists_naming(session: Session, persons: Collection[int]) -> set[int]:
    """The saved lists that hold the CNP or the whole name of one of these persons, however it was typed.

    A name that somebody who stays has too tells of them, and its list stays.
    """
    if not persons:
        return set()
    everybody = session.execute(
        select(Person.id, Person.family_name, Person.given_name, Person.cnp).execution_options(
            include_deleted=True
        )
    )
    sought: set[frozenset[str]] = set()
    staying: set[frozenset[str]] = set()
    for id_, family, given, cnp in everybody:
        named = {_words(f"{family} {given}"), _words(cnp)} - {frozenset()}
        (sought if id_ in persons else staying).update(named)
    lists = session.scalars(select(SavedList).execution_options(include_deleted=True)).all()
    held = {one.id: _words(" ".join(_texts([one.name, one.filters, one.told]))) for one in lists}
    return {id_ for id_, words in held.items() if any(name <= words for name in sought - staying)}


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _texts(told: Any) -> Iterator[str]:
    """All texts in what a list keeps."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from _texts(one)
