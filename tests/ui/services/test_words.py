"""How services are worded on the screen."""

from datetime import date
from decimal import Decimal

import pytest

from letea.actions.services import LicenceState
from ui.services.words import amount_worded, licence_worded, occupancy_worded, span_worded


@pytest.mark.parametrize(
    ("enrolled", "capacity", "unit", "told"),
    [
        (15, 20, "copii", "15 copii admiși din 20 de locuri – 75 %"),
        (1, 20, "copii", "1 copil admis din 20 de locuri – 75 %"),
        (21, 1, "persoane", "21 de persoane admise din 1 loc – 75 %"),
    ],
)
def test_occupancy_is_told_as_romanian_counts(enrolled: int, capacity: int, unit: str, told: str) -> None:
    assert occupancy_worded(enrolled, capacity, unit=unit, share=Decimal(75)) == told


def test_without_capacity_the_worker_is_told_what_is_missing() -> None:
    assert "scrieți capacitatea" in occupancy_worded(3, None, unit="", share=None)


def test_words_stand_for_a_sum_and_nothing_is_nothing() -> None:
    assert [amount_worded(100_050, ""), amount_worded(None, "*"), amount_worded(None, "")] == [
        "1.000,50 lei",
        "*",
        "",
    ]


def test_a_licence_says_what_to_watch() -> None:
    end = date(2022, 4, 10)
    assert licence_worded(end, LicenceState.EXPIRED) == "expirată 10.04.2022"
    assert licence_worded(None, LicenceState.VALID) == "fără termen"


def test_a_span_may_be_open_at_either_end() -> None:
    day = date(2021, 9, 15)
    assert [span_worded(day, None), span_worded(None, day), span_worded(None, None)] == [
        "din 15.09.2021",
        "până la 15.09.2021",
        "",
    ]
