"""Indicators as real plans write them, the targets they set and how much of them is achieved."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.rules.indicators import read_indicator, share_achieved


@pytest.mark.parametrize(
    ("text", "target", "unit"),
    [
        ("10 ședințe de informare și consiliere adresate autorităților", 10, "ședințe de informare"),
        ("1 proiect scris și depus", 1, "proiect"),
        ("24 de copii protejați în case de tip familial", 24, "copii"),
        ("Un număr de 29 AMP atestați și angajați, cod smis 127169", 29, "AMP"),
        ("Un contract de lucrări încheiat", 1, "contract de lucrări"),
        ("Un centru pentru copii cu autism în construcție", 1, "centru"),
        ("Două locuințe protejate", 2, "locuințe"),
        ("25 de SPAS/ DAS/ CAS acreditate", 25, "SPAS/DAS/CAS"),
        ("18 copii/tineri și familiile acestora", 18, "copii/tineri"),
        ("▪ 2 centre clasice închise", 2, "centre"),
        ("1.200 de persoane informate", 1200, "persoane"),
        ("Nr. de beneficiari: 20", 20, "beneficiari"),
        ("Existența de voluntari în 80% dintre serviciile sociale", 80, "%"),
        ("80% dintre serviciile sociale", 80, "%"),
        ("Creșterea cu 10% a copiilor care beneficiază de plasament", 10, "%"),
    ],
)
def test_a_target_is_read_with_its_unit(text: str, target: int, unit: str) -> None:
    found = read_indicator(text)
    assert (found.text, found.target, found.unit) == (text, Decimal(target), unit)
    assert (found.at_least, found.at_most) == (False, False)


@pytest.mark.parametrize(
    ("text", "target"),
    [("Cel puțin 3 evenimente", 3), ("CEL PUTIN un eveniment", 1), ("Peste 50 de persoane", 50)],
)
def test_a_target_may_be_a_least(text: str, target: int) -> None:
    found = read_indicator(text)
    assert (found.target, found.at_least) == (Decimal(target), True)


def test_a_target_may_be_for_each_year_and_place() -> None:
    found = read_indicator("minim 2 acțiuni/an/comunitate")
    assert found.target == Decimal(2)
    assert (found.unit, found.each, found.at_least) == ("acțiuni", "an/comunitate", True)
    assert read_indicator("1 program/an de formare profesională").each == "an"
    assert read_indicator("3 evenimente pe an").each == "an"


def test_a_range_is_a_least() -> None:
    assert (read_indicator("10-15 copii").target, read_indicator("10-15 copii").at_least) == (
        Decimal(10),
        True,
    )
    assert read_indicator("cel mult 5 sesizări").at_most


@pytest.mark.parametrize(
    "text",
    [
        "ședințe lunare ale EIL",
        "Centre de zi licențiate la nivel local funcționale",
        "Un număr de ... persoane/ familii de plasament vor fi identificate",
        "2024",
        "15% din cei 20% rămași",
        "",
    ],
)
def test_a_text_without_a_target_is_kept(text: str) -> None:
    assert (read_indicator(text).text, read_indicator(text).target) == (text, None)


@pytest.mark.parametrize(
    ("wanted", "achieved", "share"),
    [
        ("Cel puțin 3 evenimente", "2 evenimente", "66.7"),
        ("3 evenimente", "un eveniment", "33.3"),
        ("3 evenimente", "3", "100.0"),
        ("3 evenimente", "6 evenimente", "200.0"),
        ("3 evenimente", "0 evenimente", "0.0"),
        ("80% dintre servicii", "40%", "50.0"),
        ("80% dintre servicii", "40", "50.0"),
    ],
)
def test_what_is_achieved_is_a_share_of_the_target(wanted: str, achieved: str, share: str) -> None:
    assert share_achieved(wanted, achieved) == Decimal(share)


@pytest.mark.parametrize(
    ("wanted", "achieved"),
    [
        ("3 evenimente", "2 campanii"),
        ("3 evenimente", "50%"),
        ("80% dintre servicii", "3 servicii"),
        ("ședințe lunare", "2 ședințe"),
        ("3 evenimente", "realizat"),
        ("3 evenimente", ""),
        ("cel mult 5 sesizări", "2 sesizări"),
    ],
)
def test_what_cannot_be_compared_has_no_share(wanted: str, achieved: str) -> None:
    assert share_achieved(wanted, achieved) is None


@given(st.text(max_size=80))
def test_any_text_is_kept_as_written(text: str) -> None:
    found = read_indicator(text)
    assert found.text == text
    assert (found.target is None) == (found.unit == "")
