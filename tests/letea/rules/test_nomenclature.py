"""Nomenclature codes are read in every spelling met, warned about, and printed as written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.rules.nomenclature import known_codes, normalise, split_codes, unknown_codes

# Spellings met in adopted plans: as written, in order, and whether something is to be checked.
MET = [
    ("8810 ID-I", "8810 ID-I", ""),
    ("8790 CR-PFA-II", "8790 CR-PFA-II", ""),
    ("8891 CZ-C-II", "8891 CZ-C-II", ""),
    ("8790CR-II", "8790 CR-II", "grupul de beneficiari"),
    ("8730 CR-V-I", "8730 CR-V-I", ""),
    ("8899 CPDH-I", "8899 CPDH-I", ""),
    ("8891 CZ II", "8891 CZ-II", "grupul de beneficiari"),
    ("8891CZ-C III", "8891 CZ-C-III", ""),
    ("889CZ-PN-V", "889 CZ-PN-V", "patru cifre"),
    ("8899CZ-PN-5", "8899 CZ-PN-V", ""),
    ("8891CZ-C-VI", "8891 CZ-C-VI", ""),
    ("8899 CZ-D-I", "8899 CZ-D-I", ""),
    ("8891CZ-C-II", "8891 CZ-C-II", ""),
    ("8790 CR‑D‑I", "8790 CR-D-I", ""),
    ("8891  cz - c - ii", "8891 CZ-C-II", ""),
    ("8790 SF-C", "8790 SF-C", ""),
    ("cod 8899", "", "nu arată ca un cod"),
]


@pytest.mark.parametrize(("written", "normal", "warning"), MET)
def test_a_code_met_in_a_real_plan_is_read(written: str, normal: str, warning: str) -> None:
    reading = normalise(written)
    assert reading.text == written
    assert reading.normal == normal
    assert warning in reading.warning
    assert bool(reading.warning) == bool(warning)


@pytest.mark.parametrize(
    ("written", "warning"),
    [
        ("1234 CZ-C-II", "nu există în nomenclator"),
        ("8891 XX-C-II", "nu există în nomenclator"),
        ("8891 CZ-ZZ-II", "nu există în nomenclator"),
        ("8891 CZ-C", "lipsește numărul"),
        ("8891 CZ-C-IIII", "nu arată ca un cod"),
        ("8891 CZ-C-II-X", "nu arată ca un cod"),
        ("8891 CZ-C-99", "nu arată ca un cod"),
        ("", "nu arată ca un cod"),
    ],
)
def test_an_irregular_code_is_warned_about(written: str, warning: str) -> None:
    assert warning in normalise(written).warning


def test_a_code_that_is_not_in_the_list_is_warned_about() -> None:
    listed = known_codes(["8891CZ-C-II"])
    assert normalise("8891 cz-c-2", known=listed).warning == ""
    assert "nu este în lista" in normalise("8891 CZ-C-III", known=listed).warning


def test_a_cell_may_hold_several_codes() -> None:
    cell = "8891 CZ-C-II și 8810 ID-I, 8899 CZ-PN-V; 8730 CR-V-I // 8790 SF-C"
    assert split_codes(cell) == ["8891 CZ-C-II", "8810 ID-I", "8899 CZ-PN-V", "8730 CR-V-I", "8790 SF-C"]
    assert [one.text for one in unknown_codes(cell, {"8891 CZ-C-II", "8810 ID-I", "8790 SF-C"})] == [
        "8899 CZ-PN-V",
        "8730 CR-V-I",
    ]


@given(st.text(max_size=40))
def test_anything_typed_is_read_without_failing_and_kept_as_written(text: str) -> None:
    assert normalise(text).text == text


@given(st.sampled_from([normal for _, normal, _ in MET if normal]))
def test_a_regular_spelling_stays_as_it_is(normal: str) -> None:
    assert normalise(normal).normal == normal
