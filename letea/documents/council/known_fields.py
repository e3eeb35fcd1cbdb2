"""Which fields a paper's wording may name: those of its family."""

from collections.abc import Mapping

from letea.documents.benefit_papers.fields import BENEFIT_FIELDS
from letea.documents.contract_fields import CONTRACT_FIELDS
from letea.documents.council.paper_fields import PAPER_FIELDS, PaperField
from letea.papers import BENEFIT, CONTRACT, COUNCIL, PaperForm

ALL_FIELDS: Mapping[str, PaperField] = {**BENEFIT_FIELDS, **CONTRACT_FIELDS, **PAPER_FIELDS}
_OF_FAMILY = {COUNCIL: PAPER_FIELDS, BENEFIT: BENEFIT_FIELDS, CONTRACT: CONTRACT_FIELDS}


def known_to(form: PaperForm) -> Mapping[str, PaperField]:
    """The fields that this paper may name, in the order in which they are offered."""
    return _OF_FAMILY[form.family]
