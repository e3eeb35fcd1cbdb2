"""Rows of the other list become entries, whatever words and columns they come with."""

from typing import Any

import pytest

from db.tables.evidence import EvidenceKind
from letea.rules.evidence import Entry
from letea.rules.evidence_entries import (
    Lexicon,
    OtherList,
    area_facts,
    check_totals,
    described_as,
    entries_of,
    kind_key,
)
from letea.rules.evidence_matching import NOTHING
from letea.rules.sheet_table import TOTAL, LeftOut
from letea.rules.sheet_values import Filled
from tests.letea.actions.benefit_offices import MARCH
from tests.samples import CNP

LEXICON = Lexicon(
    benefits=[("VMI", "Venit minim de incluziune")],
    incomes=[("salariu", "Salariu"), ("pensie", "Pensie")],
    goods=[("teren", "Teren"), ("autovehicul", "Autovehicul")],
)


def goods(**values: Any) -> list[Entry]:
    row = Filled(4, {"full_name": "Exemplu Ion"} | values)
    return list(entries_of(EvidenceKind.GOODS, MARCH, [row], LEXICON).entries)


def told(entries: list[Entry]) -> list[tuple[str, str, int | None]]:
    return [(one.key, one.about, one.bani) for one in entries]


@pytest.mark.parametrize(
    ("values", "entries"),
    [
        ({"what": "Pensii", "sum_bani": 5}, [("income:pensie", "Pensie", 5)]),
        ({"what": "PENSIE", "worth_bani": 5}, [("income:pensie", "Pensie", 5)]),
        ({"what": "autoturism", "description": "Dacia"}, [("good:autovehicul", "Autovehicul: Dacia", None)]),
        ({"what": "Iaht", "worth_bani": 5}, [("good:?iaht", "Iaht", 5)]),
        ({"what": "Pensii", "year_bani": 1_454_400}, [("income:pensie", "Pensie", 121_200)]),
        ({"description": "casă de vacanță"}, [("good:?casa de vacanta", "casă de vacanță", None)]),
        ({"sum_bani": 5}, [("income:?", "", 5)]),
        (
            {"what": "Teren", "sum_bani": 5, "worth_bani": 9},
            [("income:?teren", "Teren", 5), ("good:teren", "Teren", 9)],
        ),
        ({"what": "Nu figurează"}, [(NOTHING, "nu figurează cu nimic", None)]),
        ({}, [(NOTHING, "nu figurează cu nimic", None)]),
    ],
)
def test_incomes_and_goods_by_the_words_of_tax_lists(
    values: dict[str, Any], entries: list[tuple[str, str, int | None]]
) -> None:
    assert told(goods(**values)) == entries


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("arabil, 0,5 ha", "5.000 mp"),
        ("tarla 12, 5000 mp", "5.000 mp"),
        ("12.5 ari", "1.250 mp"),
        ("Dacia 2010", ""),
        ("", ""),
    ],
)
def test_of_a_description_only_the_area_is_compared(words: str, area: str) -> None:
    assert area_facts(words) == ((("Suprafața", area),) if area else ())


def test_an_income_of_a_year_is_compared_by_month_and_told_whole() -> None:
    (one,) = goods(what="Salarii", year_bani=1_000_000)
    assert (one.bani, one.facts) == (83_333, (("Venit anual", "10.000 lei"),))


def test_a_kind_is_known_by_its_code_its_name_or_the_words_of_others() -> None:
    kinds = LEXICON.goods
    assert kind_key("TEREN", kinds) == ("teren", "Teren")
    assert kind_key("mijloace de transport", kinds) == ("autovehicul", "Autovehicul")
    assert kind_key("Iaht", kinds) == ("", "Iaht")
    assert described_as("", "x") == described_as("x", "") == "x"


def test_a_payment_has_its_benefit_file_and_sum() -> None:
    values = {"cnp": CNP, "kind": "venit minim de incluziune", "number": "12", "amount_bani": 5}
    (entry,) = entries_of(EvidenceKind.PAYMENTS, MARCH, [Filled(4, values)], LEXICON).entries
    assert (entry.key, entry.about, entry.bani, entry.facts, entry.row) == (
        *("VMI", "Venit minim de incluziune", 5, (("Dosarul", "12"),), 4),
    )


@pytest.mark.parametrize(
    ("totals", "whys"),
    [
        (["TOTAL · 7"], ["un total"]),
        (["Subtotal · 3", "TOTAL · 7,00"], ["un total", "un total"]),
        (["TOTAL · 8"], ["un total; rândurile citite fac 7 lei"]),
        (["Subtotal · 3", "TOTAL · 8"], ["un total", "un total; rândurile citite fac 7 lei"]),
        ([], []),
    ],
)
def test_a_total_that_the_rows_do_not_make_is_told(totals: list[str], whys: list[str]) -> None:
    left = tuple(LeftOut(9, text, TOTAL) for text in totals)
    read = OtherList((Entry(bani=300), Entry(bani=400)), left)
    assert [one.why for one in check_totals(read).left_out] == whys
    unread = OtherList((Entry(),), left)
    assert check_totals(unread) == unread


def test_a_row_of_nobody_or_of_another_month_is_left_out_with_its_words() -> None:
    rows = [
        Filled(4, {"amount_bani": 5}, ("CNP: stricat",)),
        Filled(5, {"full_name": "Exemplu Ion", "month_on": MARCH.replace(month=1), "amount_bani": 5}),
    ]
    read = entries_of(EvidenceKind.PAYMENTS, MARCH, rows, LEXICON)
    assert read.entries == ()
    assert [(one.number, one.text, one.why) for one in read.left_out] == [
        (4, "5 · CNP: stricat", "fără nume și fără CNP"),
        (5, "Exemplu Ion · 01.01.2022 · 5", "din altă lună (ianuarie 2022)"),
    ]
