"""Objectives of the paper: numbers, headings, merged and repeated cells become one tree."""

import pytest

from letea.layouts import ANNUAL, family
from letea.rules.plan_import import Grid, Line, Spot
from letea.rules.plan_import_objectives import NodeGrower, heading_level, heading_nodes, split_number
from letea.rules.plan_import_tables import read_table
from letea.rules.plan_tree import NodeTree

LAYOUT = family(ANNUAL)
HEADS = (
    "Obiective specifice",
    "Activități/acțiuni/măsuri",
    "Termen",
    "Responsabil",
    "Categoriile de beneficiari",
)


def line(text: str) -> Line:
    return Line(((text, ""),))


def grown(*rows: tuple[str | None, ...]) -> list[NodeTree]:
    """The tree of a table; None is a cell merged with the one above it."""
    spots = [tuple(Spot(text or "", above=text is None) for text in row) for row in rows]
    head = tuple(Spot(text) for text in HEADS)
    grower = NodeGrower(LAYOUT)
    grower.add_table(read_table(Grid((head, *spots)), 0, 1, columns=LAYOUT.objectives))
    return grower.nodes


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("Obiectiv specific 1 Evidența", "Obiectiv specific 1", "Evidența"),
        ("OBIECTIV GENERAL II", "OBIECTIV GENERAL II", ""),
        ("OBIECTIV GENERAL 1 : BUNĂSTARE", "OBIECTIV GENERAL 1", "BUNĂSTARE"),
        ("Obiectivul general 3. Servicii", "Obiectivul general 3.", "Servicii"),
        ("O.S.1.1 Servicii", "O.S.1.1", "Servicii"),
        ("0.S.1.1 Asigurarea", "0.S.1.1", "Asigurarea"),
        ("OS.I.1. Dezvoltarea", "OS.I.1.", "Dezvoltarea"),
        ("1.1.2. Formarea", "1.1.2.", "Formarea"),
        ("Direcția de acțiune I: Copii", "Direcția de acțiune I", "Copii"),
        ("Obiectivele sunt clare", "", "Obiectivele sunt clare"),
        ("2 contracte încheiate", "", "2 contracte încheiate"),
        ("Osteneala zilnică", "", "Osteneala zilnică"),
        ("1 Iunie, ziua copilului", "", "1 Iunie, ziua copilului"),
    ],
)
def test_numbers_are_parted_from_words(text: str, number: str, words: str) -> None:
    assert split_number(text) == (number, words)


@pytest.mark.parametrize("text", ["Obiect general I", "OBIECTIV GENERAL 2: Copii", "Obiectivul general V"])
def test_a_heading_is_known_by_the_name_of_its_level(text: str) -> None:
    level = heading_level(line(text), LAYOUT)
    assert level is not None
    assert level.key == "general"


@pytest.mark.parametrize("text", ["Obiective generale ale strategiei", "Primar,", "Obiectiv specific 1"])
def test_other_lines_are_no_headings_of_objectives(text: str) -> None:
    assert heading_level(line(text), LAYOUT) is None


def test_lines_under_a_heading_are_its_words() -> None:
    lines = [line("Obiectiv general I"), line("Servicii"), line("Obiectiv general II: Instituții")]
    assert list(heading_nodes(lines, LAYOUT)) == [
        ("general", "Obiectiv general I", "Servicii"),
        ("general", "Obiectiv general II", "Instituții"),
    ]


def test_an_objective_repeated_on_each_row_is_one() -> None:
    nodes = grown(("O.S.1 Copii", "A", "2024", "SPAS", ""), ("O.S.1 Copii", "B", "2025", "SPAS", ""))
    assert [(one.node.number, len(one.children)) for one in nodes] == [("O.S.1", 2)]


def test_an_objective_left_empty_on_the_next_rows_is_one() -> None:
    nodes = grown(("O.S.1 Copii", "A", "2024", "SPAS", ""), ("", "B", "2025", "DAS", ""))
    assert [child.node.cells["responsible"] for child in nodes[0].children] == ["SPAS", "DAS"]


def test_a_row_of_one_cell_is_an_objective_above_the_table() -> None:
    nodes = grown(
        ("Obiectiv general 2: Adulți", "", "", "", ""), ("O.S.2.1 Locuire", "Locuințe", "2024", "DAS", "")
    )
    assert (nodes[0].node.level, nodes[0].node.number, nodes[0].node.text) == (
        "general",
        "Obiectiv general 2",
        "Adulți",
    )
    assert nodes[0].children[0].node.text == "Locuire"


def test_a_measure_with_the_same_words_as_the_one_before_stays_its_own() -> None:
    nodes = grown(("O.S.1 Copii", "Vizite", "T1", "", ""), (None, "Vizite", "T2", "", ""))
    assert [child.node.cells["term"] for child in nodes[0].children] == ["T1", "T2"]


def test_an_objective_without_measures_keeps_the_cells_of_its_row() -> None:
    nodes = grown(("O.S.1 Copii", "", "2024", "SPAS", ""))
    assert nodes[0].node.cells == {"term": "2024", "responsible": "SPAS"}
