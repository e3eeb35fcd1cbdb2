"""A paper's outline as the bytes of a PDF or of a Word document, told step by step."""

from collections.abc import Callable
from io import BytesIO

from letea.documents.outline import Outline
from letea.progress import Progress
from letea.wording import _

MakeOutline = Callable[[], Outline]


def as_pdf(make: MakeOutline, progress: Progress) -> bytes:
    """The paper as PDF/A-1b."""
    from letea.documents.pdf_archive import archived  # noqa: PLC0415 - pikepdf only when a paper is made

    progress.step(_("Se alcătuiește actul"))
    outline = make()
    progress.step(_("Se așază paginile"))
    return archived(outline)


def as_docx(make: MakeOutline, progress: Progress) -> bytes:
    """The paper as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se alcătuiește actul"))
    out = BytesIO()
    write_docx(make(), out)
    return out.getvalue()
