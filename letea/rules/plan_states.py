"""Where each section of a plan stands: complete, to be looked at, "nu este cazul", empty, left out."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from db.tables.plans import Plan, SectionKind
from letea.errors import Problem
from letea.prose import is_blank
from letea.rules.plan_outline import may_be_left_out
from letea.rules.plan_sections import Rows
from letea.rules.plan_tree import PlanTree, SectionTree


class State(Enum):
    """How a section is marked in the outline."""

    COMPLETE = "complete"
    WARNING = "warning"
    ABSENT = "absent"
    EMPTY = "empty"
    LEFT_OUT = "left out"


_OF_THE_PLAN = frozenset(Plan.__mapper__.columns.keys())
_CALLS = {State.WARNING, State.EMPTY}


def of_the_plan(problem: Problem) -> bool:
    """Whether a problem is one of the plan's own data, not of a section."""
    return problem.field in _OF_THE_PLAN


def section_of(problem: Problem, tree: PlanTree) -> SectionTree | None:
    """The section a problem is about: the one whose key opens its field ("I.A" of "I.A.licence")."""
    if of_the_plan(problem):
        return None
    fits = [held for held in tree.walk() if f"{problem.field}.".startswith(f"{held.section.key}.")]
    return max(fits, key=lambda held: len(held.section.key), default=None)


def empty_sections(tree: PlanTree, problems: Iterable[Problem]) -> list[str]:
    """The keys of sections left empty that may say "nu este cazul"; optional ones are left out instead."""
    told = {problem.field for problem in problems}
    layout = tree.layout
    sections = (held.section for held in tree.walk() if held.section.included)
    return [one.key for one in sections if one.key in told and not may_be_left_out(one, layout)]


def section_states(
    tree: PlanTree, tables: Mapping[str, Rows], problems: Iterable[Problem]
) -> dict[str, State]:
    """The state of each section by uid; a section above one that calls for a look calls too."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        held = section_of(problem, tree)
        if held is not None:
            found.setdefault(held.section.uid, []).append(problem)
    states: dict[str, State] = {}
    for top in tree.sections:
        _settle(top, tables, found, states=states)
    return states


def _settle(
    held: SectionTree,
    tables: Mapping[str, Rows],
    found: Mapping[str, Sequence[Problem]],
    *,
    states: dict[str, State],
) -> State:
    below = [_settle(child, tables, found, states=states) for child in held.children]
    own = _own(held, tables.get(held.section.uid, held.section.rows), found.get(held.section.uid, ()))
    calls = own is State.COMPLETE and any(state in _CALLS for state in below)
    states[held.section.uid] = State.WARNING if calls else own
    return states[held.section.uid]


def _own(held: SectionTree, rows: Rows, problems: Sequence[Problem]) -> State:
    if not held.section.included:
        return State.LEFT_OUT
    if any(problem.field == held.section.key for problem in problems):
        return State.EMPTY
    if problems:
        return State.WARNING
    return State.ABSENT if held.section.absence.strip() and not _holds(held, rows) else State.COMPLETE


def _holds(held: SectionTree, rows: Rows) -> bool:
    match held.section.kind:
        case SectionKind.TABLE:
            return bool(rows)
        case SectionKind.BASIS:
            return any(row.text.strip() for row in held.basis)
        case SectionKind.OBJECTIVES:
            return bool(held.nodes)
        case _:
            return not is_blank(held.section.text)
