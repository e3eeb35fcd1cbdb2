"""The persons of a diagnosis: ages, villages, categories, needs against services, indicators over years."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import case, false, func, select, true
from sqlalchemy.orm import Session

from db.tables.people import Person, PersonSituation, Sex
from db.tables.reported import Case, CaseKind
from db.tables.services import Enrolment, Service
from letea.actions import on_a_day, served_on_a_day
from letea.actions.on_a_day import Ids, Where
from letea.actions.registers import people_by_category
from letea.fields.showing import Lists, label_of
from letea.rules.figures import Behind, Rows, rows_of, sums_of
from letea.rules.need_indicators import Indicator, indicators
from letea.rules.people import ADULT, ELDERLY, born_for_age
from letea.rules.yearly import (
    BAND,
    BANDS,
    Ages,
    Band,
    Counted,
    Need,
    Reach,
    Series,
    Village,
    band_words,
    counted_of,
    last_day,
)
from letea.wording import _

_OF_CODES: dict[str, Callable[[date, Sequence[str]], Ids]] = {
    "situation": on_a_day.in_situation,
    "category": on_a_day.in_category,
    "certificate": on_a_day.certified,
    "dependency": served_on_a_day.dependent,
    "benefit": served_on_a_day.helped,
}
_OF_ALL: dict[str, Callable[[date], Ids]] = {
    "abroad": served_on_a_day.alone,
    "carers": served_on_a_day.cared_for,
    "wards": served_on_a_day.protected,
    "enrolled": on_a_day.enrolled,
}
_DISABLED = indicators()["disability"].codes


def ages(session: Session, on: date) -> Ages:
    """The persons by bands of five years and by sex."""
    born, there = Person.born_on, on_a_day.present_on(on)
    younger = [(born > born_for_age(on, BAND * (place + 1)), place) for place in range(BANDS - 1)]
    band = case((born.is_(None), None), *younger, else_=BANDS - 1)
    held = session.execute(
        select(band, Person.sex, func.count(Person.id)).where(there).group_by(band, Person.sex)
    ).all()
    counts = {(place, sex): count for place, sex, count in held}
    known = [
        Band(band_words(place), counts.get((place, Sex.MALE), 0), counts.get((place, Sex.FEMALE), 0))
        for place in range(BANDS)
    ]
    parts = {
        "children": on_a_day.aged(on, to_age=ADULT),
        "adults": on_a_day.aged(on, from_age=ADULT, to_age=ELDERLY),
        "elderly": on_a_day.aged(on, from_age=ELDERLY),
        "without_day": Person.born_on.is_(None),
    }
    rows = {name: on_a_day.people_of(session, on, part) for name, part in parts.items()}
    unknown = sum(counts.values()) - sum(one.men + one.women for one in known)
    totals = {name: held.total for name, held in rows.items()}
    return Ages(tuple(known), unknown=unknown, rows=rows, **totals)


def categories(session: Session, lists: Lists, on: date) -> list[Counted]:
    """The beneficiaries by category, the largest first."""
    told = [
        counted_of(label_of(lists, "beneficiary_category", code), rows_of(Behind.PEOPLE, people))
        for code, people in people_by_category(session, on).items()
    ]
    return sorted(told, key=lambda one: (-one.count, one.words))


def villages(session: Session, on: date) -> list[Village]:
    """Who is vulnerable in each village, in the order of names; those without a village are told last."""
    child, old = on_a_day.aged(on, to_age=ADULT), on_a_day.aged(on, from_age=ELDERLY)
    situated = Person.id.in_(on_a_day.in_situation(on))
    counted: dict[str, Where] = {
        "people": true(),
        "children": child,
        "elderly": old,
        "disabled": Person.id.in_(on_a_day.certified(on, _DISABLED)),
        "in_situation": situated,
        "children_in_situation": child & situated,
        "helped": Person.id.in_(served_on_a_day.helped(on)),
        "enrolled": Person.id.in_(on_a_day.enrolled(on)),
    }
    gathered = (on_a_day.ids_of(case((one, Person.id))) for one in counted.values())
    rows = session.execute(
        select(Person.village, *gathered)
        .where(on_a_day.present_on(on))
        .group_by(Person.village)
        .order_by(Person.village == "", func.min(Person.address_key))
    ).all()
    return [Village(row[0] or _("nu se știe"), **_traced(tuple(counted), row[1:])) for row in rows]


def needs(session: Session, lists: Lists, on: date) -> list[Need]:
    """How many are in each situation, and how many of them have a service or a monthly benefit."""
    served = Person.id.in_(on_a_day.enrolled(on))
    aided = Person.id.in_(served_on_a_day.helped(on))
    once = (
        select(PersonSituation.situation.label("code"), Person.id.label("person"))
        .add_columns(
            case((served, 1), else_=0).label("served"),
            case((aided, 1), else_=0).label("aided"),
        )
        .join(Person, Person.id == PersonSituation.person_id)
        .where(on_a_day.present_on(on), on_a_day.lasts_on(PersonSituation.from_on, PersonSituation.to_on, on))
        .distinct()
        .subquery()
    )
    told_of = {"people": true(), "served": once.c.served == 1, "helped": once.c.aided == 1}
    gathered = (on_a_day.ids_of(case((one, once.c.person))) for one in told_of.values())
    rows = session.execute(select(once.c.code, *gathered).group_by(once.c.code)).all()
    told = [Need(label_of(lists, "situation", row[0]), **_traced(tuple(told_of), row[1:])) for row in rows]
    return sorted(told, key=lambda one: (-one.people, one.words))


def reach(session: Session, lists: Lists, on: date) -> list[Reach]:
    """Each category of beneficiaries against the services that are made for it that day."""
    open_then = on_a_day.lasts_on(Service.active_from_on, Service.active_to_on, on)
    services = session.execute(
        select(Service.id, Service.beneficiaries, Service.capacity).where(open_then)
    ).all()
    told = []
    for code, ids in people_by_category(session, on).items():
        made = [one for one in services if code in (one.beneficiaries or ())]
        within = Enrolment.service_id.in_([one.id for one in made])
        admitted = Person.id.in_(on_a_day.enrolled(on).where(within))
        of_category = Person.id.in_(on_a_day.in_category(on, [code]))
        people = rows_of(Behind.PEOPLE, ids)
        services_made = rows_of(Behind.SERVICES, (one.id for one in made))
        known = [(one.id, one.capacity) for one in made if one.capacity]
        places = sums_of(Behind.SERVICES, known) if known else None
        enrolled = on_a_day.people_of(session, on, admitted, of_category if made else false())
        rows = {"people": people, "services": services_made, "enrolled": enrolled}
        totals = {name: held.total for name, held in rows.items()}
        words = label_of(lists, "beneficiary_category", code)
        if places is not None:
            rows["places"] = places
        told.append(Reach(words, places=places.total if places else None, rows=rows, **totals))
    return sorted(told, key=lambda one: (-one.people, one.words))


def follow(session: Session, chosen: Sequence[Indicator], years: Sequence[int], today: date) -> list[Series]:
    """Each indicator on the last day of each year."""
    days = [last_day(year, today) for year in years]
    told = []
    for one in chosen:
        if one.is_of_a_year:  # cases told of in confidence, of which only the number is told
            told.append(Series(one, tuple(count_indicator(session, one, on) for on in days)))
        else:
            rows = tuple(people_of_indicator(session, one, on) for on in days)
            told.append(Series(one, tuple(held.total for held in rows), rows))
    return told


def count_indicator(session: Session, indicator: Indicator, on: date) -> int:
    """An indicator of need on a day, or in the year until that day where it is of a whole year."""
    if indicator.is_of_a_year:
        kinds = [CaseKind(code) for code in indicator.codes] or list(CaseKind)
        opened = Case.opened_on.between(date(on.year, 1, 1), on)
        return session.scalar(select(func.count(Case.id)).where(Case.kind.in_(kinds), opened)) or 0
    return people_of_indicator(session, indicator, on).total


def people_of_indicator(session: Session, indicator: Indicator, on: date) -> Rows:
    """Whom an indicator of need counts on a day."""
    if indicator.source == "age":
        of_age = on_a_day.aged(on, from_age=indicator.from_age, to_age=indicator.to_age)
        return on_a_day.people_of(session, on, of_age)
    return on_a_day.people_of(session, on, Person.id.in_(_counted_by(indicator, on)))


def _traced(names: Sequence[str], gathered: Sequence[str | None]) -> dict[str, Any]:
    """The counts of a row by name, with the persons behind each."""
    rows = {
        name: rows_of(Behind.PEOPLE, on_a_day.ids_in(ids)) for name, ids in zip(names, gathered, strict=True)
    }
    return {**{name: held.total for name, held in rows.items()}, "rows": rows}


def _counted_by(indicator: Indicator, on: date) -> Ids:
    if indicator.source in _OF_CODES:
        return _OF_CODES[indicator.source](on, indicator.codes)
    return _OF_ALL[indicator.source](on)
