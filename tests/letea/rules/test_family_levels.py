"""The levels of a plan family in its window."""

import pytest

from letea.rules.family_levels import LevelDraft, level_data, level_of, sample_of

ABOVE = [LevelDraft(key="general", name="Obiectiv general", prefix="OG", style="own:I")]


@pytest.mark.parametrize(
    ("prefix", "style", "sample"),
    [
        ("", "", ""),
        ("O.S.", "path:1", "O.S.1.1"),
        ("O.S.", "path:I", "O.S.I.1"),
        ("Obiectiv specific", "own:1", "Obiectiv specific 1"),
        ("", "own:a", "a"),
        ("", "own:A", "A"),
    ],
)
def test_a_number_looks_as_it_is_counted(prefix: str, style: str, sample: str) -> None:
    assert sample_of(LevelDraft(key="specific", prefix=prefix, style=style), ABOVE) == sample


def test_places_above_go_up_to_the_first_level_counted_by_itself() -> None:
    levels = [*ABOVE, LevelDraft(key="specific", style="own:1"), LevelDraft(key="measure", style="path:1")]
    assert level_data(levels[2], levels)["number"] == "{specific:1}.{measure:1}"


def test_a_sign_that_belongs_to_the_number_stays_glued_to_it() -> None:
    level = level_of({"key": "domain", "name": "Domeniu", "number": "D{domain:1}", "joint": ". "}, [])
    assert (level.prefix, level.style, level.joint, level.glued) == ("D", "own:1", ".", True)
    assert level_data(level, [level])["number"] == "D{domain:1}"


def test_a_pattern_the_window_has_no_words_for_is_kept() -> None:
    level = level_of({"key": "measure", "name": "Măsură", "number": "{general:1}/{measure:1}"}, ABOVE)
    assert level.style == "kept"
    assert level_data(level, [*ABOVE, level])["number"] == "{general:1}/{measure:1}"
