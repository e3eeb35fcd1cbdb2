"""The record of a hand-over in its window: printed, saved, kept as it was given out."""

from functools import partial

from PySide6.QtWidgets import QWidget

from db.tables.handover import SentPackage
from letea.actions.handover_paper import handover_record_docx, handover_record_pdf
from letea.actions.printed import PaperOf
from letea.handover.terms import term_of
from letea.wording import _
from ui.room import Room


def show_record(room: Room, sent: SentPackage, parent: QWidget) -> None:
    """Show the record of a package that was sent."""
    from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf, which the start spares

    store = room.desk.store
    name = _("Proces-verbal de predare-primire, {term}, pachetul {number}")
    shown = ShownPaper(
        name.format(term=term_of(sent.period).words, number=sent.number),
        partial(handover_record_pdf, store, sent),
        partial(handover_record_docx, store, sent),
        of=PaperOf("handover", sent.uid),
    )
    open_paper(room, shown, parent)
