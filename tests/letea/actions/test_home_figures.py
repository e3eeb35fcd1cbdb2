"""The first page's figures: who is new, what is paid by month, how much of the plan is done."""

from datetime import date

from db.store import Store
from db.tables.plan_life import Progress, ProgressState
from db.tables.plans import Node, PlanStage, SectionKind
from letea.actions.benefit_payments import generate_payments, mark_paid
from letea.actions.home_figures import PlanDone, months_paid, plan_done, plan_of_year
from letea.actions.overview import overview
from letea.actions.people_lists import PeopleGroup, list_people
from letea.actions.plan_reading import PlanRow
from letea.layouts import ANNUALS
from tests.letea.actions.benefit_offices import approved, kind_of, someone
from tests.samples import TODAY, a_person, a_plan, a_section

MARCH = date(2022, 3, 1)


def test_the_payments_of_a_year_stand_by_month(store: Store) -> None:
    approved(store, someone(store))
    kind = kind_of(store, "VMI")
    generate_payments(store, kind, MARCH, TODAY)
    with store.reading() as session:
        months = months_paid(session, 2022)
    assert [month.month_on.month for month in months] == list(range(1, 13))
    march = months[2]
    assert (march.amount_bani, march.paid_bani, march.kind_id) == (30_000, 0, kind)
    assert sum(month.amount_bani for month in months) == 30_000
    mark_paid(store, kind, MARCH, TODAY)
    assert overview(store, TODAY).months[2].paid_bani == 30_000


def test_who_was_registered_this_month_is_told_by_the_day(store: Store) -> None:
    today = date.today()
    kept = store.keep(a_person(), "Persoană")
    assert overview(store, today).new_people == 1
    assert list_people(store, group=PeopleGroup.NEW, today=today) == [kept.id]
    assert overview(store, date(today.year - 1, 1, 31)).new_people == 0
    assert overview(store, date(today.year + 1, 12, 31)).new_people == 0


def test_the_plan_of_the_year_goes_before_a_newer_one() -> None:
    rows = [
        PlanRow(2, ANNUALS[0], 2023, "", PlanStage.DRAFT),
        PlanRow(1, ANNUALS[0], 2022, "", PlanStage.DRAFT),
        PlanRow(3, "strategy", 2022, "", PlanStage.DRAFT),
    ]
    assert [plan_of_year(rows, year).id for year in (2022, 2023, 2024)] == [1, 2, 2]  # type: ignore[union-attr]
    assert plan_of_year([], 2022) is None


def test_what_is_done_of_a_plan_is_counted_once_something_is_recorded(store: Store) -> None:
    plan = store.keep(a_plan(), "Plan")
    section = store.keep(a_section(plan_id=plan.id, kind=SectionKind.OBJECTIVES), "Obiective")
    nodes = [store.keep(Node(section_id=section.id, level="measure", text=text), "Măsură") for text in "ABC"]
    assert plan_done(store, plan.id, TODAY) is None
    record = Progress(
        node_id=nodes[0].id, from_on=date(2022, 1, 1), to_on=date(2022, 3, 31), state=ProgressState.DONE
    )
    store.keep(record, "Stadiu")
    done = plan_done(store, plan.id, date(2022, 12, 31))
    assert done == PlanDone(plan.id, 1, 3)
    assert done.percent == 33
