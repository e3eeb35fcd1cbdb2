"""The county's own plan (plan de acțiune județean), started from what communes planned and told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.store import Store
from db.tables.plans import Display, Section, SectionKind
from letea.actions.families import family_of
from letea.actions.office_reading import open_profile
from letea.actions.plans import keep_new_plan, refuse_second
from letea.errors import Problem, Refused
from letea.prose import paragraph
from letea.rules.plan_gathering import Gathered, gathered_nodes
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.wording import _

COUNTY_FAMILY = "plan-judetean"
_INTRODUCTION = "introduction"


@dataclass(frozen=True)
class FigureTable:
    """A table of figures of the communes: its key in the plan, its heading, its columns, its rows in words.

    Each column is its heading, its relative width, and whether figures stand in it.
    """

    key: str
    heading: str
    columns: Sequence[tuple[str, float, bool]]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Brought:
    """What the communes bring to the county's plan; nothing of persons.

    `sentences` say what it starts from.
    """

    sentences: Sequence[str]
    objectives: Sequence[Gathered]
    tables: Sequence[FigureTable]


def start_county_plan(store: Store, year: int, brought: Brought, today: date) -> int:
    """Start the county's plan of a year from what communes bring, as one action; returns its id.

    Raises:
        Refused: when the year has one already, or there is nothing to start from.
    """
    if not brought.objectives:
        text = _("Nicio comună nu are obiective în atâtea planuri; cereți-le din mai puține comune.")
        raise Refused([Problem("at_least", text)])
    refuse_second(store, year, COUNTY_FAMILY)
    tree = new_plan(family_of(store, COUNTY_FAMILY), open_profile(store).office, year, today=today)
    _fill(tree, brought)
    label = _("Planul județean pentru anul {year}, din obiectivele comunelor")
    with store.writing(label.format(year=year)) as writing:
        return keep_new_plan(writing, tree)


def _fill(tree: PlanTree, brought: Brought) -> None:
    for held in tree.walk():
        if held.section.kind is SectionKind.OBJECTIVES:
            held.nodes = gathered_nodes(brought.objectives, tree.layout)
        if held.section.key == _INTRODUCTION:
            held.section.text = [*held.section.text, *(paragraph(one) for one in brought.sentences)]
    keys = [held.section.key for held in tree.sections]
    place = keys.index(_INTRODUCTION) + 1 if _INTRODUCTION in keys else len(keys)
    tree.sections[place:place] = [_section(table) for table in brought.tables if table.rows]


def _section(table: FigureTable) -> SectionTree:
    keys = [f"c{place}" for place in range(len(table.columns))]
    return SectionTree(
        Section(
            plan_id=0,  # known when the plan is kept
            key=table.key,
            heading=table.heading,
            kind=SectionKind.TABLE,
            display=Display.HEADING,
            landscape=True,
            columns=[
                {"key": key, "heading": heading, "width": width, "align": "right" if is_figure else "left"}
                for key, (heading, width, is_figure) in zip(keys, table.columns, strict=True)
            ],
            rows=[{"kind": "row", "cells": dict(zip(keys, row, strict=True))} for row in table.rows],
        )
    )
