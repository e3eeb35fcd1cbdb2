"""A page of a county office that is one list: a line to search it, its rows, what it says while empty."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from letea.wording import _, grouped
from ui.county.page import CountyPage
from ui.parts.empty import Empty
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.parts.rows import Column, HasId
from ui.parts.rows_view import RowsView
from ui.room import Room

_LISTED, _NONE = range(2)
Line = TypeVar("Line", bound=HasId)


class ListedPage(CountyPage, Generic[Line]):
    """Holds `lines` and shows those that `_list` finds; typing in the rows begins a search."""

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
    ) -> None:
        super().__init__(title, room)
        self._lines: list[Line] = []
        self.filter = LineInput(placeholder=search)
        self.filter.setObjectName(f"{name}.filter")
        self.filter.setAccessibleName(_("Caută în listă"))
        self.filter.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self.rows: RowsView[Line] = RowsView(columns, self._fetch, name=name, settings=room.settings)
        self.rows.setAccessibleName(told)
        self.add_tool(_("Coloane"), self.rows.show_columns_menu, icon="columns")
        self._body = QStackedWidget()
        for widget in (self.rows, empty):
            self._body.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self._body, 1)
        self.set_body(whole)
        self.setFocusProxy(self.rows)
        self.rows.selected.connect(lambda _id: self._show_card())
        self.rows.typed.connect(self._begin_filter)
        self.filter.textChanged.connect(lambda _text: self._list())
        self.chips.chosen.connect(lambda _key: self._list())

    def look_for(self) -> bool:
        """Ctrl+F: look for a row of the list."""
        self.filter.setFocus()
        self.filter.selectAll()
        return True

    def _list(self) -> None:
        """Find what is asked for and show it with `_show_found`; the page's own."""

    def _show_card(self) -> None:
        """Show the row chosen; the page's own."""

    def _show_found(self, found: Sequence[Line]) -> None:
        self.rows.set_ids([one.id for one in found])
        self._body.setCurrentIndex(_LISTED if found else _NONE)
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
