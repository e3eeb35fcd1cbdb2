"""The `letea` command and the password of a sealed office."""

import io
from pathlib import Path

import pytest

from letea.__main__ import main
from letea.command_line import DONE, FAILED, TO_MEND


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log and settings of the test's own."""
    monkeypatch.setenv("LETEA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    """The exit code of a command, what it said, and what it complained of."""
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_a_sealed_office_is_read_with_its_password_file(
    sealed_file: Path, password_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, complained = run(capsys, "check", sealed_file, "--password-file", password_file)
    assert (code, complained) == (DONE, "")
    assert said.startswith("Fișierul este întreg.")


def test_a_wrong_password_is_told_apart_from_damage(
    sealed_file: Path, password_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    password_file.write_text("alta, mai lungă", encoding="utf-8")
    code, _said, complained = run(capsys, "check", sealed_file, "--password-file", password_file)
    assert (code, complained) == (
        *(TO_MEND, "Parola nu se potrivește. Verificați literele mari și tastatura.\n"),
    )


def test_a_password_that_cannot_be_asked_is_told(
    sealed_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    code, _said, complained = run(capsys, "check", sealed_file)
    assert (code, complained) == (
        *(TO_MEND, "Fișierul Exemplu.letea cere parola: adăugați --password-file FIȘIER.\n"),
    )


def test_an_office_without_a_password_is_not_worked_in(
    office_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _said, complained = run(capsys, "plan", "import", office_file, "--from", tmp_path / "plan.json")
    assert code == FAILED
    assert complained.startswith("Fișierul Exemplu.letea nu are încă o parolă.")
