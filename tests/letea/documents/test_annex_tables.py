"""Tables of the annex: heads, rows, objectives over their measures."""

from dataclasses import replace

from letea.documents.annex_tables import (
    objective_columns,
    objectives_table,
    register_list,
    register_table,
)
from letea.documents.outline import Align, Cell, Item, Run, Table, plain, text_of
from letea.layouts import ANNUAL, ColumnSpec, Level, TableSpec, family
from tests.papers.plan_samples import a_node, a_row, a_section

FAMILY = family(ANNUAL)
SERVICES = FAMILY.tables["existing_services"]


def _texts(table: Table) -> list[list[str]]:
    return [[text_of(cell.runs) for cell in row] for row in table.body]


def _spans(table: Table) -> list[list[int]]:
    return [[cell.rows for cell in row] for row in table.body]


def test_the_budgets_stand_under_one_head() -> None:
    upper, lower = register_table(SERVICES, SERVICES.columns, []).head
    assert [(cell.rows, cell.columns) for cell in upper] == [(2, 1)] * 5 + [(1, 5)]
    assert text_of(upper[-1].runs).startswith("Bugetele estimate")
    assert text_of(lower[0].runs) == "Buget local"


def test_a_table_without_groups_has_one_head() -> None:
    columns = FAMILY.tables["meetings"].columns
    assert len(register_table(None, columns, []).head) == 1


def test_heads_are_bold_shaded_and_centred() -> None:
    head = register_table(None, (ColumnSpec("topic", "Tematica"),), []).head
    assert head == ((Cell(plain("Tematica", bold=True), Align.CENTER, shaded=True),),)


def test_a_table_of_many_columns_takes_smaller_letters() -> None:
    assert register_table(SERVICES, SERVICES.columns, []).wide
    assert not register_table(None, FAMILY.tables["meetings"].columns, []).wide


def test_the_name_of_a_centre_runs_across_all_columns() -> None:
    table = register_table(SERVICES, SERVICES.columns, [a_row("centre", name="Centrul Exemplu")])
    ((cell,),) = table.body
    assert (text_of(cell.runs), cell.columns) == ("Centrul Exemplu", 10)


def test_totals_are_bold_and_sums_stand_at_the_right() -> None:
    table = register_table(SERVICES, SERVICES.columns, [a_row("total", name="Total", local="1.000")])
    assert table.body[0][2].runs == plain("Total", bold=True)
    assert table.body[0][5] == Cell(plain("1.000", bold=True), Align.RIGHT)


def test_a_cell_nobody_filled_stays_empty() -> None:
    columns = FAMILY.tables["topics"].columns
    assert _texts(register_table(None, columns, [a_row(topic="Vaccinare")])) == [["", "Vaccinare"]]


def test_a_register_that_is_a_list_prints_its_typed_markers() -> None:
    rows = [a_row(marker="d.", text="informații"), a_row(marker="i.", text="lista", level="1")]
    assert list(register_list(rows)) == [
        Item("d.", plain("informații"), 0),
        Item("i.", plain("lista"), 1),
    ]


def test_columns_of_its_own_keep_the_levels_their_keys_hold() -> None:
    section = a_section(columns=[{"key": "measure", "heading": "Măsuri"}, {"key": "cost", "heading": "Cost"}])
    assert objective_columns(section.section, FAMILY) == (
        ColumnSpec("measure", "Măsuri", level="measure"),
        ColumnSpec("cost", "Cost"),
    )


def test_objectives_take_the_familys_columns_where_they_have_none() -> None:
    assert objective_columns(a_section().section, FAMILY) == FAMILY.objectives


def test_an_objective_stands_once_over_the_rows_of_its_measures() -> None:
    measures = [a_node("measure", text=text, term="Anual") for text in ("Prima", "A doua")]
    table = objectives_table([a_node("specific", "1", "Să", *measures)], FAMILY.objectives, FAMILY)
    assert _texts(table) == [["1\nSă", "Prima", "Anual", "", ""], ["A doua", "Anual", "", ""]]
    assert _spans(table) == [[2, 1, 1, 1, 1], [1, 1, 1, 1]]


