"""How the `letea` command speaks: its help and its complaints about words, in Romanian."""

import argparse
import io
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from letea.wording import _

WRONG_WORDS = 2
FIRST_YEAR, LAST_YEAR = 2000, 2100

_COMPLAINTS = (  # what argparse says, and what the worker is told instead
    (r"the following arguments are required: (.+)", _("lipsește: {0}")),
    (r"unrecognized arguments: (.+)", _("nu este cunoscut: {0}")),
    (r"argument (\S+): invalid choice: '(.*?)' .*", _("la {0} nu se poate scrie „{1}”")),
    (r"argument (\S+): expected one argument", _("după {0} lipsește ce cere")),
    (r"argument (\S+): ignored explicit argument .*", _("după {0} nu se scrie nimic")),
    (r"argument (\S+): (.+)", _("la {0}: {1}")),
)


def speak_romanian() -> None:
    """Let what is said reach files and programs as UTF-8, whatever the computer's own code page."""
    for stream in (sys.stdout, sys.stderr):  # None in a window's program on Windows
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


class _Help(argparse.RawDescriptionHelpFormatter):
    """The help, with its headings in Romanian."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """How the command is written."""
        super().add_usage(usage, actions, groups, _("Folosire: ") if prefix is None else prefix)


class Words(argparse.ArgumentParser):
    """The words of a command: those it needs, those it may have, and what is wrong with others."""

    def __init__(self, prog: str | None = None, *, description: str = "", epilog: str = "") -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            formatter_class=_Help,
            add_help=False,
            allow_abbrev=False,
        )
        self.needed = self.add_argument_group(_("Trebuie"))
        self.asked = self.add_argument_group(_("Se poate"))
        self.asked.add_argument("-h", "--help", action="help", help=_("arată acest ajutor"))

    def add_file(self) -> None:
        """The office file, its password, and an answer for programs."""
        self.needed.add_argument("file", type=Path, metavar=_("FIȘIER"), help=_("fișierul biroului (.letea)"))
        self.asked.add_argument(
            "--password-file",
            type=Path,
            metavar=_("FIȘIER"),
            help=_("fișierul text cu parola pe primul rând; fără el, parola se cere"),
        )
        self.add_json()

    def add_json(self) -> None:
        """An answer for programs."""
        self.asked.add_argument("--json", action="store_true", help=_("răspuns pentru programe"))

    def add_year(self, *, required: bool) -> None:
        """The year of the plan."""
        group = self.needed if required else self.asked
        group.add_argument("--year", type=_year, required=required, metavar=_("AN"), help=_("anul planului"))

    def add_path(self, flag: str, told: str) -> None:
        """A file written or read by the command."""
        self.needed.add_argument(flag, dest="out", type=Path, required=True, metavar=_("FIȘIER"), help=told)

    def branches(self, name: str, shown: str) -> "argparse._SubParsersAction[Words]":
        """The commands under this one."""
        return self.add_subparsers(
            dest=name, required=True, parser_class=Words, metavar=shown, title=_("Comenzi")
        )

    def refuse_word(self, word: str) -> NoReturn:
        """A word that no command knows."""
        self.error(f"unrecognized arguments: {word}")

    def error(self, message: str) -> NoReturn:
        """One Romanian sentence, then the way to help."""
        sentence = _("Comanda nu este scrisă corect; {what}. Vedeți: {prog} --help\n")
        self.exit(WRONG_WORDS, sentence.format(what=_complaint(message), prog=self.prog))


def window_words(version: str) -> Words:
    """The words of the command that opens the window."""
    words = Words(
        "letea",
        description=_("Letea: registrul și planul anual al serviciului de asistență socială."),
        epilog=_(
            "Comenzi:\n"
            "  letea [FIȘIER]                               deschide fereastra\n"
            "  letea demo FOLDER                            face biroul demonstrativ, anexa și o imagine\n"
            "  letea demo FOLDER --county                   face un județ demonstrativ, cu comune inventate\n"
            "  letea annex FIȘIER --year 2022 --out a.pdf   scrie anexa (.pdf sau .docx)\n"
            "  letea check FIȘIER [--year 2022] [--json]    verifică fișierul și ce îi lipsește planului\n"
            "  letea plan export FIȘIER --year 2022 --out plan.json\n"
            "  letea plan import FIȘIER --from plan.json [--replace]\n"
            "  letea county [FIȘIER] [--database ADRESĂ]    deschide biroul județului; centralizarea se\n"
            "                                               poate ține într-o bază de date PostgreSQL\n\n"
            "Unui birou cu parolă i se adaugă --password-file FIȘIER (parola pe primul rând);\n"
            "fără el, parola se cere.\n\n"
            "Coduri de ieșire: 0 făcut; 1 ceva de îndreptat; 2 comandă greșită; 3 fișierul sau discul;\n"
            "4 eroare a programului, scrisă în jurnal."
        ),
    )
    words.asked.add_argument(
        "file", nargs="?", type=Path, metavar=_("FIȘIER"), help=_("fișierul biroului (.letea)")
    )
    words.asked.add_argument("--or-demo", action="store_true", help=argparse.SUPPRESS)
    words.asked.add_argument(
        "--version", action="version", version=f"Letea {version}", help=_("arată versiunea programului")
    )
    return words


def _year(text: str) -> int:
    if not text.isdecimal() or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        sentence = _("„{text}” nu este un an între {first} și {last}")
        raise argparse.ArgumentTypeError(sentence.format(text=text, first=FIRST_YEAR, last=LAST_YEAR))
    return int(text)


def _complaint(message: str) -> str:
    for pattern, told in _COMPLAINTS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return told.format(*found.groups())
    return _("cuvintele nu se potrivesc")
