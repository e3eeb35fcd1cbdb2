"""The dialog in which an office designs a register: name, numbers, what entries have, columns."""

from datetime import date

from PySide6.QtWidgets import QWidget

from db.tables.registers import Register, RegisterColumn
from letea.actions.register_design_changes import (
    Lost,
    check_register_design,
    columns_lost,
    new_column,
    save_design,
)
from letea.actions.register_designs import Design
from letea.errors import Problem
from letea.fields import field_of
from letea.wording import _, counted
from ui import messages
from ui.parts.converters import Converter
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.line_columns import LineColumns
from ui.parts.lines import Lines
from ui.parts.lines_model import LineColumn
from ui.room import Room

_WIDTH, _HEIGHT = 900, 690
_BETWEEN = ";"


class DesignForm(Form):
    """What a register is, how it counts, and what its entries have besides their columns."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.text(Register.name)
        self.text(Register.purpose)
        self.row(self.text(Register.prefix), self.count(Register.first_number))
        self.row(self.yes_no(Register.yearly), self.yes_no(Register.confidential))
        self.row(
            self.yes_no(Register.with_person),
            self.yes_no(Register.with_term),
            self.yes_no(Register.with_files),
        )


def column_lines(*, today: date) -> Lines[RegisterColumn]:
    """The columns of a register, a line each."""
    lines: Lines[RegisterColumn] = Lines(
        _("Coloane"), new_column, key="columns", order=RegisterColumn.place, today=today
    )
    lines.text(RegisterColumn.title, width=210)
    lines.choice(RegisterColumn.kind, width=104)
    _add_choices(lines)
    lines.yes_no(RegisterColumn.required, width=96)
    lines.text(RegisterColumn.help, width=150)
    return lines


class DesignDialog(RecordDialog[Design]):
    """Edits the design of one register, new or of the office; `saved` gives its id."""

    def __init__(self, room: Room, design: Design, *, parent: QWidget | None = None) -> None:
        title = _("{name}: coloane și numere") if design.register.id else _("Registru nou")
        super().__init__(title.format(name=design.register.name), work=room.work, parent=parent)
        self.setObjectName("design-dialog")
        self._room, self._design = room, design
        self.form = DesignForm(today=room.desk.today())
        self.columns = column_lines(today=room.desk.today())
        self.add_part(self.form)
        self.add_part(self.columns)
        self.form.show(design.register)
        self.columns.show(design.columns)
        self.resize(_WIDTH, _HEIGHT)
        self.form.box(Register.name).setFocus()

    def draft(self) -> Design:
        """The design as it stands on the screen."""
        self.form.fill(self._design.register)
        self._design.columns = self.columns.records()
        return self._design

    def check(self, draft: Design) -> list[Problem]:
        """What the rules say, and which values would not pass to another kind."""
        return check_register_design(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: Design) -> int:
        """Keep the register."""
        return save_design(self._room.desk.store, draft, self._room.desk.today())

    def save_now(self) -> None:
        """Save, after asking where a column in which something is written is taken out."""
        self._finish_typing()
        blocked = any(problem.blocking for problem in self._problems())
        if blocked or self._agrees(columns_lost(self._room.desk.store, self.draft())):
            super().save_now()

    def _agrees(self, lost: list[Lost]) -> bool:
        if not lost:
            return True
        told = "; ".join(
            f"„{one.title}”: {counted(one.count, _('înregistrare'), _('înregistrări'))}" for one in lost
        )
        detail = _("Ce este scris acolo nu se mai vede ({told}). Se poate anula cu Ctrl+Z.")
        return messages.ask(
            self,
            _("Scoateți coloane în care s-a scris?"),
            do=_("Scoate coloanele"),
            keep=_("Înapoi la formular"),
            detail=detail.format(told=told),
        )


def _add_choices(lines: LineColumns) -> None:
    """The choices of a column in one cell, kept one a line."""
    how = Converter(
        lambda kept: f"{_BETWEEN} ".join(kept.splitlines()),
        lambda typed: "\n".join(one.strip() for one in typed.split(_BETWEEN) if one.strip()),
        empty="",
    )
    lines.add_column(LineColumn(("choices",), field_of(RegisterColumn.choices), how, width=210))
