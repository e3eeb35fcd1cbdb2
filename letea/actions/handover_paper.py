"""The record of a hand-over as PDF or DOCX."""

from db.store import Store
from db.tables.handover import SentPackage
from letea.actions.office_keys import office_key
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.documents.handover_record import handover_record
from letea.documents.outline import Outline
from letea.handover.keys import fingerprint
from letea.handover.shapes import SHAPES
from letea.handover.terms import term_of
from letea.progress import Progress


def handover_record_outline(store: Store, sent: SentPackage) -> Outline:
    """The record of a package that was sent."""
    profile = open_profile(store)
    return handover_record(
        sent,
        {shape.name: shape.title for shape in SHAPES},
        profile.office,
        profile.officials,
        term=term_of(sent.period).words,
        fingerprint=fingerprint(office_key(store).public),
    )


def handover_record_pdf(store: Store, sent: SentPackage, progress: Progress) -> bytes:
    """The record as PDF/A-1b."""
    return pdf_of(handover_record_outline(store, sent), progress)


def handover_record_docx(store: Store, sent: SentPackage, progress: Progress) -> bytes:
    """The record as a Word document."""
    return docx_of(handover_record_outline(store, sent), progress)
