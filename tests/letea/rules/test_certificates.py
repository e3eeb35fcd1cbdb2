"""What a certificate must have before it is made."""

from dataclasses import replace
from datetime import date

import pytest

from letea.rules.certificates import CertificateAsked, check_certificate
from tests.samples import TODAY

GOOD = CertificateAsked(1, "3/2022", TODAY, date(2022, 1, 1), TODAY)


def test_one_in_order_has_nothing_to_mend() -> None:
    assert check_certificate(GOOD, TODAY) == []


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"number": " "}, "number"),
        ({"dated_on": None}, "dated_on"),
        ({"dated_on": date(2022, 3, 23)}, "dated_on"),
        ({"from_on": None}, "from_on"),
        ({"to_on": None}, "to_on"),
        ({"to_on": date(2021, 12, 31)}, "to_on"),
        ({"from_on": date(2022, 4, 1), "to_on": date(2022, 4, 2)}, "from_on"),
    ],
)
def test_each_mistake_is_told_at_its_field(given: dict[str, object], field: str) -> None:
    asked = replace(GOOD, **given)  # type: ignore[arg-type]
    assert [problem.field for problem in check_certificate(asked, TODAY)] == [field]
