"""Progress recorded in a real office file, read back, gathered for a strategy, undone."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.plan_life import Progress, ProgressState
from db.tables.plan_links import LinkKind, NodeLink
from letea.actions.plan_progress import (
    ProgressFile,
    forget_progress,
    link_measures,
    open_measure,
    open_progress,
    record_progress,
    set_state,
    unlink_measures,
)
from letea.errors import Refused
from letea.rules.attachments import NewFile
from letea.rules.plan_progress import ProgressView
from tests.progress_plans import kept_plan, kept_strategy
from tests.samples import TODAY

PAPER = NewFile("PV 12.pdf", b"%PDF-1.4 proces-verbal")


def view_of(store: Store, plan_id: int, period: str = "2022-T1") -> ProgressView:
    """The plan's progress in a period."""
    return open_progress(store, plan_id, TODAY, period=period)


def file_of(store: Store, view: ProgressView, place: int = 0) -> ProgressFile:
    """What is recorded of a measure."""
    return open_measure(store, view.standings[place].node.id, view.period, view.tree.layout)


def recorded(store: Store, plan_id: int) -> ProgressView:
    """The first measure recorded as ongoing, with evidence and a file."""
    view = view_of(store, plan_id)
    file = file_of(store, view)
    first, second = file.rows
    first.state, first.achieved, first.evidence = ProgressState.ONGOING, "1 eveniment", "PV nr. 12"
    first.next_on, second.achieved = date(2022, 6, 1), "50 beneficiari"
    file.new_files = [PAPER]
    record_progress(store, file, TODAY)
    return view_of(store, plan_id)


def test_what_is_recorded_of_a_measure_is_read_back(store: Store) -> None:
    one = recorded(store, kept_plan(store)).standings[0]
    assert (one.state, one.evidence, one.files, one.next_on) == (
        ProgressState.ONGOING,
        "PV nr. 12",
        1,
        date(2022, 6, 1),
    )
    assert [reached.achieved for reached in one.reached] == ["1 eveniment", "50 beneficiari"]


def test_the_current_period_is_shown_where_none_is_named(store: Store) -> None:
    view = open_progress(store, kept_plan(store), TODAY)
    assert view.period.key == "2022-T1"


def test_changing_a_record_keeps_its_rows_and_file(store: Store) -> None:
    plan_id = kept_plan(store)
    view = recorded(store, plan_id)
    file = file_of(store, view)
    assert [one.name for one in file.files] == [PAPER.name]
    file.rows[0].evidence = "PV nr. 13"
    record_progress(store, file, TODAY)
    with store.reading() as session:
        assert len(session.scalars(select(Progress)).all()) == 2
    assert view_of(store, plan_id).standings[0].files == 1


def test_an_indicator_rewritten_in_the_plan_keeps_the_evidence_and_what_was_achieved(store: Store) -> None:
    plan_id = kept_plan(store)
    view = recorded(store, plan_id)
    node = view.standings[0].node
    node.cells = {**node.cells, "indicators": "O sesiune"}
    store.keep(node, "Plan")
    file = file_of(store, view_of(store, plan_id))
    assert [row.indicator for row in file.rows] == ["Cel puțin 4 evenimente", "O sesiune", "200 beneficiari"]
    assert [one.name for one in file.files] == [PAPER.name]


def test_one_action_is_one_undo(store: Store) -> None:
    plan_id = kept_plan(store)
    recorded(store, plan_id)
    assert store.undo() == "Stadiu, Trimestrul I 2022: 1.1.1 Organizarea de campanii"
    one = view_of(store, plan_id).standings[0]
    assert (one.recorded, one.files) == (False, 0)
    store.redo()
    assert view_of(store, plan_id).standings[0].files == 1


def test_what_the_rules_refuse_is_not_kept(store: Store) -> None:
    plan_id = kept_plan(store)
    file = file_of(store, view_of(store, plan_id))
    file.rows[0].next_on = date(2020, 1, 1)
    with pytest.raises(Refused):
        record_progress(store, file, TODAY)
    assert not view_of(store, plan_id).standings[0].recorded


def test_several_measures_take_the_same_state_at_once(store: Store) -> None:
    plan_id = kept_plan(store)
    view = recorded(store, plan_id)
    ids = [one.node.id for one in view.standings]
    assert set_state(store, plan_id, ids, view.period, state=ProgressState.DONE) == 3
    after = view_of(store, plan_id)
    assert after.figures.done == 3
    assert after.standings[0].evidence == "PV nr. 12"
    assert store.undo() == "Stadiul „realizat” la 3 măsuri"
    assert view_of(store, plan_id).figures.done == 0


def test_what_was_recorded_can_be_taken_back(store: Store) -> None:
    plan_id = kept_plan(store)
    view = recorded(store, plan_id)
    assert forget_progress(store, [view.standings[0].node.id], view.period) == 2
    assert not view_of(store, plan_id).standings[0].recorded


def test_the_strategy_gathers_the_year_of_its_annual_plans(store: Store) -> None:
    plan_id, strategy = kept_plan(store), kept_strategy(store)
    view = recorded(store, plan_id)
    ids = [one.node.id for one in view.standings]
    own = view_of(store, strategy, "2022").standings[0]
    assert link_measures(store, ids, own.path[-1].uid) == 3
    assert link_measures(store, ids[:1], own.node.uid) == 1
    year = view_of(store, strategy, "2022")
    assert year.served is not None
    assert (year.served.total, year.served.by_state[ProgressState.ONGOING]) == (3, 1)
    assert year.standings[0].state is ProgressState.ONGOING
    assert [one.standing.node.number for one in year.groups[0].served] == ["1.1.1", "1.1.2", "1.2.1"]
    assert view_of(store, strategy, "2023").served is None


def test_a_link_is_made_once_and_never_within_a_plan(store: Store) -> None:
    plan_id, strategy = kept_plan(store), kept_strategy(store)
    ids = [one.node.id for one in view_of(store, plan_id).standings]
    target = view_of(store, strategy, "2022").standings[0].path[-1].uid
    link_measures(store, ids, target)
    assert link_measures(store, ids, target) == 0
    with pytest.raises(Refused, match="același plan"):
        link_measures(store, ids, view_of(store, plan_id).standings[0].path[-1].uid)
    assert unlink_measures(store, ids) == 3
    with store.reading() as session:
        assert session.scalars(select(NodeLink).where(NodeLink.kind == LinkKind.SERVES)).all() == []
