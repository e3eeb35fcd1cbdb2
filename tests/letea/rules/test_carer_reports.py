"""The figures of a semester add up, and its report is in order."""

from datetime import date

import pytest

from db.tables.carers import CarerCheck, CarerReplacement, CarerReport, CarerTraining
from letea.rules.carer_reports import (
    CarerFacts,
    before,
    check_report,
    figures_of,
    semester_of,
    semester_words,
    span_of,
)
from tests.samples import TODAY, a_carer


def facts(*, checks: tuple[date, ...] = (), trained: tuple[date, ...] = (), **given: object) -> CarerFacts:
    return CarerFacts(
        a_carer(1, 2, **given),
        "Exemplu Ana",
        "Demonstrativ Ion",
        "1/2021, permanent",
        [CarerReplacement(carer_id=0, from_on=date(2021, 12, 20), to_on=date(2022, 1, 5))],
        [CarerCheck(carer_id=0, checked_on=day) for day in checks],
        [CarerTraining(carer_id=0, held_on=day, topic="Igiena") for day in trained],
    )


def test_the_end_is_the_start_with_who_came_and_without_who_left() -> None:
    all_ = [
        facts(checks=(date(2021, 8, 2), date(2021, 11, 2)), trained=(date(2021, 9, 9),)),
        facts(from_on=date(2021, 7, 1)),
        facts(to_on=date(2021, 12, 31), wage_bani=None),
        facts(to_on=date(2021, 6, 30)),
        facts(from_on=date(2022, 1, 1)),
    ]
    figures = figures_of(all_, 2021, 2, today=TODAY)
    assert (figures.at_start, figures.hired, figures.ended, figures.at_end) == (2, 1, 1, 2)
    assert (len(figures.lines), figures.checks, figures.checked) == (3, 2, 1)
    assert (figures.trained, figures.replaced) == (1, 3)
    assert (figures.wages_bani, figures.wages_of) == (510_000, 2)


def test_a_check_is_missing_once_its_day_came() -> None:
    (line,) = figures_of([facts()], 2021, 2, today=TODAY).lines  # due on the first of September
    assert line.check_late
    (line,) = figures_of([facts(from_on=date(2021, 8, 1))], 2021, 2, today=TODAY).lines
    assert not line.check_late
    (line,) = figures_of([facts(checks=(date(2021, 10, 1),))], 2022, 1, today=TODAY).lines
    assert not line.check_late  # due on the first of April, which is still ahead
    (line,) = figures_of([facts(to_on=date(2021, 12, 1))], 2021, 2, today=TODAY).lines
    assert not line.check_late


def report(**given: object) -> CarerReport:
    return CarerReport(**({"year": 2021, "semester": 2, "reported_on": date(2022, 1, 10)} | given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, []),
        ({"semester": 3}, [("semester", True)]),
        ({"year": 2023}, [("year", True)]),
        ({"reported_on": date(2022, 3, 23)}, [("reported_on", True)]),
        ({"reported_on": date(2021, 12, 31)}, [("reported_on", False)]),
        ({"reported_on": None, "number": "2"}, [("reported_on", True)]),
        ({"decision_number": "31/2022"}, [("decision_on", True)]),
        ({"decision_on": date(2022, 1, 31)}, [("decision_number", True)]),
        ({"decision_number": "31", "decision_on": date(2022, 1, 5)}, [("decision_on", True)]),
        ({"decision_number": "31", "decision_on": date(2022, 4, 5)}, [("decision_on", True)]),
    ],
)
def test_what_is_wrong_is_told_at_its_field(
    given: dict[str, object], expected: list[tuple[str, bool]]
) -> None:
    problems = check_report(report(**given), taken=False, today=TODAY)
    assert [(problem.field, problem.blocking) for problem in problems] == expected


def test_a_semester_has_one_report() -> None:
    assert [one.field for one in check_report(report(), taken=True, today=TODAY)] == ["semester"]


def test_semesters() -> None:
    assert span_of(2022, 1) == (date(2022, 1, 1), date(2022, 6, 30))
    assert (semester_of(date(2022, 6, 30)), semester_of(date(2022, 7, 1))) == ((2022, 1), (2022, 2))
    assert (before(2022, 1), before(2022, 2)) == ((2021, 2), (2022, 1))
    assert semester_words(2021, 2) == "Semestrul al II-lea 2021"
