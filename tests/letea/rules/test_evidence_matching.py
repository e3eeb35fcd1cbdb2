"""Two lists compared: who is who, what differs, what is missing, and nothing used twice or lost."""

from datetime import date
from typing import Any

import pytest

from db.tables.evidence import Agreement, EvidenceKind
from letea.rules.evidence import Compared, Entry
from letea.rules.evidence_matching import NOTHING, compare
from tests.samples import CNP, CNP_BORN

OTHER_CNP = "2640101041231"
SLIPPED_CNP = CNP[:-1] + "0"
AGREES, DIFFERS = Agreement.AGREES, Agreement.DIFFERS
OURS, THEIRS = Agreement.ONLY_OURS, Agreement.ONLY_THEIRS


def ours(name: str = "Exemplu Ion", bani: int | None = 50_000, **given: Any) -> Entry:
    """An entry of the register; the person is told by the CNP, or the name, unless given."""
    known: dict[str, Any] = {"person_id": abs(hash((name, given.get("cnp", "")))) % 10_000 + 1}
    return Entry(name=name, bani=bani, **known | given)


def theirs(name: str = "EXEMPLU ION", bani: int | None = 50_000, row: int = 5, **given: Any) -> Entry:
    """An entry of the other list."""
    return Entry(name=name, bani=bani, row=row, **given)


def of_payments(here: list[Entry], there: list[Entry]) -> list[Compared]:
    return compare(EvidenceKind.PAYMENTS, here, there)


def states(lines: list[Compared]) -> list[Agreement]:
    return [line.state for line in lines]


@pytest.mark.parametrize(
    ("here", "there", "state", "matched_by", "difference"),
    [
        (ours(cnp=CNP), theirs(cnp=CNP), AGREES, "după CNP", ""),
        (ours(cnp=CNP), theirs("Ion Exmplu", cnp=CNP), AGREES, "după CNP", ""),
        (
            *(ours(cnp=CNP), theirs(cnp=CNP, bani=50_001), DIFFERS, "după CNP"),
            "suma: 500 la noi, 500,01 la ei (+0,01)",
        ),
        (
            *(ours(cnp=CNP), theirs("Altul Vasile", cnp=CNP), DIFFERS, "după CNP"),
            "numele: Exemplu Ion la noi, Altul Vasile la ei",
        ),
        (ours(cnp=CNP), theirs(born_on=CNP_BORN), AGREES, "după nume și data nașterii", ""),
        (ours(born_on=CNP_BORN), theirs(cnp=CNP), AGREES, "după nume și data nașterii", ""),
        (ours(cnp=CNP), theirs(), AGREES, "după nume și sumă", ""),
        (ours(cnp=CNP), theirs("EXEMPLU V. ION"), AGREES, "după nume și sumă", ""),
        (ours(cnp=CNP), theirs("Exemplu, Ion"), AGREES, "după nume și sumă", ""),
        (
            *(ours(cnp=CNP), theirs("EXENPLU ION"), DIFFERS, "după nume asemănător și sumă"),
            "numele: Exemplu Ion la noi, EXENPLU ION la ei",
        ),
        (
            *(ours(cnp=CNP), theirs("EXEMPLU ION VASILE"), DIFFERS, "după nume asemănător și sumă"),
            "numele: Exemplu Ion la noi, EXEMPLU ION VASILE la ei",
        ),
        (
            *(ours(cnp=CNP, facts=(("Dosarul", "7/2022"),)), theirs(cnp=CNP, facts=(("Dosarul", "7"),))),
            *(AGREES, "după CNP", ""),
        ),
        (
            *(ours(cnp=CNP), theirs(cnp=SLIPPED_CNP), DIFFERS, "după nume și data nașterii"),
            f"CNP-ul: {CNP} la noi, {SLIPPED_CNP} la ei",
        ),
        (
            *(ours(cnp=CNP), theirs(bani=40_000), DIFFERS),
            "numai după nume; verificați dacă este aceeași persoană",
            "suma: 500 la noi, 400 la ei (−100)",
        ),
        (
            *(ours(cnp=CNP, key="vmi", about="VMI"), theirs(cnp=CNP, key="caldura", about="Căldură")),
            *(DIFFERS, "după CNP", "beneficiul: VMI la noi, Căldură la ei"),
        ),
        (
            *(ours(cnp=CNP), theirs(cnp=CNP, bani=None, doubts=("Suma: nu este o sumă",))),
            *(DIFFERS, "după CNP", "Suma: nu este o sumă"),
        ),
        (
            *(
                ours(cnp=CNP, facts=(("Dosarul", "12/2022"),)),
                theirs(cnp=CNP, facts=(("Dosarul", "13/2022"),)),
            ),
            *(DIFFERS, "după CNP", "dosarul: 12/2022 la noi, 13/2022 la ei"),
        ),
    ],
)
def test_who_is_who_and_what_differs(
    here: Entry, there: Entry, state: Agreement, matched_by: str, difference: str
) -> None:
    (line,) = of_payments([here], [there])
    assert (line.state, line.matched_by, line.difference) == (state, matched_by, difference)
    assert (line.ours, line.theirs) == ((here,), (there,))


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (ours(cnp=CNP), theirs(cnp=OTHER_CNP)),
        (ours(cnp=CNP, key="vmi"), theirs(cnp=CNP, key="caldura", bani=20_000)),
        (ours("Exemplu Ana"), theirs("Demonstrativ Ana")),
        (ours("Exemplu Ana"), theirs("Exenplu Ana", bani=49_999)),
        (ours(cnp=CNP), theirs("Exenplu Ion", cnp=OTHER_CNP)),
    ],
)
def test_two_persons_or_two_benefits_are_no_pair(here: Entry, there: Entry) -> None:
    assert states(of_payments([here], [there])) == [OURS, THEIRS]


