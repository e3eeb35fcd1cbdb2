"""Small tells of a paper: years, letterhead, signers, grounds."""

import pytest

from db.tables.plans import BasisKind
from letea.rules.plan_import import Line
from letea.rules.plan_import_tell import (
    basis_of,
    is_letterhead,
    is_title,
    last_year_in,
    marked,
    signs,
    year_in,
)


def line(text: str, *, label: str = "") -> Line:
    return Line(((text, ""),), label=label)


@pytest.mark.parametrize(
    ("title", "first", "last"),
    [
        ("Planul anual de acțiune … pentru anul 2022", 2022, None),
        ("Plan aprobat prin HCL nr. 55/2021 pentru anul 2023", 2023, None),
        ("PLANUL DE ACȚIUNE AL JUDEȚULUI, ANUL 2024", 2024, None),
        ("Planul pentru implementarea strategiei 2019 - 2029", 2019, 2029),
        ("Plan de acțiune", None, None),
    ],
)
def test_the_years_of_a_title(title: str, first: int | None, last: int | None) -> None:
    assert (year_in(title), last_year_in(title)) == (first, last)


def test_titles_letterheads_and_signers_are_told_apart() -> None:
    assert is_title(line("PLANUL ANUAL DE ACȚIUNE privind serviciile sociale"))
    assert is_title(line("Plan operational 2017-2022"))
    assert not is_title(line("Planificarea activităților"))
    assert is_letterhead(line("JUDEȚUL BACĂU"))
    assert not is_letterhead(line("Comuna noastră are o populație de 5.000 de locuitori."))
    assert signs(line("Primar,"))
    assert signs(line("Șef serviciu"))
    assert not signs(line("Primarul aprobă planul."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Legea asistenței sociale nr. 292/2011", BasisKind.LAW),
        ("Strategia locală 2021–2027, aprobată prin HCL nr. 5/2021", BasisKind.LOCAL_STRATEGY),
        ("Strategia județeană 2021-2027, aprobată prin HCJ 111/2021", BasisKind.COUNTY_STRATEGY),
        ("Strategia națională privind incluziunea socială 2022–2027", BasisKind.NATIONAL_STRATEGY),
        ("acordurile de parteneriat încheiate cu școala", BasisKind.PARTNERSHIP),
        ("rezultatul consultării publice: nicio propunere", BasisKind.CONSULTATION),
        ("Programul de interes național „Din grijă pentru copii”", BasisKind.PROGRAMME),
        ("altceva", BasisKind.OTHER),
    ],
)
def test_what_is_taken_into_account_is_known_by_its_words(text: str, kind: BasisKind) -> None:
    assert basis_of(text).kind is kind


def test_a_strategy_carries_its_period_and_its_decision() -> None:
    row = basis_of("Strategia locală 2021 - 2027, aprobată prin Hotărârea Consiliului Local nr. 55/2021;")
    assert (row.period, row.decision) == ("2021–2027", "HCL nr. 55/2021")


@pytest.mark.parametrize(
    ("text", "marker", "words"),
    [
        ("a) strategia", "a)", "strategia"),
        ("1. legea", "1.", "legea"),
        ("- pliante", "-", "pliante"),
        ("iii. situații", "iii.", "situații"),
        ("• afișe", "•", "afișe"),
        ("Text fără semn", "", "Text fără semn"),
        ("* nota de subsol", "", "* nota de subsol"),
    ],
)
def test_markers_of_lists(text: str, marker: str, words: str) -> None:
    assert marked(line(text)) == (marker, words)
