"""How far a plan is: the standing of each measure at the end of a period, read from what was recorded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from db.tables.plan_life import Progress, ProgressState
from db.tables.plans import Node, Plan
from letea.errors import Problem
from letea.layouts import Family
from letea.rules.indicators import read_indicator, share_achieved
from letea.rules.plan_periods import Period
from letea.rules.plan_standing import CLOSED, Figures, Group, Reached, Served, Standing
from letea.rules.plan_tree import NodeTree, PlanTree
from letea.rules.terms import TermKind, read_term
from letea.wording import _, day

_INDICATORS = ("indicators", "results")


@dataclass(frozen=True)
class ProgressView:
    """How far a plan is in a period: its measures by objective, their figures.

    `served` are the figures of the measures by which other plans serve it, where there are any; `origins`
    name the plan from which a measure was carried over, by node uid.
    """

    tree: PlanTree
    period: Period
    periods: tuple[Period, ...]
    standings: tuple[Standing, ...]
    groups: tuple[Group, ...]
    figures: Figures
    served: Figures | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


def measures_of(tree: PlanTree) -> list[tuple[NodeTree, tuple[Node, ...]]]:
    """Each measure of the plan with the objectives above it, in print order."""
    lowest = tree.layout.levels[-1].key
    tops = [top for held in tree.walk() for top in held.nodes]
    return [found for top in tops for found in _measures(top, (), lowest)]


def indicators_of(node: Node, layout: Family) -> tuple[str, ...]:
    """The indicators the measure writes in its columns, one a line."""
    keys = [column.key for column in layout.objectives if column.key in _INDICATORS]
    return tuple(
        line.strip() for key in keys for line in node.cells.get(key, "").splitlines() if line.strip()
    )


def standings_of(
    tree: PlanTree, records: Iterable[Progress], files: Mapping[str, int], *, period: Period, today: date
) -> list[Standing]:
    """Where each measure stands at the end of the period, in print order; `files` counts by record uid."""
    by_node: dict[int, list[Progress]] = {}
    for record in records:
        by_node.setdefault(record.node_id, []).append(record)
    return [
        _standing(
            held.node, path, by_node.get(held.node.id, ()), files, tree=tree, period=period, today=today
        )
        for held, path in measures_of(tree)
    ]


def groups_of(
    tree: PlanTree, standings: Iterable[Standing], served: Mapping[str, Sequence[Served]] | None = None
) -> list[Group]:
    """The measures by the objective right above them, in print order, with what serves the objective."""
    above: dict[str, list[Standing]] = {}
    for one in standings:
        above.setdefault(one.path[-1].uid if one.path else "", []).append(one)
    serving = served or {}
    paths: list[tuple[Node, ...]] = [(), *_objectives(tree)]
    made = [
        Group(path, tuple(above.get(uid, ())), tuple(serving.get(uid, ())))
        for path in paths
        for uid in (path[-1].uid if path else "",)
    ]
    return [one for one in made if one.standings or one.served]


def with_served(standings: Iterable[Standing], served: Mapping[str, Sequence[Served]]) -> list[Standing]:
    """The standings of a strategy with the measures of its annual plans that serve each of its own.

    Where nothing was written of a measure itself, its state comes out of those that serve it.
    """
    return [_with(one, served) for one in standings]


def check_progress(rows: Sequence[Progress], period: Period, today: date) -> list[Problem]:
    """What was typed of a measure in a period."""
    if not rows:
        return []
    first, problems = rows[0], []
    if first.state in CLOSED and first.next_on is not None:
        text = _("Măsura este încheiată: nu mai are ce zi de urmărit.")
        problems.append(Problem("next_on", text, blocking=False))
    if first.next_on is not None and first.next_on < period.from_on:
        text = _("Ziua este înaintea perioadei, care începe la {day}.")
        problems.append(Problem("next_on", text.format(day=day(period.from_on))))
    if first.state is ProgressState.DONE and period.from_on > today:
        text = _("Perioada nu a început; măsura nu poate fi deja realizată în ea.")
        problems.append(Problem("state", text, blocking=False))
    if first.state is ProgressState.ABANDONED and not first.evidence.strip():
        text = _("Scrieți de ce s-a renunțat; apare în raport.")
        problems.append(Problem("evidence", text, blocking=False))
    for place, row in enumerate(rows):
        if row.achieved.strip() and row.indicator and read_indicator(row.indicator).target is not None:
            problems += _check_achieved(place, row)
    return problems


def _check_achieved(place: int, row: Progress) -> Iterator[Problem]:
    if share_achieved(row.indicator, row.achieved) is None:
        unit = read_indicator(row.indicator).unit
        text = _("Procentul nu se poate socoti: scrieți un număr, de exemplu „2 {unit}”.").format(unit=unit)
        yield Problem(f"achieved.{place}", text, blocking=False)


def _measures(
    tree: NodeTree, path: tuple[Node, ...], lowest: str
) -> Iterator[tuple[NodeTree, tuple[Node, ...]]]:
    if tree.node.level == lowest:
        yield tree, path
    for child in tree.children:
        yield from _measures(child, (*path, tree.node), lowest)


def _objectives(tree: PlanTree) -> Iterator[tuple[Node, ...]]:
    """Each objective with those above it, in print order."""
    lowest = tree.layout.levels[-1].key

    def walk(held: NodeTree, path: tuple[Node, ...]) -> Iterator[tuple[Node, ...]]:
        if held.node.level != lowest:
            yield (*path, held.node)
        for child in held.children:
            yield from walk(child, (*path, held.node))

    for section in tree.walk():
        for top in section.nodes:
            yield from walk(top, ())


def _standing(
    node: Node,
    path: tuple[Node, ...],
    records: Sequence[Progress],
    files: Mapping[str, int],
    *,
    tree: PlanTree,
    period: Period,
    today: date,
) -> Standing:
    known = sorted(
        (one for one in records if one.to_on <= period.to_on), key=lambda one: (one.to_on, one.from_on)
    )
    own = [one for one in known if (one.from_on, one.to_on) == (period.from_on, period.to_on)]
    inside = [one for one in known if period.holds(one.from_on, one.to_on)]
    last = (own or known)[-1] if known else None
    told = own or inside
    made = Standing(
        node,
        path,
        state=last.state if last else ProgressState.NOT_STARTED,
        recorded=last is not None,
        reached=_all_reached(indicators_of(node, tree.layout), own, inside),
        evidence="\n".join(dict.fromkeys(one.evidence.strip() for one in told if one.evidence.strip())),
        files=sum(files.get(one.uid, 0) for one in told),
        next_on=last.next_on if last and last.state not in CLOSED else None,
    )
    return replace(made, is_overdue=_is_overdue(made, tree.plan, today))


def _all_reached(
    indicators: Sequence[str], own: Sequence[Progress], inside: Sequence[Progress]
) -> tuple[Reached, ...]:
    asked = list(dict.fromkeys([*indicators, *(one.indicator for one in inside)])) or [""]
    found = (_reached_of(indicator, own, inside) for indicator in asked)
    return tuple(one for one in found if one.indicator or one.achieved)


def _reached_of(indicator: str, own: Sequence[Progress], inside: Sequence[Progress]) -> Reached:
    """What the period itself says, else what its parts add up to."""
    here = [one.achieved.strip() for one in own if one.indicator == indicator and one.achieved.strip()]
    parts = [one for one in inside if one.indicator == indicator and one.achieved.strip()]
    achieved = here[-1] if here else _summed(parts)
    return Reached(indicator, achieved, share_achieved(indicator, achieved) if achieved else None)


def _summed(parts: Sequence[Progress]) -> str:
    """Counts of parts that do not overlap add up; of anything else the last one stands."""
    texts = [one.achieved.strip() for one in parts]
    if len(texts) < 2 or any(b.from_on <= a.to_on for a, b in pairwise(parts)):  # noqa: PLR2004 - two to add
        return texts[-1] if texts else ""
    read = [read_indicator(text) for text in texts]
    counts = [
        Decimal(text) if text.isdecimal() else one.target for one, text in zip(read, texts, strict=True)
    ]
    units = {one.unit for one in read}
    known = [count for count in counts if count is not None]
    if len(known) < len(counts) or "%" in units or len(units) > 1:
        return texts[-1]
    return f"{sum(known, Decimal(0)):f} {units.pop()}".strip()


def _is_overdue(one: Standing, plan: Plan, today: date) -> bool:
    if one.state in CLOSED:
        return False
    if one.next_on is not None:
        return one.next_on < today
    term = read_term(one.node.cells.get("term", ""), plan.year, until_year=plan.until_year)
    ends = term.to_on if term.kind is not TermKind.PERMANENT else None
    return ends is not None and ends < today


def _with(one: Standing, served: Mapping[str, Sequence[Served]]) -> Standing:
    own = tuple(served.get(one.node.uid, ()))
    if one.recorded or not own:
        return replace(one, served=own)
    states = {held.standing.state for held in own}
    state = states.pop() if len(states) == 1 else ProgressState.ONGOING
    return replace(one, served=own, state=state, is_overdue=one.is_overdue and state not in CLOSED)
