"""A new year's plan that starts from an earlier one: what is carried over, what is done, what is dropped."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import inspect

from db.record import Record
from db.tables.plan_life import Outcome, ProgressState
from db.tables.plans import Basis, BasisKind, Node, Section, SectionKind
from letea.errors import Problem
from letea.layouts import Family
from letea.rules.plan_numbers import keep_typed_numbers, renumber
from letea.rules.plan_standing import Standing
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.rules.plan_years import map_node, map_section, moved_years
from letea.wording import _

R = TypeVar("R", bound=Record)
_IDENTITY = frozenset({"id", "uid", "version", "deleted_at"})
_SHOWN = 60  # letters
_ACT = re.compile(r"(?<![0-9./])([0-9]{1,2}\.[0-9]{3}|[0-9]{1,4})/([0-9]{4})")


@dataclass(frozen=True)
class Choice:
    """What is to become of a measure of the earlier plan, and why; `state` is how far it was."""

    uid: str
    words: str
    outcome: Outcome
    reason: str = ""
    state: ProgressState = ProgressState.NOT_STARTED


@dataclass(frozen=True)
class Carrying:
    """How a plan is carried over: what becomes of each measure, which texts' years are moved, by how many."""

    choices: Sequence[Choice]
    moves: Collection[str]
    by: int = 1


def choices_of(standings: Iterable[Standing]) -> list[Choice]:
    """What its progress says of each measure: done, dropped where it was abandoned, else carried over."""
    return [Choice(one.node.uid, one.words, *_proposed(one), one.state) for one in standings]


def check_choices(choices: Sequence[Choice]) -> list[Problem]:
    """A measure that is dropped says why; some measure is carried, or there is nothing to start from."""
    problems = [
        Problem(
            f"reason.{place}", _("Scrieți de ce se renunță la „{words}”.").format(words=_short(one.words))
        )
        for place, one in enumerate(choices)
        if one.outcome is Outcome.DROPPED and not one.reason.strip()
    ]
    if choices and not any(one.outcome is Outcome.CARRIED for one in choices):
        text = _("Nicio măsură nu se preia: obiectivele noului plan vor fi goale.")
        problems.append(Problem("choices", text, blocking=False))
    return problems


def carried_plan(old: PlanTree, fresh: PlanTree, template: PlanTree, carrying: Carrying) -> PlanTree:
    """The new plan: what the earlier one says, as new records, with its own year's law and live tables.

    `fresh` is the plan that starts from the family alone, `template` the same for the earlier plan's year:
    texts nobody changed are taken from `fresh`, because the law in them may have changed.
    """
    made = _Carrier(old, fresh, template, carrying)
    plan = fresh.plan
    plan.council, plan.letterhead, plan.origin_uid = old.plan.council, old.plan.letterhead, old.plan.uid
    return PlanTree(plan, [made.section(held) for held in old.sections], old.own)


class _Carrier:
    """Copies section after section."""

    def __init__(self, old: PlanTree, fresh: PlanTree, template: PlanTree, carrying: Carrying) -> None:
        self._old = old
        self._fresh = {held.section.key: held for held in fresh.walk()}
        self._template = {held.section.key: held for held in template.walk()}
        self._gone = {one.uid for one in carrying.choices if one.outcome is not Outcome.CARRIED}
        self._carrying = carrying

    def section(self, held: SectionTree) -> SectionTree:
        """A section with all beneath it."""
        section = held.section
        made = fresh_copy(section, plan_id=0, parent_id=None, **map_section(section, self._moved))
        self._renew_text(section, made)
        made.live = self._is_live(section)
        if made.live:
            made.rows = []
        return SectionTree(
            made,
            self._basis(held),
            self._nodes(held.nodes, self._old.layout),
            [self.section(child) for child in held.children],
        )

    def _renew_text(self, section: Section, made: Section) -> None:
        """Texts that are the family's own are taken as the law of the new year words them."""
        fresh, template = self._fresh.get(section.key), self._template.get(section.key)
        if fresh is None or template is None:
            return
        if section.text == template.section.text:
            made.text = fresh.section.text
        if section.closing == template.section.closing:
            made.closing = fresh.section.closing

    def _is_live(self, section: Section) -> bool:
        """A table from the registers, whose rows were only kept when the earlier plan was adopted."""
        if section.kind is not SectionKind.TABLE:
            return section.live
        fresh = self._fresh.get(section.key)
        was_kept = not self._old.plan.transcribed and fresh is not None and fresh.section.live
        return section.live or was_kept

    def _basis(self, held: SectionTree) -> list[Basis]:
        """The laws of the new year, then what the office wrote; the old consultation is another one's."""
        fresh = self._fresh.get(held.section.key)
        laws = [fresh_copy(row) for row in (fresh.basis if fresh else []) if row.kind is BasisKind.LAW]
        cited = {act for row in laws for act in _acts(row.text)}
        own = [
            fresh_copy(
                row,
                text=self._moved(f"{row.uid}/text", row.text) if row.kind is not BasisKind.LAW else row.text,
            )
            for row in held.basis
            if row.kind is not BasisKind.CONSULTATION
            and not (row.kind is BasisKind.LAW and self._is_known(row, cited))
        ]
        return [*laws, *own]

    def _is_known(self, row: Basis, cited: Collection[tuple[str, str]]) -> bool:
        """Whether all the acts a row cites are among those of the new year."""
        acts = _acts(row.text)
        return bool(acts) and acts <= set(cited)

    def _nodes(self, nodes: Sequence[NodeTree], layout: Family) -> list[NodeTree]:
        whole = [self._node(top) for top in nodes]
        keep_typed_numbers(whole, layout)
        kept = [one for one in (self._without_gone(top) for top in whole) if one is not None]
        renumber(kept, layout)
        return kept

    def _node(self, tree: NodeTree) -> NodeTree:
        node = tree.node
        made = fresh_copy(
            node, section_id=0, parent_id=None, origin_uid=node.uid, **map_node(node, self._moved)
        )
        return NodeTree(made, [self._node(child) for child in tree.children])

    def _without_gone(self, tree: NodeTree) -> NodeTree | None:
        if tree.node.origin_uid in self._gone:
            return None
        children = [one for one in (self._without_gone(child) for child in tree.children) if one is not None]
        return replace(tree, children=children)

    def _moved(self, key: str, text: str) -> str:
        if key not in self._carrying.moves:
            return text
        return moved_years(text, self._old.plan.year, self._carrying.by)


def fresh_copy(record: R, **changes: Any) -> R:
    """The same record as a new one, with other values where they are given."""
    kind = type(record)
    names = [column.key for column in inspect(kind).column_attrs if column.key not in _IDENTITY]
    values: Mapping[str, Any] = {name: getattr(record, name) for name in names}
    return kind(**{**values, **changes})


def _proposed(one: Standing) -> tuple[Outcome, str]:
    match one.state:
        case ProgressState.DONE:
            return Outcome.DONE, one.evidence.splitlines()[0] if one.evidence else _("Realizată")
        case ProgressState.ABANDONED:
            return Outcome.DROPPED, one.evidence.splitlines()[0] if one.evidence else ""
        case _:
            return Outcome.CARRIED, ""


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"


def _acts(text: str) -> set[tuple[str, str]]:
    return {(number.replace(".", ""), year) for number, year in _ACT.findall(text)}


def node_pairs(tree: PlanTree) -> dict[str, Node]:
    """The nodes of a plan that carry on others, by the uid of those."""
    nodes = (one.node for one in tree.all_nodes())
    return {node.origin_uid: node for node in nodes if node.origin_uid}
