"""Services: what is refused, what is warned about, and how occupancy is computed."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from db.tables.services import (
    BudgetSource,
    Enrolment,
    Licence,
    Programme,
    ProgrammeRow,
    ProposedService,
    Service,
    ServiceBudget,
)
from letea.errors import Problem
from letea.rules.services import (
    check_enrolment,
    check_programme_row,
    check_proposed_service,
    check_service,
    enrolled_on,
    is_active_in,
    occupancy_on,
)

TODAY = date(2026, 11, 23)


def a_service(**changes: Any) -> Service:
    return Service(**{"name": "Centru de zi", "code": "8891 CZ-C-II", "capacity": 20, **changes})


def an_enrolment(person_id: int = 1, from_on: date = date(2026, 9, 1), **changes: Any) -> Enrolment:
    return Enrolment(**{"service_id": 1, "person_id": person_id, "from_on": from_on, **changes})


def a_proposal(**changes: Any) -> ProposedService:
    return ProposedService(**{"year": 2027, "name": "Cantină", "justification": "Nevoie", **changes})


def fields_of(problems: list[Problem], *, blocking: bool = True) -> list[str]:
    return [problem.field for problem in problems if problem.blocking is blocking]


def test_a_whole_service_has_nothing_to_mend() -> None:
    licence = Licence(service_id=1, series="LF", number="000132", until_on=date(2030, 1, 1))
    assert check_service(a_service(), licences=[licence], known_codes={"8891 CZ-C-II"}, today=TODAY) == []


def test_a_service_needs_a_name_and_at_least_one_place() -> None:
    assert fields_of(check_service(a_service(name=" ", capacity=0), today=TODAY)) == ["name", "capacity"]


def test_a_service_without_code_or_capacity_may_be_saved() -> None:
    problems = check_service(a_service(code="", capacity=None), today=TODAY)
    assert fields_of(problems) == []
    assert fields_of(problems, blocking=False) == ["capacity", "code"]


def test_a_code_unknown_to_the_nomenclature_is_warned_about_never_refused() -> None:
    problems = check_service(a_service(code="8891 CZ II"), known_codes={"8891 CZ-C-II"}, today=TODAY)
    assert fields_of(problems) == []
    assert fields_of(problems, blocking=False) == ["code"]


def test_an_occupancy_above_a_hundred_percent_is_refused() -> None:
    service = a_service(occupancy_override=Decimal(101), override_reason="liste")
    problems = check_service(service, today=TODAY)
    assert fields_of(problems) == ["occupancy_override"]
    assert "100 %" in problems[0].text


def test_a_written_occupancy_needs_a_reason() -> None:
    assert fields_of(check_service(a_service(occupancy_override=Decimal(75)), today=TODAY)) == [
        "override_reason"
    ]


def test_a_written_occupancy_is_not_below_zero() -> None:
    service = a_service(occupancy_override=Decimal(-1), override_reason="liste")
    assert fields_of(check_service(service, today=TODAY)) == ["occupancy_override"]


def test_more_persons_than_places_are_warned_about() -> None:
    enrolments = [an_enrolment(person_id) for person_id in range(3)]
    problems = check_service(a_service(capacity=2), enrolments=enrolments, today=TODAY)
    assert [(problem.field, problem.blocking) for problem in problems] == [("capacity", False)]
    assert "150 %" in problems[0].text


def test_an_end_before_a_start_is_refused_at_its_row() -> None:
    licence = Licence(
        service_id=1, series="LF", number="1", from_on=date(2027, 2, 1), until_on=date(2027, 1, 1)
    )
    assert fields_of(check_service(a_service(), licences=[licence], today=TODAY)) == ["licences.0.until_on"]
    service = a_service(active_from_on=date(2026, 2, 1), active_to_on=date(2026, 1, 1))
    assert fields_of(check_service(service, today=TODAY)) == ["active_to_on"]


def test_an_expired_licence_is_warned_about() -> None:
    licence = Licence(service_id=1, series="LF", number="000132", until_on=date(2022, 4, 10))
    problems = check_service(a_service(), licences=[licence], today=TODAY)
    assert fields_of(problems, blocking=False) == ["licences.0.until_on"]
    assert "10.04.2022" in problems[0].text


def test_a_licence_without_series_or_number_is_warned_about() -> None:
    bare = [Licence(service_id=1), Licence(service_id=1, series="LF")]
    problems = check_service(a_service(), licences=bare, today=TODAY)
    assert fields_of(problems, blocking=False) == ["licences.0.series", "licences.1.number"]


def test_the_same_licence_twice_is_warned_about() -> None:
    twice = [Licence(service_id=1, series="LF", number="7") for _ in range(2)]
    problems = check_service(a_service(), licences=twice, today=TODAY)
    assert fields_of(problems, blocking=False) == ["licences.1.number"]


def test_a_year_has_one_sum_for_a_source_and_none_below_zero() -> None:
    budgets = [
        ServiceBudget(service_id=1, year=2026, source=BudgetSource.LOCAL, amount_bani=-1),
        ServiceBudget(service_id=1, year=2026, source=BudgetSource.LOCAL, amount_text="Fără costuri"),
        ServiceBudget(service_id=1, year=26, source=BudgetSource.LOCAL),
    ]
    problems = check_service(a_service(), budgets=budgets, today=TODAY)
    assert fields_of(problems) == ["budgets.0.amount_bani", "budgets.2.year", "budgets.1.source"]


def test_occupancy_is_computed_from_enrolments() -> None:
    enrolments = [an_enrolment(person_id) for person_id in range(15)]
    assert occupancy_on(a_service(), enrolments, TODAY) == 75


def test_occupancy_is_the_written_one_where_there_is_one() -> None:
    assert occupancy_on(a_service(occupancy_override=Decimal("66.7")), [], TODAY) == Decimal("66.7")


def test_occupancy_is_unknown_without_capacity() -> None:
    assert occupancy_on(a_service(capacity=None), [an_enrolment()], TODAY) is None


def test_first_and_last_day_count_and_a_person_counts_once() -> None:
    day = date(2026, 9, 1)
    ended = an_enrolment(to_on=day)
    assert enrolled_on([ended, an_enrolment(), an_enrolment(2, from_on=date(2026, 9, 2))], day) == 1


def test_a_service_appears_in_the_plans_of_its_years() -> None:
    service = a_service(active_from_on=date(2025, 5, 1), active_to_on=date(2026, 5, 1))
    assert [year for year in range(2024, 2028) if is_active_in(service, year)] == [2025, 2026]


def test_a_person_is_in_a_service_once_at_a_time() -> None:
    held = an_enrolment(to_on=date(2026, 12, 31))
    asked = an_enrolment(from_on=date(2026, 12, 31))
    assert fields_of(check_enrolment(asked, [held])) == ["person_id"]
    assert check_enrolment(an_enrolment(from_on=date(2027, 1, 1)), [held]) == []
    assert check_enrolment(held, [held]) == []


def test_an_enrolment_does_not_end_before_it_starts() -> None:
    assert fields_of(check_enrolment(an_enrolment(to_on=date(2026, 8, 1)), [])) == ["to_on"]


def test_an_enrolment_above_the_capacity_is_warned_about() -> None:
    problems = check_enrolment(an_enrolment(2), [an_enrolment(1)], service=a_service(capacity=1))
    assert fields_of(problems, blocking=False) == ["service_id"]


def test_an_enrolment_stands_within_the_life_of_the_service() -> None:
    ended = a_service(active_to_on=date(2026, 6, 30))
    begins = a_service(active_from_on=date(2026, 10, 1))
    assert fields_of(check_enrolment(an_enrolment(), [], service=ended)) == ["from_on"]
    assert fields_of(check_enrolment(an_enrolment(), [], service=begins), blocking=False) == ["from_on"]


def test_a_proposed_service_needs_a_name_and_sums_not_below_zero() -> None:
    assert fields_of(check_proposed_service(a_proposal(name="", state_bani=-5))) == ["name", "state_bani"]
    assert check_proposed_service(a_proposal()) == []


def test_a_proposed_service_is_asked_for_its_reason() -> None:
    assert fields_of(check_proposed_service(a_proposal(justification="")), blocking=False) == [
        "justification"
    ]


@pytest.mark.parametrize(("provider", "fields"), [("", ["provider"]), ("Asociația Exemplu", [])])
def test_a_row_of_a_programme_names_its_provider(provider: str, fields: list[str]) -> None:
    row = ProgrammeRow(year=2027, programme=Programme.CONTRACTING, provider=provider)
    assert fields_of(check_programme_row(row)) == fields


def test_a_cost_standard_is_not_below_zero() -> None:
    assert fields_of(check_service(a_service(standard_bani=-1), today=TODAY)) == ["standard_bani"]
    assert "standard_bani" not in fields_of(check_service(a_service(standard_bani=0), today=TODAY))
