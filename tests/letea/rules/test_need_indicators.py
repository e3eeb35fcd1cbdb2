"""Indicators of need as data: every one can be counted, ten are followed."""

import pytest

import resources
from letea.rules.need_indicators import MOST, check_indicators, indicators, indicators_for


def test_there_are_ten_usual_ones_and_no_two_share_a_key() -> None:
    told = resources.data("indicators/needs.toml")["indicator"]
    assert len(indicators()) == len(told) > MOST
    assert sum(one.usual for one in indicators().values()) == MOST


def test_every_code_is_of_a_shipped_list() -> None:
    lists = {"situation": "situation", "category": "beneficiary_category", "dependency": "dependency_degree"}
    rows = resources.data("vocabularies/vocabularies.csv")
    for one in indicators().values():
        if one.source in lists:
            known = {row["code"] for row in rows if row["list"] == lists[one.source]}
            assert set(one.codes) <= known, one.key
    kinds = {row["code"] for row in resources.data("vocabularies/benefits.csv")}
    assert set(indicators()["vmi"].codes) <= kinds


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [(["housing", "poverty"], ["housing", "poverty"]), (["housing", "housing", "gone"], ["housing"])],
)
def test_the_chosen_are_followed_in_their_order(chosen: list[str], keys: list[str]) -> None:
    assert [one.key for one in indicators_for(chosen)] == keys


def test_the_usual_ten_are_followed_where_none_is_chosen() -> None:
    assert [one.key for one in indicators_for([])] == [one.key for one in indicators_for(["gone"])]
    assert len(indicators_for([])) == MOST


def test_more_than_ten_are_told() -> None:
    assert check_indicators(["a"] * MOST) == []
    (problem,) = check_indicators(["a"] * 21)
    assert problem.text == "Ați ales 21 de indicatori; păstrați cel mult 10."
