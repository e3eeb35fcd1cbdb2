"""Which column fills which field, guessed from its heading."""

from time import process_time

import pytest

from letea.actions.sheet_people import person_columns
from letea.fields import Field
from letea.rules.sheet_columns import (
    ROW,
    WHY,
    Headings,
    Wanted,
    brings_nothing,
    fields_filled,
    guess,
    shape_of,
)

WANTED = person_columns()


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("NUMELE \u015eI PRENUMELE", "full_name"),
        ("C.N.P.", "cnp"),
        ("Cod numeric personal", "cnp"),
        ("Localitatea", "village"),
        ("Data nasterii", "born_on"),
        ("Data na\u015fteri", "born_on"),
        ("Telefn", "phone"),
        ("Nr. Casei", "house_number"),
        ("Pantofi", ""),
        ("Nr. crt.", ""),
        (WHY, ""),
        (ROW, ""),
        ("CNP titular", "cnp"),
        ("Nume și prenume beneficiar", "full_name"),
        ("Numele şi prenumele persoanei (conform CI)", "full_name"),
        ("CNP mamă", ""),
        ("Nr. persoane", ""),
        ("Nr. beneficiari", ""),
        ("Data nașterii mamei", ""),
        ("Domiciliul", "whole_address"),
        ("Nr. tel.", "phone"),
        ("", ""),
    ],
)
def test_a_heading_is_known_by_its_names_and_in_spite_of_slips(heading: str, key: str) -> None:
    assert guess(["Nr. crt.", heading], WANTED)[1] == key


def test_a_name_alone_is_the_whole_name() -> None:
    assert guess(["Nume", "CNP"], WANTED) == ("full_name", "cnp")
    assert guess(["Nume", "Prenume"], WANTED) == ("family_name", "given_name")


def test_the_first_column_counts_and_a_later_one_is_the_house() -> None:
    assert guess(["Nr.", "Nume", "Prenume", "Nr."], WANTED) == (
        "",
        "family_name",
        "given_name",
        "house_number",
    )


def test_a_field_is_filled_once_by_the_likeliest() -> None:
    assert guess(["Telefonul", "Telefon"], WANTED).count("phone") == 1


def test_known_headings_are_told() -> None:
    headings = Headings(WANTED)
    for heading in ("CNP", "Cod numeric persoanl", "CNP titular", "Nume și prenume (conform CI)"):
        assert headings.knows(heading)
    assert not headings.knows("Pantofi")
    assert not headings.knows("CNP " * 50)


def test_the_cells_of_a_wide_sheet_are_asked_quickly() -> None:
    headings = Headings(WANTED)
    before = process_time()
    for number in range(4_000):
        headings.knows(f"cuvânt {number} fără rost (mare)")
    assert process_time() - before < 4


def test_a_column_of_a_number_with_its_day_fills_both() -> None:
    both = Wanted("both", Field("Nr. și data"), both=("number", "on"))
    assert fields_filled((*WANTED, both), ("cnp", "both", "")) == {"cnp", "number", "on"}


def test_only_what_somebody_would_miss_is_told_to_bring_nothing() -> None:
    heads = ["Nr. crt.", "Nume", "Semnătura", "Pantofi", WHY, ROW]
    assert brings_nothing(heads, ["", "full_name", "", "", "", ""]) == ["Pantofi"]


def test_the_shape_of_a_head_forgets_case_and_marks() -> None:
    assert shape_of(["Nume", "C.N.P."]) == shape_of(["NUME ", "c n p"])
    assert shape_of(["Nume", "CNP"]) != shape_of(["CNP", "Nume"])
