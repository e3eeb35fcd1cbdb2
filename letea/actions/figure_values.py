"""The values of catalogued figures: each read as the reports read it, with the rows behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitKind
from db.tables.office import OfficialRole
from db.tables.people import Person, Sex
from db.tables.services import Service
from letea.actions import on_a_day, served_on_a_day, yearly_money, yearly_people, yearly_work
from letea.actions.figure_catalogue import ALL
from letea.actions.kept_sources import kept_sources
from letea.actions.office_reading import Profile, open_profile
from letea.actions.yearly_costs import cost_analysis
from letea.documents.letterhead import unit_line
from letea.fields.training import PARTS
from letea.rules.figures import Behind, Figure, joined, rows_of, sums_of
from letea.rules.need_indicators import indicators
from letea.rules.office import holder_on
from letea.rules.people import ADULT, ELDERLY
from letea.rules.yearly import Paid
from letea.rules.yearly_costs import ServiceYear
from letea.wording import day

Value = int | float | str | None
_BANI = 100  # bani in a leu
_SUMS = {"paid_people": "people", "payments": "payments", "due": "amount_bani", "paid": "paid_bani"}


@dataclass(frozen=True)
class FigureAsked:
    """A figure of a year, or of a day of it."""

    key: str
    year: int
    on: date


@dataclass
class FigureReader:
    """Reads figures of one office in one go; what several of them need is read once."""

    store: Store
    session: Session
    profile: Profile
    _paid: dict[int, list[Paid]] = field(default_factory=dict)
    _costs: dict[tuple[int, date], dict[str, ServiceYear]] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)
    _sources: frozenset[str] = frozenset()

    def value(self, asked: FigureAsked) -> Value:
        """A figure as a cell holds it: a count, lei, percent or words; None where it is not known."""
        if asked.key.startswith("text."):
            return self._text(asked)
        if asked.key.startswith("need.") and self._is_of_cases(asked.key):
            one = indicators()[asked.key.removeprefix("need.")]
            if one.source not in self._kept():
                return None
            return yearly_people.count_indicator(self.session, one, asked.on)
        figure = self.figure(asked)
        number = figure.number if figure is not None else None
        if figure is None or number is None:
            return None
        return _as_cell(number, is_money=figure.is_money)

    def figure(self, asked: FigureAsked) -> Figure | None:
        """A figure with the rows behind it; None for a text, or for what is no longer in the office."""
        prefix, _dot, code = asked.key.partition(".")
        read = _READERS.get(prefix)
        return read(self, code, asked) if read is not None else None

    def people(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons of the register by age or sex."""
        wheres: dict[str, tuple[on_a_day.Where, ...]] = {
            "all": (),
            "children": (on_a_day.aged(asked.on, to_age=ADULT),),
            "adults": (on_a_day.aged(asked.on, from_age=ADULT, to_age=ELDERLY),),
            "elderly": (on_a_day.aged(asked.on, from_age=ELDERLY),),
            "men": (Person.sex == Sex.MALE,),
            "women": (Person.sex == Sex.FEMALE,),
            "unknown_age": (Person.born_on.is_(None),),
        }
        return self._persons(asked.on, *wheres[code]) if code in wheres else None

    def households(self, _code: str, asked: FigureAsked) -> Figure | None:
        """The households in which somebody followed lived."""
        if "household" not in self._kept():
            return None
        return Figure(on_a_day.households_on(self.session, asked.on))

    def category(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons of a category of beneficiary."""
        if "category" not in self._kept():
            return None
        return self._persons(asked.on, Person.id.in_(on_a_day.in_category(asked.on, [code])))

    def situation(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons in a situation of vulnerability."""
        if "situation" not in self._kept():
            return None
        return self._persons(asked.on, Person.id.in_(on_a_day.in_situation(asked.on, [code])))

    def need(self, code: str, asked: FigureAsked) -> Figure | None:
        """Whom an indicator of need counts; cases told of in confidence are never listed."""
        one = indicators().get(code)
        if one is None or one.is_of_a_year or one.source not in self._kept():
            return None
        return Figure(yearly_people.people_of_indicator(self.session, one, asked.on))

    def granted(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons with a monthly benefit."""
        if "benefit" not in self._kept():
            return None
        kinds = [] if code == ALL else [code]
        return self._persons(asked.on, Person.id.in_(served_on_a_day.helped(asked.on, kinds)))

    def payments(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons, payments or sums of a kind of benefit in a year."""
        if "payment" not in self._kept():
            return None
        name = _SUMS[asked.key.partition(".")[0]]
        if asked.year not in self._paid:
            self._paid[asked.year] = yearly_money.paid_by_kind(self.store, asked.year)
        kind = self._kind(code)
        held = [one.rows[name] for one in self._paid[asked.year] if code == ALL or one.words == kind]
        whole = joined(held) if held else rows_of(Behind.PAYMENTS, ())
        if name == "people":
            whole = rows_of(Behind.PEOPLE, dict.fromkeys(whole.ids))
        return Figure(whole, is_money=name.endswith("_bani"))

    def both(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons with benefits, in services, or with both in a year."""
        needed = {"paid": {"payment"}, "served": {"enrolled"}}.get(code, {"payment", "enrolled"})
        if not needed <= self._kept():
            return None
        return yearly_money.both(self.session, asked.year).figure(code)

    def service(self, code: str, asked: FigureAsked) -> Figure | None:
        """A figure of a service, or of all of them together."""
        name = asked.key.partition(".")[0]
        held = self._of_services(asked)
        told = [_OF_SERVICE[name](one) for uid, one in held.items() if code in {uid, ALL}]
        figures = [one for one in told if one is not None]
        if len(figures) == 1 or not figures:
            return figures[0] if figures else None
        whole = joined([one.rows for one in figures])
        if name == "served":
            whole = rows_of(Behind.PEOPLE, dict.fromkeys(whole.ids))
        return Figure(whole, is_money=figures[0].is_money)

    def trained(self, code: str, asked: FigureAsked) -> Figure | None:
        """Persons in the plan of training, or assistants trained."""
        if code == "carers":
            if "carers" not in self._kept():
                return None
            return Figure(yearly_work.carers_trained(self.session, asked.year))
        words = next((words for part, words in PARTS.items() if part.value == code), "")
        told = yearly_work.trained(self.session, asked.year)
        if not told:  # a year without its plan of training
            return None
        none = Figure(sums_of(Behind.TRAINING, ()))
        return next((one.figure for one in told if one.words == words), none) if words else None

    def _kept(self) -> frozenset[str]:
        """Of what anything is written: the counts of anything else are not known."""
        if not self._sources:
            self._sources = kept_sources(self.session)
        return self._sources

    def _persons(self, on: date, *where: on_a_day.Where) -> Figure:
        return Figure(on_a_day.people_of(self.session, on, *where))

    def _kind(self, code: str) -> str | None:
        if not self._kinds:
            rows = self.session.execute(select(BenefitKind.code, BenefitKind.name))
            self._kinds = {row[0]: row[1] for row in rows}
        return self._kinds.get(code)

    def _of_services(self, asked: FigureAsked) -> dict[str, ServiceYear]:
        key = (asked.year, asked.on)
        if key not in self._costs:
            uids = {row[0]: row[1] for row in self.session.execute(select(Service.id, Service.uid))}
            told = cost_analysis(self.store, asked.year, asked.on).services
            self._costs[key] = {uids[one.now.cost.service_id]: one.now for one in told}
        return self._costs[key]

    def _is_of_cases(self, key: str) -> bool:
        one = indicators().get(key.removeprefix("need."))
        return one is not None and one.is_of_a_year

    def _text(self, asked: FigureAsked) -> Value:
        office, name = self.profile.office, asked.key.removeprefix("text.")
        if name in {"mayor", "head_of_service"}:
            holder = holder_on(self.profile.officials, OfficialRole(name), asked.on)
            return holder.name if holder is not None else None
        told: dict[str, Value] = {"unit": unit_line(office), "year": asked.year, "day": day(asked.on)}
        return told[name] if name in told else getattr(office, name, None) or None


def _as_cell(number: Decimal, *, is_money: bool) -> int | float:
    value = number / _BANI if is_money else round(number, 1)
    return int(value) if value == int(value) else float(value)


def _places(one: ServiceYear) -> Figure | None:
    filled = one.occupancy
    if filled is None or filled.places is None:
        return None
    return Figure(sums_of(Behind.SERVICES, [(one.cost.service_id, filled.places)]))


def _admitted(one: ServiceYear) -> Figure:
    return Figure(one.admitted)


_OF_SERVICE: dict[str, Callable[[ServiceYear], Figure | None]] = {
    "places": _places,
    "admitted": _admitted,
    "occupancy": lambda one: one.occupancy,
    "served": lambda one: one.cost.figure("people"),
    "months": lambda one: Figure(one.months),
    "budget": lambda one: one.cost.figure("budget_bani"),
    "per_head": lambda one: one.cost.figure("per_head_bani"),
}
_READERS: dict[str, Callable[[FigureReader, str, FigureAsked], Figure | None]] = {
    "people": FigureReader.people,
    "households": FigureReader.households,
    "category": FigureReader.category,
    "situation": FigureReader.situation,
    "need": FigureReader.need,
    "granted": FigureReader.granted,
    **dict.fromkeys(_SUMS, FigureReader.payments),
    "both": FigureReader.both,
    **dict.fromkeys(_OF_SERVICE, FigureReader.service),
    "trained": FigureReader.trained,
}


def read_values(store: Store, asked: list[FigureAsked]) -> list[Value]:
    """The values of these figures, in their order."""
    profile = open_profile(store)
    with store.reading() as session:
        reader = FigureReader(store, session, profile)
        return [reader.value(one) for one in asked]
