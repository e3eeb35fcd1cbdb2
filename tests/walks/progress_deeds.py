"""What a worker can do with the progress of plans, and from year to year, each as one call."""

from dataclasses import replace
from datetime import date

from db.store import Store
from db.tables.plan_life import Outcome, ProgressState
from letea.actions import plan_carrying, plan_progress
from letea.actions.plan_progress import open_progress
from letea.layouts import ANNUAL
from letea.rules.attachments import NewFile
from letea.rules.plan_progress import ProgressView
from tests.progress_plans import kept_strategy
from tests.samples import TODAY
from tests.walks.deeds import YEAR, Deed, the_plan


def progress_of(store: Store) -> ProgressView:
    """How far the demonstration's plan is."""
    return open_progress(store, the_plan(store), TODAY)


def recorded(store: Store) -> None:
    view = progress_of(store)
    file = plan_progress.open_measure(store, view.standings[0].node.id, view.period, view.tree.layout)
    file.rows[0].state, file.rows[0].evidence = ProgressState.ONGOING, "Procesul-verbal nr. 12"
    file.rows[0].next_on = date(2022, 9, 30)
    file.new_files = [NewFile("Proces-verbal.pdf", b"%PDF-1.4")]
    plan_progress.record_progress(store, file, TODAY)
    again = plan_progress.open_measure(store, view.standings[0].node.id, view.period, view.tree.layout)
    again.rows[0].state, again.files = ProgressState.DONE, []
    plan_progress.record_progress(store, again, TODAY)


def several(store: Store) -> list[int]:
    view = progress_of(store)
    ids = [one.node.id for one in view.standings]
    plan_progress.set_state(store, the_plan(store), ids, view.period, state=ProgressState.ONGOING)
    return ids


def forgotten(store: Store) -> None:
    ids = several(store)
    assert plan_progress.forget_progress(store, ids, progress_of(store).period) == len(ids)


def linked(store: Store) -> None:
    strategy = open_progress(store, kept_strategy(store), TODAY)
    ids = [one.node.id for one in progress_of(store).standings]
    assert plan_progress.link_measures(store, ids, strategy.standings[0].path[-1].uid) == len(ids)
    assert plan_progress.unlink_measures(store, ids[:1]) == 1


def carried(store: Store) -> None:
    row = plan_carrying.earlier_plan(store, ANNUAL, YEAR + 1)
    assert row is not None
    several(store)
    earlier = plan_carrying.open_earlier(store, row, YEAR + 1, TODAY)
    first, *rest = earlier.choices
    choices = [replace(first, outcome=Outcome.DROPPED, reason="fără fonduri"), *rest]
    moves = [place.key for place in earlier.places]
    plan_carrying.carry_plan(store, row.id, YEAR + 1, TODAY, choices=choices, moves=moves)


PROGRESS_DEEDS: dict[str, Deed] = {
    "progress recorded": recorded,
    "progress of several": several,
    "progress forgotten": forgotten,
    "measures linked": linked,
    "plan carried over": carried,
}
