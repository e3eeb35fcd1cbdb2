"""Why the office has nothing for a line that only the other list has: a stopped file, an ended contract."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.tables.benefits import BenefitFile, BenefitKind, FileState, Grant
from db.tables.carers import Carer
from db.tables.evidence import Agreement, Comparison, EvidenceKind
from letea.fields.benefits import FILE_STATES
from letea.rules.benefits import PAID
from letea.rules.evidence import Compared
from letea.wording import _, day

Why = tuple[str, str]  # the kind of benefit, the reason in words


def with_reasons(session: Session, about: Comparison, lines: Sequence[Compared]) -> list[Compared]:
    """The lines, those of the other list alone with what the register says of the person."""
    alone = [one for one in lines if one.state is Agreement.ONLY_THEIRS and one.person_id]
    people = {one.person_id for one in alone if one.person_id}
    match about.kind:
        case EvidenceKind.PAYMENTS:
            why = _files(session, people)
        case EvidenceKind.CARERS:
            why = _contracts(session, people, about.month_on)
        case _:
            return list(lines)
    return [_explained(one, why[one.person_id or 0]) if one in alone else one for one in lines]


def _explained(line: Compared, why: Sequence[Why]) -> Compared:
    kinds = {one.key for one in line.theirs if one.key}
    told = dict.fromkeys(words for kind, words in why if not kinds or not kind or kind in kinds)
    return replace(line, difference="; ".join([line.difference, *told]))


def _files(session: Session, people: Iterable[int]) -> defaultdict[int, list[Why]]:
    """The files of these persons that are not paid: who has one in payment has no payment for the month."""
    asked = (
        select(Grant.beneficiary_id, BenefitFile.number, BenefitFile.state, BenefitKind.code)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(Grant.beneficiary_id.in_(people), BenefitFile.state.not_in([*PAID, FileState.ARCHIVED]))
        .order_by(BenefitFile.id)
    )
    found: defaultdict[int, list[Why]] = defaultdict(list)
    for person, number, state, kind in session.execute(asked):
        words = _("dosarul {number} este „{state}”").format(
            number=number or _("fără număr"), state=FILE_STATES[state].lower()
        )
        found[person].append((kind, words))
    return found


def _contracts(session: Session, people: Iterable[int], month_on: date) -> defaultdict[int, list[Why]]:
    asked = select(Carer.person_id, Carer.to_on).where(Carer.person_id.in_(people), Carer.to_on < month_on)
    found: defaultdict[int, list[Why]] = defaultdict(list)
    for person, ended_on in session.execute(asked.order_by(Carer.to_on.desc())):
        found[person].append(("", _("contractul a încetat la {day}").format(day=day(ended_on))))
    return found
