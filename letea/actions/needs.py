"""Assessments of a household's needs: opening, filling, checking, saving and deleting them; their course."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.households import Household
from db.tables.needs import Answer, Basis, NeedAnswer, NeedAssessment, NeedSituation
from db.writing import Writing
from letea.actions.need_register import suggested
from letea.actions.need_settings import bounds_in, ship_need_situations, situations_in
from letea.errors import Problem, refuse_if
from letea.rules.need_score import USUAL_BOUNDS, Bounds, Score, score_of
from letea.rules.need_suggestions import by_id
from letea.rules.needs import Known, State, Turned, begun, check_assessment, state_of, turned
from letea.wording import _


@dataclass
class NeedFile:
    """An assessment with its answers; `kept` are the rows it was opened with.

    `suggested` is what the register says today, by the id of the situation, `days` are those of the
    household's other assessments.
    """

    assessment: NeedAssessment
    household: str
    situations: list[NeedSituation]
    state: dict[int, Known]
    bounds: Bounds = USUAL_BOUNDS
    suggested: dict[int, Known] = field(default_factory=dict)
    kept: list[NeedAnswer] = field(default_factory=list)
    days: list[date] = field(default_factory=list)

    def score(self) -> Score:
        """The score of the answers at hand."""
        return _scored(self.situations, self.state, self.bounds)


@dataclass(frozen=True)
class Assessed:
    """An assessment in a household's course: its score, and what changed since the one before."""

    assessment: NeedAssessment
    state: State
    score: Score
    turned: tuple[Turned, ...]


@dataclass(frozen=True)
class Course:
    """The assessments of a household, the newest first. The first says where it stands."""

    household: Household
    situations: Sequence[NeedSituation]
    assessments: tuple[Assessed, ...]

    @property
    def last(self) -> Assessed | None:
        """Where the household stands, if it was assessed."""
        return self.assessments[0] if self.assessments else None


def open_need_assessment(store: Store, assessment_id: int, today: date) -> NeedFile:
    """An assessment of the office, to be read or changed."""
    with store.reading() as session:
        assessment = session.get_one(NeedAssessment, assessment_id)
        answers = _answers(session, [assessment_id]).get(assessment_id, [])
        file = _file(session, assessment, today)
    file.kept, file.state = answers, state_of(answers)
    return file


def new_need_assessment(store: Store, household_id: int, today: date) -> NeedFile:
    """An assessment about to be made: what the last one knew, and what the register says."""
    ship_need_situations(store)
    with store.reading() as session:
        last = session.scalars(_newest(household_id)).first()
        before = state_of(_answers(session, [last.id]).get(last.id, [])) if last else {}
        record = NeedAssessment(household_id=household_id, assessed_on=today, made_by=store.who)
        file = _file(session, record, today)
    was_on = last.assessed_on if last else None
    # Situations no longer used keep what was known of them, for the day they are used again.
    file.state = begun(file.situations, before, file.suggested, was_on=was_on)
    return file


def check_need_assessment(file: NeedFile, today: date) -> list[Problem]:
    """What the worker must mend in an assessment."""
    return check_assessment(file.assessment, file.state, days=file.days, today=today)


def save_need_assessment(store: Store, file: NeedFile, today: date) -> int:
    """Keep a new or changed assessment with its answers; returns the id.

    The household was then last assessed on that day, unless a later one is written there.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_need_assessment(file, today))
    assessment = file.assessment
    label = (
        _("Modificarea evaluării nevoilor: {name}") if assessment.id else _("Evaluarea nevoilor: {name}")
    ).format(name=file.household)
    present = {one.situation_id: one for one in file.kept}
    with store.writing(label) as writing:
        kept = writing.keep(assessment)
        wanted = []
        for id_, known in file.state.items():
            row = present.get(id_)
            if row is None and known.answer is Answer.UNKNOWN:
                continue  # its absence tells the same
            row = row or NeedAnswer(assessment_id=kept.id, situation_id=id_)
            row.answer, row.basis, row.evidence = known.answer, known.basis, known.evidence
            row.known_on = assessment.assessed_on if known.basis is Basis.ASKED else known.known_on
            wanted.append(row)
        gone = [one for one in file.kept if one.situation_id not in file.state]
        writing.remove_all(gone)
        writing.keep_all(wanted)
        _note_day(writing, assessment)
    return kept.id


def _note_day(writing: Writing, assessment: NeedAssessment) -> None:
    household = writing.session.get_one(Household, assessment.household_id)
    if household.assessed_on is None or household.assessed_on < assessment.assessed_on:
        household.assessed_on = assessment.assessed_on


def remove_need_assessment(store: Store, assessment_id: int, today: date) -> None:
    """Delete an assessment with its answers; it can be undone."""
    file = open_need_assessment(store, assessment_id, today)
    label = _("Ștergerea evaluării nevoilor: {name}").format(name=file.household)
    with store.writing(label) as writing:
        writing.remove_all(file.kept)
        writing.remove(file.assessment)


def course_of(store: Store, household_id: int) -> Course:
    """The assessments of a household with their scores by today's weights, the newest first."""
    with store.reading() as session:
        household = session.get_one(Household, household_id)
        situations, bounds = situations_in(session), bounds_in(session)
        assessments = list(session.scalars(_newest(household_id)))
        answers = _answers(session, [one.id for one in assessments])
    told: list[Assessed] = []
    before: State = {}
    for place, one in enumerate(reversed(assessments)):
        state = state_of(answers.get(one.id, []))
        used = [each for each in situations if each.active]
        changes = tuple(turned(used, before, state)) if place else ()
        told.append(Assessed(one, state, _scored(situations, state, bounds), changes))
        before = state
    return Course(household, situations, tuple(reversed(told)))


def _scored(situations: Sequence[NeedSituation], state: State, bounds: Bounds) -> Score:
    return score_of(situations, {id_: known.answer for id_, known in state.items()}, bounds)


def _newest(household_id: int) -> Select[NeedAssessment]:
    return (
        select(NeedAssessment)
        .where(NeedAssessment.household_id == household_id)
        .order_by(NeedAssessment.assessed_on.desc(), NeedAssessment.id.desc())
    )


def _file(session: Session, assessment: NeedAssessment, today: date) -> NeedFile:
    household = session.get_one(Household, assessment.household_id)
    situations = situations_in(session)
    told = suggested(session, household.id, today)
    days = session.scalars(
        select(NeedAssessment.assessed_on).where(
            NeedAssessment.household_id == household.id, NeedAssessment.id != (assessment.id or 0)
        )
    )
    return NeedFile(
        assessment,
        household.name,
        situations,
        {},
        bounds_in(session),
        by_id(told, {one.code: one.id for one in situations}),
        days=list(days),
    )


def _answers(session: Session, ids: Sequence[int]) -> dict[int, list[NeedAnswer]]:
    found: dict[int, list[NeedAnswer]] = {}
    asked = select(NeedAnswer).where(NeedAnswer.assessment_id.in_(ids)).order_by(NeedAnswer.id)
    for one in session.scalars(asked):
        found.setdefault(one.assessment_id, []).append(one)
    return found
