"""Papers of a decision on benefit files: the referral and the draft disposition, recorded or still typed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Disposition, DispositionKind, FileStep, Grant
from db.tables.people import Person
from letea.actions.dispositions import Decision, kind_of_state
from letea.actions.households import open_household
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.paper_templates import wording_of
from letea.actions.people_lists import address_of
from letea.actions.printed import PaperOf
from letea.documents.benefit_papers.facts import REFERRAL, BenefitFacts, Covered, Home
from letea.documents.benefit_papers.paper import benefit_paper
from letea.documents.outline import Outline
from letea.progress import Progress
from letea.rules.households import total_income
from letea.wording import _


def disposition_facts(store: Store, disposition_id: int) -> BenefitFacts:
    """What the draft of a recorded disposition is made from, its list by name."""
    with store.reading() as session:
        disposition = session.get_one(Disposition, disposition_id)
        asked = _files().join(FileStep, FileStep.file_id == BenefitFile.id).add_columns(FileStep)
        rows = session.execute(asked.where(FileStep.disposition_id == disposition_id)).all()
        given = select(Grant).where(Grant.disposition_id == disposition_id).order_by(Grant.id)
        grants = {grant.file_id: grant for grant in session.scalars(given)}
    covered = [_covered(file, kind, person, step, grants.get(file.id)) for file, kind, person, step in rows]
    made = _facts(store, disposition.kind, [row[0] for row in rows], covered)
    return replace(made, number=disposition.number, dated_on=disposition.dated_on)


def decision_facts(store: Store, decision: Decision) -> BenefitFacts:
    """The same of a decision that is still being typed."""
    with store.reading() as session:
        rows = session.execute(_files().where(BenefitFile.id.in_(decision.files))).all()
    grant = decision.grant if decision.grants else None
    covered = [_covered(file, kind, person, decision.step, grant) for file, kind, person in rows]
    made = _facts(store, kind_of_state(decision.step.state), [row[0] for row in rows], covered)
    given = decision.disposition
    return replace(made, number=given.number.strip(), dated_on=given.dated_on)


def as_referral(store: Store, facts: BenefitFacts) -> BenefitFacts:
    """The referral that proposes the decision; its own number and day are written when it is registered."""
    return replace(facts, key=REFERRAL, number="", dated_on=None, wording=wording_of(store, REFERRAL))


def disposition_outline(store: Store, disposition_id: int) -> Outline:
    """The draft of a recorded disposition."""
    return benefit_paper(disposition_facts(store, disposition_id))


def facts_pdf(facts: BenefitFacts, progress: Progress) -> bytes:
    """A paper on benefits as PDF/A-1b."""
    progress.step(_("Se alcătuiește actul"))
    return pdf_of(benefit_paper(facts), progress)


def facts_docx(facts: BenefitFacts, progress: Progress) -> bytes:
    """A paper on benefits as a Word document."""
    progress.step(_("Se alcătuiește actul"))
    return docx_of(benefit_paper(facts), progress)


def disposition_of(store: Store, disposition_id: int, *, referral: bool = False) -> PaperOf:
    """What the paper of a recorded disposition is of; about a person where it covers one applicant alone."""
    with store.reading() as session:
        given = session.get_one(Disposition, disposition_id)
        asked = select(BenefitFile.applicant_id).join(FileStep, FileStep.file_id == BenefitFile.id)
        people = set(session.scalars(asked.where(FileStep.disposition_id == disposition_id)))
    person = people.pop() if len(people) == 1 else None
    if referral:
        return PaperOf("referral_note", given.uid, person)
    return PaperOf("disposition", given.uid, person, given.number)


def papers_of_files(store: Store, kind: str, files: Sequence[int], *, number: str = "") -> list[PaperOf]:
    """Of which records a paper that is about these files is kept: of each file, about its applicant."""
    with store.reading() as session:
        asked = select(BenefitFile.uid, BenefitFile.applicant_id).where(BenefitFile.id.in_(files))
        return [PaperOf(kind, uid, person, number) for uid, person in session.execute(asked)]


def _facts(
    store: Store, kind: DispositionKind, files: Sequence[BenefitFile], covered: Sequence[Covered]
) -> BenefitFacts:
    profile = open_profile(store)
    key = f"disposition_{kind.value}"
    return BenefitFacts(
        key=key,
        office=profile.office,
        officials=profile.officials,
        kind=kind,
        files=covered,
        home=_home(store, files[0]) if len(files) == 1 else None,
        wording=wording_of(store, key),
    )


def _home(store: Store, file: BenefitFile) -> Home | None:
    if file.household_id is None:
        return None
    household = open_household(store, file.household_id)
    living = sum(member.to_on is None for member in household.members)
    return Home(living, total_income(household.incomes))


def _files() -> Any:
    """Files with their kind and applicant, by name."""
    return (
        select(BenefitFile, BenefitKind, Person)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == BenefitFile.applicant_id)
        .order_by(Person.name_key, BenefitFile.id)
    )


def _covered(
    file: BenefitFile, kind: BenefitKind, person: Person, step: FileStep, grant: Grant | None
) -> Covered:
    return Covered(
        number=file.number,
        name=person.name,
        address=address_of(person.village, person.street, person.house_number),
        kind=kind.name,
        law=kind.law,
        requested_on=file.requested_on,
        changed_on=step.changed_on,
        amount_bani=grant.amount_bani if grant else None,
        once=grant.once if grant else False,
        from_on=grant.from_on if grant else None,
        to_on=grant.to_on if grant else None,
        reason=step.reason,
    )
