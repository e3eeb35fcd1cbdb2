"""A file that is missing, foreign, damaged or newer is told by every command, and left as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from db.upgrade import make_file
from letea.__main__ import main
from letea.command_line import FAILED


def missing(path: Path) -> None:
    """No such file."""
    path.unlink()


def empty(path: Path) -> None:
    """A file of no length."""
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    """A letter."""
    path.write_text("Aceasta este o scrisoare.", encoding="utf-8")


def truncated(path: Path) -> None:
    """Half a file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def newer(path: Path) -> None:
    """A file of a later Letea."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("UPDATE file_format SET lowest_reader = 99, written_by = '9.1.0'")
    connection.close()


def no_office(path: Path) -> None:
    """A file of Letea's in which no office was set up."""
    path.unlink()
    make_file(path)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (missing, "nu a fost găsit"),
        (empty, "este gol"),
        (foreign, "nu este un birou Letea"),
        (truncated, "este deteriorat"),
        (no_office, "nu conține încă un birou"),
        (newer, "este scris de o versiune mai nouă a programului (9.1.0)"),
    ],
)
@pytest.mark.parametrize(
    "words",
    ["check {}", "annex {} --year 2022 --out {}.pdf", "plan export {} --year 2022 --out {}.json"],
    ids=["check", "annex", "export"],
)
def test_a_file_that_cannot_be_opened_is_one_sentence_and_code_three(
    office_file: Path,
    capsys: pytest.CaptureFixture[str],
    spoil: Callable[[Path], None],
    told: str,
    words: str,
) -> None:
    spoil(office_file)
    before = office_file.read_bytes() if office_file.exists() else None
    code = main([word.format(office_file) for word in words.split()])
    said = capsys.readouterr()
    assert (code, said.out) == (FAILED, "")
    assert said.err.startswith("Fișierul Exemplu.letea ")
    assert told in said.err
    assert said.err.count("\n") == 1
    assert (office_file.read_bytes() if office_file.exists() else None) == before
