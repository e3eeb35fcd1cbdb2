"""Small plans for the tests of papers; places and persons are invented."""

from typing import Any

from db.tables.office import Office, Official, OfficialRole
from db.tables.plans import Display, Node, Plan, Section, SectionKind
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline
from letea.layouts import ANNUAL, family
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree

Rows = list[dict[str, Any]]


def a_plan(**changes: Any) -> Plan:
    """A plan for 2030 of an invented commune."""
    facts: dict[str, Any] = {"family": ANNUAL, "year": 2030, "title": "Planul anual pentru anul 2030"}
    return Plan(**(facts | changes))


def an_office(**changes: Any) -> Office:
    """The office of an invented commune."""
    facts: dict[str, Any] = {
        "unit_name": "Valea Exemplu",
        "county": "Bacău",
        "service_name": "Compartimentul de asistență socială",
    }
    return Office(**(facts | changes))


def an_official(role: OfficialRole, name: str, **changes: Any) -> Official:
    """Someone who holds a function."""
    return Official(role=role, name=name, **changes)


def a_section(kind: SectionKind = SectionKind.TEXT, **changes: Any) -> SectionTree:
    """A section without anything beneath it."""
    facts: dict[str, Any] = {"plan_id": 1, "key": "X", "kind": kind}
    return SectionTree(Section(**(facts | changes)))


def objectives(*nodes: NodeTree, **changes: Any) -> SectionTree:
    """A section of objectives, without a heading of its own."""
    tree = a_section(SectionKind.OBJECTIVES, **({"display": Display.HIDDEN} | changes))
    tree.nodes = list(nodes)
    return tree


def a_table(name: str, rows: Rows, **changes: Any) -> SectionTree:
    """A section that holds a table."""
    return a_section(SectionKind.TABLE, table_name=name, rows=rows, **changes)


def a_row(kind: str = "row", **cells: str) -> dict[str, Any]:
    """A row of a table, as plans keep it."""
    return {"kind": kind, "cells": cells}


def a_node(level: str, number: str = "", text: str = "", *children: NodeTree, **cells: str) -> NodeTree:
    """An objective or measure with those beneath it."""
    return NodeTree(Node(section_id=1, level=level, number=number, text=text, cells=cells), list(children))


def an_annex(
    *sections: SectionTree,
    plan: Plan | None = None,
    office: Office | None = None,
    officials: tuple[Official, ...] = (),
    tables: dict[str, Rows] | None = None,
) -> Outline:
    """The annex of a plan with these sections."""
    tree = PlanTree(plan or a_plan(), list(sections))
    facts = OfficeFacts(office or an_office(), officials)
    return annex_outline(tree, family(tree.plan.family), facts, tables or {})
