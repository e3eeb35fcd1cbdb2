"""The rows of the plan's tables, gathered from the registers."""

from datetime import date
from typing import Any

import pytest

from db.store import Store
from db.tables.people import PersonCategory
from db.tables.plans import Section
from db.tables.services import BudgetSource
from letea.actions.plan_reading import open_plan, open_section
from letea.actions.plans import start_plan
from letea.actions.registers import (
    count_categories,
    figures_day,
    include_beneficiaries,
    keep_rows,
    link_rows,
    plan_tables,
)
from tests.samples import TODAY, a_budget, a_person, a_plan, a_service, an_enrolment

YEAR = 2023


@pytest.fixture
def plan_id(store: Store) -> int:
    """A plan for 2023 beside a day centre where 15 of 20 places are taken."""
    with store.writing("registru") as writing:
        service = writing.keep(a_service())
        writing.keep(
            a_budget(service_id=service.id, year=YEAR, source=BudgetSource.LOCAL, amount_bani=30_327_000)
        )
        for number in range(15):
            person = writing.keep(a_person(given_name=f"Copil {number}"))
            writing.keep(an_enrolment(person.id, service_id=service.id))
            writing.keep(PersonCategory(person_id=person.id, category="copii", from_on=date(2021, 1, 1)))
    return start_plan(store, YEAR, TODAY)


def section_of(store: Store, plan_id: int, key: str) -> Section:
    return next(held.section for held in open_plan(store, plan_id).walk() if held.section.key == key)


def rows_of(store: Store, plan_id: int, key: str) -> list[dict[str, Any]]:
    tree = open_plan(store, plan_id)
    uid = section_of(store, plan_id, key).uid
    return plan_tables(store, tree).get(uid, [])


def test_occupancy_and_budget_of_a_service_print_from_the_register(store: Store, plan_id: int) -> None:
    cells = rows_of(store, plan_id, "I.A")[0]["cells"]
    assert (cells["occupancy"], cells["capacity"]) == ("75 %", "20 copii")
    assert cells["local"].startswith("303.270")


def test_rows_kept_in_the_plan_no_longer_follow_the_register(store: Store, plan_id: int) -> None:
    section = section_of(store, plan_id, "I.A")
    keep_rows(store, section.id)
    kept = open_section(store, section.id).section
    assert not kept.live
    assert kept.rows[0]["cells"]["occupancy"] == "75 %"
    assert section.uid not in plan_tables(store, open_plan(store, plan_id))


def test_a_table_linked_again_prints_from_the_register(store: Store, plan_id: int) -> None:
    section = section_of(store, plan_id, "I.A")
    keep_rows(store, section.id)
    link_rows(store, section.id)
    assert rows_of(store, plan_id, "I.A")[0]["cells"]["occupancy"] == "75 %"
    store.undo()
    assert open_section(store, section.id).section.rows


def test_the_table_of_beneficiaries_is_printed_when_asked(store: Store, plan_id: int) -> None:
    section_id = include_beneficiaries(store, plan_id)
    section = open_section(store, section_id).section
    assert section.included
    assert rows_of(store, plan_id, "beneficiaries")[0]["cells"]["number"] == "15"


def test_a_plan_without_the_table_of_beneficiaries_gains_it(store: Store, plan_id: int) -> None:
    present = section_of(store, plan_id, "beneficiaries")
    store.remove(present, "fără tabel")
    section = open_section(store, include_beneficiaries(store, plan_id)).section
    chapter = section_of(store, plan_id, "I")
    assert (section.parent_id, section.live) == (chapter.id, True)


def test_persons_are_counted_on_the_day_of_the_figures(store: Store, plan_id: int) -> None:
    with store.reading() as session:
        assert count_categories(session, date(2020, 12, 31)) == {}
        assert count_categories(session, date(2022, 12, 31)) == {"copii": 15}


def test_figures_are_those_of_the_last_day_of_the_year_before() -> None:
    assert figures_day(a_plan(year=2022)) == date(2021, 12, 31)
    assert figures_day(a_plan(year=2022, figures_on=date(2021, 11, 30))) == date(2021, 11, 30)
