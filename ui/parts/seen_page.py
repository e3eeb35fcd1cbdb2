"""SeenPage: a page whose list goes out as it is seen, on paper and as a file."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from letea.wording import _
from ui.parts.list_heads import ListHead
from ui.parts.rows_view import RowsView
from ui.parts.table_page import TablePage

if TYPE_CHECKING:
    from ui.parts.list_filters import ListFilters
    from ui.parts.own_lists import OwnLists


class SeenPage(TablePage):
    """What a page of one list gives out: the rows in sight under its name, with its filters in words."""

    rows: RowsView[Any]
    filters: "ListFilters"
    own: "OwnLists"
    _seen_name: str

    def fetch(self, ids: Sequence[int]) -> Sequence[Any]:
        """The rows of these ids."""
        raise NotImplementedError

    def offer_seen(self, name: str = "") -> None:
        """The tools that give the list as seen, on paper and as a workbook, under this name or the title."""
        self._seen_name = name or self._seen_name
        self.add_tool(_("Tipărește lista"), self.print_seen, icon="printer")
        self.add_tool(_("Exportă"), self.export_seen, icon="table-export")

    def table_ids(self) -> Sequence[int]:
        """All that is listed."""
        return self.rows.rows.ids

    def tells(self) -> str:
        """The ready filter in use, where standing in its list tells of health by itself; the page's own."""
        return ""

    def narrowed_by(self) -> str:
        """All that narrows the list, in words; the page's own."""
        raise NotImplementedError

    def print_seen(self) -> None:
        """Show what is listed as a paper."""
        from ui.parts.seen_list import ask_seen_list  # noqa: PLC0415 - brings QtPdf, which the start spares

        ask_seen_list(self._room, self.rows, self.fetch, head=self.seen_head(), parent=self)

    def export_seen(self) -> None:
        """Save what is listed as a workbook or as text with separators."""
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        export_seen(self._room, self.rows, self.fetch, head=self.seen_head(), parent=self)

    def seen_head(self) -> ListHead:
        """What stands over the list where it is given out: its name, and by what it is filtered."""
        private = ", ".join(told for told in (self.tells(), self.filters.private_words()) if told)
        return ListHead(self.own.name() or self._seen_name, self.narrowed_by(), private)
