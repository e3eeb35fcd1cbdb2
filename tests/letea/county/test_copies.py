"""What a county received is copied and verified as its office is; a copy takes the place of a lost file."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from db.county.tables import Package
from db.store import Store
from letea.county.communes import expect_communes
from letea.county.copies import (
    copy_county,
    county_copies,
    is_county_copy_due,
    is_county_copy_owed,
    restore_county,
)
from letea.county.known import accept_key, commune_of
from letea.county.opening import County, county_file, open_county
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.errors import Trouble
from letea.places import places_of
from letea.progress import Progress
from tests.county_samples import a_commune_package, key_of, on_stick

NOW = datetime.now().astimezone().replace(microsecond=0)
QUIET = Progress()
Receive = Callable[[County], None]


@pytest.fixture
def receive(stick: Path) -> Receive:
    """Receive a package of the first commune."""

    def received(county: County) -> None:
        place = places_of("BC")[0]
        with county.store.reading() as session:
            commune = commune_of(session, place.siruta)
        assert commune is not None
        accept_key(county, commune, key_of(place.siruta).public, compared=True)
        take_in(county, look_at(county, on_stick(stick, a_commune_package(county, place)), QUIET), QUIET)

    return received


def opened(office: Store) -> County:
    """The county, its communes known."""
    county = open_county(office)
    expect_communes(county)
    return county


def received_in(office: Store) -> int:
    """How many packages the county's file holds."""
    with closing(open_county(office).store) as held, held.reading() as session:
        return len(list(session.scalars(select(Package))))


def test_a_copy_is_due_after_something_was_received_and_made_verified(
    county_office: Store, receive: Receive, tmp_path: Path
) -> None:
    with closing(opened(county_office).store) as _held:
        receive(opened(county_office))
    assert is_county_copy_due(county_office)
    assert not is_county_copy_owed(county_office, datetime.now().astimezone())
    assert is_county_copy_owed(county_office, datetime.now().astimezone() + timedelta(days=1))
    second = tmp_path / "disc"
    second.mkdir()
    made = copy_county(county_office, QUIET, datetime.now().astimezone() + timedelta(seconds=2), second)
    assert not is_county_copy_due(county_office)
    assert [copy.path for copy in county_copies(county_office)] == [made.path]
    (there,) = second.rglob("*.letea-centralizare")
    assert there.read_bytes() == made.path.read_bytes()


def test_a_copy_takes_the_place_of_a_damaged_file_which_is_kept(
    county_office: Store, receive: Receive
) -> None:
    county = opened(county_office)
    receive(county)
    copy = copy_county(county_office, QUIET, NOW)
    county.store.close()
    path = county_file(county_office)
    held = bytearray(path.read_bytes())
    held[4096 * 2 :] = bytes(len(held) - 4096 * 2)
    path.write_bytes(held)
    kept = restore_county(county_office, copy, QUIET, NOW + timedelta(minutes=1))
    assert kept is not None
    assert kept.read_bytes() == bytes(held)
    assert received_in(county_office) == 1
    assert county_copies(county_office) == [copy]


def test_a_file_that_is_gone_is_told_and_never_begun_anew_in_silence(
    county_office: Store, receive: Receive
) -> None:
    county = opened(county_office)
    receive(county)
    copy = copy_county(county_office, QUIET, NOW)
    county.store.close()
    for path in county_office.path.parent.glob("judet.letea-centralizare*"):
        path.unlink()
    with pytest.raises(Trouble, match="nu mai este lângă"):
        open_county(county_office)
    restore_county(county_office, copy, QUIET, NOW + timedelta(minutes=1))
    assert received_in(county_office) == 1


def test_a_copy_that_is_not_sound_changes_nothing(county_office: Store, receive: Receive) -> None:
    county = opened(county_office)
    receive(county)
    copy = copy_county(county_office, QUIET, NOW)
    county.store.close()
    held = copy.path.read_bytes()
    copy.path.write_bytes(held[: len(held) // 2 // 4096 * 4096])
    with pytest.raises(Trouble):
        restore_county(county_office, copy, QUIET, NOW + timedelta(minutes=1))
    assert received_in(county_office) == 1


def test_old_copies_go_by_the_ladder(county_office: Store, receive: Receive) -> None:
    receive(opened(county_office))
    for hours in (24 * 40 + 1, 24 * 40, 0):
        copy_county(county_office, QUIET, NOW - timedelta(hours=hours))
    assert len(county_copies(county_office)) == 2
