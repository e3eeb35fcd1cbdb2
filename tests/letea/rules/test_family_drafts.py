"""A plan family while it is changed in its window."""

from typing import Any

import pytest

from letea.layouts import families, family_from, layout_data
from letea.rules.family_drafts import (
    ColumnDraft,
    SectionDraft,
    check_family,
    data_of_draft,
    draft_of_family,
)
from letea.rules.family_levels import LevelDraft, sample_of

KEYS = [one.key for one in families()]


def data_of(key: str) -> dict[str, Any]:
    data = layout_data(key)
    return {**data, "valid_from": data["valid_from"].isoformat()}


@pytest.mark.parametrize("key", KEYS)
def test_a_family_read_and_put_back_is_the_same(key: str) -> None:
    data = data_of(key)
    draft = draft_of_family(data)
    assert check_family(draft) == []
    assert family_from(data_of_draft(draft, data)) == family_from(data)


def test_numbers_are_shown_as_they_look() -> None:
    levels = draft_of_family(data_of("implementarea-strategiei")).levels
    samples = [sample_of(level, levels[:place]) for place, level in enumerate(levels)]
    assert samples == ["", "D1", "OBIECTIV GENERAL 1", "O.S.1.1", "1.1.1"]


def test_a_level_added_gets_a_key_and_numbers_with_those_above() -> None:
    data = data_of("plan-judetean")
    draft = draft_of_family(data)
    draft.levels.insert(2, LevelDraft(name="Program", prefix="P", style="path:I", joint="."))
    draft.columns.insert(1, ColumnDraft(holds="nivel1", heading="Program"))
    found = family_from(data_of_draft(draft, data))
    assert found.levels[2].number == "P {direction:I}.{specific:1}.{nivel1:1}"
    assert found.objectives[1].level == "nivel1"


def test_the_measures_stay_the_lowest_level() -> None:
    draft = draft_of_family(data_of("plan-judetean"))
    draft.levels.reverse()
    assert [one.field for one in check_family(draft)] == ["levels"]


def test_what_is_wrong_is_said_at_its_place() -> None:
    draft = draft_of_family(data_of("plan-judetean"))
    draft.name, draft.columns[1].width = " ", "lat"
    draft.columns[2].holds = "term"
    fields = [one.field for one in check_family(draft)]
    assert fields == ["name", "columns.3.holds", "columns.1.width"]
    del draft.columns[0]
    assert any("Obiectiv specific" in one.text for one in check_family(draft))


def test_the_blanks_of_the_title_have_romanian_names_in_the_window() -> None:
    data = data_of("implementarea-strategiei")
    draft = draft_of_family(data)
    assert "{localitatea} pentru perioada {anul} - {ultimul an}" in draft.title
    draft.title = "Planul {anului}"
    assert [one.field for one in check_family(draft)] == ["title"]
    draft.title = "Planul județului {județul} pe {anul}"
    assert family_from(data_of_draft(draft, data)).title == "Planul județului {county} pe {year}"


def test_heads_of_register_tables_and_sections_change_and_the_rest_stays() -> None:
    data = data_of("anual-ordin-1086-2018")
    draft = draft_of_family(data)
    next(one for one in draft.heads if one.heading == "Capacitate").heading = "Locuri"
    next(one for one in draft.sections if one.key == "II.3").heading = "Linia verde"
    draft.sections.insert(1, SectionDraft(heading="Cuvânt înainte"))
    found = family_from(data_of_draft(draft, data))
    assert found.tables["existing_services"].columns[3].heading == "Locuri"
    assert [spec.heading for spec in found.sections][1] == "Cuvânt înainte"
    green = found.section("II.3")
    assert (green and green.heading, green and green.parent) == ("Linia verde", "II")
