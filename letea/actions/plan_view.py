"""A plan as its page shows it: its tree, the rows of its tables, what it still lacks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from db.store import Store
from db.tables.office import Official, UnitKind
from db.tables.plan_life import SetAside
from db.tables.plans import Section
from db.tables.services import Licence
from letea.actions.frozen import is_frozen_in, last_version_in
from letea.actions.office_reading import open_profile, unit_words_in
from letea.actions.plan_reading import open_plan
from letea.actions.registers import TableFigures, TableRows, traced_tables
from letea.actions.services import known_codes
from letea.errors import Problem
from letea.rules.figures import Figure
from letea.rules.plan_states import section_of
from letea.rules.plan_tree import PlanTree
from letea.rules.plans import PlanFacts, check_plan
from letea.wording import day


@dataclass(frozen=True)
class PlanView:
    """A plan as its page shows it: its tree, the rows that print live by section uid, what it lacks.

    `problems` are without the warnings that were set aside, `all_problems` with them.
    `figures` are the records behind the figures of those rows. `adopted_by` names the decision of its newest
    version; a plan that is `frozen` is only read.
    """

    tree: PlanTree
    tables: TableRows
    problems: tuple[Problem, ...]
    all_problems: tuple[Problem, ...]
    officials: tuple[Official, ...]
    licences: tuple[Licence, ...] = ()
    frozen: bool = False
    adopted_by: str = ""
    figures: TableFigures = field(default_factory=dict)
    unit_kind: UnitKind = UnitKind.COMMUNE

    def rows_of(self, section: Section) -> list[dict[str, Any]]:
        """The rows a section's table prints now."""
        return self.tables.get(section.uid, section.rows)

    def figures_of(self, section: Section) -> Sequence[Mapping[str, Figure]]:
        """What is behind the figures of those rows, row by row; none where the rows are the plan's own."""
        return self.figures.get(section.uid, ())

    def problems_of(self, section: Section) -> list[Problem]:
        """What a section lacks or should be looked at."""
        found = ((section_of(problem, self.tree), problem) for problem in self.problems)
        return [problem for held, problem in found if held is not None and held.section.id == section.id]

    def service_of(self, problem: Problem) -> int | None:
        """The service whose licence a problem names."""
        named = (one for one in self.licences if one.number and one.number in problem.text)
        return next((one.service_id for one in named), None)


def open_plan_view(store: Store, plan_id: int, today: date) -> PlanView:
    """A whole plan with the rows of its tables and what it still lacks."""
    tree = open_plan(store, plan_id)
    traced = traced_tables(store, tree)
    tables = traced.rows
    profile = open_profile(store)
    officials = profile.officials
    licences = _open_licences(store)
    kind = profile.office.unit_kind
    facts = PlanFacts(licences=licences, kind=kind, officials=officials, known_codes=known_codes(store))
    found = tuple(check_plan(tree, tables, today, facts=facts))
    aside = _set_aside(store, plan_id)
    told = tuple(check_plan(tree, tables, today, facts=replace(facts, aside=aside))) if aside else found
    frozen, adopted_by = _adoption(store, tree)
    return PlanView(
        tree, tables, told, found, officials, tuple(licences), frozen, adopted_by, traced.figures, kind
    )


def what_plan_lacks(store: Store, plan_id: int, today: date) -> list[Problem]:
    """What the plan still lacks or should be looked at before it is printed."""
    return list(open_plan_view(store, plan_id, today).problems)


def _set_aside(store: Store, plan_id: int) -> frozenset[tuple[str, str]]:
    """What of the plan was set aside: the fields and words of the warnings."""
    with store.reading() as session:
        rows = session.execute(select(SetAside.field, SetAside.words).where(SetAside.plan_id == plan_id))
        return frozenset((row.field, row.words) for row in rows)


def _adoption(store: Store, tree: PlanTree) -> tuple[bool, str]:
    with store.reading() as session:
        version = last_version_in(session, tree.plan.id)
        if version is None:
            return False, ""
        return is_frozen_in(session, tree.plan), unit_words_in(session).decided(
            version.decision_number, day(version.decision_on)
        )


def _open_licences(store: Store) -> list[Licence]:
    with store.reading() as session:
        return list(session.scalars(select(Licence).order_by(Licence.id)))
