"""What measures add up to, and which ones are asked for."""

from decimal import Decimal

from db.tables.plan_life import ProgressState
from db.tables.plans import Node
from letea.rules.plan_standing import (
    Group,
    Reached,
    Served,
    Standing,
    all_served,
    figures_of,
    matches,
    reached_words,
)


def a_standing(state: ProgressState = ProgressState.ONGOING, **given: object) -> Standing:
    """A measure of SPAS."""
    node = Node(section_id=1, level="measure", text="Campanie", cells={"responsible": "SPAS\nPrimăria"})
    return Standing(node, (), state=state, **given)  # type: ignore[arg-type]


def test_figures_count_states_and_take_the_mean_of_known_shares() -> None:
    half = (Reached("4 evenimente", "2 evenimente", Decimal(50)),)
    found = figures_of(
        [
            a_standing(ProgressState.DONE),
            a_standing(reached=half),
            a_standing(is_overdue=True),
            a_standing(ProgressState.NOT_STARTED),
        ]
    )
    assert (found.total, found.done, found.overdue) == (4, 1, 1)
    assert found.share == Decimal(50)
    assert found.done_words == "1 din 4 (25 %)"


def test_no_measures_have_no_figures() -> None:
    found = figures_of([])
    assert (found.total, found.share, found.done_words) == (0, None, "nicio măsură")


def test_what_was_achieved_is_told_with_what_was_asked() -> None:
    reached = (Reached("4 evenimente", "2 evenimente"), Reached("10 voluntari"), Reached("", "un protocol"))
    assert reached_words(a_standing(reached=reached)).splitlines() == [
        "2 evenimente din „4 evenimente”",
        "– din „10 voluntari”",
        "un protocol",
    ]


def test_measures_are_filtered_by_state_responsible_and_delay() -> None:
    one = a_standing(is_overdue=True)
    assert matches(one)
    assert matches(one, state=ProgressState.ONGOING, responsible="SPAS Primăria", overdue=True)
    assert not matches(one, state=ProgressState.DONE)
    assert not matches(one, responsible="SPAS")
    assert not matches(a_standing(), overdue=True)


def test_a_measure_that_serves_twice_counts_once() -> None:
    helping = a_standing(ProgressState.DONE)
    served = (Served("Plan anual 2022", helping),)
    assert all_served([a_standing(served=served)], [Group((), (), served)]) == [helping]
