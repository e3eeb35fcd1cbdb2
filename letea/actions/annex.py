"""The annex: the plan as a paper, shown, saved as PDF or DOCX, and checked for what it lacks."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from db.store import Store
from db.tables.plans import PlanStage
from letea.actions.frozen import frozen_pdf
from letea.actions.office_reading import open_officials
from letea.actions.plan_reading import open_plan
from letea.actions.registers import plan_tables
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline
from letea.errors import Problem, Refused
from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.wording import _

FORMATS = (".pdf", ".docx")
_AS_ADOPTED = (None, PlanStage.ADOPTED)


def annex_of(store: Store, plan_id: int, *, stage: PlanStage | None = None) -> Outline:
    """The annex of a plan at its stage, or as the copy of another stage."""
    tree = open_plan(store, plan_id)
    if stage is not None:
        tree.plan.stage = stage
    facts = OfficeFacts(*open_officials(store))
    return annex_outline(tree, tree.layout, facts, plan_tables(store, tree))


def word_annex_of(store: Store, plan_id: int, *, stage: PlanStage | None = None) -> Outline:
    """The annex as it goes to Word: it carries out of sight what lets it come back as the same plan."""
    from letea.exchange.plan_word_marks import hidden_of  # noqa: PLC0415 - the preview does without it

    tree = open_plan(store, plan_id)
    if stage is not None:
        tree.plan.stage = stage
    outline = annex_of(store, plan_id, stage=stage)
    return replace(outline, hidden=hidden_of(tree, plan_tables(store, tree)))


def annex_pdf(store: Store, plan_id: int, progress: Progress, *, stage: PlanStage | None = None) -> bytes:
    """The annex as the bytes of a PDF, for the preview, which is the paper.

    Of a plan that the council adopted it is the very paper that was frozen.
    """
    from letea.documents.to_pdf import pdf_bytes  # noqa: PLC0415 - reportlab only when a paper is made

    progress.step(_("Se alcătuiește anexa"))
    if stage in _AS_ADOPTED and (frozen := frozen_pdf(store, plan_id)) is not None:
        return frozen
    outline = annex_of(store, plan_id, stage=stage)
    progress.step(_("Se așază paginile"))
    return pdf_bytes(outline)


def save_annex(
    store: Store, plan_id: int, out: Path, *, stage: PlanStage | None = None, progress: Progress | None = None
) -> None:
    """Write the annex as PDF or DOCX, after the ending of the file's name; an older file is replaced whole.

    The PDF of a plan that the council adopted is the very paper that was frozen.

    Raises:
        Refused: for another ending.
        Trouble: when the disk or the folder refuses.
    """
    told = progress or Progress()
    told.step(_("Se alcătuiește anexa"))
    if out.suffix.lower() == ".pdf" and stage in _AS_ADOPTED:
        frozen = frozen_pdf(store, plan_id)
        if frozen is not None:
            replace_file(out, lambda file: file.write(frozen))
            return
    made = word_annex_of if out.suffix.lower() == ".docx" else annex_of
    outline = made(store, plan_id, stage=stage)
    told.step(_("Se scrie fișierul"))
    replace_file(out, lambda file: write_outline(outline, file, ending=out.suffix))


def write_outline(outline: Outline, out: BinaryIO, *, ending: str) -> None:
    """Write a paper in the format of this ending."""
    if ending.lower() == ".pdf":
        from letea.documents.to_pdf import write_pdf  # noqa: PLC0415 - reportlab only when a paper is made

        write_pdf(outline, out)
    elif ending.lower() == ".docx":
        from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

        write_docx(outline, out)
    else:
        text = _("Anexa se scrie ca .pdf sau .docx; „{ending}” nu este cunoscut.")
        raise Refused([Problem("out", text.format(ending=ending))])
