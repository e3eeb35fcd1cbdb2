"""A paper with nothing filled in but the office's data: how its wording looks, or one for the hand."""

from datetime import date

from db.store import Store
from letea.actions.contract_paper import blank_contract
from letea.actions.council_papers import sample_pdf
from letea.actions.disposition_paper import facts_pdf
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import pdf_of
from letea.actions.paper_templates import wording_of
from letea.documents.benefit_papers.facts import BenefitFacts
from letea.papers import CONTRACT, COUNCIL, paper_form
from letea.progress import Progress


def blank_pdf(store: Store, key: str, today: date, progress: Progress) -> bytes:
    """The blank paper of that key as PDF."""
    family = paper_form(key).family
    if family == COUNCIL:
        return sample_pdf(store, key, today.year, progress)
    if family == CONTRACT:
        return pdf_of(blank_contract(store), progress)
    profile = open_profile(store)
    facts = BenefitFacts(key, profile.office, profile.officials, wording=wording_of(store, key))
    return facts_pdf(facts, progress)
