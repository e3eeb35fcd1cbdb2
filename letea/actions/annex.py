"""The annex: the plan as a paper, shown, saved as PDF or DOCX, and checked for what it lacks."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import select

from db.store import Store
from db.tables.office import Official
from db.tables.plans import PlanStage, Section
from db.tables.services import Licence
from letea.actions.office import open_profile
from letea.actions.plans import open_plan
from letea.actions.registers import TableRows, plan_tables
from letea.actions.services import known_codes
from letea.documents.annex import OfficeFacts, annex_outline
from letea.documents.outline import Outline
from letea.errors import Problem, Refused
from letea.exchange.safe_file import replace_file
from letea.layouts import family
from letea.progress import Progress
from letea.rules.plan_states import section_of
from letea.rules.plan_tree import PlanTree
from letea.rules.plans import PlanFacts, check_plan
from letea.wording import _

FORMATS = (".pdf", ".docx")


def annex_of(store: Store, plan_id: int, *, stage: PlanStage | None = None) -> Outline:
    """The annex of a plan at its stage, or as the copy of another stage."""
    tree = open_plan(store, plan_id)
    if stage is not None:
        tree.plan.stage = stage
    profile = open_profile(store)
    facts = OfficeFacts(profile.office, profile.officials)
    return annex_outline(tree, family(tree.plan.family), facts, plan_tables(store, tree))


def annex_pdf(store: Store, plan_id: int, progress: Progress, *, stage: PlanStage | None = None) -> bytes:
    """The annex as the bytes of a PDF, for the preview, which is the paper."""
    from letea.documents.to_pdf import pdf_bytes  # noqa: PLC0415 - reportlab only when a paper is made

    progress.step(_("Se alcătuiește anexa"))
    outline = annex_of(store, plan_id, stage=stage)
    progress.step(_("Se așază paginile"))
    return pdf_bytes(outline)


def save_annex(
    store: Store, plan_id: int, out: Path, *, stage: PlanStage | None = None, progress: Progress | None = None
) -> None:
    """Write the annex as PDF or DOCX, after the ending of the file's name; an older file is replaced whole.

    Raises:
        Refused: for another ending.
        Trouble: when the disk or the folder refuses.
    """
    told = progress or Progress()
    told.step(_("Se alcătuiește anexa"))
    outline = annex_of(store, plan_id, stage=stage)
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


@dataclass(frozen=True)
class PlanView:
    """A plan as its page shows it: its tree, the rows that print live by section uid, what it lacks."""

    tree: PlanTree
    tables: TableRows
    problems: tuple[Problem, ...]
    officials: tuple[Official, ...]
    licences: tuple[Licence, ...] = ()

    def rows_of(self, section: Section) -> list[dict[str, Any]]:
        """The rows a section's table prints now."""
        return self.tables.get(section.uid, section.rows)

    def problems_of(self, section: Section) -> list[Problem]:
        """What a section lacks or should be looked at."""
        found = ((section_of(problem, self.tree), problem) for problem in self.problems)
        return [problem for held, problem in found if held is not None and held.section.id == section.id]

    def service_of(self, problem: Problem) -> int | None:
        """The service whose licence a problem names."""
        named = (one for one in self.licences if one.number and one.number in problem.text)
        return next((one.service_id for one in named), None)


def open_plan_view(store: Store, plan_id: int, today: date) -> PlanView:
    """A whole plan with the rows of its tables and what it still lacks."""
    tree = open_plan(store, plan_id)
    tables = plan_tables(store, tree)
    officials = open_profile(store).officials
    licences = _open_licences(store)
    facts = PlanFacts(licences=licences, officials=officials, known_codes=known_codes(store))
    problems = check_plan(tree, tables, today, facts=facts)
    return PlanView(tree, tables, tuple(problems), officials, tuple(licences))


def what_plan_lacks(store: Store, plan_id: int, today: date) -> list[Problem]:
    """What the plan still lacks or should be looked at before it is printed."""
    return list(open_plan_view(store, plan_id, today).problems)


def _open_licences(store: Store) -> list[Licence]:
    with store.reading() as session:
        return list(session.scalars(select(Licence).order_by(Licence.id)))
