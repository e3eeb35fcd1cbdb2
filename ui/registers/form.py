"""The forms of an entry: its number, day and person; the cells of its register; its term."""

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry
from letea.actions.people_lists import find_people
from letea.actions.register_designs import Design
from letea.actions.register_entries import written_before
from letea.desk import Desk
from letea.fields import Field
from letea.fields.registers import FIELD_KINDS
from letea.rules.registers import CELLS, as_kept, cell_of, choices_of
from letea.wording import _
from ui.parts.boxes import FieldBox, LineBox, LongBox
from ui.parts.choosers import ChoiceBox
from ui.parts.converters import converter
from ui.parts.day_box import DayBox
from ui.parts.form import Form
from ui.parts.inputs import Suggestions

_LINES = 3
_SHORT = (ColumnKind.COUNT, ColumnKind.MONEY, ColumnKind.DAY, ColumnKind.CHOICE, ColumnKind.YES_NO)


class EntryForm(Form):
    """The number and day of an entry, and whom it is about: of the register of persons, or in words."""

    def __init__(self, desk: Desk, register: Register, names: Mapping[int, str]) -> None:
        super().__init__(today=desk.today())
        self.row(self.count(RegisterEntry.number), self.day(RegisterEntry.entered_on))
        if register.with_person:
            store = desk.store
            self.row(
                self.pick(
                    RegisterEntry.person_id,
                    find=lambda typed: find_people(store, typed),
                    name_of=lambda id: names.get(id, ""),
                ),
                self.text(RegisterEntry.about),
            )


class TermForm(Form):
    """Until when an entry is to be settled, and when it was."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.row(self.day(RegisterEntry.until_on), self.day(RegisterEntry.done_on))


class CellsForm(Form):
    """What the columns of a register ask for, a field each, by its kind; two short ones share a line."""

    def __init__(self, desk: Desk, design: Design, cells: Mapping[str, Any]) -> None:
        super().__init__(today=desk.today(), prefix=CELLS)
        self._columns = tuple(design.columns)
        offers = (
            not design.register.confidential
        )  # what others wrote there is not shown to whoever adds to it
        waiting: FieldBox | None = None
        for column in design.columns:
            box = self.add(_box(desk, column, cells, offers=offers))
            if column.kind not in _SHORT:
                waiting = None
            elif waiting is None:
                waiting = box
            else:
                self.row(waiting, box)
                waiting = None

    def show_cells(self, cells: Mapping[str, Any]) -> None:
        """Show what an entry holds."""
        self.show(SimpleNamespace(**{column.key: cell_of(column, cells) for column in self._columns}))

    def fill_cells(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """The cells as typed; what cannot be read, or is of a column no longer there, stays as it was."""
        held = SimpleNamespace(**{column.key: cell_of(column, cells) for column in self._columns})
        self.fill(held)
        typed = {key: as_kept(value) for key, value in vars(held).items() if value not in (None, "")}
        unseen = {key: value for key, value in cells.items() if key not in vars(held)}
        return unseen | typed


def _box(desk: Desk, column: RegisterColumn, cells: Mapping[str, Any], *, offers: bool) -> FieldBox:
    kind, keys = FIELD_KINDS[column.kind], [column.key]
    field = Field(column.title, help=column.help, kind=kind, required=column.required)
    how = converter(kind, today=desk.today())
    match column.kind:
        case ColumnKind.LONG_TEXT:
            return LongBox(keys, field, how, lines=_LINES)
        case ColumnKind.DAY:
            return DayBox(keys, field, how, today=desk.today())
        case ColumnKind.YES_NO:
            return ChoiceBox(keys, field, {True: _("da"), False: _("nu")}, optional=True)
        case ColumnKind.CHOICE:
            held = cell_of(column, cells)  # one that left the list is offered while the entry has it
            offered = dict.fromkeys([*choices_of(column), *([held] if held else [])])
            return ChoiceBox(keys, field, {choice: choice for choice in offered}, optional=True)
        case _:
            suggest: Suggestions = (lambda: written_before(desk.store, column)) if offers else ()
            return LineBox(keys, field, how, suggest=suggest)
