"""Whatever the worker does in the office, undo brings every row back as it was, and redo does it again."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import letea.actions
from db.checking import check_integrity
from db.record import Record
from db.store import Store
from letea.actions.history_check import judge_history
from letea.progress import Progress
from tests.walks.benefit_deeds import BENEFIT_DEEDS
from tests.walks.care_deeds import CARE_DEEDS
from tests.walks.case_deeds import CASE_DEEDS
from tests.walks.children_deeds import CHILDREN_DEEDS
from tests.walks.council_deeds import COUNCIL_DEEDS
from tests.walks.deadline_deeds import DEADLINE_DEEDS
from tests.walks.deeds import DEEDS, Deed
from tests.walks.double_deeds import DOUBLE_DEEDS
from tests.walks.evidence_deeds import EVIDENCE_DEEDS
from tests.walks.handover_deeds import HANDOVER_DEEDS
from tests.walks.list_deeds import LIST_DEEDS
from tests.walks.need_deeds import NEED_DEEDS
from tests.walks.paper_deeds import PAPER_DEEDS
from tests.walks.partner_deeds import PARTNER_DEEDS
from tests.walks.personal_deeds import PERSONAL_DEEDS
from tests.walks.plan_deeds import PLAN_DEEDS
from tests.walks.printed_deeds import PRINTED_DEEDS
from tests.walks.progress_deeds import PROGRESS_DEEDS
from tests.walks.recipient_deeds import RECIPIENT_DEEDS
from tests.walks.register_deeds import REGISTER_DEEDS
from tests.walks.report_deeds import REPORT_DEEDS
from tests.walks.reported_deeds import REPORTED_DEEDS
from tests.walks.review_deeds import REVIEW_DEEDS
from tests.walks.sheet_deeds import SHEET_DEEDS

State = dict[str, list[tuple[Any, ...]]]  # of each row: its id, whether it is deleted, then its columns
WRITES = re.compile(
    r"store\.(writing|keep|remove|outside_history)\(|_reorder\(|save_year\(|set_up_office\(|"
    r"make_demonstration\(|keep_plan\(|bring_in_plan\(|_start\(store"
)
BOOKKEEPING = {"version", "deleted_at"}
NEVER_UNDONE = {  # an office set up, drafts and marks of safety are outside what Ctrl+Z reaches
    *("begin_office", "set_up_office", "make_demonstration"),
    *("keep_draft", "drop_draft", "check_history", "add_mark"),
    "open_case",  # who read what is told in confidence stays noted
    *("note_sensitive_use", "erase_selection"),  # so does who took sensitive data out; erasing is for good
    *("new_office_key", "restore_office_key"),  # a key that signs is no change of the office's records
    *("close_year", "reopen_year", "note_sent"),  # what was closed and handed over stays on record
}


@pytest.fixture
def demonstration(demonstration_file: Path) -> Iterator[Store]:
    """The open demonstration office of the test."""
    opened = Store(demonstration_file, who="Ana Exemplu")
    yield opened
    opened.close()


def state_of(store: Store) -> State:
    """Every row of every kind of record as the file holds it; whether it is deleted, not since when."""
    with store.reading() as session:
        connection = session.connection().connection.driver_connection
        assert connection is not None
        return {table: connection.execute(query).fetchall() for table, query in queries().items()}


@cache
def queries() -> dict[str, str]:
    """How the rows of each kind of record are read: all that undo brings back."""
    made = {}
    for kind in (mapper.class_ for mapper in Record.registry.mappers):
        columns = (column.name for column in kind.__table__.columns if column.name not in BOOKKEEPING)
        named = ", ".join(f'"{name}"' for name in columns)
        made[kind.__tablename__] = (
            f"SELECT id, deleted_at IS NOT NULL, {named} FROM {kind.__tablename__} ORDER BY id"  # noqa: S608
        )
    return made


def only_known(state: State, before: State) -> State:
    """A state without the rows that were not there before, each of which must be deleted now."""
    told = dict(state)
    for table, rows in state.items():
        if rows == before[table]:
            continue
        known = {row[0] for row in before[table]}
        assert [row for row in rows if row[0] not in known and not row[1]] == []
        told[table] = [row for row in rows if row[0] in known]
    return told


ALL = {
    **DEEDS,
    **PLAN_DEEDS,
    **COUNCIL_DEEDS,
    **PROGRESS_DEEDS,
    **REVIEW_DEEDS,
    **PAPER_DEEDS,
    **PARTNER_DEEDS,
    **DEADLINE_DEEDS,
    **BENEFIT_DEEDS,
    **CARE_DEEDS,
    **PRINTED_DEEDS,
    **CHILDREN_DEEDS,
    **CASE_DEEDS,
    **REPORTED_DEEDS,
    **REGISTER_DEEDS,
    **DOUBLE_DEEDS,
    **REPORT_DEEDS,
    **SHEET_DEEDS,
    **RECIPIENT_DEEDS,
    **NEED_DEEDS,
    **LIST_DEEDS,
    **EVIDENCE_DEEDS,
    **PERSONAL_DEEDS,
    **HANDOVER_DEEDS,
}


@pytest.mark.parametrize("deed", ALL.values(), ids=ALL.keys())
def test_undo_brings_every_row_back_and_redo_does_it_again(demonstration: Store, deed: Deed) -> None:
    kept = [state_of(demonstration)]
    does = True
    demonstration.listen(lambda _touched: kept.append(state_of(demonstration)) if does else None)
    deed(demonstration)
    does = False
    assert len(kept) > 1
    for before in kept[-2::-1]:
        label = demonstration.undo_label()
        assert label.strip()
        assert not re.search(r"[{}]|None", label)
        assert demonstration.undo() == label
        assert only_known(state_of(demonstration), before) == before
    for after in kept[1:]:
        demonstration.redo()
        assert only_known(state_of(demonstration), after) == after
    assert demonstration.redo_label() == ""
    assert check_integrity(demonstration.path) == []
    assert judge_history(demonstration, Progress()).sound


def test_every_action_that_changes_the_office_is_walked() -> None:
    """An action added later is walked too, or told to be outside what can be undone."""
    changing = set()
    for module in pkgutil.iter_modules(letea.actions.__path__):
        actions = importlib.import_module(f"letea.actions.{module.name}")
        for name, action in inspect.getmembers(actions, inspect.isfunction):
            is_own = action.__module__ == actions.__name__ and not name.startswith("_")
            if is_own and WRITES.search(inspect.getsource(action)):
                changing.add(name)
    walked = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*deeds.py"))
    assert {name for name in changing - NEVER_UNDONE if f".{name}(" not in walked} == set()
    assert NEVER_UNDONE - changing == set()
