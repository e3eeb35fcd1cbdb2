"""The paper of a disposition on benefit files, with its list, as PDF or DOCX."""

from io import BytesIO

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Disposition, FileStep, Grant
from db.tables.people import Person
from letea.actions.office_reading import open_profile
from letea.actions.people_lists import address_of
from letea.documents.disposition import Covered, disposition_paper
from letea.documents.outline import Outline
from letea.progress import Progress
from letea.wording import _


def disposition_outline(store: Store, disposition_id: int) -> Outline:
    """The draft of the disposition, its list by name."""
    profile = open_profile(store)
    with store.reading() as session:
        disposition = session.get_one(Disposition, disposition_id)
        rows = session.execute(
            select(FileStep, BenefitFile, BenefitKind, Person)
            .join(BenefitFile, BenefitFile.id == FileStep.file_id)
            .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
            .join(Person, Person.id == BenefitFile.applicant_id)
            .where(FileStep.disposition_id == disposition_id)
            .order_by(Person.name_key, BenefitFile.id)
        ).all()
        asked = select(Grant).where(Grant.disposition_id == disposition_id).order_by(Grant.id)
        grants = {grant.file_id: grant for grant in session.scalars(asked)}
    return disposition_paper(
        profile.office,
        profile.officials,
        disposition,
        [_covered(*row, grants.get(row[1].id)) for row in rows],
    )


def disposition_pdf(store: Store, disposition_id: int, progress: Progress) -> bytes:
    """The draft as PDF/A-1b."""
    from letea.documents.pdf_archive import archived  # noqa: PLC0415 - pikepdf only when a paper is made

    progress.step(_("Se alcătuiește actul"))
    outline = disposition_outline(store, disposition_id)
    progress.step(_("Se așază paginile"))
    return archived(outline)


def disposition_docx(store: Store, disposition_id: int, progress: Progress) -> bytes:
    """The draft as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se alcătuiește actul"))
    out = BytesIO()
    write_docx(disposition_outline(store, disposition_id), out)
    return out.getvalue()


def _covered(
    step: FileStep, file: BenefitFile, kind: BenefitKind, person: Person, grant: Grant | None
) -> Covered:
    return Covered(
        number=file.number,
        name=person.name,
        address=address_of(person.village, person.street, person.house_number),
        kind=kind.name,
        law=kind.law,
        changed_on=step.changed_on,
        amount_bani=grant.amount_bani if grant else None,
        from_on=grant.from_on if grant else None,
        to_on=grant.to_on if grant else None,
        reason=step.reason,
    )
