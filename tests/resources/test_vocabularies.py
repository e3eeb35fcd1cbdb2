"""The lists an office begins with: whole, in order, with their sources."""

import re
from collections import Counter

import pytest

import resources

LISTS = {
    "beneficiary_category",
    "situation",
    "disability_kind",
    "disability_degree",
    "dependency_degree",
    "identity_paper",
    "marital_status",
    "education",
    "occupation",
    "dwelling_kind",
    "tenure",
    "household_role",
    "file_state",
    "document_kind",
    "budget_source",
    "service_form",
    "campaign_period",
    "income_kind",
    "good_kind",
    "income_proof",
    "no_cnp_reason",
    "representative_quality",
    "capacity_unit",
}


def words() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = resources.data("vocabularies/vocabularies.csv")
    return rows


def codes() -> list[dict[str, str]]:
    rows: list[dict[str, str]] = resources.data("vocabularies/nomenclature.csv")
    return rows


def test_every_list_is_there() -> None:
    assert {word["list"] for word in words()} == LISTS


def test_a_code_stands_once_in_its_list() -> None:
    counted = Counter((word["list"], word["code"]) for word in words())
    assert [code for code, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("name", sorted(LISTS))
def test_the_places_in_a_list_run_from_one(name: str) -> None:
    places = [int(word["position"]) for word in words() if word["list"] == name]
    assert places == list(range(1, len(places) + 1))


def test_every_word_has_a_label_and_a_source() -> None:
    assert all(word["label"] and word["source"] for word in words())


def test_the_nomenclature_holds_thirty_codes_written_alike() -> None:
    found = [row["code"] for row in codes()]
    assert len(found) == len(set(found)) == 30
    assert [code for code in found if not re.fullmatch(r"\d{4} [A-Z]+(-[A-Z]+)*(-[IVX]+)?", code)] == []


def test_what_nobody_checked_says_so() -> None:
    assert sum("neverificat" in row["source"] for row in codes()) >= 18


def test_sources_name_acts_and_plans_never_files() -> None:
    sources = " ".join(row["source"] for row in [*words(), *codes()])
    assert not re.search(r"\.txt|seed|check against", sources)


def test_no_list_keeps_a_cedilla() -> None:
    for name in ("vocabularies", "nomenclature"):
        assert not re.search("[şţŞŢ]", resources.text(f"vocabularies/{name}.csv"))
