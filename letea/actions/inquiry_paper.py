"""The paper of an inquiry, as PDF or DOCX."""

from datetime import date

from db.store import Store
from letea.actions.benefit_lists import file_rows
from letea.actions.inquiries import InquiryFile, open_inquiry
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.documents.inquiry import WrittenInquiry, inquiry_paper, inquiry_title
from letea.documents.outline import Outline
from letea.inquiry_forms import inquiry_form
from letea.progress import Progress
from letea.rules.inquiries import empty_headings
from letea.wording import _, counted


def inquiry_outline(store: Store, inquiry_id: int) -> Outline:
    """The inquiry as a paper."""
    profile, file = open_profile(store), open_inquiry(store, inquiry_id)
    written = WrittenInquiry(
        file.inquiry,
        inquiry_form(file.inquiry.form),
        file.headings,
        {one.key: one.answer for one in file.answers},
        file.name,
        _benefit(store, file.inquiry.file_id),
    )
    return inquiry_paper(profile.office, profile.officials, written)


def inquiry_pdf(store: Store, inquiry_id: int, progress: Progress) -> bytes:
    """The paper as PDF/A-1b."""
    return pdf_of(inquiry_outline(store, inquiry_id), progress)


def inquiry_docx(store: Store, inquiry_id: int, progress: Progress) -> bytes:
    """The paper as a Word document."""
    return docx_of(inquiry_outline(store, inquiry_id), progress)


def inquiry_name(file: InquiryFile) -> str:
    """What the paper is called in its window and among the printed papers."""
    return f"{inquiry_title(file.inquiry, inquiry_form(file.inquiry.form))} – {file.name}"


def to_know_before_printing(file: InquiryFile) -> list[str]:
    """What the worker should know before printing: headings under which nothing stands print as rules."""
    empty = empty_headings(file.answers)
    if not empty:
        return []
    told = _("{headings} fără conținut; se tipăresc cu loc de completat de mână.")
    return [told.format(headings=counted(len(empty), _("rubrică"), _("rubrici")))]


def _benefit(store: Store, file_id: int | None) -> str:
    if file_id is None:
        return ""
    return next((f"{row.number} ({row.kind})" for row in file_rows(store, [file_id], date.min)), "")
