"""The papers of the guardianship authority in their window: seen, printed, saved."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from letea.actions.guardianship_papers import (
    paper_of,
    request_outline,
    sheet_outline,
    year_outline,
)
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.printed import PaperOf
from letea.documents.outline import Outline
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room


def show_sheet(room: Room, guardianship_id: int, parent: QWidget) -> PaperDialog:
    """Show the sheet of a protection."""
    store, today = room.desk.store, room.desk.today()
    of = paper_of(store, guardianship_id)
    name = _("Fișa ocrotirii")
    return _shown(room, name, lambda: sheet_outline(store, guardianship_id, today), parent, of=of)


def show_request(room: Room, guardianship_id: int, parent: QWidget, number: str = "") -> PaperDialog:
    """Show the letter that asks a guardian for the accounts missing."""
    store, today = room.desk.store, room.desk.today()
    of = paper_of(store, guardianship_id, number)
    name = _("Solicitare dare de seamă")
    return _shown(room, name, lambda: request_outline(store, guardianship_id, today, number), parent, of=of)


def show_year(room: Room, year: int, parent: QWidget) -> PaperDialog:
    """Show the list of the accounts of a year."""
    store, today = room.desk.store, room.desk.today()
    name = _("Situația dărilor de seamă, {year}").format(year=year)
    of = PaperOf("guardianship", f"accounts:{year}")
    return _shown(room, name, lambda: year_outline(store, year, today), parent, of=of)


def _shown(
    room: Room, name: str, outline: Callable[[], Outline], parent: QWidget, *, of: PaperOf
) -> PaperDialog:
    shown = ShownPaper(
        name,
        lambda progress: pdf_of(outline(), progress),
        lambda progress: docx_of(outline(), progress),
        of=of,
    )
    dialog = PaperDialog(room, shown, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
