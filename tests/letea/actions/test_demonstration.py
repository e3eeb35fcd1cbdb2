"""The demonstration office is whole, invented and marked so; its register gives the act's own tables."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.office import Official, StaffMember
from db.tables.people import Person
from db.tables.services import Enrolment, Service
from letea.actions.demonstration import make_demonstration, open_demonstration
from letea.actions.office_file import make_office_file
from letea.actions.office_reading import open_profile
from letea.actions.people import open_person
from letea.actions.people_lists import find_people
from letea.actions.plan_reading import open_plan, plan_of_year
from letea.actions.registers import figures_day, open_registers, plan_tables
from letea.errors import Trouble
from letea.rules.cnp import check_cnp
from letea.rules.plan_tables import table_rows
from letea.rules.plan_tree import PlanTree
from letea.rules.services import enrolled_on, occupancy_on
from tests.samples import a_person

YEAR, FIGURES_ON = 2022, date(2021, 12, 31)


def people_of(store: Store) -> list[Person]:
    """Everybody in its register."""
    with store.reading() as session:
        return list(session.scalars(select(Person).order_by(Person.id)))


def plan_in(store: Store) -> PlanTree:
    """Its plan of 2022."""
    found = plan_of_year(store, YEAR)
    assert found is not None
    return open_plan(store, found)


def day_centre(store: Store) -> tuple[Service, list[Enrolment]]:
    """The day centre and who is enrolled."""
    with store.reading() as session:
        return session.scalars(select(Service)).one(), list(session.scalars(select(Enrolment)))


def test_the_register_holds_66_persons_in_25_households(demonstration: Store) -> None:
    with demonstration.reading() as session:
        households = session.scalars(select(Household)).all()
        members = session.scalars(select(HouseholdMember.person_id)).all()
    assert (len(people_of(demonstration)), len(households)) == (66, 25)
    assert sorted(members) == [person.id for person in people_of(demonstration)]


def test_everybody_and_every_household_is_marked_as_invented(demonstration: Store) -> None:
    with demonstration.reading() as session:
        households = session.scalars(select(Household.notes)).all()
    assert {person.notes for person in people_of(demonstration)} == {
        "Persoană inventată, pentru biroul demonstrativ."
    }
    assert set(households) == {"Gospodărie inventată, pentru biroul demonstrativ."}


def test_the_office_itself_is_marked_as_a_demonstration(demonstration: Store) -> None:
    assert open_profile(demonstration).office.demonstration


def test_whoever_signs_or_works_there_is_invented(demonstration: Store) -> None:
    with demonstration.reading() as session:
        names = [*session.scalars(select(Official.name)), *session.scalars(select(StaffMember.name))]
    assert names
    assert all("Demonstrativ" in name for name in names)


def test_fifteen_children_fill_three_quarters_of_the_day_centre(demonstration: Store) -> None:
    service, enrolments = day_centre(demonstration)
    assert (service.capacity, enrolled_on(enrolments, FIGURES_ON)) == (20, 15)
    assert occupancy_on(service, enrolments, FIGURES_ON) == Decimal(75)


def test_those_enrolled_are_children_of_school_age(demonstration: Store) -> None:
    _service, enrolments = day_centre(demonstration)
    people = {person.id: person for person in people_of(demonstration)}
    born = [people[enrolment.person_id].born_on for enrolment in enrolments]
    assert all(day is not None and date(2004, 1, 1) < day < date(2016, 1, 1) for day in born)


def test_the_occupancy_prints_live_from_the_register(demonstration: Store) -> None:
    tree = plan_in(demonstration)
    (section,) = [held.section for held in tree.walk() if held.section.key == "I.A"]
    printed = plan_tables(demonstration, tree)[section.uid]
    assert section.live
    assert "75 %" in {cell for row in printed for cell in row["cells"].values()}


def test_one_child_less_changes_what_is_printed(demonstration: Store) -> None:
    _service, enrolments = day_centre(demonstration)
    demonstration.remove(enrolments[0], "Ieșire din centru")
    tables = plan_tables(demonstration, plan_in(demonstration))
    assert "70 %" in {cell for rows in tables.values() for row in rows for cell in row["cells"].values()}


def test_every_table_of_the_act_prints_live_and_equal_to_what_was_transcribed(demonstration: Store) -> None:
    tree = plan_in(demonstration)
    registers = open_registers(demonstration, YEAR, figures_day(tree.plan))
    tables = [held.section for held in tree.walk() if held.section.table_name]
    assert len(tables) > 5
    for section in tables:
        computed = table_rows(
            section, registers, year=YEAR, figures_on=figures_day(tree.plan), unit=section.unit
        )
        assert (section.key, section.live) == (section.key, True)
        assert (section.key, computed) == (section.key, section.rows)


def test_every_cnp_passes_and_bears_a_code_of_no_county_of_today(demonstration: Store) -> None:
    with_cnp = [person for person in people_of(demonstration) if person.cnp]
    problems = [
        problem
        for person in with_cnp
        for problem in check_cnp(person.cnp, born_on=person.born_on, sex=person.sex, today=date(2022, 3, 22))
    ]
    assert problems == []
    assert len(with_cnp) > 50
    assert {person.cnp[7:9] for person in with_cnp} == {"47", "48"}  # Bucharest's sectors 7 and 8, until 1979


def test_who_has_no_cnp_has_a_reason(demonstration: Store) -> None:
    assert all(person.no_cnp_reason for person in people_of(demonstration) if not person.cnp)


def test_everybody_can_be_found_and_opened(demonstration: Store) -> None:
    person = people_of(demonstration)[0]
    ((found, _name, _note),) = find_people(demonstration, f"{person.name} {person.cnp}")
    assert open_person(demonstration, found).person.uid == person.uid


def test_making_it_is_not_offered_to_be_undone(tmp_path: Path) -> None:
    store = make_demonstration(tmp_path / "nou.letea")
    assert store.undo_label() == ""
    store.close()


def test_it_never_takes_the_place_of_another_file(demonstration_file: Path) -> None:
    before = demonstration_file.read_bytes()
    with pytest.raises(Trouble):
        make_demonstration(demonstration_file)
    assert demonstration_file.read_bytes() == before


def test_opening_it_again_keeps_what_was_worked_in_it(demonstration_file: Path) -> None:
    store = open_demonstration(demonstration_file)
    store.keep(a_person(family_name="Nou"), "Persoană nouă")
    store.close()
    again = open_demonstration(demonstration_file)
    assert len(people_of(again)) == 67
    again.close()


def test_one_left_half_made_is_made_whole(tmp_path: Path) -> None:
    path = tmp_path / "demonstrativ.letea"
    make_office_file(path).close()
    store = open_demonstration(path)
    assert len(people_of(store)) == 66
    store.close()


def test_a_foreign_file_in_its_place_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "demonstrativ.letea"
    path.write_text("Aceasta este o scrisoare.", encoding="utf-8")
    with pytest.raises(Trouble, match="nu este un birou Letea"):
        open_demonstration(path)
    assert path.read_text(encoding="utf-8") == "Aceasta este o scrisoare."
