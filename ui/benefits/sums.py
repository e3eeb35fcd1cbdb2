"""The sums of a year's payments, told apart by kind, month, village or source; saved as a workbook."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from letea.actions.benefit_payments import most_payments
from letea.actions.benefit_sums import SumBy, SumRow, sum_payments, years_paid
from letea.progress import Progress
from letea.wording import Bani, _, counted, money
from ui.parts.basics import button, label
from ui.parts.export import export_seen
from ui.parts.inputs import ChoiceInput
from ui.parts.list_heads import ListHead
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.parts.year_chooser import YearChooser
from ui.room import Room

_MANY = 10_000  # payments of a year, from which on summing them would hold the window
_BY = {
    SumBy.KIND: _("pe beneficii"),
    SumBy.MONTH: _("pe luni"),
    SumBy.VILLAGE: _("pe localități"),
    SumBy.SOURCE: _("pe surse de finanțare"),
}


class SumsView(QWidget):
    """What was paid in a year, and what is still due."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._rows: list[SumRow] = []
        self._year = 0
        self.years = YearChooser()
        self.years.chosen.connect(self._turn_to)
        self.by = ChoiceInput()
        self.by.setObjectName("sums.by")
        self.by.setAccessibleName(_("Cum se adună"))
        self.by.setMinimumWidth(200)
        self.by.addItems(list(_BY.values()))
        self.by.activated.connect(lambda _place: self.refresh())
        self.rows: RowsView[SumRow] = RowsView(
            _COLUMNS, self._fetch, name="benefit-sums", settings=room.settings
        )
        self.rows.setAccessibleName(_("Situația plăților"))
        self.total = label("", "heading")
        summary = _("Centralizator")
        self.print_button = button(
            summary, self.offer_summaries, look="link", icon="printer", name="sums.print"
        )
        self._lay_out()

    def refresh(self) -> None:
        """Read the sums again, beside the window where there is much to sum."""
        store, today = self._room.desk.store, self._room.desk.today().year
        years = years_paid(store)
        self._year = self._year or max(years, default=today)
        self.years.offer(years, year=self._year, today=today)
        asked = (self._year, self._by())

        def read(_progress: Progress | None = None) -> tuple[tuple[int, SumBy], list[SumRow]]:
            return asked, sum_payments(store, *asked)

        if most_payments(store, date(self._year, 1, 1), date(self._year, 12, 31)) > _MANY:
            self._room.work.latest("benefits.sums", read, self._show)
        else:
            self._show(read())

    def _show(self, read: tuple[tuple[int, SumBy], list[SumRow]]) -> None:
        asked, rows = read
        if asked != (self._year, self._by()):
            return  # the worker turned away meanwhile
        self._rows = rows
        self.rows.set_ids([row.id for row in rows])
        total = sum(row.amount_bani for row in rows)
        payments = counted(sum(row.payments for row in rows), _("plată"), _("plăți"))
        self.total.setText(_("Total: {sum} lei, {payments}").format(sum=money(total), payments=payments))

    def export(self) -> None:
        """Save what is seen as a workbook."""
        name = _("Plăți {year} {by}").format(year=self._year, by=_BY[self._by()])
        export_seen(self._room, self.rows, self._fetch, head=ListHead(name), parent=self)

    def offer_summaries(self) -> QMenu:
        """Offer the sums of the year as a paper: by month, village or source."""
        from ui.benefits.payment_papers import offer_summaries  # noqa: PLC0415 - brings QtPdf, which the start spares

        return offer_summaries(self._room, self._year, self.print_button)

    def _by(self) -> SumBy:
        return list(_BY)[max(self.by.currentIndex(), 0)]

    def _turn_to(self, year: int) -> None:
        self._year = year
        self.refresh()

    def _fetch(self, ids: Sequence[int]) -> Sequence[SumRow]:
        return [row for row in self._rows if row.id in ids]

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.years)
        line.addWidget(self.by)
        line.addStretch(1)
        line.addWidget(self.print_button)
        line.addWidget(
            button(_("Exportă"), self.export, look="link", icon="table-export", name="sums.export")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self.rows, 1)
        column.addWidget(self.total)


_COLUMNS: tuple[Column[SumRow], ...] = (
    Column(_("Situația"), lambda row: row.words, width=240, stretch=True),
    Column(_("Dosare"), lambda row: row.files, width=80, figures=True),
    Column(_("Persoane"), lambda row: row.people, width=90, figures=True),
    Column(_("Plăți"), lambda row: row.payments, width=80, figures=True),
    Column(_("Suma (lei)"), lambda row: Bani(row.amount_bani), width=120, figures=True),
    Column(_("Plătit (lei)"), lambda row: Bani(row.paid_bani), width=120, figures=True),
    Column(_("De plătit (lei)"), lambda row: Bani(row.amount_bani - row.paid_bani), width=120, figures=True),
)
