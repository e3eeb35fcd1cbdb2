"""The paper of a disposition in its window: seen, printed, saved."""

from PySide6.QtWidgets import QWidget

from db.tables.benefits import Disposition
from letea.actions.disposition_paper import disposition_docx, disposition_pdf
from letea.actions.printed import PaperOf
from letea.wording import _, day
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_disposition(room: Room, disposition: Disposition, parent: QWidget) -> PaperDialog:
    """Show the draft of a disposition with the list of the files it covers."""
    store, kept = room.desk.store, disposition.id
    name = _("Dispoziția nr. {number} din {day}").format(
        number=disposition.number, day=day(disposition.dated_on)
    )
    shown = ShownPaper(
        name,
        lambda progress: disposition_pdf(store, kept, progress),
        lambda progress: disposition_docx(store, kept, progress),
        [_("Este o ciornă: temeiul și competența se completează și se verifică înainte de semnare.")],
        of=PaperOf("disposition", disposition.uid, number=disposition.number),
    )
    return open_paper(room, shown, parent)
