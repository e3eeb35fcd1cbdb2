"""The services proposed for a year (chapter I B): their list and their dialog."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import InstrumentedAttribute

from db.tables.services import ProposedService
from letea.actions.office import open_nomenclature
from letea.actions.services import known_codes, open_proposed, save_proposed
from letea.errors import Problem
from letea.fields import field_of
from letea.rules.services import SOURCES, check_proposed_service
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.boxes import LineBox
from ui.parts.dialog import RecordDialog
from ui.parts.empty import Empty
from ui.parts.form import Form
from ui.parts.rows import Column
from ui.room import Room
from ui.services.budgets import TotalBox, state_money_note
from ui.services.code_box import CodeBox
from ui.services.ordered_rows import OrderedRows
from ui.services.words import amount_worded

if TYPE_CHECKING:
    from letea.actions.list_filtering import Filtering


@dataclass(frozen=True)
class ProposedRow:
    """A proposed service as its list shows it; `money` is the sum of all sources, or their phrases."""

    id: int
    name: str
    code: str
    beneficiaries: str
    capacity: str
    money: str
    justification: str


def proposed_row(proposed: ProposedService) -> ProposedRow:
    """The row of a proposed service."""
    sums = [bani for key in SOURCES if (bani := getattr(proposed, f"{key}_bani")) is not None]
    phrases = dict.fromkeys(text for key in SOURCES if (text := getattr(proposed, f"{key}_text")))
    return ProposedRow(
        id=proposed.id,
        name=proposed.name,
        code=proposed.code,
        beneficiaries=proposed.beneficiaries,
        capacity=proposed.capacity,
        money=amount_worded(sum(sums), "") if sums else ", ".join(phrases),
        justification=proposed.justification,
    )


def proposed_rows(room: Room, empty: Empty, *, year: Callable[[], int]) -> OrderedRows[ProposedRow]:
    """The list of the services proposed for the year."""
    columns: Sequence[Column[ProposedRow]] = (
        Column(_("Denumirea"), lambda row: row.name, 250),
        Column(_("Cod"), lambda row: row.code, 130),
        Column(_("Beneficiari"), lambda row: row.beneficiaries, 190),
        Column(_("Capacitate"), lambda row: row.capacity, 120),
        Column(_("Bugete, în total"), lambda row: row.money, 150, figures=True),
        Column(_("Justificare"), lambda row: row.justification, 240),
    )
    return OrderedRows(
        *(room, columns, empty),
        name="proposed",
        of=_filtering,
        title=lambda: _("Servicii sociale propuse, anul {year}").format(year=year()),
    )


def _filtering() -> "Filtering":
    from letea.actions.year_filtering import filterable_proposed  # noqa: PLC0415 - the list comes first

    return filterable_proposed()


def proposed_empty() -> Empty:
    """What the list teaches while nothing is proposed."""
    return Empty(
        _(
            "Aici scrieți serviciile pe care comuna vrea să le înființeze în acest an. Dacă nu propuneți "
            "niciunul, scrieți în plan, la capitolul I B, de ce."
        ),
        icon="building-community",
    )


class ProposedForm(Form):
    """All the columns of the table I B."""

    def __init__(self, room: Room, year: int) -> None:
        super().__init__(today=room.desk.today())
        codes = open_nomenclature(room.desk.store)
        self.text(ProposedService.name)
        code = self.add(CodeBox("code", field_of(ProposedService.code), codes))
        self.row(code, self.text(ProposedService.beneficiaries))
        self.row(self.text(ProposedService.capacity), self.text(ProposedService.area))
        self.long_text(ProposedService.staff, lines=3)
        self._add_sums(year)
        self.long_text(ProposedService.justification, lines=4)

    def _add_sums(self, year: int) -> None:
        self.heading(_("Bugete estimate, în lei"))
        self.note(_("O sumă sau o mențiune: „Fără costuri”, „nu este cazul”, „*”, „-”."))
        kind = ProposedService
        local = self._sum(kind.local_bani, kind.local_text)
        county = self._sum(kind.county_bani, kind.county_text)
        state = self._sum(kind.state_bani, kind.state_text)
        given = self._sum(kind.contributions_bani, kind.contributions_text)
        other = self._sum(kind.other_bani, kind.other_text)
        total = self.add(TotalBox([local, county, state, given, other]))
        self.row(local, county, state)
        self.row(given, other, total)
        if state_money_note(year):
            self.place(Banner(state_money_note(year)))

    def _sum(self, bani: InstrumentedAttribute[int | None], text: InstrumentedAttribute[str]) -> LineBox:
        return self.amount(bani, text, field=replace(field_of(bani), help=""))


class ProposedDialog(RecordDialog[ProposedService]):
    """Edits a service proposed for a year; `proposed_id` None begins a new one."""

    def __init__(
        self, room: Room, proposed_id: int | None, *, year: int, parent: QWidget | None = None
    ) -> None:
        title = _("Serviciu propus pentru {year}").format(year=year)
        super().__init__(title, work=room.work, parent=parent)
        self._store = room.desk.store
        self._proposed = (
            ProposedService(year=year, name="")
            if proposed_id is None
            else open_proposed(self._store, proposed_id)
        )
        self.form = ProposedForm(room, year)
        self.add_part(self.form)
        self.form.show(self._proposed)
        self.resize(780, 700)
        self.form.focus_first()

    def draft(self) -> ProposedService:
        """The proposed service as typed."""
        self.form.fill(self._proposed)
        return self._proposed

    def check(self, draft: ProposedService) -> list[Problem]:
        """What the rules say of it."""
        return check_proposed_service(draft, known_codes=known_codes(self._store))

    def save(self, draft: ProposedService) -> int:
        """Keep it; gives its id.

        Raises:
            Refused: when a rule says no, or it was changed elsewhere meanwhile.
        """
        return save_proposed(self._store, draft)
