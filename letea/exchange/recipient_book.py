"""A recipient's workbook: looked into in the child process, and filled without touching anything else in it.

Filling it (`recipient_filling`) changes only the XML of the cells that are written: charts, pictures, formats
and macros stay, which reading the whole workbook and writing it anew would not keep.
"""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from letea.errors import Problem, Refused, Trouble
from letea.exchange.child import Died, TookTooLong
from letea.exchange.sheet_child import CHILD
from letea.exchange.sheet_look import MOST_COLUMNS, MOST_ROWS
from letea.progress import Progress
from letea.troubles import plainly
from letea.wording import _

SUFFIXES = (".xlsx", ".xlsm")
LARGEST = 10_000_000  # bytes, as of every file kept inside the office file
_SECONDS = 10.0


@dataclass(frozen=True)
class LookedSheet:
    """A sheet as it is mapped: its words by row, which cells hold formulas, which ranges are merged."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    formulas: frozenset[str]
    merged: tuple[str, ...]


def read_book(path: Path) -> bytes:
    """The bytes of a workbook from outside.

    Raises:
        Refused: for another kind of file, or one that is too large.
        Trouble: when it cannot be read.
    """
    _refuse_unfit(path)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise (plainly(error, path) or error) from error
    if len(data) > LARGEST:
        raise _refused(_("Fișierul {name} are peste 10 MB; cereți-l fără imagini."), path.name)
    return data


def look_into(data: bytes, name: str, *, progress: Progress | None = None) -> tuple[LookedSheet, ...]:
    """The sheets of a workbook.

    Raises:
        Refused: when it is damaged, locked by a password, hostile or too large.
        Cancelled: when the worker stopped it.
    """
    with TemporaryDirectory(prefix="letea-") as folder:
        path = Path(folder) / f"registru{Path(name).suffix.lower()}"
        try:
            path.write_bytes(data)
        except OSError as error:
            raise (plainly(error, path) or error) from error
        told = _asked(path, name, progress or Progress())
    if "refused" in told:
        text = _SAID.get(told["refused"], _BROKEN)
        bounds = {"most_rows": MOST_ROWS, "most_columns": MOST_COLUMNS, "sheet": told.get("sheet", "")}
        raise Refused([Problem("file", text.format(name=name, **bounds))])
    return tuple(
        LookedSheet(
            one["name"],
            tuple(tuple(row) for row in one["rows"]),
            frozenset(one["formulas"]),
            tuple(one["merged"]),
        )
        for one in told["sheets"]
    )


def _asked(path: Path, name: str, progress: Progress) -> dict[str, Any]:
    try:
        return CHILD.ask(
            path,
            rows=MOST_ROWS,
            columns=MOST_COLUMNS,
            stage=_("Se citește registrul"),
            progress=progress,
            seconds=_SECONDS,
            look=True,
        )
    except TookTooLong:
        raise _refused(_BROKEN, name) from None
    except Died:
        raise _refused(_SAID["too much"], name) from None


def _refuse_unfit(path: Path) -> None:
    if not path.is_file():
        told = _("Fișierul {name} nu a fost găsit.").format(name=path.name)
        raise Trouble(told, _("Verificați dacă a fost mutat sau dacă stick-ul este introdus."))
    if path.suffix.lower() not in SUFFIXES:
        text = _("Registrul se încarcă ca .xlsx. Deschideți {name} în Excel, salvați-l ca .xlsx și reveniți.")
        raise _refused(text, path.name)


def _refused(text: str, name: str) -> Refused:
    return Refused([Problem("file", text.format(name=name, sheet="", most_rows="", most_columns=""))])


_BROKEN = _(
    "Fișierul {name} nu poate fi citit: nu este un registru Excel sau este deteriorat. Deschideți-l în "
    "Excel, salvați-l din nou ca .xlsx și încercați iar."
)
_SAID = {
    "password": _("Fișierul {name} are parolă. Scoateți parola din Excel și încercați din nou."),
    "too much": _("Fișierul {name} este prea mare când se deschide; cereți-l fără foile de prisos."),
    "too long": _(
        "Foaia „{sheet}” este prea mare: cel mult {most_rows} de rânduri și {most_columns} de coloane. "
        "Ștergeți rândurile goale de la sfârșit."
    ),
}
