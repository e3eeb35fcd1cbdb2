"""Filters as a list of one's own keeps them, and what became of their fields meanwhile."""

from typing import Any

import pytest

from letea.rules.filters import Filter, Op
from letea.rules.kept_filters import filters_from, kept_filters
from tests.letea.rules.test_filters import FIELDS


def test_filters_come_back_as_they_were_kept() -> None:
    told = [
        Filter("person.born_on", Op.BETWEEN, ("2020-01-01", "2021-12-31")),
        Filter("payment.month_on", Op.NOW),
        Filter("payment.month_on", Op.TO, ("2022-03-01",)),
        Filter("carer.wage_bani", Op.TO, (100,)),
        Filter("service.occupancy_override", Op.FROM, (7500,)),
        Filter("file.state", Op.AMONG, ("paying", "ended")),
        Filter("household.has_water", Op.EMPTY),
    ]
    assert filters_from(kept_filters(told), FIELDS) == (told, [])


@pytest.mark.parametrize(
    "kept",
    [
        {"field": "person.shoe", "op": "is", "values": ["42"]},
        {"field": "person.village", "op": "between", "values": ["a", "b"]},
        {"field": "person.village", "op": "unheard", "values": []},
        {"field": "person.village", "op": "is", "values": []},
        {"field": "person.village", "op": "is", "values": [4]},
        {"field": "carer.wage_bani", "op": "to", "values": ["4"]},
        {"field": "person.born_on", "op": "to", "values": ["ieri"]},
        {"field": "payment.month_on", "op": "is", "values": ["martie"]},
        {"field": "payment.month_on", "op": "now", "values": ["2022-03-01"]},
        {"field": "person.born_on", "op": "now", "values": []},
        {"field": "file.state", "op": "among", "values": []},
        {"field": "person.village", "op": "is", "values": "Holt"},
        {},
    ],
)
def test_what_is_no_longer_known_is_told_and_skipped(kept: dict[str, Any]) -> None:
    good = kept_filters([Filter("household.has_water", Op.YES)])
    found, lost = filters_from([kept, *good], FIELDS)
    assert found == [Filter("household.has_water", Op.YES)]
    assert lost == [kept.get("field", "")]
