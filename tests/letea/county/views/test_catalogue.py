"""The views there are, and that an office's own reports and the county say the same, to the ban."""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from db.tables.handover import Leaving
from letea.actions.figure_values import FigureAsked, read_values
from letea.actions.handing_over import MadePackage, make_package, tables_leaving
from letea.actions.office_keys import office_key
from letea.actions.services import service_rows
from letea.actions.yearly_costs import cost_analysis
from letea.actions.yearly_money import paid_by_kind
from letea.county.known import accept_key, commune_of
from letea.county.opening import County, opening_keys
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.county.views.catalogue import VIEWS, offered, read_view, read_views
from letea.county.views.reading import Asked
from letea.county.views.view import View
from letea.handover.keys import SigningKey
from letea.progress import Cancelled, Progress
from letea.rules.handing_over import HandoverDraft
from tests.county_samples import Records, on_stick
from tests.letea.county.conftest import TODAY

YEAR, DAY = 2022, date(2022, 12, 31)
QUIET = Progress()


Package = Callable[[str], MadePackage]


@pytest.fixture(scope="module")
def demonstration(read_demonstration: Store) -> Store:
    """The demonstration office, whose figures are compared."""
    return read_demonstration


@pytest.fixture(scope="module")
def package(demonstration: Store) -> Package:
    """What the demonstration office hands over to whoever has this key, made once for each."""

    @cache
    def made(recipient: str) -> MadePackage:
        draft = HandoverDraft(
            YEAR, leaving=Leaving.PSEUDONYMOUS, county="DGASPC Bacău (exemplu)", recipient=recipient
        )
        tables = tables_leaving(demonstration, draft, TODAY, QUIET)
        return make_package(demonstration, draft, tables, TODAY, QUIET)

    return made


@pytest.fixture
def told(
    county: County, demonstration: Store, package: Package, stick: Path
) -> Callable[[str], dict[str, Any]]:
    """What a view tells of the demonstration office, after its package was received."""
    made = package(opening_keys(county.office)[0].recipient)
    with county.store.reading() as session:
        commune = commune_of(session, made.manifest.siruta)
    assert commune is not None
    accept_key(county, commune, SigningKey(office_key(demonstration).secret).public, compared=True)
    arrived = look_at(county, on_stick(stick, made.held), QUIET)
    assert arrived.problems == ()
    take_in(county, arrived, QUIET)

    def tells(key: str) -> dict[str, Any]:
        view = read_view(county, key, Asked(YEAR, TODAY))
        line = next(line for line in view.lines if not line.missing)
        assert line.cells[0] == commune.name
        return dict(zip([column.key for column in view.columns], line.cells, strict=True))

    return tells


def figures(store: Store, *keys: str) -> list[Any]:
    return read_values(store, [FigureAsked(key, YEAR, DAY) for key in keys])


def test_benefits_are_those_of_the_offices_own_report(
    told: Callable[[str], dict[str, Any]], demonstration: Store
) -> None:
    line, report = told("benefits"), paid_by_kind(demonstration, YEAR)
    assert line["due"] == sum(one.amount_bani for one in report) > 0
    assert line["paid"] == sum(one.paid_bani for one in report)
    kinds = {key: value for key, value in line.items() if key.startswith("kind.")}
    assert sorted(kinds.values()) == sorted(one.amount_bani for one in report)


def test_needs_and_categories_are_those_of_the_offices_own_figures(
    told: Callable[[str], dict[str, Any]], demonstration: Store
) -> None:
    line = told("poverty")
    assert [line["poor"], line["people"], line["vmi"]] == figures(
        demonstration, "need.poverty", "people.all", "need.vmi"
    )
    categories = told("categories")
    keys = [key for key in categories if key.startswith("category.")]
    assert keys
    assert [categories[key] for key in keys] == figures(demonstration, *keys)


def test_services_are_those_of_the_offices_own_analysis(
    told: Callable[[str], dict[str, Any]], demonstration: Store
) -> None:
    line = told("services")
    assert [line["places"], line["admitted"]] == figures(demonstration, "places.*", "admitted.*")
    analysis = cost_analysis(demonstration, YEAR, TODAY)
    assert line["services"] == len(analysis.services) == len(service_rows(demonstration, DAY))


def test_each_view_has_its_key_and_its_words() -> None:
    assert len({one.key for one in VIEWS}) == len(VIEWS) == 13
    assert all(one.said.title and one.said.tells.endswith(".") for one in VIEWS)
    assert offered("plans").said.title == "Planuri aprobate și lipsă"
    assert offered("nobody") is VIEWS[0]


def test_all_views_are_read_of_one_moment(county: County, held: dict[str, Records]) -> None:
    views = read_views(county, Asked(2026, TODAY), QUIET)
    assert [view.key for view in views] == [one.key for one in VIEWS]
    assert views[0] == read_view(county, VIEWS[0].key, Asked(2026, TODAY))


def test_a_period_of_which_nothing_came_is_read_too(county: County) -> None:
    for view in read_views(county, Asked(2020, TODAY), QUIET):
        assert isinstance(view, View)
        assert not any(isinstance(cell, int) for line in view.lines for cell in line.cells)


def test_reading_may_be_stopped(county: County) -> None:
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        read_views(county, Asked(2026, TODAY), stopped)
