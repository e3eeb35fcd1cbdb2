"""Many receive at once: no number is lost, no period is held twice, one of two rivals is refused."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import delete, func, select

from db.county.base import CountyRow
from db.county.records import HELD
from db.county.tables import Commune, CommuneKey, Package, PackageFile
from db.tables.handover import Leaving
from letea.county.communes import expect_communes
from letea.county.known import accept_key, commune_of, keys_of, retire_key
from letea.county.opening import County, open_county
from letea.county.receiving import Arrived, look_at
from letea.county.taking_in import take_in
from letea.errors import Refused
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import a_commune_package, key_of, on_stick, records_of

ROOT = Path(__file__).parents[3]
COMMUNES = 6
RIVALS = 4
RECEIVES = """
import sys
from datetime import date
from pathlib import Path
from db.store import Store
from letea.county.opening import open_county
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.errors import Refused
from letea.progress import Progress

stops_at, office, *packages = sys.argv[1:]
steps = 0

def step(stage, done, total):
    global steps
    steps += stage == "Se trece la centralizare"
    if steps == int(stops_at):
        print("oprit", flush=True)
        sys.stdin.read()

county = open_county(Store(Path(office)), lambda: date(2027, 1, 15))
for package in packages:
    arrived = look_at(county, Path(package), Progress())
    try:
        print(take_in(county, arrived, Progress(step)).package.receipt_number, flush=True)
    except Refused as refused:
        print(refused, flush=True)
"""


@pytest.fixture
def several(county: County) -> Iterator[list[County]]:
    """The county's consolidation, opened by several who work at once; one program on the file."""
    if county.store.engine.dialect.name == "sqlite":
        yield [county] * RIVALS
        return
    opened = [open_county(county.office, county.today) for _one in range(RIVALS)]
    yield opened
    for one in opened:
        one.store.close()


@pytest.fixture
def sent(county: County, places: tuple[Place, ...], stick: Path) -> list[Path]:
    """The packages of some communes whose keys are believed."""
    found = []
    for place in places[:COMMUNES]:
        with county.store.reading() as session:
            commune = commune_of(session, place.siruta)
        assert commune is not None
        accept_key(county, commune, key_of(place.siruta).public, compared=True)
        found.append(on_stick(stick, a_commune_package(county, place), f"{place.siruta}.letea-pachet"))
    return found


def all_at_once(several: list[County], looked: list[Arrived]) -> list[str]:
    """Each takes in one of these at the same moment: the receipt's number, or why it was refused."""
    begin = Barrier(len(looked))

    def receive(county: County, arrived: Arrived) -> str:
        begin.wait()
        try:
            return str(take_in(county, arrived, Progress()).package.receipt_number)
        except Refused as refused:
            return str(refused)

    with ThreadPoolExecutor(len(looked)) as threads:
        return list(threads.map(receive, several, looked))


def kept(county: County) -> list[Package]:
    with county.store.reading() as session:
        return list(session.scalars(select(Package).order_by(Package.receipt_number)))


def persons_of(county: County, commune_id: int) -> int:
    person = HELD["person"]
    with county.store.reading() as session:
        found = select(func.count()).select_from(person).where(person.c.commune_id == commune_id)
        return session.scalar(found) or 0


def test_communes_received_at_once_are_all_kept_and_their_receipts_counted(
    county: County, several: list[County], sent: list[Path]
) -> None:
    looked = [look_at(county, path, Progress()) for path in sent[:RIVALS]]
    assert sorted(all_at_once(several, looked)) == [str(number) for number in range(1, RIVALS + 1)]
    assert [one.receipt_number for one in kept(county)] == list(range(1, RIVALS + 1))
    assert [persons_of(county, one.commune_id) for one in kept(county)] == [20] * RIVALS


def test_of_two_packages_of_a_period_that_arrive_at_once_one_is_refused(
    county: County, several: list[County], place: Place, stick: Path
) -> None:
    days = [date(2027, 1, 10), date(2027, 1, 11)]
    looked = [
        look_at(county, on_stick(stick, a_commune_package(county, place, made_on=day), f"{day}"), Progress())
        for day in days
    ]
    assert [one.is_good for one in looked] == [True, True]
    told = sorted(all_at_once(several, looked))
    assert told[0] == "1"
    assert "numărul 1, iar ultimul primit de la comună este 1" in told[1]
    (package,) = kept(county)
    assert package.is_current
    assert persons_of(county, package.commune_id) == 20


