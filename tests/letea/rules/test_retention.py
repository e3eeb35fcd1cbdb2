"""Terms of keeping, and what must hold before anything is erased."""

from datetime import date, timedelta
from typing import Any

import pytest

from db.tables.personal import FileKind, RetentionTerm, Selection
from letea.rules.retention import (
    TYPED,
    UNSET,
    check_erasing,
    check_selection,
    check_term,
    is_past,
    kept_until,
    members_of,
    term_words,
)
from tests.samples import TODAY

ENDED = date(2012, 3, 5)


def a_term(**given: Any) -> RetentionTerm:
    known: dict[str, Any] = {"kind": FileKind.BENEFIT, "years": 10, "source": "dispoziția nr. 4/2021"}
    return RetentionTerm(**known | given)


def a_selection(**given: Any) -> Selection:
    known: dict[str, Any] = {"number": "1/2022", "made_on": TODAY, "commission": "Ana Exemplu, secretar"}
    return Selection(**known | given)


def test_the_years_count_from_the_january_after_the_end() -> None:
    assert kept_until(ENDED, a_term()) == date(2022, 12, 31)
    assert not is_past(ENDED, a_term(), date(2022, 12, 31))
    assert is_past(ENDED, a_term(), date(2023, 1, 1))


@pytest.mark.parametrize("term", [None, a_term(years=None), a_term(years=None, permanent=True)])
def test_what_has_no_term_in_years_is_never_past_it(term: RetentionTerm | None) -> None:
    assert kept_until(ENDED, term) is None
    assert not is_past(date(1900, 1, 1), term, TODAY)


def test_a_term_in_words() -> None:
    assert term_words(None) == term_words(a_term(years=None)) == UNSET
    assert term_words(a_term(years=80)) == "80 de ani"
    assert term_words(a_term(years=None, permanent=True)) == "permanent"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"years": 0}, "years"),
        ({"years": 201}, "years"),
        ({"permanent": True}, "years"),
        ({"source": ""}, "source"),
        ({"source_on": TODAY + timedelta(days=1)}, "source_on"),
    ],
)
def test_a_term_stands_in_a_nomenclature(given: dict[str, Any], field: str) -> None:
    assert [problem.field for problem in check_term(a_term(**given), TODAY)] == [field]
    assert check_term(a_term(), TODAY) == check_term(RetentionTerm(kind=FileKind.VISIT), TODAY) == []


def test_a_list_has_a_number_a_day_and_a_commission() -> None:
    assert check_selection(a_selection(), TODAY) == []
    wrong = a_selection(number="", made_on=TODAY + timedelta(days=1), commission=" \n", confirmed_on=ENDED)
    assert [problem.field for problem in check_selection(wrong, TODAY)] == [
        "number",
        "made_on",
        "commission",
        "confirmed_on",
    ]
    assert members_of(a_selection(commission="Ana Exemplu\n\n Ion Exemplu ")) == [
        "Ana Exemplu",
        "Ion Exemplu",
    ]


def test_erasing_asks_for_the_list_the_confirmation_and_the_word() -> None:
    ready = a_selection(confirmed_number="12", confirmed_on=TODAY)
    assert check_erasing(ready, TYPED, printed=True) == []
    assert len(check_erasing(ready, "șterge", printed=False)) == 2
    assert len(check_erasing(a_selection(), TYPED, printed=True)) == 1
    assert (
        len(
            check_erasing(
                a_selection(confirmed_number="12", confirmed_on=TODAY, erased_on=TODAY), TYPED, printed=True
            )
        )
        == 1
    )
