"""Communes whose records are consolidated: some sealed, one from a workbook, the last handed over nothing."""

from collections.abc import Callable

import pytest

from db.county.tables import Source
from letea.county.opening import County
from letea.county.views.catalogue import read_view
from letea.county.views.reading import Asked
from letea.county.views.view import View
from letea.places import Place
from tests.county_samples import Records, hold
from tests.letea.county.conftest import TODAY

SOME = 6  # communes that handed over


@pytest.fixture
def held(county: County, places: tuple[Place, ...]) -> dict[str, Records]:
    """What each commune handed over for 2026, by its name; the second came in a workbook."""
    return {
        place.name: hold(county, place, source=Source.WORKBOOK if number == 1 else Source.SEALED)
        for number, place in enumerate(places[:SOME])
    }


@pytest.fixture
def read(county: County) -> Callable[..., View]:
    """Read a view of 2026, or as asked."""

    def reads(key: str, year: int = 2026, **asked: object) -> View:
        return read_view(county, key, Asked(year, TODAY, **asked))  # type: ignore[arg-type]  # a test's own

    return reads
