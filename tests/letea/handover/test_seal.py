"""Sealing: what goes in comes out, the same each time, and nothing of it shows."""

import dataclasses

import pytest

from letea.errors import Refused
from letea.handover.canonical import Lines
from letea.handover.keys import fingerprint
from letea.handover.seal import ForCounty, Part, WithPassphrase, seal
from letea.handover.unseal import is_with_passphrase, unseal
from letea.progress import Cancelled, Progress
from tests.light_words import locked_lightly
from tests.packages import COMMUNE, COUNTY, ROWS, a_manifest, a_package, archive_of, some_parts


def test_what_was_sealed_is_opened_by_the_county() -> None:
    package = a_package()
    opened = unseal(package, COUNTY, Progress())
    assert list(opened.rows("person")) == ROWS
    assert list(opened.rows("nothing")) == []
    assert opened.parts["plan.pdf"] == some_parts()[2].lines.held
    assert fingerprint(opened.public) == fingerprint(COMMUNE.public)
    assert dataclasses.replace(opened.manifest, entries=()) == a_manifest()
    assert opened.manifest.counts() == {"person": 300, "payment": 50}


def test_the_same_records_make_the_same_archive_and_never_the_same_package() -> None:
    one, other = a_package(), a_package()
    assert one != other
    assert archive_of(one) == archive_of(other)


def test_nothing_of_what_is_sealed_shows() -> None:
    package = a_package()
    assert b"Exemplu" not in package
    assert b"Bac" not in package
    assert b"person" not in package


def test_words_told_apart_open_it_too() -> None:
    locked = WithPassphrase("doisprezece cuvinte")
    package = seal(a_manifest(), some_parts(), key=COMMUNE, locked=locked, progress=Progress())
    assert is_with_passphrase(package)
    assert list(unseal(package, locked.words, Progress()).rows("person")) == ROWS
    light = locked_lightly(archive_of(a_package()), locked.words)
    assert list(unseal(light, locked.words, Progress()).rows("person")) == ROWS
    with pytest.raises(Refused, match="Parola pachetului nu este cea bună"):
        unseal(package, "alte cuvinte", Progress())
    with pytest.raises(Refused, match="se deschide cu parola"):
        unseal(package, COUNTY, Progress())
    assert locked.words not in repr(locked)


def test_short_words_are_refused() -> None:
    with pytest.raises(Refused, match="cel puțin 12 caractere"):
        seal(a_manifest(), [], key=COMMUNE, locked=WithPassphrase("  parola    "), progress=Progress())


def test_a_package_larger_than_the_county_takes_is_not_made() -> None:
    large = Part("plan.pdf", Lines(b"x" * 1000, "ab" * 32, 0))
    with pytest.raises(Refused, match="prea mare"):
        seal(
            a_manifest(),
            [large] * 201,
            key=COMMUNE,
            locked=ForCounty(COUNTY.recipient),
            progress=Progress(),
        )


def test_it_stops_when_asked() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        seal(a_manifest(), some_parts(), key=COMMUNE, locked=ForCounty(COUNTY.recipient), progress=progress)
