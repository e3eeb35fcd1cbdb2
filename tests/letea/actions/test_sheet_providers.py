"""The ministry's list of providers: a provider of many rows, licences in one cell, changes told once."""

import pytest

from db.store import Store
from letea.actions.providers import open_provider, provider_rows
from letea.actions.sheet_providers import prepared
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.samples import TODAY
from tests.sheet_targets import judged, kept

HEADS = (
    *("Denumire furnizor", "CUI", "Adresa", "Telefon", "Serviciul social", "Cod serviciu"),
    *("Licența", "Valabilitate"),
)
DAY_CENTRE: tuple[Cell, ...] = (
    *("Asociația Exemplu", "RO4278337", "str. Mare 1", "", "Centru de zi", "8891 CZ-C-II"),
    *("LF 0001234", "10.4.2025"),
)
HOME_CARE: tuple[Cell, ...] = (
    *("ASOCIA\u0162IA EXEMPLU", "4278337", "", "0234 000 000", "Îngrijire la domiciliu", "8810 ID-I"),
    *("LF 0005678", "1.5.2026"),
)


def judge(store: Store, *rows: tuple[Cell, ...]) -> list[JudgedRow]:
    return judged(store, "providers", HEADS, *rows)


def test_a_provider_of_two_rows_is_one_with_two_services_in_their_order(store: Store) -> None:
    rows = judge(store, DAY_CENTRE, HOME_CARE)
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW], rows[1].reason
    assert rows[0].reason.startswith("furnizor nou")
    assert "furnizor nou" not in rows[1].reason
    kept(store, "providers", rows)
    (row,) = provider_rows(store, TODAY)
    file = open_provider(store, row.id)
    assert [(one.name, one.licence_series, one.licence_number) for one in file.services] == [
        ("Centru de zi", "LF", "0001234"),
        ("Îngrijire la domiciliu", "LF", "0005678"),
    ]
    assert file.provider.phone == "0234 000 000"  # the second row tells what the first did not


def test_what_changes_of_a_provider_is_told_on_its_first_row(store: Store) -> None:
    kept(store, "providers", judge(store, DAY_CENTRE, HOME_CARE))
    moved = (*DAY_CENTRE[:2], "str. Nouă 2", *DAY_CENTRE[3:])
    rows = judge(store, moved, (*HOME_CARE[:2], "str. Nouă 2", *HOME_CARE[3:]))
    assert [row.verdict for row in rows] == [Verdict.CHANGES, Verdict.SAME]
    assert "Adresa: str. Mare 1 → str. Nouă 2" in rows[0].reason
    kept(store, "providers", rows)
    assert open_provider(store, 1).provider.address == "str. Nouă 2"
    store.undo()
    assert open_provider(store, 1).provider.address == "str. Mare 1"


def test_a_new_licence_beside_the_old_one_is_another_service(store: Store) -> None:
    kept(store, "providers", judge(store, DAY_CENTRE))
    rows = judge(store, (*DAY_CENTRE[:6], "LF 0009999", "1.1.2030"))
    assert rows[0].verdict is Verdict.NEW


def test_a_namesake_with_another_fiscal_code_is_another_provider(store: Store) -> None:
    kept(store, "providers", judge(store, DAY_CENTRE))
    rows = judge(store, ("Asociația Exemplu", "14399840", *DAY_CENTRE[2:]))
    assert rows[0].reason.startswith("furnizor nou")


def test_an_end_before_the_start_is_told(store: Store) -> None:
    row = judged(store, "providers", (*HEADS, "Data licenței"), (*DAY_CENTRE[:7], "1.1.2020", "1.1.2022"))[0]
    assert row.verdict is Verdict.WRONG
    assert "înaintea începutului" in row.reason


@pytest.mark.parametrize(
    ("cell", "series", "number"),
    [
        ("LF 000132", "LF", "000132"),
        ("seria LF nr. 000132", "LF", "000132"),
        ("LF/000132", "LF", "000132"),
        ("lf nr.000132", "LF", "000132"),
        ("000132", None, "000132"),
        ("în curs de licențiere", None, "în curs de licențiere"),
    ],
)
def test_a_licence_in_one_cell_is_series_and_number(cell: str, series: str | None, number: str) -> None:
    told = prepared({"licence": cell})
    assert (told.get("licence_series"), told["licence_number"]) == (series, number)


def test_a_telephone_and_an_address_of_mail_are_told_apart_in_one_cell() -> None:
    told = prepared({"name": "A", "reached": "0234/111.222; office@exemplu.ro"})
    assert (told["phone"], told["email"]) == ("0234/111.222", "office@exemplu.ro")


def test_the_place_and_the_county_end_the_address_once() -> None:
    told = prepared({"address": "str. Mare 1", "locality": "Letea Veche", "county": "Bacău"})
    assert told == {"address": "str. Mare 1, Letea Veche, județul Bacău"}
    assert prepared(told | {"county": "BACAU"}) == told
