"""An outline given out: as PDF/A-1b, or as a Word document."""

from io import BytesIO

from letea.documents.outline import Outline
from letea.progress import Progress
from letea.wording import _


def pdf_of(outline: Outline, progress: Progress) -> bytes:
    """The paper as PDF/A-1b, which opens the same for as long as papers are kept."""
    from letea.documents.pdf_archive import archived  # noqa: PLC0415 - pikepdf only when a paper is made

    progress.step(_("Se așază paginile"))
    return archived(outline)


def docx_of(outline: Outline, progress: Progress) -> bytes:
    """The paper as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se scrie documentul"))
    out = BytesIO()
    write_docx(outline, out)
    return out.getvalue()
