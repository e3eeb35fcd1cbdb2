"""Services and their places add up; licences are told when they end."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from letea.county.opening import County
from letea.county.views.services import months_after
from letea.county.views.view import View
from letea.places import Place
from tests.county_samples import Records, hold, records_of
from tests.letea.county.views.conftest import SOME

Read = Callable[..., View]


def of_others(**given: Any) -> dict[str, Any]:
    return {
        "provider": "Fundația Exemplu",
        "cui": "",
        "name": "Îngrijire la domiciliu",
        "code": "8810ID-I",
        "capacity": 15,
        "licensed_until": None,
    } | given


def test_places_and_who_was_admitted_add_up(held: dict[str, Records], read: Read) -> None:
    services = [one for records in held.values() for one in records["service"]]
    view = read("services")
    assert view.total("services") == SOME
    assert view.total("places") == sum(one["capacity"] for one in services)
    admitted = sum(one["admitted"] for one in services)
    assert view.total("admitted") == admitted
    assert view.total("occupancy") == round(admitted * 10_000 / (20 * SOME))
    assert view.total("proposed") == SOME


def test_services_of_others_and_those_without_places_are_told(
    county: County, places: tuple[Place, ...], read: Read
) -> None:
    records = records_of(places[0].siruta, 2026)
    records["provider_service"] = [of_others(), of_others(capacity=None)]
    records["service"] += [{**records["service"][0], "service": "alt", "capacity": None, "admitted": 3}]
    hold(county, places[0], records=records)
    view = read("services")
    line = next(line for line in view.lines if not line.missing)
    told = dict(zip([column.key for column in view.columns], line.cells, strict=True))
    assert (told["services"], told["places"], told["others"], told["others_places"]) == (2, 20, 2, 15)
    assert view.notes == ("1 serviciu nu își spune capacitatea; locurile lor nu se adună.",)


def test_each_kind_of_service_is_counted_over_the_county(
    county: County, places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    records = records_of(places[SOME].siruta, 2026)
    records["provider_service"] = [of_others()]
    hold(county, places[SOME], records=records)
    view = read("service_kinds")
    assert [line.cells[:5] for line in view.lines] == [
        ("8810ID-I", "Îngrijire la domiciliu", 0, 0, 0),
        ("8891CZ-C-II", "Centru de zi pentru copii", SOME + 1, SOME + 1, 20 * (SOME + 1)),
    ]
    assert view.total("others_places") == 15
    assert view.chart is not None
    assert view.chart.in_words().splitlines()[0] == "Îngrijire la domiciliu: 15 ale altora"


@pytest.mark.parametrize(
    ("until", "state", "left"),
    [
        ("2027-01-14", "expirată", -1),
        ("2027-01-15", "expiră", 0),
        ("2027-07-15", "expiră", 181),
        (None, "fără licență", None),
        ("2027-07-16", None, None),
    ],
)
def test_a_licence_is_listed_from_the_months_before_its_end(
    *,
    county: County,
    places: tuple[Place, ...],
    read: Read,
    until: str | None,
    state: str | None,
    left: int | None,
) -> None:
    records = records_of(places[0].siruta, 2026)
    records["service"] = [{**records["service"][0], "licensed_until": until}]
    hold(county, places[0], records=records)
    view = read("licences", within=6)
    expected = [] if state is None else [(places[0].name, left, state)]
    assert [(line.cells[0], line.cells[6], line.cells[7]) for line in view.lines] == expected


def test_licences_of_others_too_the_first_to_end_first(
    county: County, places: tuple[Place, ...], read: Read
) -> None:
    records = records_of(places[0].siruta, 2026)
    records["service"] = [{**records["service"][0], "licensed_until": "2027-03-01"}]
    records["provider_service"] = [of_others(licensed_until="2026-03-01"), of_others()]
    hold(county, places[0], records=records)
    view = read("licences")
    assert [line.cells[3] for line in view.lines] == ["Fundația Exemplu", "comuna", "Fundația Exemplu"]
    assert view.values("until") == [date(2026, 3, 1), date(2027, 3, 1), None]
    assert view.chart is not None
    assert [bar.parts for bar in view.chart.bars] == [(1,), (1,), (1,)]


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2027, 1, 15), 6, date(2027, 7, 15)),
        (date(2027, 8, 31), 6, date(2028, 2, 28)),
        (date(2027, 12, 1), 12, date(2028, 12, 1)),
        (date(2027, 1, 15), 0, date(2027, 1, 15)),
    ],
)
def test_months_go_over_years(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after
