"""What an invented commune of the demonstration county hands over for a year, from what the commune is."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

import resources
from letea.layouts import ANNUAL
from letea.rules.figure_offers import FigureUnit, Offer

Row = dict[str, Any]
Records = dict[str, list[Row]]
_REGISTER = "demo/county.json"
_GROWTH = 0.03  # of a record from a year to the next
_STATES = (None, "not_started", "ongoing", "done", "done")
_BUDGETS = (("local", 0.7), ("county", 0.2), ("other", 0.1))
_LATE, _WHOLE = 0.97, 1.0


def told() -> Mapping[str, Any]:
    """The invented county as it is written down."""
    found: Mapping[str, Any] = resources.data(_REGISTER)
    return found


@dataclass(frozen=True)
class InventedYear:
    """A commune in a year: the same commune and year always hand over the same.

    `offers` are the figures a commune may tell; `people` is how many are on its record.
    """

    siruta: int
    name: str
    people: int
    year: int
    offers: Sequence[Offer] = field(repr=False)

    def records(self, *, persons: bool) -> Records:
        """The tables of its package, those of persons too where they leave."""
        tables: Records = {
            "office": [self._office()],
            "figure": list(self._figures()),
            "paid_month": self._paid,
            "service": [row for row, _bani in self._services],
            "service_budget": list(self._budgets()),
            "proposed_service": [self._proposed()],
            "provider_service": list(self._providers()),
            "plan": [self._plan()],
            "measure": list(self._measures()),
        }
        return tables | self._of_persons() if persons else tables

    @cached_property
    def _chance(self) -> random.Random:
        return random.Random(f"{self.siruta} {self.year}")  # noqa: S311 - not a secret

    def _near(self, number: float) -> int:
        return round(number * self._chance.uniform(0.75, 1.25))

    def _office(self) -> Row:
        accredited = self.siruta % 3 != 0
        return {
            "unit": self.name,
            "service": told()["service"],
            "cui": "",
            "accreditation": f"AF {self.siruta}" if accredited else "",
            "accredited_on": f"{self.year - 4}-05-04" if accredited else None,
            "workers": 1 + self.people // 120,
            "social_workers": self.people // 200,
        }

    def _figures(self) -> Iterator[Row]:
        shares = told()["shares"]
        of_money = self._of_money
        for one in self.offers:
            if one.unit is FigureUnit.TEXT:
                continue
            value: int | None = of_money.get(one.key)
            if one.key == "people.all":
                value = self.people
            elif one.key in shares:
                value = self._near(self.people * shares[one.key])
            elif value is None and one.key.startswith(("category.", "situation.", "need.")):
                value = self._chance.randrange(4)
            elif value is None and one.unit is not FigureUnit.PERCENT:
                value = 0
            yield {
                "key": one.key,
                "group": one.group,
                "name": one.name,
                "unit": one.unit.value,
                "value": value,
                "day": date(self.year, 12, 31).isoformat(),
            }

    @cached_property
    def _of_money(self) -> dict[str, int]:
        """The figures that add up what was paid and who was served."""
        found: dict[str, int] = {}
        for row in self._paid:
            for kind in (row["kind"], "*"):
                sums = {"payments": "payments", "due": "due_bani", "paid": "paid_bani"}
                for key, column in sums.items():
                    found[f"{key}.{kind}"] = found.get(f"{key}.{kind}", 0) + row[column]
                for key in ("granted", "paid_people"):
                    before = found.get(f"{key}.{kind}", 0)
                    found[f"{key}.{kind}"] = max(before, row["people"])
        found["places.*"] = sum(row["capacity"] for row, _bani in self._services)
        found["admitted.*"] = found["served.*"] = sum(row["admitted"] for row, _bani in self._services)
        found["need.enrolled"] = found["admitted.*"]
        found["budget.*"] = sum(bani for _row, bani in self._services)
        return found

    @cached_property
    def _paid(self) -> list[Row]:
        names = {one.key.partition(".")[2]: one.name for one in self.offers if one.key.startswith("due.")}
        share = _LATE if self.siruta % 4 == 0 else _WHOLE
        return [
            self._month(one, month, names, share) for one in told()["benefits"] for month in one["months"]
        ]

    def _month(self, one: Mapping[str, Any], month: int, names: Mapping[str, str], share: float) -> Row:
        people = max(1, self._near(self.people * one["share"]))
        due = people * one["bani"]
        return {
            "kind": one["kind"],
            "name": names.get(one["kind"], one["kind"]),
            "month": f"{self.year}-{month:02}",
            "people": people,
            "payments": people,
            "due_bani": due,
            "paid_bani": round(due * share),
        }

    @cached_property
    def _services(self) -> list[tuple[Row, int]]:
        offered = told()["services"]
        count = min(len(offered), self.people // 90)
        chosen = random.Random(self.siruta).sample(offered, count)  # noqa: S311 - the same each year
        return [(self._service(place, one), self._near(one["bani"])) for place, one in enumerate(chosen)]

    def _service(self, place: int, one: Mapping[str, Any]) -> Row:
        ends = date(self.year + 1 + (self.siruta + place) % 3, 2 + (self.siruta // 9 + 3 * place) % 10, 15)
        return {
            "service": f"exemplu-{self.siruta}-{place}",
            "code": one["code"],
            "name": one["name"],
            "centre": "",
            "beneficiaries": list(one["beneficiaries"]),
            "capacity": one["capacity"],
            "admitted": min(one["capacity"], self._near(one["capacity"] * 0.8)),
            "licensed_until": ends.isoformat(),
            "licence": f"LF {self.siruta + place:07}",
        }

    def _budgets(self) -> Iterator[Row]:
        for row, bani in self._services:
            for source, share in _BUDGETS:
                yield {"service": row["service"], "source": source, "sum_bani": round(bani * share)}

    def _proposed(self) -> Row:
        one = told()["services"][self.siruta % len(told()["services"])]
        return {
            "code": one["code"],
            "name": one["name"],
            "beneficiaries": "",
            "capacity": str(one["capacity"]),
        }

    def _providers(self) -> Iterator[Row]:
        if self.siruta % 5 == 0:
            one = told()["services"][1]
            yield {
                "provider": "Asociația Exemplu",
                "cui": "",
                "name": one["name"],
                "code": one["code"],
                "capacity": 15,
                "licensed_until": f"{self.year + 2}-04-30",
            }

    def _plan(self) -> Row:
        adopted = self.siruta % 4 != 1
        return {
            "family": ANNUAL,
            "title": f"Planul anual de acțiune privind serviciile sociale, {self.year}",
            "stage": "adopted" if adopted else "draft",
            "decision": str(10 + self.siruta % 17) if adopted else "",
            "decided_on": f"{self.year}-01-{20 + self.siruta % 9}" if adopted else None,
        }

    def _measures(self) -> Iterator[Row]:
        measures = iter(told()["measures"])
        for number, objective in enumerate(told()["objectives"], start=1):
            yield _measure("specific", str(number), objective, None)
            for place in (1, 2):
                yield _measure("measure", f"{number}.{place}", next(measures), self._chance.choice(_STATES))

    def _of_persons(self) -> Records:
        whose = [f"{self.siruta:06}{number:026}" for number in range(self.people)]
        categories = [key.partition(".")[2] for key in told()["shares"] if key.startswith("category.")]
        chance = self._chance
        vmi = told()["benefits"][0]
        return {
            "person": [
                {
                    "who": who,
                    "birth_year": chance.randrange(self.year - 92, self.year),
                    "sex": chance.choice("MF"),
                    "village": "Exemplu",
                    "categories": [chance.choice(categories)],
                    "situations": [],
                }
                for who in whose
            ],
            "household": [
                {"household": f"g{who[1:]}", "village": "Exemplu", "members": whose[first : first + 3]}
                for first, who in list(enumerate(whose))[::3]
            ],
            "payment": [
                {
                    "who": who,
                    "kind": vmi["kind"],
                    "month": f"{self.year}-{month:02}",
                    "sum_bani": vmi["bani"],
                    "paid": True,
                }
                for who in whose[::4]
                for month in vmi["months"]
            ],
            "enrolment": [
                {"who": who, "service": row["service"], "from_month": f"{self.year}-02", "to_month": None}
                for row, _bani in self._services
                for who in whose[: row["admitted"]]
            ],
        }


def invented(commune: Mapping[str, Any], year: int, offers: Sequence[Offer], *, newest: int) -> InventedYear:
    """A commune in a year; its record grows until the newest."""
    people = round(commune["people"] * (1 - _GROWTH * (newest - year)))
    return InventedYear(commune["siruta"], commune["name"], people, year, offers)


def _measure(level: str, number: str, text: str, state: str | None) -> Row:
    return {
        "family": ANNUAL,
        "level": level,
        "number": number,
        "text": text,
        "state": state,
    }
