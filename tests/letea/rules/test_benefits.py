"""A benefit file's states follow one another; each is decided, and nobody is granted twice."""

from datetime import date

import pytest

from db.tables.benefits import BenefitKind, Disposition, FileState, FileStep, Holder, Twice
from letea.rules.benefits import (
    DECIDED,
    FOLLOWS,
    InTheWay,
    Standing,
    as_number,
    check_disposition,
    check_file,
    check_step,
    check_steps,
    next_states,
)
from tests.samples import TODAY, a_benefit_file

SINCE = date(2022, 3, 1)
OTHER = InTheWay(7, "3/2021", "Exemplu Ana", FileState.PAYING, date(2021, 11, 2))


def kind(**given: object) -> BenefitKind:
    known = {"code": "VMI", "name": "Venit minim de incluziune", "holder": Holder.PERSON}
    return BenefitKind(**known | given)  # type: ignore[arg-type]


def step(state: FileState, **given: object) -> FileStep:
    known = {"file_id": 1, "changed_on": date(2022, 3, 10), "reason": "motiv"}
    return FileStep(state=state, **known | given)  # type: ignore[arg-type]


def fields(problems: list[object]) -> list[str]:
    return [getattr(problem, "field", "") for problem in problems]


def test_every_state_has_what_may_follow_and_the_archive_is_the_end() -> None:
    assert set(FOLLOWS) == set(FileState)
    reached = {FileState.REQUESTED}
    for _round in FileState:
        reached |= {after for now in reached for after in FOLLOWS[now]}
    assert reached == set(FileState)
    assert FOLLOWS[FileState.ARCHIVED] == ()


def test_a_refused_file_is_not_paid() -> None:
    told = check_step(step(FileState.PAYING), [Standing("1/2022", FileState.REFUSED, SINCE)], today=TODAY)
    assert [problem.text for problem in told] == [
        "Dosarul 1/2022 este „respins”; de aici nu trece la „în plată”."
    ]


def test_changes_stand_in_order_of_dates() -> None:
    standing = [Standing("1/2022", FileState.PAYING, date(2022, 3, 15))]
    early = check_step(step(FileState.SUSPENDED), standing, today=TODAY)
    late = check_step(step(FileState.SUSPENDED, changed_on=date(2022, 4, 1)), standing, today=TODAY)
    assert fields([*early, *late]) == ["step.changed_on", "step.changed_on"]


def test_a_refusal_needs_its_reason() -> None:
    standing = [Standing("1/2022", FileState.REQUESTED, SINCE)]
    told = check_step(step(FileState.REFUSED, reason=" "), standing, today=TODAY)
    assert fields(list(told)) == ["step.reason"]


@pytest.mark.parametrize("state", [state for state in FileState if state in DECIDED])
def test_what_is_decided_needs_the_number_of_its_disposition(state: FileState) -> None:
    none = Disposition(number=" ", dated_on=TODAY)
    told = check_disposition(none, step(state), bearing=0, standings=[], today=TODAY)
    assert fields(list(told)) == ["disposition.number"]


def test_a_check_of_the_file_needs_none() -> None:
    none = Disposition(number="", dated_on=TODAY)
    assert not check_disposition(none, step(FileState.CHECKING), bearing=0, standings=[], today=TODAY)


def test_a_number_borne_by_others_is_only_told() -> None:
    given = Disposition(number="118", dated_on=TODAY)
    told = check_disposition(given, step(FileState.APPROVED), bearing=20, standings=[], today=TODAY)
    assert [(problem.field, problem.blocking) for problem in told] == [("disposition.number", False)]
    assert "20 de dosare" in told[0].text


def test_the_same_kind_twice_is_stopped_with_the_file_in_the_way() -> None:
    told = check_file(a_benefit_file(1, 1), kind(), in_the_way=[OTHER], today=TODAY)
    assert [(problem.field, problem.blocking) for problem in told] == [("allowed", True)]
    assert "3/2021, Exemplu Ana, din 02.11.2021 (în plată)" in told[0].text


def test_a_reason_allows_it() -> None:
    told = check_file(a_benefit_file(1, 1, allowed="alt copil"), kind(), in_the_way=[OTHER], today=TODAY)
    assert [problem.blocking for problem in told] == [False]


def test_what_repeats_is_only_told() -> None:
    told = check_file(a_benefit_file(1, 1), kind(twice=Twice.LOOSE), in_the_way=[OTHER], today=TODAY)
    assert [(problem.field, problem.blocking) for problem in told] == [("kind_id", False)]


def test_a_household_is_missed_and_a_historic_kind_told() -> None:
    told = check_file(
        a_benefit_file(1, 1), kind(holder=Holder.HOUSEHOLD, historic=True), in_the_way=[], today=TODAY
    )
    assert [(problem.field, problem.blocking) for problem in told] == [
        ("kind_id", False),
        ("applicant_id", False),
    ]


def test_what_is_missing_is_told_at_its_field() -> None:
    told = check_file(a_benefit_file(0, 0, requested_on=date(2023, 1, 1)), None, in_the_way=[], today=TODAY)
    assert fields(list(told)) == ["kind_id", "applicant_id", "requested_on"]


def test_the_application_does_not_come_after_what_followed() -> None:
    steps = [step(FileState.REQUESTED, changed_on=SINCE), step(FileState.CHECKING)]
    assert fields(list(check_steps(a_benefit_file(1, 1, requested_on=date(2022, 3, 11)), steps))) == [
        "requested_on"
    ]


def test_many_files_offer_only_what_may_follow_for_all() -> None:
    assert next_states([FileState.REQUESTED, FileState.CHECKING])[0] is FileState.APPROVED
    assert next_states([FileState.REQUESTED, FileState.ENDED]) == [FileState.TRANSFERRED]


def test_the_next_number_follows_the_greatest_of_its_year() -> None:
    assert as_number(["9/2022", "10/2022", "44/2021", "x/2022"], 2022) == "11/2022"
