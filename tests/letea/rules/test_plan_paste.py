"""Pasted rows become objectives and measures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.layouts import families, family
from letea.rules.plan_paste import NUMBER, TEXT, Pasted, nodes_of, split_number, understand
from letea.rules.plan_tree import NodeTree

LAYOUT = family("plan-operational")


def drawn(rows: list[list[str]], key: str = "plan-operational") -> list[tuple[int, str, str]]:
    layout = family(key)
    return list(_lines(nodes_of(understand(rows, layout), layout)))


def _lines(nodes: list[NodeTree], depth: int = 0) -> list[tuple[int, str, str]]:
    return [
        line
        for tree in nodes
        for line in ((depth, tree.node.level, tree.node.text), *_lines(tree.children, depth + 1))
    ]


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("1.2.3. Text", "1.2.3", "Text"),
        ("1.1 Text", "1.1", "Text"),
        ("O.S. 1.1 Text", "O.S. 1.1", "Text"),
        ("OS.I.1. Text", "OS.I.1", "Text"),
        ("Obiectiv general 3: Text", "Obiectiv general 3", "Text"),
        ("II. Text", "II", "Text"),
        ("a) text", "a)", "text"),
        ("3 evenimente anuale", "", "3 evenimente anuale"),
        ("2024-2030 strategia", "", "2024-2030 strategia"),
        ("Centrul de zi", "", "Centrul de zi"),
        ("IV fără punct", "", "IV fără punct"),
    ],
)
def test_a_number_before_a_text_is_told_from_a_count(text: str, number: str, rest: str) -> None:
    assert split_number(text) == (number, rest)


def test_plain_lines_are_measures_without_their_bullets_and_numbers() -> None:
    rows = [["Prima măsură"], ["- a doua"], ["3. a treia"]]
    assert drawn(rows) == [
        (0, "measure", "Prima măsură"),
        (0, "measure", "a doua"),
        (0, "measure", "a treia"),
    ]


def test_levels_are_guessed_from_the_places_of_the_numbers() -> None:
    rows = [["1", "General"], ["1.1", "Specific"], ["1.1.1", "Una"], ["1.1.2", "Alta"], ["1.2", "Al doilea"]]
    assert drawn(rows) == [
        (0, "general", "General"),
        (1, "specific", "Specific"),
        *((2, "measure", text) for text in ("Una", "Alta")),
        (1, "specific", "Al doilea"),
    ]


def test_a_level_may_be_named() -> None:
    rows = [["Obiectiv general 1: Acces"], ["Obiectiv specific 1.1. Mai aproape"], ["Caravană"]]
    assert drawn(rows) == [
        (0, "general", "Acces"),
        (1, "specific", "Mai aproape"),
        (2, "measure", "Caravană"),
    ]


def test_heads_say_what_the_columns_are() -> None:
    rows = [
        [
            "Nr. crt.",
            "Obiective specifice",
            "Acțiuni prioritare",
            "Indicatori de rezultat",
            "Responsabili",
            "Termen",
        ],
        ["1", "1.1 Primul", "1.1.1 Una", "Cel puțin 3\n5 rapoarte", "DAS", "Trim. I"],
        ["2", "", "1.1.2 Alta", "2", "DAS", "Permanent"],
        ["3", "1.2 Al doilea", "1.2.1 A treia", "", "", ""],
    ]
    assert drawn(rows) == [
        (0, "specific", "Primul"),
        (1, "measure", "Una"),
        (1, "measure", "Alta"),
        (0, "specific", "Al doilea"),
        (1, "measure", "A treia"),
    ]
    first = nodes_of(understand(rows, LAYOUT), LAYOUT)[0].children[0].node
    assert first.cells == {"indicators": "Cel puțin 3\n5 rapoarte", "responsible": "DAS", "term": "Trim. I"}


def test_without_heads_the_columns_after_the_text_are_the_familys() -> None:
    rows = [
        ["Vizite la domiciliu, lunar", "Două vizite", "DAS"],
        ["Consiliere pentru familii", "", "Asistent"],
    ]
    understood = understand(rows, LAYOUT)
    assert understood.roles == (TEXT, "indicators", "responsible")


def test_a_row_set_aside_is_not_taken() -> None:
    pasted = Pasted((("1", "Una"), ("2", "Alta")), (NUMBER, TEXT), ("", "measure"))
    assert [tree.node.text for tree in nodes_of(pasted, LAYOUT)] == ["Alta"]


@pytest.mark.parametrize("rows", [[], [[""]], [["", ""]]])
def test_nothing_gives_nothing(rows: list[list[str]]) -> None:
    assert drawn(rows) == []


CELLS = st.sampled_from(
    [
        "",
        "1",
        "1.1",
        "1.1.2",
        "Obiectiv general 2: Acces",
        "O.S. 1.1 Mai aproape",
        "Termen",
        "x",
        "- y",
        "II.",
    ]
)


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=8),
    st.sampled_from([one.key for one in families()]),
)
def test_whatever_is_pasted_makes_branches_of_the_family(rows: list[list[str]], key: str) -> None:
    layout = family(key)
    orders = {level.key: order for order, level in enumerate(layout.levels)}
    made = [one for top in nodes_of(understand(rows, layout), layout) for one in top.walk()]
    for one in made:
        assert all(orders[child.node.level] > orders[one.node.level] for child in one.children)
