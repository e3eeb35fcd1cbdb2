"""A disk that fails (EIO) while something is saved or copied: one sentence, and nothing acknowledged is lost."""

import errno
import shutil
from pathlib import Path

import pytest

from letea.actions.copies import copies_of
from tests.faults.accounts import account_in, faults_in, key_in_words
from tests.faults.conftest import KEY, Tell
from tests.faults.nursery import Nursery
from tests.faults.test_killed_steps import state_in

CALLS = ("posix/io/sync/fsync", "posix/io/sync/fdatasync", "posix/io/rw/pwrite", "posix/io/dir/rename")


@pytest.mark.parametrize("once", ["once", "for ever"])
@pytest.mark.parametrize("deed", ["add", "many", "copy"])
def test_a_failing_disk_is_one_sentence_and_loses_nothing(
    wired_nursery: Nursery, made_sealed: Path, tmp_path: Path, deed: str, once: str, tell: Tell
) -> None:
    """I/O errors"""
    told = []
    for number, call in enumerate(CALLS):
        folder = tmp_path / str(number)
        folder.mkdir()
        office = Path(shutil.copy(made_sealed, folder / "Exemplu.letea"))
        child = wired_nursery.start(
            "meet_error", office, key_in_words(KEY), folder / "said", deed, call, errno.EIO, once
        )
        assert child.wait() == 0
        account = account_in(folder / "said")
        assert faults_in(office, KEY, account) == []
        for copy in copies_of(office):
            state_in(copy.path)
        assert list(folder.rglob("*.partial*")) == []
        if account.told:
            assert "nu răspunde" in account.told
            told.append(call.rsplit("/", 1)[1])
    assert told
    tell(f"{deed}, {once}: failing {', '.join(told)}: told each time, nothing lost")
