"""How years and packages are worded on the page, and the columns of its two lists."""

from db.tables.handover import Leaving
from letea.actions.handover_lists import (
    STANDINGS,
    HandoverOrder,
    PackageRow,
    YearRow,
    YearStanding,
    is_awaited,
    package_state,
)
from letea.documents.handover_record import hash_groups
from letea.handover.terms import term_of
from letea.wording import _
from ui.parts.pill import State
from ui.parts.rows import Column
from ui.theme import Role

_NARROW = 2  # groups of a hash on a line of the card
_PLAN = _("numai planul")
_SHORT = {
    Leaving.FIGURES: _("cifre"),
    Leaving.PSEUDONYMOUS: _("fără nume"),
    Leaving.NOMINAL: _("cu nume"),
}
TONES: dict[YearStanding, State] = {
    YearStanding.OPEN: "neutral",
    YearStanding.CLOSED: "good",
    YearStanding.REOPENED: "warning",
}


def hash_in_lines(sha256: str, *, narrow: bool = False) -> str:
    """The hash in groups that the eye compares: four on a line, as the record prints it, or two."""
    lines = hash_groups(sha256)
    if narrow:
        lines = tuple(half for line in lines for half in (line[:_NARROW], line[_NARROW:]))
    return "\n".join(" ".join(groups) for groups in lines)


def code_in_lines(code: str) -> str:
    """A code or fingerprint of eight groups on two lines."""
    groups = code.split("-")
    half = len(groups) // 2
    return "\n".join("-".join(part) for part in (groups[:half], groups[half:]))


def _package_mark(row: PackageRow) -> tuple[str, Role] | None:
    return ("calendar-event", "warning") if is_awaited(row.sent) else ("circle-check", "good")


def _year_mark(row: YearRow) -> tuple[str, Role] | None:
    return {
        YearStanding.OPEN: None,
        YearStanding.CLOSED: ("lock", "good"),
        YearStanding.REOPENED: ("alert-triangle", "warning"),
    }[row.standing]


YEAR_COLUMNS: tuple[Column[YearRow], ...] = (
    Column(_("Anul"), lambda row: row.id, width=70, key="year", figures=True),
    Column(_("Stare"), lambda row: STANDINGS[row.standing], width=112, mark=_year_mark),
    Column(_("Din"), lambda row: row.since, width=104, figures=True),
    Column(_("De către"), lambda row: row.who, width=160),
    Column(_("Motivul redeschiderii"), lambda row: row.why, width=170, stretch=True),
)
PACKAGE_COLUMNS: tuple[Column[PackageRow], ...] = (
    Column(_("Nr."), lambda row: row.sent.number, width=52, key=HandoverOrder.NUMBER.value, figures=True),
    Column(
        _("Perioada"),
        lambda row: term_of(row.sent.period).words,
        width=140,
        key=HandoverOrder.PERIOD.value,
    ),
    Column(_("Cui"), lambda row: row.sent.county, width=130, key=HandoverOrder.COUNTY.value, stretch=True),
    Column(_("Ce cuprinde"), lambda row: _PLAN if row.sent.plan_uid else _SHORT[row.sent.leaving], width=112),
    Column(
        _("Predat la"),
        lambda row: row.sent.made_on,
        width=104,
        key=HandoverOrder.SENT.value,
        figures=True,
    ),
    Column(_("Stare"), lambda row: package_state(row.sent), width=138, mark=_package_mark),
    Column(
        _("Primit la"),
        lambda row: row.sent.received_on,
        width=104,
        key=HandoverOrder.RECEIVED.value,
        figures=True,
        chosen=False,
    ),
)
