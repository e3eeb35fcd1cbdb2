"""What must hold for a personal assistant: contract, person cared for, replacements, checks, trainings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from db.tables.people import DisabilityCertificate
from letea.errors import Problem
from letea.rules.later import months_later
from letea.rules.people import ADULT, age_on, check_span, overlap
from letea.wording import _, day, span

WITH_ASSISTANT = "grav_ap"  # the degree "grav cu asistent personal" of the list "disability_degree"
CHECKED_EVERY = 6  # months
_DAY_HOURS, _WORK_HOURS = 24, 8
_SOON = timedelta(days=90)


class CertificateState(Enum):
    """Whether a person's certificate gives them an assistant."""

    VALID = "valid"
    EXPIRING = "expiring"
    OTHER_DEGREE = "other degree"
    EXPIRED = "expired"
    NONE = "none"


@dataclass(frozen=True)
class CertificateStanding:
    """Where a person stands with their certificate, and which one says it."""

    state: CertificateState
    certificate: DisabilityCertificate | None = None


@dataclass(frozen=True)
class Elsewhere:
    """Another contract of the same assistant or for the same person."""

    assistant: str
    cared: str
    from_on: date
    to_on: date | None


def next_check(checked_on: date) -> date:
    """When the next check at home is proposed."""
    return months_later(checked_on, CHECKED_EVERY)


def check_due_on(carer: Carer, checks: Sequence[CarerCheck]) -> date:
    """When the next check is due: as the last one says, else half a year after it or after the start."""
    if not checks:
        return next_check(carer.from_on)
    last = max(checks, key=lambda check: check.checked_on)
    return last.next_on or next_check(last.checked_on)


def is_active(carer: Carer, on: date) -> bool:
    """Whether the contract is in force on a day or begins later."""
    return carer.to_on is None or carer.to_on >= on


def certificate_standing(certificates: Sequence[DisabilityCertificate], today: date) -> CertificateStanding:
    """The certificate that counts: valid with an assistant first, then valid, then the last to expire."""
    valid = [row for row in certificates if row.permanent or row.until_on is None or row.until_on >= today]
    entitling = [row for row in valid if row.degree == WITH_ASSISTANT]
    for rows, state in ((entitling, CertificateState.VALID), (valid, CertificateState.OTHER_DEGREE)):
        if rows:
            best = max(rows, key=_until)
            ends_soon = state is CertificateState.VALID and _until(best) <= today + _SOON
            return CertificateStanding(CertificateState.EXPIRING if ends_soon else state, best)
    if certificates:
        return CertificateStanding(CertificateState.EXPIRED, max(certificates, key=_until))
    return CertificateStanding(CertificateState.NONE)


def certificate_words(standing: CertificateStanding) -> str:
    """What the certificate says, in a sentence."""
    row = standing.certificate
    if row is None:
        return _("Persoana îngrijită nu are certificat de încadrare în grad de handicap în evidență.")
    number, until = row.number, day(row.until_on)
    words = {
        CertificateState.VALID: _("Certificatul nr. {number}, grav cu asistent personal, valabil {until}."),
        CertificateState.EXPIRING: _(
            "Certificatul nr. {number}, grav cu asistent personal, expiră curând: valabil {until}."
        ),
        CertificateState.OTHER_DEGREE: _(
            "Certificatul nr. {number} nu este pentru gradul „grav cu asistent personal”; verificați."
        ),
        CertificateState.EXPIRED: _("Certificatul nr. {number} a expirat la {day}."),
    }
    lasting = _("fără termen") if row.permanent or not until else _("până la {day}").format(day=until)
    return words[standing.state].format(number=number, until=lasting, day=until)


def check_carer(
    carer: Carer,
    *,
    standing: CertificateStanding,
    born_on: date | None = None,
    others: Sequence[Elsewhere] = (),
    same_assistant: Sequence[Elsewhere] = (),
    today: date,
) -> list[Problem]:
    """What the worker must mend in a contract.

    `born_on` is the assistant's day of birth; `others` are the other contracts for the person cared for,
    `same_assistant` the assistant's own with other persons.
    """
    problems = [*_check_who(carer, born_on), *_check_days(carer, today)]
    problems += _check_elsewhere(carer, others, same_assistant)
    if carer.hours_a_day is not None and not 0 < carer.hours_a_day <= _DAY_HOURS:
        problems.append(Problem("hours_a_day", _("Orele pe zi sunt între 1 și 24.")))
    elif carer.hours_a_day is not None and carer.hours_a_day > _WORK_HOURS:
        problems.append(Problem("hours_a_day", _("Sunt peste 8 ore pe zi; verificați."), blocking=False))
    if carer.wage_bani is not None and carer.wage_bani <= 0:
        problems.append(Problem("wage_bani", _("Salariul trebuie să fie mai mare ca zero.")))
    if carer.cared_id and is_active(carer, today) and standing.state is not CertificateState.VALID:
        problems.append(Problem("cared_id", certificate_words(standing), blocking=False))
    row = standing.certificate
    if carer.cared_id and row is not None and row.issued_on and row.until_on and row.until_on < row.issued_on:
        told = _("Certificatul nr. {number} se termină înainte de a începe; îndreptați-l în fișa persoanei.")
        problems.append(Problem("cared_id", told.format(number=row.number), blocking=False))
    return problems


