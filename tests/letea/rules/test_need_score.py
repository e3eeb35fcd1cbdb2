"""The score is told in words; what is not known gives no points and is never a "nu"."""

import pytest

from db.tables.needs import Answer, Dimension, NeedScale, NeedSituation
from letea.rules.need_score import (
    USUAL_BOUNDS,
    Bounds,
    Level,
    bounds_of,
    bounds_words,
    caution,
    level_of,
    points_of,
    points_words,
    score_of,
    side_words,
    unknown_words,
)


def a_situation(id_: int, weight: int = 3, **given: object) -> NeedSituation:
    known = {"dimension": Dimension.HOUSING, "text": f"Situația {id_}"} | given
    return NeedSituation(id=id_, code=str(id_), weight=weight, **known)  # type: ignore[arg-type]


GRID = [a_situation(1), a_situation(2, 2), a_situation(3, 1, dimension=Dimension.FAMILY)]


@pytest.mark.parametrize(
    ("points", "level"),
    [
        *((0, Level.NONE), (3, Level.NONE), (4, Level.LOW), (9, Level.LOW)),
        *((10, Level.MEDIUM), (17, Level.MEDIUM), (18, Level.HIGH), (60, Level.HIGH)),
    ],
)
def test_each_level_begins_at_its_bound(points: int, level: Level) -> None:
    assert level_of(points, USUAL_BOUNDS) is level


def test_only_a_yes_gives_points() -> None:
    score = score_of(GRID, {1: Answer.YES, 2: Answer.NO})
    assert (score.points, score.most, score.unknown, score.unknown_points) == (3, 6, 1, 1)
    assert (points_words(score), unknown_words(score)) == ("3 din 6 puncte", "1 necunoscută")
    assert [one.text for side in score.sides for one in side.present] == ["Situația 1"]


def test_what_is_all_known_asks_for_no_caution() -> None:
    score = score_of(GRID, {2: Answer.YES, 1: Answer.YES, 3: Answer.NO})
    assert points_words(score) == "5 din 6 puncte"
    assert sorted(one.weight for side in score.sides for one in side.present) == [2, 3]
    assert (unknown_words(score), caution(score)) == ("", "")


def test_what_is_not_known_is_told_with_what_it_could_change() -> None:
    score = score_of(GRID, {3: Answer.YES}, Bounds(2, 4, 6))
    assert score.level is Level.NONE
    assert caution(score) == (
        "Nu se știe: 2 situații; ar putea adăuga cel mult 5 puncte. Nivelul ar putea ajunge până la „mare”."
    )
    sure = score_of(GRID, {1: Answer.YES, 2: Answer.YES, 3: Answer.UNKNOWN}, Bounds(1, 2, 3))
    assert caution(sure) == "Nu se știe: 1 situație; ar putea adăuga cel mult 1 punct."


def test_a_situation_no_longer_used_does_not_count() -> None:
    score = score_of([a_situation(1, active=False), *GRID[1:]], {1: Answer.YES})
    assert (score.points, score.most, score.unknown) == (0, 3, 2)


def test_each_side_is_told_by_itself() -> None:
    score = score_of(GRID, {1: Answer.YES})
    told = {side.dimension: side_words(side) for side in score.sides}
    assert told[Dimension.HOUSING] == "3 din 5: Situația 1 (3); 1 necunoscută"
    assert told[Dimension.FAMILY] == "0 din 1; 1 necunoscută"
    assert told[Dimension.SAFETY] == "0 din 0"


def test_a_large_sum_takes_de() -> None:
    assert points_words(score_of([a_situation(1, 20)], {})) == "0 din 20 de puncte"


def test_the_offices_own_bounds_hold() -> None:
    scale = NeedScale(low_from=1, medium_from=2, high_from=3, high_again_months=4, again_months=5)
    assert bounds_of(scale) == Bounds(1, 2, 3, 4, 5)
    assert bounds_of(None) is USUAL_BOUNDS
    assert bounds_words(USUAL_BOUNDS) == "Praguri: mică de la 4, medie de la 10, mare de la 18 puncte."


def test_a_level_holds_from_so_many_points_to_the_next() -> None:
    for level in Level:
        least, below = points_of(level, USUAL_BOUNDS)
        assert {level_of(points, USUAL_BOUNDS) for points in range(least, min(below, 100))} == {level}
