"""A plan started from last year's in a real office file: one action, its links, what came from where."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.outreach import Publication
from db.tables.plan_life import Outcome, ProgressState
from db.tables.plan_links import LinkKind, NodeLink
from letea.actions.plan_carrying import Earlier, carry_plan, earlier_plan, open_earlier, origins_of
from letea.actions.plan_progress import link_measures, open_progress, set_state
from letea.actions.plan_reading import open_plan, plan_rows
from letea.errors import Refused
from letea.rules.plan_progress import measures_of
from tests.progress_plans import OPERATIONAL, kept_plan, kept_strategy
from tests.samples import TODAY


@pytest.fixture
def earlier(store: Store) -> Earlier:
    """Last year's plan: the first measure done, the second serving the strategy."""
    plan_id = kept_plan(store)
    view = open_progress(store, plan_id, TODAY, period="2022-T1")
    ids = [one.node.id for one in view.standings]
    set_state(store, plan_id, ids[:1], view.period, state=ProgressState.DONE)
    strategy = open_progress(store, kept_strategy(store), TODAY)
    link_measures(store, ids[1:2], strategy.standings[0].node.uid)
    row = earlier_plan(store, OPERATIONAL, 2023)
    assert row is not None
    return open_earlier(store, row, 2023, TODAY)


def carried(store: Store, earlier: Earlier) -> int:
    sure = [place.key for place in earlier.places if place.sure]
    return carry_plan(store, earlier.plan.id, 2023, TODAY, choices=earlier.choices, moves=sure)


def test_the_newest_earlier_plan_of_the_family_is_found(store: Store) -> None:
    assert earlier_plan(store, OPERATIONAL, 2023) is None
    for year in (2020, 2022):
        kept_plan(store, year)
    found = earlier_plan(store, OPERATIONAL, 2024)
    assert found is not None
    assert found.year == 2022
    assert earlier_plan(store, OPERATIONAL, 2020) is None


def test_the_new_plan_carries_what_is_not_done_and_says_what_became_of_all(
    store: Store, earlier: Earlier
) -> None:
    new_id = carried(store, earlier)
    tree = open_plan(store, new_id)
    assert [held.node.text for held, _path in measures_of(tree)] == [
        "Formarea voluntarilor",
        "Cantină socială",
    ]
    assert measures_of(tree)[0][0].node.cells["term"] == "Martie 2023"
    origins = origins_of(store, new_id)
    assert origins is not None
    assert (origins.year, [one.outcome for one in origins.nodes]) == (
        2022,
        [Outcome.DONE, Outcome.CARRIED, Outcome.CARRIED],
    )
    assert origins.nodes[0].words == "1.1.1 Organizarea de campanii"
    view = open_progress(store, new_id, TODAY)
    assert set(view.origins.values()) == {"preluată din planul 2022"}


def test_links_to_the_strategy_go_on_from_the_new_measures(store: Store, earlier: Earlier) -> None:
    new_id = carried(store, earlier)
    nodes = [held.node.id for held, _path in measures_of(open_plan(store, new_id))]
    with store.reading() as session:
        asked = select(NodeLink.node_id).where(NodeLink.kind == LinkKind.SERVES, NodeLink.node_id.in_(nodes))
        assert session.scalars(asked).all() == nodes[:1]


def test_it_is_one_action_undone_whole(store: Store, earlier: Earlier) -> None:
    new_id = carried(store, earlier)
    with store.reading() as session:
        assert session.scalar(select(Publication.id).where(Publication.year == 2023).limit(1)) is not None
    assert store.undo() == "Plan nou pentru anul 2023, din cel pentru 2022"
    assert new_id not in {row.id for row in plan_rows(store)}
    with store.reading() as session:
        assert session.scalar(select(Publication.id).where(Publication.year == 2023).limit(1)) is None
    store.redo()
    assert origins_of(store, new_id) is not None


def test_a_dropped_measure_must_say_why_and_nothing_is_made(store: Store, earlier: Earlier) -> None:
    dropped = replace(earlier, choices=(replace(earlier.choices[0], outcome=Outcome.DROPPED, reason=" "),))
    with pytest.raises(Refused, match="de ce se renunță"):
        carried(store, dropped)
    assert len(plan_rows(store)) == 2


def test_a_year_has_one_plan_of_a_family(store: Store, earlier: Earlier) -> None:
    carried(store, earlier)
    with pytest.raises(Refused, match="are deja un plan"):
        carried(store, earlier)


def test_a_plan_of_its_own_beginning_has_no_origins(store: Store) -> None:
    assert origins_of(store, kept_plan(store)) is None
