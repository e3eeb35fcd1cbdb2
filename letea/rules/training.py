"""What must hold for the lines of chapter III, training and guidance of the staff."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.tables.training import TrainingPart, TrainingRow
from letea.errors import Problem
from letea.rules.services import check_amount, check_year
from letea.wording import _

THEMED = frozenset({TrainingPart.PEER_REVIEW, TrainingPart.NATIONAL_PROGRAMMES})
_MOST_PEOPLE = 100_000


@dataclass(frozen=True)
class TrainingSums:
    """What lines of training add up to: persons and bani; `worded` lines have words instead of a sum.

    `bani` is None where no line has a sum, which is not zero.
    """

    people: int
    bani: int | None
    worded: int


def sums_of(rows: Iterable[TrainingRow]) -> TrainingSums:
    """The persons trained and the money of these lines; "Fără costuri" is told apart from zero."""
    kept = tuple(rows)
    sums = [row.amount_bani for row in kept if row.amount_bani is not None]
    return TrainingSums(
        people=sum(row.people_count or 0 for row in kept),
        bani=sum(sums) if sums else None,
        worded=sum(row.amount_bani is None and bool(row.amount_text.strip()) for row in kept),
    )


def check_training_row(row: TrainingRow) -> list[Problem]:
    """A line says who is trained (or on what, where the part is of themes), how many and at what cost."""
    problems = [*check_year(row), *_check_words(row)]
    if row.people_count is None:
        text = _("Scrieți câte persoane participă.")
        problems.append(Problem("people_count", text, blocking=False))
    elif not 0 <= row.people_count <= _MOST_PEOPLE:
        text = _("Numărul de persoane trebuie să fie între 0 și 100.000.")
        problems.append(Problem("people_count", text))
    problems += check_amount(row.amount_bani, "amount_bani")
    if row.amount_bani is None and not row.amount_text.strip():
        text = _("Scrieți bugetul estimat sau „Fără costuri”.")
        problems.append(Problem("amount_bani", text, blocking=False))
    return problems


def _check_words(row: TrainingRow) -> list[Problem]:
    if row.part in THEMED and not row.topic.strip():
        return [Problem("topic", _("Scrieți tema de interes."))]
    if row.part not in THEMED and not row.audience.strip():
        return [Problem("audience", _("Scrieți cine participă, de exemplu „Personalul de specialitate”."))]
    return []
