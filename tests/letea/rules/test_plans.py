"""What a plan still lacks is told at its place, and seldom blocks."""

from datetime import date
from typing import Any

import pytest

from db.tables.office import Office, Official, OfficialRole, UnitKind
from db.tables.plans import Basis, BasisKind, Display, Node, Plan, PlanStage, Section, SectionKind
from db.tables.services import Licence
from letea.errors import Problem
from letea.layouts import ANNUAL, family
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.rules.plans import (
    PlanFacts,
    check_basis,
    check_node,
    check_plan,
    check_plan_profile,
    check_section,
    new_plan,
)

TODAY = date(2026, 11, 23)
OFFICIALS = [
    Official(role=OfficialRole.MAYOR, name="Ion Exemplu"),
    Official(role=OfficialRole.HEAD_OF_SERVICE, name="Ana Exemplu"),
]


def a_new_plan(year: int = 2026) -> PlanTree:
    office = Office(unit_name="Exemplu", county="Bacău", service_name="Asistență Socială")
    return new_plan(family(ANNUAL), office, year, today=TODAY)


def a_plan(*sections: SectionTree, **changes: Any) -> PlanTree:
    made = {"family": ANNUAL, "year": 2026, "title": "Planul pentru anul 2026", "transcribed": True}
    return PlanTree(Plan(**{**made, **changes}), list(sections))


def a_section(key: str, kind: SectionKind = SectionKind.TEXT, **changes: Any) -> SectionTree:
    return SectionTree(Section(plan_id=0, key=key, kind=kind, **changes))


def the_services(*, closing: list[dict[str, Any]] | None = None, **cells: str) -> SectionTree:
    return a_section(
        "I.A",
        SectionKind.TABLE,
        heading="Servicii",
        table_name="existing_services",
        rows=[{"kind": "row", "cells": {"name": "Centru", **cells}}],
        closing=closing or [],
    )


def found(tree: PlanTree, **facts: Any) -> dict[str, str]:
    problems = check_plan(tree, {}, TODAY, facts=PlanFacts(**facts))
    assert all(not problem.blocking for problem in problems)
    return {problem.field: problem.text for problem in problems}


def fields(problems: list[Problem]) -> list[str]:
    return [problem.field for problem in problems]


def test_a_new_plan_asks_for_what_the_commune_must_fill_in() -> None:
    asked = set(found(a_new_plan()))
    assert {"I.A", "I.B", "II.1", "II.4", "III.1.a", "III.2", "basis.local_strategy"} <= asked
    assert not asked & {"I", "I.C", "II.3", "III.1", "III.1.c", "introduction", "principles", "title"}


def test_a_phrase_or_live_rows_fill_a_section() -> None:
    tree = a_new_plan()
    by_key = {held.section.key: held.section for held in tree.walk()}
    by_key["III.2"].absence = "nu este cazul"
    rows = {by_key["II.7"].uid: [{"kind": "row", "cells": {"nr": "1", "topic": "Drepturi"}}]}
    asked = {problem.field for problem in check_plan(tree, rows, TODAY)}
    assert not asked & {"III.2", "II.7"}


def test_an_optional_section_may_be_left_out_of_print() -> None:
    tree = a_new_plan()
    assert "scoateți-o din tipărire" in found(tree)["beneficiaries"]
    next(held for held in tree.walk() if held.section.key == "beneficiaries").section.included = False
    assert "beneficiaries" not in found(tree)


def test_a_heading_of_the_order_that_was_dropped_is_told() -> None:
    tree = a_new_plan()
    next(held for held in tree.walk() if held.section.key == "II.3").section.included = False
    assert "cerut de modelul-cadru" in found(tree)["II.3"]


def test_a_transcribed_plan_is_not_asked_to_fill_its_headings() -> None:
    assert found(a_plan(a_section("II.3", number="3.", heading="Telefonul verde;"))) == {}


def test_a_licence_that_ends_inside_the_year_is_told() -> None:
    ends = Licence(service_id=1, series="LF", number="000132", until_on=date(2026, 4, 10))
    text = found(a_plan(the_services()), licences=[ends])["I.A.licence"]
    assert "LF nr. 000132" in text
    assert "10.04.2026" in text


def test_a_later_licence_of_the_same_service_stills_the_warning() -> None:
    ends = Licence(service_id=1, number="1", until_on=date(2026, 4, 10))
    later = Licence(service_id=1, number="2", until_on=date(2031, 4, 10))
    assert "I.A.licence" not in found(a_plan(the_services()), licences=[ends, later])


def test_an_occupancy_above_a_hundred_percent_is_told() -> None:
    assert "110 %" in found(a_plan(the_services(occupancy="110 %")))["I.A.occupancy"]
    assert "I.A.occupancy" not in found(a_plan(the_services(occupancy="100%")))


