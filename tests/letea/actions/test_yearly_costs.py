"""What a service costs, added up by hand in a small office; who has benefits and services together."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.benefits import Grant, Payment
from db.tables.people import Person, PersonState
from db.tables.services import BudgetSource, Enrolment, Service
from letea.actions import yearly_people
from letea.actions.enrolments_read import enrolments
from letea.actions.figure_values import FigureAsked, read_values
from letea.actions.registers import open_registers
from letea.actions.yearly_costs import cost_analysis
from letea.actions.yearly_figures import activity_figures
from letea.rules.plan_tables import table_rows
from tests.letea.actions.report_offices import SmallOffice, a_small_office
from tests.samples import TODAY, a_budget, a_section, an_enrolment

END = date(2022, 12, 31)


@pytest.fixture
def office(store: Store) -> SmallOffice:
    """The small office, whose Barbu was paid in March and was in the day centre in June 2022."""
    made = a_small_office(store)
    with store.reading() as session:
        grant = session.scalars(select(Grant.id)).one()
    store.keep(Payment(grant_id=grant, month_on=date(2022, 3, 1), amount_bani=30_000), "P")
    store.keep(
        an_enrolment(made.barbu, service_id=made.service, from_on=date(2022, 6, 2), to_on=date(2022, 6, 30)),
        "A",
    )
    store.keep(a_budget(service_id=made.service, source=BudgetSource.STATE, amount_bani=50_000), "B")
    return made


@pytest.mark.usefixtures("office")
def test_a_service_is_told_with_its_months_sources_and_years(store: Store) -> None:
    (service,) = cost_analysis(store, 2022, END).services
    now = service.now
    assert [held.year for held in service.years] == [2021, 2022]
    assert (now.cost.people, now.cost.budget_bani, now.months.total) == (2, 650_000, 13)
    assert {source: rows.total for source, rows in now.sources.items()} == {
        BudgetSource.LOCAL: 600_000,
        BudgetSource.STATE: 50_000,
    }
    assert now.per_month is not None
    assert now.per_month.number == 50_000
    assert now.occupancy is not None
    assert now.occupancy.rows.total == 1


def test_who_has_benefits_and_services_is_told_by_kind(office: SmallOffice, store: Store) -> None:
    told = cost_analysis(store, 2022, END)
    assert (told.both.paid, told.both.served, told.both.both) == (1, 2, 1)
    (kind,) = told.kinds
    assert (kind.paid.count, kind.served.count) == (1, 1)
    assert kind.served.figure is not None
    assert kind.served.figure.rows.ids.tolist() == [office.barbu]


@pytest.mark.usefixtures("office")
def test_the_year_that_goes_on_is_counted_until_today(store: Store) -> None:
    told = cost_analysis(store, 2022, TODAY)
    assert (told.on, told.services[0].now.months.total) == (TODAY, 3)


def test_an_office_without_services_has_an_analysis_too(store: Store) -> None:
    told = cost_analysis(store, 2022, END)
    assert (told.services, told.kinds, told.both.served) == ([], [], 0)


@pytest.mark.usefixtures("office")
def test_the_cost_of_a_month_does_not_grow_because_the_year_goes_on(store: Store) -> None:
    half, whole = (cost_analysis(store, 2022, on).services[0].now for on in (date(2022, 6, 30), END))
    assert half.months.total < whole.months.total
    assert half.per_month is not None
    assert whole.per_month is not None
    assert half.per_month.number == whole.per_month.number


@pytest.mark.usefixtures("office")
def test_both_papers_compare_a_service_with_its_standard_alike(store: Store) -> None:
    (told,) = activity_figures(store, 2022, END).costs
    assert told.of_standard == cost_analysis(store, 2022, END).services[0].now.of_standard


def test_who_is_admitted_is_known_without_a_capacity(office: SmallOffice, store: Store) -> None:
    with store.reading() as session:
        service = session.get_one(Service, office.service)
    service.capacity = None
    store.keep(service, "S")
    now = cost_analysis(store, 2022, END).services[0].now
    assert (now.admitted.total, now.occupancy) == (1, None)
    keys = [f"{name}.{service.uid}" for name in ("admitted", "places", "occupancy")]
    assert read_values(store, [FigureAsked(key, 2022, END) for key in keys]) == [1, None, None]
    with store.reading() as session:
        reach = yearly_people.reach(session, {}, END)
    assert [one.places for one in reach] == [None, None]


def test_who_died_leaves_the_place_and_the_count_of_later_years(office: SmallOffice, store: Store) -> None:
    with store.reading() as session:
        ana = session.get_one(Person, office.ana)
    ana.state, ana.state_on = PersonState.DECEASED, date(2022, 2, 10)
    store.keep(ana, "P")
    now = cost_analysis(store, 2022, END).services[0].now
    assert (now.cost.people, now.months.total, now.admitted.total) == (2, 3, 0)  # Barbu in June
    after = cost_analysis(store, 2023, date(2023, 12, 31))
    assert (after.services[0].now.cost.people, after.both.served) == (0, 0)
    with store.reading() as session:
        assert enrolments(session)[0].to_on == date(2022, 2, 9)
        assert session.get_one(Enrolment, enrolments(session)[0].id).to_on is None
    assert occupancy_in_plan(store) == "0 %"


def occupancy_in_plan(store: Store) -> str:
    """The occupancy that the plan of 2023 prints."""
    section = a_section(table_name="existing_services", key="existing_services", live=True)
    registers = open_registers(store, 2023, END)
    return str(table_rows(section, registers, year=2023, figures_on=END)[0]["cells"]["occupancy"])
