"""What the yearly reports are built from."""

from datetime import date

import pytest

from db.tables.office import UnitKind
from db.tables.reports import ReportKind, YearlyReport
from letea.documents import report_parts
from letea.documents.outline import Heading, Paragraph, text_of
from letea.rules.figures import Behind, rows_of
from letea.rules.yearly import Counted, Month, Paid
from tests.samples import an_office


def test_parts_are_numbered_and_empty_ones_left_out() -> None:
    some = [report_parts.told("Ceva.")]
    outline = report_parts.report_outline(an_office(), "R", [], [("A", some), ("B", []), ("C", some)])
    assert [block.text for block in outline.blocks if isinstance(block, Heading)] == ["I. A", "II. C"]


def test_free_texts_are_paragraphs() -> None:
    told = report_parts.written("  unu \n\n doi")
    assert [text_of(block.runs) for block in told if isinstance(block, Paragraph)] == ["unu", "doi"]


def test_what_is_not_written_does_not_close_the_report() -> None:
    report = YearlyReport(kind=ReportKind.ACTIVITY, year=2022, proposals="Un microbuz.")
    assert [(heading, len(blocks)) for heading, blocks in report_parts.closing(report)] == [
        ("Dificultăți întâmpinate", 0),
        ("Propuneri", 1),
    ]


def test_sums_of_kinds_add_up() -> None:
    table = report_parts.paid_table([Paid("A", 1, 2, 60_000, 30_000), Paid("B", 1, 1, 123_450, 0)])
    assert [text_of(cell.runs) for cell in table.body[-1]] == ["În total", "", "3", "1.834,50", "300"]


def test_who_has_two_benefits_counts_once_in_the_total() -> None:
    kinds = [
        Paid(name, len(people), 1, 100, 0, {"people": rows_of(Behind.PEOPLE, people)})
        for name, people in (("A", [1, 2]), ("B", [2]))
    ]
    assert text_of(report_parts.paid_table(kinds).body[-1][1].runs) == "2"


def test_sums_stand_under_one_another_with_their_bani() -> None:
    rows = [("a", "12", "1.000"), ("b", "3", "-7,05"), ("c", "4", "–"), ("d", "5", "Fără costuri")]
    table = report_parts.figures(("A", "B", "C"), rows, widths=(1, 1, 1))
    assert [[text_of(cell.runs) for cell in row] for row in table.body] == [
        ["a", "12", "1.000,00"],
        ["b", "3", "-7,05"],
        ["c", "4", "–"],
        ["d", "5", "Fără costuri"],
    ]


def test_charts_of_nothing_are_left_out() -> None:
    assert list(report_parts.counts_chart("C", [Counted("a", 0)])) == []
    assert list(report_parts.months_chart([Month("ianuarie", 0, 0)] * 12)) == []
    (chart,) = report_parts.months_chart([Month("ianuarie", 100, 0)])
    assert (chart.bars[0].label, chart.bars[0].parts, chart.bani) == ("ian", (100, 0), True)


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 persoane"), (1, "1 persoană"), (2, "2 persoane"), (20, "20 de persoane")]
)
def test_persons_are_counted_as_romanian_asks(number: int, words: str) -> None:
    assert report_parts.people_words(number) == words


def test_the_unit_within_a_sentence_begins_small() -> None:
    assert report_parts.unit_within(an_office()) == "comuna Exemplu"
    assert report_parts.unit_within(an_office(unit_kind=UnitKind.TOWN)) == "orașul Exemplu"


def test_it_is_told_until_when_a_year_is_counted() -> None:
    assert report_parts.counted_until(date(2021, 12, 31), 2021) == "la 31 decembrie 2021"
    assert report_parts.counted_until(date(2022, 3, 22), 2022) == "până la 22.03.2022"
