"""The measures of a plan by the days on which they are due."""

from datetime import date
from typing import Any

from letea.rules.deadlines import Measure, done_by, next_of_measures

MARCH, JUNE = date(2022, 3, 22), date(2022, 6, 30)


def a_measure(term: str, **given: Any) -> Measure:
    known: dict[str, Any] = {"section_id": 1, "node_uid": "u1", "words": "Campanie", "year": 2022}
    return Measure(**known | given, term=term)


def days(*measures: Measure) -> list[str]:
    return [f"{one.on:%d.%m}" for one in next_of_measures(measures, MARCH, JUNE)]


def test_measures_are_told_on_their_next_day_in_order() -> None:
    assert days(a_measure("30 iunie"), a_measure("lunar"), a_measure("1 iulie")) == ["31.03", "30.06"]


def test_what_has_no_day_or_is_not_understood_is_not_due() -> None:
    assert days(a_measure("Permanent"), a_measure("cândva"), a_measure("")) == []


def test_a_measure_done_is_no_longer_due_and_one_that_comes_again_is() -> None:
    done = date(2022, 4, 30)
    assert days(a_measure("Trim. II", done_on=done)) == []
    assert days(a_measure("lunar", done_on=done)) == ["31.05"]
    assert days(a_measure("lunar", dropped=True)) == []


def test_progress_says_until_when_a_measure_is_done_and_whether_it_was_given_up() -> None:
    rows = [
        *((1, "done", date(2022, 3, 31)), (1, "done", date(2022, 6, 30)), (2, "abandoned", date(2022, 1, 1))),
    ]
    assert done_by(rows) == {1: (date(2022, 6, 30), False), 2: (None, True)}


def test_many_measures_on_one_day_are_told_as_one_that_leads_to_the_first() -> None:
    many = [a_measure("Trim. II", node_uid=f"u{n}") for n in range(3)]
    (told,) = next_of_measures(many, MARCH, JUNE)
    assert (told.text, told.node_uid) == ("3 măsuri din planul pentru 2022", "u0")


def test_a_measure_leads_to_its_section_and_node_by_its_first_words() -> None:
    words = "1.1.1. " + "Organizarea unei campanii de informare " * 4
    (told,) = next_of_measures([a_measure("Trim. II", section_id=7, node_uid="u2", words=words)], MARCH, JUNE)
    assert (told.section_id, told.node_uid, told.on) == (7, "u2", JUNE)
    assert told.text.startswith("Măsura: 1.1.1. Organizarea unei campanii")
    assert told.text.endswith("…")
