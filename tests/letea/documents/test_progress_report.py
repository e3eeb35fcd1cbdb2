"""The report on how far a plan is: its figures, chart and measures, and what the annual plans did."""

from datetime import date
from typing import TypeVar

from db.tables.plan_life import ProgressState
from letea.documents.outline import Block, Chart, Heading, Outline, Pairs, Table, text_of
from letea.documents.progress_report import progress_report
from letea.rules.plan_periods import period_named, periods_of
from letea.rules.plan_progress import ProgressView, groups_of, standings_of
from letea.rules.plan_standing import Served, all_served, figures_of
from tests.progress_plans import a_record, an_operational_plan
from tests.samples import an_office

B = TypeVar("B", bound=Block)
FIRST = (date(2022, 1, 1), date(2022, 3, 31))
TODAY = date(2022, 4, 10)


def a_view(*, served: bool = False) -> ProgressView:
    """The first measure done, the second late, the third going on with a file."""
    tree = an_operational_plan()
    period = period_named(tree.plan, "2022-T1")
    assert period is not None
    records = [
        a_record(1, *FIRST, state=ProgressState.DONE, achieved="4 evenimente", evidence="PV nr. 12"),
        a_record(3, *FIRST, next_on=date(2022, 9, 1), evidence="Protocol"),
    ]
    records[0].indicator = "Cel puțin 4 evenimente"
    standings = standings_of(tree, records, {records[1].uid: 2}, period=period, today=TODAY)
    serving = {standings[0].path[-1].uid: [Served("Plan anual 2022", standings[2])]} if served else {}
    groups = groups_of(tree, standings, serving)
    helping = figures_of(all_served(standings, groups)) if served else None
    return ProgressView(
        tree,
        period,
        tuple(periods_of(tree.plan)),
        tuple(standings),
        tuple(groups),
        figures_of(standings),
        helping,
    )


def report(*, served: bool = False) -> Outline:
    return progress_report(a_view(served=served), an_office(), TODAY)


def blocks(outline: Outline, kind: type[B]) -> list[B]:
    return [block for block in outline.blocks if isinstance(block, kind)]


def rows(table: Table) -> list[list[str]]:
    return [[text_of(cell.runs) for cell in row] for row in table.body]


def test_the_whole_is_told_first() -> None:
    facts = dict(blocks(report(), Pairs)[0].rows)
    assert facts["Măsuri realizate"] == "1 din 3 (33,3 %)"
    assert (facts["În curs"], facts["Neîncepute"], facts["Întârziate la 10.04.2022"]) == ("1", "1", "1")
    assert facts["Gradul mediu de realizare"] == "50 %"


def test_the_chart_shows_the_same_counts() -> None:
    (chart,) = blocks(report(), Chart)
    assert [(bar.label, bar.parts) for bar in chart.bars] == [("Toate măsurile", (1, 1, 1, 0, 0))]
    assert chart.legend[0] == "Realizate"


def test_each_objective_has_its_figures_and_they_add_up() -> None:
    table = blocks(report(), Table)[0]
    assert rows(table) == [
        ["1.1 Informarea publicului", "2", "1", "0", "1", "0", "0", "50 %"],
        ["1.2 Servicii noi", "1", "0", "1", "0", "0", "0", "–"],
        ["În total", "3", "1", "1", "1", "0", "0", "50 %"],
    ]


def test_each_measure_is_told_with_what_proves_it() -> None:
    first, second, third = (row for table in blocks(report(), Table)[1:] for row in rows(table))
    assert first[3:] == [
        "Realizat",
        "4 evenimente din „Cel puțin 4 evenimente”\n– din „200 beneficiari”\n100 %",
        "PV nr. 12",
    ]
    assert second[3] == "Neînceput (întârziat)"
    assert third[3:] == ["În curs\nde urmărit la 01.09.2022", "–", "Protocol\n(fișiere atașate: 2)"]


def test_a_strategy_tells_what_its_annual_plans_did() -> None:
    outline = report(served=True)
    headings = [block.text for block in blocks(outline, Heading)]
    assert headings[-2:] == ["Ce au realizat planurile anuale", "1.1 Informarea publicului"]
    assert rows(blocks(outline, Table)[-1]) == [
        ["Plan anual 2022", "1.2.1 Cantină socială", "În curs\nde urmărit la 01.09.2022", "–"]
    ]
    assert dict(blocks(outline, Pairs)[0].rows)["Realizate prin planurile anuale"] == "0 din 1 (0 %)"
