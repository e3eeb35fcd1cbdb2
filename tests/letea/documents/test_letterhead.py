"""What every paper of an office carries on top."""

import pytest

from db.tables.office import UnitKind
from letea.documents.letterhead import letterhead_of, unit_line
from tests.papers.plan_samples import an_office


def test_the_issuer_stands_under_its_county_and_commune() -> None:
    lines = letterhead_of(an_office(), "CONSILIUL LOCAL").lines
    assert lines == ("ROMÂNIA", "JUDEȚUL BACĂU", "COMUNA VALEA EXEMPLU", "CONSILIUL LOCAL")


def test_what_is_not_known_leaves_no_empty_line() -> None:
    assert letterhead_of(an_office(county=""), "").lines == ("ROMÂNIA", "COMUNA VALEA EXEMPLU")


@pytest.mark.parametrize(
    ("kind", "name", "line"),
    [
        (UnitKind.COMMUNE, "Valea Exemplu", "Comuna Valea Exemplu"),
        (UnitKind.TOWN, "Târgu Exemplu", "Orașul Târgu Exemplu"),
        (UnitKind.MUNICIPALITY, "Bacău", "Municipiul Bacău"),
        (UnitKind.SECTOR, "București Sectorul 3", "Sectorul 3"),
    ],
)
def test_each_kind_of_unit_is_called_by_its_name(kind: UnitKind, name: str, line: str) -> None:
    assert unit_line(an_office(unit_kind=kind, unit_name=name)) == line
