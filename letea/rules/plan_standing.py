"""Where measures stand, and the figures they add up to: what the page and the report show of progress."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.tables.plan_life import ProgressState
from db.tables.plans import Node
from letea.wording import _, percent

CLOSED = frozenset({ProgressState.DONE, ProgressState.ABANDONED})
_HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Reached:
    """One indicator as the measure writes it, what was achieved of it, and the share in percent if known."""

    indicator: str
    achieved: str = ""
    share: Decimal | None = None


@dataclass(frozen=True)
class Served:
    """A measure of another plan that serves this one: its plan ("Plan anual 2022") and its standing."""

    plan: str
    standing: "Standing"


@dataclass(frozen=True)
class Standing:
    """Where a measure stands at the end of a period.

    `path` are the objectives above it, the outermost first. `recorded` says that its state was written down,
    in this period or an earlier one; `served` are the measures of other plans that serve it.
    """

    node: Node
    path: tuple[Node, ...]
    state: ProgressState = ProgressState.NOT_STARTED
    recorded: bool = False
    reached: tuple[Reached, ...] = ()
    evidence: str = ""
    files: int = 0
    next_on: date | None = None
    is_overdue: bool = False
    served: tuple[Served, ...] = ()

    @property
    def share(self) -> Decimal | None:
        """How much of the measure is achieved, in percent; None where it cannot be told."""
        if self.state is ProgressState.DONE:
            return _HUNDRED
        known = [min(one.share, _HUNDRED) for one in self.reached if one.share is not None]
        if known:
            return sum(known, Decimal(0)) / len(known)
        return None if self.state is ProgressState.ONGOING else Decimal(0)

    @property
    def words(self) -> str:
        """The measure with its number."""
        return f"{self.node.number} {self.node.text}".strip()

    @property
    def term(self) -> str:
        """Its term as the plan writes it."""
        return " ".join(self.node.cells.get("term", "").split())

    @property
    def responsible(self) -> str:
        """Who is responsible for it."""
        return " ".join(self.node.cells.get("responsible", "").split())


@dataclass(frozen=True)
class Figures:
    """The figures of some measures: how many of each state, how many are overdue, their mean share."""

    by_state: Mapping[ProgressState, int]
    overdue: int = 0
    share: Decimal | None = None

    @property
    def total(self) -> int:
        """How many measures there are."""
        return sum(self.by_state.values())

    @property
    def done(self) -> int:
        """How many are done."""
        return self.by_state.get(ProgressState.DONE, 0)

    @property
    def done_words(self) -> str:
        """How many are done, in words: "3 din 12 (25 %)"."""
        if not self.total:
            return _("nicio măsură")
        told = _("{done} din {total} ({share})")
        return told.format(done=self.done, total=self.total, share=percent(100 * self.done / self.total))


@dataclass(frozen=True)
class Group:
    """The measures right beneath one objective; `path` ends in it, and is empty where there is none.

    `served` are the measures of other plans that serve the objective itself.
    """

    path: tuple[Node, ...]
    standings: tuple[Standing, ...]
    served: tuple[Served, ...] = ()

    @property
    def words(self) -> str:
        """The objective with its number."""
        node = self.path[-1] if self.path else None
        return f"{node.number} {node.text}".strip() if node else _("Fără obiectiv")


def figures_of(standings: Sequence[Standing]) -> Figures:
    """What these measures add up to."""
    counts = {state: sum(one.state is state for one in standings) for state in ProgressState}
    shares = [one.share for one in standings if one.share is not None]
    mean = sum(shares, Decimal(0)) / len(shares) if shares else None
    return Figures(counts, sum(one.is_overdue for one in standings), mean)


def all_served(standings: Iterable[Standing], groups: Iterable[Group]) -> list[Standing]:
    """The measures of other plans that serve these, each once."""
    found = [held for one in standings for held in one.served]
    found += [held for one in groups for held in one.served]
    return list({held.standing.node.uid: held.standing for held in found}.values())


def reached_words(standing: Standing) -> str:
    """What was achieved, one indicator a line: "2 evenimente din „Cel puțin 3 evenimente”"."""
    return "\n".join(_reached(one) for one in standing.reached if one.achieved or one.indicator)


def _reached(one: Reached) -> str:
    if not one.indicator:
        return one.achieved
    return _("{achieved} din „{indicator}”").format(achieved=one.achieved or "–", indicator=one.indicator)


def matches(
    one: Standing, *, state: ProgressState | None = None, responsible: str = "", overdue: bool = False
) -> bool:
    """Whether a measure is among those filtered for."""
    right = state is None or one.state is state
    return right and (not responsible or one.responsible == responsible) and (not overdue or one.is_overdue)
