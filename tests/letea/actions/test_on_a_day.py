"""Who there was on a day, by dated records counted by hand."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import FileState, FileStep
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.households import Household
from db.tables.people import Person
from letea.actions import on_a_day, served_on_a_day
from letea.actions.on_a_day import Ids, count_people
from tests.letea.actions.report_offices import SmallOffice, a_small_office
from tests.made_once import MadeOnce
from tests.samples import TODAY, a_carer, a_guardianship, a_household, a_member, a_person

LAST_YEAR = date(2021, 12, 31)


@pytest.fixture
def office(store: Store, made_once: MadeOnce) -> SmallOffice:
    """The small office."""
    return made_once(store, a_small_office)


def those(session: Session, ids: Ids) -> set[int]:
    return set(session.scalars(ids))


def test_who_left_later_was_there(office: SmallOffice, store: Store) -> None:
    assert office.dinu
    with store.reading() as session:
        assert count_people(session, LAST_YEAR) == 4
        assert count_people(session, TODAY) == 3
        assert count_people(session, date(2011, 12, 31)) == 3  # Ana was not born


def test_ages_are_full_years(office: SmallOffice, store: Store) -> None:
    assert office.ana
    with store.reading() as session:
        assert count_people(session, TODAY, on_a_day.aged(TODAY, to_age=18)) == 1
        assert count_people(session, TODAY, on_a_day.aged(TODAY, from_age=50, to_age=51)) == 1
        assert count_people(session, date(2022, 1, 9), on_a_day.aged(date(2022, 1, 9), from_age=50)) == 1


def test_situations_hold_from_day_to_day_and_deleted_ones_never(office: SmallOffice, store: Store) -> None:
    with store.reading() as session:
        poor = on_a_day.in_situation(TODAY, ["saracie_monetara"])
        assert count_people(session, TODAY, Person.id.in_(poor)) == 2
        assert those(session, on_a_day.in_situation(date(2019, 5, 1), ["singuratate"])) == set()
        assert those(session, on_a_day.in_situation(TODAY, ["abandon_scolar"])) == set()
        assert office.dinu in those(session, on_a_day.in_situation(date(2022, 2, 1)))
        assert office.dinu not in those(session, on_a_day.in_situation(date(2022, 2, 2)))


def test_certificates_grants_and_admissions_hold_while_they_last(office: SmallOffice, store: Store) -> None:
    with store.reading() as session:
        assert those(session, on_a_day.certified(TODAY, ["grav"])) == {office.calina}
        assert those(session, on_a_day.certified(TODAY, ["mediu"])) == set()
        assert those(session, on_a_day.certified(date(2023, 3, 15), ["grav"])) == set()
        assert those(session, served_on_a_day.helped(TODAY)) == {office.barbu}
        assert those(session, served_on_a_day.helped(TODAY, ["VMI"])) == {office.barbu}
        assert those(session, served_on_a_day.helped(TODAY, ["ASF"])) == set()
        assert those(session, served_on_a_day.helped(LAST_YEAR)) == set()
        assert those(session, on_a_day.enrolled(LAST_YEAR)) == {office.ana}
        assert those(session, on_a_day.enrolled(date(2021, 9, 14))) == set()


def test_the_last_assessment_until_a_day_counts(office: SmallOffice, store: Store) -> None:
    for on, degree in ((date(2020, 1, 1), "IIB"), (date(2021, 6, 1), "IA"), (date(2021, 6, 1), "IIIA")):
        store.keep(Dependency(person_id=office.calina, assessed_on=on, degree=degree), "E")
    with store.reading() as session:
        assert those(session, served_on_a_day.dependent(date(2020, 12, 31), ["IIB"])) == {office.calina}
        assert those(session, served_on_a_day.dependent(LAST_YEAR, ["IIB", "IA"])) == set()
        assert those(session, served_on_a_day.dependent(LAST_YEAR, ["IIIA"])) == {office.calina}


def test_children_alone_carers_and_wards(office: SmallOffice, store: Store) -> None:
    store.keep(ChildAlone(child_id=office.ana, left_on=date(2021, 5, 1), back_on=date(2022, 1, 1)), "C")
    carer = store.keep(a_person(given_name="Grijulie"), "P").id
    store.keep(a_carer(carer, office.calina), "A")
    store.keep(a_guardianship(office.ana), "T")
    with store.reading() as session:
        assert those(session, served_on_a_day.alone(LAST_YEAR)) == {office.ana}
        assert those(session, served_on_a_day.alone(TODAY)) == set()
        assert those(session, served_on_a_day.alone(date(2021, 4, 30))) == set()
        assert those(session, served_on_a_day.cared_for(TODAY)) == {office.calina}
        assert those(session, served_on_a_day.protected(date(2019, 5, 31))) == set()
        assert those(session, served_on_a_day.protected(TODAY)) == {office.ana}


def test_a_household_is_there_while_somebody_followed_lives_in_it(office: SmallOffice, store: Store) -> None:
    home = store.keep(a_household(name="Exemplu Dinu"), "G").id
    store.keep(a_member(office.dinu, household_id=home), "M")  # he left the commune on 1 February 2022
    left = store.keep(a_household(name="Exemplu Barbu"), "G").id
    store.keep(
        a_member(office.barbu, household_id=left, from_on=date(2020, 5, 1), to_on=date(2021, 3, 1)), "M"
    )
    with store.reading() as session:
        nobody_told = set(session.scalars(select(Household.id))) - {home, left}
        assert set(on_a_day.households_on(session, date(2020, 4, 30)).ids) == {home, *nobody_told}
        assert set(on_a_day.households_on(session, date(2021, 3, 1)).ids) == {home, left, *nobody_told}
        assert set(on_a_day.households_on(session, LAST_YEAR).ids) == {home, *nobody_told}
        assert set(on_a_day.households_on(session, TODAY).ids) == nobody_told


def test_a_benefit_is_not_had_while_its_file_is_stopped(office: SmallOffice, store: Store) -> None:
    for state, on in ((FileState.SUSPENDED, date(2022, 4, 10)), (FileState.PAYING, date(2022, 5, 1))):
        store.keep(FileStep(file_id=office.file, state=state, changed_on=on), "F")
    with store.reading() as session:
        assert those(session, served_on_a_day.helped(date(2022, 4, 9))) == {office.barbu}
        assert those(session, served_on_a_day.helped(date(2022, 4, 10))) == set()
        assert those(session, served_on_a_day.helped(date(2022, 4, 30), ["VMI"])) == set()
        assert those(session, served_on_a_day.helped(date(2022, 5, 1))) == {office.barbu}
