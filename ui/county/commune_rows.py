"""The communes of the county as the list shows them for a period."""

from dataclasses import dataclass, field
from datetime import date

from db.county.tables import Commune, Package, Source
from letea.county.commune_list import problem_of
from letea.county.communes import CommuneLine, CommuneState
from letea.wording import _
from ui.county.words import MARKS, STATES, content_told
from ui.parts.rows import Column
from ui.theme import Role


@dataclass(frozen=True)
class CommuneRow:
    """A commune with what it handed over; its id is its SIRUTA code."""

    id: int
    line: CommuneLine = field(repr=False)

    @property
    def commune(self) -> Commune:
        """The commune."""
        return self.line.commune

    @property
    def package(self) -> Package | None:
        """What it handed over for the period."""
        return self.line.package

    @property
    def received_on(self) -> date | None:
        """When."""
        return self.line.package.received_at.astimezone().date() if self.line.package else None


def _unsealed(row: CommuneRow) -> tuple[str, Role] | None:
    is_book = row.package is not None and row.package.source is Source.WORKBOOK
    return ("alert-triangle", "warning") if is_book else None


COLUMNS: tuple[Column[CommuneRow], ...] = (
    Column(_("Comuna"), lambda row: row.commune.name, width=144, key="name"),
    Column(
        _("Stare"),
        lambda row: STATES[row.line.state],
        width=138,
        key="state",
        mark=lambda row: MARKS[row.line.state],
    ),
    Column(_("Primit la"), lambda row: row.received_on, width=106, key="received", figures=True),
    Column(_("Nr."), lambda row: row.package.number if row.package else None, width=48, figures=True),
    Column(
        _("Ce cuprinde"),
        lambda row: content_told(row.package) if row.package else "",
        width=112,
        mark=_unsealed,
    ),
    Column(_("De știut"), lambda row: problem_of(row.line), width=84, stretch=True),
    Column(_("SIRUTA"), lambda row: row.commune.siruta, width=84, figures=True, chosen=False),
)
CHIPS = (
    ("all", _("Toate"), None),
    ("received", _("Primite"), CommuneState.RECEIVED),
    ("missing", _("Lipsă"), CommuneState.MISSING),
    ("refused", _("Refuzate"), CommuneState.REFUSED),
    ("not_expected", _("Nu se așteaptă"), CommuneState.NOT_EXPECTED),
)
