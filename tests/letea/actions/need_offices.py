"""Households of the invented office with assessments of their needs, for tests."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.needs import Answer, Basis
from letea.actions.households import HouseholdFile, save_household
from letea.actions.need_settings import open_situations
from letea.actions.needs import new_need_assessment, save_need_assessment
from letea.actions.people import PersonFile, save_person
from letea.rules.needs import Known
from tests.samples import TODAY, a_household, a_member, a_person


def living(store: Store, name: str = "Exemplu Ștefan", *people: dict[str, Any], **given: Any) -> int:
    """A household with these persons; without any, one adult lives there."""
    members = []
    for told in people or ({},):
        person = save_person(
            store, PersonFile(a_person(**{k: v for k, v in told.items() if k != "role"})), TODAY
        )
        members.append(a_member(person, role=told.get("role", "titular")))
    return save_household(store, HouseholdFile(a_household(name=name, **given), members), TODAY)


def needs_of(
    store: Store,
    household_id: int,
    *yes: str,
    no: tuple[str, ...] = (),
    on: date = TODAY,
    **given: Any,
) -> int:
    """An assessment kept, with these situations present and those not; all others are not known."""
    file = new_need_assessment(store, household_id, TODAY)
    codes = {one.code: one.id for one in open_situations(store)}
    file.assessment.assessed_on = on
    for name, value in given.items():
        setattr(file.assessment, name, value)
    file.state = {id_: Known() for id_ in codes.values()}
    for answer, named in ((Answer.YES, yes), (Answer.NO, no)):
        file.state |= {codes[code]: Known(answer, Basis.ASKED) for code in named}
    return save_need_assessment(store, file, TODAY)
