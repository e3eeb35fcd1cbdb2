"""The dialog that changes the grid of vulnerability: situations, points, the bounds of the levels."""

from PySide6.QtWidgets import QWidget

from db.tables.needs import NeedScale, NeedSituation
from letea.actions.need_settings import (
    check_grid,
    open_scale,
    open_situations,
    save_grid,
    ship_need_situations,
)
from letea.errors import Problem
from letea.wording import _
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.room import Room

_SITUATIONS, _BOUNDS = _("Situații"), _("Praguri")
Draft = tuple[list[NeedSituation], NeedScale]


class NeedGridDialog(RecordDialog[Draft]):
    """Changes what the grid asks and from how many points a household is vulnerable."""

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Grila de vulnerabilitate"), work=room.work, parent=parent)
        self.setObjectName("need-grid-dialog")
        self._room = room
        ship_need_situations(room.desk.store)
        self._scale = open_scale(room.desk.store)
        self.lines = Lines(
            _SITUATIONS, lambda: NeedSituation(code=""), key="situations", order=NeedSituation.place
        )
        self.lines.choice(NeedSituation.dimension, width=120)
        self.lines.text(NeedSituation.text, width=400)
        self.lines.count(NeedSituation.weight, width=80)
        self.lines.yes_no(NeedSituation.active, width=120)
        self.lines.choice(NeedSituation.alarm, width=170)
        self._explain(
            _(
                "Punctele arată cât apasă o situație; sunt valori uzuale, nu dintr-o lege. O situație din "
                "evaluări nu se șterge: puneți „nu” la „Se folosește”. Schimbarea se vede la toate "
                "evaluările."
            ),
            _SITUATIONS,
        )
        self.add_part(self.lines, _SITUATIONS)
        self.bounds = Form(today=room.desk.today())
        self.bounds.row(
            self.bounds.count(NeedScale.low_from),
            self.bounds.count(NeedScale.medium_from),
            self.bounds.count(NeedScale.high_from),
        )
        self.bounds.row(
            self.bounds.count(NeedScale.high_again_months), self.bounds.count(NeedScale.again_months)
        )
        self._explain(
            _(
                "Sub primul prag gospodăria este fără risc. După lunile scrise aici, gospodăriile "
                "vulnerabile apar la Termene ca de reevaluat."
            ),
            _BOUNDS,
        )
        self.add_part(self.bounds, _BOUNDS)
        self.lines.show(open_situations(room.desk.store))
        self.bounds.show(self._scale)
        self.resize(1000, 660)
        self.lines.focus_first()

    def draft(self) -> Draft:
        """The situations and the bounds as typed."""
        self.bounds.fill(self._scale)
        return self.lines.records(), self._scale

    def check(self, draft: Draft) -> list[Problem]:
        """What the rules say of it."""
        return check_grid(self._room.desk.store, *draft)

    def save(self, draft: Draft) -> object:
        """Keep the grid."""
        save_grid(self._room.desk.store, *draft)
        return None

    def _explain(self, text: str, tab: str) -> None:
        self.add_widget(label(text, "secondary", wrap=True), tab)
