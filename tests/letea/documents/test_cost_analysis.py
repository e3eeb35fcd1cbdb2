"""The analysis of costs read as text, for nothing, one service and several."""

from datetime import date

from db.tables.reports import ReportKind, YearlyReport
from db.tables.services import BudgetSource
from letea.documents.cost_analysis import cost_outline
from letea.rules.figures import Behind, Figure, rows_of, sums_of
from letea.rules.yearly import Both, Cost, Counted
from letea.rules.yearly_costs import BothOfKind, CostAnalysis, ServiceCosts, ServiceYear
from tests.papers.outline_text import as_text
from tests.samples import an_office

END = date(2022, 12, 31)
REPORT = YearlyReport(kind=ReportKind.COSTS, year=2022)
NOBODY = Both(0, 0, 0)


def a_year(
    year: int, budget: int | None = 600_000, standard: int | None = 240_000, places: int = 4
) -> ServiceYear:
    people, months = rows_of(Behind.PEOPLE, [1, 2]), sums_of(Behind.ENROLMENTS, [(1, 12), (2, 8)])
    sums = sums_of(Behind.BUDGETS, [(year, budget)]) if budget is not None else None
    rows = {"people": people} | ({"budget_bani": sums} if sums else {})
    cost = Cost("Centru de zi", 2, budget, "" if sums else "Fără costuri", standard, rows)
    there = rows_of(Behind.ENROLMENTS, [1, 2])
    filled = Figure(there, places=places) if places else None
    sources = {BudgetSource.LOCAL: sums} if sums else {}
    return ServiceYear(year, cost, months, months, there, filled, sources)


def text(*services: ServiceCosts, both: Both = NOBODY, kinds: tuple[BothOfKind, ...] = ()) -> str:
    return as_text(cost_outline(CostAnalysis(2022, END, services, both, kinds), REPORT, an_office()))


def test_a_cost_stands_beside_its_standard() -> None:
    told = text(ServiceCosts("Centru de zi", [a_year(2022)]))
    assert "Centru de zi | 2 | 20 | 6.000 | 3.000 | 300 | 2.400 | 150 %" in told
    assert "Cost peste standard: Centru de zi." in told
    assert "Centru de zi | 4 | 2 | 50 %" in told
    assert "Anii, unul lângă altul" not in told


def test_the_years_stand_side_by_side_and_sources_are_summed() -> None:
    one = ServiceCosts("Centru de zi", [a_year(2021, 300_000), a_year(2022)])
    told = text(one, ServiceCosts("Cantină", [a_year(2022, 100_000)]))
    assert "Centru de zi | 2021 | 2 | 20 | 3.000 | 1.500 | 150 | 50 %" in told
    assert " | 2022 | 2 | 20 | 6.000 | 3.000 | 300 | 50 %" in told
    assert "În total | 7.000 | – | – | – | – | 7.000" in told


def test_who_is_admitted_is_told_where_the_places_are_not_known() -> None:
    assert "Centru de zi | – | 2 | –" in text(ServiceCosts("Centru de zi", [a_year(2022, places=0)]))


def test_a_year_that_goes_on_says_how_its_budget_is_shared() -> None:
    services = (ServiceCosts("Centru de zi", [a_year(2022)]),)
    until = CostAnalysis(2022, date(2022, 6, 30), services, NOBODY, ())
    words = "ca și cum cine este admis la 30 iunie 2022 rămâne până la 31 decembrie"
    assert words in as_text(cost_outline(until, REPORT, an_office()))
    assert "Anul nu s-a încheiat" not in text(*services)


def test_words_in_place_of_a_sum_are_kept() -> None:
    told = text(ServiceCosts("Centru de zi", [a_year(2022, None)]))
    assert "Centru de zi | 2 | 20 | Fără costuri | – | – | 2.400 | –" in told
    assert "Sursele de finanțare" not in told


def test_benefits_with_services_are_told_by_kind() -> None:
    kind = BothOfKind(Counted("VMI", 4), Counted("VMI", 1))
    told = text(both=Both(4, 3, 1), kinds=(kind,))
    assert "VMI | 4 | 1 | 25 %" in told
    assert "Nu a funcționat niciun serviciu social" in told
