"""The papers printed of a record, on its card: each opens as it was given out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from letea.actions.printed import printed_pdf
from letea.actions.printed_lists import PrintedRow
from letea.wording import _, counted, day
from ui.parts.basics import button, label
from ui.parts.flow import Flow
from ui.parts.opener import Opener
from ui.room import Room


@dataclass(frozen=True)
class Offered:
    """A paper that may be made of the record: its words, what makes it, the object name of its button."""

    text: str
    make: Callable[[], object]
    name: str


def printed_list(room: Room, rows: Sequence[PrintedRow], *, offered: Sequence[Offered] = ()) -> QScrollArea:
    """The papers that may be made, then those printed, each opened by its title."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    if offered:
        line = Flow(gap=8)
        for one in offered:
            line.addWidget(button(one.text, one.make, icon="printer", name=one.name))
        column.addLayout(line)
        column.addSpacing(10)
    if not rows:
        told = _("Niciun act tipărit încă. Ce se tipărește sau se salvează ca PDF se păstrează aici, la fel.")
        column.addWidget(label(told, "secondary", wrap=True))
    for row in rows:
        column.addWidget(_opener(row, room, whole), alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(told_of(row), "small", wrap=True))
        column.addSpacing(6)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area


def _opener(row: PrintedRow, room: Room, whole: QWidget) -> Opener:
    made = Opener(
        row.title,
        lambda: show_printed(room, row, whole.window()),
        icon="file-text",
        name=f"printed.{row.id}",
    )
    made.setAccessibleName(_("Deschide actul tipărit: {title}").format(title=row.title))
    return made


def told_of(row: PrintedRow) -> str:
    """When a paper was printed, under which number, how long it is."""
    number = _("nr. {number}").format(number=row.number) if row.number else ""
    pages = counted(row.pages, _("pagină"), _("pagini"))
    return " · ".join(part for part in (day(row.printed_on), number, pages) if part)


def show_printed(room: Room, row: PrintedRow, parent: QWidget) -> QWidget:
    """Open a printed paper as it was given out: to be seen, printed again or saved, never made anew."""
    from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf, which the start spares

    store, kept = room.desk.store, row.id
    return open_paper(room, ShownPaper(row.title, lambda _progress: printed_pdf(store, kept)), parent)