def test_the_same_file_on_two_sticks_is_received_once(
    county: County, several: list[County], sent: list[Path]
) -> None:
    looked = [look_at(county, sent[0], Progress()) for _stick in range(RIVALS)]
    told = sorted(all_at_once(several, looked))
    assert told[0] == "1"
    assert all("a fost primit deja" in one for one in told[1:])
    assert len(kept(county)) == 1


def test_names_stay_in_the_sealed_package(county: County, place: Place, stick: Path, tmp_path: Path) -> None:
    empty = dict.fromkeys(("cnp", "village", "street", "house_number"), "")
    person = empty | {"who": "a", "family_name": "Exemplescu", "given_name": "Ana", "born_on": None}
    sealed = a_commune_package(
        county,
        place,
        records=records_of(place.siruta, 2026) | {"named_person": [person]},
        leaving=Leaving.NOMINAL,
        ground="Legea 292/2011, art. 1",
    )
    taken = take_in(county, look_at(county, on_stick(stick, sealed), Progress()), Progress())
    assert taken.package.counts["named_person"] == 1
    with county.store.reading() as session:
        rows = [row for table in CountyRow.metadata.sorted_tables for row in session.execute(select(table))]
    assert len(rows) > 100
    assert "Exemplescu" not in str(rows)
    county.store.close()
    for path in tmp_path.glob("judet.*"):
        assert b"Exemplescu" not in path.read_bytes()


def test_a_key_that_was_retired_meanwhile_receives_nothing(county: County, sent: list[Path]) -> None:
    arrived = look_at(county, sent[0], Progress())
    assert arrived.commune is not None
    retire_key(county, keys_of(county, arrived.commune)[0], "stick pierdut")
    with pytest.raises(Refused, match="cheie retrasă"):
        take_in(county, arrived, Progress())
    assert kept(county) == []


def test_a_key_that_two_accept_at_once_is_accepted_once(
    county: County, several: list[County], places: tuple[Place, ...]
) -> None:
    with county.store.reading() as session:
        commune = commune_of(session, places[0].siruta)
    assert commune is not None
    begin = Barrier(RIVALS)

    def accept(one: County) -> str:
        begin.wait()
        try:
            accept_key(one, commune, key_of(commune.siruta).public, compared=True)
        except Refused as refused:
            return str(refused)
        return ""

    with ThreadPoolExecutor(RIVALS) as threads:
        told = sorted(threads.map(accept, several))
    assert told[0] == ""
    assert all("nu se acceptă încă o dată" in one for one in told[1:])
    assert len(keys_of(county, commune)) == 1


def test_communes_that_two_expect_at_once_are_expected_once(county: County, several: list[County]) -> None:
    with county.store.writing() as session:
        session.execute(delete(Commune))
    begin = Barrier(RIVALS)

    def expect(one: County) -> int:
        begin.wait()
        return expect_communes(one)

    with ThreadPoolExecutor(RIVALS) as threads:
        new = sorted(threads.map(expect, several))
    assert new[:-1] == [0] * (RIVALS - 1)
    assert new[-1] > 80


def a_program(county: County, packages: list[Path], *, stops_at: int = 0) -> "subprocess.Popen[str]":
    """Another program that receives these, and stands still at a step of consolidating."""
    command = [sys.executable, "-c", RECEIVES, str(stops_at), str(county.office.path), *map(str, packages)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)


def test_two_programs_receive_at_once_on_an_engine(county: County, sent: list[Path]) -> None:
    if county.store.engine.dialect.name == "sqlite":
        pytest.skip("fișierul este al unui singur program")
    halves = [a_program(county, sent[::2]), a_program(county, sent[1::2])]
    told = [line for half in halves for line in half.communicate()[0].split()]
    assert sorted(told) == [str(number) for number in range(1, COMMUNES + 1)]
    assert len({one.commune_id for one in kept(county) if one.is_current}) == COMMUNES


@pytest.mark.parametrize("stops_at", [1, 9, 14])
def test_a_program_killed_in_the_middle_leaves_nothing(
    county: County, sent: list[Path], stops_at: int
) -> None:
    with a_program(county, sent[:1], stops_at=stops_at) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "oprit\n"
        program.kill()
    assert kept(county) == []
    with county.store.reading() as session:
        assert session.scalar(select(func.count(PackageFile.package_id))) == 0
        assert not any(session.scalar(select(func.count()).select_from(table)) for table in HELD.values())
        assert session.scalar(select(func.count(CommuneKey.id))) == COMMUNES
    taken = take_in(county, look_at(county, sent[0], Progress()), Progress())
    assert taken.package.receipt_number == 1
