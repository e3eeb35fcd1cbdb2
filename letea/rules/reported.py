"""What must hold for what is told of in confidence, where it stands, which kinds ask why they are opened."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from db.tables.reported import Case, CaseKind, CaseOpening
from letea.errors import Problem
from letea.wording import _, day

# Those about whom harm may come of a curious look; a complaint or a referral is office correspondence.
ASKS_REASON = frozenset({CaseKind.VIOLENCE, CaseKind.CHILD_RISK, CaseKind.HOMELESS, CaseKind.OTHER})
SENT_AT_ONCE = frozenset({CaseKind.CHILD_RISK})  # abuse, neglect: told to the county's DGASPC without delay
USUAL_REASONS = (
    _("Lucrez la caz: completez sau verific"),
    _("Pregătesc o adresă sau o trimitere"),
    _("Răspund unei instituții (DGASPC, poliție, instanță)"),
    _("Control sau inspecție"),
)
NO_REASON_ASKED = _("fără motiv cerut la acest fel de caz")
_SHORTEST = 5  # letters of a reason


class CaseStanding(Enum):
    """Where a case stands."""

    UNDER_WAY = "under way"
    DUE = "due"
    CLOSED = "closed"


CASE_STANDINGS = {
    CaseStanding.UNDER_WAY: _("În lucru"),
    CaseStanding.DUE: _("De verificat"),
    CaseStanding.CLOSED: _("Închis"),
}


def standing_of(closed_on: date | None, next_on: date | None, today: date) -> CaseStanding:
    """Closed, or due to be looked at from the day written for it on, or under way."""
    if closed_on is not None:
        return CaseStanding.CLOSED
    return CaseStanding.DUE if next_on is not None and next_on <= today else CaseStanding.UNDER_WAY


def asks_reason(kind: CaseKind) -> bool:
    """Whether who opens a case of this kind says why."""
    return kind in ASKS_REASON


def opened_when(opening: CaseOpening) -> str:
    """When a case was opened, as the office's clock had it: "22.03.2022 14:05"."""
    on, _t, hour = opening.opened_at.partition("T")
    return f"{day(date.fromisoformat(on))} {hour[:5]}"


def check_reason(reason: str) -> list[Problem]:
    """A reason is words that somebody else can understand later."""
    if len(reason.strip()) >= _SHORTEST:
        return []
    return [Problem("reason", _("Scrieți pe scurt de ce deschideți cazul."))]


def check_case(case: Case, today: date) -> list[Problem]:
    """What the worker must mend in a case."""
    return [*_check_beginning(case, today), *_check_sent(case, today), *_check_end(case, today)]


def _check_beginning(case: Case, today: date) -> Iterator[Problem]:
    if not case.number.strip():
        yield Problem("number", _("Scrieți numărul cazului."))
    if case.opened_on > today:
        yield Problem("opened_on", _("Data este în viitor; verificați."))
    if not case.person_id and not case.about.strip():
        yield Problem("about", _("Alegeți persoana sau scrieți despre cine este vorba."))
    if not case.facts.strip():
        yield Problem("facts", _("Scrieți faptele aduse la cunoștință."), blocking=False)


def _check_sent(case: Case, today: date) -> Iterator[Problem]:
    sent_to, sent_on = case.sent_to.strip(), case.sent_on
    if case.kind in SENT_AT_ONCE and not sent_to and case.closed_on is None:
        told = _("Copil în risc: anunțați de îndată DGASPC și scrieți aici când ați trimis.")
        yield Problem("sent_to", told, blocking=False)
    if not sent_to and (sent_on is not None or case.sent_number.strip()):
        yield Problem("sent_to", _("Scrieți către cine ați trimis."))
    if sent_to and sent_on is None:
        yield Problem("sent_on", _("Scrieți data la care ați trimis."), blocking=False)
    if sent_on is not None and sent_on > today:
        yield Problem("sent_on", _("Data este în viitor; verificați."))
    elif sent_on is not None and sent_on < case.opened_on:
        yield Problem("sent_on", _before(case.opened_on))
    if case.answer.strip() and not sent_to:
        told = _("Este scris un răspuns, dar nu și către cine ați trimis.")
        yield Problem("answer", told, blocking=False)


def _check_end(case: Case, today: date) -> Iterator[Problem]:
    closed_on, next_on = case.closed_on, case.next_on
    if closed_on is None:
        if case.outcome.strip():
            yield Problem("closed_on", _("Scrieți când s-a închis cazul."))
        if next_on is None:
            yield Problem("next_on", _("Scrieți când verificați din nou."), blocking=False)
        elif next_on < case.opened_on:
            yield Problem("next_on", _before(case.opened_on))
        return
    if closed_on > today:
        yield Problem("closed_on", _("Data este în viitor; verificați."))
    elif closed_on < case.opened_on:
        yield Problem("closed_on", _before(case.opened_on))
    if not case.outcome.strip():
        yield Problem("outcome", _("Scrieți cu ce rezultat se închide cazul."))


def _before(opened_on: date) -> str:
    return _("Data este dinainte de a afla cazul ({day}).").format(day=day(opened_on))
