"""The county at a glance."""

from pathlib import Path

from letea.county.communes import CommuneState
from letea.county.opening import County
from letea.county.overview import county_overview
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import a_commune_package, on_stick, records_of


def test_it_tells_the_year_that_ended_and_what_runs_out(county: County, place: Place, stick: Path) -> None:
    before = county_overview(county)
    assert (before.year, before.states[CommuneState.RECEIVED]) == (2026, 0)
    records = records_of(place.siruta, 2026)
    records["service"] = [
        records["service"][0] | {"service": name, "licensed_until": until}
        for name, until in (("a", "2027-03-01"), ("b", "2029-01-01"), ("c", None))
    ]
    path = on_stick(stick, a_commune_package(county, place, records=records))
    take_in(county, look_at(county, path, Progress()), Progress())
    told = county_overview(county)
    assert told.states[CommuneState.RECEIVED] == 1
    assert told.states[CommuneState.MISSING] == told.tally.expected - 1
    assert told.licences_ending == 1
    assert [lack.text for lack in told.to_complete if lack.field == "officials"] == [
        "Președintele consiliului județean",
        "Secretarul general al județului",
        "Directorul executiv",
    ]
