"""A plan beside its newest version."""

import pytest

from db.store import Store
from letea.actions.council import start_amendment
from letea.actions.plan_changes import compare_with_version
from letea.rules.plan_changes import ChangeKind
from tests.letea.council_samples import adopted_file, demonstration_plan, rename_a_service, write_in_plan
from tests.samples import TODAY


@pytest.fixture
def plan_id(demonstration: Store) -> int:
    """The demonstration's plan, before any file."""
    return demonstration_plan(demonstration)


def test_a_plan_never_adopted_has_nothing_beside_it(demonstration: Store, plan_id: int) -> None:
    assert compare_with_version(demonstration, plan_id) is None


def test_right_after_the_adoption_nothing_differs(demonstration: Store, plan_id: int) -> None:
    adopted_file(demonstration, plan_id)
    told = compare_with_version(demonstration, plan_id)
    assert told is not None
    assert (told.is_frozen, told.changes) == (True, ())
    assert told.mark == "modificat față de HCL nr. 12 din 27.01.2022"


def test_what_the_register_says_today_is_told_of_a_frozen_plan(demonstration: Store, plan_id: int) -> None:
    adopted_file(demonstration, plan_id)
    old = rename_a_service(demonstration, "Centrul redenumit")
    told = compare_with_version(demonstration, plan_id)
    assert told is not None
    assert told.changes
    assert all(change.of_register for change in told.changes)
    assert any(old in one.before and "Centrul redenumit" in one.after for one in told.changes)


def test_an_amendment_tells_what_was_written_and_what_the_register_brought(
    demonstration: Store, plan_id: int
) -> None:
    adopted_file(demonstration, plan_id)
    rename_a_service(demonstration, "Centrul redenumit")
    start_amendment(demonstration, plan_id, TODAY)
    write_in_plan(demonstration, plan_id, "Alt titlu")
    told = compare_with_version(demonstration, plan_id)
    assert told is not None
    assert not told.is_frozen
    written = [one for one in told.changes if not one.of_register]
    assert [(one.kind, one.after) for one in written] == [(ChangeKind.CHANGED, "Alt titlu")]
    assert any(one.of_register and "Centrul redenumit" in one.after for one in told.changes)
