"""A failure of the file or the disk is told in Romanian, with the file's name and what to do."""

import errno
import os
from pathlib import Path

import pytest

from db import trouble
from db.trouble import DamagedFile, DiskFull, EngineTrouble, FileTrouble, StaleRecord
from letea.errors import Problem, Refused, Trouble
from letea.troubles import damaged_file_in, plainly

PATH = Path("/birou/Exemplu.letea")
KINDS = [*FileTrouble.__subclasses__(), FileTrouble]


def told(error: BaseException) -> Trouble:
    """The trouble it is told as."""
    found = plainly(error)
    assert isinstance(found, Trouble)
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_trouble_names_its_file_and_says_what_to_do(kind: type[FileTrouble]) -> None:
    found = told(kind(PATH, "9.1.0"))
    assert "Exemplu.letea" in found.sentence
    assert found.advice.endswith(".")
    assert "{" not in str(found)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_trouble_without_a_path_is_still_a_sentence(kind: type[FileTrouble]) -> None:
    found = told(kind())
    assert "ișierul biroului" in found.sentence
    assert "  " not in found.sentence


@pytest.mark.parametrize("kind", EngineTrouble.__subclasses__(), ids=lambda kind: kind.__name__)
def test_what_befalls_an_engine_is_told_and_by_whom_it_is_mended(kind: type[EngineTrouble]) -> None:
    found = told(kind("53100"))
    assert "baza de date a județului" in found.sentence.lower()
    assert "server" in found.advice
    assert found.advice.endswith(".")


def test_each_kind_has_a_sentence_of_its_own() -> None:
    sentences = {told(kind(PATH)).sentence for kind in KINDS}
    assert len(sentences) == len(KINDS)


def test_a_newer_file_names_the_version_to_install() -> None:
    assert "(9.1.0)" in told(trouble.NewerFile(PATH, "9.1.0")).sentence


def test_a_place_that_may_not_be_written_is_named() -> None:
    assert "/birou" in told(trouble.ReadOnlyPlace(PATH)).sentence


def test_a_stale_record_is_a_refusal_that_says_how_to_go_on() -> None:
    found = plainly(StaleRecord("person"))
    assert isinstance(found, Refused)
    assert "a fost schimbată între timp" in str(found)


def test_what_is_already_told_plainly_stays_as_it_is() -> None:
    for error in (Refused([Problem("cnp", "Nu.")]), Trouble("Discul este plin.")):
        assert plainly(error) is error


def test_an_error_of_the_system_names_the_file_that_was_worked_on() -> None:
    found = plainly(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), Path("/acte/anexa.pdf"))
    assert str(found).startswith("Discul pe care se află fișierul anexa.pdf este plin.")


def test_a_fault_of_the_program_is_not_dressed_as_trouble() -> None:
    assert plainly(KeyError("x")) is None


def test_the_damaged_file_is_found_behind_what_was_told() -> None:
    damaged = DamagedFile(PATH, "malformed")
    found = told(damaged)
    found.__cause__ = damaged
    assert damaged_file_in(found) == PATH
    assert damaged_file_in(DiskFull(PATH)) is None


def test_a_failure_that_is_its_own_cause_is_looked_at_once() -> None:
    failure = OSError("nimic cunoscut")
    failure.__cause__ = failure
    assert damaged_file_in(failure) is None
