"""The sections' own checks, apart from a whole plan."""

import pytest

from db.tables.plans import Section
from letea.rules.plan_sections import check_acts, name_of


@pytest.mark.parametrize(
    "text", ["HG nr. 797/2017", "Ordinul nr. 1.086/2018", "Legea nr. 292/2011", "12.797/2020"]
)
def test_acts_with_their_own_year_and_other_numbers_are_left_alone(text: str) -> None:
    assert list(check_acts("basis", text)) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [("797/2019", "797/2017"), ("1.086/2017", "1.086/2018"), ("nr. 292/2012", "292/2011")],
)
def test_an_act_with_another_year_is_a_slip(text: str, right: str) -> None:
    problems = list(check_acts("basis", text))
    assert [(one.field, one.blocking) for one in problems] == [("basis.act", False)]
    assert right in problems[0].text


def test_a_long_name_is_shortened() -> None:
    section = Section(plan_id=0, key="I.C", number="C.", heading="x" * 200)
    assert name_of(section).endswith("…")
    assert len(name_of(section)) < 70
    assert name_of(Section(plan_id=0, key="own.1")) == "Fără titlu"
