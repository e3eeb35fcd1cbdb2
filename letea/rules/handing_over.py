"""What must hold before a package is made: a period that is known, a receiver, a ground for names."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from db.tables.handover import Leaving, SentPackage
from letea.errors import Problem
from letea.wording import _

FIRST_YEAR = 2015
LEAST_WORDS = 12
_MONTHS_OF_QUARTER = 3


@dataclass
class HandoverDraft:
    """A hand-over as the worker puts it together: what, to whom, what leaves.

    `quarter` 0 is the whole year; `recipient` is the county's key, or `words` the passphrase told apart;
    `categories` are those whose persons leave with their names, on the `ground` of a law.
    """

    year: int
    quarter: int = 0
    leaving: Leaving = Leaving.FIGURES
    categories: list[str] = field(default_factory=list)
    ground: str = ""
    county: str = ""
    recipient: str = ""
    words: str = field(default="", repr=False)
    medium: str = ""


def check_handover(draft: HandoverDraft, today: date) -> list[Problem]:
    """What still lacks, each at its field."""
    found = []
    if not FIRST_YEAR <= draft.year <= today.year:
        told = _("Alegeți un an între {first} și {last}.")
        found.append(Problem("year", told.format(first=FIRST_YEAR, last=today.year)))
    elif _first_day(draft) > today:
        found.append(Problem("year", _("Perioada aceasta nu a început.")))
    if not draft.county.strip():
        found.append(Problem("county", _("Scrieți cui predați.")))
    if not draft.recipient and len(draft.words.strip()) < LEAST_WORDS:
        told = _("Alegeți cheia județului sau scrieți o parolă de cel puțin {letters} caractere.")
        found.append(Problem("words", told.format(letters=LEAST_WORDS)))
    if draft.leaving is Leaving.NOMINAL:
        found += _check_names(draft)
    return found


def _first_day(draft: HandoverDraft) -> date:
    return date(draft.year, 1 + _MONTHS_OF_QUARTER * max(draft.quarter - 1, 0), 1)


def check_key(recipient: str, known: Collection[str], *, compared: bool) -> list[Problem]:
    """Whether the county's key may be believed: it was kept before, or its fingerprint was compared now."""
    if not recipient or recipient in known or compared:
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
    """What was sent last, for the year before this one; only figures the first time."""
    last = max(sent, key=lambda one: one.number, default=None)
    draft = HandoverDraft(today.year - 1)
    if last is not None:
        draft.leaving, draft.categories = last.leaving, list(last.categories)
        draft.ground, draft.county, draft.recipient = last.ground, last.county, last.recipient
    return draft


def number_after(sent: Iterable[SentPackage]) -> tuple[int, str]:
    """The number of the next package and the hash of the one before it ("" for the first)."""
    last = max(sent, key=lambda one: one.number, default=None)
    return (last.number + 1, last.sha256) if last is not None else (1, "")


def replaced_by(sent: Iterable[SentPackage], period: str) -> int:
    """The number of the newest package of that period, which a new one corrects; 0 for none."""
    return max((one.number for one in sent if one.period == period), default=0)
