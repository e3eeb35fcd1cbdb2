"""What a list shows, saved as a workbook: the rows and columns in sight, in their order."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from letea.progress import Progress
from letea.wording import _, counted
from ui.parts.rows import Column, Row
from ui.parts.rows_view import RowsView
from ui.room import Room

if TYPE_CHECKING:
    from letea.rules.sheet_cells import Cell

_AT_ONCE = 500
_PIXELS_A_LETTER = 7


def ask_where(room: Room, parent: QWidget, name: str) -> Path | None:
    """Where to save a workbook of this name; None when the worker gave up."""
    folder = room.desk.folders.papers
    start = folder if folder.is_dir() else folder.parent
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, _("Salvați tabelul"), str(start / f"{name}.xlsx"), _("Tabel Excel (*.xlsx)")
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")


def export_seen(
    room: Room,
    rows: RowsView[Row],
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    name: str,
    tells: str = "",
    parent: QWidget,
) -> None:
    """Ask what goes out and where, then save what the list shows beside the window."""
    from ui.parts.going_out import let_out  # noqa: PLC0415 - the list comes first

    def save(columns: Sequence[Column[Row]], ids: Sequence[int]) -> None:
        path = ask_where(room, parent, f"{name} {room.desk.today().isoformat()}")
        if path is None:
            return

        def job(progress: Progress) -> int:
            return write_seen(path, fetch, columns=columns, ids=ids, name=name, progress=progress)

        run_export(room, path, job)

    let_out(room, rows, save, name=name, tells=tells, parent=parent)


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
    name: str,
    progress: Progress,
) -> int:
    """Write what is seen; text stays text, so a CNP is never a number."""
    from letea.exchange.workbook import Table, write_tables  # noqa: PLC0415 - only when exporting

    written: list[list[Cell]] = [
        [_cell(column.value(row)) for column in columns] for row in rows_seen(fetch, ids, progress)
    ]
    widths = [max(10, column.width // _PIXELS_A_LETTER) for column in columns]
    headings = [column.heading for column in columns]
    return write_tables(
        path, [Table(name, headings, written, widths=widths, count=len(ids))], progress=progress
    )


def rows_seen(
    fetch: Callable[[Sequence[int]], Sequence[Row]], ids: Sequence[int], progress: Progress
) -> Iterator[Row]:
    """The rows of these ids, read some at a time so that a long list may be given up."""
    for start in range(0, len(ids), _AT_ONCE):
        progress.step(_("Se citește registrul"), start, len(ids))
        yield from fetch(ids[start : start + _AT_ONCE])


def _cell(value: object) -> "Cell":
    return value if value is None or isinstance(value, str | int | date) else str(value)
