"""Restrictions of processing (art. 18 GDPR): marked, lifted, and what they refuse meanwhile."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.people import Person
from db.tables.personal import Restriction
from letea.actions.people_lists import person_names
from letea.errors import Problem, refuse_if
from letea.fields.personal import GROUNDS
from letea.rules.personal import check_lifting, check_restriction
from letea.wording import _, day


def open_restriction(store: Store, restriction_id: int) -> Restriction:
    """A restriction, in force or not."""
    with store.reading() as session:
        return session.get_one(Restriction, restriction_id)


def restrictions_of(store: Store, person_id: int) -> list[Restriction]:
    """The restrictions of a person, the newest first."""
    asked = select(Restriction).where(Restriction.person_id == person_id)
    with store.reading() as session:
        return list(session.scalars(asked.order_by(Restriction.from_on.desc(), Restriction.id.desc())))


def restriction_on(store: Store, person_id: int, today: date) -> Restriction | None:
    """The restriction of a person that holds today."""
    with store.reading() as session:
        return session.scalars(_in_force(today).where(Restriction.person_id == person_id)).first()


def restricted_persons(store: Store, today: date) -> frozenset[int]:
    """Whose data is restricted today."""
    with store.reading() as session:
        return frozenset(one.person_id for one in session.scalars(_in_force(today)))


def check_restriction_kept(store: Store, restriction: Restriction, today: date) -> list[Problem]:
    """What the worker must mend in a restriction."""
    others = restrictions_of(store, restriction.person_id) if restriction.person_id else []
    return check_restriction(restriction, others, today)


def restrict(store: Store, restriction: Restriction, today: date) -> int:
    """Restrict the processing of a person's data (art. 18 GDPR), or change how; returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_restriction_kept(store, restriction, today))
    label = _("Restricționarea prelucrării: {name}").format(name=_name(store, restriction.person_id))
    return store.keep(restriction, label).id


def lift_restriction(store: Store, restriction: Restriction, today: date) -> int:
    """Lift a restriction with a note; returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_lifting(restriction, today))
    label = _("Ridicarea restricției: {name}").format(name=_name(store, restriction.person_id))
    return store.keep(restriction, label).id


def remove_restriction(store: Store, restriction_id: int) -> None:
    """Take out a restriction marked by mistake; it can be undone."""
    kept = open_restriction(store, restriction_id)
    label = _("Ștergerea unei restricții: {name}").format(name=_name(store, kept.person_id))
    store.remove(kept, label)


def refuse_restricted(session: Session, person_ids: Iterable[int], today: date) -> None:
    """Refuse to change a person whose data is restricted: it may be kept, and nothing else (art. 18 (2)).

    Raises:
        Refused: with how to go on.
    """
    asked = _in_force(today).where(Restriction.person_id.in_(list(person_ids)))
    problems = []
    for one in session.scalars(asked).all():
        name = session.get_one(Person, one.person_id).name
        problems.append(Problem("", f"{name}: {restriction_words(one)}"))
    refuse_if(problems)


def restriction_words(restriction: Restriction) -> str:
    """What a restriction means for whoever meets it."""
    told = _(
        "Prelucrarea datelor este restricționată din {day}: {why}. Datele se păstrează, dar nu se schimbă și "
        "nu ies în liste; plățile cuvenite prin lege continuă. Se ridică din Date personale."
    )
    return told.format(day=day(restriction.from_on), why=restriction.reason or GROUNDS[restriction.ground])


def _in_force(today: date) -> Select[Restriction]:
    """Those that hold on a day; `letea.rules.personal.holds_on` says the same of one."""
    return select(Restriction).where(
        Restriction.from_on <= today,
        or_(Restriction.lifted_on.is_(None), Restriction.lifted_on > today),
        or_(Restriction.until_on.is_(None), Restriction.until_on >= today),
    )


def _name(store: Store, person_id: int) -> str:
    return person_names(store, [person_id]).get(person_id, "")
