"""A line of a comparison: what its entries add up to, how it is kept and known again, its note."""

from datetime import date

import pytest

from db.tables.evidence import Agreement, EvidenceKind
from letea.rules.evidence import (
    MOST_NOTE,
    NOTES,
    Compared,
    Entry,
    check_about,
    check_note,
    content_of,
    entry_told,
    folded,
    put_together,
    says_same,
    sum_of,
    title_of,
    told_entry,
    total_of,
)
from tests.samples import CNP, CNP_BORN, TODAY

FULL = Entry(
    name="Exemplu Ștefan",
    cnp=CNP,
    born_on=CNP_BORN,
    key="vmi",
    about="VMI",
    bani=0,
    facts=(("Dosarul", "12/2022"),),
    doubts=("CNP: stricat",),
    row=4,
    person_id=3,
    home_id=2,
    page="benefits",
    record=7,
    part="payments.2022-03-01.4",
)


@pytest.mark.parametrize("entry", [FULL, Entry(), Entry(name="Exemplu", bani=5)])
def test_an_entry_is_kept_and_read_back_whole(entry: Entry) -> None:
    assert entry_told(told_entry(entry)) == entry


def test_sums_are_of_all_entries_or_not_known() -> None:
    assert sum_of([Entry(bani=1), Entry(bani=2)]) == 3
    assert sum_of([Entry(bani=1), Entry()]) is None
    assert sum_of([]) is None


def test_a_whole_side_is_summed_but_not_incomes_with_goods() -> None:
    assert total_of(EvidenceKind.PAYMENTS, [1, None, 2]) == 3
    assert total_of(EvidenceKind.PAYMENTS, [None]) is None
    assert total_of(EvidenceKind.GOODS, [1, 2]) is None


def test_the_birth_is_told_by_the_cnp_where_nobody_wrote_it() -> None:
    assert Entry(cnp=CNP).born == CNP_BORN
    assert Entry(cnp=CNP, born_on=TODAY).born == TODAY
    assert Entry(cnp="1").born is None


def test_a_line_is_known_again_by_what_it_says_whatever_its_row() -> None:
    one = Compared(Agreement.AGREES, (Entry(name="A", bani=5, record=1),), (Entry(name="A", bani=5, row=4),))
    same = Compared(Agreement.AGREES, (Entry(name="A", bani=5, record=2),), (Entry(name="A", bani=5, row=9),))
    other = Compared(Agreement.AGREES, one.ours, (Entry(name="A", bani=6, row=4),))
    assert content_of(one) == content_of(same) != content_of(other)
    assert (one.place, other.name, one.person_id) == (4, "A", None)


def test_the_name_of_a_line_is_that_of_the_register() -> None:
    line = put_together(
        [Entry(name="Exemplu Ana", person_id=4)], [Entry(name="EXEMPLU ANA")], "după CNP", EvidenceKind.CARERS
    )
    assert (line.name, line.person_id, line.state) == ("Exemplu Ana", 4, Agreement.AGREES)


def test_what_is_unlike_is_told_with_both_values() -> None:
    line = put_together(
        [Entry(name="Exemplu Ana", born_on=date(1980, 1, 1), facts=(("Contractul", "7"), ("Până la", "")))],
        [Entry(name="Exemplu Ana", born_on=date(1981, 1, 1), facts=(("Contractul", "8"),))],
        "x",
        EvidenceKind.CARERS,
    )
    assert line.difference == (
        "contractul: 7 la noi, 8 la ei; data nașterii: 01.01.1980 la noi, 01.01.1981 la ei"
    )


@pytest.mark.parametrize(
    ("here", "there", "same"),
    [
        ("7", "7/2021", True),
        ("7", "nr. 7 din 01.10.2021", True),
        ("7/2021", "7/2022", False),
        ("7", "7/8", False),
        ("7", "17/2021", False),
        ("01.10.2021", "02.10.2021", False),
        ("Exemplu Ana", "EXEMPLU ANA", True),
    ],
)
def test_a_number_is_the_same_without_its_year(here: str, there: str, same: bool) -> None:  # noqa: FBT001
    assert (says_same(here, there), says_same(there, here)) == (same, same)


def test_values_are_compared_whatever_their_letters_and_order() -> None:
    assert folded("Exemplu-Popescu Ștefan") == folded("STEFAN popescu EXEMPLU")


@pytest.mark.parametrize(
    ("note", "wrong"), [("", True), ("  ", True), (NOTES[0], False), ("x" * (MOST_NOTE + 1), True)]
)
def test_a_note_is_a_few_words(note: str, wrong: bool) -> None:  # noqa: FBT001
    assert bool(check_note(note)) is wrong


@pytest.mark.parametrize(
    ("month_on", "source", "fields"),
    [
        (TODAY.replace(day=1), "Contabilitate", []),
        (date(2022, 4, 1), "Contabilitate", ["month_on"]),
        (date(2022, 4, 1), " ", ["source", "month_on"]),
    ],
)
def test_a_comparison_is_of_a_month_that_began_and_of_somebodys_list(
    month_on: date, source: str, fields: list[str]
) -> None:
    problems = check_about(EvidenceKind.PAYMENTS, month_on, source, TODAY)
    assert [one.field for one in problems] == fields


def test_a_comparison_is_called_by_kind_and_month() -> None:
    assert title_of(EvidenceKind.GOODS, date(2022, 2, 1)) == "Venituri și bunuri, februarie 2022"
