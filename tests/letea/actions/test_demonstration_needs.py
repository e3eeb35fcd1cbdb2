"""The demonstration has households of every level, with warnings, and some of them were assessed twice."""

from db.store import Store
from letea.actions.need_lists import NeedGroup, count_needs, list_needs, need_rows
from letea.actions.needs import course_of
from letea.rules.need_score import Level
from tests.samples import TODAY


def test_needs_are_there_to_be_looked_at(demonstration: Store) -> None:
    store = demonstration
    rows = need_rows(store, list_needs(store, today=TODAY), TODAY)
    assessed = [row for row in rows if row.level is not None]
    assert {row.level for row in assessed} == set(Level)
    assert len(assessed) == 6
    assert all(count_needs(store, TODAY)[group] for group in NeedGroup if group is not NeedGroup.DUE)
    assert [len(course_of(store, row.id).assessments) for row in assessed].count(2) == 2
