"""The invented providers, partnerships, procedures and contracts of the demonstration office."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

import resources
from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from db.tables.people import Person
from db.tables.services import Service
from db.writing import Writing

_TOLD = "demo/partners.json"
Make = Callable[[type[Any], Mapping[str, Any]], Any]


def keep_partners(writing: Writing, make: Make) -> None:
    """Keep what the package tells of them; `make` turns a row into a record."""
    told: dict[str, Any] = resources.data(_TOLD)
    people = _ids(writing, select(Person.family_name + " " + Person.given_name, Person.id))
    service = writing.session.scalars(select(Service.id).order_by(Service.id)).first()
    providers: dict[str, int] = {}
    for row in told["providers"]:
        providers[row["name"]] = writing.keep(make(Provider, row)).id
        for place, given in enumerate(row["services"]):
            tied: dict[str, Any] = {"provider_id": providers[row["name"]], "place": place}
            writing.session.add(make(ProviderService, given | tied))
    for row in told["partnerships"]:
        tied = {"provider_id": providers.get(row.get("provider"))}
        writing.session.add(make(Partnership, row | tied))
    for row in told["procedures"]:
        writing.session.add(make(Procedure, row))
    for row in told["contracts"]:
        tied = {"person_id": people[row["person"]], "service_id": service}
        writing.session.add(make(ServiceContract, row | tied))


def _ids(writing: Writing, asked: Any) -> dict[Any, int]:
    return {row[0]: row[1] for row in writing.session.execute(asked)}