def test_a_name_written_otherwise_is_nobody_where_two_may_be_meant() -> None:
    here = [ours("Exemplu Ion", cnp=CNP), ours("Exemplu Ian", cnp=OTHER_CNP)]
    assert states(of_payments(here, [theirs("Exemplu Ivn")])) == [OURS, OURS, THEIRS]
    assert states(of_payments(here[:1], [theirs("Exemplu Ivn"), theirs("Exemplu Ian", row=6)])) == [
        *(OURS, THEIRS, THEIRS),
    ]


def test_namesakes_are_paired_by_their_sums_only_where_one_bears_the_name() -> None:
    here = [ours(person_id=1), ours(person_id=2)]
    lines = of_payments(here, [theirs()])
    assert states(lines) == [OURS, OURS, THEIRS]
    assert lines[-1].difference == "mai multe persoane poartă acest nume; cereți CNP-ul"
    here[1] = ours(person_id=2, bani=70_000)
    assert states(of_payments(here, [theirs()])) == [AGREES, OURS]


def test_several_payments_of_a_month_are_paired_one_to_one_the_likest_first() -> None:
    here = [ours(cnp=CNP, key="vmi", bani=30_000), ours(cnp=CNP, key="caldura", bani=20_000)]
    there = [theirs(cnp=CNP, bani=20_000, row=5), theirs(cnp=CNP, bani=31_000, row=6)]
    first, second = of_payments(here, there)
    assert (first.ours[0].key, first.theirs[0].row, first.state) == ("caldura", 5, AGREES)
    assert (second.ours[0].key, second.theirs[0].row, second.state) == ("vmi", 6, DIFFERS)


@pytest.mark.parametrize("many_are_theirs", [False, True])
def test_one_sum_for_several_payments_agrees_to_the_ban(many_are_theirs: bool) -> None:  # noqa: FBT001
    many = [30_000, 20_001]
    here = [ours(cnp=CNP, bani=sum(many))] if many_are_theirs else [ours(cnp=CNP, bani=one) for one in many]
    there = [theirs(cnp=CNP, bani=one) for one in many] if many_are_theirs else [theirs(cnp=CNP, bani=50_001)]
    (line,) = of_payments(here, there)
    assert (line.state, len(line.ours) + len(line.theirs)) == (AGREES, 3)
    there[-1] = theirs(cnp=CNP, bani=50_000)
    assert AGREES not in states(of_payments(here, there))


def test_the_same_row_twice_in_the_list_is_told_with_its_first_row() -> None:
    lines = of_payments([ours(cnp=CNP)], [theirs(cnp=CNP, row=4), theirs(cnp=CNP, row=9)])
    assert states(lines) == [AGREES, THEIRS]
    assert lines[1].difference == "apare și la rândul 4 al listei"


