"""A page of a county office that is one list: a line to search it, its rows, what it says while empty."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.rules.filters import Computed
from letea.wording import _, grouped
from ui.county.page import CountyPage
from ui.parts.empty import Empty
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.parts.list_heads import ListHead
from ui.parts.list_tools import ListTools
from ui.parts.rows import Column, HasId
from ui.parts.rows_view import RowsView
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.held_filtering import HeldFiltering

_LISTED, _NONE, _NONE_FITS = range(3)
Line = TypeVar("Line", bound=HasId)


class ListedPage(CountyPage, Generic[Line]):
    """Holds `lines` and shows those that `_list` finds; typing in the rows begins a search.

    `fields` are what its rows are filtered by; `beside` stands at the right of the line to search in.
    """

    fields: ClassVar[tuple[Computed, ...]] = ()

    def __init__(
        self,
        title: str,
        room: Room,
        *,
        name: str,
        told: str,
        search: str,
        columns: tuple[Column[Line], ...],
        empty: Empty,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__(title, room)
        self._lines: list[Line] = []
        self._list_name = name
        self.filter = LineInput(placeholder=search)
        self.filter.setObjectName(f"{name}.filter")
        self.filter.setAccessibleName(_("Caută în listă"))
        self.filter.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.rows: RowsView[Line] = RowsView(columns, self._fetch, name=name, settings=room.settings)
        self.rows.setAccessibleName(told)
        self.add_tool(_("Coloane"), self.rows.show_columns_menu, icon="columns")
        self.tools = ListTools(
            *(room, self._filtering),
            name=self.title.text,
            rows=lambda: self.rows,
            groups=self.chips,
            words=self.filter,
        )
        self.tools.changed.connect(self._list)
        self._body = QStackedWidget()
        for widget in (self.rows, empty, self.tools.none_found()):
            self._body.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.filter, 1)
        line.addWidget(self.tools if beside is None else beside)
        column.addLayout(line)
        filtered = QHBoxLayout()
        filtered.addWidget(self.tools.chips, 1)
        if beside is not None:  # the line to search in would be too short for all of them
            filtered.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        column.addLayout(filtered)
        column.addWidget(self._body, 1)
        self.set_body(whole)
        self.rows.selected.connect(lambda _id: self._show_card())
        self.rows.typed.connect(self._begin_filter)
        self.filter.textChanged.connect(lambda _text: self._list())
        self.chips.chosen.connect(lambda _key: self._list())

    def look_for(self) -> bool:
        """Ctrl+F: look for a row of the list."""
        self.filter.setFocus()
        self.filter.selectAll()
        return True

    def print_paper(self) -> None:
        """Ctrl+P: the list as it is seen."""
        from ui.parts.seen_list import ask_seen_list  # noqa: PLC0415 - brings QtPdf, which the start spares

        ask_seen_list(self._room, self.rows, self._fetch, head=self._given_head(), parent=self)

    def export_seen(self) -> None:
        """The list as it is seen, as a workbook."""
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        export_seen(self._room, self.rows, self._fetch, head=self._given_head(), parent=self)

    def _list_head(self) -> ListHead:
        """What stands above the list on paper and in a workbook."""
        return ListHead(self.title.text(), self._searched_told())

    def _given_head(self) -> ListHead:
        """The same, with the filters on any field, under the name of a list of one's own."""
        head = self._list_head()
        parts = (head.filters, self.tools.filters.words())
        told = "; ".join(part for part in parts if part)
        return replace(head, name=self.tools.own.name() or head.name, filters=told)

    def _filtering(self) -> "HeldFiltering":
        from letea.actions.held_filtering import HeldFiltering  # noqa: PLC0415 - the list comes first

        return HeldFiltering(f"county.{self._list_name}", None, self.fields)

    def _let_through(self, found: Sequence[Line]) -> Sequence[Line]:
        """Those of these rows that the filters let through."""
        filters = self.tools.filters.filters
        if not filters:
            return found
        fitting = self._filtering().fitting(self._room.desk.store, filters, found)
        return [line for line, fits in zip(found, fitting, strict=True) if fits]

    def _list(self) -> None:
        """Find what is asked for and show it with `_show_found`; the page's own."""

    def _show_card(self) -> None:
        """Show the row chosen; the page's own."""

    def _show_found(self, offered: Sequence[Line]) -> None:
        found = self._let_through(offered)
        self.tools.tell_seen(len(found), len(offered))
        self.rows.set_ids([one.id for one in found])
        self._body.setCurrentIndex(_LISTED if found else _NONE_FITS if offered else _NONE)
        shown = _("{shown} din {all} afișate")
        self.set_foot(shown.format(shown=grouped(len(found)), all=grouped(len(self._lines))))
        self._show_card()

    def _chosen(self) -> Line | None:
        return next(iter(self._fetch([self.rows.selected_id() or 0])), None)

    def _fetch(self, ids: Sequence[int]) -> list[Line]:
        held = {one.id: one for one in self._lines}
        return [held[one] for one in ids if one in held]

    def _searched_told(self) -> str:
        """What was searched, for the head of what is given out."""
        typed = self.filter.text().strip()
        return _("căutat „{words}”").format(words=typed) if typed else ""

    def _begin_filter(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)
