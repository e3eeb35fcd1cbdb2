"""Two programs on one file: one gets it, the other is told; a dead one holds nothing."""

import json
import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from letea.actions.office_file import open_office
from letea.errors import Trouble
from tests.faults.accounts import key_in_words
from tests.faults.conftest import KEY, Tell
from tests.faults.nursery import Nursery
from tests.faults.test_damaged_files import a_copy

BUSY = "este folosit de altă fereastră"


def test_of_two_programs_one_gets_the_file(
    nursery: Nursery, made_sealed: Path, tmp_path: Path, rounds: Callable[[int, int], int], tell: Tell
) -> None:
    """Races of two programs for one file"""
    office = a_copy(made_sealed, tmp_path)
    number = rounds(20, 200)
    for each in range(number):
        moment = time.monotonic() + 0.05
        said = [tmp_path / f"{each}-{who}" for who in range(2)]
        children = [nursery.start("open_at", office, key_in_words(KEY), path, moment) for path in said]
        told = sorted(wait_for_word(path) for path in said)
        for child in children:
            child.kill()
        assert told[1] == "open"
        assert BUSY in told[0]
    began = time.monotonic()
    open_office(office, key=KEY).close()
    assert time.monotonic() - began < 2
    tell(f"{number} races: one got it, the other was told; each winner killed, the next start clean")


def test_a_folder_that_may_not_be_written_is_not_told_as_busy(
    nursery: Nursery, made_sealed: Path, tmp_path: Path, tell: Tell
) -> None:
    """A read-only folder is not told as locked"""
    office = a_copy(made_sealed, tmp_path)
    said = tmp_path / "said"
    for path in (tmp_path, *tmp_path.parents[:3]):  # the child that gives up its rights must get there
        path.chmod(path.stat().st_mode | 0o055)
    said.touch(0o666)
    said.chmod(0o666)
    office.chmod(0o444)
    office.parent.chmod(0o555)
    try:
        child = nursery.start("open_as_nobody", office, key_in_words(KEY), said)
        word = wait_for_word(said)
        child.wait()
    finally:
        office.parent.chmod(0o755)
    assert BUSY not in word
    assert "nu poate fi scris în folderul" in word
    tell("told as a folder that cannot be written")


def test_a_second_opening_in_the_same_program_is_told(made_sealed: Path, tmp_path: Path) -> None:
    office = a_copy(made_sealed, tmp_path)
    with closing(open_office(office, key=KEY)), pytest.raises(Trouble, match=BUSY):
        open_office(office, key=KEY)


def wait_for_word(said: Path) -> str:
    """What a child says first."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if said.exists() and said.stat().st_size and said.read_bytes().endswith(b"\n"):
            return str(json.loads(said.read_text(encoding="utf-8").splitlines()[0])[0])
        time.sleep(0.002)
    pytest.fail(f"a child said nothing: {os.fspath(said)}")
