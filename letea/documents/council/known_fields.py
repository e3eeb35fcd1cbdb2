"""Which fields a paper's wording may name: those of its family."""

from collections.abc import Mapping

from letea.documents.benefit_papers.fields import BENEFIT_FIELDS
from letea.documents.council.paper_fields import PAPER_FIELDS, PaperField
from letea.papers import BENEFIT, PaperForm

ALL_FIELDS: Mapping[str, PaperField] = {**BENEFIT_FIELDS, **PAPER_FIELDS}


def known_to(form: PaperForm) -> Mapping[str, PaperField]:
    """The fields that this paper may name, in the order in which they are offered."""
    return BENEFIT_FIELDS if form.family == BENEFIT else PAPER_FIELDS
