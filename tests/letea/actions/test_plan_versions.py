"""Versions of a plan: frozen whole, printable for ever, brought back."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.contents import Content
from db.tables.council import CouncilPaper, CouncilStage, PaperKind
from db.tables.plan_life import PlanVersion
from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Node, PlanStage
from letea.actions import council
from letea.actions.annex import annex_of, annex_pdf, save_annex
from letea.actions.council_reading import open_council_file
from letea.actions.frozen import last_version_in
from letea.actions.plan_reading import open_plan
from letea.actions.plan_versions import (
    plan_versions,
    save_version_pdf,
    version_pdf,
    version_tree_in,
)
from letea.actions.registers import plan_tables
from letea.documents.to_pdf import pdf_bytes
from letea.errors import Trouble
from letea.progress import Progress
from tests.letea.council_samples import (
    DAY,
    adopted_file,
    demonstration_plan,
    rename_a_service,
    take,
    write_in_plan,
)
from tests.preflight import DebianTool, faults
from tests.samples import TODAY

YEAR = 2022


@pytest.fixture
def plan_id(demonstration: Store) -> int:
    """The demonstration's plan, before any file."""
    return demonstration_plan(demonstration)


def words_in(pdf: bytes) -> str:
    """The text of a PDF."""
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def drawn_anew(store: Store, plan_id: int) -> bytes:
    """The annex from what the plan holds now, whatever was frozen."""
    return pdf_bytes(annex_of(store, plan_id))


def test_an_adopted_plan_is_saved_as_the_paper_that_was_frozen(
    demonstration: Store, plan_id: int, tmp_path: Path
) -> None:
    adopted_file(demonstration, plan_id)
    (version,) = plan_versions(demonstration, plan_id)
    frozen = version_pdf(demonstration, version.id)
    for name, stage in (("anexa.pdf", None), ("adoptat.pdf", PlanStage.ADOPTED)):
        save_annex(demonstration, plan_id, tmp_path / name, stage=stage)
        assert (tmp_path / name).read_bytes() == frozen
    save_annex(demonstration, plan_id, tmp_path / "proiect.pdf", stage=PlanStage.CONSULTATION)
    assert (tmp_path / "proiect.pdf").read_bytes() != frozen


def test_the_adopted_annex_is_kept_as_it_was_printed(demonstration: Store, plan_id: int) -> None:
    file_id = adopted_file(demonstration, plan_id)
    (version,) = plan_versions(demonstration, plan_id)
    pdf = version_pdf(demonstration, version.id)
    assert (version.number, version.decision_number, version.decision_on) == (1, "12", DAY)
    assert version.pdf_sha == sha256(pdf).hexdigest()
    assert "la HCL nr. 12 din" in words_in(pdf)
    assert words_in(pdf) == words_in(drawn_anew(demonstration, plan_id))
    assert annex_pdf(demonstration, plan_id, Progress()) == pdf
    annex = open_council_file(demonstration, file_id).papers_of(PaperKind.ANNEX)[0]
    assert annex.archived_sha == version.pdf_sha


def test_the_adopted_plan_is_kept_whole_with_the_rows_it_printed(demonstration: Store, plan_id: int) -> None:
    before = plan_tables(demonstration, open_plan(demonstration, plan_id))
    assert any(before.values())
    adopted_file(demonstration, plan_id)
    with demonstration.reading() as session:
        version = last_version_in(session, plan_id)
        assert version is not None
        kept = {held.section.uid: held.section for held in version_tree_in(session, version).walk()}
    assert {uid: kept[uid].rows for uid in before} == before
    assert len(kept) == len([*open_plan(demonstration, plan_id).walk()])


def test_the_register_no_longer_changes_what_was_adopted(demonstration: Store, plan_id: int) -> None:
    adopted_file(demonstration, plan_id)
    before = words_in(drawn_anew(demonstration, plan_id))
    rename_a_service(demonstration, "Centrul redenumit")
    after = words_in(drawn_anew(demonstration, plan_id))
    assert after == before
    assert "Centrul redenumit" not in after


