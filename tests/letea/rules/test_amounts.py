"""Sums, capacities and shares as plans write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.tables.plans import Unit
from letea.rules.amounts import read_plan_amount, read_plan_capacity, read_plan_occupancy
from letea.wording import grouped, money, thousands

BANI = st.integers(min_value=0, max_value=10**12)


def spellings(bani: int) -> list[str]:
    """Every way in which offices write a sum in lei."""
    lei, rest = divmod(bani, 100)
    tails = [f",{rest:02}", f".{rest:02}"] if rest else ["", ",00", ".00"]
    if rest and rest % 10 == 0:
        tails += [f",{rest // 10}", f".{rest // 10}"]
    bodies = [(str(lei), tails)]
    for mark in (".", ",", " ", "\u00a0"):
        other = [tail for tail in tails if not tail.startswith(mark)]
        bodies.append((grouped(lei).replace(".", mark), other))
    written = [f"{body}{tail}" for body, ends in bodies for tail in ends]
    # "1,234" alone may be thousands or a fraction: it is never written so by who means to be understood.
    clear = [one for one in written if not (one.count(",") == 1 and len(one.split(",")[1]) == 3)]
    return [f"{one}{unit}" for one in clear for unit in ("", " lei", "lei", " LEI", " RON", " (PNRR)", "*")]


@given(BANI)
def test_every_spelling_of_a_sum_reads_back(bani: int) -> None:
    for written in spellings(bani):
        read = read_plan_amount(written)
        assert (read.bani, read.doubt) == (bani, ""), written


@given(BANI)
def test_what_letea_prints_reads_back(bani: int) -> None:
    assert read_plan_amount(money(bani)).bani == bani
    assert read_plan_amount(f"{thousands(bani)} mii lei").bani == bani
    assert read_plan_amount(thousands(bani), unit=Unit.THOUSANDS).bani == bani


@given(st.text(max_size=40))
def test_nothing_a_cell_holds_stops_the_reading(text: str) -> None:
    for unit in (None, *Unit):
        read = read_plan_amount(text, unit=unit)
        assert read.bani is None or read.bani >= 0
    read_plan_capacity(text)
    read_plan_occupancy(text)


@pytest.mark.parametrize(
    ("written", "bani", "words"),
    [
        ("303.270 lei", 30_327_000, ""),
        ("2 574 580,7", 257_458_070, ""),
        ("1 632 873 (PNRR)", 163_287_300, "1 632 873 (PNRR)"),
        ("12.423.400", 1_242_340_000, ""),
        ("1.080", 108_000, ""),
        ("25 mii lei", 2_500_000, ""),
        ("2,5 mii de lei", 250_000, ""),
        ("0", 0, ""),
        ("-", None, "-"),
        ("*", None, "*"),
        ("Fără costuri", None, "Fără costuri"),
        ("Fara costuri", None, "Fara costuri"),
        ("Nu este cazul", None, "Nu este cazul"),
        ("", None, ""),
    ],
)
def test_the_amounts_of_real_plans(written: str, bani: int | None, words: str) -> None:
    read = read_plan_amount(written)
    assert (read.bani, read.text, read.doubt) == (bani, words, "")


def test_the_unit_of_the_head_is_that_of_the_cell() -> None:
    assert read_plan_amount("303,27", unit=Unit.THOUSANDS).bani == 30_327_000
    assert read_plan_amount("303.270", unit=Unit.LEI).bani == 30_327_000
    own = read_plan_amount("303.270 lei", unit=Unit.THOUSANDS)
    assert own.bani == 30_327_000
    assert "unitatea din celulă" in own.doubt


@pytest.mark.parametrize(
    ("written", "unit", "likely", "why"),
    [
        ("l2.5OO", None, 1_250_000, "litere printre cifre"),
        ("3O3.27O lei", Unit.LEI, 30_327_000, "litere printre cifre"),
        ("1,234", None, None, "două feluri"),
        ("1.080", Unit.THOUSANDS, 108_000_000, "două feluri"),
        ("2 574 580,7", Unit.THOUSANDS, 257_458_070_000, "pare scrisă în lei"),
        ("24.000 lei buget local", None, 2_400_000, "și cuvinte"),
        ("aprox. 5000 lei", None, 500_000, "și cuvinte"),
        ("5.000 - 7.000 lei", None, None, "o singură sumă"),
        ("1,2 mil. lei", None, None, "o singură sumă"),
        ("1.500 euro", None, None, "o singură sumă"),
        ("-300 lei", None, None, "sub zero"),
        ("12.34.567", None, None, "unde sunt miile"),
        ("buget propriu", None, None, "nici o mențiune"),
    ],
)
def test_what_is_doubtful_is_said_and_never_taken_silently(
    written: str, unit: Unit | None, likely: int | None, why: str
) -> None:
    read = read_plan_amount(written, unit=unit)
    assert read.bani == likely
    assert why in read.doubt
    assert written.removesuffix(" lei").split(" ", maxsplit=1)[0] in read.doubt


@pytest.mark.parametrize(
    ("written", "number", "of"),
    [
        ("20 copii", 20, "copii"),
        ("102 persoane", 102, "persoane"),
        ("30 Persoane", 30, "Persoane"),
        ("1.200 de beneficiari", 1200, "beneficiari"),
        ("45", 45, ""),
        ("-", None, "-"),
        ("", None, ""),
        ("Nu este cazul", None, "Nu este cazul"),
    ],
)
def test_capacities(written: str, number: int | None, of: str) -> None:
    read = read_plan_capacity(written)
    assert (read.number, read.of, read.doubt) == (number, of, "")


@pytest.mark.parametrize(
    "written", ["2x20 copii", "20 copii/zi, 30 în vacanță", "l2 copii", "3O locuri", "mulți"]
)
def test_a_capacity_that_is_no_single_number_is_doubtful(written: str) -> None:
    assert read_plan_capacity(written).doubt


@pytest.mark.parametrize(
    ("written", "percent"),
    [("75 %", 75), ("100%", 100), ("66,7 %", Decimal("66.7")), ("75", 75), ("-", None), ("", None)],
)
def test_shares(written: str, percent: Decimal | None) -> None:
    read = read_plan_occupancy(written)
    assert (read.percent, read.doubt) == (percent, "")


@pytest.mark.parametrize("written", ["125 %", "0,75", "l00%", "plin"])
def test_a_share_that_cannot_be_is_doubtful(written: str) -> None:
    assert read_plan_occupancy(written).doubt
