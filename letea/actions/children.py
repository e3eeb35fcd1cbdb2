"""Children with parents abroad: opening, checking, saving and deleting what is kept of each."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.children import ChildAlone
from db.tables.people import Person
from letea.actions.people_lists import person_names
from letea.errors import Problem, refuse_if
from letea.rules.children import check_child_alone
from letea.wording import _, day


@dataclass
class ChildFile:
    """What is kept of a child whose parents are abroad, with the names of those it points to."""

    child: ChildAlone
    names: dict[int, str] = field(default_factory=dict)
    born_on: date | None = None

    @property
    def name(self) -> str:
        """The child's name."""
        return self.names.get(self.child.child_id, "")


def open_child_alone(store: Store, record_id: int) -> ChildFile:
    """What is kept of a child."""
    with store.reading() as session:
        child = session.get_one(ChildAlone, record_id)
    return _filed(store, child)


def new_child_alone(store: Store, today: date, child_id: int = 0) -> ChildFile:
    """A child about to be taken into evidence, with the school that the register knows."""
    child = ChildAlone(child_id=child_id, found_on=today, school=school_of(store, child_id))
    return _filed(store, child)


def school_of(store: Store, person_id: int) -> str:
    """The school of a person, as the register knows it."""
    with store.reading() as session:
        return session.scalar(select(Person.school).where(Person.id == person_id)) or ""


def check_child_file(store: Store, child: ChildAlone, today: date) -> list[Problem]:
    """What the worker must mend; a child is in evidence once at a time."""
    with store.reading() as session:
        born_on = session.scalar(select(Person.born_on).where(Person.id == child.child_id))
        asked = select(ChildAlone).where(
            ChildAlone.child_id == child.child_id,
            ChildAlone.id != (child.id or 0),
            ChildAlone.back_on.is_(None),
        )
        other = session.scalars(asked).first() if child.child_id and child.back_on is None else None
    told = check_child_alone(child, born_on=born_on, today=today)
    if other is not None:
        since = _("de la {day}").format(day=day(other.left_on)) if other.left_on else ""
        words = _("Copilul este deja în evidență {since}; scrieți în fișa lui.").format(since=since)
        told.append(Problem("child_id", " ".join(words.split()).replace(" ;", ";")))
    return told


def save_child_alone(store: Store, child: ChildAlone, today: date) -> int:
    """Take a child into evidence or change what is kept of them; returns the id.

    Raises:
        Refused: with what blocks.
    """
    if child.keeper_id is not None and not child.keeper.strip():
        child.keeper = person_names(store, [child.keeper_id]).get(child.keeper_id, "")
    refuse_if(check_child_file(store, child, today))
    name = person_names(store, [child.child_id]).get(child.child_id, "")
    label = (
        _("Modificarea fișei copilului cu părinți plecați: {name}")
        if child.id
        else _("Copil cu părinți plecați: {name}")
    )
    return store.keep(child, label.format(name=name)).id


def remove_child_alone(store: Store, record_id: int) -> None:
    """Delete what is kept of a child; it can be undone."""
    file = open_child_alone(store, record_id)
    label = _("Ștergerea fișei copilului cu părinți plecați: {name}")
    store.remove(file.child, label.format(name=file.name))


def _filed(store: Store, child: ChildAlone) -> ChildFile:
    named = [one for one in (child.child_id, child.keeper_id) if one]
    with store.reading() as session:
        asked = select(Person.born_on).where(Person.id == child.child_id)
        born_on = session.scalar(asked)
    return ChildFile(child, person_names(store, named), born_on)
