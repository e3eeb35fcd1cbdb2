"""The words of the `letea` command: what may be asked, and what each exit code means.

Exit codes: 0 done; 1 the command found something to mend (`check`), or a rule said no; 2 the words of the
command are wrong; 3 the file or the disk failed; 4 a fault of the program, written in the log.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

from letea.wording import _

DONE, TO_MEND, WRONG_WORDS, FAILED, FAULT = range(5)
VERSION = "0.1.0"
_COMMANDS = ("demo", "annex", "check", "plan")


@dataclass(frozen=True)
class Asked:
    """What the command was asked; `do` is None for opening the window."""

    do: str | None = None
    file: Path | None = None
    out: Path | None = None
    year: int | None = None
    stage: str = ""
    json: bool = False
    replace: bool = False
    or_demonstration: bool = False


def parse(arguments: list[str]) -> Asked:
    """Read the command's words; wrong ones end the program with code 2 and a sentence."""
    if arguments and arguments[0] in _COMMANDS:
        return Asked(**_readable(vars(_commands().parse_args(arguments))))
    found = _window().parse_args(arguments)
    return Asked(file=found.file, or_demonstration=found.or_demo)


def _readable(found: dict[str, object]) -> dict[str, object]:
    if found.get("do") == "plan":
        found["do"] = f"plan {found.pop('direction')}"
    return {name: value for name, value in found.items() if value is not None}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]  # it never returns, as its parent
        """One Romanian sentence, then the way to help."""
        self.exit(
            WRONG_WORDS,
            _("Comanda nu este scrisă corect ({message}). Vedeți: letea --help\n").format(message=message),
        )


def _window() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="letea",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_("Letea: registrul și planul anual al serviciului de asistență socială."),
        epilog=_(
            "Comenzi:\n"
            "  letea [FIȘIER]                               deschide fereastra\n"
            "  letea demo FOLDER                            face biroul demonstrativ, anexa și o imagine\n"
            "  letea annex FIȘIER --year 2022 --out a.pdf   scrie anexa (.pdf sau .docx)\n"
            "  letea check FIȘIER [--year 2022] [--json]    verifică fișierul și ce îi lipsește planului\n"
            "  letea plan export FIȘIER --year 2022 --out plan.json\n"
            "  letea plan import FIȘIER --from plan.json [--replace]\n\n"
            "Coduri de ieșire: 0 făcut; 1 ceva de îndreptat; 2 comandă greșită; 3 fișierul sau discul;\n"
            "4 eroare a programului, scrisă în jurnal."
        ),
    )
    parser.add_argument("file", nargs="?", type=Path, help=_("fișierul biroului (.letea)"))
    parser.add_argument("--or-demo", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"Letea {VERSION}")
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = _Parser(prog="letea")
    commands = parser.add_subparsers(dest="do", required=True, parser_class=_Parser)
    demo = commands.add_parser("demo", help=_("biroul demonstrativ"))
    demo.add_argument("out", type=Path, metavar="FOLDER")
    annex = commands.add_parser("annex", help=_("anexa planului"))
    _with_file(annex)
    annex.add_argument("--year", type=int, required=True)
    annex.add_argument("--out", type=Path, required=True)
    annex.add_argument("--stage", choices=("consultation", "draft", "signing", "adopted"), default="")
    check = commands.add_parser("check", help=_("verificarea fișierului și a planului"))
    _with_file(check)
    check.add_argument("--year", type=int)
    plan = commands.add_parser("plan", help=_("fișierul planului"))
    directions = plan.add_subparsers(dest="direction", required=True, parser_class=_Parser)
    out = directions.add_parser("export", help=_("scrie planul într-un fișier"))
    _with_file(out)
    out.add_argument("--year", type=int, required=True)
    out.add_argument("--out", type=Path, required=True)
    back = directions.add_parser("import", help=_("preia planul dintr-un fișier"))
    _with_file(back)
    back.add_argument("--from", dest="out", type=Path, required=True)
    back.add_argument("--replace", action="store_true")
    return parser


def _with_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help=_("răspuns pentru programe"))
