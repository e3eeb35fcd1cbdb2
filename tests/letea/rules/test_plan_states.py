"""Where each section of a plan stands."""

import pytest

from db.tables.plans import SectionKind
from letea.errors import Problem
from letea.rules.plan_states import State, empty_sections, of_the_plan, section_of, section_states
from letea.rules.plan_tree import PlanTree, SectionTree
from tests.samples import a_plan, a_section


def a_tree() -> PlanTree:
    table = a_section(key="I.A", kind=SectionKind.TABLE, table_name="existing_services")
    absent = a_section(key="I.C", kind=SectionKind.TABLE, absence="nu este cazul")
    out = a_section(key="I.D", included=False)
    chapter = SectionTree(
        a_section(key="I"), children=[SectionTree(table), SectionTree(absent), SectionTree(out)]
    )
    return PlanTree(a_plan(), [chapter, SectionTree(a_section(key="II"))])


def states(*problems: Problem) -> dict[str, State]:
    tree = a_tree()
    found = section_states(tree, {}, problems)
    return {held.section.key: found[held.section.uid] for held in tree.walk()}


def test_a_section_nothing_is_said_of_is_complete() -> None:
    assert states()["II"] is State.COMPLETE


def test_a_phrase_for_nothing_is_a_state_of_its_own() -> None:
    assert states()["I.C"] is State.ABSENT


def test_a_section_left_out_of_print_says_so() -> None:
    assert states()["I.D"] is State.LEFT_OUT


def test_a_problem_of_the_section_itself_means_it_is_empty() -> None:
    assert states(Problem("I.A", "goală", blocking=False))["I.A"] is State.EMPTY


def test_a_chapter_calls_for_a_look_when_a_section_beneath_does() -> None:
    found = states(Problem("I.A.licence", "expiră", blocking=False))
    assert (found["I.A"], found["I"], found["II"]) == (State.WARNING, State.WARNING, State.COMPLETE)


@pytest.mark.parametrize(("field", "key"), [("I.A.licence", "I.A"), ("I", "I"), ("II.text", "II")])
def test_a_problem_belongs_to_the_section_with_the_longest_key(field: str, key: str) -> None:
    held = section_of(Problem(field, ""), a_tree())
    assert held is not None
    assert held.section.key == key


def test_a_problem_of_the_plans_own_data_belongs_to_no_section() -> None:
    problem = Problem("decision_on", "")
    assert of_the_plan(problem)
    assert section_of(problem, a_tree()) is None


def test_only_empty_headings_of_the_order_say_that_there_is_nothing() -> None:
    told = [Problem(key, "goală", blocking=False) for key in ("I.A", "I.D", "own.1", "I.C.code")]
    tree = a_tree()
    tree.sections.append(SectionTree(a_section(key="own.1")))
    assert empty_sections(tree, told) == ["I.A"]
