"""Numărători: what is counted by two fields, as a table and a chart; each figure opens its rows."""

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from db.record import Record
from db.tables.lists import SavedList
from letea.actions.count_paper import count_docx, count_pdf, export_count
from letea.actions.count_sources import SOURCES
from letea.actions.counts import Asked, count_by, dimensions
from letea.actions.filtering import list_fields
from letea.actions.list_filtering import Filterable
from letea.actions.printed import PaperOf
from letea.documents.count_table import CountOnPaper, count_chart, overlap_words
from letea.rules.counts import CountTable, Dimension
from letea.rules.filters import Filter, all_words
from letea.rules.kept_filters import kept_filters
from letea.wording import _
from ui.counts.asking import CountAsking
from ui.counts.grid import CountGrid
from ui.parts.basics import label
from ui.parts.chart_view import ChartView
from ui.parts.empty import Empty
from ui.parts.export import ask_where, run_export
from ui.parts.list_filters import ListFilters
from ui.parts.list_heads import part_of_filters
from ui.parts.own_lists import OwnLists, Seen
from ui.parts.page import Page
from ui.room import Room

_KEY = "counts"
_CHART_WIDTH = 420  # pixels
_LEAST, _LEAST_CHART = 190, 220  # the head of the table and some rows, where the chart stands under it
_NARROWEST = 700  # the choices in two or three lines
_COUNTED, _NOTHING = range(2)


