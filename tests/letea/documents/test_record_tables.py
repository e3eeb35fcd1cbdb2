"""Records on paper stand under the words that forms use."""

from db.tables.households import Household, Income
from letea.documents.outline import Pairs
from letea.documents.record_tables import part, record_pairs, record_table, words_table
from tests.papers.outline_text import block_lines
from tests.samples import a_household, an_income


def test_what_is_not_known_is_left_out_of_the_pairs() -> None:
    pairs = record_pairs(a_household(rooms=3), (Household.rooms, Household.heating), {})
    assert pairs == [("Număr de camere", "3")]


def test_a_table_names_fields_and_words_codes() -> None:
    table = record_table(
        [an_income(kind="pensie", sum_bani=121_250)],
        (Income.kind, Income.sum_bani),
        {"income_kind": [("pensie", "Pensie")]},
        widths=(2.0, 1.0),
    )
    assert list(block_lines(table))[1:3] == [
        "head| **Felul venitului** | **Suma lunară (lei)**",
        "| Pensie | 1.212,50",
    ]


def test_a_part_with_nothing_to_tell_has_no_heading() -> None:
    assert list(part("Bunuri", words_table(("Felul",), [], widths=(1.0,)), Pairs(()))) == []
    assert len(list(part("Bunuri", words_table(("Felul",), [("Teren",)], widths=(1.0,))))) == 2
