"""A person or household about whom something is kept is not deleted; the message counts what is kept."""

import pytest

from db.record import Record
from db.store import Store
from db.tables.cases import Inquiry, Visit
from letea.actions.households import remove_household
from letea.actions.in_use import ABOUT_HOUSEHOLDS, ABOUT_PERSONS
from letea.actions.people import remove_person
from letea.errors import Refused
from letea.fields import described
from tests.samples import TODAY, a_household, a_person

OWNED = {  # rows of the person's own form, of a benefit file, of a household; papers stay whoever goes
    *("identity_paper", "person_category", "person_situation", "disability_certificate", "income", "good"),
    *("benefit_file", "grant", "worked_hours", "household_member", "enrolment", "printed_paper"),
    "merged_person",  # tells of a double that was given up
}


@pytest.mark.parametrize(("table", "named"), [("person", ABOUT_PERSONS), ("household", ABOUT_HOUSEHOLDS)])
def test_whatever_names_them_is_counted(table: str, named: tuple[tuple[object, object], ...]) -> None:
    assert described()
    found = {
        (column.table.name, column.name)
        for one in Record.metadata.tables.values()
        for column in one.columns
        for key in column.foreign_keys
        if key.column.table.name == table and one.name not in OWNED - {"benefit_file"}
    }
    counted = {(column.class_.__tablename__, column.key) for column, _words in named}  # type: ignore[attr-defined]
    own = {("benefit_file", "applicant_id")} if table == "person" else set()
    assert found - own == counted


def test_what_is_kept_of_a_person_is_counted_in_the_refusal(store: Store) -> None:
    person = store.keep(a_person(), "Persoană")
    for _time in range(2):
        store.keep(Inquiry(form="vmi", dated_on=TODAY, person_id=person.id), "Anchetă")
    visit = store.keep(Visit(person_id=person.id, visited_on=TODAY), "Vizită")
    with pytest.raises(Refused, match="se țin: 2 anchete sociale, 1 vizită; fișa rămâne"):
        remove_person(store, person.id)
    store.remove(visit, "Vizită")
    with pytest.raises(Refused, match="se țin: 2 anchete sociale; fișa rămâne"):
        remove_person(store, person.id)


def test_a_household_with_a_visit_stays(store: Store) -> None:
    person, household = store.keep(a_person(), "Persoană"), store.keep(a_household(), "Gospodărie")
    store.keep(Visit(person_id=person.id, household_id=household.id, visited_on=TODAY), "Vizită")
    with pytest.raises(Refused, match="Despre gospodărie se țin: 1 vizită"):
        remove_household(store, household.id)
