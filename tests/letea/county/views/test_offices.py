"""Plans, offices and measures: adopted, draft and missing are told apart; every measure is in one state."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from letea.county.opening import County
from letea.county.views.view import View
from letea.places import Place
from letea.rules.receiving import PLAN_ALONE
from tests.county_samples import Records, hold, records_of

Read = Callable[..., View]


@pytest.fixture
def told(county: County, places: tuple[Place, ...], read: Read) -> Callable[..., dict[str, Any]]:
    """What a view tells of a commune that handed over these records beside the seeded ones."""

    def tells(key: str, **records: Any) -> dict[str, Any]:
        hold(county, places[0], records={**records_of(places[0].siruta, 2026), **records})
        view = read(key)
        line = next(line for line in view.lines if not line.missing)
        return dict(zip([column.key for column in view.columns], line.cells, strict=True))

    return tells


def a_plan(**given: Any) -> dict[str, Any]:
    return {
        "family": "anual-ordin-1086-2018",
        "title": "Planul anual, 2026",
        "stage": "adopted",
        "decision": "12",
        "decided_on": "2026-01-28",
    } | given


def test_an_adopted_plan_has_its_decision(told: Callable[..., dict[str, Any]]) -> None:
    line = told("plans", plan=[a_plan(), a_plan(family="plan-operational", stage="draft")])
    assert (line["state"], line["decision"], line["decided_on"]) == ("adoptat", "12", date(2026, 1, 28))
    assert line["others"] == 1


def test_a_draft_is_told_apart_from_none(told: Callable[..., dict[str, Any]]) -> None:
    line = told("plans", plan=[a_plan(stage="consultation", decision="", decided_on=None)])
    assert (line["state"], line["decision"], line["decided_on"]) == ("proiect", None, None)


def test_a_commune_without_a_plan_is_told(told: Callable[..., dict[str, Any]]) -> None:
    assert told("plans", plan=[a_plan(family="plan-operational")])["state"] == "lipsă"


def test_a_draft_sent_alone_is_told_with_its_day(
    county: County, places: tuple[Place, ...], told: Callable[..., dict[str, Any]], read: Read
) -> None:
    nothing: Records = {name: [] for name in records_of(places[0].siruta, 2026)}
    for place in places[:2]:
        hold(county, place, records=nothing, quarter=PLAN_ALONE)
    line = told("plans", plan=[])
    assert (line["state"], line["sent"]) == ("proiect", date(2027, 1, 10))
    view = read("plans")
    assert f"{places[1].name} nu a predat, dar a trimis planul pentru aviz la 10.01.2027." in view.notes


def test_the_plans_of_the_county_are_counted(held: dict[str, Records], read: Read) -> None:
    adopted = sum(records["plan"][0]["stage"] == "adopted" for records in held.values())
    assert read("plans").notes[-1] == f"Din 6 comune, adoptat: {adopted}, proiect: {6 - adopted}."


def test_a_service_is_accredited_and_has_a_social_worker(told: Callable[..., dict[str, Any]]) -> None:
    office = records_of(1, 2026)["office"][0] | {"accreditation": "AF 12", "workers": 3, "social_workers": 1}
    line = told("spas", office=[office])
    assert (line["accredited"], line["certificate"], line["employed"]) == ("da", "AF 12", "da")
    assert (line["workers"], line["social_workers"]) == (3, 1)


@pytest.mark.parametrize(("social_workers", "employed"), [(0, "nu"), (None, None)])
def test_no_social_worker_is_told_apart_from_not_knowing(
    told: Callable[..., dict[str, Any]], social_workers: int | None, employed: str | None
) -> None:
    office = records_of(1, 2026)["office"][0] | {"accreditation": "", "social_workers": social_workers}
    line = told("spas", office=[office])
    assert (line["accredited"], line["certificate"], line["employed"]) == ("nu", None, employed)


def test_every_measure_is_counted_in_its_state(held: dict[str, Records], read: Read) -> None:
    view = read("measures")
    measures = [one for records in held.values() for one in records["measure"] if one["level"] == "measure"]
    assert view.total("all") == len(measures)
    for state in ("done", "ongoing", "not_started", "postponed", "abandoned"):
        assert view.total(state) == sum(one["state"] == state for one in measures)
    assert view.total("untold") == sum(one["state"] is None for one in measures)
    done = sum(one["state"] == "done" for one in measures)
    assert view.total("share") == round(done * 10_000 / len(measures))
