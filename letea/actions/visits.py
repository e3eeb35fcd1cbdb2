"""Visits: opening, checking, saving and deleting them."""

from dataclasses import dataclass
from datetime import date

from db.store import Store
from db.tables.cases import Visit
from letea.actions.attachments import attachments_in
from letea.actions.households import household_of_person
from letea.actions.people_lists import household_name, person_names
from letea.errors import refuse_if
from letea.rules.visits import check_visit, next_visit
from letea.wording import _, day


@dataclass
class VisitFile:
    """A visit with the names of whom it was to."""

    visit: Visit
    name: str = ""
    household: str = ""


def open_visit(store: Store, visit_id: int) -> VisitFile:
    """A visit with its names."""
    with store.reading() as session:
        visit = session.get_one(Visit, visit_id)
    home = household_name(store, visit.household_id) if visit.household_id else ""
    return VisitFile(visit, person_names(store, [visit.person_id]).get(visit.person_id, ""), home)


def new_visit(store: Store, today: date, person_id: int = 0) -> VisitFile:
    """A visit about to be written, of today, with the next one proposed."""
    visit = Visit(person_id=person_id, visited_on=today, made_by=store.who, next_on=next_visit(today))
    return VisitFile(visit, person_names(store, [person_id]).get(person_id, ""))


def save_visit(store: Store, visit: Visit, today: date) -> int:
    """Keep a new or changed visit; returns the id. A new one takes the household the person lives in.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_visit(visit, today))
    if not visit.id:
        visit.household_id = household_of_person(store, visit.person_id)
    return store.keep(visit, _label(store, visit)).id


def remove_visit(store: Store, visit_id: int) -> None:
    """Delete a visit; it can be undone."""
    file = open_visit(store, visit_id)
    told = _("Ștergerea vizitei din {day}, {name}")
    with store.writing(told.format(day=day(file.visit.visited_on), name=file.name)) as writing:
        writing.remove_all(attachments_in(writing.session, [file.visit.uid]))
        writing.remove(file.visit)


def _label(store: Store, visit: Visit) -> str:
    name = person_names(store, [visit.person_id]).get(visit.person_id, "")
    told = _("Modificarea vizitei din {day}, {name}") if visit.id else _("Vizită nouă din {day}, {name}")
    return told.format(day=day(visit.visited_on), name=name)