def test_who_is_missing_on_either_side_is_told_why() -> None:
    known = theirs("Demonstrativ Ana", person_id=7)
    lines = of_payments([ours(cnp=CNP)], [known, theirs("Nimeni Vasile", row=6)])
    assert [line.difference for line in lines] == [
        "nu apare în lista lor",
        "nu are plată la noi în această lună",
        "nu are plată la noi în această lună; persoana nu este în evidență",
    ]


def test_a_carer_of_another_person_is_the_same_contract_that_differs() -> None:
    here = ours(cnp=CNP, key="ana exemplu", about="Exemplu Ana", bani=None)
    there = theirs(cnp=CNP, key="demonstrativ ion", about="Demonstrativ Ion", bani=250_000)
    (line,) = compare(EvidenceKind.CARERS, [here], [there])
    assert line.difference == "persoana îngrijită: Exemplu Ana la noi, Demonstrativ Ion la ei"


def goods(name: str, key: str, **given: Any) -> Entry:
    return Entry(name=name, key=key, **given)


def test_goods_are_paired_by_their_kind_and_others_are_missing() -> None:
    here = [goods("Exemplu Ion", "income:pensie", bani=100_000, person_id=1, about="Pensie")]
    there = [
        goods("Exemplu Ion", "income:pensie", bani=120_000, person_id=1, row=3, about="Pensie"),
        goods("Exemplu Ion", "good:autovehicul", person_id=1, row=4, about="Autovehicul"),
    ]
    lines = compare(EvidenceKind.GOODS, here, there)
    assert states(lines) == [DIFFERS, THEIRS]
    assert lines[1].difference == "nedeclarat la noi"


def test_what_another_of_the_household_declared_agrees_and_says_so() -> None:
    here = [goods("Exemplu Maria", "good:teren", person_id=2, home_id=9)]
    there = [goods("Exemplu Ion", "good:teren", person_id=1, home_id=9, row=3)]
    (line,) = compare(EvidenceKind.GOODS, here, there)
    assert line.matched_by == "declarat de Exemplu Maria, din aceeași gospodărie"
    assert line.state is AGREES


def test_of_goods_only_those_of_persons_in_the_list_are_missed() -> None:
    here = [
        goods("Exemplu Maria", "good:teren", person_id=2),
        goods("Exemplu Ion", "good:teren", person_id=1),
    ]
    there = [goods("Exemplu Ion", NOTHING, person_id=1, row=3)]
    (line,) = compare(EvidenceKind.GOODS, here, there)
    assert (line.state, line.name, line.theirs) == (OURS, "Exemplu Ion", (there[0],))
    (alone,) = compare(EvidenceKind.GOODS, [], there)
    assert (alone.state, alone.matched_by) == (AGREES, "nimic de o parte și de alta")


def test_every_entry_stands_in_one_line_whatever_the_lists() -> None:
    names = ["Exemplu Ion", "Exemplu Ana", "Ion Exemplu", ""]
    cnps = ["", CNP, OTHER_CNP]
    here = [ours(n, b, cnp=c, person_id=i) for i, (n, b, c) in enumerate(_all(names, cnps), start=1)]
    there = [theirs(n, b, row=i, cnp=c) for i, (n, b, c) in enumerate(_all(names, cnps), start=1)]
    lines = of_payments(here, there[::-1])
    assert sorted(one.person_id or 0 for line in lines for one in line.ours) == list(range(1, len(here) + 1))
    assert sorted(one.row for line in lines for one in line.theirs) == list(range(1, len(there) + 1))


def _all(names: list[str], cnps: list[str]) -> list[tuple[str, int | None, str]]:
    return [(name, bani, cnp) for name in names for cnp in cnps for bani in (None, 10_000, 20_000)]


def test_two_births_of_one_name_are_two_persons_until_the_name_alone_is_left() -> None:
    (line,) = of_payments([ours(born_on=date(1980, 1, 1))], [theirs(born_on=date(1980, 1, 2))])
    assert line.state is DIFFERS
    assert "data nașterii: 01.01.1980 la noi, 02.01.1980 la ei" in line.difference
