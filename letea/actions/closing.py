"""Closing a year (închiderea anului): what is looked at, its totals kept, its reopening recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date

from sqlalchemy import func, select

from db.store import Store
from db.tables.benefits import BenefitFile, FileState, Payment
from db.tables.handover import Leaving, YearClosing
from db.tables.plans import PlanStage
from letea.actions.closed_years import closed_years
from letea.actions.deadlines import deadlines_between
from letea.actions.history_check import judge_history
from letea.actions.office_keys import office_key
from letea.actions.plan_reading import plan_rows
from letea.actions.services import service_rows
from letea.errors import refuse_if
from letea.handover.reading import Asked, Row
from letea.handover.records import read_tables
from letea.handover.terms import Term
from letea.progress import Progress
from letea.rules.deadlines import Span, Standing
from letea.rules.year_checks import YearCheck, check_closing, check_reopening
from letea.wording import _, counted

_UNSETTLED = (FileState.REQUESTED, FileState.CHECKING, FileState.INCOMPLETE)
_FULL = 100
_TOTALS = ("figure", "paid_month")


def closings(store: Store) -> list[YearClosing]:
    """The years closed and reopened, the newest first."""
    with store.reading() as session:
        asked = select(YearClosing).order_by(YearClosing.year.desc(), YearClosing.id.desc())
        return list(session.scalars(asked))


def year_checks(store: Store, year: int, today: date, progress: Progress) -> list[YearCheck]:
    """What is looked at before the year is closed.

    Raises:
        Cancelled: when the worker stopped it.
    """
    progress.step(_("Se verifică anul"))
    return [
        _plan(store, year),
        _files(store, year),
        _payments(store, year),
        _occupancy(store, year),
        _terms(store, year, today),
        _history(store, progress),
    ]


def year_totals(store: Store, year: int, today: date, progress: Progress) -> dict[str, list[Row]]:
    """The totals of a year as they are kept when it is closed: its figures and its paid months.

    Raises:
        Cancelled: when the worker stopped it.
    """
    asked = Asked(Term(year), Leaving.FIGURES, (), office_key(store).secret, today)
    held = {table.shape.name: table.records for table in read_tables(store, asked, progress)}
    return {name: held[name] for name in _TOTALS}


def close_year(
    store: Store,
    year: int,
    checks: Sequence[YearCheck],
    reasons: Mapping[str, str],
    today: date,
    progress: Progress,
) -> YearClosing:
    """Close a year: its checks, reasons and totals are kept, and nothing of it changes from now on.

    What was done before can no longer be undone.

    Raises:
        Refused: when the year is not over, is closed, or something lacks its reason.
        Cancelled: when the worker stopped it.
    """
    closed = year in closed_years(store)
    refuse_if(check_closing(year, checks, reasons, closed=closed, this_year=today.year))
    held = year_totals(store, year, today, progress)
    told = [asdict(check) | {"reason": reasons.get(check.key, "").strip()} for check in checks]
    closing = YearClosing(
        year=year,
        closed_on=today,
        checks=told,
        totals=[record | {"table": name} for name, records in held.items() for record in records],
    )
    with store.writing(_("Închiderea anului {year}").format(year=year), stays=True) as writing:
        kept = writing.keep(closing)
    store.forget_undo()
    return kept


def reopen_year(store: Store, year: int, why: str, today: date) -> YearClosing:
    """Open a closed year for a correction; who, when and why stay in history and at the closing.

    Raises:
        Refused: when it is not closed, or no reason is given.
    """
    refuse_if(check_reopening(why, closed=year in closed_years(store)))
    with store.reading() as session:
        closing = session.scalars(
            select(YearClosing).where(YearClosing.year == year, YearClosing.reopened_on.is_(None))
        ).one()
    closing.reopened_on, closing.reopened_why = today, why.strip()
    with store.writing(_("Redeschiderea anului {year}").format(year=year), stays=True) as writing:
        return writing.keep(closing)


def _plan(store: Store, year: int) -> YearCheck:
    plan = next((row for row in plan_rows(store) if row.is_annual and row.year == year), None)
    adopted = plan is not None and plan.stage is PlanStage.ADOPTED
    if adopted:
        found = _("Planul anual este adoptat.")
    elif plan is not None:
        found = _("Planul anual există, dar nu este adoptat.")
    else:
        found = _("Nu există plan anual pentru acest an.")
    return YearCheck("plan", _("Planul anual"), found, adopted, "plan")


def _files(store: Store, year: int) -> YearCheck:
    with store.reading() as session:
        asked = select(func.count(BenefitFile.id)).where(
            BenefitFile.requested_on <= date(year, 12, 31), BenefitFile.state.in_(_UNSETTLED)
        )
        count = session.scalar(asked) or 0
    told = counted(count, _("cerere nesoluționată"), _("cereri nesoluționate"))
    found = f"{told}." if count else _("Toate cererile sunt soluționate.")
    return YearCheck("files", _("Dosare de beneficii"), found, not count, "benefits")


def _payments(store: Store, year: int) -> YearCheck:
    with store.reading() as session:
        asked = select(func.count(Payment.id)).where(
            Payment.month_on.between(date(year, 1, 1), date(year, 12, 31)), Payment.paid_on.is_(None)
        )
        count = session.scalar(asked) or 0
    told = counted(count, _("plată fără data plății"), _("plăți fără data plății"))
    found = f"{told}." if count else _("Toate plățile au data plății.")
    return YearCheck("payments", _("Plăți"), found, not count, "benefits")


def _occupancy(store: Store, year: int) -> YearCheck:
    rows = service_rows(store, date(year, 12, 31))
    over = [row.name for row in rows if row.occupancy is not None and row.occupancy > _FULL]
    if over:
        found = _("Peste capacitate la sfârșitul anului: {services}.").format(services=", ".join(over))
    else:
        found = _("Niciun serviciu peste capacitate.")
    return YearCheck("occupancy", _("Gradul de ocupare"), found, not over, "services")


def _terms(store: Store, year: int, today: date) -> YearCheck:
    span = Span(date(year, 1, 1), date(year, 12, 31))
    count = sum(told.standing is Standing.OPEN for told in deadlines_between(store, span, today))
    told = counted(count, _("termen neîncheiat"), _("termene neîncheiate"))
    found = f"{told}." if count else _("Niciun termen neîncheiat.")
    return YearCheck("terms", _("Termene"), found, not count, "deadlines")


def _history(store: Store, progress: Progress) -> YearCheck:
    verdict = judge_history(store, progress)
    return YearCheck("history", _("Istoricul"), verdict.sentence, verdict.sound, "safety", must=True)
