"""The program killed at any moment: each action is whole or absent, none that was told done is lost."""

import shutil
import time
from collections.abc import Callable
from contextlib import closing
from itertools import chain
from pathlib import Path
from random import Random

import pytest

from db.encryption import FileKey, is_opened_by, key_from_password, salt_of
from db.tables.safety import SafetyKind
from letea.actions.opening import open_with_care
from letea.actions.safety_marks import last_mark
from letea.progress import Progress
from tests.faults.accounts import Account, account_in, faults_in, key_in_words
from tests.faults.conftest import KEY, Tell
from tests.faults.jobs import NOON
from tests.faults.nursery import Nursery

FRESH_AFTER = 12  # kills on one file, which grows meanwhile
LONGEST = 0.3  # seconds a child lives after it opened the file


def test_a_kill_leaves_each_action_whole_or_absent(
    nursery: Nursery,
    made_sealed: Path,
    tmp_path: Path,
    rounds: Callable[[int, int], int],
    chance: Random,
    tell: Tell,
) -> None:
    """Kills at random moments"""
    kills = Kills(nursery, made_sealed, tmp_path, chance)
    kills.all(rounds(40, 2000))
    told = f"{kills.number} kills, {kills.deeds} actions acknowledged, {kills.in_flight} cut"
    tell(f"{told}: 0 lost, 0 torn, 0 damaged")
    assert kills.in_flight > kills.number // 4
    assert kills.unclean > 0


@pytest.mark.parametrize(
    ("program", "found"),
    [
        ("say before keeping", "an acknowledged action is lost"),
        ("keep by halves", "person 1: notes"),
        ("write past the log", "HMAC verification failed|is malformed"),
    ],
)
def test_a_program_with_a_fault_is_found_out(
    program: str, found: str, nursery: Nursery, made_sealed: Path, tmp_path: Path, chance: Random, tell: Tell
) -> None:
    """Kills of a program with a fault"""
    kills = Kills(nursery, made_sealed, tmp_path, chance, program=program)
    with pytest.raises(AssertionError, match=found):
        kills.all(8 * FRESH_AFTER)  # ends with the first that is found; chance may let some pass
    tell(f"{program}: found after {kills.number + 1}")


class Kills:
    """One office after another, each worked in and killed several times."""

    def __init__(
        self, nursery: Nursery, made: Path, folder: Path, chance: Random, *, program: str = "work"
    ) -> None:
        self._program = program
        self._nursery, self._made, self._chance = nursery, made, chance
        self._office = folder / "birou" / "Exemplu.letea"
        self._said = folder / "said"
        self._key = KEY
        self.number = self.deeds = self.in_flight = self.unclean = 0

    def all(self, count: int) -> None:
        """Kill so many children, one after the other."""
        for number in range(count):
            self.once(number)

    def once(self, number: int) -> None:
        """Have a child work, kill it, and look at what it left."""
        if number % FRESH_AFTER == 0:
            shutil.rmtree(self._office.parent, ignore_errors=True)
            self._office.parent.mkdir()
            shutil.copy(self._made, self._office)
            self._key = KEY
        self._said.unlink(missing_ok=True)
        seed = self._chance.randrange(10**9)
        child = self._nursery.start(self._program, self._office, key_in_words(self._key), self._said, seed)
        self._wait()
        time.sleep(self._chance.random() * LONGEST)
        assert child.kill() == -9
        account = account_in(self._said)
        self._key = key_of(self._office, self._key, account)
        assert faults_in(self._office, self._key, account) == [], f"kill {number}, {account}"
        self._open_again(account)
        self.number += 1
        self.deeds += account.deeds
        self.in_flight += bool(account.in_flight)

    def _wait(self) -> None:
        """Most children have opened the file; a few are killed while they do."""
        patience = 0.02 if self._chance.random() < 0.1 else 5.0
        end = time.monotonic() + patience
        while time.monotonic() < end and not self._said.exists():
            time.sleep(0.001)
        while time.monotonic() < end and b'"open"' not in self._said.read_bytes():
            time.sleep(0.001)

    def _open_again(self, account: Account) -> None:
        """As the worker does the next morning: what was not closed is noticed and checked."""
        with closing(open_with_care(self._office, self._key, Progress(), NOON)) as store:
            if account.was_open:
                assert not store.ended_well
                assert last_mark(store, SafetyKind.CHECK) is not None
                self.unclean += 1


def key_of(path: Path, key: FileKey, account: Account) -> FileKey:
    """The file's key: the one it had, or that of a password the child gave or was giving."""
    keys = (key_from_password(password, salt_of(path)) for password in reversed(account.passwords))
    return next(one for one in chain([key], keys) if is_opened_by(path, one))
