"""Which files are past their term."""

from datetime import date

import pytest

from db.store import Store
from db.tables.cases import Visit
from db.tables.evidence import Comparison, EvidenceKind
from db.tables.households import Household, HouseholdMember
from db.tables.personal import FileKind
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case, CaseKind
from letea.actions.retention import past_files, save_term, terms
from letea.errors import Refused
from letea.fields import described
from letea.rules.retention import UNSET, term_words
from tests.letea.actions.benefit_offices import a_home
from tests.letea.actions.personal_offices import (
    LATER,
    a_visit,
    an_inquiry_of,
    approved,
    ended_file,
    gone,
    in_ten_years,
    number_of,
    someone,
)
from tests.samples import TODAY


def kinds_past(store: Store, day: date = LATER) -> list[FileKind]:
    return [file.kind for file in past_files(store, day)]


def test_nothing_is_past_a_term_that_was_not_set(store: Store) -> None:
    person = someone(store)
    a_visit(store, person)
    ended_file(store, person)
    assert {term_words(term) for term in terms(store).values()} == {UNSET}
    assert past_files(store, date(2200, 1, 1)) == []


def test_a_file_is_listed_from_the_day_after_its_term(store: Store) -> None:
    person = someone(store)
    file = ended_file(store, person)
    in_ten_years(store, FileKind.BENEFIT)
    assert kinds_past(store, date(2032, 12, 31)) == []
    (found,) = past_files(store, date(2033, 1, 1))
    assert (found.name, found.number, found.ended_on) == ("Exemplu Ștefan", number_of(store, file), TODAY)
    assert found.until_on == date(2032, 12, 31)


def test_a_file_that_goes_on_is_never_listed(store: Store) -> None:
    approved(store, someone(store))
    in_ten_years(store, FileKind.BENEFIT)
    assert kinds_past(store) == []


def test_an_inquiry_of_a_file_is_kept_with_it(store: Store) -> None:
    person = someone(store)
    an_inquiry_of(store, ended_file(store, person), person)
    in_ten_years(store, FileKind.INQUIRY)
    assert kinds_past(store) == []


def test_a_person_is_listed_when_gone_and_nothing_is_kept_of_them(store: Store) -> None:
    in_ten_years(store, FileKind.PERSON)
    free, bound, here = (someone(store, name) for name in ("Exemplu", "Demonstrativ", "Fictiv"))
    a_visit(store, bound)
    for person in (free, bound):
        gone(store, person)
    assert here
    assert [file.person_id for file in past_files(store, LATER)] == [free]


@pytest.mark.parametrize("kind", FileKind)
def test_every_kind_of_file_can_be_asked_for(store: Store, kind: FileKind) -> None:
    in_ten_years(store, kind)
    assert past_files(store, LATER) == []


def test_a_term_needs_its_source(store: Store) -> None:
    assert described()
    term = terms(store)[FileKind.CARER]
    term.years = 80
    with pytest.raises(Refused, match="nomenclatorul arhivistic"):
        save_term(store, term, TODAY)
    term.source = "poziția 31"
    save_term(store, term, TODAY)
    assert terms(store)[FileKind.CARER].years == 80


def test_a_household_is_listed_once_nobody_lives_there_and_no_file_names_it(store: Store) -> None:
    in_ten_years(store, FileKind.HOUSEHOLD)
    last, moved, here = (someone(store, name) for name in ("Exemplu", "Demonstrativ", "Fictiv"))
    empty, named, lived_in = (a_home(store, one) for one in (last, moved, here))
    with store.writing("A plecat") as writing:
        member = writing.session.query(HouseholdMember).filter_by(household_id=named).one()
        member.to_on = date(2021, 5, 1)
    store.keep(Visit(person_id=here, household_id=named, visited_on=TODAY), "Vizită")
    gone(store, last)
    assert lived_in
    (found,) = past_files(store, LATER)
    assert (found.id, found.person_id, found.ended_on) == (empty, None, TODAY)
    assert found.number == "Exemplu Ștefan"


def test_a_household_whose_members_were_erased_ends_with_what_was_learned_last(store: Store) -> None:
    in_ten_years(store, FileKind.HOUSEHOLD)
    home = store.keep(Household(name="Gospodăria rămasă", assessed_on=date(2019, 3, 2)), "Gospodărie")
    (found,) = past_files(store, date(2030, 1, 1))
    assert (found.id, found.until_on) == (home.id, date(2029, 12, 31))


def test_a_comparison_is_listed_with_its_month_and_source(store: Store) -> None:
    in_ten_years(store, FileKind.COMPARISON)
    store.keep(
        Comparison(kind=EvidenceKind.GOODS, month_on=date(2022, 3, 1), source="Taxe", compared_on=TODAY),
        "Confruntare",
    )
    (found,) = past_files(store, LATER)
    assert found.number == "Venituri și bunuri, martie 2022, Taxe"


def test_whom_something_told_in_confidence_is_about_is_not_listed(store: Store) -> None:
    in_ten_years(store, FileKind.REPORTED, FileKind.REGISTER)
    person = someone(store)
    store.keep(
        Case(kind=CaseKind.VIOLENCE, number="4/2022", opened_on=TODAY, closed_on=TODAY, person_id=person),
        "Caz",
    )
    register = store.keep(Register(name="În confidență", confidential=True), "Registru")
    entry = RegisterEntry(register_id=register.id, year=2022, number=1, entered_on=TODAY, person_id=person)
    store.keep(entry, "Înregistrare")
    found = past_files(store, LATER)
    assert [(one.person_id, one.name, one.number) for one in found] == [
        (None, "", "4/2022"),
        (None, "", "În confidență, 1/2022"),
    ]
