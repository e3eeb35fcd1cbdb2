"""The demonstration office shows plans of services, children alone and elderly that hold by the rules."""

from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.children import ChildAlone, SchoolList
from db.tables.elderly import Dependency
from db.tables.service_plans import ServicePlan
from letea.actions.child_lists import count_children
from letea.actions.children import check_child_file
from letea.actions.elderly import check_assessment
from letea.actions.elderly_lists import count_elderly
from letea.actions.service_plan_lists import count_service_plans
from letea.actions.service_plans import check_plan_file, open_service_plan
from letea.rules.children import check_school_list

MARCH = date(2022, 3, 22)


def test_every_filter_finds_something(demonstration: Store) -> None:
    assert min(count_service_plans(demonstration, MARCH).values()) >= 1
    assert min(count_children(demonstration, MARCH).values()) >= 1
    assert min(count_elderly(demonstration, MARCH).values()) >= 1


def test_all_of_it_holds_by_the_rules(demonstration: Store) -> None:
    with demonstration.reading() as session:
        ids = list(session.scalars(select(ServicePlan.id)))
        children, lists = list(session.scalars(select(ChildAlone))), list(session.scalars(select(SchoolList)))
        elderly = list(session.scalars(select(Dependency)))
    plans = [open_service_plan(demonstration, plan) for plan in ids]
    told = [
        *(p for one in plans for p in check_plan_file(demonstration, one, MARCH)),
        *(p for one in children for p in check_child_file(demonstration, one, MARCH)),
        *(p for one in lists for p in check_school_list(one, lists, MARCH)),
        *(p for one in elderly for p in check_assessment(demonstration, one, MARCH)),
    ]
    assert [problem.text for problem in told if problem.blocking] == []
