"""What a CNP says and when it cannot be right."""

from datetime import date

import pytest

from db.tables.people import Sex
from letea.rules.cnp import check_cnp, masked, read_cnp
from tests.samples import CNP, CNP_BORN, TODAY


def problems(cnp: str, *, born_on: date | None = None, sex: Sex | None = None) -> list[tuple[str, bool]]:
    return [(p.field, p.blocking) for p in check_cnp(cnp, born_on=born_on, sex=sex, today=TODAY)]


def test_a_cnp_tells_the_day_of_birth_and_the_sex() -> None:
    reading = read_cnp(CNP)
    assert reading is not None
    assert (reading.born_on, reading.sex) == (CNP_BORN, Sex.MALE)


def test_a_right_cnp_has_no_problem() -> None:
    assert problems(CNP, born_on=CNP_BORN, sex=Sex.MALE) == []


def test_a_child_of_this_century_is_read_from_the_first_digit() -> None:
    reading = read_cnp("5140312045671")
    assert reading is not None
    assert reading.born_on == date(2014, 3, 12)


def test_a_foreigner_s_cnp_does_not_tell_the_century() -> None:
    reading = read_cnp("7590930041235")
    assert reading is not None
    assert reading.born_on is None


def test_a_wrong_control_digit_is_refused() -> None:
    assert problems("1590930041236") == [("cnp", True)]


@pytest.mark.parametrize("typed", ["159093004123", "159093004123X", "0590930041235", "15909300412350"])
def test_a_cnp_of_another_shape_is_refused(typed: str) -> None:
    assert problems(typed) == [("cnp", True)]


def test_the_number_of_digits_typed_is_told_in_good_romanian() -> None:
    told = check_cnp("1" * 12, born_on=None, sex=None, today=TODAY)
    assert told[0].text == "CNP-ul are 13 cifre; aici: 12 cifre."


def test_a_day_that_no_calendar_has_is_refused() -> None:
    assert problems("1590231041235")[0] == ("cnp", True)


def test_a_birth_in_the_future_is_refused() -> None:
    assert problems("5300101040013")[0] == ("cnp", True)


def test_an_unknown_county_only_warns() -> None:
    assert ("cnp", False) in problems("1590930991233")


def test_a_day_of_birth_that_differs_warns_at_its_field() -> None:
    assert problems(CNP, born_on=date(1960, 1, 1)) == [("born_on", False)]


def test_a_sex_that_differs_warns_at_its_field() -> None:
    assert problems(CNP, sex=Sex.FEMALE) == [("sex", False)]


def test_only_the_last_digits_are_told_where_the_rest_is_not_needed() -> None:
    assert masked("1590930041235") == "*********1235"
    assert masked("") == ""
