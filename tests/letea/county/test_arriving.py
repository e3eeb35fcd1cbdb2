"""A package met on a stick: where it stands, noted once when it is refused, answered by its receipt."""

from pathlib import Path

import pytest

from letea.county.arriving import Standing, meet, meet_again, receive, write_receipt
from letea.county.kept import commune_kept, refusal_lines, tally
from letea.county.known import accept_key, commune_of
from letea.county.opening import County
from letea.errors import Trouble
from letea.handover.receipt import read_receipt
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import a_commune_package, key_of, on_stick

QUIET = Progress()


def test_a_good_package_is_received_and_its_receipt_written_beside_it(
    county: County, place: Place, stick: Path
) -> None:
    path = on_stick(stick, a_commune_package(county, place))
    looked = meet(county, path, QUIET)
    assert looked.standing is Standing.GOOD
    assert looked.arrived is not None
    received = receive(county, looked.arrived, stick, QUIET)
    assert received.trouble == ""
    assert received.receipt is not None
    assert read_receipt(received.receipt.read_bytes())[0].sha256 == looked.arrived.sha256
    again = meet(county, path, QUIET)
    assert again.standing is Standing.RECEIVED_BEFORE
    assert again.before is not None
    assert again.before.package.id == received.taken.package.id
    assert refusal_lines(county) == []
    told = tally(county, 2026)
    assert (told.received, told.received_today, told.refused_today) == (1, 1, 0)


def test_a_receipt_that_cannot_be_written_leaves_the_package_received(
    county: County, place: Place, stick: Path
) -> None:
    looked = meet(county, on_stick(stick, a_commune_package(county, place)), QUIET)
    assert looked.arrived is not None
    received = receive(county, looked.arrived, stick / "scos", QUIET)
    assert received.receipt is None
    assert received.trouble
    kept = commune_kept(county, place.siruta)
    assert kept is not None
    assert [one.package.id for one in kept.packages] == [received.taken.package.id]
    with pytest.raises(Trouble):
        write_receipt(received.taken.package, received.taken.commune, stick / "scos", QUIET)
    assert write_receipt(received.taken.package, received.taken.commune, stick, QUIET).exists()


def test_a_refusal_is_noted_once_until_it_changes(county: County, place: Place, stick: Path) -> None:
    path = on_stick(stick, a_commune_package(county, place, records={"office": []}))
    for _time in range(3):
        assert meet(county, path, QUIET).standing is Standing.REFUSED
    (line,) = refusal_lines(county)
    assert line.commune == place.name


def test_a_new_key_stands_until_it_is_believed(
    county: County, places: tuple[Place, ...], stick: Path
) -> None:
    looked = meet(county, on_stick(stick, a_commune_package(county, places[2])), QUIET)
    assert looked.standing is Standing.NEW_KEY
    assert looked.arrived is not None
    with county.store.reading() as session:
        commune = commune_of(session, places[2].siruta)
    assert commune is not None
    accept_key(county, commune, key_of(commune.siruta).public, compared=True)
    assert meet_again(county, looked.arrived, QUIET).standing is Standing.GOOD


def test_a_passphrase_is_asked_for_and_a_wrong_one_is_no_refusal(
    county: County, place: Place, stick: Path
) -> None:
    path = on_stick(stick, a_commune_package(county, place, words="patru cuvinte foarte lungi"))
    assert meet(county, path, QUIET).standing is Standing.NEEDS_WORDS
    wrong = meet(county, path, QUIET, words="alte cuvinte care nu se potrivesc")
    assert wrong.standing is Standing.NEEDS_WORDS
    assert wrong.arrived is not None
    assert wrong.arrived.problems
    assert refusal_lines(county) == []
    assert meet(county, path, QUIET, words="patru cuvinte foarte lungi").standing is Standing.GOOD
