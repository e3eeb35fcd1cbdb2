"""What must hold for the grid of vulnerability; what an assessment begins with, what changed since."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.ordering import fold
from db.tables.needs import (
    AlarmState,
    AlarmStep,
    Answer,
    Basis,
    NeedAnswer,
    NeedAssessment,
    NeedScale,
    NeedSituation,
)
from letea.errors import Problem
from letea.fields.needs import ANSWERS
from letea.rules.need_score import Bounds
from letea.wording import _

HEAVIEST = 10  # points of one situation
LONGEST_AGAIN = 60  # months


@dataclass(frozen=True)
class Known:
    """What is known of a situation, where that comes from, since when, and what it rests on."""

    answer: Answer = Answer.UNKNOWN
    basis: Basis = Basis.ASKED
    known_on: date | None = None
    evidence: str = ""


NOT_KNOWN = Known()
State = Mapping[int, Known]  # by the id of the situation


@dataclass(frozen=True)
class Turned:
    """A situation whose answer is another than at the assessment before."""

    text: str
    before: Answer
    after: Answer

    @property
    def words(self) -> str:
        """What changed: "Locuință fără curent electric: da → nu"."""
        return f"{self.text}: {ANSWERS[self.before]} → {ANSWERS[self.after]}"


def check_situations(
    situations: Sequence[NeedSituation], *, present: Sequence[NeedSituation], used: Collection[int]
) -> list[Problem]:
    """Situations: words and points each, none twice, and none vanishes that assessments answered.

    `present` are the situations as kept, `used` the ids of those that were answered.
    """
    problems = []
    texts = [fold(one.text.strip()) for one in situations]
    for index, (one, text) in enumerate(zip(situations, texts, strict=True)):
        where = f"situations.{index}."
        if not text:
            problems.append(Problem(f"{where}text", _("Scrieți situația.")))
        elif text in texts[:index]:
            problems.append(Problem(f"{where}text", _("Situația apare de două ori.")))
        if one.weight is None or not 0 <= one.weight <= HEAVIEST:
            told = _("Scrieți între 0 și {most} puncte.").format(most=HEAVIEST)
            problems.append(Problem(f"{where}weight", told))
    if situations and not any(one.active for one in situations):
        problems.append(Problem("situations", _("Cel puțin o situație trebuie să se folosească.")))
    if not situations:
        problems.append(Problem("situations", _("Grila are nevoie de cel puțin o situație.")))
    wanted = {one.id for one in situations}
    stays = _(
        "„{text}” nu poate fi ștearsă, pentru că apare în evaluări. "
        "Puneți-o înapoi și alegeți „nu” la „Se folosește”."
    )
    return problems + [
        Problem("situations", stays.format(text=one.text))
        for one in present
        if one.id in used and one.id not in wanted
    ]


def check_scale(scale: NeedScale) -> list[Problem]:
    """The bounds: each above the one before, months of a sensible count."""
    problems = []
    below = 0
    for name in ("low_from", "medium_from", "high_from"):
        bound = getattr(scale, name)
        if bound is None or bound <= below:
            told = _("Pragul trebuie să fie mai mare decât {below}.").format(below=below)
            problems.append(Problem(name, told))
        below = max(below, bound or 0)
    for name in ("high_again_months", "again_months"):
        months = getattr(scale, name)
        if months is None or not 1 <= months <= LONGEST_AGAIN:
            told = _("Scrieți între 1 și {most} luni.").format(most=LONGEST_AGAIN)
            problems.append(Problem(name, told))
    return problems


def check_assessment(
    assessment: NeedAssessment, state: State, *, days: Collection[date], today: date
) -> list[Problem]:
    """An assessment: a household, a day not ahead, and something answered. `days` are those of the others."""
    problems = []
    if not assessment.household_id:
        problems.append(Problem("household_id", _("Alegeți gospodăria.")))
    if assessment.assessed_on > today:
        problems.append(Problem("assessed_on", _("Data este în viitor; verificați.")))
    elif assessment.assessed_on in days:
        told = _("Gospodăria are deja o evaluare din această zi; verificați.")
        problems.append(Problem("assessed_on", told, blocking=False))
    elif days and assessment.assessed_on < max(days):
        told = _("Este mai veche decât ultima evaluare; starea gospodăriei rămâne cea de la ultima.")
        problems.append(Problem("assessed_on", told, blocking=False))
    if all(known.answer is Answer.UNKNOWN for known in state.values()):
        problems.append(Problem("answers", _("Răspundeți la cel puțin o situație cu „da” sau „nu”.")))
    return problems


def check_step(step: AlarmStep, today: date) -> list[Problem]:
    """What was done about a warning: a day not ahead, and a few words where it is settled."""
    problems = []
    if step.done_on > today:
        problems.append(Problem("done_on", _("Data este în viitor; verificați.")))
    if step.state is AlarmState.SETTLED and not step.note.strip():
        problems.append(Problem("note", _("Scrieți cum s-a rezolvat.")))
    return problems


def state_of(answers: Sequence[NeedAnswer]) -> dict[int, Known]:
    """What an assessment says, by the id of the situation."""
    return {one.situation_id: Known(one.answer, one.basis, one.known_on, one.evidence) for one in answers}


def begun(
    situations: Sequence[NeedSituation], before: State, suggested: State, *, was_on: date | None
) -> dict[int, Known]:
    """What a new assessment begins with: what the register says today, else what the last one knew.

    An answer that was asked for is not pushed aside by the register: what it says otherwise is told beside
    it, and stays the worker's to take.
    """
    state = {}
    for one in situations:
        last, told = before.get(one.id, NOT_KNOWN), suggested.get(one.id, NOT_KNOWN)
        if last.answer is not Answer.UNKNOWN and last.basis is not Basis.REGISTER:
            state[one.id] = Known(last.answer, Basis.BEFORE, last.known_on or was_on, last.evidence)
        elif told.answer is not Answer.UNKNOWN:
            state[one.id] = told
        elif last.answer is not Answer.UNKNOWN:
            state[one.id] = Known(last.answer, Basis.BEFORE, last.known_on or was_on, last.evidence)
        else:
            state[one.id] = NOT_KNOWN
    return state


def turned(situations: Sequence[NeedSituation], before: State, after: State) -> list[Turned]:
    """What changed from one assessment to the next, in the order of the grid."""
    found = []
    for one in situations:
        was = before.get(one.id, NOT_KNOWN).answer
        now = after.get(one.id, NOT_KNOWN).answer
        if was is not now:
            found.append(Turned(one.text, was, now))
    return found


def again_months(points: int, bounds: Bounds) -> int:
    """After how many months a household of so many points is due again."""
    return bounds.high_again_months if points >= bounds.high_from else bounds.again_months
