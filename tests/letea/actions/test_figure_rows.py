"""What is behind a figure: the rows of every computed cell make exactly what the paper prints."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from db.tables.plans import Section, Unit
from db.tables.reports import ReportKind
from letea.actions.figure_rows import figure_rows, ordered_ids
from letea.actions.plan_reading import open_plan, plan_rows
from letea.actions.registers import include_beneficiaries, link_rows, traced_tables
from letea.actions.report_papers import report_outline
from letea.documents.outline import Cell, Outline, Pairs, Table, text_of
from letea.rules.figures import Behind, Figure, rows_of
from letea.wording import grouped, money, percent, thousands
from tests.letea.actions.report_offices import a_small_office
from tests.samples import a_training_row


@pytest.fixture
def demonstration(demonstration_file: Path) -> Iterator[Store]:
    """The demonstration office, whose plan takes every table from its registers."""
    made = Store(demonstration_file)
    plan = plan_rows(made)[0].id
    include_beneficiaries(made, plan)
    for held in open_plan(made, plan).walk():
        if held.section.table_name and not held.section.live:
            link_rows(made, held.section.id)
    yield made
    made.close()


def printed(figure: Figure, section: Section, text: str) -> str:
    """The figure as the paper of the plan prints it."""
    if figure.number is None:
        return ""
    if figure.places is not None:
        return percent(figure.number)
    if figure.is_money:
        words = thousands if section.unit is Unit.THOUSANDS else money
        return text if text.startswith(words(int(figure.number))) else words(int(figure.number))
    return text if text.split(maxsplit=1)[0] == str(int(figure.number)) else str(int(figure.number))


def test_every_computed_cell_of_the_plan_is_the_sum_of_its_rows(demonstration: Store) -> None:
    tree = open_plan(demonstration, plan_rows(demonstration)[0].id)
    traced, seen = traced_tables(demonstration, tree), set()
    for section in (held.section for held in tree.walk() if held.section.uid in traced.rows):
        pairs = zip(traced.rows[section.uid], traced.figures[section.uid], strict=True)
        for row, figures in pairs:
            for key, figure in figures.items():
                ids = ordered_ids(demonstration, figure.rows)
                rows = figure_rows(demonstration, figure.rows, ids)
                assert sorted(ids) == sorted(figure.rows.ids)
                assert sum(one.brings for one in rows) == figure.rows.total
                assert row["cells"][key] == printed(figure, section, row["cells"][key])
                assert all(one.words and one.page for one in rows)
                seen.add((section.table_name, key))
    assert {
        ("existing_services", "occupancy"),
        ("existing_services", "local"),
        ("beneficiaries", "number"),
    } <= seen
    assert any(table not in {"existing_services", "beneficiaries"} for table, _key in seen)


def linked(outline: Outline) -> Iterator[tuple[str, Figure]]:
    """Every figure of a report that opens, with its words."""
    for block in outline.blocks:
        if isinstance(block, Table):
            cells: list[Cell] = [cell for row in block.body for cell in row]
            yield from ((text_of(cell.runs), cell.figure) for cell in cells if cell.figure is not None)
        elif isinstance(block, Pairs):
            pairs = zip(block.rows, block.figures, strict=False)
            yield from ((row[1], figure) for row, figure in pairs if figure is not None)


@pytest.mark.parametrize("kind", ReportKind)
def test_every_figure_of_the_reports_is_the_sum_of_its_rows(demonstration: Store, kind: ReportKind) -> None:
    found = list(linked(report_outline(demonstration, kind, 2022, date(2022, 12, 31))))
    assert len(found) > 20
    if kind is ReportKind.ACTIVITY:
        assert {figure.rows.of for _text, figure in found} >= {Behind.INQUIRIES, Behind.VISITS}
    for text, figure in found:
        rows = figure_rows(demonstration, figure.rows, ordered_ids(demonstration, figure.rows))
        assert sum(one.brings for one in rows) == figure.rows.total
        assert figure.number is not None
        number = int(figure.number)
        words = money(number) if figure.is_money else grouped(number)
        assert text.split(" (")[0] == (percent(figure.number) if figure.places is not None else words)


def test_persons_stand_in_the_order_of_names_and_the_deleted_are_left_out(store: Store) -> None:
    office = a_small_office(store)
    rows = rows_of(Behind.PEOPLE, (office.calina, office.ana, office.barbu, 999))
    assert ordered_ids(store, rows) == [office.ana, office.barbu, office.calina]
    told = figure_rows(store, rows, [office.ana])
    assert told[0].words.endswith("Ana")
    assert (told[0].detail.startswith("Holt"), told[0].period) == (True, "născut(ă) 10.01.2012")
    assert (told[0].page, told[0].record, told[0].brings) == ("people", office.ana, 1)


def test_a_row_without_a_record_of_its_own_opens_its_page(store: Store) -> None:
    row = store.keep(a_training_row(year=2022), "F").id
    (told,) = figure_rows(store, rows_of(Behind.TRAINING, [row]), [row])
    assert (told.page, told.record) == ("training", None)
