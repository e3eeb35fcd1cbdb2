"""Communes of an invented hand-over: records that come from a seed, packages sealed for a county office."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyrage

from db.county.tables import Package, Source
from db.history import now
from db.tables.handover import Leaving
from letea.county.known import commune_of
from letea.county.opening import County
from letea.county.opening import opening_keys as opening_keys_of
from letea.county.taking_in import put_in_place
from letea.handover.canonical import lines
from letea.handover.keys import SigningKey
from letea.handover.manifest import Manifest
from letea.handover.seal import ForCounty, Part, document, seal
from letea.handover.shapes import shapes_leaving
from letea.places import Place
from letea.progress import Progress
from tests.light_words import locked_lightly

Records = dict[str, list[dict[str, Any]]]
_KINDS = (("VMI", "Venit minim de incluziune"), ("INCALZIRE", "Ajutor pentru încălzirea locuinței"))
_CATEGORIES = (
    ("copil_familie_dificultate", "Copii și familii aflate în dificultate"),
    ("varstnic", "Persoane vârstnice"),
    ("dizabilitate", "Persoane cu handicap (dizabilități)"),
    ("saracie", "Persoane și familii cu venituri mici sau fără venituri"),
)
_NEEDS = (
    ("need.poverty", "Persoane în risc de sărăcie monetară"),
    ("need.elderly_alone", "Vârstnici singuri, fără susținători legali"),
    ("need.school_dropout", "Copii în risc de abandon școlar"),
    ("need.enrolled", "Persoane admise în servicii sociale"),
)
_STATES = (None, "not_started", "ongoing", "done")


def key_of(siruta: int, *, machine: int = 0) -> SigningKey:
    """The key of a commune; another machine has another."""
    return SigningKey(sha256(f"{siruta} {machine}".encode()).digest()[:20])


def records_of(siruta: int, year: int, *, persons: int = 20, seed: int = 0) -> Records:
    """The records a commune hands over for a year; the same seed gives the same ones."""
    chance = random.Random(f"{siruta} {year} {seed}")  # noqa: S311 - not a secret
    whose = [f"{siruta:06}{number:026}" for number in range(persons)]
    day = f"{year}-12-31"
    service = f"service-{siruta}"
    return {
        "office": [_office(siruta, chance)],
        "figure": [*_figures(chance, persons, day)],
        "paid_month": [
            _paid(chance, kind, name, f"{year}-{month:02}") for kind, name in _KINDS for month in range(1, 13)
        ],
        "service": [_service(service, chance, year)],
        "service_budget": [
            {"service": service, "source": "local", "sum_bani": chance.randrange(1_000_000, 90_000_000)}
        ],
        "proposed_service": [
            {"code": "8810ID-I", "name": "Îngrijire la domiciliu", "beneficiaries": "", "capacity": "20"}
        ],
        "provider_service": [],
        "plan": [_plan(chance, year)],
        "measure": [
            {
                "family": "anual-ordin-1086-2018",
                "level": "specific" if number % 5 == 0 else "measure",
                "number": f"{number // 5 + 1}.{number % 5}",
                "text": f"Măsura {number} (exemplu)",
                "state": chance.choice(_STATES),
            }
            for number in range(15)
        ],
        "person": [
            {
                "who": who,
                "birth_year": chance.randrange(1930, year),
                "sex": chance.choice("MF"),
                "village": "Exemplu",
                "categories": [chance.choice(_CATEGORIES)[0]],
                "situations": [],
            }
            for who in whose
        ],
        "household": [
            {
                "household": f"g{siruta:06}{first:025}",
                "village": "Exemplu",
                "members": whose[first : first + 3],
            }
            for first in range(0, persons, 3)
        ],
        "payment": [
            {"who": who, "kind": "VMI", "month": f"{year}-{month:02}", "sum_bani": 27_500, "paid": True}
            for who in whose[::4]
            for month in range(1, 13)
        ],
        "enrolment": [
            {"who": who, "service": service, "from_month": f"{year}-02", "to_month": None}
            for who in whose[::5]
        ],
    }


def a_commune_package(
    county: County,
    place: Place,
    /,
    *,
    records: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    key: SigningKey | None = None,
    files: Mapping[str, bytes] | None = None,
    words: str = "",
    **given: Any,
) -> bytes:
    """What a commune sealed for this county: by default its first package, of 2026, without names.

    With `words` it is locked with them, lightly.
    """
    told: dict[str, Any] = {
        "program": "0.6.0",
        "schema": 6,
        "commune": place.name,
        "county": place.county.name,
        "siruta": place.siruta,
        "period": "2026",
        "number": 1,
        "before": "",
        "replaces": 0,
        "leaving": Leaving.PSEUDONYMOUS,
        "ground": "",
        "made_on": date(2027, 1, 10),
        "entries": (),
    } | given
    held = records if records is not None else records_of(place.siruta, int(str(told["period"])[:4]))
    wanted = {shape.name for shape in shapes_leaving(told["leaving"])}
    parts = [
        Part(f"records/{name}.jsonl", lines(rows))
        for name, rows in held.items()
        if name in wanted or records is not None
    ]
    parts += [document(name, content) for name, content in (files or {}).items()]
    opened_with = opening_keys_of(county.office)[0]
    sealed = seal(
        Manifest(**told),
        parts,
        key=key or key_of(place.siruta),
        locked=ForCounty(opened_with.recipient),
        progress=Progress(),
    )
    if not words:
        return sealed
    return locked_lightly(bytes(pyrage.decrypt(sealed, [opened_with.identity])), words)


def hold(county: County, place: Place, year: int = 2026, /, **given: Any) -> Records:
    """Put a commune's records of a year among those consolidated, without a file; returns them.

    `records` are others than the seeded ones, `quarter` and `source` those of the package.
    """
    records: Records = given.pop("records", None) or records_of(place.siruta, year)
    quarter, source = given.pop("quarter", 0), given.pop("source", Source.SEALED)
    with county.store.writing() as session:
        commune = commune_of(session, place.siruta)
        assert commune is not None
        package = Package(
            commune_id=commune.id,
            source=source,
            period=f"{year}-T{quarter}" if quarter > 0 else str(year),
            year=year,
            quarter=quarter,
            number=1,
            leaving=Leaving.PSEUDONYMOUS.value,
            made_on=date(year + 1, 1, 10),
            program="0.6.0",
            office_schema=6,
            sha256=sha256(f"{place.siruta} {year} {quarter}".encode()).hexdigest(),
            size=0,
            file_name="exemplu.letea-pachet",
            received_at=now(),
        )
        put_in_place(session, package, records, Progress())
    return records


def on_stick(folder: Path, held: bytes, name: str = "exemplu.letea-pachet") -> Path:
    """A package that lies on a stick."""
    path = folder / name
    path.write_bytes(held)
    return path


def _office(siruta: int, chance: random.Random) -> dict[str, Any]:
    accredited = chance.random() < 0.7
    return {
        "unit": f"Comuna {siruta} (exemplu)",
        "service": "Compartimentul de asistență socială",
        "cui": "",
        "accreditation": f"AF {siruta:06}" if accredited else "",
        "accredited_on": "2020-05-04" if accredited else None,
        "workers": chance.randrange(1, 4),
        "social_workers": chance.randrange(2),
    }


def _figures(chance: random.Random, persons: int, day: str) -> list[dict[str, Any]]:
    told = [
        *(("people.all", "Beneficiari", "toate persoanele din evidență", "count", persons),),
        *(
            (f"category.{code}", "Categorii de beneficiari", name, "count", chance.randrange(persons))
            for code, name in _CATEGORIES
        ),
        *((key, "Indicatorii nevoii", name, "count", chance.randrange(persons)) for key, name in _NEEDS),
        *(("due.*", "Plăți: cuvenit", "în total", "lei", chance.randrange(10_000_000)),),
        *(("need.violence", "Indicatorii nevoii", "Cazuri de violență domestică", "count", None),),
    ]
    return [
        {"key": key, "group": group, "name": name, "unit": unit, "value": value, "day": day}
        for key, group, name, unit, value in told
    ]


def _paid(chance: random.Random, kind: str, name: str, month: str) -> dict[str, Any]:
    people = chance.randrange(1, 30)
    return {
        "kind": kind,
        "name": name,
        "month": month,
        "people": people,
        "payments": people,
        "due_bani": people * 27_500,
        "paid_bani": people * 27_500,
    }


def _service(service: str, chance: random.Random, year: int) -> dict[str, Any]:
    return {
        "service": service,
        "code": "8891CZ-C-II",
        "name": "Centru de zi pentru copii",
        "centre": "",
        "beneficiaries": ["copil_familie_dificultate"],
        "capacity": 20,
        "admitted": chance.randrange(20),
        "licensed_until": f"{year + chance.randrange(3)}-06-30",
        "licence": f"LF {chance.randrange(9999):07}",
    }


def _plan(chance: random.Random, year: int) -> dict[str, Any]:
    adopted = chance.random() < 0.6
    return {
        "family": "anual-ordin-1086-2018",
        "title": f"Planul anual de acțiune privind serviciile sociale, {year}",
        "stage": "adopted" if adopted else "draft",
        "decision": "12" if adopted else "",
        "decided_on": f"{year}-01-28" if adopted else None,
    }
