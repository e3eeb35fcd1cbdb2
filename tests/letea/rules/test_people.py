"""What must hold for a person and the lists kept about them."""

from datetime import date

from db.tables.people import IdentityPaper, PersonCategory, PersonState, Sex
from letea.rules.people import (
    age_on,
    born_for_age,
    check_categories,
    check_certificates,
    check_papers,
    check_person,
    cnp_meaning,
    complete_from_cnp,
)
from tests.samples import CNP, CNP_BORN, TODAY, a_certificate, a_person


def fields(problems: object) -> list[str]:
    assert isinstance(problems, list)
    return [problem.field for problem in problems]


def test_a_person_with_what_is_needed_has_no_problem() -> None:
    assert check_person(a_person(), TODAY) == []


def test_a_name_is_asked_for_in_both_its_parts() -> None:
    assert fields(check_person(a_person(family_name=" ", given_name=""), TODAY)) == [
        "family_name",
        "given_name",
    ]


def test_without_cnp_a_reason_is_asked_for() -> None:
    assert fields(check_person(a_person(no_cnp_reason=""), TODAY)) == ["no_cnp_reason"]


def test_a_birth_in_the_future_is_refused() -> None:
    assert fields(check_person(a_person(born_on=date(2022, 3, 23)), TODAY)) == ["born_on"]


def test_a_person_older_than_anybody_is_refused() -> None:
    assert fields(check_person(a_person(born_on=date(1890, 1, 1)), TODAY)) == ["born_on"]


def test_letters_in_a_telephone_only_warn() -> None:
    problems = check_person(a_person(phone="acasă la vecini"), TODAY)
    assert [(p.field, p.blocking) for p in problems] == [("phone", False)]


def test_a_death_before_the_birth_is_refused() -> None:
    person = a_person(state=PersonState.DECEASED, state_on=date(1970, 1, 1))
    assert fields(check_person(person, TODAY)) == ["state_on"]


def test_somebody_who_left_without_a_day_only_warns() -> None:
    problems = check_person(a_person(state=PersonState.LEFT), TODAY)
    assert [(p.field, p.blocking) for p in problems] == [("state_on", False)]


def test_the_cnp_is_told_in_words() -> None:
    assert cnp_meaning(CNP) == "bărbat, născut la 30.09.1959"


def test_an_unfinished_cnp_is_told_by_nothing() -> None:
    assert cnp_meaning("1590930") == ""


def test_what_the_cnp_says_fills_what_was_left_empty() -> None:
    person = a_person(cnp=CNP, born_on=None)
    complete_from_cnp(person)
    assert (person.born_on, person.sex) == (CNP_BORN, Sex.MALE)


def test_age_counts_full_years() -> None:
    assert age_on(date(2022, 3, 22), date(2004, 3, 23)) == 17


def test_who_turns_eighteen_today_is_no_longer_a_child() -> None:
    for today in (date(2022, 3, 31), date(2024, 2, 29), date(2023, 3, 1)):
        limit = born_for_age(today, 18)
        assert age_on(today, limit) == 18
        assert age_on(today, date.fromordinal(limit.toordinal() + 1)) == 17


def test_the_same_category_twice_at_a_time_is_refused_at_its_row() -> None:
    rows = [PersonCategory(person_id=1, category="varstnic") for _row in range(2)]
    assert fields(check_categories(rows)) == ["categories.1.category"]


def test_a_category_that_ends_before_it_starts_is_refused_at_its_row() -> None:
    row = PersonCategory(person_id=1, category="varstnic", from_on=date(2022, 2, 1), to_on=date(2022, 1, 1))
    assert fields(check_categories([row])) == ["categories.0.to_on"]


def test_a_permanent_certificate_has_no_end() -> None:
    assert fields(check_certificates([a_certificate(permanent=True)])) == ["certificates.0.until_on"]


def test_a_certificate_without_an_end_only_warns() -> None:
    problems = check_certificates([a_certificate(until_on=None)])
    assert [(p.field, p.blocking) for p in problems] == [("certificates.0.until_on", False)]


def test_an_identity_paper_needs_a_number() -> None:
    assert fields(check_papers([IdentityPaper(person_id=1, number=" ")])) == ["papers.0.number"]
