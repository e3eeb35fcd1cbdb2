"""An invented county office, and what communes hand over to it."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from db.tables.office import UnitKind
from db.upgrade import make_file
from letea.actions.office import set_up_office
from letea.actions.office_keys import office_key
from letea.county.communes import expect_communes
from letea.county.known import accept_key, commune_of
from letea.county.opening import SUFFIX, County, consolidate_at, open_county
from letea.places import Place, places_of
from letea.progress import Progress
from tests.conftest import WORKER
from tests.county_samples import key_of
from tests.samples import an_office

TODAY = date(2027, 1, 15)


@pytest.fixture(scope="session")
def new_county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office of a county, made once and copied."""
    path = tmp_path_factory.mktemp("county") / "judet.letea"
    make_file(path)
    with closing(Store(path)) as store:
        made = an_office(
            unit_kind=UnitKind.COUNTY, unit_name="Bacău", siruta=None, service_name="DGASPC Bacău (exemplu)"
        )
        set_up_office(store, made, WORKER, TODAY)
        office_key(store)
        opened = open_county(store, lambda: TODAY)
        expect_communes(opened)
        with opened.store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        opened.store.close()
    return path


@pytest.fixture
def county_office(new_county_file: Path, tmp_path: Path) -> Iterator[Store]:
    """The open county office of the test."""
    shutil.copy(new_county_file.with_suffix(SUFFIX), tmp_path)
    with closing(Store(Path(shutil.copy(new_county_file, tmp_path / "judet.letea")), who=WORKER)) as store:
        yield store


@pytest.fixture(params=["sqlite", "postgresql"])
def consolidated_at(request: pytest.FixtureRequest) -> str:
    """Where the county consolidates: "" for the file beside the office's, or an address of PostgreSQL."""
    if request.param == "sqlite":
        return ""
    return str(request.getfixturevalue("postgresql_address"))


@pytest.fixture
def county(county_office: Store, consolidated_at: str) -> Iterator[County]:
    """The county office at work on each engine in turn, its communes known."""
    consolidate_at(county_office, consolidated_at, Progress())
    opened = open_county(county_office, lambda: TODAY)
    expect_communes(opened)
    yield opened
    opened.store.close()


@pytest.fixture
def places() -> tuple[Place, ...]:
    """The communes and towns of the county."""
    return places_of("BC")


@pytest.fixture
def place(county: County, places: tuple[Place, ...]) -> Place:
    """A commune whose key the county believes."""
    with county.store.reading() as session:
        commune = commune_of(session, places[0].siruta)
    assert commune is not None
    accept_key(county, commune, key_of(commune.siruta).public, compared=True)
    return places[0]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick as the county sees it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder
