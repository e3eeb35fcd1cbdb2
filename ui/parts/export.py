"""What a list shows, saved as a workbook or as text with separators: what is in sight, in its order."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from letea.progress import Progress
from letea.wording import _, counted, day
from ui.parts.list_heads import ListHead
from ui.parts.rows import Column, Row
from ui.parts.rows_view import RowsView
from ui.room import Room

if TYPE_CHECKING:
    from letea.rules.sheet_cells import Cell

_AT_ONCE = 500
_PIXELS_A_LETTER = 7
_NARROWEST = 10  # letters
_BOOK, _TEXT = ".xlsx", ".csv"


def ask_where(room: Room, parent: QWidget, name: str, *, text_too: bool = False) -> Path | None:
    """Where to save a workbook of this name, or text with separators; None when the worker gave up."""
    folder = room.desk.folders.papers
    start = folder if folder.is_dir() else folder.parent
    book, text = _("Tabel Excel (*.xlsx)"), _("Text cu separatori (*.csv)")
    kinds = f"{book};;{text}" if text_too else book
    chosen, kind = QFileDialog.getSaveFileName(
        parent, _("Salvați tabelul"), str(start / f"{_plain(name)}{_BOOK}"), kinds
    )
    if not chosen:
        return None
    path = Path(chosen)
    if not text_too:
        return path if path.suffix.lower() == _BOOK else path.with_name(f"{path.name}{_BOOK}")
    if kind == text and path.suffix.lower() in {_BOOK, ""}:
        return path.with_suffix(_TEXT)
    return path if path.suffix.lower() in {_BOOK, _TEXT} else path.with_name(f"{path.name}{_BOOK}")


def export_seen(
    room: Room,
    rows: RowsView[Row],
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    head: ListHead,
    parent: QWidget,
) -> None:
    """Ask what goes out and where, then save what the list shows beside the window."""
    from ui.parts.going_out import let_out  # noqa: PLC0415 - the list comes first

    def save(columns: Sequence[Column[Row]], ids: Sequence[int]) -> None:
        save_seen(room, columns, ids, fetch, head=head, parent=parent)

    let_out(room, rows, save, name=head.name, tells=head.private, parent=parent)


def save_seen(
    room: Room,
    columns: Sequence[Column[Row]],
    ids: Sequence[int],
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    head: ListHead,
    parent: QWidget,
) -> None:
    """Ask where, then save these rows and columns beside the window."""
    today = room.desk.today()
    path = ask_where(room, parent, f"{head.name} {today.isoformat()}", text_too=True)
    if path is None:
        return

    def job(progress: Progress) -> int:
        return write_seen(path, fetch, columns=columns, ids=ids, head=head, today=today, progress=progress)

    run_export(room, path, job)


def run_export(room: Room, path: Path, job: Callable[[Progress], int]) -> None:
    """Run an export beside the window and say where it went."""

    def done(count: int) -> None:
        lines = counted(count, _("rând salvat"), _("rânduri salvate"))
        room.say(_("{lines} în {path}").format(lines=lines, path=path))

    room.work.run(job, done=done, title=_("Export"))


def write_seen(
    path: Path,
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    columns: Sequence[Column[Row]],
    ids: Sequence[int],
    head: ListHead,
    today: date,
    progress: Progress,
) -> int:
    """Write what is seen, under its name, filters and day; text stays text, so a CNP is never a number."""
    from letea.exchange.list_file import write_list  # noqa: PLC0415 - only when exporting
    from letea.exchange.workbook import Table  # noqa: PLC0415 - same

    # Read as they are written: a million rows are never held at once.
    written: Iterator[list[Cell]] = (
        [_cell(column.value(row)) for column in columns] for row in rows_seen(fetch, ids, Progress())
    )
    above = [head.name, head.filters, _("La {day}").format(day=day(today))]
    table = Table(
        head.name,
        [column.heading for column in columns],
        written,
        widths=[max(_NARROWEST, column.width // _PIXELS_A_LETTER) for column in columns],
        count=len(ids),
        above=tuple(one for one in above if one),
        filtered=True,
    )
    return write_list(path, table, progress=progress)


def rows_seen(
    fetch: Callable[[Sequence[int]], Sequence[Row]], ids: Sequence[int], progress: Progress
) -> Iterator[Row]:
    """The rows of these ids, read some at a time so that a long list may be given up."""
    for start in range(0, len(ids), _AT_ONCE):
        progress.step(_("Se citește registrul"), start, len(ids))
        yield from fetch([*ids[start : start + _AT_ONCE]])


def _cell(value: object) -> "Cell":
    return value if value is None or isinstance(value, str | int | date) else str(value)


def _plain(name: str) -> str:
    """A name without the signs that a file's may not have."""
    return "".join(" " if letter in '\\/:*?"<>|' else letter for letter in name).strip()
