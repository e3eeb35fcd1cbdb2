"""The printed list of elderly persons in its window."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from letea.actions.elderly_paper import elderly_docx, elderly_pdf
from letea.actions.printed import PaperOf
from letea.wording import _, day
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_elderly(room: Room, ids: Sequence[int], parent: QWidget) -> PaperDialog:
    """Show these assessments as they print."""
    store, today = room.desk.store, room.desk.today()
    shown = ShownPaper(
        _("Vârstnici, grade de dependență, {day}").format(day=day(today)),
        lambda progress: elderly_pdf(store, ids, today, progress),
        lambda progress: elderly_docx(store, ids, today, progress),
        of=PaperOf("register", "dependency"),
    )
    return open_paper(room, shown, parent)
