"""The time a package tells of."""

from datetime import date

import pytest

from letea.handover.terms import Term, term_of


@pytest.mark.parametrize(
    ("term", "period", "first", "last", "words"),
    [
        (Term(2026), "2026", date(2026, 1, 1), date(2026, 12, 31), "anul 2026"),
        (Term(2026, 1), "2026-T1", date(2026, 1, 1), date(2026, 3, 31), "trimestrul I 2026"),
        (Term(2024, 2), "2024-T2", date(2024, 4, 1), date(2024, 6, 30), "trimestrul II 2024"),
        (Term(2027, plan_alone=True), "2027-plan", date(2027, 1, 1), date(2027, 12, 31), "planul pe 2027"),
        (Term(2026, 4), "2026-T4", date(2026, 10, 1), date(2026, 12, 31), "trimestrul IV 2026"),
    ],
)
def test_a_term_has_its_days_and_words(term: Term, period: str, first: date, last: date, words: str) -> None:
    assert (term.period, term.first, term.last, term.words) == (period, first, last, words)
    assert term_of(period) == term


def test_what_names_no_term_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        term_of("anul")
