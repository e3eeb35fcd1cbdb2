"""The papers of cases in their window: seen, printed, saved; they are not kept among the printed papers.

Whoever looks there would read a case without opening it.
"""

from PySide6.QtWidgets import QWidget

from letea.actions.reported_papers import (
    case_docx,
    case_pdf,
    counts_docx,
    counts_pdf,
    letter_docx,
    letter_pdf,
)
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room


def show_case(room: Room, case_id: int, number: str, parent: QWidget) -> PaperDialog:
    """Show the sheet of a case as it prints."""
    store, today = room.desk.store, room.desk.today()
    return _shown(
        room,
        ShownPaper(
            _("Fișa cazului nr. {number}").format(number=number),
            lambda progress: case_pdf(store, case_id, today, progress),
            lambda progress: case_docx(store, case_id, today, progress),
        ),
        parent,
    )


def show_letter(room: Room, case_id: int, number: str, parent: QWidget) -> PaperDialog:
    """Show the letter that sends a case on as it prints."""
    store = room.desk.store
    return _shown(
        room,
        ShownPaper(
            _("Adresă de trimitere, cazul nr. {number}").format(number=number),
            lambda progress: letter_pdf(store, case_id, progress),
            lambda progress: letter_docx(store, case_id, progress),
        ),
        parent,
    )


def show_counts(room: Room, parent: QWidget) -> PaperDialog:
    """Show the counts per year and kind as they print."""
    store, today = room.desk.store, room.desk.today()
    return _shown(
        room,
        ShownPaper(
            _("Situația cazurilor, pe ani și feluri"),
            lambda progress: counts_pdf(store, today, progress),
            lambda progress: counts_docx(store, today, progress),
        ),
        parent,
    )


def _shown(room: Room, paper: ShownPaper, parent: QWidget) -> PaperDialog:
    dialog = PaperDialog(room, paper, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
