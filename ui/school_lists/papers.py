"""The papers of the lists asked of schools, each in its window: seen, printed, saved."""

from PySide6.QtWidgets import QWidget

from db.tables.children import SchoolList
from letea.actions.school_papers import (
    school_children_docx,
    school_children_pdf,
    school_letter_docx,
    school_letter_pdf,
)
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room


def show_school_letter(room: Room, row: SchoolList, parent: QWidget) -> PaperDialog:
    """Show the letter that asks a school for its list."""
    store, list_id = room.desk.store, row.id
    return _opened(
        room,
        ShownPaper(
            _("Adresă către {school}, {year}").format(school=row.school, year=row.year),
            lambda progress: school_letter_pdf(store, list_id, progress),
            lambda progress: school_letter_docx(store, list_id, progress),
        ),
        parent,
    )


def show_school_children(room: Room, year: int, parent: QWidget) -> PaperDialog:
    """Show the children by school of a year."""
    store, today = room.desk.store, room.desk.today()
    return _opened(
        room,
        ShownPaper(
            _("Copii cu părinți plecați, pe școli, {year}").format(year=year),
            lambda progress: school_children_pdf(store, year, today, progress),
            lambda progress: school_children_docx(store, year, today, progress),
        ),
        parent,
    )


def _opened(room: Room, shown: ShownPaper, parent: QWidget) -> PaperDialog:
    dialog = PaperDialog(room, shown, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
