"""The title of what is approved, in the genitive."""

import pytest

from db.tables.council import CouncilSubject
from letea.rules.council_titles import in_genitive, usual_title


@pytest.mark.parametrize(
    ("title", "bent"),
    [
        ("Planul anual de acțiune pentru 2027", "Planului anual de acțiune pentru 2027"),
        ("PLANUL ANUAL DE ACȚIUNE", "PLANULUI ANUAL DE ACȚIUNE"),
        ("Plan operațional 2017–2022", "Planului operațional 2017–2022"),
        ("Strategia locală de dezvoltare", "Strategiei locale de dezvoltare"),
        ("Lista serviciilor sociale", "Listei serviciilor sociale"),
        ("Criteriile de acordare", "Criteriilor de acordare"),
        ("Raportul semestrial", "Raportului semestrial"),
        ("Măsurile pentru iarnă", "Măsurilor pentru iarnă"),
        ("2027", "2027"),
        ("", ""),
    ],
)
def test_the_noun_at_the_head_is_bent(title: str, bent: str) -> None:
    assert in_genitive(title) == bent


def test_other_matters_have_their_usual_title_with_the_year() -> None:
    assert usual_title(CouncilSubject.WORKS_PLAN, 2027).endswith("pentru anul 2027")
    assert usual_title(CouncilSubject.OTHER, 2027) == ""
