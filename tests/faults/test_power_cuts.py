"""The power going: what was told done is on the disk; a log without its end costs its end only."""

import shutil
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from letea.actions.opening import open_with_care
from letea.progress import Progress
from tests.faults import mounts
from tests.faults.accounts import State, account_in, faults_in, key_in_words, state_of
from tests.faults.conftest import KEY, Tell
from tests.faults.jobs import NOON
from tests.faults.nursery import Nursery
from tests.faults.test_kills import key_of

FRAME = 24 + 4096  # of the log: a page with its head, after the log's own head of 32 bytes


def test_a_power_cut_loses_nothing_acknowledged(
    nursery: Nursery,
    made_sealed: Path,
    tmp_path: Path,
    rounds: Callable[[int, int], int],
    chance: Random,
    tell: Tell,
) -> None:
    """Power cuts (ext4 on an image copied while the writer stands still)"""
    cuts = rounds(4, 40)
    deeds = 0
    for _cut in range(cuts):
        image, after = tmp_path / "disc.img", tmp_path / "disc dupa.img"
        mounts.make_image(image)
        try:
            deeds += cut_power(nursery, made_sealed, image, after, chance)
        except PermissionError as error:
            pytest.skip(f"needs root to mount an image: {error}")
    tell(f"{cuts} cuts, {deeds} actions acknowledged: 0 lost, all sound")


def cut_power(nursery: Nursery, made: Path, image: Path, after: Path, chance: Random) -> int:
    """Have a child work on a disk, take the disk as it is at one moment, and look at the office there."""
    said = image.with_name("said")
    said.unlink(missing_ok=True)
    with mounts.disk_in(image, image.with_suffix(".d")) as disk:
        office = Path(shutil.copy(made, disk / "Exemplu.letea"))
        shutil.copy(made, disk / "alt fisier")
        child = nursery.start("work", office, key_in_words(KEY), said, chance.randrange(10**9))
        try:
            wait_until_open(said)
            time.sleep(0.1 + 0.4 * chance.random())
            child.stop()
            account = account_in(said)
            shutil.copy(image, after)
        finally:
            child.kill()
    with mounts.disk_in(after, after.with_suffix(".d")) as disk:
        office = disk / "Exemplu.letea"
        key = key_of(office, KEY, account)
        assert faults_in(office, key, account) == []
        with closing(open_with_care(office, key, Progress(), NOON)) as store:
            assert not store.ended_well
    return account.deeds


def wait_until_open(said: Path) -> None:
    """Wait until a child has opened its office."""
    end = time.monotonic() + 10
    while time.monotonic() < end and (not said.exists() or b'"open"' not in said.read_bytes()):
        time.sleep(0.001)


def test_a_log_without_its_end_gives_a_moment_before(
    made_sealed: Path, tmp_path: Path, rounds: Callable[[int, int], int], chance: Random, tell: Tell
) -> None:
    """The log cut short or its end mixed up"""
    office = tmp_path / "lucru" / "Exemplu.letea"
    states, log = worked_in(made_sealed, office)
    number = rounds(30, 1000)
    for _each in range(number):
        spoilt = tmp_path / "dupa" / "Exemplu.letea"
        shutil.rmtree(spoilt.parent, ignore_errors=True)
        spoilt.parent.mkdir()
        shutil.copy(office, spoilt)
        spoilt.with_name("Exemplu.letea-wal").write_bytes(spoil_tail(log, chance))
        with closing(open_with_care(spoilt, KEY, Progress(), NOON)) as store:
            found = state_of(store)
        assert found in states
        assert faults_in(spoilt, KEY, account_in(tmp_path / "nothing")) == []
    tell(f"{number} logs: always the state after one of the actions, never an error")


def worked_in(made: Path, office: Path) -> tuple[list[State], bytes]:
    """An office as a crash left it: the states it went through, and the log that holds them."""
    office.parent.mkdir()
    shutil.copy(made, office)
    from letea.actions.office_file import open_office
    from tests.samples import a_person

    kept = office.with_suffix(".ramas")
    with closing(open_office(office, key=KEY)) as store:
        states = [state_of(store)]
        for number in range(8):
            store.keep(a_person(family_name=f"Exemplu-{number}"), "Persoană nouă")
            states.append(state_of(store))
        shutil.copy(office, kept)
        log = office.with_name("Exemplu.letea-wal").read_bytes()
    kept.replace(office)
    return states, log


def spoil_tail(log: bytes, chance: Random) -> bytes:
    """A log cut anywhere, its last frames in another order, or some of its last bytes changed."""
    kind = chance.randrange(3)
    if kind == 0:
        return log[: chance.randrange(len(log))]
    frames = [log[at : at + FRAME] for at in range(32, len(log), FRAME)]
    tail = chance.randrange(1, len(frames))
    if kind == 1:
        mixed = frames[-tail:]
        chance.shuffle(mixed)
        return log[:32] + b"".join(frames[:-tail] + mixed)
    spoilt = bytearray(log)
    for _each in range(20):
        spoilt[chance.randrange(len(log) - tail * FRAME, len(log))] = chance.randrange(256)
    return bytes(spoilt)
