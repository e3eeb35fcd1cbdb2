"""Terms of keeping (termene de păstrare): how long a kind of file is kept, and what is past its term."""

from datetime import date

from db.tables.personal import RetentionTerm, Selection
from letea.errors import Problem
from letea.wording import _, counted

UNSET = _("de stabilit conform nomenclatorului arhivistic")
_LONGEST = 200  # years
TYPED = _("ȘTERGE")


def term_words(term: RetentionTerm | None) -> str:
    """A term as lists show it: "10 ani", "permanent", or that it is still to be set."""
    if term is None or (term.years is None and not term.permanent):
        return UNSET
    return _("permanent") if term.permanent else counted(term.years or 0, _("an"), _("ani"))


def kept_until(ended_on: date, term: RetentionTerm | None) -> date | None:
    """The last day of the term of a file that ended; None where it has no term in years.

    The years are counted from 1 January after the year in which the file ended, so that a file is never
    listed too early whichever way the office's nomenclature counts them.
    """
    if term is None or term.permanent or term.years is None:
        return None
    return date(ended_on.year + term.years, 12, 31)


def is_past(ended_on: date, term: RetentionTerm | None, today: date) -> bool:
    """Whether a file that ended is past its term."""
    until = kept_until(ended_on, term)
    return until is not None and until < today


def check_term(term: RetentionTerm, today: date) -> list[Problem]:
    """A term is in years or for ever, never both; one that is set names the nomenclature it stands in."""
    problems = []
    if term.years is not None and not 0 < term.years <= _LONGEST:
        problems.append(Problem("years", _("Termenul este între 1 și 200 de ani.")))
    if term.years is not None and term.permanent:
        problems.append(Problem("years", _("Ce se păstrează permanent nu are ani; lăsați câmpul gol.")))
    if (term.years is not None or term.permanent) and not term.source.strip():
        told = _("Scrieți nomenclatorul arhivistic în care stă termenul (număr, dată, poziție).")
        problems.append(Problem("source", told))
    if term.source_on is not None and term.source_on > today:
        problems.append(Problem("source_on", _("Ziua nu poate fi în viitor.")))
    return problems


def check_selection(selection: Selection, today: date) -> list[Problem]:
    """A list has a number, a day that is not ahead, and the members of its commission."""
    problems = []
    if not selection.number.strip():
        problems.append(Problem("number", _("Scrieți numărul listei.")))
    if selection.made_on > today:
        problems.append(Problem("made_on", _("Ziua listei nu poate fi în viitor.")))
    if not members_of(selection):
        problems.append(Problem("commission", _("Scrieți membrii comisiei, câte unul pe rând.")))
    if selection.confirmed_on is not None and selection.confirmed_on < selection.made_on:
        problems.append(Problem("confirmed_on", _("Confirmarea este de după ziua listei.")))
    return problems


def check_erasing(selection: Selection, typed: str, *, printed: bool) -> list[Problem]:
    """What is erased stands on a list that was printed, that the archives confirmed, and is typed for."""
    problems = []
    if selection.erased_on is not None:
        problems.append(Problem("", _("Dosarele de pe această listă au fost deja șterse.")))
    if not printed:
        problems.append(Problem("", _("Tipăriți întâi lista sau salvați-o ca PDF; ea rămâne dovada.")))
    if not selection.confirmed_number.strip() or selection.confirmed_on is None:
        told = _("Scrieți în listă numărul și ziua confirmării Arhivelor Naționale (Legea 16/1996).")
        problems.append(Problem("", told))
    if typed.strip() != TYPED:
        told = _("Scrieți {word}, cu litere mari, ca să confirmați.")
        problems.append(Problem("purpose", told.format(word=TYPED)))
    return problems


def members_of(selection: Selection) -> list[str]:
    """The members of the commission."""
    return [line.strip() for line in selection.commission.splitlines() if line.strip()]
