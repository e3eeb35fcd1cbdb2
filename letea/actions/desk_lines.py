"""What was done for a person or a household: inquiries, visits, plans, contracts, for their card.

Cases told in confidence are not among them: that there is one is itself told only on purpose.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import Guardianship
from db.tables.households import HouseholdMember
from db.tables.partners import ServiceContract
from db.tables.service_plans import ServicePlan
from letea.actions.services import services_of_person
from letea.fields import field_of
from letea.fields.showing import shown
from letea.inquiry_forms import form_name, inquiry_form
from letea.wording import _, day, span

_PLAIN = "inquiry"  # the paper of forms whose name tells only what they are for


@dataclass(frozen=True)
class DeskLine:
    """A record about a person: its page, its id, its words, what stands under them, its day."""

    page: str
    record: int
    text: str
    note: str
    on: date | None


def lines_of_person(store: Store, person_id: int) -> list[DeskLine]:
    """What was done for a person, newest first."""
    with store.reading() as session:
        found = [
            *(_inquiry(row) for row in _of(session, Inquiry, Inquiry.person_id == person_id)),
            *(_visit(row) for row in _of(session, Visit, Visit.person_id == person_id)),
            *(_plan(row) for row in _of(session, ServicePlan, ServicePlan.person_id == person_id)),
            *(_child(row) for row in _of(session, ChildAlone, ChildAlone.child_id == person_id)),
            *(_degree(row) for row in _of(session, Dependency, Dependency.person_id == person_id)),
            *(
                _carer(row, _("Asistent personal"))
                for row in _of(session, Carer, Carer.person_id == person_id)
            ),
            *(
                _carer(row, _("Are asistent personal"))
                for row in _of(session, Carer, Carer.cared_id == person_id)
            ),
            *(_guarded(row) for row in _of(session, Guardianship, Guardianship.person_id == person_id)),
            *(
                _contract(row)
                for row in _of(session, ServiceContract, ServiceContract.person_id == person_id)
            ),
        ]
    return _newest_first([*found, *_enrolled(store, person_id)])


def lines_of_household(store: Store, household_id: int) -> list[DeskLine]:
    """What was done for a household, and for whoever lives in it now, newest first."""
    living = select(HouseholdMember.person_id).where(
        HouseholdMember.household_id == household_id,
        HouseholdMember.to_on.is_(None),
        HouseholdMember.deleted_at.is_(None),
    )
    with store.reading() as session:
        found = [
            line
            for kind, told in ((Inquiry, _inquiry), (Visit, _visit), (ServicePlan, _plan))
            for line in map(
                told,
                _of(session, kind, (kind.household_id == household_id) | kind.person_id.in_(living)),
            )
        ]
    return _newest_first(found)


def _of(session: Session, kind: type[Any], where: Any) -> Sequence[Any]:
    return session.scalars(select(kind).where(where)).all()


def _newest_first(found: Sequence[DeskLine]) -> list[DeskLine]:
    return sorted(found, key=lambda line: (line.on or date.min, line.record), reverse=True)


def _inquiry(row: Inquiry) -> DeskLine:
    form = inquiry_form(row.form)
    named = form_name(row.form)
    if form is not None and form.paper == _PLAIN:
        named = f"{form.title}: {named}"
    number = _("nr. {number} din {day}").format(number=row.number or "–", day=day(row.dated_on))
    return DeskLine("inquiries", row.id, named, _then(number, row.next_on), row.dated_on)


def _visit(row: Visit) -> DeskLine:
    text = _("Vizită: {purpose}").format(purpose=row.purpose) if row.purpose else _("Vizită")
    return DeskLine("visits", row.id, text, _then(day(row.visited_on), row.next_on), row.visited_on)


def _plan(row: ServicePlan) -> DeskLine:
    text = _("Plan de servicii {number}").format(number=row.number).strip()
    closed = _("încheiat la {day}").format(day=day(row.closed_on)) if row.closed_on else ""
    return DeskLine(
        "service_plans", row.id, text, closed or _then(day(row.made_on), row.next_on), row.made_on
    )


def _child(row: ChildAlone) -> DeskLine:
    absent = shown(field_of(ChildAlone.absent), row.absent, {})
    text = _("Părinți plecați: {who}").format(who=absent)
    return DeskLine("children", row.id, text, span(row.left_on, row.back_on), row.left_on)


def _degree(row: Dependency) -> DeskLine:
    text = _("Grad de dependență {degree}").format(degree=row.degree)
    return DeskLine("elderly", row.id, text, _then(day(row.assessed_on), row.next_on), row.assessed_on)


def _carer(row: Carer, text: str) -> DeskLine:
    return DeskLine("carers", row.id, text, span(row.from_on, row.to_on), row.from_on)


def _guarded(row: Guardianship) -> DeskLine:
    kind = shown(field_of(Guardianship.kind), row.kind, {})
    return DeskLine("guardianship", row.id, kind, span(row.from_on, row.to_on), row.from_on)


def _contract(row: ServiceContract) -> DeskLine:
    text = _("Contract de servicii {number}").format(number=row.number).strip()
    return DeskLine("contracts", row.id, text, span(row.from_on, row.ended_on or row.to_on), row.signed_on)


def _enrolled(store: Store, person_id: int) -> list[DeskLine]:
    return [
        DeskLine("services", id_, name, span(from_on, to_on), from_on)
        for id_, name, from_on, to_on in services_of_person(store, person_id)
    ]


def _then(when: str, next_on: date | None) -> str:
    return _("{when}; următoarea la {day}").format(when=when, day=day(next_on)) if next_on else when
