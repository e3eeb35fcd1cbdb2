"""Dosar pentru control: what an inspection asks for in a period, what is missing, all of it as one PDF."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.inspection import inspection_items, inspection_pdf, save_inspection
from letea.actions.paper_files import paper_file_name
from letea.errors import Refused
from letea.fields import Field, Kind
from letea.rules.inspection import Item
from letea.rules.period import Period
from letea.wording import _, counted
from ui.parts.basics import button, label
from ui.parts.converters import converter
from ui.parts.day_box import DayBox
from ui.parts.form import Form
from ui.parts.page_area import PageArea
from ui.parts.panel import Panel
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.parts.pill import pill
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room
from ui.theme import MARGIN

_SIZE = (760, 640)


@dataclass
class _Asked:
    """The days as typed."""

    from_on: date | None
    to_on: date | None


class InspectionDialog(QDialog):
    """Asks for the period, tells what is missing; each line leads to the page where it is mended."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspection")
        self.setWindowTitle(_("Dosar pentru control"))
        self._room = room
        today = room.desk.today()
        self._asked = _Asked(date(today.year, 1, 1), today)
        self.form = self._form(today)
        self.told = label("", "secondary", wrap=True)
        self.wrong = label("", "bad", wrap=True)
        self.area = PageArea(_("Ce se cere"))
        self.see_button = button(_("Previzualizează"), self.preview, icon="eye", name="inspection.see")
        self.save_button = button(
            _("Salvează ca PDF…"), self.ask_where, look="primary", name="inspection.save"
        )
        self._lay_out()
        self.form.changed.connect(self.read)
        self.resize(*_SIZE)
        self.read()

    def read(self) -> None:
        """Read again what there is and what is missing in the days asked for."""
        desk, period = self._room.desk, self._period()
        items: list[Item] = []
        wrong = "" if period is not None else _("Scrieți ambele zile ale perioadei.")
        if period is not None:
            try:
                items = inspection_items(desk.store, period, desk.today())
            except Refused as refused:
                wrong = str(refused)
        self.wrong.setText(wrong)
        self.wrong.setVisible(bool(wrong))
        for one in (self.see_button, self.save_button):
            one.setEnabled(not wrong)
        lacking = sum(bool(item.lacks) for item in items)
        self.told.setText(
            _("{lacking} din {asked}. Fiecare rând duce la pagina unde se completează.").format(
                lacking=counted(lacking, _("cerință cu lipsuri"), _("cerințe cu lipsuri")), asked=len(items)
            )
        )
        self.told.setVisible(not wrong)
        self._show(items)

    def preview(self) -> PaperDialog | None:
        """Show the whole dossier."""
        period = self._period()
        if period is None:
            return None
        desk = self._room.desk
        make = partial(inspection_pdf, desk.store, period, desk.today())
        dialog = PaperDialog(self._room, ShownPaper(_name(period), make), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def ask_where(self) -> QFileDialog | None:
        """Ask for the file's place, then make the dossier beside the window."""
        period = self._period()
        if period is None:
            return None
        offered = papers_folder(self._room) / f"{paper_file_name(_name(period))}.pdf"
        return ask_where(self, _("Salvează dosarul"), offered, self.save, name="inspection.where")

    def save(self, out: Path) -> None:
        """Make the dossier and write it; it can be cancelled, and then nothing is written."""
        period, desk = self._period(), self._room.desk
        if period is None:
            return
        self._room.work.run(
            lambda progress: save_inspection(desk.store, out, period, desk.today(), progress),
            done=lambda _none: self._room.say(_("Salvat: {name}").format(name=out.name)),
            title=_("Dosar pentru control"),
        )

    def _period(self) -> Period | None:
        self.form.fill(self._asked)
        asked = self._asked
        if self.form.problems() or asked.from_on is None or asked.to_on is None:
            return None
        return Period(asked.from_on, asked.to_on)

    def _show(self, items: list[Item]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        panel = Panel(_("Ce se cere"))
        for item in items:
            lacks = counted(len(item.lacks), _("lipsă"), _("lipsuri"))
            note = pill(lacks, "warning") if item.lacks else pill(_("complet"), "good")
            panel.add_row(item.title, partial(self._go, item), note, name=f"asked.{item.key}")
            panel.add_text("\n".join([f"{item.told} ({item.ground})", *item.lacks]))
            panel.add_space()
        column.addWidget(panel)
        column.addStretch(1)
        self.area.show_inside(inside)

    def _go(self, item: Item) -> None:
        self._room.go(item.page, None, item.part)
        self.close()

    def _form(self, today: date) -> Form:
        form = Form(today=today)
        days = converter(Kind.DAY, today=today)
        boxes = [
            DayBox([key], Field(text, kind=Kind.DAY), days, today=today)
            for key, text in (("from_on", _("De la")), ("to_on", _("Până la")))
        ]
        for box in boxes:
            form.add(box)
        form.row(*boxes)
        form.show(self._asked)
        return form

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Dosar pentru control"), "heading"))
        column.addWidget(self.form)
        column.addWidget(self.wrong)
        column.addWidget(self.told)
        column.addWidget(self.area, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.setSpacing(12)
        line.addWidget(button(_("Închide"), self.close))
        line.addWidget(self.see_button)
        line.addWidget(self.save_button)
        column.addLayout(line)


def _name(period: Period) -> str:
    return _("Dosar pentru control {period}").format(period=period.words)
