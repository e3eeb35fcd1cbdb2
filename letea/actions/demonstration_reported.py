"""The invented cases of the demonstration office, told of in confidence."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

import resources
from db.tables.people import Person
from db.tables.reported import Case, CaseOpening
from db.writing import Writing

Make = Callable[[type[Any], Mapping[str, Any]], Any]

_CASES = "demo/reported.json"


def keep_reported(writing: Writing, make: Make) -> None:
    """Keep what is packaged, about persons kept before; `make` turns a row into a record."""
    asked = select(Person.family_name + " " + Person.given_name, Person.id)
    people = {row[0]: row[1] for row in writing.session.execute(asked)}
    for row in resources.data(_CASES)["cases"]:
        case = writing.keep(make(Case, row | {"person_id": people.get(row.get("person", ""))}))
        for line in row.get("openings", ()):
            writing.session.add(make(CaseOpening, line | {"case_id": case.id}))
