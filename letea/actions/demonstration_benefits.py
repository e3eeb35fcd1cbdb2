"""The invented benefit files of the demonstration office, with their states, grants and payments."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

from db.tables.benefits import BenefitFile, BenefitKind, Disposition, FileStep, Grant, Payment
from db.tables.households import HouseholdMember
from db.tables.people import Person
from db.writing import Writing

Make = Callable[[type[Any], Mapping[str, Any]], Any]


def keep_benefits(writing: Writing, told: Mapping[str, Any], make: Make) -> None:
    """Keep the files as `told`; `make` turns a row of the packaged register into a record."""
    decided = {row["number"]: writing.keep(make(Disposition, row)).id for row in told["dispositions"]}
    kinds = _ids(writing, select(BenefitKind.code, BenefitKind.id))
    names = select(Person.family_name + " " + Person.given_name, Person.id)
    people, homes = (
        _ids(writing, names),
        _ids(writing, select(HouseholdMember.person_id, HouseholdMember.household_id)),
    )
    for row in told["benefits"]:
        person = people[row["applicant"]]
        file = make(
            BenefitFile,
            row | {"kind_id": kinds[row["kind"]], "applicant_id": person, "household_id": homes[person]},
        )
        _keep_file(writing, writing.keep(file).id, row | {"person": person, "decided": decided}, make)


def _keep_file(writing: Writing, file_id: int, row: Mapping[str, Any], make: Make) -> None:
    decided = row["decided"]
    for step in row["steps"]:
        place = {"file_id": file_id, "disposition_id": decided.get(step.get("disposition"))}
        writing.session.add(make(FileStep, step | place))
    if "grant" not in row:
        return
    given = row["grant"]
    place = {
        "file_id": file_id,
        "beneficiary_id": row["person"],
        "disposition_id": decided[given["disposition"]],
    }
    grant = writing.keep(make(Grant, given | place))
    for paid in row["paid"]:
        writing.session.add(make(Payment, paid | {"grant_id": grant.id, "amount_bani": grant.amount_bani}))


def _ids(writing: Writing, asked: Any) -> dict[Any, int]:
    return {row[0]: row[1] for row in writing.session.execute(asked)}
