"""A register for a period: shown as a paper to print or save, or saved as a table for Excel."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QWidget

from letea.actions.printed import PaperOf
from letea.actions.register_designs import Design
from letea.actions.register_paper import export_register, register_docx, register_pdf
from letea.errors import Problem
from letea.fields import Field, Kind
from letea.rules.period import Period, check_period
from letea.wording import _, day
from ui.parts.choosers import ChoiceBox
from ui.parts.converters import converter
from ui.parts.day_box import DayBox
from ui.parts.dialog import RecordDialog
from ui.parts.export import ask_where, run_export
from ui.parts.form import Form
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room


class As(Enum):
    """What the list is made into."""

    PAPER = "paper"
    TABLE = "table"


@dataclass
class Asked:
    """For which days the list is asked for, and as what."""

    from_on: date
    to_on: date
    into: As = As.PAPER


class PeriodDialog(RecordDialog[Asked]):
    """Asks for the period of a register's list; `saved` gives what was asked."""

    def __init__(self, room: Room, design: Design, year: int, *, parent: QWidget | None = None) -> None:
        title = _("Lista registrului „{name}”").format(name=design.register.name)
        super().__init__(title, parent=parent)
        self.setObjectName("period-dialog")
        self._asked = Asked(date(year, 1, 1), date(year, 12, 31))
        today = room.desk.today()
        how = converter(Kind.DAY, today=today, optional=False)
        self.form = Form(today=today)
        self.form.row(
            self.form.add(DayBox(["from_on"], _day_field(_("De la")), how, today=today)),
            self.form.add(DayBox(["to_on"], _day_field(_("Până la")), how, today=today)),
        )
        words = {As.PAPER: _("act, de tipărit sau salvat (PDF, Word)"), As.TABLE: _("tabel Excel")}
        self.form.add(ChoiceBox(["into"], Field(_("Ca"), kind=Kind.CHOICE), words, optional=False))
        self.add_part(self.form)
        self.form.show(self._asked)
        self.save_button.setText(_("Alcătuiește"))
        self.resize(500, 300)

    def draft(self) -> Asked:
        """What is asked, as typed."""
        self.form.fill(self._asked)
        return self._asked

    def check(self, draft: Asked) -> list[Problem]:
        """A period ends after it begins."""
        return check_period(Period(draft.from_on, draft.to_on))

    def save(self, draft: Asked) -> Asked:
        """Nothing is kept."""
        return replace(draft)


def make_list(room: Room, design: Design, asked: Asked, parent: QWidget) -> PaperDialog | None:
    """Show the list as a paper, or ask where to save it as a table."""
    period = Period(asked.from_on, asked.to_on)
    name = _("{register}, {first}-{last}").format(
        register=design.register.name, first=day(period.from_on), last=day(period.to_on)
    )
    if asked.into is As.PAPER:
        return _show_paper(room, design, period, name, parent)
    path = ask_where(room, parent, name)
    if path is not None:
        _save_table(room, design, period, path)
    return None


def _show_paper(room: Room, design: Design, period: Period, name: str, parent: QWidget) -> PaperDialog:
    store, register = room.desk.store, design.register
    shown = ShownPaper(
        name,
        lambda progress: register_pdf(store, register.id, period, progress),
        lambda progress: register_docx(store, register.id, period, progress),
        of=None if register.confidential else PaperOf("register", register.uid),
    )
    dialog = PaperDialog(room, shown, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _save_table(room: Room, design: Design, period: Period, path: Path) -> None:
    store, register_id = room.desk.store, design.register.id
    run_export(room, path, lambda progress: export_register(store, register_id, period, path, progress))


def _day_field(words: str) -> Field:
    return Field(words, kind=Kind.DAY, required=True)
