"""A county: 80 communes received within a minute, their views seen at once; 3,200 communes × 5 years.

`LETEA_BENCH_COMMUNES=3200` measures at full size; by default the store is small.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean, median
from time import perf_counter

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.county.communes import expect_communes
from letea.county.known import accept_key, commune_of
from letea.county.opening import SUFFIX, County, consolidate_at, open_county
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.desk import Desk
from letea.folders import Folders
from letea.places import places_of
from letea.progress import Progress
from tests.bench.big_county import TODAY, expect_invented, is_whole, realistic_records, receive_all
from tests.bench.measuring import Stalls
from tests.county_samples import a_commune_package, hold, key_of, on_stick
from tests.letea.county.conftest import new_county_file
from tests.patience import until
from tests.postgresql import Server
from ui.county.views_page import ViewsPage
from ui.settings import Settings
from ui.window import Window

__all__ = ["new_county_file"]
pytestmark = pytest.mark.bench

Note = Callable[[str, str, str, bool], None]
ROOT = Path(__file__).parents[2]
RECEIVED, SECONDS = 80, 60.0
COMMUNES = int(os.environ.get("LETEA_BENCH_COMMUNES", "60"))
YEARS, PERSONS, RECEIVERS = 5, 30, 2
FLAT = 1.5
SHOWN, HELD = 300, 100  # milliseconds
WARM_UP, PAIRS = 20, 40  # packages


@pytest.fixture
def offices(new_county_file: Path, tmp_path: Path) -> Iterator[Callable[[str], County]]:
    """Open county offices, each consolidating where it is told ("" for a file of its own)."""
    opened: list[County] = []

    def office(address: str) -> County:
        path = tmp_path / f"judet-{len(opened)}.letea"
        shutil.copy(new_county_file, path)
        shutil.copy(new_county_file.with_suffix(SUFFIX), path.with_suffix(SUFFIX))
        store = Store(path)
        consolidate_at(store, address, Progress())
        opened.append(open_county(store, lambda: TODAY))
        expect_communes(opened[-1])
        return opened[-1]

    yield office
    for county in opened:
        county.store.close()
        county.office.close()


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_receiving_eighty_communes(
    offices: Callable[[str], County], postgresql: Server, tmp_path: Path, engine: str, note: Note
) -> None:
    county = offices("" if engine == "sqlite" else postgresql.new_database())
    packages = []
    for place in places_of("BC")[:RECEIVED]:
        with county.store.reading() as session:
            commune = commune_of(session, place.siruta)
        assert commune is not None
        accept_key(county, commune, key_of(place.siruta).public, compared=True)
        sealed = a_commune_package(county, place, records=realistic_records(place.siruta, 2026))
        packages.append(on_stick(tmp_path, sealed, f"{place.siruta}.letea-pachet"))
    begun = perf_counter()
    for path in packages:
        take_in(county, look_at(county, path, Progress()), Progress())
    took = perf_counter() - begun
    assert is_whole(county, RECEIVED)
    note(f"80 comune primite, {engine}", f"{took:.1f} s", f"{SECONDS:.0f} s", took <= SECONDS)


def test_the_views_of_eighty_communes_are_seen_at_once(
    offices: Callable[[str], County], folders: Folders, qtbot: QtBot, note: Note
) -> None:
    county = offices("")
    for place in places_of("BC")[:RECEIVED]:
        hold(county, place, 2026, records=realistic_records(place.siruta, 2026))
    window = Window(Settings(folders.settings))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.open_desk(Desk(county.office, folders, lambda: TODAY))
    assert window.work.wait_idle()
    qtbot.wait(200)
    stalls = Stalls()
    qtbot.wait(50)
    stalls.longest, begun = 0, perf_counter()
    window.go("views")
    page = window.page("views")
    assert isinstance(page, ViewsPage)
    until(lambda: page.view is not None)
    took = (perf_counter() - begun) * 1000
    assert page.view is not None
    assert len(page.view.lines) > RECEIVED
    note("Situații, 80 de comune: pe ecran", f"{took:.0f} ms", f"{SHOWN} ms", took <= SHOWN)
    note("Situații: fereastra ținută", f"{stalls.longest} ms", f"{HELD} ms", stalls.longest <= HELD)


def test_a_package_takes_as_long_in_a_large_store_as_in_a_small_one(
    offices: Callable[[str], County], postgresql: Server, note: Note
) -> None:
    address = postgresql.new_database()
    county = offices(address)
    expect_invented(county, COMMUNES + PAIRS)
    begun = perf_counter()
    first, last = grown(county)
    took = perf_counter() - begun
    packages = COMMUNES * YEARS
    assert is_whole(county, packages)
    told = f"{packages} pachete, {RECEIVERS} programe, {packages / took:.1f} pe secundă"
    note(told, f"{first:.0f} ms, apoi {last:.0f} ms", f"{FLAT} x", last <= FLAT * first)
    small = offices(postgresql.new_database())
    expect_invented(small, COMMUNES + PAIRS)
    large, new = beside(county, small)
    note(
        "un pachet în baza plină și în una goală",
        f"{large:.0f} ms și {new:.0f} ms",
        f"{FLAT} x",
        large <= FLAT * new,
    )


def grown(county: County) -> tuple[float, float]:
    """Let several programs receive everything: the mean of the first packages after warm-up, of the last."""
    words = [str(county.office.path)]
    command = [sys.executable, "-m", "tests.bench.big_county", *words]
    programs = [
        subprocess.Popen(
            [*command, *map(str, (first, RECEIVERS, COMMUNES, YEARS, PERSONS))],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for first in range(RECEIVERS)
    ]
    firsts, lasts = [], []
    for program in programs:
        taken = [float(line) for line in program.communicate()[0].split()]
        assert program.returncode == 0
        some = max(len(taken) // 20, WARM_UP)
        firsts += taken[WARM_UP : WARM_UP + some]
        lasts += taken[-some:]
    return mean(firsts), mean(lasts)


def beside(large: County, small: County) -> tuple[float, float]:
    """The median milliseconds of a package in either store, taken in turn by new communes."""
    taken: tuple[list[float], list[float]] = ([], [])
    receiving = [receive_all(county, COMMUNES, 1, COMMUNES + PAIRS, 1, PERSONS) for county in (large, small)]
    for pair in zip(*receiving, strict=True):
        for milliseconds, held in zip(pair, taken, strict=True):
            held.append(milliseconds)
    return median(taken[0]), median(taken[1])
