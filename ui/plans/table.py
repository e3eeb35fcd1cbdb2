"""The editor of a table: its rows, where they come from, the unit and the day of its figures."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from db.tables.plans import Plan, Section
from letea.actions.plan_view import PlanView
from letea.actions.registers import figures_day
from letea.actions.services import service_rows
from letea.errors import Problem
from letea.fields import field_of
from letea.layouts import Family
from letea.rules.figures import Figure
from letea.rules.plan_drafts import copied
from letea.rules.plan_rows import heads_of
from letea.rules.plan_tree import SectionTree
from letea.wording import _, counted
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.figure_dialog import FigureDialog, open_figure
from ui.parts.form import Form
from ui.plans.grid import GridPiece
from ui.plans.pieces import Piece, stacked, text_above, text_below
from ui.room import Room

_SERVICES = {"existing_services", "proposed_services", "contracting", "subsidies"}
_OUTREACH = {
    "publications",
    "awareness_campaigns",
    "promotion_campaigns",
    "meetings",
    "topics",
    "press_messages",
}
_ON_A_DAY = {"existing_services", "beneficiaries"}
_BANNERS = 3
_FROM_SERVICES = ("licence", "code", "occupancy")


class TablePiece(Piece):
    """A table from the registers, or of rows kept in the plan.

    `keep_asked` and `link_asked` change where its rows come from; `figures_changed(plan)` tells of another
    day for the plan's figures.
    """

    keep_asked = Signal()
    link_asked = Signal()
    beneficiaries_asked = Signal()
    figures_changed = Signal(object)

    def __init__(self, room: Room, view: PlanView, held: SectionTree, family: Family) -> None:
        super().__init__()
        self._room = room
        self._view = view
        self._section = held.section
        self._table = family.table(held.section.table_name)
        self._page = register_page(held.section.table_name)
        name = held.section.heading or held.section.key
        rows = view.rows_of(held.section)
        self._figures_shown = view.figures_of(held.section)
        self.grid = GridPiece(
            name,
            heads_of(held.section, family),
            rows,
            edited=not held.section.live,
            figures=self._figures_shown,
        )
        self.grid.figure_asked.connect(self.open_figure)
        self.unit = self._unit()
        self.above = text_above(held.section, _("Text deasupra tabelului"))
        self.below = text_below(held.section, _("Text sub tabel"))
        self._build(is_empty=not rows)
        for piece in (self.grid, self.above, self.below):
            piece.changed.connect(self.changed)

    def fill(self, held: SectionTree) -> None:
        """Write the rows, the unit and the texts."""
        for piece in (self.grid, self.above, self.below):
            piece.fill(held)
        self.unit.fill(held.section)

    def differs(self, view: PlanView, held: SectionTree) -> bool:
        """Whether the registers or the checks now say something else than what is shown."""
        live = held.section.live and view.rows_of(held.section) != self._view.rows_of(self._section)
        traced = view.figures_of(held.section) != self._figures_shown
        told = view.problems_of(held.section) != self._view.problems_of(self._section)
        return live or traced or told or view.tree.plan.figures_on != self._view.tree.plan.figures_on

    def open_figure(self, words: str, figure: Figure) -> FigureDialog:
        """Open the rows behind a computed cell, as they are on the day of the plan's figures."""
        plan = self._view.tree.plan
        on = figures_day(plan) if self._section.table_name in _ON_A_DAY else None
        return open_figure(self._room, words, figure, on=on, parent=self.window())

    def _build(self, *, is_empty: bool) -> None:
        column = stacked(self, gap=12)
        column.addLayout(self._source())
        if is_empty and self._section.live:
            self.grid.hide()
            if not self._section.absence.strip():
                column.addWidget(label(_empty(self._page), "secondary", wrap=True))
        column.addWidget(self.grid)
        if any(self._figures_shown):
            told = _("Cifrele subliniate se deschid: clic sau Enter arată rândurile din registru.")
            column.addWidget(label(told, "small", wrap=True))
        self._add_banners(column)
        line = QHBoxLayout()
        line.setSpacing(12)
        if self._table is not None and self._table.unit and not is_empty:
            line.addWidget(self.unit, 1)
        if self._section.table_name in _ON_A_DAY:
            line.addWidget(self._figures(), 1)
        column.addLayout(line)
        for piece in (self.above, self.below):
            column.addWidget(piece)
        if self._section.table_name == "existing_services" and not self._has_beneficiaries():
            text = _("Adaugă tabelul „Numărul și categoriile de beneficiari”")
            ask = self.beneficiaries_asked.emit
            column.addWidget(button(text, ask, look="link", icon="table", name="table.beneficiaries"))
        column.addStretch(1)

    def _source(self) -> QHBoxLayout:
        """Where the rows come from, and the way to change it."""
        line = QHBoxLayout()
        line.setSpacing(4)
        if not self._section.table_name:  # no register feeds it
            line.addWidget(label(_("Rânduri scrise în plan"), "secondary"))
            line.addStretch(1)
            return line
        page, name = self._page, _PAGES[self._page]
        if self._section.live:
            told, go = _("Din pagina {page}").format(page=name), lambda: self._room.go(page, None)
            line.addWidget(button(told, go, look="link", icon="external-link", name="table.open"))
            do = button(
                _("Păstrează rândurile"), self.keep_asked.emit, look="link", icon="lock", name="table.keep"
            )
            do.setToolTip(
                _("Păstrează rândurile în plan: registrul nu le mai schimbă și le puteți scrie aici.")
            )
        else:
            line.addWidget(label(_("Rânduri păstrate în plan"), "secondary"))
            ask = self.link_asked.emit
            do = button(_("Leagă de registru"), ask, look="link", icon="link", name="table.link")
            do.setToolTip(_("Tabelul se formează din nou din pagina {page}.").format(page=name))
        line.addStretch(1)
        line.addWidget(do)
        return line

    def _unit(self) -> Form:
        form = Form()
        form.choice(Section.unit)
        form.show(self._section)
        if not self._section.live:
            form.remark(Section.unit, _("Sumele păstrate în plan nu se schimbă; verificați-le."))
        form.changed.connect(self.changed)
        return form

    def _figures(self) -> Form:
        """The day of the figures: the plan's own, saved when the field is left."""
        plan = copied(self._view.tree.plan)
        form = Form(today=self._room.desk.today())
        box = form.day(Plan.figures_on, field=field_of(Plan.figures_on))
        form.show(plan)
        day = figures_day(plan)
        if self._section.table_name == "existing_services":
            form.remark(Plan.figures_on, self._admitted(day))
        box.line.setPlaceholderText(_("31.12.{year}").format(year=plan.year - 1))

        def leave() -> None:
            if form.is_changed() and not form.tell(()) and not form.problems():
                form.fill(plan)
                form.settle()
                self.figures_changed.emit(plan)

        box.line.editingFinished.connect(leave)
        return form

    def _admitted(self, on: date) -> str:
        """Who fills the places, as far as it is short enough to say."""
        rows = [row for row in service_rows(self._room.desk.store, on) if row.capacity]
        if len(rows) != 1:
            return ""
        row = rows[0]
        text = _("{admitted} din {places}")
        admitted = counted(row.enrolled, _("persoană admisă"), _("persoane admise"))
        places = counted(row.capacity or 0, _("loc"), _("locuri"))
        return text.format(admitted=admitted, places=places)

    def _add_banners(self, column: QVBoxLayout) -> None:
        for problem in self._view.problems_of(self._section)[:_BANNERS]:
            what = problem.field.removeprefix(f"{self._section.key}.")
            if what == "state":
                column.addWidget(Banner(problem.text, "note"))
            elif what in _FROM_SERVICES and self._section.table_name in _SERVICES:
                column.addWidget(self._service_banner(problem))
            elif problem.field != self._section.key:
                column.addWidget(Banner(problem.text, "warning"))

    def _service_banner(self, problem: Problem) -> Banner:
        service = self._view.service_of(problem)
        do = _("Deschide serviciul") if service is not None else _("Deschide Servicii")
        return Banner(problem.text, "warning", do=do, on_do=lambda: self._room.go("services", service))

    def _has_beneficiaries(self) -> bool:
        printed = (one.section for one in self._view.tree.walk() if one.section.included)
        return any(section.table_name == "beneficiaries" for section in printed)


def register_page(table_name: str) -> str:
    """The page whose register feeds a table."""
    if table_name in _SERVICES:
        return "services"
    if table_name in _OUTREACH:
        return "outreach"
    return "people" if table_name == "beneficiaries" else "training"


_PAGES = {
    "services": _("Servicii"),
    "outreach": _("Informare"),
    "training": _("Formare"),
    "people": _("Beneficiari"),
}


def _empty(page: str) -> str:
    text = _(
        "Registrul nu are încă nimic pentru acest tabel. Completați pagina {page} sau bifați „Nu este cazul”."
    )
    return text.format(page=_PAGES[page])
