"""A stick pulled out, filled or locked while a package is written to it; packages spoilt on the way.

What stood on the stick stays, what is half there is told.
"""

import subprocess
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random

import pytest

from letea.errors import Refused, Trouble
from letea.handover.seal import document
from letea.handover.stick import write_package
from letea.handover.unseal import unseal
from letea.progress import Progress
from letea.troubles import plainly
from tests.faults import mounts, pulled
from tests.faults.conftest import Tell
from tests.faults.pulled import Stick
from tests.mutations import refused_of
from tests.packages import COUNTY, a_package

OLD, NEW = "exemplu-21990-2025-1.letea-pachet", "exemplu-21990-2026-2.letea-pachet"
BLOCKS = 10  # of 1 MiB, which a package is written in
FOREIGN = {"poze.zip": b"poze" * 50_000, "Fișa lui Ștefan – țăran.txt": b"ale altcuiva"}
SAID = ("întreg", "incomplet", "începutul lui este stricat", "nu răspunde")


@pytest.fixture(scope="module")
def packages() -> tuple[bytes, bytes]:
    """The package of last year, and the new one; what is random is not pressed smaller."""
    drawn = Random(11)
    plan = document("plan.pdf", drawn.randbytes(BLOCKS * 1024 * 1024))
    return a_package(number=1), a_package([plan], number=2)


@pytest.fixture(params=pulled.KINDS)
def stick(
    request: pytest.FixtureRequest, tmp_path: Path, debian_tool: Callable[[str], str]
) -> Iterator[Stick]:
    """A stick that is put in."""
    try:
        with pulled.a_stick(request.param, tmp_path, debian_tool, mebibytes=64) as one:
            yield one
    except PermissionError as refused:
        pytest.skip(f"aici nu se poate monta un stick ({refused}); vedeți test_stick.py")


def pulled_at(stick: Stick, package: bytes, step: int, late: float) -> str:
    """What the writer is told when the stick is pulled at this step, or so many seconds after it."""
    timer, steps = threading.Timer(late, stick.pull), count()

    def at_each_step(_stage: str, _done: int, _total: int) -> None:
        if next(steps) == step:
            timer.start() if late else stick.pull()

    try:
        write_package(package, stick.place, NEW, Progress(at_each_step))
    except Trouble as told:
        return str(told)
    finally:
        if late:
            timer.join()
    return "scris"


def as_the_county_finds_it(path: Path) -> str:
    """What becomes of a file that the county is given."""
    try:
        unseal(path.read_bytes(), COUNTY, Progress())
    except Refused as told:
        return str(told)
    except OSError as error:
        return str(plainly(error, path))
    return "întreg"


def test_a_stick_pulled_at_any_point_keeps_what_it_had(
    stick: Stick, packages: tuple[bytes, bytes], rounds: Callable[[int, int], int], chance: Random, tell: Tell
) -> None:
    """Stick pulled out while a package is written"""
    old, new = packages
    for name, held in FOREIGN.items():
        (stick.place / name).write_bytes(held)
    write_package(old, stick.place, OLD, Progress())
    many, ends = rounds(10, 200), list[str]()
    for number in range(many):
        step = number * (BLOCKS + 2) // many  # the last one: while it is read back
        told = pulled_at(stick, new, step, chance.random() / 100 if number % 2 else 0)
        stick.take_out()
        stick.put_in()
        ends.append(look_after(stick, told, old))
    write_package(new, stick.place, NEW, Progress())
    assert {path.name for path in stick.place.iterdir()} == {*FOREIGN, OLD, NEW}
    tell(f"{stick.kind}: {many} times; {', '.join(f'{ends.count(one)} {one}' for one in sorted({*ends}))}")


def look_after(stick: Stick, told: str, old: bytes) -> str:
    """What was there is whole; what is new is whole, or told to be incomplete; a half is in nobody's way."""
    assert {name: (stick.place / name).read_bytes() for name in FOREIGN} == FOREIGN
    assert (stick.place / OLD).read_bytes() == old
    assert as_the_county_finds_it(stick.place / OLD) == "întreg"
    left = {path.name for path in stick.place.iterdir()} - {*FOREIGN, OLD}
    assert left <= {NEW, f"{NEW}.partial"}
    found = [as_the_county_finds_it(stick.place / name) for name in sorted(left)]
    assert all(any(said in one for said in SAID) for one in found), found
    assert found == ["întreg"] if told == "scris" else "stick" in told
    assert NEW not in left or len(left) == 1
    (stick.place / NEW).unlink(missing_ok=True)
    return "absent" if not left else ("whole" if found == ["întreg"] else "told incomplete")


@pytest.fixture
def small(tmp_path: Path, packages: tuple[bytes, bytes]) -> Iterator[Path]:
    """A small disk with last year's package on it."""
    try:
        with mounts.small_disk(tmp_path / "Stick de mână", "24m") as place:
            (place / OLD).write_bytes(packages[0])
            yield place
    except PermissionError as refused:
        pytest.skip(f"aici nu se poate monta un disc ({refused}); vedeți test_stick.py")


def sentence_full_at(stick: Path, package: bytes, step: int) -> str:
    """What the writer is told where others fill the stick at this step; before it begins at -1."""
    steps = count()

    def fill_at(_stage: str, _done: int, _total: int) -> None:
        if next(steps) == step:
            mounts.fill(stick)

    if step < 0:
        mounts.fill(stick, leaving=len(package) // 2)
    with pytest.raises(Trouble) as told:
        write_package(package, stick, NEW, Progress(fill_at))
    (stick / mounts.FILLER).unlink()
    return f"{told.value} {told.value.advice}"


def test_a_stick_that_fills_up_is_told(small: Path, packages: tuple[bytes, bytes], tell: Tell) -> None:
    """Stick full before a package is written, and while it is"""
    old, new = packages
    told = [sentence_full_at(small, new, step) for step in (-1, *range(0, BLOCKS, 3))]
    assert {path.name: path.read_bytes() for path in small.iterdir()} == {OLD: old}
    assert "MB liberi și sunt" in told[0]
    assert all("plin" in one for one in told)
    write_package(new, small, NEW, Progress())
    tell(f"{len(told)} times: told, nothing left on it; written once there was room")


def test_a_stick_that_is_only_read_is_told(small: Path, packages: tuple[bytes, bytes], tell: Tell) -> None:
    """Stick locked against writing"""
    old, new = packages
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    with pytest.raises(Trouble, match="nu poate fi scris în folderul") as told:
        write_package(new, small, NEW, Progress())
    assert told.value.advice
    assert {path.name: path.read_bytes() for path in small.iterdir()} == {OLD: old}
    tell("told, as it was")


def test_packages_spoilt_on_the_way_are_refused_or_equal(
    rounds: Callable[[int, int], int], chance: Random, tell: Tell
) -> None:
    """Packages with bytes changed, cut, doubled, moved, put in"""
    many, first = rounds(200, 100_000), chance.randrange(10**6)
    refused = refused_of(range(first, first + many))
    tell(f"{many} packages: {refused} refused with a sentence, {many - refused} equal to what was sealed")
