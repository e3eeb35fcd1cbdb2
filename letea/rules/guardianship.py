"""What must hold for a protection (tutelă, curatelă) and for the guardian's yearly accounts."""

from collections.abc import Sequence
from datetime import date

from db.tables.guardianship import GuardianAccount, GuardianKind, Guardianship
from letea.errors import Problem
from letea.rules.people import ADULT, age_on, check_span, overlap
from letea.wording import _, day

_DUE_DAY, _DUE_MONTH = 30, 1  # Codul civil, art. 152: within 30 days of the year's end
_FOR_ADULTS = frozenset({GuardianKind.SPECIAL, GuardianKind.COUNSEL})
_ONCE = frozenset({GuardianKind.MINOR, *_FOR_ADULTS})  # a curator may be named beside another


def is_twice(held: Guardianship, other: Guardianship) -> bool:
    """Whether two protections of one person are the same one, ordered twice for the same days."""
    same = held.kind in _ONCE and other.kind is held.kind
    return same and overlap((held.from_on, held.to_on), (other.from_on, other.to_on))


def is_active(held: Guardianship, on: date) -> bool:
    """Whether the protection lasts on a day or begins later."""
    return held.to_on is None or held.to_on >= on


def due_on(year: int) -> date:
    """The last day for the account of a year."""
    return date(year + 1, _DUE_MONTH, _DUE_DAY)


def owes(held: Guardianship, year: int) -> bool:
    """Whether the guardian accounts for a year: where accounts are given and the year's end is in it."""
    ended = held.to_on is not None and held.to_on <= date(year, 12, 31)
    return held.gives_accounts and held.from_on.year <= year and not ended


def missing_years(held: Guardianship, accounts: Sequence[GuardianAccount], today: date) -> list[int]:
    """The years whose account is past its day and was not submitted: those whose end the protection saw."""
    given = {row.year for row in accounts if row.submitted_on}
    years = range(held.from_on.year, today.year)
    return [year for year in years if owes(held, year) and due_on(year) < today and year not in given]


def years_words(years: Sequence[int]) -> str:
    """Years in order, those in a row as one: "2019, 2021–2023"."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def next_account_year(from_on: date, years: Sequence[int], today: date) -> int:
    """The first year of a protection without an account; the current one where all have theirs."""
    wanted = (year for year in range(from_on.year, today.year) if year not in years)
    return next(wanted, today.year)


def check_guardianship(
    held: Guardianship,
    *,
    born_on: date | None = None,
    others: Sequence[Guardianship] = (),
    today: date,
) -> list[Problem]:
    """What the worker must mend; `born_on` is the protected person's, `others` their other protections."""
    problems = []
    if not held.person_id:
        problems.append(Problem("person_id", _("Alegeți persoana ocrotită.")))
    if not held.guardian.strip():
        problems.append(Problem("guardian", _("Scrieți numele tutorelui sau al curatorului.")))
    if held.person_id and held.guardian_id == held.person_id:
        problems.append(Problem("guardian_id", _("Persoana ocrotită nu este propriul tutore.")))
    problems += check_span(held.from_on, held.to_on)
    if held.decision_on and held.decision_on > today:
        problems.append(Problem("decision_on", _("Data hotărârii este în viitor; verificați.")))
    elif held.decision_on and held.decision_on > held.from_on:
        told = _("Hotărârea este de după începutul ocrotirii ({day}); verificați.")
        problems.append(Problem("decision_on", told.format(day=day(held.from_on)), blocking=False))
    if held.ended_why.strip() and held.to_on is None:
        problems.append(Problem("to_on", _("Scrieți și data la care a încetat.")))
    return problems + _check_age(held, born_on, today) + _check_others(held, others)


def check_accounts(rows: Sequence[GuardianAccount], held: Guardianship, today: date) -> list[Problem]:
    """Yearly accounts: one a year of the protection, submitted after it began, in order of days."""
    problems = []
    last = min(held.to_on or today, today).year
    for index, row in enumerate(rows):
        where = f"accounts.{index}."
        if any(row.year == other.year for other in rows[:index]):
            problems.append(Problem(f"{where}year", _("Anul are deja o dare de seamă.")))
        elif not held.from_on.year <= row.year <= last:
            told = _("Anul este în afara ocrotirii ({first}–{last}).")
            problems.append(Problem(f"{where}year", told.format(first=held.from_on.year, last=last)))
        problems += _check_days(row, where, today)
        for name, sum_bani in (("income_bani", row.income_bani), ("expense_bani", row.expense_bani)):
            if sum_bani is not None and sum_bani < 0:
                problems.append(Problem(f"{where}{name}", _("Suma nu poate fi negativă.")))
        if row.income_bani is not None and (row.expense_bani or 0) > row.income_bani >= 0:
            told = _("Cheltuielile trec de venituri; verificați.")
            problems.append(Problem(f"{where}expense_bani", told, blocking=False))
    return problems


def _check_days(row: GuardianAccount, where: str, today: date) -> list[Problem]:
    problems = []
    if row.submitted_on and row.submitted_on > today:
        problems.append(Problem(f"{where}submitted_on", _("Data depunerii este în viitor; verificați.")))
    elif row.submitted_on and row.submitted_on.year < row.year:
        problems.append(Problem(f"{where}submitted_on", _("Este depusă înainte de anul pentru care se dă.")))
    if row.checked_on and row.checked_on > today:
        problems.append(Problem(f"{where}checked_on", _("Data verificării este în viitor; verificați.")))
    elif row.checked_on and row.submitted_on is None:
        problems.append(Problem(f"{where}submitted_on", _("Este verificată, dar nu are data depunerii.")))
    elif row.checked_on and row.submitted_on and row.checked_on < row.submitted_on:
        problems.append(Problem(f"{where}checked_on", _("Este verificată înainte de a fi depusă.")))
    return problems


def _check_age(held: Guardianship, born_on: date | None, today: date) -> list[Problem]:
    if born_on is None:
        return []
    if held.kind is GuardianKind.MINOR and age_on(held.from_on, born_on) >= ADULT:
        return [Problem("kind", _("Persoana era majoră la această dată; verificați felul."), blocking=False)]
    if held.kind is GuardianKind.MINOR and is_active(held, today) and age_on(today, born_on) >= ADULT:
        told = _("Persoana a împlinit 18 ani; tutela minorului încetează. Scrieți data la „Până la”.")
        return [Problem("to_on", told, blocking=False)]
    if held.kind in _FOR_ADULTS and age_on(held.from_on, born_on) < ADULT:
        return [Problem("kind", _("Persoana era minoră la această dată; verificați felul."), blocking=False)]
    return []


def _check_others(held: Guardianship, others: Sequence[Guardianship]) -> list[Problem]:
    problems = []
    for other in others:
        if is_twice(held, other):
            told = _("Persoana are în aceeași perioadă aceeași ocrotire: {guardian}, de la {day}.")
            problems.append(Problem("from_on", told.format(guardian=other.guardian, day=day(other.from_on))))
    return problems