def test_a_code_unknown_to_the_nomenclature_is_told() -> None:
    tree = a_plan(the_services(code="8891 CZ-C-II, 8899 CZ-PN-V"))
    assert "8899 CZ-PN-V" in found(tree, known_codes=["8891 CZ-C-II"])["I.A.code"]
    assert "I.A.code" not in found(tree)


def test_lei_beside_thousands_of_lei_is_told() -> None:
    mixed = the_services(local="303.270 lei", state="12 mii lei")
    assert "mii lei" in found(a_plan(mixed))["I.A.unit"]
    assert "I.A.unit" not in found(a_plan(the_services(local="303.270 lei", state="*")))


@pytest.mark.parametrize(("note", "told"), [("", True), ("* fonduri insuficiente", False)])
def test_a_mark_without_its_footnote_is_told(note: str, *, told: bool) -> None:
    closing = [{"kind": "paragraph", "runs": [[note, ""]]}] if note else []
    tree = a_plan(the_services(local="*", closing=closing))
    assert ("I.A.footnote" in found(tree)) is told


def test_a_footnote_without_its_mark_is_told() -> None:
    closing = [{"kind": "paragraph", "runs": [["* fonduri", ""]]}]
    assert "I.A.footnote" in found(a_plan(the_services(local="5", closing=closing)))


@pytest.mark.parametrize(("year", "told"), [(2026, False), (2027, True)])
def test_state_money_from_2027_is_a_note(year: int, *, told: bool) -> None:
    tree = a_plan(the_services(), year=year, title=f"Planul pentru anul {year}")
    assert ("I.A.state" in found(tree)) is told


def test_an_expired_or_missing_strategy_is_told() -> None:
    basis = a_section("basis", SectionKind.BASIS)
    assert "basis.local_strategy" in found(a_plan(basis))
    basis.basis.append(
        Basis(
            section_id=0,
            kind=BasisKind.LOCAL_STRATEGY,
            text="Strategia locală",
            period="2019–2023",
            decision="HCL nr. 69/2019",
        )
    )
    assert "2023" in found(a_plan(basis))["basis.local_strategy"]
    basis.basis[0].period = "2024–2030"
    assert found(a_plan(basis)) == {}


def test_the_result_of_the_consultation_is_asked_for_after_it() -> None:
    tree = a_new_plan()
    assert "basis.consultation" not in found(tree)
    tree.plan.stage = PlanStage.DRAFT
    assert "basis.consultation" in found(tree)


def test_a_wrong_year_of_an_act_is_told() -> None:
    row = Basis(section_id=0, kind=BasisKind.LAW, text="Hotărârea Guvernului nr. 797/2019")
    assert "797/2017" in check_basis(row, year=2026)[0].text
    text = [{"kind": "paragraph", "runs": [["conform HG nr. 797/2019 și Legii nr. 292/2011", ""]]}]
    assert "797/2017" in found(a_plan(a_section("II", text=text)))["II.act"]


def test_measures_without_term_or_responsible_are_counted() -> None:
    goal = Node(section_id=0, level="general", number="I", text="Obiectiv")
    bare = [Node(section_id=0, level="measure", text=f"Măsura {n}", cells={"term": "2026"}) for n in (1, 2)]
    held = a_section("objectives", SectionKind.OBJECTIVES)
    held.nodes = [NodeTree(goal, [NodeTree(node) for node in bare])]
    told = found(a_plan(held))
    assert told["objectives.responsible"].startswith("2 poziții fără responsabil, prima: „Măsura 1”")
    assert "objectives.term" not in told


def test_an_objective_without_measures_and_a_number_used_twice_are_told() -> None:
    held = a_section("objectives", SectionKind.OBJECTIVES)
    held.nodes = [NodeTree(Node(section_id=0, level="general", number="I", text=text)) for text in "AB"]
    told = found(a_plan(held))
    assert told["objectives.measures"].startswith("2 obiective fără măsuri, primul: „A”")
    assert "„I”" in told["objectives.number"]


def test_a_letter_used_twice_is_told_in_lists_and_between_sections() -> None:
    rows = [
        {"kind": "row", "cells": {"marker": marker, "text": "x", "level": level}}
        for marker, level in (("c.", "0"), ("i.", "1"), ("d.", "0"), ("i.", "1"), ("d.", "0"))
    ]
    listed = a_section("II.1", SectionKind.TABLE, number="a.", table_name="publications", rows=rows)
    twin = a_section("II.2", number="a.", heading="Altele")
    told = found(a_plan(listed, twin))
    assert "„d.”" in told["II.1.rows"]
    assert "„a.”" in told["II.2.number"]


