"""The whole list of what a council secretary or the county would send back."""

from typing import Any

import pytest

from db.tables.plan_links import NodeLink
from db.tables.plans import Basis, Section, SectionKind
from letea.errors import Problem
from letea.layouts import ANNUAL, family
from letea.prose import paragraph
from letea.rules.plan_review import Remark, RemarkKind, review_plan
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.rules.plans import check_plan
from tests.letea.rules.plan_trees import a_municipalitys_tree, a_node, a_tree, objectives, over
from tests.samples import TODAY

LAYOUT = family(ANNUAL)
WHOLE = {"term": "Trim. I–IV 2022", "responsible": "UAT"}


def a_section(text: str = "", **given: Any) -> SectionTree:
    known: dict[str, Any] = {"key": "intro", "heading": "Introducere"}
    section = Section(plan_id=1, **known | given)
    section.uid = f"s-{section.key}"
    if text:
        section.text = [paragraph(text)]
    return SectionTree(section)


def measures(*nodes: NodeTree) -> SectionTree:
    """A section of objectives with these measures under one."""
    specific = over(a_node(91, "specific", "Obiectiv specific 1", "B"), *nodes)
    return objectives(over(a_node(90, "general", "Obiectiv general I", "A"), specific))


def a_measure(text: str = "Campanie", id: int = 1, **cells: str) -> NodeTree:
    return a_node(id, "measure", "", text, **WHOLE | cells)


def review(tree: PlanTree, problems: tuple[Problem, ...] = (), **given: Any) -> list[Remark]:
    return review_plan(tree, {}, problems, layout=LAYOUT, **given)


def kinds(*sections: SectionTree, **given: Any) -> list[tuple[RemarkKind, str, str]]:
    """Kind and place of each remark on a plan of these sections."""
    return [(one.kind, one.section, one.node) for one in review(a_tree(sections, **given))]


def test_a_plan_in_order_has_nothing_to_look_at() -> None:
    assert kinds(a_section("Planul anual"), measures(a_measure())) == []


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"term": ""}, RemarkKind.MEASURES),
        ({"responsible": " "}, RemarkKind.MEASURES),
        ({"term": "cândva"}, RemarkKind.TERMS),
        ({"term": "lulie 2022"}, RemarkKind.TERMS),
        ({"term": "2030"}, RemarkKind.TERMS),
        ({"term": "31.02.2022"}, RemarkKind.TERMS),
        ({"results": "Un număr de ... persoane"}, RemarkKind.LEFTOVERS),
        ({"results": "raport la 119.05.2017"}, RemarkKind.DATES),
        ({"responsible": "Primaria"}, RemarkKind.SPELLING),
        ({"categories": "HG 797/2019"}, RemarkKind.ACTS),
    ],
)
def test_a_measure_is_told_at_its_own_place(cells: dict[str, str], kind: RemarkKind) -> None:
    assert kinds(measures(a_measure(id=1), a_measure(id=2, **cells))) == [(kind, "s-objectives", "u2")]


def test_each_measure_is_told_by_itself_and_not_counted_as_well() -> None:
    tree = a_tree([measures(*(a_measure(id=n, term="") for n in range(3)))])
    problems = tuple(check_plan(tree, {}, TODAY))
    told = [one for one in review(tree, problems) if one.kind is RemarkKind.MEASURES]
    assert [one.node for one in told] == ["u0", "u1", "u2"]


def test_a_term_may_lie_in_any_of_the_plans_years() -> None:
    held = measures(a_measure(term="2028"))
    assert kinds(held, until_year=2029) == []
    (told,) = review(a_tree([held]))
    assert "„2028” este în afara planului (2022)" in told.text


def test_texts_of_sections_grounds_and_rows_are_read() -> None:
    grounds = a_section(key="basis", kind=SectionKind.BASIS)
    grounds.basis = [Basis(section_id=1, text="HCL nr. ....../2022")]
    table = a_section(key="I.A", kind=SectionKind.TABLE, table_name="existing_services")
    table.section.rows = [{"kind": "row", "cells": {"name": "Centru (de verificat)"}}]
    left_out = a_section("???", key="II", included=False)
    found = kinds(a_section("As evita astfel"), grounds, table, left_out)
    assert found == [(RemarkKind.LEFTOVERS, f"s-{key}", "") for key in ("intro", "basis", "I.A")]


def test_spelling_is_told_once_a_section_with_the_first_words() -> None:
    held = a_section("Actiuni si masuri, activitati, conditii, informatii. institu\u0163ii")
    told = review(a_tree([held]))
    assert [one.kind for one in told] == [RemarkKind.SPELLING] * 2
    assert "„Actiuni”, „si”, „masuri”, „activitati”, „conditii” și altele" in told[1].text


def test_totals_that_do_not_add_up_are_told() -> None:
    table = a_section(key="I.A", kind=SectionKind.TABLE, table_name="existing_services")
    rows = [("row", "1.000"), ("row", "2.000"), ("total", "4.000")]
    table.section.rows = [{"kind": kind, "cells": {"local": local}} for kind, local in rows]
    assert kinds(table) == [(RemarkKind.SUMS, "s-I.A", "")]


def test_links_are_told_at_the_node_that_holds_them() -> None:
    held = measures(a_measure("Sprijin (corelat cu Obiectiv general I)"))
    assert kinds(held) == [(RemarkKind.LINKS, "s-objectives", "u1")]
    link = NodeLink(node_id=1, words="Obiectiv general I", target_uid="u90")
    assert review(a_tree([held]), links=[link]) == []


def test_problems_keep_their_place_and_what_blocks_stands_first() -> None:
    problems = (
        Problem("intro.act", "Act", blocking=False),
        Problem("title", "Titlu"),
        Problem("intro.number", "Număr", blocking=False),
    )
    found = review(a_tree([a_section("Text")]), problems)
    assert [(one.kind, one.section, one.blocking) for one in found] == [
        (RemarkKind.MISSING, "", True),
        (RemarkKind.ACTS, "s-intro", False),
        (RemarkKind.NUMBERS, "s-intro", False),
    ]


def test_a_number_used_twice_is_told_at_the_second() -> None:
    held = objectives(
        *(over(a_node(n, "general", "Obiectiv general I", "A"), a_measure(id=n + 10)) for n in (1, 2))
    )
    assert [(one.kind, one.node) for one in review(a_tree([held]))] == [(RemarkKind.NUMBERS, "u2")]


def test_the_same_words_in_the_same_place_are_told_once_and_known_again() -> None:
    tree = a_tree([a_section("??? și ???")])
    (one,) = review(tree)
    assert one.key == ("intro.text.left", "???")
    tree.sections[0].section.heading = "Alt titlu"
    assert [two.key for two in review(tree)] == [one.key]


def test_in_a_municipalitys_plan_each_node_is_told_at_its_place() -> None:
    found = review(a_municipalitys_tree("Campanie (corelat cu Obiectiv general 3)"))
    assert {one.kind for one in found} == {RemarkKind.LINKS}
    assert len(found) == 17 + 85 + 255 - 1  # the third is the one meant
