"""The grid of vulnerability of a household as a paper, filled from an assessment, as PDF or DOCX."""

from datetime import date

from db.store import Store
from db.tables.needs import Answer
from letea.actions.households import belongings_of, open_household
from letea.actions.need_alarms import warned_household
from letea.actions.needs import Assessed, Course, course_of
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people_lists import address_of
from letea.actions.printed import PaperOf
from letea.documents.need_grid import TITLE, WrittenGrid, need_grid
from letea.documents.outline import Outline
from letea.fields.needs import ALARMS
from letea.progress import Progress
from letea.rules.need_score import unknown_words
from letea.rules.people import age_on
from letea.wording import _, counted, day


def need_grid_outline(store: Store, household_id: int, assessment_id: int, today: date) -> Outline:
    """An assessment as a paper: who lived there that day; the warnings, on the newest alone, are today's."""
    course = course_of(store, household_id)
    told = _of(course, assessment_id)
    members = _members(store, household_id, told.assessment.assessed_on)
    warned = warned_household(store, household_id, today) if told is course.last else []
    household = course.household
    written = WrittenGrid(
        told.assessment,
        household.name,
        address_of(household.village, household.street, household.house_number),
        members,
        [one for one in course.situations if one.active or _is_answered(told, one.id)],
        told.state,
        told.score,
        told.turned,
        [f"{ALARMS[one.alarm]}: {one.words}" for one in warned if not one.is_settled],
    )
    return need_grid(written, open_profile(store).office)


def _members(store: Store, household_id: int, on: date) -> list[str]:
    """Who lived in the household on a day, with the age of that day."""
    file = open_household(store, household_id)
    born = belongings_of(store, [member.person_id for member in file.members]).born
    told = []
    for member in file.members:
        born_on = born.get(member.person_id)
        begun, ended = max(member.from_on or date.min, born_on or date.min), member.to_on or date.max
        if not begun <= on <= ended:
            continue
        age = age_on(on, born_on) if born_on else None
        years = "" if age is None else counted(age, _("an"), _("ani")) if age else _("sub un an")
        told.append(", ".join(part for part in (file.names.get(member.person_id, ""), years) if part))
    return told


def need_grid_pdf(
    store: Store, household_id: int, assessment_id: int, today: date, progress: Progress
) -> bytes:
    """The paper as PDF/A-1b."""
    return pdf_of(need_grid_outline(store, household_id, assessment_id, today), progress)


def need_grid_docx(
    store: Store, household_id: int, assessment_id: int, today: date, progress: Progress
) -> bytes:
    """The paper as a Word document."""
    return docx_of(need_grid_outline(store, household_id, assessment_id, today), progress)


def need_grid_name(course: Course, assessment_id: int) -> str:
    """What the paper is called in its window and among the printed papers."""
    on = day(_of(course, assessment_id).assessment.assessed_on)
    return f"{TITLE} – {course.household.name}, {on}"


def need_grid_of(course: Course) -> PaperOf:
    """What the paper is of, where it is kept once printed."""
    return PaperOf("need_grid", course.household.uid)


def to_know_before_printing(course: Course, assessment_id: int) -> list[str]:
    """What the worker should know before printing: what is not known yet."""
    score = _of(course, assessment_id).score
    if not score.unknown:
        return []
    return [_("{unknown}; pe hârtie apar la „Nu se știe”.").format(unknown=unknown_words(score))]


def _of(course: Course, assessment_id: int) -> Assessed:
    return next(one for one in course.assessments if one.assessment.id == assessment_id)


def _is_answered(told: Assessed, situation_id: int) -> bool:
    known = told.state.get(situation_id)
    return known is not None and known.answer is not Answer.UNKNOWN
