"""The county's papers of the hand-over: confirmations of receipt, the key's fingerprint, as PDF or DOCX."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from db.county.tables import Commune, Package, Source
from db.store import Store
from db.tables.handover import Leaving
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.county.changes import changes_told
from letea.county.opening import County
from letea.county.own_keys import KEY_FILE, county_keys
from letea.documents.county_key import county_key_paper
from letea.documents.outline import Outline
from letea.documents.receipt_paper import ReceivedOnPaper, receipt_paper
from letea.fields.handover import LEAVING
from letea.handover.receipt import read_receipt
from letea.handover.shapes import SHAPES
from letea.handover.terms import term_of
from letea.progress import Progress
from letea.wording import _

_TITLES = {shape.name: shape.title for shape in SHAPES}


def receipts_outline(county: County, package_ids: Sequence[int]) -> Outline:
    """The confirmations of these packages, in the order asked for."""
    profile = open_profile(county.office)
    with county.store.reading() as session:
        rows = session.execute(
            select(Package, Commune)
            .join(Commune, Commune.id == Package.commune_id)
            .where(Package.id.in_(package_ids))
        ).all()
    held = {package.id: _on_paper(package, commune) for package, commune in rows}
    received = [held[one] for one in package_ids if one in held]
    return receipt_paper(received, _TITLES, profile.office, profile.officials)


def receipts_pdf(county: County, package_ids: Sequence[int], progress: Progress) -> bytes:
    """The confirmations as PDF/A-1b, each with its letterhead and its own page numbers."""
    from letea.documents.pdf_archive import Part, bundle  # noqa: PLC0415 - pikepdf only when a paper is made

    outlines = [receipts_outline(county, [one]) for one in package_ids]
    if len(outlines) == 1:
        return pdf_of(outlines[0], progress)
    parts = []
    for done, one in enumerate(outlines):
        progress.step(_("Se alcătuiesc confirmările"), done, len(outlines))
        parts.append(Part(one.title, pdf_of(one, Progress())))
    return bundle(parts, title=_("Confirmări de primire"), author=outlines[0].author)


def receipts_docx(county: County, package_ids: Sequence[int], progress: Progress) -> bytes:
    """The confirmations as a Word document."""
    return docx_of(receipts_outline(county, package_ids), progress)


def key_paper_outline(office: Store, today: date) -> Outline:
    """The county's key on paper."""
    keys = county_keys(office)
    return county_key_paper(
        open_profile(office).office,
        recipient=keys.recipient,
        fingerprint=keys.fingerprint,
        file_name=KEY_FILE,
        printed_on=today,
    )


def key_paper_pdf(office: Store, today: date, progress: Progress) -> bytes:
    """The county's key on paper, as PDF/A-1b."""
    return pdf_of(key_paper_outline(office, today), progress)


def key_paper_docx(office: Store, today: date, progress: Progress) -> bytes:
    """The county's key on paper, as a Word document."""
    return docx_of(key_paper_outline(office, today), progress)


def _on_paper(package: Package, commune: Commune) -> ReceivedOnPaper:
    signed = read_receipt(package.receipt)[0] if package.receipt is not None else None
    return ReceivedOnPaper(
        commune=commune.name,
        siruta=commune.siruta,
        term=term_of(package.period).words,
        number=package.number,
        leaving=LEAVING[Leaving(package.leaving)],
        file_name=package.file_name,
        size=package.size,
        sha256=package.sha256,
        received_on=signed.received_on if signed else package.received_at.astimezone().date(),
        receipt_number=package.receipt_number,
        counts=package.counts,
        replaced=signed.replaced if signed else package.replaces,
        changes=changes_told(package.changes),
        sealed=package.source is Source.SEALED,
    )
