"""Verificarea planului and what is due, in a plan as large as a municipality's."""

from collections.abc import Callable
from statistics import median
from time import perf_counter

import pytest

from db.store import Store
from letea.actions.overview import overview
from letea.actions.plans import keep_plan
from letea.layouts import ANNUAL, family
from letea.rules.plan_review import review_plan
from letea.rules.plan_tree import PlanTree
from letea.rules.plans import check_plan
from tests.letea.rules.plan_trees import a_municipalitys_tree
from tests.samples import TODAY

TEXT = (
    "Organizarea unei campanii de informare și consiliere pentru persoane vârstnice aflate în dificultate, "
    "în conformitate cu HG nr. 797/2017 și Legea nr. 292/2011 (corelat cu Obiectiv general 3, O.S. 3.1)"
)


def milliseconds(job: Callable[[], object]) -> float:
    times = []
    for _round in range(7):
        start = perf_counter()
        job()
        times.append((perf_counter() - start) * 1000)
    return median(times)


@pytest.fixture
def large() -> PlanTree:
    """Seventeen general objectives, eighty-five specific ones, two hundred and fifty-five measures."""
    return a_municipalitys_tree(TEXT)


@pytest.mark.bench
def test_a_large_plan_is_reviewed_before_the_window_notices(
    large: PlanTree, note: Callable[..., None]
) -> None:
    problems = check_plan(large, {}, TODAY)
    taken = milliseconds(lambda: review_plan(large, {}, problems, layout=family(ANNUAL)))
    note("review of a plan with 255 measures", f"{taken:.0f} ms", "100 ms", taken <= 100)


@pytest.mark.bench
def test_measures_that_are_due_keep_the_first_page_quick(
    store: Store, large: PlanTree, note: Callable[..., None]
) -> None:
    before = milliseconds(lambda: overview(store, TODAY))
    keep_plan(store, large, label="Plan")
    taken = milliseconds(lambda: overview(store, TODAY))
    note("first page with 255 measures", f"{taken:.1f} ms, {before:.1f} without", "16 ms", taken <= 16)
