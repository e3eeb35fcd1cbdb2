"""The two sides of a line in words."""

import pytest

from db.tables.evidence import EvidenceKind
from letea.rules.evidence import Entry
from letea.rules.evidence_sides import SideRow, side_by_side, side_words
from tests.samples import CNP


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([], "–"),
        ([Entry(bani=123_450)], "1.234,50"),
        ([Entry(bani=30_000), Entry(bani=20_000)], "500 (2 poziții)"),
        ([Entry(about="Teren")], "Teren"),
        ([Entry()], "fără sumă"),
    ],
)
def test_a_side_in_few_words(entries: list[Entry], words: str) -> None:
    assert side_words(entries, EvidenceKind.PAYMENTS) == words


def test_an_income_is_told_with_its_sum() -> None:
    assert side_words([Entry(about="Pensie", bani=100_000)], EvidenceKind.GOODS) == "Pensie, 1.000"


def test_a_good_described_otherwise_is_the_same_kind_until_the_kind_is_another() -> None:
    ours, theirs = Entry(key="good:teren", about="Teren: arabil"), Entry(key="good:teren", about="Teren: x")
    (row,) = side_by_side(EvidenceKind.GOODS, [ours], [theirs])
    assert row == SideRow("Felul", "Teren: arabil", "Teren: x")
    (row,) = side_by_side(EvidenceKind.GOODS, [ours], [Entry(key="good:animale", about="Animale")])
    assert row.unlike


def test_both_sides_thing_by_thing_what_is_unlike_marked() -> None:
    ours = Entry(name="Exemplu Ion", cnp=CNP, about="VMI", bani=30_000, facts=(("Dosarul", "1"),))
    theirs = Entry(name="ION EXEMPLU", cnp=CNP, bani=35_000, facts=(("Dosarul", "2"),), doubts=("x",))
    assert side_by_side(EvidenceKind.PAYMENTS, [ours], [theirs]) == [
        SideRow("Numele", "Exemplu Ion", "ION EXEMPLU"),
        SideRow("CNP", CNP, CNP),
        SideRow("Beneficiul", "VMI", ""),
        SideRow("Suma (lei)", "300", "350", unlike=True),
        SideRow("Dosarul", "1", "2", unlike=True),
        SideRow("Necitit", "", "x"),
    ]


def test_several_payments_stand_under_one_another_with_their_total() -> None:
    ours, theirs = [Entry(bani=30_000), Entry(bani=20_000)], [Entry(bani=50_000)]
    assert side_by_side(EvidenceKind.PAYMENTS, ours, theirs) == [
        SideRow("Suma (lei)", "300\n200", "500"),
        SideRow("În total", "500", "500"),
    ]
