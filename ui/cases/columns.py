"""The columns and ready filters of the lists of inquiries and visits."""

from collections.abc import Mapping
from typing import Literal

from letea.actions.inquiry_lists import InquiryGroup, InquiryOrder, InquiryRow
from letea.actions.visit_lists import VisitGroup, VisitOrder, VisitRow
from letea.rules.inquiries import NEXT_STANDINGS, NextStanding
from letea.wording import _
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role


def inquiry_chips(counts: Mapping[InquiryGroup, int]) -> list[Chip]:
    """The ready filters of inquiries with their counts."""
    words = {
        InquiryGroup.ALL: _("Toate"),
        InquiryGroup.DUE: _("Scadente"),
        InquiryGroup.SOON: _("În 30 de zile"),
        InquiryGroup.THIS_YEAR: _("Anul acesta"),
    }
    return [
        Chip(group.value, text, counts[group], _state(counts[group], due=group is InquiryGroup.DUE))
        for group, text in words.items()
    ]


def visit_chips(counts: Mapping[VisitGroup, int]) -> list[Chip]:
    """The ready filters of visits with their counts."""
    words = {
        VisitGroup.ALL: _("Toate"),
        VisitGroup.DUE: _("Scadente"),
        VisitGroup.SOON: _("În 30 de zile"),
        VisitGroup.THIS_YEAR: _("Anul acesta"),
    }
    return [
        Chip(group.value, text, counts[group], _state(counts[group], due=group is VisitGroup.DUE))
        for group, text in words.items()
    ]


def _state(count: int, *, due: bool) -> Literal["", "warning"]:
    return "warning" if due and count else ""


def _mark(row: InquiryRow | VisitRow) -> tuple[str, Role] | None:
    return ("alert-triangle", "warning") if row.standing is NextStanding.DUE else None


INQUIRY_COLUMNS: tuple[Column[InquiryRow], ...] = (
    Column(_("Ancheta"), lambda row: row.number, width=70, key=InquiryOrder.NUMBER.value),
    Column(_("Felul"), lambda row: row.form, width=132, key=InquiryOrder.FORM.value, asked=True),
    Column(_("Persoana"), lambda row: row.name, width=124, key=InquiryOrder.NAME.value, stretch=True),
    Column(_("Data"), lambda row: row.dated_on, width=98, key=InquiryOrder.DATED.value),
    Column(_("Următoarea"), lambda row: row.next_on, width=98, key=InquiryOrder.NEXT.value),
    Column(_("Stadiul"), lambda row: NEXT_STANDINGS[row.standing], width=116, mark=_mark),
    Column(
        *(_("Localitatea"), lambda row: row.village), width=96, key=InquiryOrder.VILLAGE.value, chosen=False
    ),
    Column(_("Vizita"), lambda row: row.visited_on, width=98, key=InquiryOrder.VISITED.value, chosen=False),
    Column(_("Cerută de"), lambda row: row.asked_by, width=140, chosen=False),
    Column(_("Întocmit de"), lambda row: row.made_by, width=140, chosen=False),
)
VISIT_COLUMNS: tuple[Column[VisitRow], ...] = (
    Column(_("Data vizitei"), lambda row: row.visited_on, width=106, key=VisitOrder.VISITED.value),
    Column(_("Persoana"), lambda row: row.name, width=132, key=VisitOrder.NAME.value, stretch=True),
    Column(_("Scopul"), lambda row: row.purpose, width=176, key=VisitOrder.PURPOSE.value),
    Column(_("Următoarea"), lambda row: row.next_on, width=102, key=VisitOrder.NEXT.value),
    Column(_("Stadiul"), lambda row: NEXT_STANDINGS[row.standing], width=116, mark=_mark),
    Column(
        *(_("Localitatea"), lambda row: row.village), width=104, key=VisitOrder.VILLAGE.value, chosen=False
    ),
    Column(_("Întocmit de"), lambda row: row.made_by, width=140, chosen=False),
)
