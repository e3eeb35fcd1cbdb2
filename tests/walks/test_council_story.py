"""One annual plan from last year's Word document to the decision, its amendment and its yearly report."""

import hashlib
from datetime import date
from pathlib import Path

import openpyxl
import pikepdf
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from db.encryption import FileKey
from db.tables.contents import Attachment
from db.tables.council import PaperKind
from letea.actions.contents import open_content
from letea.actions.history_check import check_history
from letea.actions.plan_versions import plan_versions
from letea.folders import Folders
from letea.progress import Progress
from tests.patience import until
from tests.preflight import DebianTool, faults
from tests.ui.following import answering
from tests.walks import council_hands as council
from tests.walks import driving as hands
from tests.walks import last_years_plan as last_year
from tests.walks import plan_hands as plans
from tests.walks import story_papers as story
from tests.walks.offices import Calendar, open_office
from ui.parts.paper_view import PaperDialog
from ui.plans.changes import ChangesDialog
from ui.plans.versions import VersionsDialog
from ui.window import Window


def test_a_plan_goes_from_last_years_document_to_the_decision_and_its_report(
    sealed_window: Window,
    calendar: Calendar,
    folders: Folders,
    sealed_file: Path,
    office_key: FileKey,
    debian_tool: DebianTool,
    tmp_path: Path,
) -> None:
    debian_tool("pdftotext")
    window = sealed_window
    plans.bring_in(window, last_year.last_years_plan(tmp_path / "plan 2026.docx"))
    plans.start_next_year(window)
    plans.write_measures(window)
    plans.review(window)
    take_the_file_to_the_council(window, calendar)
    story.look_before_the_vote(window, tmp_path)
    adopt(window, calendar)
    story.look_after_the_vote(window, tmp_path)
    print_the_whole_file(window, tmp_path)
    first = keep_the_version(window, tmp_path)
    amend(window, calendar)
    adopt_again(window, calendar, tmp_path, first)
    record_progress(window, calendar, first)
    read_the_report(window, tmp_path)
    assert window.width() <= 1366  # nothing on the way made it wider than the screen
    papers = {"anexa": first.read_bytes(), "dosar": (tmp_path / "dosar.pdf").read_bytes()}
    window.close_desk()
    open_office(window, folders, sealed_file, office_key, calendar)
    find_all_again(window, first)
    assert faults(papers, debian_tool, tmp_path) == {}  # the last, because it is left out without Java


def take_the_file_to_the_council(window: Window, calendar: Calendar) -> None:
    calendar.today = date(2027, 1, 4)
    hands.choose(plans.plan_page(window), "Mai multe", "Dosarul HCL…")
    page = council.council_page(window)
    calendar.today = date(2027, 2, 10)
    dialog = council.edit_file(page)
    council.take_step(dialog, "consultation", "118/2027", "4.1.27")
    council.take_step(dialog, "sent", story.COUNTY, "29.1.27")
    council.take_step(dialog, "proposal", "12/2027", "8.2.27")
    council.skip_step(dialog, "opinion", story.WHY)
    hands.press(dialog, "Fila Consultare")
    hands.write(dialog, "consultation_from_on", "4.1.27")
    hands.write(dialog, "consultation_to_on", "20.1.27")
    hands.press(hands.field(dialog, "proposals"), "lines.add")
    hands.fill_line("12.1.27", "Asociația „Copiii & Noi”", story.ASKED, story.ANSWER, "da")
    council.write_papers(dialog, story.PAPERS)
    hands.press(dialog, "Fila Dosarul")
    hands.write(dialog, "notes", story.OWN_NOTE)
    hands.save(dialog, window)
    page = council.council_page(window, lambda folder: folder.proposals)
    seen = " ".join(one.text() for one in page.card.findChildren(QLabel) if one.isVisible())
    for words in (f"nr. {story.COUNTY}", "sărită", story.WHY, "nr. 12/2027 din 08.02.2027"):
        assert words in seen, words


def adopt(window: Window, calendar: Calendar) -> None:
    calendar.today = date(2027, 2, 26)
    dialog = council.edit_file(council.council_page(window))
    council.take_step(dialog, "adopted", "15", "25.2.27")
    hands.press(dialog, "Fila Ședința")
    hands.write(dialog, "sitting_on", "25.2.27")
    for name, count in story.VOTES.items():
        hands.write(dialog, name, count)
    council.write_papers(dialog, {"Adresă de comunicare": ("300/2027", "26.2.27", "", "", "26.2.27")})
    hands.save(dialog, window)


def print_the_whole_file(window: Window, tmp_path: Path) -> None:
    hands.press(council.council_page(window).card, "Tipărește dosarul")
    dialog = hands.in_sight(PaperDialog)
    until(dialog.is_ready)
    hands.press(dialog, "paper.pdf")
    council.save_as(window, tmp_path / "dosar.pdf")
    council.close(dialog, "paper.close")
    with pikepdf.open(tmp_path / "dosar.pdf") as pdf, pdf.open_outline() as outline:
        marks = [str(item.title) for item in outline.root]
    assert len(marks) == 14
    assert marks[0] == "Anunț de consultare publică, nr. 118/2027"
    assert {"Hotărâre, nr. 15", "Proiect de hotărâre, nr. 12/2027"} < set(marks)


