"""The papers of the lists asked of schools, each in its window: seen, printed, saved."""

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from db.tables.children import SchoolList
from letea.actions.printed import PaperOf
from letea.actions.school_papers import (
    school_children_docx,
    school_children_pdf,
    school_letter_docx,
    school_letter_pdf,
)
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_school_letter(room: Room, row: SchoolList, parent: QWidget) -> PaperDialog:
    """Show the letter that asks a school for its list."""
    store, list_id = room.desk.store, row.id
    return open_paper(
        room,
        ShownPaper(
            _("Adresă către {school}, {year}").format(school=row.school, year=row.year),
            lambda progress: school_letter_pdf(store, list_id, progress),
            lambda progress: school_letter_docx(store, list_id, progress),
            of=PaperOf("school_letter", row.uid, number=row.asked_number),
        ),
        parent,
    )


def show_school_children(room: Room, year: int, named: Collection[int], parent: QWidget) -> PaperDialog:
    """Show the children by school of a year, these by name."""
    store, today = room.desk.store, room.desk.today()
    return open_paper(
        room,
        ShownPaper(
            _("Copii cu părinți plecați, pe școli, {year}").format(year=year),
            lambda progress: school_children_pdf(store, year, today, named, progress),
            lambda progress: school_children_docx(store, year, today, named, progress),
            of=PaperOf("register", f"school_lists:{year}"),
        ),
        parent,
    )
