"""What must hold for a benefit file: its states and which may follow which, and who stands in its way."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.benefits import BenefitFile, BenefitKind, Disposition, FileState, FileStep, Holder, Twice
from letea.errors import Problem
from letea.fields.benefits import FILE_STATES
from letea.wording import _, counted, day

_S = FileState
FOLLOWS: dict[FileState, tuple[FileState, ...]] = {  # the likeliest first
    _S.REQUESTED: (_S.APPROVED, _S.CHECKING, _S.INCOMPLETE, _S.REFUSED, _S.TRANSFERRED),
    _S.CHECKING: (_S.APPROVED, _S.INCOMPLETE, _S.REFUSED, _S.TRANSFERRED),
    _S.INCOMPLETE: (_S.CHECKING, _S.APPROVED, _S.REFUSED, _S.TRANSFERRED, _S.ARCHIVED),
    _S.APPROVED: (_S.PAYING, _S.CHANGED, _S.SUSPENDED, _S.ENDED, _S.TRANSFERRED),
    _S.PAYING: (_S.CHANGED, _S.SUSPENDED, _S.ENDED, _S.TRANSFERRED),
    _S.CHANGED: (_S.PAYING, _S.CHANGED, _S.SUSPENDED, _S.ENDED, _S.TRANSFERRED),
    _S.SUSPENDED: (_S.PAYING, _S.CHANGED, _S.ENDED, _S.TRANSFERRED),
    _S.REFUSED: (_S.ARCHIVED, _S.CHECKING, _S.APPROVED),
    _S.ENDED: (_S.ARCHIVED, _S.TRANSFERRED),
    _S.TRANSFERRED: (_S.ARCHIVED,),
    _S.ARCHIVED: (),
}
DECIDED = frozenset({_S.APPROVED, _S.REFUSED, _S.SUSPENDED, _S.CHANGED, _S.ENDED})
OPEN = frozenset(FileState) - {_S.REFUSED, _S.ENDED, _S.TRANSFERRED, _S.ARCHIVED}
PAID = frozenset({_S.APPROVED, _S.PAYING, _S.CHANGED})
STOPPED = frozenset({_S.SUSPENDED, _S.REFUSED, _S.TRANSFERRED, _S.ARCHIVED})
GRANTED = frozenset({_S.APPROVED, _S.CHANGED})  # what they decide may carry a sum
_REASONED = frozenset({_S.REFUSED, _S.SUSPENDED, _S.ENDED, _S.INCOMPLETE, _S.TRANSFERRED})


@dataclass(frozen=True)
class InTheWay:
    """A file of the same kind for the same person or household, still open."""

    id: int
    number: str
    name: str
    state: FileState
    requested_on: date


@dataclass(frozen=True)
class Standing:
    """Where a file stands before a change: its number, its state, since when."""

    number: str
    state: FileState
    since_on: date


def check_file(
    file: BenefitFile, kind: BenefitKind | None, *, in_the_way: Sequence[InTheWay], today: date
) -> list[Problem]:
    """What the worker must mend in a file; the same kind twice is told with the file in the way."""
    problems = []
    if kind is None:
        problems.append(Problem("kind_id", _("Alegeți beneficiul.")))
    if not file.applicant_id:
        problems.append(Problem("applicant_id", _("Alegeți solicitantul.")))
    if file.requested_on > today:
        problems.append(Problem("requested_on", _("Data cererii este în viitor; verificați.")))
    if kind is None:
        return problems
    if kind.historic and not file.id:
        told = _("Beneficiul nu se mai acordă; se scrie numai pentru dosare vechi.")
        problems.append(Problem("kind_id", told, blocking=False))
    if kind.holder is Holder.HOUSEHOLD and file.applicant_id and file.household_id is None:
        told = _("Se acordă unei gospodării, iar solicitantul nu este în niciuna.")
        problems.append(Problem("applicant_id", told, blocking=False))
    return problems + _check_twice(file, kind, in_the_way)


def _check_twice(file: BenefitFile, kind: BenefitKind, in_the_way: Sequence[InTheWay]) -> list[Problem]:
    if not in_the_way or file.state not in OPEN:
        return []
    other = in_the_way[0]
    told = _("Există deja dosarul {number}, {name}, din {day} ({state}).").format(
        number=other.number or _("fără număr"),
        name=other.name,
        day=day(other.requested_on),
        state=FILE_STATES[other.state].lower(),
    )
    if kind.twice is Twice.LOOSE:
        return [Problem("kind_id", told, blocking=False)]
    if file.allowed.strip():
        return [Problem("allowed", told, blocking=False)]
    return [Problem("allowed", f"{told} {_('Dacă se acordă totuși, scrieți aici de ce.')}")]


def check_number(number: str, taken: Collection[str]) -> list[Problem]:
    """A file has a number; one that other files have already is told."""
    if not number.strip():
        return [Problem("number", _("Scrieți numărul dosarului."))]
    if number.strip() in taken:
        return [Problem("number", _("Numărul este deja la alt dosar; verificați."), blocking=False)]
    return []


def check_steps(file: BenefitFile, steps: Sequence[FileStep]) -> list[Problem]:
    """The application does not come after what followed it."""
    later = [step.changed_on for step in steps[1:]]
    if later and file.requested_on > min(later):
        told = _("Data cererii este după prima schimbare a stadiului ({day}).")
        return [Problem("requested_on", told.format(day=day(min(later))))]
    return []


def check_step(step: FileStep, standings: Sequence[Standing], *, today: date) -> list[Problem]:
    """A change of state of one or many files: it may follow, in order of dates, with its reason."""
    problems = []
    for standing in standings:
        if step.state not in FOLLOWS[standing.state]:
            told = _("Dosarul {number} este „{now}”; de aici nu trece la „{then}”.").format(
                number=standing.number or _("fără număr"),
                now=FILE_STATES[standing.state].lower(),
                then=FILE_STATES[step.state].lower(),
            )
            problems.append(Problem("step.state", told))
        if step.changed_on < standing.since_on:
            told = _("Dosarul {number} are ultima schimbare la {day}; aceasta nu poate fi înainte.").format(
                number=standing.number or _("fără număr"), day=day(standing.since_on)
            )
            problems.append(Problem("step.changed_on", told))
    if step.changed_on > today:
        problems.append(Problem("step.changed_on", _("Data este în viitor; verificați.")))
    if step.state in _REASONED and not step.reason.strip():
        problems.append(Problem("step.reason", _("Scrieți motivul.")))
    return problems


def check_disposition(
    disposition: Disposition, step: FileStep, *, bearing: int, standings: Sequence[Standing], today: date
) -> list[Problem]:
    """A disposition: its number where the state asks for one, a day neither ahead nor before the file.

    `bearing` is how many files already stand under the same number in that year: only told, as lists share
    one.
    """
    problems = []
    if not disposition.number.strip():
        if step.state in DECIDED:
            told = _("Scrieți numărul dispoziției: „{state}” se hotărăște prin dispoziție.")
            problems.append(Problem("disposition.number", told.format(state=FILE_STATES[step.state].lower())))
        return problems
    if disposition.dated_on > today:
        problems.append(Problem("disposition.dated_on", _("Data dispoziției este în viitor; verificați.")))
    if any(disposition.dated_on < standing.since_on for standing in standings):
        told = _("Dispoziția este dinaintea ultimei schimbări a dosarului; verificați data.")
        problems.append(Problem("disposition.dated_on", told, blocking=False))
    if bearing:
        told = _("Numărul este deja la {files} din acest an; e bine dacă este aceeași listă.").format(
            files=counted(bearing, _("dosar"), _("dosare"))
        )
        problems.append(Problem("disposition.number", told, blocking=False))
    return problems


def next_states(states: Collection[FileState]) -> list[FileState]:
    """The states that may follow for all of these files, the likeliest first."""
    ordered = [state for now in states for state in FOLLOWS[now]]
    return [state for state in dict.fromkeys(ordered) if all(state in FOLLOWS[now] for now in states)]


def as_number(numbers: Collection[str], year: int) -> str:
    """The next number of a file in a year, after those written as "43/2026"."""
    ending = f"/{year}"
    taken = [
        int(number.removesuffix(ending))
        for number in numbers
        if number.endswith(ending) and number.removesuffix(ending).isdecimal()
    ]
    return f"{max(taken, default=0) + 1}{ending}"
