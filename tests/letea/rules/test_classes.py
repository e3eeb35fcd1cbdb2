"""Classes of values: even in number, equal values together, every value in one."""

import random

import pytest

from letea.rules.classes import MOST, class_of, classes_of


def test_nothing_has_no_classes() -> None:
    assert classes_of([]) == []


def test_few_different_values_have_a_class_each() -> None:
    assert classes_of([3, 0, 3, 7]) == [(0, 0), (3, 3), (7, 7)]


def test_many_values_are_parted_evenly() -> None:
    assert classes_of(list(range(1, 101))) == [(1, 20), (21, 40), (41, 60), (61, 80), (81, 100)]


def test_equal_values_are_never_apart() -> None:
    assert classes_of([0] * 90 + [1, 2, 3, 4, 5, 6]) == [(0, 0), (1, 6)]


@pytest.mark.parametrize("seed", range(20))
def test_every_value_is_in_the_one_class_that_spans_it(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - not a secret
    values = [chance.randrange(-5, chance.choice((3, 40, 4000))) for _one in range(chance.randrange(1, 120))]
    classes = classes_of(values)
    assert 1 <= len(classes) <= MOST
    assert [low for low, _high in classes] == sorted(low for low, _high in classes)
    for value in values:
        low, high = classes[class_of(value, classes)]
        assert low <= value <= high
    assert {end for span in classes for end in span} <= set(values)
