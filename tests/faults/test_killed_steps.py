"""Upgrade, restore and a new password killed at each call that changes the disk, and at random moments."""

import shutil
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from db.checking import check_integrity
from db.connection import look
from db.encryption import is_opened_by, key_from_password, salt_of
from db.sealing import seal_anew
from db.upgrade import SCHEMA, schema_of
from letea.actions.copies import BEFORE_UPGRADE, copies_of, kept_files, restore
from letea.actions.office_file import open_office
from letea.actions.opening import open_with_care
from letea.actions.people_lists import list_people
from letea.progress import Progress
from tests.faults.accounts import State, key_in_words, quick_keys, state_in_connection, state_of
from tests.faults.conftest import KEY, Tell
from tests.faults.jobs import NOON
from tests.faults.nursery import Nursery
from tests.samples import TODAY, a_person

SHIPPED = Path(__file__).parents[1] / "db" / "shipped"
PASSWORD = "cireșe amare 17"
Rounds = Callable[[int, int], int]


class Ordeal:
    """A job done anew each time over files made anew, killed, and looked at after."""

    def __init__(
        self, nursery: Nursery, prepare: Callable[[], list[object]], look: Callable[[], object]
    ) -> None:
        self._nursery, self._prepare, self._look = nursery, prepare, look
        self.kills = 0

    def undisturbed(self) -> float:
        """Do it once to its end; returns how many seconds that takes."""
        job, *given = self._prepare()
        began = time.monotonic()
        assert self._nursery.start(str(job), *given, 0).wait() == 0, "cannot be done even when left alone"
        self._look()
        return time.monotonic() - began

    def at_steps(self, every: int) -> None:
        """Kill it before every so many of the calls that change the disk, from the first to the last."""
        for step in count(1, every):
            job, *given = self._prepare()
            ended = self._nursery.start(str(job), *given, step).wait()
            self._look()
            if ended == 0:
                return
            assert ended == -9
            self.kills += 1

    def at_moments(self, times: int, chance: Random) -> None:
        """Kill it at random moments of the time it takes."""
        lasting = self.undisturbed()
        for _each in range(times):
            job, *given = self._prepare()
            child = self._nursery.start(str(job), *given, 0)
            time.sleep(chance.random() * lasting)
            child.kill()
            self._look()
            self.kills += 1


@pytest.fixture(scope="module")
def old_sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office of schema 1, sealed."""
    path = Path(shutil.copy(SHIPPED / "schema-1.letea", tmp_path_factory.mktemp("old") / "Exemplu.letea"))
    seal_anew(path, key=None, new_key=KEY)
    return path


def test_an_upgrade_killed_leaves_the_old_or_the_new(
    wired_nursery: Nursery, old_sealed: Path, tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Upgrades killed"""
    office = tmp_path / "birou" / "Exemplu.letea"
    seen: Counter[int] = Counter()

    def prepare() -> list[object]:
        shutil.rmtree(office.parent, ignore_errors=True)
        office.parent.mkdir()
        shutil.copy(old_sealed, office)
        return ["upgrade", office, key_in_words(KEY)]

    def look() -> None:
        assert check_integrity(office, key=KEY) == []
        schema = schema_of(office, key=KEY)
        seen[schema] += 1
        kept = [copy.path for copy in copies_of(office) if BEFORE_UPGRADE in copy.path.name]
        assert schema == 1 or [schema_of(path, key=KEY) for path in kept] == [1]
        assert [check_integrity(path, key=KEY) for path in kept] == [[]] * len(kept)
        with closing(open_with_care(office, KEY, Progress(), NOON)) as store:
            assert len(list_people(store, today=TODAY)) == 1

    ordeal = Ordeal(wired_nursery, prepare, look)
    ordeal.at_steps(rounds(18, 1))
    ordeal.at_moments(rounds(3, 300), chance)
    assert set(seen) == {1, SCHEMA}
    told = f"{ordeal.kills} kills: {seen[1]} old, {seen[SCHEMA]} new, all whole"
    tell(f"{told}, each new one with its copy from before")


def test_a_restore_killed_leaves_the_old_or_the_new_or_the_old_kept(
    wired_nursery: Nursery, made_sealed: Path, tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Restores killed"""
    office, copy = tmp_path / "birou" / "Exemplu.letea", tmp_path / "copie.letea"
    crashed = crash(made_sealed, tmp_path / "crash" / "Exemplu.letea")
    shutil.copy(made_sealed, copy)
    old, new = (state_in(path) for path in (crashed, copy))
    found: Counter[str] = Counter()

    def prepare() -> list[object]:
        shutil.rmtree(office.parent, ignore_errors=True)
        shutil.copytree(crashed.parent, office.parent)
        return ["put_back", office, key_in_words(KEY), copy]

    def look() -> None:
        if not office.exists():
            kept = kept_files(office)
            assert [state_in(one.path) for one in kept] == [old]
            restore(office, kept[0], KEY, Progress(), NOON + timedelta(seconds=1))
            found["the old kept"] += 1
            assert state_in(office) == old
        else:
            found["the old" if state_in(office) == old else "the new"] += 1
        with closing(open_with_care(office, KEY, Progress(), NOON)) as store:
            assert state_of(store) in {old, new}

    ordeal = Ordeal(wired_nursery, prepare, look)
    ordeal.at_steps(rounds(2, 1))
    ordeal.at_moments(rounds(4, 300), chance)
    assert found["the old"]
    assert found["the new"]
    told = ", ".join(f"{count} {what}" for what, count in sorted(found.items()))
    tell(f"{ordeal.kills} kills: {told}; never a mix")


def crash(made: Path, office: Path) -> Path:
    """An office left by a crash: what was written last stands in its log only."""
    office.parent.mkdir()
    with closing(open_office(Path(shutil.copy(made, office.with_suffix(".viu"))), key=KEY)) as store:
        store.keep(a_person(family_name="Exemplu-Ultima"), "Persoană nouă")
        for ending in ("", "-wal"):
            shutil.copy(f"{store.path}{ending}", f"{office}{ending}")
    for path in office.parent.glob("*viu*"):
        path.unlink()
    return office


def state_in(path: Path) -> State:
    """The state of an office with the log beside it, neither changed."""
    assert check_integrity(path, key=KEY) == []
    with closing(look(path, key=KEY)) as connection:
        return state_in_connection(connection)


def test_a_password_change_killed_leaves_the_old_or_the_new_password(
    wired_nursery: Nursery, made_sealed: Path, tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Password changes killed"""
    office = tmp_path / "birou" / "Exemplu.letea"
    old = state_in(made_sealed)
    seen: Counter[bool] = Counter()

    def prepare() -> list[object]:
        shutil.rmtree(office.parent, ignore_errors=True)
        office.parent.mkdir()
        shutil.copy(made_sealed, office)
        return ["change_password", office, key_in_words(KEY), PASSWORD]

    def look_at_it() -> None:
        is_old = is_opened_by(office, KEY)
        with quick_keys():
            key = KEY if is_old else key_from_password(PASSWORD, salt_of(office))
        seen[is_old] += 1
        assert check_integrity(office, key=key) == []
        with closing(open_with_care(office, key, Progress(), NOON)) as store:
            assert state_of(store) == old

    ordeal = Ordeal(wired_nursery, prepare, look_at_it)
    ordeal.at_steps(rounds(47, 1))
    ordeal.at_moments(rounds(2, 200), chance)
    assert set(seen) == {True, False}
    tell(
        f"{ordeal.kills} kills: {seen[True]} with the old password, {seen[False]} with the new one, all whole"
    )
