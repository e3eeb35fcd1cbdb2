"""What a list shows, as a paper in a window of its own: printed, saved as PDF or for Word."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from letea.actions.printed import PaperOf
from letea.actions.seen_list import seen_list_docx, seen_list_pdf
from letea.documents.listing import ListOnPaper
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.parts.rows import Row, shown
from ui.parts.rows_view import RowsView
from ui.room import Room

_UNIT = 90  # pixels of a column for one unit of a paper's widths
_STRETCHED = 1.5  # what takes the width left on the screen has more of the paper too


def show_seen_list(
    room: Room,
    rows: RowsView[Row],
    fetch: Callable[[Sequence[int]], Sequence[Row]],
    *,
    name: str,
    parent: QWidget,
) -> PaperDialog:
    """Show the rows and columns in sight as a paper."""
    store, today, columns = room.desk.store, room.desk.today(), rows.shown_columns()
    listed = ListOnPaper(
        name,
        tuple(column.heading for column in columns),
        tuple(column.width * (_STRETCHED if column.stretch else 1) / _UNIT for column in columns),
        [tuple(shown(column.value(row)) for column in columns) for row in fetch(rows.rows.ids.tolist())],
    )
    paper = ShownPaper(
        name,
        lambda progress: seen_list_pdf(store, listed, today, progress),
        lambda progress: seen_list_docx(store, listed, today, progress),
        of=PaperOf("register", ""),
    )
    dialog = PaperDialog(room, paper, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
