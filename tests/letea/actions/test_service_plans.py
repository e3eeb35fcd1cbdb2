"""A plan of services is kept with its actions, in their order, and deleted with them."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.households import HouseholdFile, save_household
from letea.actions.service_plans import (
    check_plan_file,
    new_service_plan,
    open_service_plan,
    remove_service_plan,
    save_service_plan,
)
from letea.errors import Refused
from tests.letea.actions.child_offices import a_child, an_action, planned
from tests.letea.actions.register_offices import numbered
from tests.samples import TODAY, a_household, a_member


def test_a_new_plan_takes_the_next_number_the_worker_and_the_household(store: Store) -> None:
    child = a_child(store)
    file = HouseholdFile(a_household(), members=[a_member(child, role="copil")])
    home = save_household(store, file, TODAY)
    planned(store, a_child(store, "Demonstrativ"))
    new = new_service_plan(store, TODAY, child)
    assert (new.plan.number, new.plan.made_by, new.name) == ("2/2022", "Ana Exemplu", "Exemplu Ștefan")
    held = open_service_plan(store, save_service_plan(store, new, TODAY))
    assert (held.plan.household_id, held.household) == (home, "Exemplu Ștefan")


def test_actions_are_kept_in_the_order_written_and_those_taken_out_go(store: Store) -> None:
    plan = planned(store, a_child(store))
    file = open_service_plan(store, plan)
    file.actions = [an_action(action="Întâi"), an_action(action="Apoi")]
    save_service_plan(store, file, TODAY)
    held = open_service_plan(store, plan)
    assert [one.action for one in held.actions] == ["Întâi", "Apoi"]
    held.actions.reverse()
    save_service_plan(store, held, TODAY)
    assert [one.action for one in open_service_plan(store, plan).actions] == ["Apoi", "Întâi"]


def test_what_blocks_keeps_nothing(store: Store) -> None:
    plan = planned(store, a_child(store))
    file = open_service_plan(store, plan)
    file.plan.purpose, file.plan.next_on = "altul", date(2022, 1, 1)
    with pytest.raises(Refused):
        save_service_plan(store, file, TODAY)
    assert open_service_plan(store, plan).plan.purpose == ""


def test_a_number_met_again_is_told(store: Store) -> None:
    planned(store, a_child(store), disposition_number="118", disposition_on=TODAY)
    other = planned(store, a_child(store, "Demonstrativ"))
    file = open_service_plan(store, other)
    file.plan.number, file.plan.disposition_number, file.plan.disposition_on = "1/2022", "118", TODAY
    told = check_plan_file(store, file, TODAY)
    assert {problem.field: problem.blocking for problem in told} == {
        "number": False,
        "disposition_number": False,
    }
    file.plan.number = ""
    assert any(problem.blocking for problem in check_plan_file(store, file, TODAY))


def test_a_deleted_plan_comes_back_with_its_actions(store: Store) -> None:
    plan = planned(store, a_child(store))
    remove_service_plan(store, plan)
    assert store.undo() == "Ștergerea planului de servicii 1/2022"
    assert len(open_service_plan(store, plan).actions) == 1


def test_a_plan_takes_its_number_from_the_register_and_gives_it_back(store: Store) -> None:
    file = new_service_plan(store, TODAY, a_child(store))
    file.plan.number, file.take_next = "", True
    kept = save_service_plan(store, file, TODAY)
    assert open_service_plan(store, kept).plan.number == "1/2022"
    assert numbered(store) == [(1, "Plan de servicii, Exemplu Ștefan", file.plan.uid)]
    store.undo()
    assert numbered(store) == []
