"""The plan of Letea Veche for 2022, from its plan file to the printed annex, word by word."""

import shutil
from pathlib import Path

import pytest

import resources
from db.tables.office import Office
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import write_pdf
from letea.exchange.plan_file import read_plan_file
from letea.layouts import family
from letea.rules.plan_tree import PlanTree
from tests.papers.outline_text import as_text
from tests.papers.words import carried, docx_words, pdf_words, words_of

PAPERS = Path(__file__).parents[1] / "papers"
APPROVED = PAPERS / "letea-veche-2022.txt"
LEAST_RECALL, LEAST_ORDER = 0.99, 0.97


@pytest.fixture(name="plan")
def _plan() -> PlanTree:
    return read_plan_file(resources.path("demo/letea-veche-2022.json"))


@pytest.fixture(name="annex")
def _annex(plan: PlanTree) -> Outline:
    service = "Serviciul Asistență Socială, Asistenți Personali și Autoritate Tutelară"
    office = Office(unit_name="Letea Veche", county="Bacău", service_name=service)
    return annex_outline(plan, family(plan.plan.family), OfficeFacts(office), {})


@pytest.fixture(name="adopted")
def _adopted() -> list[str]:
    """The words of the act, its slips mended (resources/demo/mends.tsv)."""
    return words_of((PAPERS / "letea-veche-2022.words.txt").read_text(encoding="utf-8"))


def test_the_annex_is_the_approved_one(annex: Outline) -> None:
    assert as_text(annex) == APPROVED.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
def test_the_pdf_carries_the_act_word_by_word(annex: Outline, adopted: list[str], tmp_path: Path) -> None:
    with (tmp_path / "annex.pdf").open("wb") as out:
        write_pdf(annex, out)
    found = carried(adopted, pdf_words(tmp_path / "annex.pdf"))
    assert found.recall >= LEAST_RECALL, found.lost
    assert found.order >= LEAST_ORDER


def test_the_docx_carries_the_act_word_by_word(annex: Outline, adopted: list[str], tmp_path: Path) -> None:
    with (tmp_path / "annex.docx").open("wb") as out:
        write_docx(annex, out)
    found = carried(adopted, docx_words(tmp_path / "annex.docx"))
    assert found.recall >= LEAST_RECALL, found.lost
    assert found.order >= LEAST_ORDER


def test_the_plan_is_whole(plan: PlanTree) -> None:
    nodes = list(plan.all_nodes())
    levels = [node.node.level for node in nodes]
    assert (levels.count("general"), levels.count("specific"), levels.count("measure")) == (2, 8, 20)
    (principles,) = [section.section.text for section in plan.walk() if section.section.key == "principles"]
    markers = [passage["marker"] for passage in principles if passage["kind"] == "item"]
    assert markers == [f"{letter})" for letter in "abcdefghijklmnopqrstuv"]


def test_no_letter_of_the_plan_carries_a_cedilla() -> None:
    assert not set("şţŞŢ") & set(resources.text("demo/letea-veche-2022.json"))
