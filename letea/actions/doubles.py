"""The doubles of the whole register: found, listed, told apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.store import Store
from db.tables.doubles import NotDouble
from db.tables.people import Person
from letea.actions.known_people import known_people, told_apart
from letea.actions.look_alikes import doubles_in, told_of
from letea.progress import Progress
from letea.rules.double_pairs import Pair, pairs_among
from letea.rules.doubles import Sure
from letea.wording import _


@dataclass(frozen=True)
class DoubleRow:
    """A pair as the list shows it; `id` is its place among the pairs found."""

    id: int
    one: str
    one_note: str
    other: str
    other_note: str
    sure: Sure
    reason: str


def find_doubles(store: Store, progress: Progress) -> list[Pair]:
    """The pairs of the register that may be one person, without those told apart, the surest first.

    Raises:
        Cancelled: when the worker stops it.
    """
    progress.step(_("Se citesc persoanele"))
    with store.reading() as session:
        people = known_people(session)
        apart = told_apart(session)
        pairs = pairs_among(people, progress.step)
        uids: dict[int, str] = {}
        if apart:
            rows = session.execute(select(Person.id, Person.uid).where(Person.uid.in_(set().union(*apart))))
            uids = {row[0]: row[1] for row in rows}
    return [pair for pair in pairs if frozenset((uids.get(pair.one), uids.get(pair.other))) not in apart]


def doubles_of(store: Store, person_id: int) -> list[Pair]:
    """The pairs of one person, after they were changed or merged."""
    with store.reading() as session:
        found = doubles_in(session, session.get_one(Person, person_id))
    return [Pair(min(person_id, id_), max(person_id, id_), told) for id_, told in found]


def double_rows(store: Store, pairs: Sequence[tuple[int, Pair]]) -> list[DoubleRow]:
    """These pairs, each with its place, as the list shows them; without who is no longer in the register."""
    ids = {id_ for _place, pair in pairs for id_ in (pair.one, pair.other)}
    with store.reading() as session:
        people = {one.id: told_of(one) for one in session.scalars(select(Person).where(Person.id.in_(ids)))}
    return [
        DoubleRow(place, *people[pair.one], *people[pair.other], pair.alike.sure, pair.alike.reason)
        for place, pair in pairs
        if pair.one in people and pair.other in people
    ]


def tell_apart(store: Store, one_id: int, other_id: int) -> None:
    """Keep that two records are of two persons: they are not told of again."""
    with store.reading() as session:
        one, other = session.get_one(Person, one_id), session.get_one(Person, other_id)
        if frozenset((one.uid, other.uid)) in told_apart(session, one.uid):
            return
    lower, higher = sorted((one.uid, other.uid))
    label = _("Nu sunt aceeași persoană: {one} și {other}").format(one=one.name, other=other.name)
    store.keep(NotDouble(one_uid=lower, other_uid=higher), label)
