"""A broken, strange or newer plan file is refused in a sentence, and nothing of it is kept."""

import json
from pathlib import Path
from typing import Any

import pytest

from letea.errors import Problem, Refused, Trouble
from letea.exchange.plan_file import plan_from_json, read_plan_file
from letea.exchange.plan_file_checks import DEEPEST, LARGEST
from letea.layouts import ANNUAL


def a_file(*sections: dict[str, Any], **changes: Any) -> dict[str, Any]:
    plan = {"family": ANNUAL, "year": 2027, "title": "Planul"}
    return {"format": "letea-plan", "version": 1, "plan": plan, "sections": list(sections), **changes}


def problems_of(data: Any) -> tuple[Problem, ...]:
    with pytest.raises(Refused) as refused:
        plan_from_json(data)
    return refused.value.problems


def sentence_of(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_plan_file(content)
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "rândul 1"),
        (b'{"format": ', "rândul 1, semnul 12"),
        (b"\xff\xfe", "UTF-8"),
        (b"[" * 100_000, "deteriorat"),
        (b'{"format": NaN}', "deteriorat"),
        (b'{"year": ' + b"9" * 5000 + b"}", "deteriorat"),
        (b"[]", "nu este un plan Letea"),
        (b'{"format": "alt"}', "nu este un plan Letea"),
    ],
)
def test_what_is_no_plan_file_is_refused(content: bytes, sentence: str) -> None:
    assert sentence in sentence_of(content)


def test_a_file_of_a_newer_version_is_refused_whole() -> None:
    problems = problems_of(a_file(version=2, noua="rubrică"))
    assert len(problems) == 1
    assert problems[0].text.startswith("Fișierul este scris de o versiune mai nouă")


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    assert "20 MB" in sentence_of(b" " * (LARGEST + 1))


@pytest.mark.parametrize("levels", [DEEPEST, 400])
def test_sections_nested_without_end_are_refused(levels: int) -> None:
    section: dict[str, Any] = {"key": "x", "kind": "text"}
    for _ in range(levels):
        section = {"key": "x", "kind": "text", "children": [section]}
    assert "una în alta" in problems_of(a_file(section))[0].text


def test_sections_as_deep_as_allowed_are_read() -> None:
    section: dict[str, Any] = {"key": "x", "kind": "text"}
    for _ in range(DEEPEST // 2 - 2):
        section = {"key": "x", "kind": "text", "children": [section]}
    assert len(list(plan_from_json(a_file(section)).walk())) == DEEPEST // 2 - 1


def test_each_fault_is_told_with_its_place_in_words() -> None:
    section = {"key": "I.A", "kind": "tabel", "rows": [{"cells": {"name": 5}}], "colour": "red"}
    texts = {problem.field: problem.text for problem in problems_of(a_file(section))}
    assert "Secțiuni 1 › Fel: „tabel” nu este o valoare cunoscută" in texts["sections.0.kind"]
    assert texts["sections.0.rows.0.cells.name"].startswith(
        "Secțiuni 1 › Rânduri 1 › Celule › Celulă: trebuie"
    )
    assert "câmpul „colour” nu este cunoscut" in texts["sections.0"]


@pytest.mark.parametrize("day", ["2027-02-30", "5.3.2027", "2027"])
def test_a_day_no_calendar_has_is_refused(day: str) -> None:
    plan = {"family": ANNUAL, "year": 2027, "title": "Planul", "draft_on": day}
    assert "nu este o dată" in problems_of(a_file(plan=plan))[0].text


def test_the_same_identity_twice_is_refused() -> None:
    twin = {"uid": "a-1", "key": "x", "kind": "text"}
    assert "de 2 ori" in problems_of(a_file(twin, twin))[0].text


def test_a_family_this_program_does_not_carry_is_refused() -> None:
    for name in ("strategie-2030", "../../etc/passwd"):
        plan = {"family": name, "year": 2027, "title": "Planul"}
        assert [problem.field for problem in problems_of(a_file(plan=plan))] == ["plan.family"]


def test_a_level_the_family_does_not_have_is_refused() -> None:
    section = {
        "key": "o",
        "kind": "objectives",
        "nodes": [{"level": "general", "children": [{"level": "x"}]}],
    }
    assert "„general”, „specific”, „measure”" in problems_of(a_file(section))[0].text


def test_text_is_composed_cleaned_and_written_with_commas() -> None:
    section = {"key": "x", "kind": "text", "heading": "Asistenţa s\u0306i\x0b şcoala\r\n\ud800"}
    heading = plan_from_json(a_file(section)).sections[0].section.heading
    assert heading == "Asistența s\u0306i școala\n?"


def test_a_file_with_a_byte_order_mark_is_read() -> None:
    content = b"\xef\xbb\xbf" + json.dumps(a_file()).encode()
    assert read_plan_file(content).plan.year == 2027


def test_a_file_that_is_not_there_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        read_plan_file(tmp_path / "lipsă.json")
