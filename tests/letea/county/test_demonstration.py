"""The demonstration county is whole: communes, packages, a workbook, a refusal, drafts judged, a stick."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from db.tables.office import Office, UnitKind
from letea.actions.office_file import open_office_file
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import plan_rows
from letea.county.arriving import Standing, meet
from letea.county.communes import CommuneState, commune_lines, expect_communes
from letea.county.demonstration import STICK, open_county_demonstration
from letea.county.demonstration_records import invented, told
from letea.county.drafts import OpinionState, draft_lines, draft_outline
from letea.county.kept import refusal_lines
from letea.county.opening import County, open_county
from letea.county.receiving import packages_on
from letea.county.views.catalogue import VIEWS, read_view
from letea.county.views.reading import Asked
from letea.county.workbooks import look_at_workbook
from letea.progress import Progress
from letea.rules.figure_offers import FigureUnit, Offer

QUIET = Progress()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which the command made it."""
    folder = tmp_path_factory.mktemp("demonstration")
    words = [sys.executable, "-m", "letea", "demo", str(folder), "--county", "--json"]
    answered = subprocess.run(words, check=True, capture_output=True, text=True)
    files = [Path(one) for one in json.loads(answered.stdout)["files"]]
    assert [one.name for one in files] == [
        "judet-demonstrativ.letea",
        "judet-demonstrativ.letea-centralizare",
        STICK,
        "judet.png",
    ]
    assert all(one.exists() for one in files)
    return folder


@pytest.fixture(scope="module")
def office(made: Path) -> Iterator[Store]:
    """Its office."""
    with closing(open_office_file(made / "judet-demonstrativ.letea")) as store:
        yield store


@pytest.fixture(scope="module")
def county(office: Store) -> Iterator[County]:
    """What was handed over to it."""
    opened = open_county(office)
    yield opened
    opened.store.close()


def year() -> int:
    """The year that ended last."""
    return date.today().year - 1


def test_it_is_a_county_of_invented_communes_alone(county: County) -> None:
    office: Office = open_profile(county.office).office
    assert (office.unit_kind, office.demonstration) == (UnitKind.COUNTY, True)
    assert expect_communes(county) == 0
    lines = commune_lines(county, year(), 0)
    assert len(lines) == 14
    assert all("(ex.)" in line.commune.name for line in lines)
    assert not county.office.undo_label()


def test_communes_stand_in_every_way(county: County) -> None:
    states = Counter(line.state for line in commune_lines(county, year(), 0))
    assert states == {CommuneState.RECEIVED: 10, CommuneState.REFUSED: 1, CommuneState.MISSING: 3}
    before = commune_lines(county, year() - 1, 0)
    assert [line.commune.name for line in before if line.package is None] == ["Valea Morii (ex.)"]
    packages = [line.package for line in commune_lines(county, year(), 0) if line.package]
    assert Counter(one.source.value for one in packages) == {"sealed": 9, "workbook": 1}
    assert [len(one.changes) for one in packages if one.changes] == [2]
    refused = [line for line in refusal_lines(county) if line.commune]  # the stick may have been looked at
    assert ["Beneficii pe luni" in line.refusal.problems[0] for line in refused] == [True]


@pytest.mark.parametrize("key", [one.key for one in VIEWS])
def test_every_view_has_something_to_show(county: County, key: str) -> None:
    view = read_view(county, key, Asked(year(), date(year() + 1, 6, 1)))
    assert len(view.lines) >= 4


def test_drafts_stand_in_every_state_and_are_papers(county: County) -> None:
    lines = draft_lines(county)
    assert Counter(line.state for line in lines) == {
        OpinionState.WAITING: 3,
        OpinionState.OVERTAKEN: 1,
        OpinionState.BEGUN: 1,
        OpinionState.SIGNED: 2,
    }
    assert "(ex.)" in draft_outline(county, lines[0].package).author
    assert plan_rows(county.office)


def test_the_stick_still_has_what_to_receive(county: County, made: Path) -> None:
    found = {meet(county, path, QUIET).standing for path in packages_on(made / STICK)}
    assert found == {Standing.GOOD, Standing.NEW_KEY, Standing.REFUSED}
    (book,) = (made / STICK).glob("*.xlsx")
    assert look_at_workbook(county, book, QUIET).is_good


def test_the_same_commune_tells_the_same_of_a_year() -> None:
    offers = [Offer("people.all", "Beneficiari", "toți", FigureUnit.COUNT, "")]
    commune = told()["communes"][0]
    first, again = (invented(commune, 2026, offers, newest=2026).records(persons=True) for _ in range(2))
    assert first == again
    assert first != invented(commune, 2025, offers, newest=2026).records(persons=True)


def test_one_that_is_there_is_opened_as_it_is(made: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(made / "judet-demonstrativ.letea", tmp_path))
    with closing(open_county_demonstration(path, date(2030, 1, 1))) as store:
        assert open_profile(store).office.unit_name == "Exemplu"
    assert not (tmp_path / STICK).exists()