class CountsPage(Page):
    """Counts by two fields over all records, beside the window."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {part.record for source in SOURCES for part in source.told.parts}
    )

    def __init__(self, room: Room) -> None:
        super().__init__(_("Numărători"))
        self._room = room
        self._ways: dict[str, Dimension] = {}
        self.told: CountOnPaper | None = None
        self._filters_counted: list[Filter] = []
        self.asking = CountAsking(room.desk.today())
        self.asking.setMinimumWidth(_NARROWEST)
        self.asking.changed.connect(self._ask_again)
        self.filters = ListFilters(room, self._filterable)
        self.filters.changed.connect(self.refresh)
        self.own = OwnLists(self, room, key=lambda: _KEY, seen=self.seen)
        self.own.opened.connect(self._show_own)
        for made in (self.filters.button, self.own.button):
            self._tools.addWidget(made)
        self.add_tool(_("Tipărește"), self.print_paper, icon="printer")
        self.add_tool(_("Exportă"), self.export, icon="table-export")
        self.grid = CountGrid()
        self.grid.setAccessibleName(_("Tabelul numărătorii"))
        self.grid.opened.connect(self.open_behind)
        self.note = label("", "small", wrap=True)
        self._body = QStackedWidget()
        self._body.setMinimumHeight(_LEAST)
        self._body.addWidget(self.grid)
        self._body.addWidget(
            Empty(_("Nimic de numărat aici. Alegeți altceva sau scoateți din filtre."), icon="filter")
        )
        self.set_body(self._whole())
        self._chart_place = QScrollArea()
        self._chart_place.setWidgetResizable(True)
        self._chart_place.setMinimumHeight(_LEAST_CHART)
        self._chart_place.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._chart_place.setAccessibleName(_("Graficul numărătorii"))
        self.chart: ChartView | None = None
        self.set_card(self._chart_place, width=_CHART_WIDTH)

    # What is counted.

    def refresh(self) -> None:
        """Count anew; what is in sight stays until it is ready."""
        store, today, source = self._room.desk.store, self._room.desk.today(), self.asking.source()
        self._ways = dimensions(list_fields(store, source.told))
        self.asking.offer(self._ways)
        if self.asking.problems():
            return
        filters = [*self.asking.period(), *self.filters.filters]
        asked = Asked(self.asking.row_key(), self.asking.column_key(), self.asking.sums(), tuple(filters))
        words = all_words(self.filters.fields(), [*source.base, *filters], today)

        def count(_progress: object) -> CountTable:
            return count_by(store, source, asked, today)

        self._room.work.latest(("count", id(self)), count, partial(self._show, asked, words))

    def seen(self) -> Seen:
        """What is counted, to be kept under a name."""
        return Seen(kept_filters(self.filters.filters), [], self.asking.told())

    def name(self) -> str:
        """What the count is called: by its own name, or by what it is."""
        source = self.asking.source()
        ways = [self._ways[key].label for key in (self.asking.row_key(), self.asking.column_key()) if key]
        what = _("{what}, suma în lei").format(what=source.name) if self.asking.sums() else source.name
        return self.own.name() or f"{what}: {' × '.join(ways)}"

    def open_behind(self, row: int | None, column: int | None) -> None:
        """Go to the list that holds what a figure counts; None stands for the totals."""
        if self.told is None:
            return
        table, filters = self.told.table, list(self._filters_counted)
        rows = self._ways.get(self._asked.rows)
        columns = self._ways.get(self._asked.columns)
        if row is not None and rows is not None:
            filters.append(rows.filter(table.rows[row].key))
        if column is not None and columns is not None:
            filters.append(columns.filter(table.columns[column].key))
        self._room.go(self.asking.source().page, None, part_of_filters(filters))

    # What is given out.

    def print_paper(self) -> None:
        """Ctrl+P: show the table and its chart as a paper."""
        from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf

        if (told := self.told) is None:
            return
        store, today = self._room.desk.store, self._room.desk.today()
        paper = ShownPaper(
            told.title,
            lambda progress: count_pdf(store, told, today, progress),
            lambda progress: count_docx(store, told, today, progress),
            of=PaperOf("register", ""),
        )
        open_paper(self._room, paper, self.window())

    def export(self) -> None:
        """Save the table as a workbook or as text with separators."""
        if (told := self.told) is None:
            return
        today = self._room.desk.today()
        path = ask_where(self._room, self, f"{told.title} {today.isoformat()}", text_too=True)
        if path is not None:
            run_export(self._room, path, lambda progress: export_count(path, told, today, progress))

    def _ask_again(self) -> None:
        """Something else is counted: filters on fields that it has not are let go."""
        known = self.filters.fields()
        self.filters.set([one for one in self.filters.filters if one.field in known])
        self.refresh()

    def _show(self, asked: Asked, words: str, table: CountTable) -> None:
        self._asked, self._filters_counted = asked, list(asked.filters)
        rows = self._ways.get(asked.rows)
        columns = self._ways.get(asked.columns)
        self.told = CountOnPaper(
            self.name(), words, rows.label if rows else "", columns.label if columns else "", table
        )
        self.grid.show_count(self.told)
        self._body.setCurrentIndex(_COUNTED if table.rows else _NOTHING)
        self.note.setText(overlap_words() if table.overlaps else "")
        self.note.setVisible(table.overlaps)
        self.chart = ChartView(count_chart(self.told))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addWidget(self.chart)
        column.addStretch(1)
        self._chart_place.setWidget(holder)
        self._chart_place.setVisible(bool(table.rows))
        total = table.words(table.total) or "0"
        self.set_counts(
            _("total {sum} lei").format(sum=total) if table.bani else _("total {sum}").format(sum=total)
        )

    def _show_own(self, one: SavedList | None) -> None:
        told: Mapping[str, Any] = one.told if one is not None else {}
        self.asking.choose_what(told)
        self._ways = dimensions(list_fields(self._room.desk.store, self.asking.source().told))
        self.asking.offer(self._ways)
        if one is not None and (lost := self.asking.choose_fields(told)):
            said = _("Câmpuri lăsate deoparte, fiindcă nu mai există: {fields}.")
            self._room.say(said.format(fields=", ".join(lost)))
        self.filters.set_kept(one.filters if one is not None else [])
        self.refresh()

    def _filterable(self) -> Filterable:
        told = self.asking.source().told
        return Filterable(_KEY, told, lambda store: list_fields(store, told))

    def _whole(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addWidget(self._body, 1)
        column.addWidget(self.note)
        above = QHBoxLayout()
        above.addWidget(self.asking, 1)
        self._column.insertLayout(2, above)
        return whole
