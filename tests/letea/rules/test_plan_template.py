"""A new plan begins with every heading and nothing of another year."""

import json
import re
from datetime import date
from typing import Any

import pytest

from db.tables.office import Office, UnitKind
from db.tables.plans import BasisKind, PlanStage, SectionKind
from letea.layouts import ANNUAL, family
from letea.prose import words_of
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import PlanTree

TODAY = date(2026, 11, 23)


def an_office(**changes: Any) -> Office:
    made = {
        "unit_name": "Exemplu",
        "county": "Bacău",
        "service_name": "Compartimentul de asistență socială",
        "short_name": "CAS",
    }
    return Office(**{**made, **changes})


def a_plan(year: int = 2027, **changes: Any) -> PlanTree:
    return new_plan(family(ANNUAL), an_office(**changes), year, today=TODAY)


def words(tree: PlanTree) -> str:
    parts = [tree.plan.title]
    for held in tree.walk():
        section = held.section
        parts += [section.heading, words_of(section.text), words_of(section.closing), section.absence]
        parts += [row.text for row in held.basis]
        parts += [
            f"{one.node.text} {json.dumps(one.node.cells, ensure_ascii=False)}"
            for top in held.nodes
            for one in top.walk()
        ]
    return "\n".join(parts)


def section_of(tree: PlanTree, key: str) -> Any:
    return next(held for held in tree.walk() if held.section.key == key)


def test_every_section_of_the_family_stands_in_its_order() -> None:
    assert [held.section.key for held in a_plan().walk()] == [spec.key for spec in family(ANNUAL).sections]


def test_the_title_names_the_council_and_the_year() -> None:
    plan = a_plan().plan
    assert plan.title.endswith("din bugetul Consiliului Local al comunei Exemplu pentru anul 2027")
    assert plan.council == "Consiliului Local al comunei Exemplu"
    assert (plan.stage, plan.transcribed) == (PlanStage.CONSULTATION, False)


def test_nothing_of_another_year_is_in_it() -> None:
    text = words(a_plan(2031))
    others = {year for year in re.findall(r"(?<![0-9/.])20[0-9]{2}(?![0-9/])", text) if year != "2031"}
    assert others == set()
    assert not re.search("covid|pandemi|letea", text, re.IGNORECASE)
    assert "{" not in text.replace("{}", "").replace('{"', "")


def test_every_table_is_live_and_has_no_rows_of_its_own() -> None:
    tables = [held.section for held in a_plan().walk() if held.section.kind is SectionKind.TABLE]
    assert all(section.live and not section.rows for section in tables)


def test_what_a_commune_seldom_has_says_so_from_the_start() -> None:
    said = {held.section.key for held in a_plan().walk() if held.section.absence == "nu este cazul"}
    assert said == {"I.C", "I.D", "II.3", "III.1.e"}


def test_laws_in_force_are_cited_and_strategies_are_invited() -> None:
    basis = section_of(a_plan(), "basis").basis
    laws = [row.text for row in basis if row.kind is BasisKind.LAW]
    assert any("Legea asistenței sociale nr. 292/2011" in text for text in laws)
    assert any("1.086/2018" in text for text in laws)
    assert any("art. 5 din anexa nr. 3 la Hotărârea Guvernului nr. 797/2017" in text for text in laws)
    invited = [row for row in basis if not row.text]
    assert [row.kind for row in invited] == [
        BasisKind.LOCAL_STRATEGY,
        BasisKind.COUNTY_STRATEGY,
        BasisKind.NATIONAL_STRATEGY,
        BasisKind.PROGRAMME,
        BasisKind.PARTNERSHIP,
        BasisKind.CONSULTATION,
    ]
    assert [row.place for row in basis] == list(range(len(basis)))


def test_the_principles_are_listed_by_letter_with_their_term_in_bold() -> None:
    text = section_of(a_plan(), "principles").section.text
    assert [passage["marker"] for passage in text[1:]] == [
        f"{letter})" for letter in "abcdefghijklmnopqrstuv"
    ]
    assert text[1]["runs"][0] == ["solidaritatea socială", "b"]


def test_every_measure_has_term_responsible_and_beneficiaries() -> None:
    nodes = [one.node for top in section_of(a_plan(), "objectives").nodes for one in top.walk()]
    measures = [node for node in nodes if node.level == "measure"]
    assert len(measures) > 10
    assert all(all(node.cells.values()) and len(node.cells) == 3 for node in measures)
    assert measures[0].cells["term"] == "Trim. I–IV 2027"
    assert measures[0].cells["responsible"] == "CAS"


def test_objectives_are_numbered_as_the_family_says() -> None:
    general = section_of(a_plan(), "objectives").nodes
    assert [top.node.number for top in general] == ["Obiectiv general I", "Obiectiv general II"]
    assert next(child.node.number for child in general[1].children) == "Obiectiv specific 1"


def test_the_accreditation_is_told_where_it_is_known() -> None:
    known = a_plan(
        accreditation_series="AF", accreditation_number="000001", accreditation_on=date(2016, 10, 5)
    )
    told = words_of(section_of(known, "introduction").section.text)
    assert "Certificatului de acreditare seria AF nr. 000001 la data de 05.10.2016." in told
    assert "acreditare" not in words_of(section_of(a_plan(), "introduction").section.text)


@pytest.mark.parametrize(
    ("kind", "name", "written"),
    [
        (UnitKind.TOWN, "Exemplu", "primarului orașului Exemplu"),
        (UnitKind.SECTOR, "Sector 3", "primarului Sectorului 3"),
    ],
)
def test_another_kind_of_unit_is_named_as_such(kind: UnitKind, name: str, written: str) -> None:
    assert written in words(a_plan(unit_kind=kind, unit_name=name))


def test_names_with_braces_are_kept_as_they_are() -> None:
    assert "{Exemplu}" in a_plan(unit_name="{Exemplu}").plan.title


def test_figures_are_of_the_last_day_before_the_year_or_of_today() -> None:
    assert a_plan(2027).plan.figures_on == TODAY
    assert new_plan(family(ANNUAL), an_office(), 2027, today=date(2027, 2, 1)).plan.figures_on == date(
        2026, 12, 31
    )


def test_two_plans_share_nothing() -> None:
    first, second = a_plan(), a_plan()
    section_of(first, "principles").section.text[1]["runs"][0][0] = "altceva"
    assert section_of(second, "principles").section.text[1]["runs"][0][0] == "solidaritatea socială"
    assert {held.section.uid for held in first.walk()}.isdisjoint(held.section.uid for held in second.walk())
