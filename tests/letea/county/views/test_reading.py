"""Who handed over is told of every view: a missing commune is no zero, an unsealed workbook is marked."""

from collections.abc import Callable

from sqlalchemy import update

from db.county.tables import Commune
from letea.county.opening import County
from letea.county.views.view import View, line_words
from letea.places import Place
from tests.county_samples import Records, hold
from tests.letea.county.views.conftest import SOME

Read = Callable[..., View]


def test_every_commune_that_is_expected_has_a_row_in_romanian_order(
    places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    view = read("services")
    assert [line.cells[0] for line in view.lines][:3] == ["Agăș", "Ardeoani", "Asău"]
    assert len(view.lines) == len(places)
    assert sum(not line.missing for line in view.lines) == len(held) == SOME


def test_what_was_not_handed_over_is_missing_and_never_zero(held: dict[str, Records], read: Read) -> None:
    view = read("services")
    missing = [line for line in view.lines if line.missing]
    assert {line.cells[1] for line in missing} == {"nepredat"}
    assert all(cell is None for line in missing for cell in line.cells[2:])
    assert not any("0" in line_words(view, line) for line in missing)


def test_a_commune_without_services_has_none_which_is_known(
    county: County, places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    hold(county, places[SOME], records={**held[places[0].name], "service": [], "proposed_service": []})
    view = read("services")
    (line,) = (line for line in view.lines if line.cells[0] == places[SOME].name)
    assert line.cells[1:5] == ("pachet", 0, 0, 0)


def test_what_came_in_a_workbook_is_marked(
    places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    view = read("poverty")
    unsealed = [line for line in view.lines if line.unsealed]
    assert [line.cells[:2] for line in unsealed] == [(places[1].name, "nesigilat")]
    assert view.handed[0] == f"Au predat pentru anul 2026: {SOME} din {len(places)} de comune și orașe."
    assert view.handed[1].startswith("Ce nu s-a predat nu se adună și nu este zero.")
    assert view.handed[2] == f"Din registru nesigilat, fără semnătură: {places[1].name}."


def test_a_commune_that_is_not_expected_is_left_out_until_it_hands_over(
    county: County, places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    out = [places[0].siruta, places[SOME].siruta]
    with county.store.writing() as session:
        session.execute(update(Commune).where(Commune.siruta.in_(out)).values(expected=False))
    names = [line.cells[0] for line in read("spas").lines]
    assert places[0].name in names
    assert places[SOME].name not in names


def test_each_period_has_its_own_records(county: County, places: tuple[Place, ...], read: Read) -> None:
    hold(county, places[0], 2026, quarter=1)
    hold(county, places[1], 2025)
    handed = {
        (year, quarter): [
            line.cells[0] for line in read("spas", year, quarter=quarter).lines if not line.missing
        ]
        for year, quarter in ((2026, 1), (2026, 0), (2025, 0))
    }
    assert handed == {(2026, 1): [places[0].name], (2026, 0): [], (2025, 0): [places[1].name]}
    assert read("spas", quarter=1).period == "trimestrul I 2026"
