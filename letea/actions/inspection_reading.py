"""Reading a register of the dossier for an inspection: its records of the period, their values in words."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.benefits import BenefitKind
from db.tables.carers import Carer
from db.tables.guardianship import Guardianship
from db.tables.people import Person
from db.tables.services import Service
from letea.actions.inspection_lists import Attribute, ListOf
from letea.documents.listing import ListedColumn, ListOnPaper
from letea.fields import field_of
from letea.fields.showing import Lists, shown
from letea.rules.period import Period
from letea.wording import _


def read_list(session: Session, one: ListOf, period: Period, lists: Lists) -> ListOnPaper:
    """A register with what it holds of the period, its values in words."""
    record = one.columns[0][0].class_
    order = one.on if one.on is not None else one.since if one.since is not None else record.id
    rows = session.scalars(_within(select(record), one, period).order_by(order, record.id)).all()
    columns = [[*_told(session, attribute, rows, lists)] for attribute, _width in one.columns]
    return ListOnPaper(
        one.title,
        [ListedColumn(_head(attribute), width) for attribute, width in one.columns],
        list(zip(*columns, strict=True)),
    )


def _head(attribute: Attribute) -> str:
    """The field's own label; a row of a form says whose it is only here."""
    return field_of(attribute).label or _WHOSE[attribute.key]


def _within(asked: Select[Any], one: ListOf, period: Period) -> Select[Any]:
    if one.on is not None:
        return asked.where(one.on.between(period.from_on, period.to_on))
    if one.year is not None:
        return asked.where(one.year.in_(period.years()))
    if one.since is not None:
        asked = asked.where(or_(one.since.is_(None), one.since <= period.to_on))
    if one.until is not None:
        asked = asked.where(or_(one.until.is_(None), one.until >= period.from_on))
    return asked


def _told(session: Session, attribute: Attribute, rows: Sequence[Record], lists: Lists) -> Iterator[str]:
    names = _names(session, attribute, rows)
    field = field_of(attribute)
    for row in rows:
        value = getattr(row, attribute.key)
        yield names.get(value, "") if names is not None else shown(field, value, lists)


def _names(session: Session, attribute: Attribute, rows: Sequence[Record]) -> dict[int, str] | None:
    """What the ids in this column are called; None where it holds values of its own."""
    keys = list(attribute.property.columns[0].foreign_keys)
    if not keys:
        return None
    asked = _NAMED[keys[0].column.table.name]
    wanted = asked.selected_columns[0].in_({getattr(row, attribute.key) for row in rows})
    found = session.execute(asked.where(wanted).execution_options(include_deleted=True))
    return {id_: " ".join(words) for id_, *words in found}


_WHOSE = {
    "carer_id": _("Asistentul personal"),
    "guardianship_id": _("Persoana ocrotită"),
    "service_id": _("Serviciul"),
}
_NAMED: dict[str, Select[*tuple[Any, ...]]] = {
    "person": select(Person.id, Person.family_name, Person.given_name),
    "benefit_kind": select(BenefitKind.id, BenefitKind.name),
    "service": select(Service.id, Service.name),
    "carer": select(Carer.id, Person.family_name, Person.given_name).join(
        Person, Person.id == Carer.person_id
    ),
    "guardianship": select(Guardianship.id, Person.family_name, Person.given_name).join(
        Person, Person.id == Guardianship.person_id
    ),
}