def test_an_amendment_is_adopted_as_the_next_version(demonstration: Store, plan_id: int) -> None:
    first = adopted_file(demonstration, plan_id)
    old = rename_a_service(demonstration, "Centrul redenumit")
    amendment = council.start_amendment(demonstration, plan_id, TODAY)
    assert open_council_file(demonstration, amendment).file.amends == "HCL nr. 12 din 27.01.2022"
    assert open_plan(demonstration, plan_id).plan.stage is PlanStage.CONSULTATION
    take(demonstration, amendment, CouncilStage.ADOPTED, number="40", sitting_on=DAY)
    newest, oldest = plan_versions(demonstration, plan_id)
    assert [newest.number, oldest.number] == [2, 1]
    assert "Centrul redenumit" in words_in(version_pdf(demonstration, newest.id))
    assert old in words_in(version_pdf(demonstration, oldest.id))
    amended = open_council_file(demonstration, first).step(CouncilStage.AMENDED)
    assert amended is not None
    assert amended.number == "40"


def a_measure(store: Store, plan_id: int) -> Node:
    return next(one.nodes[0].node for one in open_plan(store, plan_id).walk() if one.nodes)


def keep_link(store: Store, link: NodeLink) -> NodeLink:
    return store.keep(link, "Legătură")


def test_an_amendment_given_up_leaves_the_plan_as_adopted(demonstration: Store, plan_id: int) -> None:
    adopted_file(demonstration, plan_id)
    before = open_plan(demonstration, plan_id)
    amendment = council.start_amendment(demonstration, plan_id, TODAY)
    write_in_plan(demonstration, plan_id, "Alt titlu")
    council.remove_council_file(demonstration, amendment)
    after = open_plan(demonstration, plan_id)
    assert after.plan.id == plan_id
    assert after.plan.stage is PlanStage.ADOPTED
    assert [one.section.heading for one in after.walk()] == [one.section.heading for one in before.walk()]
    assert [one.section.live for one in after.walk()] == [one.section.live for one in before.walk()]
    assert [one.section.id for one in after.walk()] == [one.section.id for one in before.walk()]


def test_an_amendment_given_up_leaves_each_link_once(demonstration: Store, plan_id: int) -> None:
    node = a_measure(demonstration, plan_id)
    named = keep_link(demonstration, NodeLink(node_id=node.id, words="adoptată", target_uid=node.uid))
    adopted_file(demonstration, plan_id)
    serves = keep_link(demonstration, NodeLink(node_id=node.id, kind=LinkKind.SERVES, target_uid="strategie"))
    amendment = council.start_amendment(demonstration, plan_id, TODAY)
    keep_link(demonstration, NodeLink(node_id=node.id, words="din modificare", target_uid=node.uid))
    council.remove_council_file(demonstration, amendment)
    with demonstration.reading() as session:
        left = session.scalars(select(NodeLink.id).where(NodeLink.node_id == node.id).order_by(NodeLink.id))
        assert left.all() == [named.id, serves.id]


def test_a_version_is_saved_to_a_file_and_a_damaged_one_is_not(
    demonstration: Store, plan_id: int, tmp_path: Path
) -> None:
    adopted_file(demonstration, plan_id)
    (version,) = plan_versions(demonstration, plan_id)
    save_version_pdf(demonstration, version.id, tmp_path / "anexa.pdf")
    assert sha256((tmp_path / "anexa.pdf").read_bytes()).hexdigest() == version.pdf_sha
    with demonstration.outside_history() as session:
        session.get_one(Content, version.pdf_sha).data = b"%PDF-altceva"
    with pytest.raises(Trouble, match="deteriorat"):
        save_version_pdf(demonstration, version.id, tmp_path / "alta.pdf")
    assert not (tmp_path / "alta.pdf").exists()


def test_undo_takes_the_version_out_and_redo_brings_the_same_back(demonstration: Store, plan_id: int) -> None:
    adopted_file(demonstration, plan_id)
    (version,) = plan_versions(demonstration, plan_id)
    demonstration.undo()
    assert plan_versions(demonstration, plan_id) == []
    demonstration.redo()
    assert plan_versions(demonstration, plan_id) == [version]
    with demonstration.reading() as session:
        assert session.scalars(select(CouncilPaper.archived_sha)).all().count(version.pdf_sha) == 1
        assert session.scalars(select(PlanVersion.plan_sha)).one()


def test_the_frozen_annex_is_archival(
    demonstration: Store, plan_id: int, debian_tool: DebianTool, tmp_path: Path
) -> None:
    adopted_file(demonstration, plan_id)
    (version,) = plan_versions(demonstration, plan_id)
    assert faults({"anexa": version_pdf(demonstration, version.id)}, debian_tool, tmp_path) == {}
