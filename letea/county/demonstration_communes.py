"""The invented communes of the demonstration county: their keys, what they seal, one after the other."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from db.tables.handover import Leaving
from db.tables.office import Office
from db.upgrade import PROGRAM, SCHEMA
from letea.county.demonstration_records import Records, invented, told
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.to_pdf import pdf_bytes
from letea.exchange.plan_file import plan_to_json
from letea.handover.canonical import lines
from letea.handover.keys import SigningKey
from letea.handover.manifest import Manifest
from letea.handover.names import package_name
from letea.handover.seal import ForCounty, Part, document, seal
from letea.layouts import ANNUAL, family
from letea.progress import Progress
from letea.rules.figure_offers import Offer
from letea.rules.plan_template import new_plan

_KEY_BYTES = 20
_WITH_PERSONS = 2  # every second commune hands over rows without names, the others figures alone


@dataclass(frozen=True, repr=False)
class Sealed:
    """A package that a commune sealed: its file's name and bytes."""

    name: str
    held: bytes


@dataclass(repr=False)
class InventedCommune:
    """A commune that hands over: its key and the chain of its packages.

    `recipient` is the county's key, `newest` the year handed over last.
    """

    data: Mapping[str, Any]
    recipient: str
    offers: Sequence[Offer]
    newest: int
    number: int = 0
    before: str = ""
    sealed: dict[str, int] = field(default_factory=dict)

    @property
    def siruta(self) -> int:
        """Its code, which no commune has."""
        return int(self.data["siruta"])

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.data["name"])

    @property
    def key(self) -> SigningKey:
        """What it signs with: the same for every demonstration."""
        return SigningKey(sha256(f"exemplu {self.siruta}".encode()).digest()[:_KEY_BYTES])

    def records(self, year: int) -> Records:
        """What it tells of a year."""
        persons = self.siruta % _WITH_PERSONS == 0
        return invented(self.data, year, self.offers, newest=self.newest).records(persons=persons)

    def hand_over(self, year: int, made_on: date, records: Records | None = None) -> Sealed:
        """Seal a year, as it is or with other records."""
        rows = records if records is not None else self.records(year)
        leaving = Leaving.PSEUDONYMOUS if "person" in rows else Leaving.FIGURES
        parts = [Part(f"records/{name}.jsonl", lines(held)) for name, held in rows.items()]
        return self._seal(str(year), made_on, leaving, parts)

    def send_plan(self, year: int, made_on: date) -> Sealed:
        """Seal the draft of its plan alone, for the county's opinion."""
        office = Office(
            unit_name=self.name,
            county=told()["office"]["county"],
            service_name=told()["service"],
            siruta=self.siruta,
        )
        tree = new_plan(family(ANNUAL), office, year, today=made_on)
        commune = {"name": self.name, "county": office.county, "siruta": self.siruta}
        data = json.dumps(plan_to_json(tree, commune=commune), ensure_ascii=False).encode()
        paper = pdf_bytes(annex_outline(tree, tree.layout, OfficeFacts(office), {}))
        parts = [document("plan.json", data), document("plan.pdf", paper)]
        return self._seal(f"{year}-plan", made_on, Leaving.FIGURES, parts)

    def _seal(self, period: str, made_on: date, leaving: Leaving, parts: Sequence[Part]) -> Sealed:
        self.number += 1
        manifest = Manifest(
            program=PROGRAM,
            schema=SCHEMA,
            commune=self.name,
            county=told()["office"]["county"],
            siruta=self.siruta,
            period=period,
            number=self.number,
            before=self.before,
            replaces=self.sealed.get(period, 0),
            leaving=leaving,
            ground="",
            made_on=made_on,
            entries=(),
        )
        held = seal(manifest, parts, key=self.key, locked=ForCounty(self.recipient), progress=Progress())
        self.before, self.sealed[period] = sha256(held).hexdigest(), self.number
        return Sealed(package_name(self.name, self.siruta, period, self.number), held)
