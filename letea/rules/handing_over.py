"""What must hold before a package is made: a period that is known, a receiver, a ground for names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from db.tables.handover import Leaving, SentPackage
from letea.errors import Problem
from letea.wording import _

FIRST_YEAR = 2015
LEAST_WORDS = 12
_MONTHS_OF_QUARTER = 3
_PLAN_YEARS = range(2000, 2100)  # a period is written with a year of this century


@dataclass
class HandoverDraft:
    """A hand-over as the worker puts it together: what, to whom, what leaves.

    `quarter` 0 is the whole year; where `plan_alone`, only the plan `plan_uid` leaves, for the county's
    opinion. `recipient` is the county's key and `signer` the key of its signature, where it gave one,
    or `words` the passphrase told apart; `categories` are those whose persons leave with their names, on the
    `ground` of a law.
    """

    year: int
    quarter: int = 0
    plan_alone: bool = False
    plan_uid: str = ""
    leaving: Leaving = Leaving.FIGURES
    categories: list[str] = field(default_factory=list)
    ground: str = ""
    county: str = ""
    recipient: str = ""
    signer: str = ""
    words: str = field(default="", repr=False)
    medium: str = ""


def check_handover(draft: HandoverDraft, today: date) -> list[Problem]:
    """What still lacks, each at its field."""
    found = _check_plan(draft) if draft.plan_alone else _check_period(draft, today)
    if not draft.county.strip():
        found.append(Problem("county", _("Scrieți cui predați.")))
    if not draft.recipient and len(draft.words.strip()) < LEAST_WORDS:
        told = _("Alegeți cheia județului sau scrieți o parolă de cel puțin {letters} caractere.")
        found.append(Problem("words", told.format(letters=LEAST_WORDS)))
    if draft.leaving is Leaving.NOMINAL and not draft.plan_alone:
        found += _check_names(draft)
    return found


def _check_period(draft: HandoverDraft, today: date) -> list[Problem]:
    if not FIRST_YEAR <= draft.year <= today.year:
        told = _("Alegeți un an între {first} și {last}.")
        return [Problem("year", told.format(first=FIRST_YEAR, last=today.year))]
    first = date(draft.year, 1 + _MONTHS_OF_QUARTER * max(draft.quarter - 1, 0), 1)
    return [Problem("year", _("Perioada aceasta nu a început."))] if first > today else []


def _check_plan(draft: HandoverDraft) -> list[Problem]:
    if not draft.plan_uid:
        return [Problem("plan_uid", _("Alegeți planul care pleacă; îl începeți în „Plan”."))]
    if draft.year not in _PLAN_YEARS:
        return [Problem("plan_uid", _("Planul este pe un an care nu se poate preda; verificați anul lui."))]
    return []


def check_key(*, known: bool, compared: bool) -> list[Problem]:
    """Whether a county's keys may be believed: kept before, or their fingerprint was compared now."""
    if known or compared:
        return []
    told = _("Comparați amprenta, grupă cu grupă, cu cea de pe hârtia primită de la județ, apoi bifați.")
    return [Problem("compared", told)]


def _check_names(draft: HandoverDraft) -> list[Problem]:
    found = []
    if not draft.categories:
        told = _("Alegeți categoriile ale căror persoane pleacă cu numele lor.")
        found.append(Problem("categories", told))
    if not draft.ground.strip():
        told = _("Scrieți temeiul legal al predării numelor (actul și articolul).")
        found.append(Problem("ground", told))
    return found


def next_draft(sent: Iterable[SentPackage], today: date) -> HandoverDraft:
    """To whom and what was sent last, for the year before this one; only figures the first time."""
    newest = sorted(sent, key=lambda one: one.number, reverse=True)
    draft = HandoverDraft(today.year - 1)
    for last in newest[:1]:
        draft.county, draft.recipient = last.county, last.recipient
    for last in [one for one in newest if not one.plan_uid][:1]:
        draft.leaving, draft.categories, draft.ground = last.leaving, list(last.categories), last.ground
    return draft


def number_after(sent: Iterable[SentPackage]) -> tuple[int, str]:
    """The number of the next package and the hash of the one before it ("" for the first)."""
    last = max(sent, key=lambda one: one.number, default=None)
    return (last.number + 1, last.sha256) if last is not None else (1, "")


def replaced_by(sent: Iterable[SentPackage], period: str) -> int:
    """The number of the newest package of that period, whose place a new one takes; 0 for none."""
    return max((one.number for one in sent if one.period == period), default=0)


def newest_of_plan(sent: Iterable[SentPackage], plan_uid: str) -> int:
    """The number of the newest package that held this plan alone; 0 for none."""
    return max((one.number for one in sent if one.plan_uid == plan_uid), default=0)
