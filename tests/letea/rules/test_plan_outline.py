"""Which sections of a plan may come and go."""

from db.tables.plans import Display, Section
from letea.layouts import ANNUAL, family
from letea.rules.plan_outline import (
    display_beneath,
    display_beside,
    may_be_left_out,
    may_be_removed,
    may_hide_heading,
    own_key,
)
from letea.rules.plan_tree import SectionTree

LAYOUT = family(ANNUAL)


def a_section(key: str) -> Section:
    return Section(plan_id=0, key=key)


def test_a_heading_of_the_order_stays() -> None:
    assert not may_be_removed(SectionTree(a_section("I.B")), LAYOUT)
    assert not may_be_left_out(a_section("I.B"), LAYOUT)
    assert not may_hide_heading(a_section("I.B"), LAYOUT)


def test_an_optional_section_and_one_of_ones_own_may_go() -> None:
    assert may_be_removed(SectionTree(a_section("planning")), LAYOUT)
    assert may_be_removed(SectionTree(a_section("own.1")), LAYOUT)
    assert may_hide_heading(a_section("own.1"), LAYOUT)


def test_a_section_with_a_heading_of_the_order_beneath_it_stays() -> None:
    held = SectionTree(a_section("own.1"), children=[SectionTree(a_section("I.B"))])
    assert not may_be_removed(held, LAYOUT)


def test_sections_of_ones_own_have_keys_of_their_own() -> None:
    assert own_key(["I", "I.A"]) == "own.1"
    assert own_key(["own.2", "own.x", "own.10"]) == "own.11"


def test_a_new_section_prints_like_what_it_stands_beside() -> None:
    assert display_beside(Display.CHAPTER) is Display.CHAPTER
    assert display_beside(Display.HIDDEN) is Display.HEADING
    assert display_beneath(Display.CHAPTER) is Display.HEADING
    assert display_beneath(Display.HEADING) is Display.LINE
