"""The annex shown, saved and checked."""

import sys
from datetime import date
from pathlib import Path
from subprocess import run

import pytest

from db.store import Store
from db.tables.plans import PlanStage
from letea.actions.annex import annex_of, annex_pdf, save_annex
from letea.actions.plan_view import open_plan_view, what_plan_lacks
from letea.actions.plans import start_plan
from letea.errors import Refused
from letea.progress import Cancelled, Progress
from tests.letea_veche import with_letea_veche
from tests.made_once import MadeOnce
from tests.samples import TODAY, a_licence, a_service

ROOT = Path(__file__).parents[3]


@pytest.fixture
def plan_id(store: Store, made_once: MadeOnce) -> int:
    """The plan of Letea Veche."""
    return made_once(store, with_letea_veche)


def test_the_annex_of_a_plan_is_a_pdf(store: Store, plan_id: int) -> None:
    assert annex_pdf(store, plan_id, Progress()).startswith(b"%PDF")


def test_another_copy_leaves_the_plan_at_its_stage(store: Store, plan_id: int) -> None:
    assert annex_of(store, plan_id, stage=PlanStage.CONSULTATION).watermark
    assert not annex_of(store, plan_id).watermark


@pytest.mark.parametrize(("name", "opening"), [("a.pdf", b"%PDF"), ("a.docx", b"PK")])
def test_the_annex_is_saved_in_the_format_of_its_name(
    store: Store, plan_id: int, tmp_path: Path, name: str, opening: bytes
) -> None:
    save_annex(store, plan_id, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(opening)


def test_an_unknown_format_is_refused_and_leaves_nothing(store: Store, plan_id: int, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nu este cunoscut"):
        save_annex(store, plan_id, tmp_path / "a.odt")
    assert not list(tmp_path.glob("a.odt*"))


def test_making_the_annex_can_be_cancelled(store: Store, plan_id: int) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        annex_pdf(store, plan_id, progress)


def test_a_licence_that_ends_in_the_plans_year_leads_to_its_service(store: Store, plan_id: int) -> None:
    with store.writing("serviciu") as writing:
        service = writing.keep(a_service())
        writing.keep(a_licence(service_id=service.id))
    view = open_plan_view(store, plan_id, TODAY)
    problem = next(one for one in view.problems if one.field == "I.A.licence")
    assert "000132" in problem.text
    assert view.service_of(problem) == service.id


def test_a_problem_is_told_of_its_own_section_only(store: Store) -> None:
    view = open_plan_view(store, start_plan(store, 2023, TODAY), TODAY)
    sections = {held.section.key: held.section for held in view.tree.walk()}
    assert not view.problems_of(sections["I"])
    assert view.problems_of(sections["signatures"])


def test_state_money_from_2027_is_told_on_the_screen_and_never_printed(store: Store) -> None:
    plan_id = start_plan(store, 2027, date(2026, 11, 1))
    assert any(one.field == "I.A.state" for one in what_plan_lacks(store, plan_id, date(2026, 11, 1)))
    assert "70/2025" not in str(annex_of(store, plan_id).blocks)


def test_the_annex_of_a_plan_under_work_brings_in_nothing_it_does_not_print(
    demonstration_file: Path, tmp_path: Path
) -> None:
    words = ["annex", str(demonstration_file), "--year", "2022", "--out", str(tmp_path / "anexa.pdf")]
    asked = f"import sys; from letea.__main__ import main; main({words!r}); print(*sys.modules)"
    done = run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert {"db.tables.plans", "db.tables.services", "letea.documents.to_pdf"} <= loaded
    unasked = (
        *("db.history", "db.reversal", "db.tables.history", "db.tables.council", "db.tables.plan_life"),
        *("db.tables.families", "db.tables.doubles", "db.tables.nomenclature", "db.tables.drafts"),
        *("letea.legal", "letea.rules.closing", "letea.documents.pdf_chart", "letea.documents.pdf_plate"),
        *("alembic", "docx", "openpyxl", "jsonschema", "cryptography", "pikepdf"),
    )
    assert loaded & set(unasked) == set()
