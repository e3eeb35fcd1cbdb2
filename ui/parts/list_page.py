"""ListPage: a page of one list that may be long: its filters, its order, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Generic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from letea.wording import _, grouped
from ui.parts.empty import Empty
from ui.parts.find_line import FindLine
from ui.parts.list_filters import MARK, ListFilters
from ui.parts.list_heads import filters_in_words, own_lists_of, show_filters
from ui.parts.rows import Column, Row
from ui.parts.rows_view import RowsView
from ui.parts.seen_page import SeenPage
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.list_filtering import Filtering

_WAIT = 40  # milliseconds after the last key
_CARD_AFTER = 30  # milliseconds: the list is painted first, and a run of arrow keys reads one card
_TEACHING, _LISTED, _NONE_FOUND = range(3)


class ListPage(SeenPage, Generic[Row]):
    """A list with its filter and card. A subclass calls `set_list`, and says how it counts, finds and shows.

    `everywhere` are the ready filters that hold every record between them. Where there are many records,
    counting and finding go beside the window, so both are asked for as jobs that touch no widget.
    """

    everywhere: ClassVar[tuple[str, ...]] = ()
    rows_view: ClassVar[type[RowsView[Any]]] = RowsView

    def __init__(self, room: Room, title: str, *, name: str) -> None:
        super().__init__(title)
        self._room, self._name = room, name
        self._many, self._wanted_part, self._untried = False, "", list[str]()
        self._wanted: int | None = None
        self.order, self.descending, self._seen_name = "", False, title
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.list_now)
        self._card_later = QTimer(self, singleShot=True, interval=_CARD_AFTER)
        self._card_later.timeout.connect(self._show_selected)
        self.chips.chosen.connect(lambda _key: self.list_now())

    # What a page says of its list.

    def is_many(self) -> bool:
        """Whether counting and finding may hold the window."""
        return False

    def counting(self) -> Callable[[], Any]:
        """A job that counts; what it gives goes to `show_counted`."""
        raise NotImplementedError

    def show_counted(self, counted: Any) -> None:
        """Show the counts: chips and the grey line of the page."""
        raise NotImplementedError

    def total(self) -> int:
        """Of how many records those listed are."""
        raise NotImplementedError

    def shown(self) -> int:
        """How many records are listed."""
        return len(self.rows.rows.ids)

    def is_empty(self) -> bool:
        """Whether there is nothing yet, under any filter."""
        raise NotImplementedError

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that gives the ids to list, for these words and this ready filter, in `order`."""
        raise NotImplementedError

    def seeking(self, typed: str, group: str) -> Callable[[], Any]:
        """The job behind the list: what is found, narrowed by the filters; it goes to `show_found`.

        A list too long to be narrowed after it was found asks for both in one.
        """
        return self.filters.narrowing(self.finding(typed, group))

    def show_found(self, found: Any) -> None:
        """Show what was found: the ids, unless the page's `seeking` gives more."""
        self.rows.set_ids(found)
        self._tell_shown()
        self._reach_wanted()

    def narrowed_by(self) -> str:
        """The ready filter, the words typed and the filters, in one line."""
        return filters_in_words(self)

    def fetch(self, ids: Sequence[int]) -> Sequence[Row]:
        """The rows of these ids."""
        raise NotImplementedError

    def filterable(self) -> "Filtering":
        """What it can be filtered by beside the ready filters."""
        from letea.actions.list_filtering import filterable_list  # noqa: PLC0415 - lists open without it

        return filterable_list(self._name)

    def show_card(self, record: int | None) -> None:
        """Show a record on the card, or nothing."""
        raise NotImplementedError

    def open(self, record: int) -> None:
        """Open the form of a record."""
        raise NotImplementedError

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a record, and delete it."""
        raise NotImplementedError

    # What the window asks.

    def turn_day(self) -> None:
        """Filters that turn with the months name the one of today."""
        self.filters.turn_day()
        super().turn_day()

    def refresh(self) -> None:
        """Read the counts, the list and the card again."""
        shown, count = self.rows.selected_id(), self.counting()
        self._many = self.is_many()
        if self._many:
            self.list_now()
            counts = f"{self._name}.counts"
            self._room.work.latest(counts, lambda _progress: count(), self._take_counted, aside=True)
        else:
            self.show_counted(count())
            self.list_now()
        if self.rows.selected_id() == shown:
            self._card_later.start()

    def _show_selected(self) -> None:
        self.show_card(self.rows.selected_id())

    def show_record(self, record: int) -> None:
        """Bring a record into sight, whatever filter hid it."""
        self._wanted, self._untried = record, list(self.everywhere)
        self.list_now()

    def show_part(self, part: str) -> None:
        """Bring a ready filter to the fore, where one is named; or what filters written as a part find."""
        is_offered = self.chips.offers(part)
        self._wanted_part = "" if is_offered or not self._many else part  # the chips come with their counts
        if part.startswith(MARK):
            self.show_all()
            show_filters(self, part)
            self.list_now()
        elif is_offered:
            self.filter.clear()
            self.chips.activate(part)
            self.list_now()

    def edit(self) -> None:
        """Open the form of the selected record."""
        if (selected := self.rows.selected_id()) is not None:
            self.open(selected)

    # The list.

    def list_now(self) -> None:
        """List what the filter and the words typed find."""
        self._later.stop()
        group = self.chips.active() or self.everywhere[0]
        find = self.seeking(self.filter.text(), group)
        if self._many:
            self._room.work.latest(self._name, lambda _progress: find(), self.show_found)
        else:
            self.show_found(find())

    def chosen(self) -> list[int]:
        """The records chosen in the list, where several may be."""
        return [self.rows.rows.ids[index.row()] for index in self.rows.selectionModel().selectedRows()]

    def order_by(self, key: str, *, descending: bool = False) -> None:
        """Order by a column, from the next listing on."""
        self.order, self.descending = key, descending
        self.rows.set_ordered(key, descending=descending)

    def show_all(self) -> None:
        """Let go of every filter."""
        self.let_go()
        self.list_now()

    def let_go(self) -> None:
        """Let go of every filter and of a list of one's own, without listing yet."""
        self.filter.clear()
        self.filters.set(())
        self.own.let_go()
        self.rows.lend_columns(())
        self.chips.activate(self.everywhere[0])

    def set_list(
        self, columns: Sequence[Column[Row]], *, label: str, hint: str, teach: Empty, none: Empty
    ) -> None:
        """The list: its columns, its spoken name, what may be typed, what stands there while it is empty."""
        self._build_filter(hint)
        self._build_rows(columns, name=self._name, label=label)
        show = lambda: self.rows.show_columns_menu()  # noqa: E731, PLW0108 - the rows may be others by then
        self.add_tool(_("Coloane"), show, icon="columns")
        self._body = QStackedWidget()
        for widget in (teach, self.rows, none):
            self._body.addWidget(widget)
        self._body.setCurrentIndex(_LISTED)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self.find_line)
        column.addWidget(self.filters)
        column.addWidget(self._body, 1)
        self.set_body(whole)

    def change_columns(self, columns: Sequence[Column[Row]], *, name: str, label: str) -> None:
        """List under other columns; their order and widths are remembered under `name`."""
        before = self.rows
        self._build_rows(columns, name=name, label=label)
        self._body.insertWidget(_LISTED, self.rows)
        self._body.removeWidget(before)
        if before.hasFocus():
            self.rows.setFocus()
        before.deleteLater()
        self._card_later.start()  # nothing is selected yet: what was shown is of the list before

    def _build_rows(self, columns: Sequence[Column[Row]], *, name: str, label: str) -> None:
        self.rows: RowsView[Row] = self.rows_view(
            columns, self.fetch, name=name, settings=self._room.settings
        )
        self.rows.setAccessibleName(label)
        self.rows.opened.connect(self.open)
        self.rows.delete_asked.connect(self.ask_delete)
        self.rows.order_asked.connect(self._take_order)
        self.rows.typed.connect(self._begin_filter)
        self.rows.selected.connect(lambda _record: self._card_later.start())

    def _build_filter(self, hint: str) -> None:
        filters, own = ListFilters(self._room, self.filterable), own_lists_of(self, self._room)
        self.find_line = FindLine(hint, filters, own)
        self.filter, self.filters, self.own = self.find_line.line, filters, own
        self.filter.textChanged.connect(lambda _text: self._later.start())
        self.filters.changed.connect(self.list_now)

    def add_filter(self, widget: QWidget) -> None:
        """Another filter, at the right of the words typed."""
        self.find_line.add(widget)

    def _take_counted(self, counted: Any) -> None:
        self.show_counted(counted)
        self._tell_shown()
        if self.chips.offers(self._wanted_part):
            self.show_part(self._wanted_part)

    def _take_order(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's
        self.order_by(key, descending=descending)
        self.list_now()

    def _begin_filter(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)
        self.list_now()

    def _tell_shown(self) -> None:
        shown = self.shown()
        total = max(shown, self.total())
        self.set_foot(_("{shown} din {all} afișate").format(shown=grouped(shown), all=grouped(total)))
        is_empty = not shown and self.is_empty()
        self._body.setCurrentIndex(_TEACHING if is_empty else _LISTED if shown else _NONE_FOUND)
        self.find_line.set_shown(shown=not is_empty)
        if self._card is not None:
            self._card.setVisible(not is_empty)

    def _reach_wanted(self) -> None:
        if self._wanted is None:
            return
        if self.rows.rows.place_of(self._wanted) >= 0:
            self.rows.select(self._wanted)
            self._wanted = None
        elif self._untried:
            self.let_go()
            self.chips.activate(self._untried.pop(0))
            self.list_now()
        else:
            self._wanted = None
