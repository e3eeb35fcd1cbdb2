"""The registers of the office beside the entries of the one chosen, and what is done with them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.register_designs import RegisterRow
from letea.wording import _
from ui.parts.basics import button, icon_button
from ui.parts.rows_view import RowsView
from ui.registers.columns import REGISTER_COLUMNS
from ui.settings import Settings

_NARROWEST = 190


class RegisterSide(QWidget):
    """The list of registers with its buttons; `chosen(id)` tells of another."""

    chosen = Signal(int)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._registers: dict[int, RegisterRow] = {}
        self._wanted: int | None = None
        self.setMinimumWidth(_NARROWEST)
        self.rows: RowsView[RegisterRow] = RowsView(
            REGISTER_COLUMNS, self._fetch, name="registers.list", settings=settings
        )
        self.rows.setAccessibleName(_("Lista registrelor"))
        self.rows.selected.connect(self._tell)
        self.new_button = button(_("Registru nou…"), look="link", icon="plus", name="register.new")
        self.edit_button = icon_button("pencil", _("Modifică registrul ales"), name="register.edit")
        self.copy_button = icon_button("copy", _("Copiază registrul ales"), name="register.copy")
        self.use_button = icon_button("eye-off", "", name="register.use")
        self.delete_button = icon_button("trash", _("Șterge registrul ales"), name="register.delete")
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.new_button)
        line.addStretch(1)
        for made in (self.edit_button, self.copy_button, self.use_button, self.delete_button):
            line.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.rows, 1)
        column.addLayout(line)

    def show_registers(self, registers: Sequence[RegisterRow]) -> None:
        """Show these registers; those out of use stand last."""
        self._registers = {row.id: row for row in sorted(registers, key=lambda row: not row.active)}
        self.rows.set_ids(list(self._registers))
        if self._wanted in self._registers:
            self.rows.select(self._wanted)
            self._wanted = None
        self._offer()

    def choose(self, register_id: int) -> None:
        """Choose a register, as a click would; one just made as soon as it is listed."""
        if register_id in self._registers:
            self.rows.select(register_id)
        else:
            self._wanted = register_id

    def row(self) -> RegisterRow | None:
        """The register chosen."""
        return self._registers.get(self.rows.selected_id() or 0)

    def _fetch(self, ids: Sequence[int]) -> Sequence[RegisterRow]:
        return [self._registers[id] for id in ids if id in self._registers]

    def _tell(self, register_id: int | None) -> None:
        self._offer()
        if register_id is not None:
            self.chosen.emit(register_id)

    def _offer(self) -> None:
        row = self.row()
        for made in (self.edit_button, self.copy_button, self.use_button):
            made.setEnabled(row is not None)
        self.delete_button.setEnabled(row is not None and row.is_own)
        used = row is None or row.active
        says = _("Scoate din uz registrul ales") if used else _("Folosește din nou registrul ales")
        self.use_button.setToolTip(says)
        self.use_button.setAccessibleName(says)
