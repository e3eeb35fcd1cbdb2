"""The words of the `letea` command: what may be asked, and what each exit code means.

Exit codes: 0 done; 1 the command found something to mend (`check`), or a rule said no; 2 the words of the
command are wrong; 3 the file or the disk failed; 4 a fault of the program, written in the log.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from letea.command_words import WRONG_WORDS, Words, speak_romanian, window_words
from letea.wording import _

__all__ = ["DONE", "FAILED", "FAULT", "TO_MEND", "VERSION", "WRONG_WORDS", "Asked", "parse"]

DONE, TO_MEND, FAILED, FAULT = 0, 1, 3, 4
VERSION = "0.6.0"
STAGES = {
    "consultare": "consultation",
    "proiect": "draft",
    "semnat": "signing",
    "adoptat": "adopted",
}
_Commands: TypeAlias = "argparse._SubParsersAction[Words]"  # noqa: SLF001 - argparse gives it no other name


@dataclass(frozen=True)
class Asked:
    """What the command was asked; `do` is None for opening the window.

    `database` is where a county is to consolidate; "" where that was not said. `of_county` asks for the
    demonstration of a county in place of a commune's.
    """

    do: str | None = None
    file: Path | None = None
    out: Path | None = None
    year: int | None = None
    stage: str = ""
    password_file: Path | None = None
    json: bool = False
    replace: bool = False
    or_demonstration: bool = False
    database: str = ""
    of_county: bool = False


def parse(arguments: list[str]) -> Asked:
    """Read the command's words; wrong ones end the program with code 2 and a sentence."""
    speak_romanian()
    if arguments and arguments[0] in _COMMANDS:
        return Asked(**_readable(vars(_words_of(arguments[0]).parse_args(arguments))))
    window = window_words(VERSION)
    found, rest = window.parse_known_args(arguments)
    if rest:
        window.refuse_word(rest[0] if found.file is None or found.file.suffix else str(found.file))
    return Asked(file=found.file, or_demonstration=found.or_demo)


def _readable(found: dict[str, Any]) -> dict[str, Any]:
    if found.get("do") == "plan":
        found["do"] = f"plan {found.pop('direction')}"
    return {name: value for name, value in found.items() if value is not None}


def _words_of(command: str) -> Words:
    """The words of this command alone: those of the others take as long to make as its own."""
    words = Words("letea")
    _COMMANDS[command](words.branches("do", _("demo|annex|check|plan|county")))
    return words


def _add_demo(commands: _Commands) -> None:
    demo = commands.add_parser("demo", help=_("biroul demonstrativ"))
    demo.needed.add_argument("out", type=Path, metavar=_("FOLDER"), help=_("unde se face"))
    demo.asked.add_argument(
        "--county", dest="of_county", action="store_true", help=_("un birou de județ, cu comune inventate")
    )
    demo.add_json()


def _add_check(commands: _Commands) -> None:
    check = commands.add_parser("check", help=_("verificarea fișierului și a planului"))
    check.add_file()
    check.add_year(required=False)


def _add_reader(commands: _Commands) -> None:
    commands.add_parser("read-sheet", help=_("citește tabele pentru fereastră, într-un proces separat"))


def _add_annex(commands: _Commands) -> None:
    annex = commands.add_parser("annex", help=_("anexa planului"))
    annex.add_file()
    annex.add_year(required=True)
    annex.add_path("--out", _("anexa: .pdf sau .docx"))
    annex.asked.add_argument(
        "--stage",
        choices=tuple(STAGES),
        default="",
        help=_("exemplarul: de consultare, proiect, de semnat, adoptat"),
    )


def _add_plan(commands: _Commands) -> None:
    plan = commands.add_parser("plan", help=_("fișierul planului"))
    directions = plan.branches("direction", _("export|import"))
    out = directions.add_parser("export", help=_("scrie planul într-un fișier"))
    out.add_file()
    out.add_year(required=True)
    out.add_path("--out", _("fișierul planului (.json)"))
    back = directions.add_parser("import", help=_("preia planul dintr-un fișier"))
    back.add_file()
    back.add_path("--from", _("fișierul planului (.json)"))
    back.asked.add_argument("--replace", action="store_true", help=_("înlocuiește planul anului"))


def _add_county(commands: _Commands) -> None:
    county = commands.add_parser("county", help=_("fereastra unui birou de județ"))
    county.asked.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar=_("FIȘIER"),
        help=_("fișierul biroului; fără el, ultimul deschis"),
    )
    county.asked.add_argument(
        "--database",
        type=_address,
        metavar=_("ADRESĂ"),
        help=_("de acum centralizarea se ține în această bază de date PostgreSQL"),
    )


def _address(told: str) -> str:
    from db.county.connection import is_address  # noqa: PLC0415 - brings SQLAlchemy

    if not is_address(told):
        sentence = _("adresa are forma postgresql+psycopg://utilizator@calculator/bază")
        raise argparse.ArgumentTypeError(sentence)
    return told


_COMMANDS: dict[str, Callable[[_Commands], None]] = {
    "demo": _add_demo,
    "annex": _add_annex,
    "check": _add_check,
    "plan": _add_plan,
    "county": _add_county,
    "read-sheet": _add_reader,
}
