"""What the wizard of tables does beside the window: cuts out, judges, keeps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from letea.actions.sheet_targets import Target, judge_table, keys_of, remember, table_of
from letea.desk import Desk
from letea.progress import Progress
from letea.rules.sheet_cells import Sheet
from letea.rules.sheet_table import HeadSpot, SheetTable
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow, SortedRows
from letea.wording import _


@dataclass(frozen=True)
class Cut:
    """The table of a sheet, and what each of its columns most likely fills."""

    table: SheetTable
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Judged:
    """A table whose columns were chosen, with its rows by their verdicts."""

    table: SheetTable
    keys: tuple[str, ...]
    rows: SortedRows


def cut_job(desk: Desk, target: Target, sheet: Sheet, spot: HeadSpot) -> Callable[[Progress], Cut]:
    """Take the table out of its sheet."""

    def job(progress: Progress) -> Cut:
        progress.step(_("Se citesc rândurile"))
        table = table_of(target, sheet, spot)
        return Cut(table, keys_of(desk.store, target, table))

    return job


def judge_job(
    desk: Desk, target: Target, table: SheetTable, keys: tuple[str, ...]
) -> Callable[[Progress], Judged]:
    """Find the verdict of every row; nothing is changed."""
    today = desk.today()

    def job(progress: Progress) -> Judged:
        rows = judge_table(desk.store, target, table, keys, today, progress=progress)
        return Judged(table, keys, SortedRows(rows))

    return job


def keep_job(
    desk: Desk, target: Target, judged: Judged, good: Sequence[JudgedRow]
) -> Callable[[Progress], BroughtIn]:
    """Keep the good rows as one action, and what each column filled for the next table like this."""
    today, heads, keys = desk.today(), judged.table.heads, judged.keys

    def job(progress: Progress) -> BroughtIn:
        remember(desk.store, target, heads, keys)
        return target.keep(desk.store, good, today, progress)

    return job
