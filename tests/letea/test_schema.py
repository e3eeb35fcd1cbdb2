"""What a file has wrong is told in a sentence that names the place and what to do."""

from typing import Any

import pytest

import resources
from letea.layouts import ANNUAL
from letea.schema import MOST_BREACHES, breaches

NAME = "layouts/layout.schema.json"


def a_layout(**changes: Any) -> dict[str, Any]:
    return {**resources.data(f"layouts/{ANNUAL}.toml"), **changes}


def only_sentence(**changes: Any) -> str:
    found = breaches(a_layout(**changes), NAME)
    assert len(found) == 1
    return found[0].sentence


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": 5}, "Numele modelului: trebuie să fie un text între ghilimele."),
        ({"name": ""}, "Numele modelului: nu poate fi gol."),
        ({"valid_from": "ieri"}, "Valabil de la: „ieri” nu este o dată"),
        ({"levels": []}, "Niveluri: sunt prea puține rânduri (cel puțin 1)."),
        ({"family": "Ă"}, "Cheia modelului: „Ă” nu are forma cerută."),
        ({"absence": "x" * 201}, "textul este prea lung (cel mult 200 de semne)"),
        ({"poem": 1}, "Câmpul „poem” nu este cunoscut; verificați numele lui."),
        (
            {"councils": {"commune": "{name}", "vilă": "x"}},
            "Numele consiliului: câmpul „vilă” nu este cunoscut",
        ),
        ({"sections": [{"key": "x"}]}, "Secțiuni 1: lipsește câmpul „kind”."),
        ({"tables": {"one": {"columns": [{"key": "a", "heading": "A", "width": 0}]}}}, "peste 0"),
    ],
)
def test_each_fault_has_its_sentence(changes: dict[str, Any], sentence: str) -> None:
    assert sentence in only_sentence(**changes)


def test_the_place_is_named_in_words_and_by_its_path() -> None:
    tables = {"one": {"columns": [{"key": "a", "heading": "A", "align": "up"}]}}
    found = breaches(a_layout(tables=tables), NAME)
    assert found[0].path == "tables.one.columns.0.align"
    assert found[0].words == "Tabele › Tabel › Coloane 1 › Aliniere"


def test_a_file_that_is_all_wrong_tells_only_the_first_faults() -> None:
    assert len(breaches(a_layout(sections=[{}] * 200), NAME)) == MOST_BREACHES


def test_a_long_value_is_shown_shortened() -> None:
    assert "…” nu are forma" in only_sentence(family="Ă" * 300)
