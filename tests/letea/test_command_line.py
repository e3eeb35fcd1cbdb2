"""The words of the command are read, and wrong ones are told in Romanian with the way to help."""

import re
from pathlib import Path

import pytest

from letea.command_line import WRONG_WORDS, Asked, parse


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("", Asked()),
        ("birou.letea", Asked(file=Path("birou.letea"))),
        ("--or-demo", Asked(or_demonstration=True)),
        ("demo aici", Asked("demo", out=Path("aici"))),
        ("check b.letea", Asked("check", Path("b.letea"))),
        ("check b.letea --year 2022 --json", Asked("check", Path("b.letea"), year=2022, json=True)),
        ("annex b --year 2022 --out a.pdf", Asked("annex", Path("b"), Path("a.pdf"), 2022)),
        (
            "annex b --year 2022 --out a.pdf --stage semnat",
            Asked("annex", Path("b"), Path("a.pdf"), 2022, "semnat"),
        ),
        ("plan export b --year 2022 --out p.json", Asked("plan export", Path("b"), Path("p.json"), 2022)),
        (
            "plan import b --from p.json --replace",
            Asked("plan import", Path("b"), Path("p.json"), replace=True),
        ),
        ("county", Asked("county")),
        ("county judet.letea", Asked("county", Path("judet.letea"))),
        (
            "county --database postgresql+psycopg://letea@server/judet",
            Asked("county", database="postgresql+psycopg://letea@server/judet"),
        ),
    ],
)
def test_the_words_are_read(words: str, asked: Asked) -> None:
    assert parse(words.split()) == asked


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("check", "lipsește: FIȘIER"),
        ("annex b", "lipsește: --year, --out"),
        ("demo", "lipsește: FOLDER"),
        ("plan", "lipsește: export|import"),
        ("plan import b", "lipsește: --from"),
        ("plan copy b", "la export|import nu se poate scrie „copy”"),
        ("annex b --year douăzeci --out a.pdf", "la --year: „douăzeci” nu este un an între 2000 și 2100"),
        ("annex b --year 22 --out a.pdf", "la --year: „22” nu este un an între 2000 și 2100"),
        ("annex b --year 2022 --out", "după --out lipsește ce cere"),
        ("annex b --year 2022 --out a.pdf --stage final", "la --stage nu se poate scrie „final”"),
        ("check b --json=da", "după --json nu se scrie nimic"),
        ("check b --years 2022", "nu este cunoscut: --years 2022"),
        ("check b --rep", "nu este cunoscut: --rep"),
        ("chek b.letea", "nu este cunoscut: chek"),
        (
            "county --database server/judet",
            "la --database: adresa are forma postgresql+psycopg://utilizator@calculator/bază",
        ),
        ("county a.letea b.letea", "nu este cunoscut: b.letea"),
        ("b.letea c.letea", "nu este cunoscut: c.letea"),
        ("--what", "nu este cunoscut: --what"),
    ],
)
def test_wrong_words_are_named_in_romanian(words: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(words.split())
    said = capsys.readouterr()
    assert (caught.value.code, said.out) == (WRONG_WORDS, "")
    assert f"Comanda nu este scrisă corect; {told}. Vedeți: letea" in said.err
    assert said.err.rstrip().endswith("--help")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", ["", "annex", "check", "county", "demo", "plan", "plan export", "plan import"]
)
def test_help_speaks_romanian(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse([*words.split(), "--help"])
    said = capsys.readouterr().out
    assert caught.value.code == 0
    assert said.startswith(f"Folosire: letea {words}".rstrip())
    assert re.search(r"\b(usage|options|arguments|show|exit|required)\b", said) is None


def test_the_help_tells_the_commands_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(["--help"])
    said = capsys.readouterr().out
    for command in ("demo", "annex", "check", "plan export", "plan import"):
        assert f"letea {command} " in said
    assert "0 făcut; 1 ceva de îndreptat; 2 comandă greșită; 3 fișierul sau discul" in said


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse(["--version"])
    assert caught.value.code == 0
    assert re.fullmatch(r"Letea \d+\.\d+\.\d+\n", capsys.readouterr().out)
