"""Early warnings over the register and the answers of the grid: why a household is on a list, since when.

What was settled leaves the list until something newer begins; what is in work stays, with its note.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.tables.children import Absent
from db.tables.needs import Alarm, AlarmState
from letea.rules.later import years_later
from letea.rules.people import ADULT, ELDERLY, age_on
from letea.wording import _, counted, day

SCHOOL_FROM, SCHOOL_TO = 7, 16  # full years: of these a child has a school
OF_CHILDREN = frozenset({Alarm.DROPOUT, Alarm.SEPARATION})
# The situations of a person, by the codes of the list "situation", that are a warning by themselves.
SITUATION_ALARMS = {
    "abandon_scolar": Alarm.DROPOUT,
    "risc_separare": Alarm.SEPARATION,
    "abuz_neglijare": Alarm.SEPARATION,
    "mama_minora": Alarm.SEPARATION,
    "singuratate": Alarm.ELDERLY_ALONE,
    "locuire_precara": Alarm.HOUSING_LOSS,
}
PUPIL = "elev"
HOMELESS = "fara"  # of the list "dwelling_kind"
UNSURE_TENURES = frozenset({"fara_acte", "gazduire"})


@dataclass(frozen=True)
class Answered:
    """A "da" of the grid that puts the household on a list: since when, and when it was last said."""

    alarm: Alarm
    text: str
    since: date | None
    said_on: date | None = None


@dataclass(frozen=True)
class Situated:
    """Somebody of the household in a situation of vulnerability; `label` is its words."""

    code: str
    label: str
    name: str
    since: date | None
    born_on: date | None


@dataclass(frozen=True)
class Child:
    """A child of school age without a school in the register."""

    name: str
    born_on: date


@dataclass(frozen=True)
class LeftChild:
    """A child whose parents are abroad: since when, whether at risk, whether the court gave them a keeper."""

    name: str
    absent: Absent
    since: date | None
    at_risk: bool
    kept: bool


@dataclass(frozen=True)
class Elder:
    """The only person of a household, if aged 65 or more and without a service or a carer.

    `alone_since` is when the last of the others left, where that is known.
    """

    name: str
    born_on: date
    alone_since: date | None = None
    degree: str = ""


@dataclass
class Signs:
    """What the office knows of a household that may be a warning. `tenure` and `dwelling` are codes."""

    answered: list[Answered] = field(default_factory=list)
    situated: list[Situated] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    left: list[LeftChild] = field(default_factory=list)
    elder: Elder | None = None
    tenure: str = ""
    dwelling: str = ""


@dataclass(frozen=True)
class Reason:
    """Why a household is on a list, in words, and since which day, where that is known.

    `said_on` is when it was last found to be so: said again after it was settled, it warns again.
    """

    text: str
    since: date | None = None
    said_on: date | None = None


@dataclass(frozen=True)
class Done:
    """What was last done about a warning."""

    state: AlarmState
    on: date
    note: str = ""


@dataclass(frozen=True)
class Warned:
    """A household on a list: the reasons, the first of them first, and what was last done."""

    alarm: Alarm
    reasons: tuple[Reason, ...]
    done: Done | None = None

    @property
    def since(self) -> date | None:
        """The day it began: of the earliest reason whose day is known."""
        return min((one.since for one in self.reasons if one.since), default=None)

    @property
    def words(self) -> str:
        """All the reasons in one line."""
        return "; ".join(one.text for one in self.reasons)

    @property
    def is_settled(self) -> bool:
        """Whether it was settled, and nothing began or was said again after that day."""
        if self.done is None or self.done.state is not AlarmState.SETTLED:
            return False
        days = [one.said_on or one.since for one in self.reasons]
        return all(day is None or day <= self.done.on for day in days)


def warnings_of(signs: Signs, today: date, done: dict[Alarm, Done] | None = None) -> list[Warned]:
    """The lists on which a household stands, in their order, those settled too."""
    found: dict[Alarm, list[Reason]] = {}
    for alarm, reason in _all(signs, today):
        here = found.setdefault(alarm, [])
        if reason not in here:
            here.append(reason)
    return [
        Warned(alarm, tuple(sorted(found[alarm], key=_by_day)), (done or {}).get(alarm))
        for alarm in Alarm
        if alarm in found
    ]


def _all(signs: Signs, today: date) -> Iterator[tuple[Alarm, Reason]]:
    named = {one.label for one in signs.situated if one.code in SITUATION_ALARMS}
    for said in signs.answered:
        if said.text in named:
            continue  # written of a person too, whose reason says more
        yield said.alarm, Reason(_("{text} (grila)").format(text=said.text), said.since, said.said_on)
    yield from _of_situations(signs.situated, today)
    for child in signs.children:
        if SCHOOL_FROM <= age_on(today, child.born_on) < SCHOOL_TO:
            years = counted(age_on(today, child.born_on), _("an"), _("ani"))
            told = _("{name}, {years}, fără școală în evidență").format(name=child.name, years=years)
            yield Alarm.DROPOUT, Reason(told, years_later(child.born_on, SCHOOL_FROM))
    for left in signs.left:
        yield from _of_left(left)
    if signs.elder is not None:
        yield from _of_elder(signs.elder, today)
    if signs.dwelling == HOMELESS:
        yield Alarm.HOUSING_LOSS, Reason(_("fără locuință, după fișa gospodăriei"))
    if signs.tenure in UNSURE_TENURES:
        told = _("găzduire sau fără forme legale, după fișa gospodăriei")
        yield Alarm.HOUSING_LOSS, Reason(told)


def _of_situations(situated: Sequence[Situated], today: date) -> Iterator[tuple[Alarm, Reason]]:
    for one in situated:
        alarm = SITUATION_ALARMS.get(one.code)
        if alarm is None:
            continue
        is_adult = one.born_on is not None and age_on(today, one.born_on) >= ADULT
        if alarm in OF_CHILDREN and is_adult:
            continue  # written of a child who has grown up since
        yield alarm, Reason(f"{one.name}: {_small(one.label)}", one.since)


def _of_left(left: LeftChild) -> Iterator[tuple[Alarm, Reason]]:
    if left.at_risk:
        told = _("{name}: părinți plecați, risc constatat").format(name=left.name)
        yield Alarm.SEPARATION, Reason(told, left.since)
    elif left.absent in {Absent.BOTH, Absent.ONLY_SUPPORTER} and not left.kept:
        told = _("{name}: părinți plecați, fără delegarea autorității părintești").format(name=left.name)
        yield Alarm.SEPARATION, Reason(told, left.since)


def _of_elder(elder: Elder, today: date) -> Iterator[tuple[Alarm, Reason]]:
    age = age_on(today, elder.born_on)
    if age < ELDERLY:
        return
    degree = _(", grad de dependență {degree}").format(degree=elder.degree) if elder.degree else ""
    told = _("{name}, {years}, nu locuiește cu nimeni, fără serviciu sau asistent personal").format(
        name=elder.name, years=counted(age, _("an"), _("ani"))
    )
    grown = years_later(elder.born_on, ELDERLY)
    yield Alarm.ELDERLY_ALONE, Reason(told + degree, max(grown, elder.alone_since or grown))


def _by_day(reason: Reason) -> date:
    return reason.since or date.max


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]


def reason_words(reason: Reason) -> str:
    """A reason with its day: "Violență în familie (grila), din 01.03.2022"."""
    if reason.since is None:
        return reason.text
    return _("{reason}, din {day}").format(reason=reason.text, day=day(reason.since))
