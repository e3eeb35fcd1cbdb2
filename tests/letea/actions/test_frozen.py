"""A plan that the council adopted is changed by no action."""

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.history import ChangeRow
from db.tables.plans import Plan
from letea.actions.council import start_amendment
from letea.actions.frozen import is_frozen_in, refuse_frozen_section
from letea.actions.history import return_value
from letea.errors import Refused
from tests.letea.council_samples import adopted_file, demonstration_plan, write_in_plan
from tests.made_once import MadeOnce
from tests.samples import TODAY
from tests.walks.plan_deeds import PLAN_DEEDS

ELSEWHERE = {
    "plan started",
    "plan kept",
    "plan from Word",
    "plan from communes",
    "family changed",
    "family deleted",
}  # they touch no plan that was there


@pytest.fixture
def plan_id(demonstration: Store, made_once: MadeOnce) -> int:
    """The demonstration's plan, adopted."""
    return made_once(demonstration, _with_its_plan_adopted)


def _with_its_plan_adopted(demonstration: Store) -> int:
    found = demonstration_plan(demonstration)
    adopted_file(demonstration, found)
    return found


@pytest.mark.parametrize("name", sorted(set(PLAN_DEEDS) - ELSEWHERE))
def test_every_action_on_a_plan_is_refused_once_it_is_adopted(
    demonstration: Store, plan_id: int, name: str
) -> None:
    with pytest.raises(Refused, match=r"adoptat prin HCL nr\. 12 din 27\.01\.2022"):
        PLAN_DEEDS[name](demonstration)
    assert demonstration.undo_label().startswith("Dosar HCL")
    del plan_id


def test_an_old_value_of_an_adopted_plan_is_not_brought_back(demonstration: Store) -> None:
    plan_id = demonstration_plan(demonstration)
    write_in_plan(demonstration, plan_id, "Alt titlu")
    with demonstration.reading() as session:
        changes = {
            table: session.scalars(
                select(ChangeRow.id)
                .where(ChangeRow.record_table == table, ChangeRow.field.not_in(("", "deleted_at")))
                .limit(1)
            ).first()
            for table in ("plan", "section")
        }
    adopted_file(demonstration, plan_id)
    for change in changes.values():
        assert change is not None
        with pytest.raises(Refused, match="nu se mai schimbă"):
            return_value(demonstration, change)


def test_an_old_value_of_a_step_is_written_in_its_file(demonstration: Store, plan_id: int) -> None:
    del plan_id
    with demonstration.reading() as session:
        step = session.scalars(
            select(ChangeRow.id).where(ChangeRow.record_table == "council_step", ChangeRow.field == "done_on")
        ).first()
    assert step is not None
    with pytest.raises(Refused, match="formularul dosarului"):
        return_value(demonstration, step)


def test_an_amendment_lets_the_plan_be_changed_again(demonstration: Store, plan_id: int) -> None:
    with demonstration.reading() as session:
        assert is_frozen_in(session, session.get_one(Plan, plan_id))
    start_amendment(demonstration, plan_id, TODAY)
    with demonstration.reading() as session:
        assert not is_frozen_in(session, session.get_one(Plan, plan_id))
    write_in_plan(demonstration, plan_id, "Alt titlu")
    with pytest.raises(Refused, match="în curs de modificare"):
        start_amendment(demonstration, plan_id, TODAY)


def test_what_is_not_there_is_not_frozen(demonstration: Store) -> None:
    with demonstration.reading() as session:
        refuse_frozen_section(session, 10**6)
