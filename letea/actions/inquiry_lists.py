"""Finding inquiries: the list, its filters, order and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import select, text

from db.store import Store
from db.tables.cases import Inquiry
from db.tables.people import Person
from letea.actions.person_listing import PersonListing
from letea.inquiry_forms import form_name, inquiry_forms
from letea.rules.inquiries import NextStanding, standing_of

_SOON_DAYS = 30
_FOLLOWED = (
    "EXISTS (SELECT 1 FROM inquiry AS newer WHERE newer.person_id = inquiry.person_id"
    " AND newer.form = inquiry.form AND newer.deleted_at IS NULL"
    " AND (newer.dated_on, newer.id) > (inquiry.dated_on, inquiry.id))"
)


class InquiryGroup(Enum):
    """The ready filters of the list of inquiries."""

    ALL = "all"
    DUE = "due"
    SOON = "soon"
    THIS_YEAR = "this_year"


class InquiryOrder(Enum):
    """What the list of inquiries can be ordered by."""

    NUMBER = "number"
    NAME = "name"
    VILLAGE = "village"
    FORM = "form"
    DATED = "dated"
    VISITED = "visited"
    NEXT = "next"


INQUIRIES = PersonListing(
    table="inquiry",
    person="person_id",
    words=("number", "asked_by", "asked_number"),
    groups={
        InquiryGroup.ALL: "1",
        InquiryGroup.DUE: f"inquiry.next_on <= :today AND NOT {_FOLLOWED}",
        InquiryGroup.SOON: f"inquiry.next_on > :today AND inquiry.next_on <= :soon AND NOT {_FOLLOWED}",
        InquiryGroup.THIS_YEAR: "inquiry.dated_on BETWEEN :first AND :last",
    },
    orders={
        InquiryOrder.NUMBER: (
            "CAST(substr(number, instr(number, '/') + 1) AS INTEGER) {way}, CAST(number AS INTEGER) {way}"
        ),
        InquiryOrder.NAME: "person.name_key {way}",
        InquiryOrder.VILLAGE: "person.address_key {way}",
        InquiryOrder.FORM: "form {way}, person.name_key",
        InquiryOrder.DATED: "dated_on {way}",
        InquiryOrder.VISITED: "visited_on IS NULL, visited_on {way}",
        InquiryOrder.NEXT: "inquiry.next_on IS NULL, inquiry.next_on {way}",
    },
)


@dataclass(frozen=True)
class InquiryRow:
    """An inquiry as the list shows it, and where its next evaluation stands."""

    id: int
    number: str
    form: str
    name: str
    village: str
    dated_on: date
    visited_on: date | None
    next_on: date | None
    asked_by: str
    made_by: str
    standing: NextStanding


def list_inquiries(
    store: Store,
    typed: str = "",
    *,
    group: InquiryGroup = InquiryGroup.ALL,
    form: str = "",
    order: InquiryOrder = InquiryOrder.NUMBER,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the inquiries found by number, who asked or person, in order; of one form, if named."""
    narrowed, values = _narrowed(form, today)
    return INQUIRIES.find(
        store,
        typed,
        group,
        order=order,
        descending=descending,
        today=today,
        narrowed=narrowed,
        values=values,
    )


def count_inquiries(store: Store, today: date, *, form: str = "") -> dict[InquiryGroup, int]:
    """How many inquiries each ready filter finds."""
    narrowed, values = _narrowed(form, today)
    return INQUIRIES.count(store, today, narrowed=narrowed, values=values)


def forms_used(store: Store) -> list[tuple[str, str]]:
    """The forms of which there are inquiries, by key and name, in the order in which they are offered."""
    with store.reading() as session:
        used = set(session.scalars(select(Inquiry.form).distinct()))
    carried = [key for key in inquiry_forms() if key in used]
    return [(key, form_name(key)) for key in (*carried, *sorted(used - set(carried)))]


def inquiry_rows(store: Store, ids: Sequence[int], today: date) -> list[InquiryRow]:
    """The rows of these inquiries, in the order asked."""
    asked = (
        select(Inquiry, Person.family_name, Person.given_name, Person.village, text(_FOLLOWED))
        .join(Person, Person.id == Inquiry.person_id)
        .where(Inquiry.id.in_(ids))
    )
    with store.reading() as session:
        found = {row[0].id: row for row in session.execute(asked)}
    return [_row(found[id], today) for id in ids if id in found]


def _row(found: Any, today: date) -> InquiryRow:
    inquiry, family, given, village, followed = found
    return InquiryRow(
        id=inquiry.id,
        number=inquiry.number,
        form=form_name(inquiry.form),
        name=f"{family} {given}",
        village=village,
        dated_on=inquiry.dated_on,
        visited_on=inquiry.visited_on,
        next_on=inquiry.next_on,
        asked_by=inquiry.asked_by,
        made_by=inquiry.made_by,
        standing=standing_of(inquiry.next_on, today, followed=bool(followed)),
    )


def _narrowed(form: str, today: date) -> tuple[str, dict[str, Any]]:
    values = {
        "soon": (today + timedelta(days=_SOON_DAYS)).isoformat(),
        "first": f"{today.year}-01-01",
        "last": f"{today.year}-12-31",
    }
    return ("form = :form", values | {"form": form}) if form else ("1", values)
