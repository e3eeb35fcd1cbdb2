"""A county larger than any: communes that come from a number, packages that come from a seed; receivers.

Run by itself it is one receiver: `python -m tests.bench.big_county OFFICE FIRST STEP COMMUNES YEARS PERSONS`
takes in, year after year, what every STEP-th commune hands over, and prints the milliseconds of each.
"""

import hashlib
import random
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from time import perf_counter

from sqlalchemy import func, select

from db.county.tables import Commune, CommuneKey, Package
from db.store import Store
from db.tables.handover import Leaving
from letea.county.opening import County, open_county
from letea.county.receiving import Arrived
from letea.county.taking_in import take_in
from letea.handover.canonical import lines
from letea.handover.manifest import Manifest
from letea.handover.seal import Part
from letea.handover.unseal import Opened
from letea.progress import Progress
from tests.county_samples import Records, key_of, records_of

FIRST_YEAR = 2021
TODAY = date(2027, 1, 15)
_FIGURES = 195
_FIRST_SIRUTA = 800_000  # nobody's
_FILE_BYTES = 6_000  # of a sealed package


def expect_invented(county: County, count: int) -> None:
    """So many invented communes, whose keys are believed."""
    with county.store.writing() as session:
        communes = [
            Commune(siruta=_FIRST_SIRUTA + place, name=f"Exemplu {place}", county="Bacău", kind="commune")
            for place in range(count)
        ]
        session.add_all(communes)
        session.flush()
        session.add_all(
            CommuneKey(commune_id=one.id, public=key_of(one.siruta).public.hex(), accepted_on=TODAY)
            for one in communes
        )


def realistic_records(siruta: int, year: int, *, persons: int = 600, payments: int = 3_000) -> Records:
    """What a commune hands over: 195 figures, persons without names, their payments, the rest."""
    records = records_of(siruta, year, persons=persons)
    chance = random.Random(siruta)  # noqa: S311 - not a secret
    day, whose = f"{year}-12-31", [one["who"] for one in records["person"]]
    records["figure"] += [
        {
            "key": f"example.{number}",
            "group": "Exemple",
            "name": f"Cifra {number}",
            "unit": "count",
            "value": chance.randrange(persons),
            "day": day,
        }
        for number in range(_FIGURES - len(records["figure"]))
    ]
    records["payment"] += [
        {
            "who": whose[number % persons],
            "kind": "INCALZIRE",
            "month": f"{year}-{number % 12 + 1:02}",
            "sum_bani": 32_000,
            "paid": True,
        }
        for number in range(payments - len(records["payment"]))
    ]
    return records


def handed_over(commune: Commune, year: int, number: int, before: str, records: Records) -> Arrived:
    """A package that was looked at, without the seal, which no store sees."""
    held = random.Random(f"{commune.siruta} {year}").randbytes(_FILE_BYTES)  # noqa: S311 - not a secret
    sha256 = hashlib.sha256(held).hexdigest()
    parts = [Part(f"records/{name}.jsonl", lines(rows)) for name, rows in records.items()]
    manifest = Manifest(
        program="0.6.0",
        schema=6,
        commune=commune.name,
        county="Bacău",
        siruta=commune.siruta,
        period=str(year),
        number=number,
        before=before,
        replaces=0,
        leaving=Leaving.PSEUDONYMOUS,
        ground="",
        made_on=date(year + 1, 1, 10),
        entries=tuple(part.entry for part in parts),
    )
    told = {part.name: part.lines.held for part in parts}
    opened = Opened(manifest, key_of(commune.siruta).public, sha256, told)
    return Arrived(f"{commune.siruta}.letea-pachet", held, sha256, opened, commune)


def receive_all(
    county: County, first: int, step: int, communes: int, years: int, persons: int
) -> Iterator[float]:
    """Take in what every `step`-th commune hands over, year after year: the milliseconds of each."""
    with county.store.reading() as session:
        invented = select(Commune).where(Commune.siruta >= _FIRST_SIRUTA).order_by(Commune.siruta)
        own = list(session.scalars(invented.limit(communes)))[first::step]
    before = dict.fromkeys((one.id for one in own), "")
    for number in range(1, years + 1):
        year = FIRST_YEAR + number - 1
        for commune in own:
            records = realistic_records(commune.siruta, year, persons=persons, payments=5 * persons)
            arrived = handed_over(commune, year, number, before[commune.id], records)
            begun = perf_counter()
            before[commune.id] = take_in(county, arrived, Progress()).package.sha256
            yield (perf_counter() - begun) * 1000


def is_whole(county: County, packages: int) -> bool:
    """Whether so many packages are held, all current, their receipts numbered without a gap."""
    with county.store.reading() as session:
        held = session.execute(
            select(func.count(), func.max(Package.receipt_number), func.min(Package.receipt_number)).where(
                Package.is_current.is_(True)
            )
        ).one()
    return tuple(held) == (packages, packages, 1)


def main() -> None:
    """One receiver, told of by the command's words."""
    office, *told = sys.argv[1:]
    with closing(Store(Path(office))) as store:
        county = open_county(store, lambda: TODAY)
        with closing(county.store):
            for milliseconds in receive_all(county, *map(int, told)):
                print(f"{milliseconds:.2f}", flush=True)  # whoever started it reads


if __name__ == "__main__":
    main()