def test_the_number_of_an_objective_is_underlined() -> None:
    table = objectives_table([a_node("specific", "Obiectiv specific 1", "Să")], FAMILY.objectives, FAMILY)
    assert table.body[0][0].runs == (Run("Obiectiv specific 1", underline=True), Run("\nSă"))


def test_an_objective_without_measures_still_has_its_row() -> None:
    table = objectives_table([a_node("specific", "", "Să", term="Anual")], FAMILY.objectives, FAMILY)
    assert _texts(table) == [["Să", "", "Anual", "", ""]]


def test_three_levels_nest_in_one_table() -> None:
    columns = tuple(ColumnSpec(key, key, level=key) for key in ("a", "b", "c"))
    tree = a_node(
        "a",
        "",
        "A",
        a_node("b", "", "B1", a_node("c", "", "C1"), a_node("c", "", "C2")),
        a_node("b", "", "B2"),
    )
    table = objectives_table([tree], columns, FAMILY)
    assert _texts(table) == [["A", "B1", "C1"], ["C2"], ["B2", ""]]
    assert _spans(table) == [[3, 2, 1], [1], [1, 1]]


def test_equal_texts_of_neighbours_stand_in_one_cell_where_the_family_says_so() -> None:
    columns = (ColumnSpec("measure", "", level="measure"), ColumnSpec("responsible", "", merge=True))
    measures = [a_node("measure", text=text, responsible=who) for text, who in (("A", "DAS"), ("B", "DAS"))]
    other = a_node("measure", text="C", responsible="DAS")
    tree = [a_node("specific", "", "1", *measures), a_node("specific", "", "2", other)]
    table = objectives_table(tree, columns, FAMILY)
    assert _texts(table) == [["A", "DAS"], ["B"], ["C", "DAS"]]
    assert _spans(table) == [[1, 2], [1], [1, 1]]


def test_several_things_in_a_cell_bear_the_sign_of_their_column() -> None:
    columns = (ColumnSpec("results", "", lines="▪"),)
    table = objectives_table([a_node("measure", text="A", results="un centru\n\n 2 case ")], columns, FAMILY)
    assert _texts(table) == [["▪ un centru\n▪ 2 case"]]


def test_heads_of_the_plans_own_change_nothing_else_of_a_column() -> None:
    county = family("plan-judetean")
    own = [{"key": column.key, "heading": f"{column.heading} (județ)"} for column in county.objectives]
    columns = objective_columns(a_section(columns=own).section, county)
    assert [column.heading for column in columns] == [one["heading"] for one in own]
    kept = [(column.level, column.merge, column.lines) for column in columns]
    assert kept == [(column.level, column.merge, column.lines) for column in county.objectives]


def test_a_plan_may_keep_apart_what_its_family_merges() -> None:
    county = family("plan-judetean")
    own = [{"key": "results", "heading": "Indicatori", "merge": False}]
    (column,) = objective_columns(a_section(columns=own).section, county)
    measures = [a_node("measure", text=text, results="1 proiect") for text in ("A", "B")]
    assert _spans(objectives_table([a_node("specific", "", "1", *measures)], (column,), county)) == [[1], [1]]


def test_a_number_may_stand_on_the_line_of_its_text() -> None:
    family = replace(FAMILY, levels=(Level("measure", "Măsură", joint=". "),))
    table = objectives_table([a_node("measure", "1.1.2", "Informare")], FAMILY.objectives, family)
    assert _texts(table)[0][1] == "1.1.2. Informare"


def test_a_measure_without_an_objective_above_it_leaves_the_place_empty() -> None:
    table = objectives_table([a_node("measure", "", "Singură")], FAMILY.objectives, FAMILY)
    assert _texts(table)[0][:2] == ["", "Singură"]


def test_a_table_the_family_calls_wide_is_wide() -> None:
    columns = (ColumnSpec("topic", "Tematica"),)
    assert register_table(TableSpec("topics", columns, wide=True), columns, []).wide
