"""The enrolments of the register as figures count them: none outlasts the person's stay."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables.people import Person, PersonState
from db.tables.services import Enrolment


def enrolments(session: Session) -> list[Enrolment]:
    """The enrolments, each ended at the latest on the day before its person died or left.

    Nobody is made to close what a death ends, and the place would stay taken for ever.
    """
    asked = select(Enrolment, Person.state, Person.state_on).join(Person, Person.id == Enrolment.person_id)
    told = []
    for one, state, left_on in session.execute(asked.order_by(Enrolment.id)):
        if state is not PersonState.ACTIVE:
            session.expunge(one)  # what is changed here is never kept
            one.to_on = _last(one, left_on)
        if one.to_on is None or one.to_on >= one.from_on:
            told.append(one)
    return told


def _last(one: Enrolment, left_on: date | None) -> date:
    """The last day of an enrolment of somebody who is followed no more; before its first where unknown."""
    gone = (left_on or one.from_on) - timedelta(days=1)
    return min(one.to_on or gone, gone)
