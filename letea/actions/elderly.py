"""Assessments of dependency: opening, checking, saving and deleting them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.elderly import Dependency
from db.tables.people import Person
from letea.actions.people_lists import person_names
from letea.errors import Problem, refuse_if
from letea.rules.elderly import check_dependency
from letea.rules.later import years_later
from letea.wording import _


@dataclass
class Assessment:
    """An assessment of dependency, with the name and birth day of the person and their earlier ones."""

    record: Dependency
    name: str = ""
    born_on: date | None = None
    earlier: tuple[Dependency, ...] = ()


def open_assessment(store: Store, record_id: int) -> Assessment:
    """An assessment, with those before it."""
    with store.reading() as session:
        record = session.get_one(Dependency, record_id)
    return _told(store, record)


def new_assessment(store: Store, today: date, person_id: int = 0) -> Assessment:
    """An assessment about to be made; needs and carer are those of the last one."""
    record = Dependency(
        person_id=person_id, assessed_on=today, assessed_by=store.who, next_on=years_later(today, 1)
    )
    made = _told(store, record)
    if made.earlier:
        record.needs, record.carer = made.earlier[0].needs, made.earlier[0].carer
    return made


def check_assessment(store: Store, record: Dependency, today: date) -> list[Problem]:
    """What the worker must mend in an assessment; two of one day are told."""
    with store.reading() as session:
        born_on = session.scalar(select(Person.born_on).where(Person.id == record.person_id))
        same = session.scalar(
            select(Dependency.id).where(
                Dependency.person_id == record.person_id,
                Dependency.assessed_on == record.assessed_on,
                Dependency.id != (record.id or 0),
            )
        )
    told = check_dependency(record, born_on=born_on, today=today)
    if same is not None:
        words = _("Persoana are deja o evaluare din această zi; verificați.")
        told.append(Problem("assessed_on", words, blocking=False))
    return told


def save_assessment(store: Store, record: Dependency, today: date) -> int:
    """Keep a new or changed assessment; returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_assessment(store, record, today))
    name = person_names(store, [record.person_id]).get(record.person_id, "")
    label = _("Modificarea evaluării de dependență: {name}") if record.id else _("Grad de dependență: {name}")
    return store.keep(record, label.format(name=name)).id


def remove_assessment(store: Store, record_id: int) -> None:
    """Delete an assessment; it can be undone."""
    held = open_assessment(store, record_id)
    label = _("Ștergerea evaluării de dependență: {name}")
    store.remove(held.record, label.format(name=held.name))


def _told(store: Store, record: Dependency) -> Assessment:
    name = person_names(store, [record.person_id]).get(record.person_id, "")
    with store.reading() as session:
        born = select(Person.born_on).where(Person.id == record.person_id)
        born_on = session.scalar(born)
        asked = select(Dependency).where(
            Dependency.person_id == record.person_id, Dependency.assessed_on <= record.assessed_on
        )
        newest = asked.order_by(Dependency.assessed_on.desc(), Dependency.id.desc())
        earlier = tuple(one for one in session.scalars(newest) if _is_before(one, record))
    return Assessment(record, name, born_on, earlier)


def _is_before(one: Dependency, record: Dependency) -> bool:
    if record.id is None:
        return True
    return (one.assessed_on, one.id) < (record.assessed_on, record.id)