def keep_the_version(window: Window, tmp_path: Path) -> Path:
    hands.press(council.council_page(window).card, "Deschide planul")
    page = plans.plan_page(window)
    assert page.adopted.bar.words.text().startswith("Adoptat prin HCL nr. 15 din 25.02.2027.")
    for name in ("Introducere", "Obiectivele planului"):
        assert plans.open_section(page, name).is_read_only
    hands.press(page, "Versiuni adoptate")
    dialog = hands.in_sight(VersionsDialog)
    hands.press(dialog, "version.save")
    council.save_as(window, tmp_path / "versiunea 1.pdf")
    sha = hashlib.sha256((tmp_path / "versiunea 1.pdf").read_bytes()).hexdigest()
    assert sha == dialog.rows[0].pdf_sha
    assert f"SHA-256 {sha[:8]}…{sha[-8:]}" in dialog.list.item(0).text()
    council.close(dialog, "version.close")
    return tmp_path / "versiunea 1.pdf"


def amend(window: Window, calendar: Calendar) -> None:
    calendar.today = date(2027, 6, 1)
    page = plans.plan_page(window)
    stop = answering("do")
    hands.press(page, "Modificați planul")
    stop()
    assert window.work.wait_idle()
    hands.settle()
    plans.change_term(page, last_year.VISITS, "Săptămânal")
    assert window.work.wait_idle()
    until(lambda: "1 loc modificat față de HCL nr. 15" in page.adopted.bar.words.text())
    hands.press(page.adopted.bar, "Ce s-a schimbat")
    dialog = hands.in_sight(ChangesDialog)
    told = dialog.page.toPlainText()
    assert f"{last_year.VISITS} – Termen – schimbat\nLunar\nSăptămânal" in told
    council.close(dialog, "changes.close")


def adopt_again(window: Window, calendar: Calendar, tmp_path: Path, first: Path) -> None:
    calendar.today = date(2027, 6, 25)
    page = plans.plan_page(window)
    hands.choose(page, "Mai multe", "Dosarul HCL…")
    dialog = council.edit_file(council.council_page(window, lambda folder: folder.file.amends))
    council.take_step(dialog, "proposal", "41/2027", "10.6.27")
    council.take_step(dialog, "adopted", "48", "24.6.27")
    hands.press(dialog, "Fila Ședința")
    hands.write(dialog, "sitting_on", "24.6.27")
    hands.save(dialog, window)
    shown = council.council_page(window, lambda folder: folder.file.sitting_on == date(2027, 6, 24))
    kinds = (PaperKind.DECISION, PaperKind.ANNEX)
    given = council.give_out(window, shown, tmp_path / "modificat", only=kinds)
    (decision,), (annex,) = (given[kind] for kind in kinds)
    assert decision.holds("HOTĂRÂREA NR. 48 din 24.06.2027", "HCL nr. 15 din 25.02.2027 se modifică")
    assert "privind modificarea HCL" not in decision.docx  # the title says it already
    assert annex.holds("Anexa nr. 1 la HCL nr. 48 din 24.06.2027", "Săptămânal")
    hands.press(shown.card, "Deschide planul")
    assert page.adopted.bar.words.text().startswith("Adoptat prin HCL nr. 48 din 24.06.2027.")
    hands.press(page, "Versiuni adoptate")
    versions = hands.in_sight(VersionsDialog)
    assert [row.number for row in versions.rows] == [2, 1]
    hands.click(versions.list.viewport(), versions.list.visualItemRect(versions.list.item(1)).center())
    hands.press(versions, "version.save")
    council.save_as(window, tmp_path / "din nou.pdf")
    assert (tmp_path / "din nou.pdf").read_bytes() == first.read_bytes()
    council.close(versions, "version.close")


def record_progress(window: Window, calendar: Calendar, proof: Path) -> None:
    calendar.today = date(2027, 7, 5)
    page = plans.plan_page(window)
    hands.press(page, "Stadiul")
    plans.record(window, last_year.KEPT, "Realizat", "Procesul-verbal nr. 7 <& anexe>", attach=proof)
    plans.record(window, plans.MEASURE, "În curs", "Fișele de consiliere")


def read_the_report(window: Window, tmp_path: Path) -> None:
    panel = plans.plan_page(window).progress
    for entry, ending in (("Raport PDF…", "pdf"), ("Raport Word…", "docx"), ("Raport Excel…", "xlsx")):
        hands.choose(panel, "Raport", entry)
        council.save_as(window, tmp_path / f"stadiul.{ending}")
    words = (
        "Trimestrul II 2027",
        "1 din 3 (33,3 %)",
        "În curs",
        "fișiere atașate: 1",
        "Fișele de consiliere",
    )
    report = council.docx_text(tmp_path / "stadiul.docx")
    for one in words:
        assert one in report, one
    for one in words[:3]:
        assert one in council.pdf_text(tmp_path / "stadiul.pdf"), one
    rows = list(openpyxl.load_workbook(tmp_path / "stadiul.xlsx")["Măsuri"].iter_rows(values_only=True))
    states = {str(row[1]).partition(" (")[0]: row[4] for row in rows[1:]}
    assert states == {
        last_year.KEPT: "Realizat",
        plans.MEASURE: "În curs",
        last_year.VISITS: "Neînceput",
    }


def find_all_again(window: Window, proof: Path) -> None:
    """After the office is opened again: two plans, two files, two versions, progress, a sound history."""
    room = window.room
    assert room is not None
    store = room.desk.store
    hands.press(window, "Plan")
    page = plans.plan_page(window)
    assert page.title.text() == "Plan anual 2027"
    view = page.workbench.view
    assert view is not None
    assert [one.decision_number for one in plan_versions(store, view.tree.plan.id)] == ["48", "15"]
    hands.press(page, "Stadiul")
    until(lambda: page.progress.view is not None and len(page.progress.view.standings) == 3)
    with store.reading() as session:
        attached = session.scalars(select(Attachment)).one()
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert open_content(store, attached.sha) == proof.read_bytes()
    assert check_history(store, Progress()).sound
