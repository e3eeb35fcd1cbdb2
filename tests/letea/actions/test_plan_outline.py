"""Sections of a plan added, moved, deleted and marked, each one action that can be undone."""

from collections.abc import Callable

import pytest

from db.store import Store
from db.tables.plans import Display
from letea.actions.plan_outline import add_section, mark_absent, move_section, remove_section
from letea.actions.plan_reading import open_plan
from letea.actions.plan_view import what_plan_lacks
from letea.actions.plans import start_plan
from letea.errors import Refused
from letea.rules.plan_tree import SectionTree
from tests.samples import TODAY

Section = Callable[[str], SectionTree]


@pytest.fixture(name="plan_id")
def _plan_id(store: Store) -> int:
    return start_plan(store, 2027, TODAY)


@pytest.fixture(name="section")
def _section(store: Store, plan_id: int) -> Section:
    return lambda key: next(one for one in open_plan(store, plan_id).walk() if one.section.key == key)


def beneath(held: SectionTree) -> list[str]:
    return [one.section.key for one in held.children]


def test_a_section_of_ones_own_stands_after_the_one_chosen(
    store: Store, plan_id: int, section: Section
) -> None:
    made = add_section(store, section("II.2").section.id)
    assert beneath(section("II"))[:4] == ["II.1", "II.2", made.key, "II.3"]
    assert made.display is Display.HEADING
    store.undo()
    assert beneath(section("II"))[:3] == ["II.1", "II.2", "II.3"]


def test_a_section_may_stand_beneath_another(store: Store, section: Section) -> None:
    made = add_section(store, section("II.2").section.id, beneath=True)
    assert beneath(section("II.2")) == [made.key]


def test_sections_change_places_with_their_neighbours(store: Store, section: Section) -> None:
    assert move_section(store, section("II.2").section.id, -1)
    assert beneath(section("II"))[:2] == ["II.2", "II.1"]
    assert not move_section(store, section("II.2").section.id, -1)
    store.undo()
    assert beneath(section("II"))[:2] == ["II.1", "II.2"]


def test_a_section_of_ones_own_is_deleted_and_brought_back(store: Store, section: Section) -> None:
    made = add_section(store, section("II.2").section.id)
    remove_section(store, made.id)
    assert made.key not in beneath(section("II"))
    store.undo()
    assert made.key in beneath(section("II"))


def test_a_heading_of_the_order_is_not_deleted(store: Store, section: Section) -> None:
    with pytest.raises(Refused, match="cerută de modelul planului"):
        remove_section(store, section("I.B").section.id)
    assert section("I.B").section.deleted_at is None


def test_all_sections_left_empty_say_so_at_once(store: Store, plan_id: int, section: Section) -> None:
    assert mark_absent(store, plan_id, {"I.B", "II.4"}) == 2
    assert section("I.B").section.absence == "nu este cazul"
    assert not [one for one in what_plan_lacks(store, plan_id, TODAY) if one.field in {"I.B", "II.4"}]
    store.undo()
    assert section("I.B").section.absence == ""
