"""The score of a household's vulnerability, told in words: the points of what is so, and what is not known.

Only a "da" gives points. What is not known never counts as a "nu": it is told, with the most it could add.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from db.tables.needs import Answer, Dimension, NeedScale, NeedSituation
from letea.fields.needs import DIMENSIONS
from letea.wording import _, counted


class Level(Enum):
    """How vulnerable a household is: fără risc, vulnerabilitate mică, medie, mare."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


LEVELS = {
    Level.NONE: _("Fără risc"),
    Level.LOW: _("Vulnerabilitate mică"),
    Level.MEDIUM: _("Vulnerabilitate medie"),
    Level.HIGH: _("Vulnerabilitate mare"),
}
SHORT_LEVELS = {
    Level.NONE: _("fără risc"),
    Level.LOW: _("mică"),
    Level.MEDIUM: _("medie"),
    Level.HIGH: _("mare"),
}


@dataclass(frozen=True)
class Bounds:
    """From how many points each level begins, and after how many months an assessment is due again."""

    low_from: int = 4
    medium_from: int = 10
    high_from: int = 18
    high_again_months: int = 6
    again_months: int = 12


USUAL_BOUNDS = Bounds()


@dataclass(frozen=True)
class Counting:
    """A situation that counts: its words and its points."""

    text: str
    weight: int


@dataclass(frozen=True)
class SideScore:
    """One side of the grid: what is so, what is not known, out of how many points."""

    dimension: Dimension
    present: tuple[Counting, ...]
    unknown: tuple[Counting, ...]
    most: int

    @property
    def points(self) -> int:
        """What the present situations add up to."""
        return sum(one.weight for one in self.present)


@dataclass(frozen=True)
class Score:
    """The score of a household, side by side, and its level by the office's bounds."""

    sides: tuple[SideScore, ...]
    bounds: Bounds = USUAL_BOUNDS

    @property
    def points(self) -> int:
        """All the points."""
        return sum(side.points for side in self.sides)

    @property
    def most(self) -> int:
        """What all situations together would give."""
        return sum(side.most for side in self.sides)

    @property
    def unknown(self) -> int:
        """How many situations are not known."""
        return sum(len(side.unknown) for side in self.sides)

    @property
    def unknown_points(self) -> int:
        """The most that what is not known could add."""
        return sum(one.weight for side in self.sides for one in side.unknown)

    @property
    def level(self) -> Level:
        """The level of what is known."""
        return level_of(self.points, self.bounds)

    @property
    def level_at_most(self) -> Level:
        """The level if all that is not known were so."""
        return level_of(self.points + self.unknown_points, self.bounds)


def bounds_of(scale: NeedScale | None) -> Bounds:
    """The bounds an office set, or the usual ones."""
    if scale is None:
        return USUAL_BOUNDS
    return Bounds(
        *(scale.low_from, scale.medium_from, scale.high_from),
        high_again_months=scale.high_again_months,
        again_months=scale.again_months,
    )


def level_of(points: int, bounds: Bounds) -> Level:
    """The level that so many points give."""
    if points >= bounds.high_from:
        return Level.HIGH
    if points >= bounds.medium_from:
        return Level.MEDIUM
    return Level.LOW if points >= bounds.low_from else Level.NONE


def points_of(level: Level, bounds: Bounds) -> tuple[int, int]:
    """From how many points a level holds, and how many are already more."""
    begins = [0, bounds.low_from, bounds.medium_from, bounds.high_from, sys.maxsize]
    at = list(Level).index(level)
    return begins[at], begins[at + 1]


def score_of(
    situations: Sequence[NeedSituation], answers: Mapping[int, Answer], bounds: Bounds = USUAL_BOUNDS
) -> Score:
    """The score of these answers, by the id of the situation; only situations in use count."""
    used = [one for one in situations if one.active]
    return Score(tuple(_side(side, used, answers) for side in Dimension), bounds)


def _side(dimension: Dimension, used: Sequence[NeedSituation], answers: Mapping[int, Answer]) -> SideScore:
    here = [one for one in used if one.dimension is dimension]

    def told(wanted: Answer) -> tuple[Counting, ...]:
        found = [one for one in here if answers.get(one.id, Answer.UNKNOWN) is wanted]
        return tuple(Counting(one.text, one.weight) for one in found)

    return SideScore(dimension, told(Answer.YES), told(Answer.UNKNOWN), sum(one.weight for one in here))


def points_words(score: Score) -> str:
    """How many points of how many: "12 din 60 de puncte"."""
    return _("{points} din {most}").format(
        points=score.points, most=counted(score.most, _("punct"), _("puncte"))
    )


def unknown_words(score: Score) -> str:
    """How many situations are not known: "5 necunoscute", "una necunoscută"; nothing where all are."""
    if not score.unknown:
        return ""
    return counted(score.unknown, _("necunoscută"), _("necunoscute"))


def caution(score: Score) -> str:
    """What the unknown could change: a sentence, empty where it could change nothing."""
    if not score.unknown:
        return ""
    most = counted(score.unknown_points, _("punct"), _("puncte"))
    told = _("Nu se știe: {unknown}; ar putea adăuga cel mult {most}.").format(
        unknown=counted(score.unknown, _("situație"), _("situații")), most=most
    )
    if score.level_at_most is score.level:
        return told
    more = _("Nivelul ar putea ajunge până la „{level}”.").format(level=SHORT_LEVELS[score.level_at_most])
    return f"{told} {more}"


def side_words(side: SideScore) -> str:
    """A side's points and what gives them: "4 din 11: Locuință fără curent electric (3); 1 necunoscută"."""
    told = _("{points} din {most}").format(points=side.points, most=side.most)
    if side.present:
        told = f"{told}: {', '.join(_counting(one) for one in side.present)}"
    if side.unknown:
        told = f"{told}; {counted(len(side.unknown), _('necunoscută'), _('necunoscute'))}"
    return told


def side_name(side: SideScore) -> str:
    """What the side is called."""
    return DIMENSIONS[side.dimension]


def bounds_words(bounds: Bounds) -> str:
    """The bounds in one line, for the card and the paper."""
    high = counted(bounds.high_from, _("punct"), _("puncte"))
    return _("Praguri: mică de la {low}, medie de la {medium}, mare de la {high}.").format(
        low=bounds.low_from, medium=bounds.medium_from, high=high
    )


def _counting(one: Counting) -> str:
    return f"{one.text} ({one.weight})"