def check_replacements(rows: Sequence[CarerReplacement], carer: Carer) -> list[Problem]:
    """Replacements: in order, within the contract, one at a time, with who or how."""
    problems = []
    for index, row in enumerate(rows):
        where = f"replacements.{index}."
        problems += check_span(row.from_on, row.to_on, field=f"{where}to_on")
        if row.from_on < carer.from_on or (carer.to_on and row.from_on > carer.to_on):
            problems.append(Problem(f"{where}from_on", _outside(carer)))
        elif carer.to_on and row.to_on and row.to_on > carer.to_on:
            problems.append(Problem(f"{where}to_on", _outside(carer)))
        replaced = (row.from_on, row.to_on)
        if any(overlap(replaced, (other.from_on, other.to_on)) for other in rows[:index]):
            told = _("Perioada se suprapune cu altă înlocuire.")
            problems.append(Problem(f"{where}from_on", told, blocking=False))
        if not row.replaced_by.strip():
            told = _("Scrieți cine înlocuiește sau cum este îngrijită persoana.")
            problems.append(Problem(f"{where}replaced_by", told, blocking=False))
    return problems


def check_checks(rows: Sequence[CarerCheck], carer: Carer, today: date) -> list[Problem]:
    """Checks at home: after the start of the contract, not ahead, the next one after this."""
    problems = []
    for index, row in enumerate(rows):
        where = f"checks.{index}."
        if row.checked_on > today:
            problems.append(Problem(f"{where}checked_on", _("Data verificării este în viitor; verificați.")))
        if row.checked_on < carer.from_on or (carer.to_on and row.checked_on > carer.to_on):
            problems.append(Problem(f"{where}checked_on", _outside(carer)))
        if row.next_on and row.next_on <= row.checked_on:
            told = _("Următoarea verificare este după aceasta ({day}).").format(day=day(row.checked_on))
            problems.append(Problem(f"{where}next_on", told))
    return problems


def check_trainings(rows: Sequence[CarerTraining], carer: Carer, today: date) -> list[Problem]:
    """Trainings: a topic each, already held, some hours."""
    problems = []
    for index, row in enumerate(rows):
        where = f"trainings.{index}."
        if not row.topic.strip():
            problems.append(Problem(f"{where}topic", _("Scrieți tematica instruirii.")))
        if row.held_on > today:
            problems.append(Problem(f"{where}held_on", _("Data instruirii este în viitor; verificați.")))
        elif row.held_on < carer.from_on or (carer.to_on and row.held_on > carer.to_on):
            problems.append(Problem(f"{where}held_on", _outside(carer), blocking=False))
        if row.hours is not None and row.hours <= 0:
            problems.append(Problem(f"{where}hours", _("Orele trebuie să fie mai multe ca zero.")))
    return problems


def _check_who(carer: Carer, born_on: date | None) -> list[Problem]:
    problems = []
    if not carer.person_id:
        problems.append(Problem("person_id", _("Alegeți asistentul personal.")))
    if not carer.cared_id:
        problems.append(Problem("cared_id", _("Alegeți persoana îngrijită.")))
    if carer.person_id and carer.person_id == carer.cared_id:
        problems.append(Problem("cared_id", _("Nimeni nu este propriul asistent personal.")))
    if born_on and age_on(carer.from_on, born_on) < ADULT:
        told = _("Asistentul nu avea 18 ani la începutul activității; verificați.")
        problems.append(Problem("person_id", told, blocking=False))
    return problems


def _check_days(carer: Carer, today: date) -> list[Problem]:
    problems = check_span(carer.from_on, carer.to_on)
    if carer.contract_on and carer.contract_on > today:
        problems.append(Problem("contract_on", _("Data contractului este în viitor; verificați.")))
    elif carer.contract_on and carer.contract_on > carer.from_on:
        told = _("Contractul este semnat după începutul activității ({day}); verificați.")
        problems.append(Problem("contract_on", told.format(day=day(carer.from_on)), blocking=False))
    if carer.disposition_on and carer.disposition_on > today:
        problems.append(Problem("disposition_on", _("Data dispoziției este în viitor; verificați.")))
    if carer.ended_why.strip() and carer.to_on is None:
        problems.append(Problem("to_on", _("Scrieți și data la care a încetat.")))
    elif carer.to_on and carer.to_on <= today and not carer.ended_why.strip():
        problems.append(Problem("ended_why", _("Scrieți de ce a încetat."), blocking=False))
    return problems


def _check_elsewhere(
    carer: Carer, others: Sequence[Elsewhere], same_assistant: Sequence[Elsewhere]
) -> list[Problem]:
    problems = []
    held = (carer.from_on, carer.to_on)
    for row in others:
        if overlap(held, (row.from_on, row.to_on)):
            told = _("Persoana îngrijită are în aceeași perioadă alt asistent: {name}, {period}.")
            told = told.format(name=row.assistant, period=span(row.from_on, row.to_on))
            problems.append(Problem("from_on", told))
    for row in same_assistant:
        if overlap(held, (row.from_on, row.to_on)):
            told = _("Asistentul îngrijește în aceeași perioadă și pe {name}, {period}; verificați.")
            told = told.format(name=row.cared, period=span(row.from_on, row.to_on))
            problems.append(Problem("person_id", told, blocking=False))
    return problems


def _outside(carer: Carer) -> str:
    told = _("Data este în afara contractului ({period}).")
    return told.format(period=span(carer.from_on, carer.to_on))


def _until(row: DisabilityCertificate) -> date:
    return date.max if row.permanent or row.until_on is None else row.until_on
