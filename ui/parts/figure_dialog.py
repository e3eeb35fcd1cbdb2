"""The rows behind a figure: who or what it counts, what each brings; a row opens its record."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.figure_registers import FigureRow
from letea.actions.figure_rows import figure_rows, ordered_ids
from letea.rules.figures import Figure, Rows, nouns_of
from letea.wording import _, counted, day, grouped, money
from ui.parts.basics import button, label
from ui.parts.chips import Chip, Chips
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.room import Room
from ui.theme import MARGIN

_SIZE = (780, 560)
_SUM, _SHARED = "sum", "shared"


class FigureDialog(QDialog):
    """Lists what is behind a figure; its foot says what the rows make together, which is the figure."""

    def __init__(
        self, room: Room, title: str, figure: Figure, *, on: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figure-rows")
        self.setWindowTitle(title)
        self._room, self._figure = room, figure
        self._shown = figure.rows
        self.sentence = label(figure.sentence, "secondary", wrap=True)
        if on is not None:
            self.sentence.setText(_("La {day}: {told}").format(day=day(on), told=figure.sentence))
        self.chips = Chips()
        self.rows = self._list(figure.rows)
        self.foot = label("", "secondary")
        self._lay_out(title)
        self.resize(*_SIZE)
        self.show_rows(figure.rows)
        self.rows.setFocus()

    def show_rows(self, rows: Rows) -> None:
        """List the records of one part of the figure."""
        self._shown = rows
        if rows is not self._figure.rows or self.rows.objectName() != rows.of.value:
            self._replace_list(rows)
        store = self._room.desk.store
        read = partial(ordered_ids, store, rows)
        self._room.work.latest(("figure-rows", id(self)), lambda _progress: read(), self._show)

    def total_shown(self) -> int:
        """What the rows that are listed make together."""
        return sum(row.brings for row in self._fetch(self.rows.rows.ids.tolist()))

    def open(self) -> None:
        """Show the dialog; it goes when it is closed."""
        self.finished.connect(self.deleteLater)
        super().open()

    def open_row(self, record: int) -> None:
        """Close, and go to the record behind a row."""
        for row in self._fetch([record]):
            self.accept()
            self._room.go(row.page, row.record)

    def _list(self, rows: Rows) -> RowsView[FigureRow]:
        made = RowsView(self._columns(rows), self._fetch, name=rows.of.value)
        made.setAccessibleName(_("Rândurile din spatele cifrei"))
        made.opened.connect(self.open_row)
        return made

    def _replace_list(self, rows: Rows) -> None:
        before, self.rows = self.rows, self._list(rows)
        self._column.replaceWidget(before, self.rows)
        before.deleteLater()

    def _columns(self, rows: Rows) -> Sequence[Column[FigureRow]]:
        columns = [
            Column[FigureRow](_("Cine sau ce"), lambda row: row.words, 200, stretch=True),
            Column[FigureRow](_("Detalii"), lambda row: row.detail, 220),
            Column[FigureRow](_("Când"), lambda row: row.period, 150),
        ]
        if rows.brings is not None:
            heading = _("Lei") if self._is_money(rows) else nouns_of(rows)[1].capitalize()
            columns.append(Column[FigureRow](heading, partial(self._brought, rows), 110, figures=True))
        return columns

    def _is_money(self, rows: Rows) -> bool:
        return self._figure.is_money and rows is not self._figure.shared

    def _brought(self, rows: Rows, row: FigureRow) -> str:
        return money(row.brings) if self._is_money(rows) else grouped(row.brings)

    def _fetch(self, ids: Sequence[int]) -> Sequence[FigureRow]:
        return figure_rows(self._room.desk.store, self._shown, ids)

    def _show(self, ids: Sequence[int]) -> None:
        self.rows.set_ids(ids)
        told = counted(len(ids), _("rând"), _("rânduri"))
        if self._shown.brings is not None:
            whole = self._shown.total
            words = money(whole) if self._is_money(self._shown) else grouped(whole)
            told = _("{rows}, în total {whole}").format(rows=told, whole=words)
        self.foot.setText(told)

    def _lay_out(self, title: str) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(12)
        self._column.addWidget(label(title, "heading", wrap=True))
        self._column.addWidget(self.sentence)
        shared = self._figure.shared
        if shared is not None:
            self.chips.set_chips([Chip(_SUM, _("Sumele")), Chip(_SHARED, _("Între cine se împart"))])
            self.chips.activate(_SUM)
            self.chips.chosen.connect(
                lambda key: self.show_rows(shared if key == _SHARED else self._figure.rows)
            )
            self._column.addWidget(self.chips)
        self._column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        line.addWidget(self.foot, 1)
        line.addWidget(button(_("Închide"), self.reject, name="figure.close"))
        self.open_button = button(_("Deschide"), self._open_selected, look="primary", name="figure.open")
        line.addWidget(self.open_button)
        self._column.addLayout(line)

    def _open_selected(self) -> None:
        record = self.rows.selected_id()
        if record is not None:
            self.open_row(record)


def open_figure(
    room: Room, title: str, figure: Figure, *, on: date | None = None, parent: QWidget | None = None
) -> FigureDialog:
    """Open what is behind a figure, over its window."""
    dialog = FigureDialog(room, title, figure, on=on, parent=parent)
    dialog.open()
    return dialog
