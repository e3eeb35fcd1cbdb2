"""Plans of other offices in Word: read, flagged, kept as one action, and taken back as one."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from db.store import Store
from db.tables.plans import PlanStage
from letea.actions.annex import save_annex
from letea.actions.families import copy_family, known_families, own_families, remove_family
from letea.actions.plan_import import (
    keep_reading,
    plan_of_reading,
    read_again,
    read_plan_document,
)
from letea.actions.plan_reading import open_plan, plan_of_year, plan_rows
from letea.actions.plans import remove_plan, start_plan
from letea.errors import Refused
from letea.rules.plan_import import Reading, Role, Trust
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from tests.samples import TODAY
from tests.word_municipality import municipality
from tests.word_plans import (
    as_written,
    commune,
    operational,
    strategy,
    with_cedillas,
    without_diacritics,
)

SPELLINGS = (as_written, with_cedillas, without_diacritics)


def read(path: Path) -> Reading:
    return read_plan_document(path, TODAY)[1]


def sections(tree: PlanTree) -> dict[str, SectionTree]:
    return {held.section.key: held for held in tree.walk()}


def nodes_of(held: SectionTree) -> list[NodeTree]:
    return list(held.all_nodes())


@pytest.mark.parametrize("spell", SPELLINGS)
def test_a_municipalitys_plan_is_read(tmp_path: Path, spell: Callable[[str], str]) -> None:
    reading = read(municipality(tmp_path / "plan.docx", spell))
    assert reading.layout.key.startswith("anual-ordin-1086-2018")
    assert reading.year == 2023
    found = sections(plan_of_reading(reading))
    services = found["I.A"].section.rows
    assert [row["kind"] for row in services] == ["centre", "row", "row", "centre", "row", "total"]
    assert services[1]["cells"]["capacity"] == "20 copii"
    assert services[1]["cells"]["local"] == "303,27"
    assert services[5]["cells"] == {"name": "TOTAL", "local": "2.576.134,47", "contributions": "12,5"}
    assert [len(found[key].section.rows) for key in ("II.4", "II.5", "II.6", "III.1.a")] == [2, 1, 1, 2]
    absent = {key: found[key].section.absence.lower() for key in ("I.B", "I.C", "II.3")}
    assert absent == dict.fromkeys(absent, "nu este cazul")
    assert found["I.A"].section.closing[0]["runs"][0][0].startswith("* fondurile")
    assert len(found["basis"].basis) == 4
    assert len(found["contents"].section.text) == 4
    assert not {part.section for part in reading.parts if part.trust is Trust.UNREAD}


def test_what_is_doubtful_in_a_table_is_said(tmp_path: Path) -> None:
    reading = read(municipality(tmp_path / "plan.docx"))
    part = next(part for part in reading.parts if part.table is not None)
    assert part.trust is Trust.LOOK
    said = " ".join(part.notes)
    for words in ("2 574 580,7", "pare scrisă în lei", "3O Persoane", "Numai unele coloane spun unitatea"):
        assert words in said
    assert part.table is not None
    assert part.table.dropped == ["capul de tabel repetat"]


@pytest.mark.parametrize("spell", SPELLINGS)
def test_a_communes_plan_is_read(tmp_path: Path, spell: Callable[[str], str]) -> None:
    reading = read(commune(tmp_path / "plan.docx", spell))
    found = sections(plan_of_reading(reading))
    assert found["I.A"].section.rows[0]["cells"]["local"] == "303.270 lei"
    assert set(found["I.A"].section.rows[0]["cells"]) >= {"contributions", "county", "other", "state"}
    assert found["I.B"].section.absence.startswith(spell("din lips"))
    assert found["III.1.c2"].section.rows[0]["cells"]["amount"] == "7000 lei"
    shape = [(one.node.level, len(one.children)) for one in nodes_of(found["objectives"])]
    measure = ("measure", 0)
    assert shape == [
        ("general", 2),
        ("specific", 2),
        measure,
        measure,
        ("specific", 2),
        measure,
        measure,  # the table went on after a page without its heads
        ("general", 1),
        ("specific", 1),
        measure,
    ]
    second = nodes_of(found["objectives"])[3].node
    assert (second.cells["responsible"], second.cells["term"]) == ("SPAS", "Permanent")
    signers = found["signatures"].section.rows
    assert [row["cells"]["name"] for row in signers] == ["Ion Exemplu", "Ana Exemplu"]


def test_several_indicators_of_one_action_and_one_responsible_of_several(tmp_path: Path) -> None:
    found = sections(plan_of_reading(read(operational(tmp_path / "plan.docx"))))
    nodes = {one.node.number: one.node for one in nodes_of(found["objectives"])}
    indicators = next(key for key in nodes["1.1.1"].cells if key.startswith("indicator"))
    assert nodes["1.1.1"].cells[indicators] == "1 centru\n20 de copii"
    assert nodes["1.1.2"].cells["responsible"] == "DAS, ONG"
    assert nodes["1.1.2"].cells["term"] == "2019"


def test_columns_the_family_does_not_have_are_kept(tmp_path: Path) -> None:
    reading = read(strategy(tmp_path / "plan.docx", without_diacritics))
    held = next(held for held in plan_of_reading(reading).walk() if held.nodes)
    measure = next(one.node for one in nodes_of(held) if one.node.number.startswith("1.1.2"))
    assert {"ONG", "buget local", "DAS", "2019-2029"} == set(measure.cells.values())


def test_it_is_kept_as_one_action_and_undone_as_one(store: Store, tmp_path: Path) -> None:
    reading = read(commune(tmp_path / "plan.docx"))
    assert keep_reading(store, reading, replace=False) == 2022
    with pytest.raises(Refused, match="are deja un plan"):
        keep_reading(store, reading, replace=False)
    store.undo()
    assert plan_of_year(store, 2022, key=reading.layout.key) is None


def test_nothing_at_all_is_no_plan(tmp_path: Path) -> None:
    reading = read(commune(tmp_path / "plan.docx"))
    for part in reading.parts:
        part.role = Role.OUT
    with pytest.raises(Refused, match="lăsate deoparte"):
        plan_of_reading(reading)


def test_a_table_like_none_is_kept_in_a_section_of_its_own(tmp_path: Path) -> None:
    path = municipality(tmp_path / "plan.docx")
    document = docx.Document(str(path))
    document.add_paragraph("Parcul auto")
    strange = document.add_table(rows=2, cols=3)
    for place, text in enumerate(["Marca mașinii", "Kilometri", "Șofer", "Dacia", "120.000", "Ion"]):
        strange.cell(place // 3, place % 3).text = text
    document.save(str(path))
    reading = read(path)
    assert [part.trust for part in reading.parts][-1] is Trust.UNREAD
    own = sections(plan_of_reading(reading))["own.1"].section
    assert [column["heading"] for column in own.columns] == ["Marca mașinii", "Kilometri", "Șofer"]
    assert set(own.rows[0]["cells"].values()) == {"Dacia", "120.000", "Ion"}


def test_it_can_be_read_again_as_another_family(tmp_path: Path) -> None:
    source, reading = read_plan_document(commune(tmp_path / "plan.docx"), TODAY)
    again = read_again(source, reading.layout.key, TODAY)
    assert [part.words for part in again.parts] == [part.words for part in reading.parts]


def test_the_years_are_those_the_title_says(tmp_path: Path) -> None:
    tree = plan_of_reading(read(strategy(tmp_path / "plan.docx")))
    assert (tree.plan.year, tree.plan.until_year) == (2019, 2029)
    assert plan_of_reading(read(commune(tmp_path / "b.docx"))).plan.until_year is None


def test_the_document_of_an_own_model_comes_back_under_its_model(store: Store, tmp_path: Path) -> None:
    own = copy_family(store, "plan-operational", "Modelul nostru")
    plan_id = start_plan(store, 2025, TODAY, key=own.key)
    save_annex(store, plan_id, tmp_path / "plan.docx", stage=PlanStage.DRAFT)
    reading = read(tmp_path / "plan.docx")
    assert reading.exact
    keep_reading(store, reading, replace=True)
    assert open_plan(store, plan_of_year(store, 2025, key=own.key) or 0).layout.name == "Modelul nostru"


def test_the_document_of_another_offices_model_brings_the_model(store: Store, tmp_path: Path) -> None:
    own = copy_family(store, "plan-operational", "Modelul vecinilor")
    plan_id = start_plan(store, 2025, TODAY, key=own.key)
    save_annex(store, plan_id, tmp_path / "plan.docx", stage=PlanStage.DRAFT)
    remove_plan(store, plan_id)
    remove_family(store, own)
    keep_reading(store, read(tmp_path / "plan.docx"), replace=False)
    assert [one.name for one in own_families(store)] == ["Modelul vecinilor"]


def test_a_paper_may_be_read_after_an_own_model(store: Store, tmp_path: Path) -> None:
    own = copy_family(store, "plan-operational", "Modelul nostru")
    known = known_families(store)
    source, _reading = read_plan_document(operational(tmp_path / "plan.docx"), TODAY, known=known)
    keep_reading(store, read_again(source, own.key, TODAY, known=known), replace=False)
    assert own.key in {open_plan(store, one.id).plan.family for one in plan_rows(store)}
