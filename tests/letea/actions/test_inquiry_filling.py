"""What is read from the register for an inquiry."""

from datetime import date

from db.store import Store
from letea.actions.benefit_kinds import open_kinds, ship_benefit_kinds
from letea.actions.households import household_of_person
from letea.actions.inquiry_filling import known_of
from letea.rules.inquiry_filling import filled
from tests.letea.actions.case_offices import an_adult
from tests.letea.actions.child_offices import a_child
from tests.samples import TODAY, a_benefit_file, a_grant


def test_the_household_of_a_person_is_read_whole(store: Store) -> None:
    person = an_adult(store)
    known = known_of(store, person, TODAY)
    assert [member.person.given_name for member in known.members] == ["Ștefan", "Țăndărica"]
    assert [income.sum_bani for income in known.incomes] == [123450, 100_000]
    assert filled("members", known).splitlines()[0].startswith("Exemplu Ștefan; ")
    assert "2.234,50" in filled("incomes", known)
    assert filled("certificates", known).startswith("1821/14.03.2021")
    assert "Număr de camere: 2" in filled("dwelling", known)


def test_a_person_alone_has_only_what_is_theirs(store: Store) -> None:
    known = known_of(store, a_child(store), TODAY)
    assert (known.household, known.members, known.incomes) == (None, [], [])
    assert filled("members", known) == ""


def test_benefits_are_those_that_go_on_with_what_they_give_now(store: Store) -> None:
    ship_benefit_kinds(store)
    person = an_adult(store)
    kind = open_kinds(store)[0]
    home = household_of_person(store, person)
    with store.writing("Dosare") as writing:
        file = writing.keep(a_benefit_file(kind.id, person, household_id=home))
        writing.keep(a_grant(person, file_id=file.id))
        writing.keep(a_grant(person, file_id=file.id, to_on=date(2022, 3, 10)))
        writing.keep(a_grant(person, file_id=file.id, once=True))
    (held,) = known_of(store, person, TODAY).benefits
    assert (held.number, held.kind, held.sum_bani) == ("1/2022", kind.name, 30_000)
