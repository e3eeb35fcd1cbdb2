"""The editor of the signatures: who signs the copy of this stage, from the office's officials."""

from PySide6.QtWidgets import QGridLayout

from letea.actions.plan_view import PlanView
from letea.documents.annex_signatures import signers
from letea.documents.outline import Party
from letea.fields.plans import STAGES
from letea.layouts import ColumnSpec
from letea.rules.plan_signing import paper_date, signing_roles
from letea.rules.plan_tree import SectionTree
from letea.unit_words import words_for
from letea.wording import _, day
from ui.parts.banner import Banner
from ui.parts.basics import label
from ui.plans.grid import GridPiece
from ui.plans.pieces import Piece, stacked
from ui.room import Room


class SignersPiece(Piece):
    """Shows the signers as they print; a plan may name its own instead."""

    def __init__(self, room: Room, view: PlanView, held: SectionTree) -> None:
        super().__init__()
        self._plan = view.tree.plan
        self._officials = view.officials
        self._words, self._kind = words_for(view.unit_kind), view.unit_kind
        column = stacked(self, gap=12)
        text = _("Semnează la stadiul „{stage}”, la data de {day}:")
        told = text.format(stage=STAGES[self._plan.stage], day=day(paper_date(self._plan)))
        column.addWidget(label(told, "secondary", wrap=True))
        column.addLayout(self._signers(held))
        if any(not party.name for party in self._parties(held)):
            column.addWidget(self._missing(room))
        column.addSpacing(8)
        column.addWidget(label(_("Alți semnatari decât cei ai stadiului"), "label"))
        columns = (ColumnSpec("office", _("Funcția")), ColumnSpec("name", _("Numele (gol: din Setări)")))
        self.grid = GridPiece(_("Semnatari"), columns, held.section.rows, edited=True, plain=True)
        self.grid.changed.connect(self.changed)
        column.addWidget(self.grid)
        column.addStretch(1)

    def fill(self, held: SectionTree) -> None:
        """Write the signers the plan names."""
        self.grid.fill(held)

    def _signers(self, held: SectionTree) -> QGridLayout:
        lines = QGridLayout()
        lines.setHorizontalSpacing(16)
        for row, party in enumerate(self._parties(held)):
            lines.addWidget(label(party.office, "secondary"), row, 0)
            lines.addWidget(label(party.name or _("rând liber, de completat de mână")), row, 1)
        lines.setColumnStretch(1, 1)
        return lines

    def _parties(self, held: SectionTree) -> tuple[Party, ...]:
        return signers(self._plan, self._officials, held.section.rows, kind=self._kind)

    def _missing(self, room: Room) -> Banner:
        first, second = (
            self._words.roles[role].lower() for role in signing_roles(self._plan.stage, self._kind)
        )
        told = _("Nu se cunoaște la această dată cine era {first} sau {second}.")
        text = told.format(first=first, second=second)
        return Banner(text, "warning", do=_("Deschide Setări"), on_do=lambda: room.go("settings", None))
