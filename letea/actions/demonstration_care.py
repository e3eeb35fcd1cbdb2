"""The invented personal assistants and guardianships of the demonstration office."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

import resources
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.people import DisabilityCertificate, Person
from db.writing import Writing

Make = Callable[[type[Any], Mapping[str, Any]], Any]

_CARE = "demo/care.json"
_FOLLOWED = {"checks": CarerCheck, "replacements": CarerReplacement, "trainings": CarerTraining}


def keep_care(writing: Writing, make: Make) -> None:
    """Keep what is packaged, about persons kept before; `make` turns a row into a record."""
    told: dict[str, Any] = resources.data(_CARE)
    asked = select(Person.family_name + " " + Person.given_name, Person.id)
    people = {row[0]: row[1] for row in writing.session.execute(asked)}
    for row in told["certificates"]:
        writing.session.add(make(DisabilityCertificate, row | {"person_id": people[row["person"]]}))
    for row in told["carers"]:
        who = {"person_id": people[row["person"]], "cared_id": people[row["cared"]]}
        carer = writing.keep(make(Carer, row | who))
        for name, kind in _FOLLOWED.items():
            for line in row.get(name, ()):
                writing.session.add(make(kind, line | {"carer_id": carer.id}))
    for row in told["guardianships"]:
        guardian = people.get(row.get("guardian_person", ""))
        named = {"person_id": people[row["person"]], "guardian_id": guardian}
        held = writing.keep(make(Guardianship, row | named))
        for line in row["accounts"]:
            writing.session.add(make(GuardianAccount, line | {"guardianship_id": held.id}))
