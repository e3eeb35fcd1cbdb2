"""What a list shows, as a paper in a window of its own: printed, saved as PDF or for Word."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from letea.actions.printed import PaperOf
from letea.actions.seen_list import seen_list_docx, seen_list_pdf
from letea.documents.listing import ListedColumn, ListOnPaper
from letea.progress import Progress
from letea.wording import Bani, _, counted
from ui.parts.export import rows_seen
from ui.parts.going_out import let_out
from ui.parts.list_heads import ListHead
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.parts.rows import Column, Row, shown
from ui.parts.rows_view import RowsView
from ui.room import Room

_MOST = 100_000  # rows: three thousand pages
_UNIT = 90  # pixels of a column for one unit of a paper's widths
_STRETCHED = 1.5  # what takes the width left on the screen has more of the paper too


def ask_seen_list(
    room: Room,
    rows: RowsView[Row],
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    head: ListHead,
    parent: QWidget,
) -> None:
    """Ask what goes out of what a list shows, then show it as a paper."""
    if len(rows.rows.ids) > _MOST:
        most = counted(_MOST, _("rând"), _("rânduri"))
        told = _("Pe hârtie se pun cel mult {most}. Filtrați lista, sau exportați-o ca tabel.")
        room.say(told.format(most=most))
        return

    def show(columns: Sequence[Column[Row]], ids: Sequence[int]) -> None:
        show_seen_list(room, columns, ids, fetch, head=head, parent=parent)

    let_out(room, rows, show, name=head.name, tells=head.private, parent=parent)


def show_seen_list(
    room: Room,
    columns: Sequence[Column[Row]],
    ids: Sequence[int],
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    head: ListHead,
    parent: QWidget,
) -> PaperDialog:
    """Show these rows and columns as a paper; they are read once, beside the window."""
    store, today = room.desk.store, room.desk.today()
    read: list[ListOnPaper] = []

    def read_once(progress: Progress) -> ListOnPaper:
        if not read:
            listed = [
                ListedColumn(
                    one.heading, one.width * (_STRETCHED if one.stretch else 1) / _UNIT, figures=one.figures
                )
                for one in columns
            ]
            lines, sums = [], [0] * len(columns)
            for row in rows_seen(fetch, ids, progress):
                values = [column.value(row) for column in columns]
                lines.append(tuple(shown(value) for value in values))
                sums = [
                    held + value if isinstance(value, Bani) else held
                    for held, value in zip(sums, values, strict=True)
                ]
            totals = _totals(columns, sums)
            read.append(ListOnPaper(head.name, listed, lines, totals=totals, note=head.filters))
        return read[0]

    paper = ShownPaper(
        head.name,
        lambda progress: seen_list_pdf(store, read_once(progress), today, progress),
        lambda progress: seen_list_docx(store, read_once(progress), today, progress),
        of=PaperOf("register", ""),
    )
    dialog = PaperDialog(room, paper, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _totals(columns: Sequence[Column[Row]], sums: Sequence[int]) -> tuple[str, ...]:
    """The row of sums, its name in the first column of words; empty where nothing is added up."""
    if not any(column.summed for column in columns):
        return ()
    told = [str(Bani(held)) if column.summed else "" for column, held in zip(columns, sums, strict=True)]
    free = [place for place, column in enumerate(columns) if not column.summed]
    worded = [place for place in free if not columns[place].figures]
    if free:
        told[(worded or free)[0]] = _("Total")
    return tuple(told)
