"""The invented inquiries and visits of the demonstration office, filled from its register."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

import resources
from db.store import Store
from db.tables.cases import Inquiry, InquiryAnswer, Visit
from db.tables.people import Person
from db.writing import Writing
from letea.actions.households import household_of_person
from letea.actions.inquiry_filling import known_of
from letea.inquiry_forms import inquiry_forms
from letea.rules.inquiry_filling import filled

_TOLD = "demo/cases.json"
Cases = list[tuple[Any, list[InquiryAnswer]]]
Make = Callable[[type[Any], Mapping[str, Any]], Any]


def cases_told(store: Store, make: Make) -> Cases:
    """What the package tells of them, filled from the register that is there already.

    `make` turns a row into a record.
    """
    told: dict[str, Any] = resources.data(_TOLD)
    with store.reading() as session:
        asked = select(Person.family_name + " " + Person.given_name, Person.id)
        people = {row[0]: row[1] for row in session.execute(asked)}
    found: Cases = []
    for kind, rows in ((Inquiry, told["inquiries"]), (Visit, told["visits"])):
        for row in rows:
            person = people[row["person"]]
            home = household_of_person(store, person)
            record = make(kind, row | {"person_id": person, "household_id": home})
            found.append((record, _answers(store, record, row) if kind is Inquiry else []))
    return found


def keep_cases(writing: Writing, cases: Cases) -> None:
    """Keep them."""
    for record, answers in cases:
        owner = writing.keep(record).id
        for answer in answers:
            answer.inquiry_id = owner
            writing.session.add(answer)


def _answers(store: Store, inquiry: Inquiry, row: Mapping[str, Any]) -> list[InquiryAnswer]:
    known = known_of(store, inquiry.person_id, date.fromisoformat(row["dated_on"]))
    headings = inquiry_forms()[inquiry.form].headings
    return [
        InquiryAnswer(
            inquiry_id=0,
            place=place,
            key=one.key,
            heading=one.heading,
            answer=row["said"].get(one.key) or filled(one.fill, known),
        )
        for place, one in enumerate(headings)
    ]
