"""A plan from Word or Excel: the file is read in a child process with bounds and becomes lines and grids."""

import json
import re
from pathlib import Path
from typing import Any

from letea.errors import Problem, Refused, Trouble
from letea.exchange.child import Died, TookTooLong, told_by_child
from letea.exchange.plan_word_sheets import sheets_as_blocks
from letea.exchange.workbook import BOOKS as SHEETS
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.plan_import import Block, Grid, Line, Source, Spot
from letea.rules.reading import read_text
from letea.troubles import plainly
from letea.wording import _

LARGEST = 50 << 20
SUFFIXES = (".docx", *SHEETS)
_SECONDS = 90.0
_OLD, _ZIP, _PDF, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04", b"%PDF", b"{\\rtf"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LEVEL = 360  # twips of one level of a list
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MOST_HIDDEN = 5_000_000


def read_plan_source(path: Path, *, progress: Progress | None = None, seconds: float = _SECONDS) -> Source:
    """The text and tables of a plan from outside; nothing is taken for anything yet.

    Raises:
        Refused: for an old, locked, damaged, too large or other file, with what to do.
        Trouble: when it is not there or the disk refuses.
        Cancelled: when the worker stopped it.
    """
    told = progress or Progress()
    _refuse_unlike_a_plan(path)
    if path.suffix.lower() in SHEETS:
        return Source(path.name, tuple(sheets_as_blocks(read_sheets(path, progress=told))))
    answer = _told_by_child(path, told, seconds)
    if refused := answer.get("refused"):
        raise _refused(_SAID.get(str(refused), _BROKEN), path)
    blocks = tuple(_block(one) for one in answer["blocks"])
    if not blocks:
        raise _refused(_("Documentul {name} nu are niciun text; poate fi un scan salvat ca imagine."), path)
    return Source(path.name, blocks, _hidden(answer["hidden"]))


_BROKEN = _(
    "Documentul {name} nu poate fi citit: este deteriorat. Deschideți-l în Word și salvați-l din nou."
)
_LARGE = _("Documentul {name} este prea mare pentru un plan. Scoateți pozele din el și încercați din nou.")
_MACROS = _("Documentul {name} are macrocomenzi. Deschideți-l în Word și salvați-l ca .docx, fără ele.")
_OLD_WORD = _("{name} este scris de un Word vechi. Deschideți-l în Word și salvați-l ca .docx.")
_LOCKED = _("Documentul {name} are parolă. Scoateți parola din Word și salvați-l ca .docx.")
_OTHER = _("{name} nu este un document Word. Alegeți un fișier .docx sau un tabel Excel (.xlsx).")
_SAID = {"too large": _LARGE, "macros": _MACROS}


def _refused(text: str, path: Path) -> Refused:
    return Refused([Problem("file", text.format(name=path.name))])


def _refuse_unlike_a_plan(path: Path) -> None:
    """Refuse by ending, by size and by the first bytes, whatever the ending says."""
    suffix = path.suffix.lower()
    try:
        with path.open("rb") as file:
            start = file.read(8)
            held = file.seek(0, 2)
            locked = start == _OLD and _is_locked(path)
    except FileNotFoundError:
        raise Trouble(
            _("Fișierul {name} nu a fost găsit.").format(name=path.name),
            _("Verificați dacă a fost mutat sau dacă stick-ul este introdus."),
        ) from None
    except OSError as error:
        told = plainly(error, path)
        raise (told if isinstance(told, Trouble) else error) from error
    if suffix in SHEETS:
        return
    if suffix in {".docm", ".dotm"}:
        raise _refused(_MACROS, path)
    if start == _OLD:
        raise _refused(_LOCKED if locked else _OLD_WORD, path)
    if suffix in {".doc", ".dot", ".rtf", ".odt"} or start.startswith(_RTF):
        raise _refused(_("Salvați {name} ca .docx (în Word: Salvare ca) și încercați din nou."), path)
    if suffix == ".pdf" or start.startswith(_PDF):
        raise _refused(
            _("{name} este un PDF. Deschideți-l în Word, salvați-l ca .docx și încercați din nou."), path
        )
    if suffix != ".docx" or not start.startswith(_ZIP):
        raise _refused(_OTHER, path)
    if held > LARGEST:
        raise _refused(_LARGE, path)


def _is_locked(path: Path) -> bool:
    with path.open("rb") as file:
        return _ENCRYPTED in file.read(LARGEST)


def _told_by_child(path: Path, progress: Progress, seconds: float) -> dict[str, Any]:
    stage = _("Se citește documentul")
    try:
        return told_by_child(
            "plan_word_reader.py", [str(path)], stage=stage, progress=progress, seconds=seconds
        )
    except TookTooLong:
        text = _("Citirea documentului {name} durează prea mult.")
        raise _refused(text, path) from None
    except Died:
        raise _refused(_BROKEN, path) from None


def _hidden(text: str) -> dict[str, Any]:
    """What Letea wrote into its own document; nothing where it is not whole."""
    if not text or len(text) > _MOST_HIDDEN:
        return {}
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _block(told: dict[str, Any]) -> Block:
    return _line(told) if "runs" in told else _grid(told)


def _line(told: dict[str, Any]) -> Line:
    runs = [(_letters(text), marks) for text, marks in told["runs"]]
    label, hanging = told["label"], told["hanging"] > 0
    if not label and hanging and "\t" in runs[0][0]:
        label, _tab, rest = runs[0][0].partition("\t")
        runs[0] = (rest, runs[0][1])
    written = tuple((text.replace("\t", " "), marks) for text, marks in runs if text)
    hangs = (hanging and bool(label)) or bool(told["label"])
    level = round((told["left"] - told["hanging"]) / _LEVEL) if hangs else 0
    return Line(
        written,
        heading=told["heading"],
        align=told["align"],
        label=label.strip(),
        level=max(0, min(level, 9)),
        hangs=hangs,
        mark=told["mark"],
    )


def _grid(told: dict[str, Any]) -> Grid:
    rows = [[spot for cell in row for spot in _spots(cell)] for row in told["rows"]]
    width = max(len(row) for row in rows)
    full = tuple(tuple(row + [Spot()] * (width - len(row))) for row in rows)
    return Grid(full, told["heads"], bare=told["bare"], mark=told["mark"])


def _spots(cell: dict[str, Any]) -> list[Spot]:
    above = cell["merge"] == "goes on"
    first = Spot(
        "" if above else _letters(cell["text"]).replace("\t", " "),
        above=above,
        bold=cell["bold"],
        number=_letters(cell["number"]),
    )
    return [first] + [Spot(above=above, beside=True)] * (cell["columns"] - 1)


def _letters(text: str) -> str:
    """The letters as the office keeps them: comma below, plain spaces, nothing that cannot be seen."""
    if not text:
        return ""
    whole = read_text(f"|{text}|")[1:-1]
    return _UNSEEN.sub("", whole.replace("\u00a0", " "))