def test_missing_signers_are_named_for_the_stage() -> None:
    signatures = a_section("signatures", SectionKind.SIGNATURES)
    assert found(a_plan(signatures), officials=OFFICIALS) == {}
    lacks = found(a_plan(signatures), officials=OFFICIALS[:1])
    assert "„Șef serviciu”" in lacks["signatures.head_of_service"]
    adopted = a_plan(signatures, stage=PlanStage.ADOPTED, decision_number="5", decision_on=date(2026, 1, 30))
    assert {"signatures.chair", "signatures.secretary"} <= set(found(adopted, officials=OFFICIALS))


def test_functions_the_plan_names_are_asked_for_whatever_its_stage() -> None:
    rows = [{"kind": "row", "cells": {"office": "Primar"}}]
    signatures = a_section("signatures", SectionKind.SIGNATURES, rows=rows)
    adopted = a_plan(signatures, stage=PlanStage.ADOPTED, decision_number="5", decision_on=date(2026, 1, 30))
    assert set(found(adopted, officials=[])) == {"signatures.mayor"}


def test_names_written_in_the_plan_need_no_official() -> None:
    rows = [{"kind": "row", "cells": {"office": "Primar", "name": "Ion Exemplu"}}]
    assert found(a_plan(a_section("signatures", SectionKind.SIGNATURES, rows=rows)), officials=[]) == {}


def test_a_plan_of_an_unknown_family_is_stopped() -> None:
    problems = check_plan(a_plan(family="alta"), {}, TODAY)
    assert [(problem.field, problem.blocking) for problem in problems] == [("family", True)]


def test_a_plan_needs_a_title_that_says_its_year() -> None:
    assert fields(check_plan_profile(a_plan(title=" ").plan, TODAY)) == ["title"]
    assert "2026" in check_plan_profile(a_plan(title="Planul").plan, TODAY)[0].text


def test_a_decision_is_not_before_its_draft_nor_in_the_future() -> None:
    plan = a_plan(draft_on=date(2026, 2, 1), decision_on=date(2026, 1, 1)).plan
    assert [(one.field, one.blocking) for one in check_plan_profile(plan, TODAY)] == [("decision_on", True)]
    ahead = a_plan(decision_on=date(2027, 1, 1)).plan
    assert [(one.field, one.blocking) for one in check_plan_profile(ahead, TODAY)] == [("decision_on", False)]


def test_the_last_year_is_not_before_the_first() -> None:
    assert fields(check_plan_profile(a_plan(until_year=2020).plan, TODAY)) == ["until_year"]
    assert check_plan_profile(a_plan(until_year=2026).plan, TODAY) == []


def test_an_adopted_plan_is_asked_for_its_decision() -> None:
    assert fields(check_plan_profile(a_plan(stage=PlanStage.ADOPTED).plan, TODAY)) == ["decision_number"]


def test_a_section_that_prints_its_heading_has_one() -> None:
    assert fields(check_section(a_section("x").section)) == ["heading"]
    assert check_section(a_section("x", display=Display.HIDDEN).section) == []


def test_a_blank_row_of_the_basis_is_only_told() -> None:
    row = Basis(section_id=0, kind=BasisKind.PROGRAMME, text="")
    assert [(one.field, one.blocking) for one in check_basis(row, year=2026)] == [("text", False)]


def test_a_strategy_says_its_period_and_decision() -> None:
    row = Basis(section_id=0, kind=BasisKind.LOCAL_STRATEGY, text="Strategia locală")
    assert fields(check_basis(row, year=2026)) == ["period", "decision"]


def test_a_node_stands_on_a_level_of_its_family_and_has_text() -> None:
    layout = family(ANNUAL)
    assert fields(check_node(Node(section_id=0, level="x", text="A"), layout)) == ["level"]
    assert fields(check_node(Node(section_id=0, level="general"), layout)) == ["text"]
    assert fields(check_node(Node(section_id=0, level="measure", text="A"), layout)) == [
        "term",
        "responsible",
    ]


def test_a_countys_plan_is_asked_for_the_countys_strategy_and_signers() -> None:
    tree = a_plan(
        a_section("basis", SectionKind.BASIS, heading="Având în vedere"),
        a_section("signatures", SectionKind.SIGNATURES, heading="Semnături"),
        stage=PlanStage.ADOPTED,
    )
    told = found(tree, kind=UnitKind.COUNTY, officials=[])
    assert "strategia județeană" in told["basis.county_strategy"]
    assert "basis.local_strategy" not in told
    assert "„Președinte”" in told["signatures.mayor"]
    assert "„Secretar general al județului”" in told["signatures.secretary"]
