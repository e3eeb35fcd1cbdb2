"""A commune without Letea hands in the workbook: taken in as a package is, marked as unsealed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from db.county.records import FIGURE
from db.county.tables import Commune, PackageFile, Source
from db.store import Store
from letea.actions.own_workbook import give_own_workbook
from letea.county.communes import CommuneState, commune_lines
from letea.county.known import commune_of
from letea.county.opening import County
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.county.workbooks import ArrivedBook, look_at_workbook, save_empty_workbook, take_in_workbook
from letea.errors import Refused
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import a_commune_package, on_stick

QUIET = Progress()
Fill = Callable[..., Path]


@pytest.fixture
def commune(county: County, place: Place) -> Commune:
    """The commune that fills the workbook."""
    with county.store.reading() as session:
        found = commune_of(session, place.siruta)
    assert found is not None
    return found


@pytest.fixture
def fill(county: County, commune: Commune, stick: Path) -> Fill:
    """Fill the empty workbook of the commune in Excel's stead: values by their code."""

    def filled(**values: Any) -> Path:
        out = stick / "date-2026.xlsx"
        save_empty_workbook(county, commune, 2026, out, QUIET)
        book = load_workbook(out)
        for sheet in book:
            for row in sheet.iter_rows(min_row=1):
                if str(row[0].value).replace(".", "__") in values:
                    row[2].value = values[str(row[0].value).replace(".", "__")]
        book.save(out)
        return out

    return filled


def figures(county: County) -> dict[str, int | None]:
    """What is consolidated, by key; only what has a value."""
    with county.store.reading() as session:
        rows = session.execute(select(FIGURE.c.key, FIGURE.c.value).where(FIGURE.c.value.is_not(None)))
        return {row[0]: row[1] for row in rows}


def test_a_filled_workbook_is_consolidated_and_marked(county: County, commune: Commune, fill: Fill) -> None:
    path = fill(people__all=312, due__VMI="12.345,60 lei", category__varstnic="1 200")
    arrived = look_at_workbook(county, path, QUIET)
    assert (arrived.problems, arrived.year) == ((), 2026)
    taken = take_in_workbook(county, arrived, QUIET)
    assert figures(county) == {"people.all": 312, "due.VMI": 1_234_560, "category.varstnic": 1_200}
    assert (taken.package.source, taken.package.receipt, taken.package.receipt_number) == (
        Source.WORKBOOK,
        None,
        1,
    )
    with county.store.reading() as session:
        assert session.get_one(PackageFile, taken.package.id).held == path.read_bytes()
    states = {line.commune.id: line.state for line in commune_lines(county, 2026, 0)}
    assert states[commune.id] is CommuneState.RECEIVED


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"text__siruta": "999"}, "SIRUTA"),
        ({"text__siruta": ""}, "SIRUTA"),
        ({"text__year": 2031}, "Anul din foaia"),
        ({"text__year": "anul trecut"}, "Anul din foaia"),
        ({"people__all": "multe"}, "toate persoanele din evidență” (foaia „Beneficiari”, rândul 2): „multe”"),
        ({"people__all": -3}, "nu poate fi sub zero"),
        ({"people__all": None}, "nicio cifră completată"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_cell(
    county: County, fill: Fill, values: dict[str, Any], told: str
) -> None:
    arrived = look_at_workbook(county, fill(**({"people__all": 5} | values)), QUIET)
    assert any(told in problem for problem in arrived.problems), arrived.problems
    with pytest.raises(Refused):
        take_in_workbook(county, arrived, QUIET)
    assert figures(county) == {}


def test_a_workbook_never_replaces_a_sealed_package(
    county: County, place: Place, fill: Fill, stick: Path
) -> None:
    held = on_stick(stick, a_commune_package(county, place))
    take_in(county, look_at(county, held, QUIET), QUIET)
    (told,) = look_at_workbook(county, fill(people__all=5), QUIET).problems
    assert "pachet sigilat" in told


def test_a_sealed_package_replaces_the_workbook(
    county: County, place: Place, fill: Fill, stick: Path
) -> None:
    take_in_workbook(county, look_at_workbook(county, fill(people__all=5), QUIET), QUIET)
    arrived = look_at(county, on_stick(stick, a_commune_package(county, place)), QUIET)
    assert arrived.remarks == ("Înlocuiește registrul nesigilat predat pentru aceeași perioadă.",)
    taken = take_in(county, arrived, QUIET)
    assert {
        "table": "figure",
        "name": "toate persoanele din evidență",
        "unit": "count",
        "old": 5,
        "new": 20,
    } in (taken.package.changes)
    assert figures(county)["people.all"] == 20


def test_a_corrected_workbook_says_what_it_changes(county: County, fill: Fill) -> None:
    take_in_workbook(county, look_at_workbook(county, fill(people__all=5), QUIET), QUIET)
    again = look_at_workbook(county, fill(people__all=6), QUIET)
    assert again.remarks == ("Înlocuiește registrul predat înainte pentru aceeași perioadă.",)
    (change,) = take_in_workbook(county, again, QUIET).package.changes
    assert (change["old"], change["new"]) == (5, 6)


def test_the_same_workbook_is_received_once(county: County, fill: Fill) -> None:
    path = fill(people__all=5)
    take_in_workbook(county, look_at_workbook(county, path, QUIET), QUIET)
    assert "a fost primit deja" in look_at_workbook(county, path, QUIET).problems[0]


def test_the_workbook_that_an_office_gives_is_taken_too(
    county: County, demonstration: Store, place: Place, stick: Path
) -> None:
    out = stick / "al-biroului.xlsx"
    give_own_workbook(demonstration, 2022, out, date(2023, 1, 5), QUIET)
    arrived: ArrivedBook = look_at_workbook(county, out, QUIET)
    assert arrived.problems == ()
    take_in_workbook(county, arrived, QUIET)
    assert figures(county)["due.*"] == 975_700
    assert figures(county)["people.all"] == 66


@pytest.mark.parametrize("held", [b"", b"PK\x03\x04 stricat", b"Cod;Cifra;Valoarea\nx;y;z\n"])
def test_what_is_no_workbook_is_told(county: County, stick: Path, held: bytes) -> None:
    path = stick / "date.csv" if held.startswith(b"Cod") else stick / "date.xlsx"
    path.write_bytes(held)
    arrived = look_at_workbook(county, path, QUIET)
    assert len(arrived.problems) == 1
    assert not arrived.is_good
