"""Mentions of other objectives, as the plan of Bacău 2019–2029 writes them."""

import pytest

from letea.rules.plan_mentions import Mention, Numbers
from letea.rules.plan_tree import NodeTree, PlanTree
from tests.letea.rules.plan_trees import a_node, a_tree, objectives, over

SERVICES = "Modernizarea sistemelor de servicii sociale"
CHILDREN = "Garantarea drepturilor copiilor aflați în situații de vulnerabilitate"


def a_plan(text: str) -> PlanTree:
    """Two components whose numbers are alike; the text is that of measure 1.1.2 of the first."""
    children = (
        over(
            a_node(10, "general", "OBIECTIV GENERAL 1", "Asigurarea bunăstării vieții tuturor copiilor"),
            over(
                a_node(11, "operational", "O.S.1.1", "Servicii funcționale"),
                a_node(12, "measure", "1.1.1.", "Angajarea personalului"),
                a_node(13, "measure", "1.1.2.", text),
                a_node(14, "measure", "1.1.6", "Implementarea unor activități"),
            ),
        ),
        over(
            a_node(20, "general", "OBIECTIV GENERAL 2", CHILDREN),
            over(a_node(21, "operational", "O.S.2.7.", "Prevenirea"), a_node(22, "measure", "2.7.1.", "M")),
        ),
        over(
            a_node(30, "general", "OBIECTIV GENERAL 3", SERVICES), a_node(31, "operational", "O.S.3.1", "C")
        ),
    )
    violence = (
        over(
            a_node(40, "general", "OBIECTIV GENERAL 3", "Sprijinirea victimelor violenței domestice"),
            a_node(41, "operational", "O.S.3.1", "Adăpost"),
            a_node(42, "operational", "O.S.4.1", "Campanii"),
        ),
    )
    return a_tree(
        [
            objectives(*children, key="1", heading="Protecția și promovarea drepturilor copilului"),
            objectives(*violence, key="2", heading="Combaterea violenței domestice"),
        ]
    )


def found(text: str) -> list[tuple[str, int | None]]:
    """The words of each mention and the id of what it names."""
    return [(one.words, one.target.id if one.target else None) for one in mentions(text)]


def mentions(text: str) -> list[Mention]:
    return Numbers(a_plan(text)).mentions()


def test_an_objective_is_known_by_the_title_after_its_number() -> None:
    text = f"Formare (corelat cu OBIECTIV GENERAL 3 : {SERVICES.upper()} O.S.3.1. Creșterea calității)"
    assert found(text) == [("OBIECTIV GENERAL 3", 30), ("O.S.3.1", 31)]


def test_a_number_beneath_an_objective_named_before_it_is_that_objectives() -> None:
    text = "Sprijin (corelat cu Obiectiv general 3: Sprijinirea victimelor violenței domestice, O.S. 3.1)"
    assert found(text) == [("Obiectiv general 3", 40), ("O.S. 3.1", 41)]


def test_what_is_nearest_is_meant_where_nothing_else_tells() -> None:
    assert found("corelat cu O.S. 3.1") == [("O.S. 3.1", 31)]


def test_a_component_named_after_the_number_tells_which_is_meant() -> None:
    assert found("corelat cu OS 3.1 - Componenta Combaterea violenței domestice") == [("OS 3.1", 41)]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("corelat cu OG 1", "OG 1", 10),
        ("corelat cu OBIECTIV GENERAL 2 : GARANTAREA, 2.7.1.)", "2.7.1", 22),
        ("ca la măsura 1.1.6", "măsura 1.1.6", 14),
        ("vezi obiectivul operațional 2.7", "obiectivul operațional 2.7", 21),
        ("corelat cu 0.S.2.7. Prevenirea", "0.S.2.7", 21),
        ("corelat cu 0.5.2.7. Prevenirea", "0.5.2.7", 21),
        ("corelat cu O.S.II.7", "O.S.II.7", 21),
        ("corelat cu -2.7.1.)", "2.7.1", 22),
    ],
)
def test_a_mention_is_known_in_each_of_its_spellings(text: str, words: str, target: int) -> None:
    assert (words, target) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "1.1.2. Dezvoltarea competențelor",
        "până la 01.02.2022",
        "0.5 lei pe zi",
        "art. 2.7.2020",
        "Obiectivul general 9 al Strategiei naționale",
        "os 5",
        "suma de 1.1.600 lei",
    ],
)
def test_other_numbers_are_no_mentions(text: str) -> None:
    assert found(text) == []


def test_what_is_correlated_with_nothing_in_the_plan_is_told() -> None:
    (one,) = mentions("corelat cu Obiectiv general 9")
    assert (one.words, one.target, one.candidates) == ("Obiectiv general 9", None, ())


def test_numbers_that_begin_again_under_each_objective_are_told_apart_by_it() -> None:
    def general(id: int, number: str, *beneath: NodeTree) -> NodeTree:
        return over(a_node(id, "general", number, f"Scopul {number}"), *beneath)

    tree = a_tree(
        [
            objectives(
                general(1, "Obiectiv general I", a_node(2, "specific", "Obiectiv specific 1", "A")),
                general(
                    3,
                    "Obiectiv general II",
                    a_node(4, "specific", "Obiectiv specific 1", "B"),
                    a_node(5, "specific", "Obiectiv specific 2", "corelat cu O.G. I, obiectiv specific 1"),
                    a_node(6, "specific", "Obiectiv specific 3", "corelat cu O.S. 2.1"),
                ),
            )
        ]
    )
    assert [(one.words, one.target and one.target.id) for one in Numbers(tree).mentions()] == [
        *(("O.G. I", 1), ("obiectiv specific 1", 2), ("O.S. 2.1", 4)),
    ]
