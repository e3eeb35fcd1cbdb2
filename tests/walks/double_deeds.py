"""What a worker can do with doubles in the demonstration office, each as one call."""

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile
from db.tables.households import HouseholdMember
from db.tables.people import Person
from letea.actions import doubles, merging, people
from letea.rules.merging import Side
from tests.samples import TODAY, an_income
from tests.walks.deeds import Deed, first


def a_double(store: Store) -> tuple[int, int]:
    """Somebody who lives in a household and has a file, with a second record made by mistake."""
    has_file = Person.id.in_(select(BenefitFile.applicant_id))
    lives = Person.id.in_(select(HouseholdMember.person_id))
    known = people.open_person(store, first(store, Person, has_file, lives).id)
    again = Person(
        family_name=known.person.family_name.upper(),
        given_name=known.person.given_name,
        born_on=known.person.born_on,
        no_cnp_reason="incomplet",
        phone="0700 000 222",
    )
    second = people.save_person(store, people.PersonFile(again, incomes=[an_income()]), TODAY)
    return known.person.id, second


def merged(store: Store) -> None:
    merge = merging.open_merge(store, *a_double(store))
    assert merging.merge_persons(store, merge, TODAY) == merge.kept.id


def merged_into_the_new_one(store: Store) -> None:
    """The older record, to which much points and whose CNP passes on, is the one given up."""
    known, second = a_double(store)
    merge = merging.open_merge(store, second, known, as_asked=True)
    merge.sides["cnp"] = Side.GIVEN
    assert merging.merge_persons(store, merge, TODAY) == second


def told_apart(store: Store) -> None:
    doubles.tell_apart(store, *a_double(store))


DOUBLE_DEEDS: dict[str, Deed] = {
    "double merged": merged,
    "double merged into the new one": merged_into_the_new_one,
    "double told apart": told_apart,
}
