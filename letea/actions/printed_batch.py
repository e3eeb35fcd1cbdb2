"""Many papers made in one go: one PDF of all, each kept under its own record once it is given out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, Disposition, FileStep
from letea.actions.cards_on_paper import (
    household_card_of,
    household_card_outline,
    person_card_of,
    person_card_outline,
)
from letea.actions.certificates import (
    certificate_entry,
    certificate_facts,
    certificate_name,
    certificate_of,
    new_certificate,
)
from letea.actions.disposition_paper import disposition_of, disposition_outline
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import pdf_of
from letea.actions.printed import GivenOut, PaperOf, RegisterAsked
from letea.documents.benefit_papers.paper import benefit_paper
from letea.documents.outline import Outline
from letea.errors import Problem, Refused
from letea.progress import Progress
from letea.wording import _, counted

MOST = 200  # papers at once: what one sitting prints, and what memory holds


@dataclass(frozen=True)
class Batch:
    """Papers made together: their title, the PDF of all, and each by itself, to be kept when given out."""

    title: str
    pdf: bytes
    papers: tuple[GivenOut, ...]


@dataclass(frozen=True)
class _Asked:
    """A paper of the batch, before its pages are laid."""

    of: PaperOf
    title: str
    outline: Outline
    entry: RegisterAsked | None = None


def person_cards(store: Store, people: Sequence[int], today: date, progress: Progress) -> Batch:
    """The cards of these persons.

    Raises:
        Refused: there is nobody, or too many at once.
        Cancelled: the worker stopped the job; nothing is kept.
    """

    def asked(person: int) -> _Asked:
        outline = person_card_outline(store, person, today)
        return _Asked(person_card_of(store, person), outline.title, outline)

    return _made(store, _("Fișe ale beneficiarilor"), people, asked, progress)


def household_cards(store: Store, households: Sequence[int], today: date, progress: Progress) -> Batch:
    """The cards of these households; as `person_cards`."""

    def asked(household: int) -> _Asked:
        outline = household_card_outline(store, household, today)
        return _Asked(household_card_of(store, household), outline.title, outline)

    return _made(store, _("Fișe ale gospodăriilor"), households, asked, progress)


def certificates(store: Store, people: Sequence[int], today: date, progress: Progress) -> Batch:
    """Certificates of this year for these persons, under the next numbers; as `person_cards`."""
    places = {person: place for place, person in enumerate(people)}

    def asked(person: int) -> _Asked:
        of = new_certificate(store, person, today, after=places[person])
        facts = certificate_facts(store, of, today)
        entry = certificate_entry(store, of, today, after=places[person])
        title = certificate_name(store, of)
        return _Asked(certificate_of(store, of), title, benefit_paper(facts), entry)

    return _made(store, _("Adeverințe"), people, asked, progress)


def dispositions(store: Store, files: Sequence[int], progress: Progress) -> Batch:
    """The dispositions that decided these files, each once; as `person_cards`."""
    given = select(FileStep.disposition_id).where(FileStep.file_id.in_(files))
    with store.reading() as session:
        found = list(
            session.scalars(
                select(Disposition.id)
                .where(Disposition.id.in_(given))
                .order_by(Disposition.dated_on, Disposition.id)
            )
        )
    if not found:
        raise Refused([Problem("", _("Dosarele alese nu au nicio dispoziție încă."))])

    def asked(disposition: int) -> _Asked:
        outline = disposition_outline(store, disposition)
        return _Asked(disposition_of(store, disposition), outline.title, outline)

    return _made(store, _("Dispoziții"), found, asked, progress)


def applicants_of(store: Store, files: Sequence[int]) -> list[int]:
    """The applicants of these files, each once, in the order of the files."""
    with store.reading() as session:
        asked = select(BenefitFile.id, BenefitFile.applicant_id).where(BenefitFile.id.in_(files))
        of = {row[0]: row[1] for row in session.execute(asked)}
    return list(dict.fromkeys(of[file] for file in files if file in of))


def _made(
    store: Store, what: str, ids: Sequence[int], asked: Callable[[int], _Asked], progress: Progress
) -> Batch:
    from letea.documents.pdf_archive import Part, bundle  # noqa: PLC0415 - pikepdf only when it is asked for

    if not ids:
        raise Refused([Problem("", _("Alegeți întâi în listă ce se tipărește."))])
    if len(ids) > MOST:
        text = _("Sunt {count} alese; tipăriți cel mult {most} o dată.")
        raise Refused([Problem("", text.format(count=len(ids), most=MOST))])
    papers = []
    for done, id in enumerate(ids):
        progress.step(_("Se alcătuiesc actele"), done, len(ids))
        one = asked(id)
        papers.append(GivenOut(one.of, one.title, pdf_of(one.outline, Progress()), one.entry))
    progress.step(_("Se leagă actele"), len(ids), len(ids))
    title = f"{what} ({counted(len(papers), _('act'), _('acte'))})"
    author = open_profile(store).office.service_name
    pdf = bundle([Part(paper.title, paper.pdf) for paper in papers], title=title, author=author)
    return Batch(title, pdf, tuple(papers))
