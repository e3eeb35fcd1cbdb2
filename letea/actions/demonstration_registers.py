"""The invented entries in the registers of the demonstration office."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

import resources
from db.tables.people import Person
from db.tables.registers import Register, RegisterEntry
from db.writing import Writing
from letea.actions.register_numbers import next_number_in

_TOLD = "demo/registers.json"
Make = Callable[[type[Any], Mapping[str, Any]], Any]


def keep_registers(writing: Writing, make: Make) -> None:
    """Keep what the package tells of them, under the next numbers; `make` turns a row into a record."""
    session = writing.session
    registers = {row.code: row for row in session.scalars(select(Register))}
    names = select(Person.family_name + " " + Person.given_name, Person.id)
    people = {row[0]: row[1] for row in session.execute(names)}
    told: dict[str, Any] = resources.data(_TOLD)
    for row in told["entries"]:
        register, year = registers[row["register"]], date.fromisoformat(row["entered_on"]).year
        place = {
            "register_id": register.id,
            "year": year,
            "number": next_number_in(session, register, year),
            "person_id": people[row["person"]] if "person" in row else None,
        }
        writing.keep(make(RegisterEntry, row | place))
