"""The report on how far a plan is, as PDF, DOCX or XLSX."""

from datetime import date
from io import BytesIO
from pathlib import Path

from db.store import Store
from letea.actions.annex import write_outline
from letea.actions.office_reading import open_profile
from letea.actions.plan_progress import open_progress
from letea.documents.outline import Outline
from letea.documents.progress_report import progress_report
from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.wording import _

FORMATS = (".pdf", ".docx", ".xlsx")


def progress_paper(store: Store, plan_id: int, today: date, *, period: str) -> Outline:
    """The report of a plan and a period as a paper."""
    view = open_progress(store, plan_id, today, period=period)
    return progress_report(view, open_profile(store).office, today)


def progress_paper_file(
    store: Store, plan_id: int, today: date, progress: Progress, *, period: str, ending: str = ".pdf"
) -> bytes:
    """The report as the bytes of a PDF, or of a ".docx"."""
    progress.step(_("Se alcătuiește raportul"))
    outline = progress_paper(store, plan_id, today, period=period)
    progress.step(_("Se așază paginile"))
    out = BytesIO()
    write_outline(outline, out, ending=ending)
    return out.getvalue()


def save_progress_paper(
    store: Store, plan_id: int, out: Path, today: date, *, period: str, progress: Progress | None = None
) -> None:
    """Write the report after the ending of the file's name; an older file is replaced whole.

    Raises:
        Refused: for another ending.
        Trouble: when the disk or the folder refuses.
    """
    told = progress or Progress()
    told.step(_("Se alcătuiește raportul"))
    if out.suffix.lower() == ".xlsx":
        from letea.exchange.progress_book import write_progress_book  # noqa: PLC0415 - openpyxl when asked for

        write_progress_book(out, open_progress(store, plan_id, today, period=period), today, told)
        return
    outline = progress_paper(store, plan_id, today, period=period)
    told.step(_("Se scrie fișierul"))
    replace_file(out, lambda file: write_outline(outline, file, ending=out.suffix))
