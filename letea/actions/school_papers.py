"""The letter to a school and the list of children by school, as PDF or DOCX."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from db.store import Store
from db.tables.children import SchoolList
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.school_lists import children_of, children_with_schools, reference_day
from letea.actions.year_lists import year_rows
from letea.documents.outline import Outline
from letea.documents.school_children import ChildOnPaper, SchoolOnPaper, school_children
from letea.documents.school_letter import school_letter
from letea.progress import Progress
from letea.rules.children import is_away_on, school_key
from letea.wording import _


def school_letter_outline(store: Store, list_id: int) -> Outline:
    """The letter that asks a school for its list."""
    profile = open_profile(store)
    with store.reading() as session:
        row = session.get_one(SchoolList, list_id)
    return school_letter(profile.office, profile.officials, row, store.who)


def school_letter_pdf(store: Store, list_id: int, progress: Progress) -> bytes:
    """The letter as PDF/A-1b."""
    return pdf_of(school_letter_outline(store, list_id), progress)


def school_letter_docx(store: Store, list_id: int, progress: Progress) -> bytes:
    """The letter as a Word document."""
    return docx_of(school_letter_outline(store, list_id), progress)


def children_on_paper(store: Store, year: int, today: date) -> list[int]:
    """The children in evidence whom the list of a year tells of."""
    return [one.child.id for school in _schools(store, year, today) for one in school.children]


def school_children_outline(store: Store, year: int, today: date, named: Collection[int]) -> Outline:
    """The list by school of a year, these children by name, the others counted alone."""
    schools = [
        replace(school, children=[replace(one, named=one.child.id in named) for one in school.children])
        for school in _schools(store, year, today)
    ]
    return school_children(open_profile(store).office, year, schools, today, store.who)


def _schools(store: Store, year: int, today: date) -> list[SchoolOnPaper]:
    """The schools of a year with their children; those of no school that was asked stand at the end."""
    children, rows = children_with_schools(store), year_rows(store, SchoolList, year)
    schools = [
        SchoolOnPaper(
            row,
            [
                ChildOnPaper(one.name, one.born_on, one.child)
                for one in children_of(children, row.school, reference_day(row, today))
            ],
        )
        for row in rows
    ]
    asked, on = {school_key(row.school) for row in rows}, min(today, date(year, 12, 31))
    others = [
        ChildOnPaper(one.name, one.born_on, one.child)
        for one in children
        if school_key(one.school) not in asked and is_away_on(one.child.left_on, one.child.back_on, on)
    ]
    if others:
        schools.append(SchoolOnPaper(SchoolList(year=year, school=_("Alte unități sau fără școală")), others))
    return schools


def school_children_pdf(
    store: Store, year: int, today: date, named: Collection[int], progress: Progress
) -> bytes:
    """The list as PDF/A-1b."""
    return pdf_of(school_children_outline(store, year, today, named), progress)


def school_children_docx(
    store: Store, year: int, today: date, named: Collection[int], progress: Progress
) -> bytes:
    """The list as a Word document."""
    return docx_of(school_children_outline(store, year, today, named), progress)
