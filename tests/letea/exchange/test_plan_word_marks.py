"""Letea's own document of a plan comes back as the same plan, and hides nothing of it."""

from collections.abc import Callable
from pathlib import Path
from subprocess import run
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

import resources
from db.store import Store
from db.tables.outreach import Campaign, CampaignKind, Meeting
from db.tables.services import ProposedService
from letea.actions.annex import save_annex
from letea.actions.plan_import import (
    plan_of_reading,
    read_plan_document,
)
from letea.actions.plan_reading import open_plan, plan_of_year
from letea.actions.plans import bring_in_plan, remove_plan, start_plan
from letea.actions.registers import plan_tables
from letea.exchange.plan_file import plan_to_json, read_plan_file
from letea.exchange.plan_word_marks import own_plan
from letea.layouts import ANNUAL, family
from letea.rules.plan_import import Line, Reading, Source, Trust
from letea.rules.plan_import_exact import exact_reading
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from tests.samples import TODAY


def canonical(value: Any) -> Any:
    """A plan file without identities, and without what says the same as leaving it out."""
    if isinstance(value, list):
        return [canonical(one) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {key: canonical(one) for key, one in value.items() if key != "uid"}
    if "cells" in kept:
        kept["cells"] = {key: text for key, text in kept["cells"].items() if text}
    if "runs" in kept:
        usual = {"level": 0, "align": "justify"}
        kept = {key: one for key, one in kept.items() if usual.get(key) != one}
    return kept


def as_file(tree: PlanTree) -> Any:
    return canonical(plan_to_json(tree, commune={}))


def kept_plan(store: Store, plan_id: int) -> PlanTree:
    """The plan with its live tables carrying their rows."""
    tree = open_plan(store, plan_id)
    tables = plan_tables(store, tree)
    for held in tree.walk():
        held.section.rows = tables.get(held.section.uid, held.section.rows)
    return tree


def read(path: Path) -> Reading:
    return read_plan_document(path, TODAY)[1]


def sections(tree: PlanTree) -> dict[str, SectionTree]:
    return {held.section.key: held for held in tree.walk()}


def nodes_of(held: SectionTree) -> list[NodeTree]:
    return list(held.all_nodes())


def stripped(path: Path) -> Path:
    """The document without anything that Letea hid in it, as after another program."""
    document = docx.Document(str(path))
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for mark in list(document.element.body.iter(qn(tag))):
            mark.getparent().remove(mark)
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/customXml"):
            document.part.rels.pop(key)
    out = path.with_name(f"stripped-{path.name}")
    document.save(str(out))
    return out


@pytest.fixture
def old_plan(store: Store) -> int:
    return bring_in_plan(store, read_plan_file(resources.path("demo/letea-veche-2022.json")), replace=False)


@pytest.fixture
def filled(demonstration: Store) -> tuple[Store, int]:
    """The demonstration's registers, with what they lack, and a plan from the template over them."""
    store = demonstration
    present = plan_of_year(store, 2022, key=ANNUAL)
    assert present is not None
    remove_plan(store, present)
    with store.writing("Rânduri") as writing:
        for kind in CampaignKind:
            writing.keep(Campaign(year=2022, kind=kind, name="Porți deschise", period="Mai 2022"))
        writing.keep(Meeting(year=2022, participants="Școala, Poliția", frequency="Semestrial"))
        writing.keep(ProposedService(year=2022, name="Centru de noapte", capacity="12 locuri"))
    return store, start_plan(store, 2022, TODAY)


@pytest.fixture(params=["demonstration", "template"])
def held(request: pytest.FixtureRequest) -> tuple[Store, int]:
    """An office and a plan of it."""
    if request.param == "template":
        store, plan_id = request.getfixturevalue("filled")
        return store, plan_id
    return request.getfixturevalue("store"), request.getfixturevalue("old_plan")


def exported(store: Store, plan_id: int, tmp_path: Path) -> Path:
    out = tmp_path / "plan.docx"
    save_annex(store, plan_id, out)
    return out


def test_leteas_own_document_comes_back_as_the_same_plan(held: tuple[Store, int], tmp_path: Path) -> None:
    store, plan_id = held
    reading = read(exported(store, plan_id, tmp_path))
    assert reading.exact
    assert {part.trust for part in reading.parts} == {Trust.SURE}
    assert not any(part.place.endswith(" 0") for part in reading.parts)
    assert as_file(plan_of_reading(reading)) == as_file(kept_plan(store, plan_id))


def test_the_plan_from_the_template_has_tables_of_every_kind(filled: tuple[Store, int]) -> None:
    rows = {one.section.key: len(one.section.rows) for one in kept_plan(*filled).walk()}
    assert min(rows[key] for key in ("beneficiaries", "I.A", "I.B", "II.1", "II.4", "II.6", "III.1.a")) > 0


def test_without_its_marks_the_document_is_read_by_its_heads_and_headings(
    held: tuple[Store, int], tmp_path: Path
) -> None:
    store, plan_id = held
    reading = read(stripped(exported(store, plan_id, tmp_path)))
    assert not reading.exact
    found, wanted = sections(plan_of_reading(reading)), sections(kept_plan(store, plan_id))
    for key, one in wanted.items():
        if one.section.rows and key != "signatures":
            assert canonical(found[key].section.rows) == canonical(one.section.rows), key
    told = [one for key, tree in wanted.items() for one in nodes_of(tree) if key.startswith("objectives")]
    came = nodes_of(found["objectives"])
    assert [(one.node.level, one.node.number, one.node.text) for one in came] == [
        (one.node.level, one.node.number, one.node.text) for one in told
    ]
    assert [canonical({"cells": one.node.cells}) for one in came] == [
        canonical({"cells": one.node.cells}) for one in told
    ]
    printed = [key for key in wanted if key.startswith(("I.", "II", "III")) and key in found]
    assert len(printed) >= 18


def test_what_was_changed_in_word_comes_back_changed(store: Store, old_plan: int, tmp_path: Path) -> None:
    path = exported(store, old_plan, tmp_path)
    document = docx.Document(str(path))
    cell = next(c for t in document.tables for r in t.rows for c in r.cells if "303.270" in c.text)
    cell.paragraphs[0].runs[0].text = "310.000 lei"
    heading = next(one for one in document.paragraphs if "Telefonul verde" in one.text)
    heading.runs[0].text = "3. Telefonul verde – 0800 123 456;"
    document.save(str(path))
    found = sections(plan_of_reading(read(path)))
    assert found["I.A"].section.rows[0]["cells"]["local"] == "310.000 lei"
    assert found["II.3"].section.heading == "Telefonul verde – 0800 123 456;"


def test_nothing_deleted_in_word_stays_hidden_in_the_document(
    store: Store, old_plan: int, tmp_path: Path
) -> None:
    path = exported(store, old_plan, tmp_path)
    document = docx.Document(str(path))
    hidden = next(
        one.target_part.blob for one in document.part.rels.values() if one.reltype.endswith("customXml")
    ).decode()
    assert '"key": "I.A"' in hidden
    for words in ("303.270", "After School", "Colectarea informațiilor", "Strategia", "contribuie"):
        assert words not in hidden


def test_libreoffice_keeps_the_way_back(
    store: Store, old_plan: int, tmp_path: Path, debian_tool: Callable[[str], str]
) -> None:
    path, out = exported(store, old_plan, tmp_path), tmp_path / "out"
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    kind = "docx:MS Word 2007 XML"
    command = [
        debian_tool("soffice"),
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(out),
        str(path),
    ]
    run(command, check=True, capture_output=True, timeout=120)
    reading = read(out / path.name)
    assert reading.exact
    assert as_file(plan_of_reading(reading)) == as_file(kept_plan(store, old_plan))


@pytest.mark.parametrize(
    "shape",
    [None, [], 7, {"absence": {"dashes": "x", "run_in": 1}}, {"rows": [{}], "named": "da", "printed": 3}],
)
def test_hidden_shapes_of_another_hand_are_left_out(shape: object, tmp_path: Path) -> None:
    bare = {"version": 1, "file": {"format": "letea-plan", "version": 1, "commune": {}}}
    bare["file"]["plan"] = {"family": ANNUAL, "year": 2023, "title": "Plan"}  # type: ignore[index]
    bare["file"]["sections"] = [{"key": "I.B", "kind": "table", "number": "B."}]  # type: ignore[index]
    own = own_plan(Source("plan.docx", (), {**bare, "shapes": [shape]}))
    assert own is not None
    line = Line((("B. Servicii propuse – nu este cazul", ""),), mark="0h")
    source = Source("plan.docx", (line, Line((("Nimic", ""),), mark="²h")), {})
    reading = exact_reading(source, *own, family(ANNUAL))
    assert plan_of_reading(reading).sections[0].section.key == "I.B"


def test_a_hidden_plan_that_breaks_the_format_is_not_followed() -> None:
    hidden = {
        "version": 1,
        "shapes": [],
        "file": {"format": "letea-plan", "version": 1, "plan": {"year": "x"}},
    }
    assert own_plan(Source("plan.docx", (), hidden)) is None
    assert own_plan(Source("plan.docx", (), {})) is None
