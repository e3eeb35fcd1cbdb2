"""What the wizard of tables says at each step."""

from collections.abc import Sequence

from letea.rules.sheet_columns import brings_nothing
from letea.rules.sheet_table import SheetTable
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow, Verdict, count
from letea.wording import _, counted

PASTED = _("Rânduri lipite")
_NAMED = 6  # columns named one by one


def table_words(name: str) -> str:
    """What is chosen where the table is looked for."""
    return _(
        "Pasul 1 din 3 · {name}: foaia și rândul în care sunt numele coloanelor. Puteți apăsa pe rând."
    ).format(name=name)


def columns_words() -> str:
    """What is chosen for the columns."""
    return _("Pasul 2 din 3 · Ce este fiecare coloană. Ce nu vă trebuie rămâne „nu se importă”.")


def verdict_words(name: str, rows: int, table: SheetTable, keys: Sequence[str]) -> str:
    """How many rows were looked at, and which columns with words in them bring nothing."""
    words = _("Pasul 3 din 3 · {name}: {rows}. Încă nu s-a schimbat nimic.").format(
        name=name, rows=counted(rows, _("rând"), _("rânduri"))
    )
    left = brings_nothing(table.heads, keys)
    if not left:
        return words
    named = ", ".join(f"„{head}”" for head in left[:_NAMED])
    more = _(" și încă {count}").format(count=len(left) - _NAMED) if len(left) > _NAMED else ""
    told = _("Nu se importă: {columns}.").format(columns=named + more)
    return f"{words} {told}"


def import_words(good: int, wrong: int) -> str:
    """What the button that brings the rows in says."""
    if not good:
        return _("Nimic de importat")
    if wrong:
        return _("Importă doar {rows}").format(rows=counted(good, _("rând bun"), _("rânduri bune")))
    return _("Importă {rows}").format(rows=counted(good, _("rând"), _("rânduri")))


def report_words(brought: BroughtIn, judged: Sequence[JudgedRow]) -> str:
    """What came in, in one sentence; never a success where nothing did."""
    told = [
        *brought.counts,
        (
            count(judged, Verdict.SAME),
            _("rând existent deja"),
            _("rânduri existente deja"),
        ),
        (
            count(judged, Verdict.WRONG),
            _("rând greșit, lăsat deoparte"),
            _("rânduri greșite, lăsate deoparte"),
        ),
    ]
    counts = ", ".join(counted(number, one, many) for number, one, many in told if number)
    if not brought.kept:
        return _("Nu s-a importat nimic: {counts}.").format(counts=counts or _("niciun rând"))
    return _("Import încheiat: {counts}.").format(counts=counts)
