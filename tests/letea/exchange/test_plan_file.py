"""A plan goes out as a plan file and comes back without loss."""

import json
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import resources
from db.tables.office import Office
from db.tables.plans import Basis, BasisKind, Display, Node, Plan, PlanStage, Section, SectionKind, Unit
from letea.exchange.plan_file import (
    PROGRAM,
    plan_from_json,
    plan_to_json,
    read_plan_file,
    write_plan_file,
)
from letea.layouts import ANNUAL, family
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.schema import breaches

COMMUNE = {"name": "Exemplu", "county": "Bacău", "siruta": 20359}
LEVELS = [level.key for level in family(ANNUAL).levels]

# What the office keeps: composed letters, no signs that cannot be printed, ș and ț with a comma.
letters = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t", exclude_characters="şţŞŢ")
words = st.text(letters, max_size=12).map(lambda text: unicodedata.normalize("NFC", text))
days = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
cells = st.dictionaries(words, words, max_size=3)
passages = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["paragraph", "item", "heading"]),
            "runs": st.lists(st.tuples(words, st.sampled_from(["", "b", "iu"])).map(list), max_size=2),
        },
        optional={"marker": words, "level": st.integers(0, 4), "align": st.sampled_from(["left", "center"])},
    ),
    max_size=2,
)
columns = st.fixed_dictionaries(
    {"key": words.filter(bool), "heading": words},
    optional={"width": st.floats(0.1, 9), "group": words, "sum": st.booleans()},
)
rows = st.fixed_dictionaries({"kind": st.sampled_from(["row", "centre", "total"]), "cells": cells})
bases = st.builds(
    Basis,
    section_id=st.just(0),
    kind=st.sampled_from(BasisKind),
    text=words,
    decision=words,
    period=words,
    objectives=words,
)
nodes: st.SearchStrategy[NodeTree] = st.recursive(
    st.builds(
        NodeTree,
        st.builds(
            Node, section_id=st.just(0), level=st.sampled_from(LEVELS), number=words, text=words, cells=cells
        ),
    ),
    lambda below: st.builds(
        NodeTree,
        st.builds(
            Node, section_id=st.just(0), level=st.sampled_from(LEVELS), number=words, text=words, cells=cells
        ),
        st.lists(below, max_size=2),
    ),
    max_leaves=4,
)
records = st.builds(
    Section,
    plan_id=st.just(0),
    key=words.filter(bool),
    number=words,
    heading=words,
    kind=st.sampled_from(SectionKind),
    display=st.sampled_from(Display),
    text=passages,
    closing=passages,
    absence=words,
    table_name=words,
    parts=words,
    columns=st.lists(columns, max_size=2),
    rows=st.lists(rows, max_size=2),
    unit=st.sampled_from(Unit),
    included=st.booleans(),
    landscape=st.booleans(),
)
trees: st.SearchStrategy[SectionTree] = st.recursive(
    st.builds(SectionTree, records, st.lists(bases, max_size=1), st.lists(nodes, max_size=1)),
    lambda below: st.builds(SectionTree, records, st.just([]), st.just([]), st.lists(below, max_size=2)),
    max_leaves=3,
)
plans = st.builds(
    Plan,
    family=st.just(ANNUAL),
    year=st.integers(2000, 2100),
    title=words.filter(bool),
    council=words,
    stage=st.sampled_from(PlanStage),
    annex_number=words,
    draft_number=words,
    draft_on=days,
    decision_number=words,
    decision_on=days,
    figures_on=days,
    transcribed=st.booleans(),
    letterhead=st.booleans(),
)


def facts(tree: PlanTree) -> Any:
    """All that a plan file keeps, uids and order included."""
    names = ("id", "version", "deleted_at", "plan_id", "section_id", "parent_id", "place", "live")

    def of(record: Any) -> dict[str, Any]:
        return {c.key: getattr(record, c.key) for c in record.__mapper__.columns if c.key not in names}

    def of_node(held: NodeTree) -> Any:
        return of(held.node), [of_node(child) for child in held.children]

    def of_section(held: SectionTree) -> Any:
        below = [of_section(child) for child in held.children]
        return of(held.section), [of(row) for row in held.basis], [of_node(one) for one in held.nodes], below

    return of(tree.plan), [of_section(held) for held in tree.sections]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(PlanTree, plans, st.lists(trees, max_size=2)))
