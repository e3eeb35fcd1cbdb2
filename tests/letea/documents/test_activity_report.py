"""The report of a year's work read as text, for none, one, two and many of everything."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.tables.reports import ReportKind, YearlyReport
from letea.documents.activity_report import activity_report
from letea.documents.outline import Outline
from letea.rules.figures import Behind, rows_of, sums_of
from letea.rules.yearly import Both, Cost, Counted, Month, Paid
from letea.rules.yearly_activity import Activity
from letea.rules.yearly_costs import ServiceYear
from tests.papers.outline_text import as_text
from tests.samples import an_office

END = date(2021, 12, 31)
NONE = [Month(month, 0, 0) for month in ("ianuarie", "februarie")]


def an_activity(**given: Any) -> Activity:
    """A year in which nothing was done."""
    known: dict[str, Any] = {
        "year": 2021,
        "on": END,
        "categories": [],
        "kinds": [],
        "months": NONE,
        "both": Both(0, 0, 0),
        "costs": [],
        "trained": [],
        "carers_trained": rows_of(Behind.PEOPLE, ()),
        "work": {"Vizite": [], "Anchete": [Counted("vmi", 0)]},
    }
    return Activity(**known | given)


def of_months(cost: Cost, months: int) -> ServiceYear:
    """A service in whose year persons were for so many months."""
    budget = (
        {} if cost.budget_bani is None else {"budget_bani": sums_of(Behind.BUDGETS, [(1, cost.budget_bani)])}
    )
    told = sums_of(Behind.ENROLMENTS, [(1, months)])
    there = rows_of(Behind.ENROLMENTS, ())
    return ServiceYear(2021, replace(cost, rows=budget), told, told, there, None, {})


def report(**given: Any) -> Outline:
    texts = YearlyReport(kind=ReportKind.ACTIVITY, year=2021)
    return activity_report(an_activity(**given), texts, an_office(), view=None)


def text(**given: Any) -> str:
    return as_text(report(**given))


def test_a_year_in_which_nothing_was_written_is_told_in_sentences() -> None:
    told = text()
    for words in (
        "anul 2021, cifre la 31 decembrie 2021",
        "în anul 2021 în comuna Exemplu",
        "Nicio persoană nu este înscrisă într-o categorie de beneficiari.",
        "În anul 2021 nu este înscrisă nicio plată.",
        "Nu a funcționat niciun serviciu social înscris în registru.",
        "Fără înregistrări în an: Vizite; Anchete.",
    ):
        assert words in told
    assert "Formarea" not in told
    assert "Beneficii și servicii" not in told
    assert "table" not in told


@pytest.mark.parametrize(
    ("payments", "words"),
    [
        (1, "1 plată înscrisă, în sumă de 1.234,50 lei, din care plătit 1.000 lei."),
        (2, "2 plăți înscrise,"),
        (20, "20 de plăți înscrise,"),
        (1_000_000, "1.000.000 de plăți înscrise,"),
    ],
)
def test_payments_are_counted_as_romanian_asks(payments: int, words: str) -> None:
    kinds = [Paid("Ajutor de urgență", 1, payments, 123_450, 100_000)]
    assert words in text(kinds=kinds)


def test_costs_stand_beside_their_standard() -> None:
    costs = [
        of_months(Cost("Centru de zi", 2, 600_000, "", 200_000), 18),
        of_months(Cost("Informare", 0, None, "Fără costuri", None), 0),
        of_months(Cost("Cantină", 3, None, "", 100_000), 36),
    ]
    told = text(costs=costs)
    assert "Centru de zi | 2 | 6.000 | 3.000 | 2.000 | 200 %" in told
    assert "Informare | 0 | Fără costuri | – | – | –" in told
    assert "Cantină | 3 | – | – | 1.000 | –" in told
    assert "Cost peste standard: Centru de zi." in told


@pytest.mark.parametrize(
    ("both", "words"),
    [(Both(3, 2, 1), "1 (33,3 %)"), (Both(0, 2, 0), "0"), (Both(2, 0, 0), "0 (0 %)")],
)
def test_who_has_benefits_and_services_is_told_with_their_share(both: Both, words: str) -> None:
    assert words in text(both=both)


@pytest.mark.parametrize(("counts", "words"), [([1], "1 persoană."), ([18, 2], "20 de persoane.")])
def test_training_is_summed(counts: Sequence[int], words: str) -> None:
    trained = [Counted(f"punctul {place}", count) for place, count in enumerate(counts)]
    told = text(trained=trained, carers_trained=rows_of(Behind.PEOPLE, (1, 2)))
    assert f"În planul de formare al anului: {words}" in told
    assert "Asistenți personali instruiți în an, după fișele lor: 2" in told


def test_work_is_one_table_under_its_headings() -> None:
    told = text(work={"Vizite": [Counted("vizite făcute", 1200), Counted("alte", 0)], "Anchete": []})
    assert "vizite făcute | 1.200" in told
    assert "alte" not in told
    assert "Fără înregistrări în an: Anchete." in told
