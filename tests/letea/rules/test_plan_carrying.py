"""A plan carried over into another year: new records, its own year's law, what is done left behind."""

from datetime import date

from db.tables.plan_life import Outcome, ProgressState
from db.tables.plans import BasisKind
from letea.layouts import ANNUAL, family
from letea.prose import paragraph
from letea.rules.plan_carrying import (
    Carrying,
    Choice,
    carried_plan,
    check_choices,
    choices_of,
    node_pairs,
)
from letea.rules.plan_periods import periods_of
from letea.rules.plan_progress import measures_of, standings_of
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.rules.plan_years import year_places
from tests.progress_plans import a_record, an_operational_plan
from tests.samples import TODAY, an_office

YEAR = (date(2022, 1, 1), date(2022, 12, 31))


def a_plan(year: int) -> PlanTree:
    """The annual plan of a year as it starts."""
    return new_plan(family(ANNUAL), an_office(), year, today=TODAY)


def carried(old: PlanTree, *choices: Choice, moves: frozenset[str] = frozenset()) -> PlanTree:
    """The next year's plan out of this one."""
    return carried_plan(old, a_plan(2023), a_plan(2022), Carrying(choices, moves))


def section(tree: PlanTree, key: str) -> SectionTree:
    return next(held for held in tree.walk() if held.section.key == key)


def test_progress_proposes_what_becomes_of_each_measure() -> None:
    tree = an_operational_plan()
    records = [
        a_record(1, *YEAR, state=ProgressState.DONE, evidence="PV nr. 12\nși altele"),
        a_record(2, *YEAR, state=ProgressState.ABANDONED, evidence="fără fonduri"),
        a_record(3, *YEAR, state=ProgressState.POSTPONED),
    ]
    found = choices_of(standings_of(tree, records, {}, period=periods_of(tree.plan)[0], today=TODAY))
    assert [(one.outcome, one.reason) for one in found] == [
        (Outcome.DONE, "PV nr. 12"),
        (Outcome.DROPPED, "fără fonduri"),
        (Outcome.CARRIED, ""),
    ]


def test_what_is_dropped_says_why() -> None:
    dropped = Choice("x", "Campanie", Outcome.DROPPED)
    kept = Choice("y", "Altceva", Outcome.CARRIED)
    assert [(one.field, one.blocking) for one in check_choices([kept, dropped])] == [("reason.1", True)]
    done = Choice("x", "Campanie", Outcome.DONE)
    assert [(one.field, one.blocking) for one in check_choices([done])] == [("choices", False)]
    assert check_choices([]) == []


def test_everything_is_a_new_record_that_knows_where_it_comes_from() -> None:
    old = a_plan(2022)
    new = carried(old)
    assert new.plan.origin_uid == old.plan.uid
    assert new.plan.year == 2023
    assert {held.section.uid for held in new.walk()}.isdisjoint(held.section.uid for held in old.walk())
    before = [held.node.uid for held, _path in measures_of(old)]
    assert [held.node.origin_uid for held, _path in measures_of(new)] == before
    assert set(before) <= set(node_pairs(new))


def test_what_is_done_or_dropped_stays_behind_and_numbers_follow() -> None:
    old = a_plan(2022)
    measures = measures_of(old)
    gone = measures[0][0].node
    new = carried(old, Choice(gone.uid, gone.text, Outcome.DONE, "gata"))
    assert len(measures_of(new)) == len(measures) - 1
    assert gone.uid not in node_pairs(new)


def test_the_law_is_that_of_the_new_year_and_the_offices_own_grounds_stay() -> None:
    old = a_plan(2022)
    basis = next(held for held in old.walk() if held.basis)
    law = basis.basis[0]
    law.text = "Legea nr. 1/1900 a comunei;"
    other = next(row for row in basis.basis if row.kind is BasisKind.LOCAL_STRATEGY)
    other.text = "Strategia comunei 2021–2027"
    consultation = [row for row in basis.basis if row.kind is BasisKind.CONSULTATION]
    new = section(carried(old), basis.section.key).basis
    fresh = [row.text for row in section(a_plan(2023), basis.section.key).basis if row.kind is BasisKind.LAW]
    assert [row.text for row in new][: len(fresh)] == fresh
    assert {"Legea nr. 1/1900 a comunei;", "Strategia comunei 2021–2027"} <= {row.text for row in new}
    assert len([row.text for row in new]) == len({row.text for row in new if row.text}) + sum(
        not row.text for row in new
    )
    assert consultation
    assert not [row for row in new if row.kind is BasisKind.CONSULTATION]


def test_texts_nobody_changed_are_those_of_the_new_year_and_changed_ones_stay() -> None:
    old = a_plan(2022)
    texts = [held for held in old.walk() if held.section.text]
    changed, same = texts[0].section, texts[1].section
    changed.text = [paragraph("Scris de birou, în 2022.")]
    new = carried(old)
    assert section(new, changed.key).section.text == changed.text
    assert section(new, same.key).section.text == section(a_plan(2023), same.key).section.text


def test_years_move_only_where_the_worker_agrees() -> None:
    old = a_plan(2022)
    first, second = (held.node for held, _path in measures_of(old)[:2])
    first.cells = {**first.cells, "term": "Trim. IV 2022"}
    second.cells = {**second.cells, "term": "Trim. IV 2022"}
    keys = frozenset(place.key for place in year_places(old, by=1) if first.uid in place.key)
    pairs = node_pairs(carried(old, moves=keys))
    assert pairs[first.uid].cells["term"] == "Trim. IV 2023"
    assert pairs[second.uid].cells["term"] == "Trim. IV 2022"


def test_tables_kept_at_adoption_print_live_again_but_typed_ones_stay() -> None:
    old = a_plan(2022)
    table = next(held.section for held in old.walk() if held.section.table_name)
    table.live, table.rows = False, [{"kind": "row", "cells": {"name": "Centru"}}]
    assert section(carried(old), table.key).section.live
    assert section(carried(old), table.key).section.rows == []
    old.plan.transcribed = True
    assert section(carried(old), table.key).section.rows == table.rows