def test_a_plan_comes_back_as_it_went_out(tree: PlanTree) -> None:
    content = write_plan_file(tree, COMMUNE)
    back = read_plan_file(content)
    assert facts(back) == facts(tree)
    assert write_plan_file(back, COMMUNE) == content


def a_new_plan() -> PlanTree:
    office = Office(unit_name="Exemplu", county="Bacău", service_name="Asistență Socială")
    return new_plan(family(ANNUAL), office, 2027, today=date(2026, 11, 23))


def test_a_whole_new_plan_passes_the_schema_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(write_plan_file(a_new_plan(), COMMUNE))
    assert breaches(json.loads(path.read_text("utf-8")), "plan-file.schema.json") == []
    assert [held.section.key for held in read_plan_file(path).walk()] == [
        spec.key for spec in family(ANNUAL).sections
    ]


def test_tables_come_in_with_their_rows_and_none_is_live() -> None:
    tree = a_new_plan()
    table = next(held.section for held in tree.walk() if held.section.key == "I.A")
    table.rows = [{"kind": "row", "cells": {"name": "Centru"}}]
    back = read_plan_file(write_plan_file(tree, COMMUNE))
    came = next(held.section for held in back.walk() if held.section.key == "I.A")
    assert (came.rows, came.live) == (table.rows, False)
    assert not any(held.section.live for held in back.walk())


def test_a_file_written_by_hand_may_leave_out_what_is_usual() -> None:
    tree = plan_from_json(
        {
            "format": "letea-plan",
            "version": 1,
            "plan": {"family": ANNUAL, "year": 2027, "title": "Planul"},
            "sections": [
                {
                    "key": "I.A",
                    "kind": "table",
                    "rows": [{"cells": {"name": "Centru"}}],
                    "basis": [{"text": "Legea"}],
                    "nodes": [{"level": "general", "children": [{"level": "measure"}]}],
                }
            ],
        }
    )
    held = tree.sections[0]
    assert (tree.plan.stage, tree.plan.letterhead) == (PlanStage.CONSULTATION, True)
    assert held.section.rows[0]["kind"] == "row"
    assert held.basis[0].kind is BasisKind.LAW
    assert len({held.section.uid, held.basis[0].uid, held.nodes[0].node.uid, tree.plan.uid}) == 4


def test_order_in_the_file_is_the_order_in_print() -> None:
    sections = [{"key": key, "kind": "text"} for key in ("b", "a")]
    tree = plan_from_json(
        {
            "format": "letea-plan",
            "version": 1,
            "plan": {"family": ANNUAL, "year": 2027, "title": "Planul"},
            "sections": sections,
        }
    )
    assert [(held.section.key, held.section.place) for held in tree.sections] == [("b", 0), ("a", 1)]


def test_every_field_of_the_format_is_documented() -> None:
    def undocumented(node: Any, name: str) -> Iterator[str]:
        for key, field in node.get("properties", {}).items():
            referred = schema["$defs"].get(str(field.get("$ref", "")).removeprefix("#/$defs/"), {})
            if not {"title", "description"} <= set({**referred, **field}):
                yield f"{name}.{key}"
            yield from undocumented(field, f"{name}.{key}")
            yield from undocumented(field.get("items", {}), f"{name}.{key}")

    schema = resources.data("plan-file.schema.json")
    parts = {"": schema, **schema["$defs"]}
    assert [path for name, part in parts.items() for path in undocumented(part, name)] == []
    lists = [
        name for name, part in schema["$defs"].items() for _ in undocumented(part.get("items", {}), name)
    ]
    assert lists == []


def test_the_file_names_the_program_that_wrote_it() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == PROGRAM
    assert plan_to_json(a_new_plan(), commune={})["program"] == PROGRAM
