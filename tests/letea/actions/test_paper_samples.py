"""Every paper whose wording may be changed prints blank, with the office's own wording."""

import pypdfium2
import pytest

from db.store import Store
from letea.actions.paper_samples import blank_pdf
from letea.actions.paper_templates import template_keys
from letea.progress import Progress
from tests.samples import TODAY


@pytest.mark.parametrize("key", ["notice", "disposition_suspend", "certificate", "service_contract"])
def test_a_blank_paper_is_made(store: Store, key: str) -> None:
    pdf = pypdfium2.PdfDocument(blank_pdf(store, key, TODAY, Progress()))
    words = pdf[0].get_textpage().get_text_range()
    assert "COMUNA EXEMPLU" in words
    assert "____" in words


def test_the_papers_on_benefits_and_the_contract_are_among_the_templates() -> None:
    offered = {"benefit_referral", "disposition_grant", "certificate", "decision", "service_contract"}
    assert offered <= set(template_keys())
