"""What tables may be brought in: for each target its columns, how its rows are judged, how they are kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from db.store import Store
from letea.actions.drafts import draft_of, keep_draft
from letea.actions.office_reading import vocabularies
from letea.actions.sheet_doubles import with_look_alikes
from letea.fields.showing import Lists
from letea.progress import Progress
from letea.rules.sheet_cells import Sheet
from letea.rules.sheet_columns import Wanted, fields_filled, guess, shape_of
from letea.rules.sheet_contents import guess_by_contents
from letea.rules.sheet_months import by_months
from letea.rules.sheet_table import HeadSpot, SheetTable, heads_at, table_at
from letea.rules.sheet_values import CellReader, Filled
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow, Verdict
from letea.wording import _

Judge = Callable[[Store, Sequence[Filled], date, Progress], list[JudgedRow]]
Keep = Callable[[Store, Sequence[JudgedRow], date, Progress], BroughtIn]
Book = Callable[[Store, Path, Sequence[int], date, Progress], int]
_TELL_EVERY = 500


def nothing_above(_titles: Sequence[str]) -> Mapping[str, Any]:
    """What most titles tell of the rows under them."""
    return {}


def no_lists(_store: Store) -> Lists:
    """What most targets have beside the office's lists."""
    return {}


@dataclass(frozen=True)
class Target:
    """Something that rows of a table become.

    `needed` are alternatives: of each group of keys one must be filled by a column. `about` is the heading
    of what is told of a row beside the name. `book` writes records by their ids with the same columns, which
    come back unchanged; without ids, the empty model. `lists` are lists of its own beside the office's;
    `told_above` reads from the titles what no column fills; `code` is the heading of what a row is known by;
    `by_months` are the fields of the month and its sum, which may stand in a column for each month.
    """

    key: str
    name: str
    explained: str
    about: str
    wanted: Sequence[Wanted]
    needed: Sequence[frozenset[str]]
    judge: Judge
    keep: Keep
    book: Book
    lists: Callable[[Store], Lists] = no_lists
    told_above: Callable[[Sequence[str]], Mapping[str, Any]] = nothing_above
    code: str = _("CNP")
    by_months: tuple[str, str] | tuple[()] = ()

    def lacking(self, keys: Sequence[str], titles: Sequence[str] = ()) -> list[str]:
        """The fields without which no row can be read and that nothing fills, each as "CNP sau Nume"."""
        filled = {*fields_filled(self.wanted, keys), *self.told_above(titles)}
        return [
            _(" sau ").join(f"„{one.label}”" for one in self.wanted if one.key in group)
            for group in self.needed
            if not group & filled
        ]


def target_of(key: str) -> Target:
    """The target of this key; its module, which names it, is imported only now."""
    made: Target = import_module(f"letea.actions.sheet_{key}").target()
    return made


def remembered(store: Store, target: Target, heads: Sequence[str]) -> tuple[str, ...]:
    """What each column fills: as it was last brought in under these heads, else as is guessed from them."""
    return _held(store, target, heads) or guess(heads, target.wanted)


def table_of(target: Target, sheet: Sheet, spot: HeadSpot) -> SheetTable:
    """The table under a head of a sheet; one with columns of months has a row for each month."""
    table = table_at(sheet, spot)
    if not target.by_months or target.by_months[0] in guess(table.heads, target.wanted):
        return table
    labels = {one.key: one.label for one in target.wanted}
    month, paid = (labels[key] for key in target.by_months)
    over = heads_at(sheet, HeadSpot(spot.row)) if spot.depth > 1 else ()
    return by_months(table, (month, paid), above=(sheet.name, *over))


def keys_of(store: Store, target: Target, table: SheetTable) -> tuple[str, ...]:
    """What each column of a table fills; where it has no heads, what stands in the columns tells."""
    if any(table.heads):
        return remembered(store, target, table.heads)
    return _held(store, target, table.heads) or guess_by_contents(table, target.wanted)


def _held(store: Store, target: Target, heads: Sequence[str]) -> tuple[str, ...]:
    held = draft_of(store, _memory_key(target, heads))
    known = {"", *(one.key for one in target.wanted)}
    keys = held.get("keys") if held else None
    if isinstance(keys, list) and len(keys) == len(heads) and set(keys) <= known:
        return tuple(keys)
    return ()


def remember(store: Store, target: Target, heads: Sequence[str], keys: Sequence[str]) -> None:
    """Keep what each column of such a table fills, in the office file, for the next one from this source."""
    keep_draft(store, _memory_key(target, heads), {"keys": list(keys)})


def _memory_key(target: Target, heads: Sequence[str]) -> str:
    return f"sheet.{target.key}.{shape_of(heads)}"


def judge_table(
    store: Store,
    target: Target,
    table: SheetTable,
    keys: Sequence[str],
    today: date,
    *,
    progress: Progress | None = None,
) -> list[JudgedRow]:
    """The verdict of every row under the head, by its number; nothing is changed."""
    steps = progress or Progress()
    lists: Lists = {**vocabularies(store), **target.lists(store)}
    reader = CellReader(target.wanted, lists, today)
    above = {key: value for key, value in target.told_above(table.titles).items() if key not in keys}
    filled = []
    for done, row in enumerate(table.rows):
        if done % _TELL_EVERY == 0:
            steps.step(_("Se citesc rândurile"), done, len(table.rows))
        read = reader.row(row, keys)
        filled.append(replace(read, values=above | dict(read.values)) if above else read)
    judged = with_look_alikes(store, target.judge(store, filled, today, steps), steps)
    left = [JudgedRow(row.number, Verdict.LEFT_OUT, name=row.text, reason=row.why) for row in table.left_out]
    return sorted([*judged, *left], key=lambda row: (row.number, row.part))
