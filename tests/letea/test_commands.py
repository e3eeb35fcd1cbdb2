"""The jobs of the command: what is said, what is written, and the exit code of each end."""

import json
import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from db.store import Store
from db.tables.people import Person
from letea.__main__ import main
from letea.command_line import DONE, FAILED, FAULT, TO_MEND, WRONG_WORDS
from letea.folders import folders_here
from tests.samples import a_person

ROOT = Path(__file__).parents[2]
YEAR = "2022"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log and settings of the test's own."""
    monkeypatch.setenv("LETEA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def change(path: Path, sql: str) -> None:
    """Change a file behind the program's back."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(sql)
    connection.close()


def run(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, str, str]:
    """The exit code of a command, what it said, and what it complained of."""
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def answer(capsys: pytest.CaptureFixture[str], *words: str | Path) -> tuple[int, Any]:
    """The exit code of a command and its answer for programs."""
    code, out, err = run(capsys, *words, "--json")
    assert err == ""
    return code, json.loads(out)


@pytest.mark.parametrize(("ending", "begins"), [(".pdf", b"%PDF-1"), (".docx", b"PK"), (".PDF", b"%PDF-1")])
def test_the_annex_is_written_in_the_format_of_its_ending(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str, begins: bytes
) -> None:
    out = tmp_path / "acte" / f"anexa{ending}"
    told = run(capsys, "annex", demonstration_file, "--year", YEAR, "--out", out)
    assert told == (DONE, f"Anexa pentru anul 2022 este în {out}.\n", "")
    assert out.read_bytes().startswith(begins)


def test_the_annex_of_another_stage_does_not_change_the_plan(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("annex", demonstration_file, "--year", YEAR, "--out")
    run(capsys, *words, tmp_path / "a.pdf", "--stage", "consultare")
    run(capsys, *words, tmp_path / "b.pdf")
    assert (tmp_path / "a.pdf").read_bytes() != (tmp_path / "b.pdf").read_bytes()
    code, told = answer(capsys, "check", demonstration_file)
    assert (code, told["ok"]) == (DONE, True)


def test_an_annex_in_a_format_nobody_knows_is_refused_and_the_old_file_stays(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "anexa.txt"
    out.write_text("veche", encoding="utf-8")
    code, said, complained = run(capsys, "annex", demonstration_file, "--year", YEAR, "--out", out)
    assert (code, said) == (TO_MEND, "")
    assert complained == "Anexa se scrie ca .pdf sau .docx; „.txt” nu este cunoscut.\n"
    assert out.read_text(encoding="utf-8") == "veche"
    assert {path.suffix for path in tmp_path.iterdir()} == {".txt", ".letea"}


def test_a_year_without_a_plan_is_refused(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("annex", demonstration_file, "--year", "2031", "--out", tmp_path / "a.pdf")
    assert run(capsys, *words) == (TO_MEND, "", "Biroul nu are un plan pentru anul 2031.\n")


def test_a_place_that_cannot_be_written_is_a_trouble(
    demonstration_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = demonstration_file / "anexa.pdf"
    code, _said, complained = run(capsys, "annex", demonstration_file, "--year", YEAR, "--out", out)
    assert code == FAILED
    assert complained.startswith("Fișierul anexa.pdf nu poate fi scris în folderul")


def test_a_sound_office_without_blocking_problems_is_told_so(
    demonstration_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said, complained = run(capsys, "check", demonstration_file)
    assert (code, complained) == (DONE, "")
    history = r"Istoricul este întreg: \d+ acțiuni, de la [\d.]+ până la [\d.]+\.\n"
    assert re.match(rf"Fișierul este întreg\.\n{history}Planul 2022: ", said)


def test_a_check_answers_a_program(demonstration_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answer(capsys, "check", demonstration_file, "--year", YEAR)
    assert (code, told["ok"], told["file"]) == (DONE, True, {"sound": True, "found": []})
    assert told["history"]["sound"] is True
    assert [plan["year"] for plan in told["plans"]] == [2022]
    assert all(set(one) == {"field", "text", "blocking"} for one in told["plans"][0]["problems"])


def test_a_check_of_another_year_tells_of_no_plan(
    demonstration_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(capsys, "check", demonstration_file, "--year", "2031")[1]["plans"] == []


def test_a_plan_that_would_print_wrong_is_to_be_mended(
    demonstration_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(demonstration_file, "UPDATE plan SET title = ''")
    code, told = answer(capsys, "check", demonstration_file)
    assert code == TO_MEND
    assert [one["field"] for one in told["plans"][0]["problems"] if one["blocking"]] == ["title"]


def test_a_failure_answers_a_program_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answer(capsys, "check", tmp_path / "lipsa.letea")
    assert (code, told["ok"]) == (FAILED, False)
    assert told["error"].startswith("Fișierul lipsa.letea nu a fost găsit.")


def test_a_plan_goes_out_into_another_office_and_comes_back_the_same(
    demonstration_file: Path,
    sealed_file: Path,
    password_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opened = (sealed_file, "--password-file", password_file)
    first, second = tmp_path / "plan.json", tmp_path / "inapoi.json"
    assert answer(capsys, "plan", "export", demonstration_file, "--year", YEAR, "--out", first) == (
        *(DONE, {"ok": True, "out": str(first)}),
    )
    assert answer(capsys, "plan", "import", *opened, "--from", first) == (
        DONE,
        {"ok": True, "year": 2022},
    )
    run(capsys, "plan", "export", *opened, "--year", YEAR, "--out", second)
    told = [json.loads(path.read_text(encoding="utf-8")) for path in (first, second)]
    assert told[0]["commune"]["name"] == "Letea Veche"
    assert (told[0]["plan"], told[0]["sections"]) == (told[1]["plan"], told[1]["sections"])


def test_a_plan_replaces_that_of_its_year_only_when_told_to(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.json"
    run(capsys, "plan", "export", demonstration_file, "--year", YEAR, "--out", plan)
    words = ("plan", "import", demonstration_file, "--from", plan)
    assert run(capsys, *words) == (
        *(TO_MEND, "", "Anul 2022 are deja un plan de acest fel; deschideți-l sau ștergeți-l întâi.\n"),
    )
    assert run(capsys, *words, "--replace") == (DONE, "„Plan anual 2022” a fost preluat.\n", "")
    before = plan.read_bytes()
    run(capsys, "plan", "export", demonstration_file, "--year", YEAR, "--out", plan)
    assert plan.read_bytes() == before


def test_a_plan_file_that_is_broken_or_missing_is_told(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rupt.json").write_text("{", encoding="utf-8")
    broken = run(capsys, "plan", "import", demonstration_file, "--from", tmp_path / "rupt.json")
    missing = run(capsys, "plan", "import", demonstration_file, "--from", tmp_path / "lipsa.json")
    assert (broken[0], missing[0]) == (TO_MEND, FAILED)
    assert "lipsa.json nu a fost găsit" in missing[2]
    assert broken[2].count("\n") == 1


def test_the_demonstration_comes_with_its_annex_in_both_formats_and_a_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: Any
) -> None:
    folder = tmp_path / "demo"
    code, told = answer(capsys, "demo", folder)
    names = {"birou-demonstrativ.letea", "anexa-2022.pdf", "anexa-2022.docx", "fereastra.png"}
    assert (code, {Path(path).name for path in told["files"]}) == (DONE, names)
    assert names <= {path.name for path in folder.iterdir()}
    assert (folder / "fereastra.png").read_bytes().startswith(b"\x89PNG")


def test_a_demonstration_that_was_worked_in_is_kept_when_it_is_made_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], qapp: Any
) -> None:
    folder = tmp_path / "demo"
    office = folder / "birou-demonstrativ.letea"
    run(capsys, "demo", folder)
    run(capsys, "demo", folder)
    assert [path.name for path in folder.glob("*.letea")] == [office.name]
    with closing(Store(office)) as store:
        store.keep(a_person(family_name="Adăugat"), "Persoană nouă")
    run(capsys, "demo", folder)
    (kept,) = (path for path in folder.glob("*.letea") if path != office)
    with closing(Store(kept)) as store, store.reading() as session:
        assert session.scalar(select(Person.id).where(Person.family_name == "Adăugat")) is not None


def test_a_fault_of_the_program_is_one_sentence_and_a_log_that_tells_nobodys_data(
    demonstration_file: Path, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    change(demonstration_file, "UPDATE plan SET stage = 'CNP 1590930041235'")
    code, said, complained = run(capsys, "check", demonstration_file)
    assert (code, said) == (FAULT, "")
    assert complained == (
        f"S-a întâmplat ceva neașteptat; ce era salvat a rămas salvat. Jurnal: {folders_here().log}\n"
    )
    log = (home / "letea.log").read_text(encoding="utf-8")
    assert "commands.py" in log
    assert "1590930041235" not in log
    assert str(ROOT) not in log


def test_a_file_in_use_elsewhere_can_still_be_checked(
    demonstration_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(demonstration_file)
    with store.writing("Ceva lung"):
        assert run(capsys, "check", demonstration_file)[0] == DONE
    store.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(
    demonstration_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    closed = tmp_path / "inchis"
    closed.mkdir(mode=0o500)
    code, _said, complained = run(
        capsys, "annex", demonstration_file, "--year", YEAR, "--out", closed / "a.pdf"
    )
    assert code == FAILED
    assert "nu poate fi scris în folderul" in complained


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("check {}", DONE, "Fișierul este întreg."),
        ("annex {} --year 2022 --out {}.pdf", DONE, "Anexa pentru anul 2022"),
        ("annex {} --year 2022 --out {}.txt", TO_MEND, "nu este cunoscut"),
        ("plan export {} --year 2022 --out {}.json", DONE, "Planul pentru anul 2022"),
        ("check", WRONG_WORDS, "lipsește: FIȘIER"),
        ("check {}.x", FAILED, "nu a fost găsit"),
    ],
)
def test_the_command_as_a_process_ends_with_its_code(
    demonstration_file: Path, words: str, code: int, told: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "letea", *(word.format(demonstration_file) for word in words.split())],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    assert done.returncode == code, done.stderr
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("check", "{}"), ("--help",)], ids=["check", "help"])
def test_what_another_program_reads_has_its_letters_whatever_the_code_page(
    demonstration_file: Path, words: tuple[str, ...]
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "letea", *(word.format(demonstration_file) for word in words)],
        capture_output=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    )
    assert (done.returncode, done.stderr) == (DONE, b"")
    assert "ș" in done.stdout.decode("utf-8")
