"""The counts of cases: each year with its total, and a sentence where there is nothing."""

from db.tables.reported import CaseKind
from letea.documents.reported_counts import CaseCount, case_statistics
from tests.papers.outline_text import as_text
from tests.samples import TODAY, an_office


def test_each_year_has_its_total() -> None:
    counts = [
        CaseCount(2022, CaseKind.VIOLENCE, 2, 1, 0),
        CaseCount(2022, CaseKind.OTHER, 1, 0, 1),
        CaseCount(2021, CaseKind.HOMELESS, 20, 3, 20),
    ]
    told = as_text(case_statistics(an_office(), counts, TODAY))
    assert "2022 | Total | 3 | 1 | 1" in told.replace("**", "")
    assert "23 de cazuri" in told


def test_no_case_is_a_sentence() -> None:
    assert "sunt înregistrate 0 cazuri" in as_text(case_statistics(an_office(), [], TODAY))
