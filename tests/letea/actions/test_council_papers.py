"""The papers of a council file, read back from real PDF and DOCX files, one by one and all in one."""

from datetime import date
from io import BytesIO
from pathlib import Path
from subprocess import run

import pikepdf
import pytest
from docx import Document
from sqlalchemy import select

from db.store import Store
from db.tables.council import CouncilFile, CouncilPaper, PaperKind
from db.tables.office import Office, UnitKind
from db.tables.plans import Plan
from letea.actions.contents import put_content
from letea.actions.council_papers import (
    paper_docx,
    paper_name,
    paper_outline,
    paper_pdf,
    paper_warnings,
    whole_file_pdf,
)
from letea.actions.paper_templates import take_template, write_template
from letea.errors import Refused
from letea.progress import Progress
from tests.papers.council_samples import PARTIES, a_file
from tests.papers.outline_text import as_text
from tests.preflight import DebianTool, faults


@pytest.fixture
def file_id(demonstration: Store) -> int:
    """A council file for the plan of the demonstration, with one paper of each kind."""
    with demonstration.reading() as session:
        plan = session.scalars(select(Plan)).first()
    assert plan is not None
    file: CouncilFile = demonstration.keep(a_file(year=plan.year, plan_id=plan.id), "Dosar")
    for place, kind in enumerate(reversed(PaperKind)):
        paper = CouncilPaper(file_id=file.id, kind=kind, place=place, party=PARTIES.get(kind, ""))
        demonstration.keep(paper, "Act")
    return file.id


def paper(store: Store, kind: PaperKind) -> CouncilPaper:
    with store.reading() as session:
        return session.scalars(select(CouncilPaper).where(CouncilPaper.kind == kind)).one()


def words_in(pdf: bytes, debian_tool: DebianTool, folder: Path) -> str:
    path = folder / "act.pdf"
    path.write_bytes(pdf)
    done = run([debian_tool("pdftotext"), "-raw", str(path), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode("utf-8").replace("\u00a0", " ").split())


def names_of_bookmarks(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return [item.title for item in outline.root]


def test_each_paper_is_pdf_a_1b_the_plans_annex_too(
    demonstration: Store, file_id: int, debian_tool: DebianTool, tmp_path: Path
) -> None:
    made = {
        kind.value: paper_pdf(demonstration, paper(demonstration, kind).id, Progress()) for kind in PaperKind
    }
    made["whole"] = whole_file_pdf(demonstration, file_id, Progress())
    assert faults(made, debian_tool, tmp_path) == {}


def test_the_decision_is_read_back_from_its_pdf_and_its_word_file(
    demonstration: Store, file_id: int, debian_tool: DebianTool, tmp_path: Path
) -> None:
    decision = paper(demonstration, PaperKind.DECISION)
    said = words_in(paper_pdf(demonstration, decision.id, Progress()), debian_tool, tmp_path)
    assert "HOTĂRÂREA NR. ____ din __________" in said
    assert "Art. 1. Se aprobă Planul anual de acțiune" in said
    assert "HOTĂRĂȘTE:" in said
    document = Document(BytesIO(paper_docx(demonstration, decision.id, Progress())))
    typed = " ".join(one.text for one in document.paragraphs)
    assert "HOTĂRĂȘTE:" in typed
    signed = " ".join(cell.text for table in document.tables for cell in table._cells)
    assert "Contrasemnează pentru legalitate," in signed


def test_the_whole_file_has_every_paper_in_its_order_under_its_name(
    demonstration: Store, file_id: int
) -> None:
    pdf = whole_file_pdf(demonstration, file_id, Progress())
    papers = [paper(demonstration, kind) for kind in PaperKind]
    assert names_of_bookmarks(pdf) == [paper_name(one) for one in papers]


def test_a_file_without_papers_cannot_be_printed(demonstration: Store) -> None:
    file = demonstration.keep(a_file(), "Dosar")
    with pytest.raises(Refused) as refused:
        whole_file_pdf(demonstration, file.id, Progress())
    assert "nu are niciun act" in refused.value.problems[0].text


def test_the_annex_is_the_plan_marked_with_the_files_decision(demonstration: Store, file_id: int) -> None:
    annex = paper(demonstration, PaperKind.ANNEX)
    with demonstration.reading() as session:
        plan = session.scalars(select(Plan)).one()
        plan.decision_number, plan.decision_on, plan.draft_number, plan.draft_on = "", None, "", None
    demonstration.keep(plan, "Plan")
    before = paper_outline(demonstration, annex.id)
    assert before.annex_mark.startswith("Anexă la proiectul de hotărâre nr.\u00a0____ din")
    assert len(before.blocks) > 100
    decision = paper(demonstration, PaperKind.DECISION)
    decision.number, decision.dated_on = "24", date(2022, 4, 28)
    demonstration.keep(decision, "Hotărârea")
    assert paper_outline(demonstration, annex.id).annex_mark.endswith("la HCL nr. 24 din 28.04.2022")


def test_a_paper_that_was_signed_off_prints_as_it_was(demonstration: Store, file_id: int) -> None:
    decision = paper(demonstration, PaperKind.DECISION)
    signed_off = paper_pdf(demonstration, decision.id, Progress())
    with demonstration.writing("Semnat") as writing:
        decision.archived_sha = put_content(writing, signed_off)
        decision.number = "99"
        writing.keep(decision)
    assert paper_pdf(demonstration, decision.id, Progress()) == signed_off


def test_the_offices_own_wording_prints_in_both_formats(
    demonstration: Store, file_id: int, debian_tool: DebianTool, tmp_path: Path
) -> None:
    path = tmp_path / "model.docx"
    write_template(demonstration, "committee_opinion", path)
    document = Document(str(path))
    document.add_paragraph("Comisia mulțumește serviciului <SPAS> & celor ").add_run(
        "{verdict}"
    ).italic = True
    document.save(str(path))
    take_template(demonstration, "committee_opinion", path)
    opinion = paper(demonstration, PaperKind.COMMITTEE_OPINION)
    opinion.verdict = "favorabil"
    demonstration.keep(opinion, "Aviz")
    wanted = "Comisia mulțumește serviciului <SPAS> & celor favorabil"
    assert wanted in words_in(paper_pdf(demonstration, opinion.id, Progress()), debian_tool, tmp_path)
    typed = Document(BytesIO(paper_docx(demonstration, opinion.id, Progress())))
    last = next(one for one in typed.paragraphs if wanted in one.text)
    assert [run.text for run in last.runs if run.italic] == ["favorabil"]


def test_acts_nobody_read_warn_on_the_screen_and_do_not_print(demonstration: Store, file_id: int) -> None:
    decision = paper(demonstration, PaperKind.DECISION)
    assert paper_warnings(demonstration, decision.id) == ()
    with demonstration.reading() as session:
        office = session.scalars(select(Office)).one()
    office.unit_kind = UnitKind.COUNTY
    demonstration.keep(office, "Birou")
    [told] = paper_warnings(demonstration, decision.id)
    assert "nu a fost verificat" in told
    printed = as_text(paper_outline(demonstration, decision.id))
    assert "nu a fost verificat" not in printed
    assert "art. 173" not in printed


def test_a_paper_is_named_by_whom_it_concerns() -> None:
    one = CouncilPaper(file_id=1, kind=PaperKind.COMMUNICATION, party="Prefect", number="7/2026")
    assert paper_name(one) == "Adresă de comunicare – Prefect, nr. 7/2026"
