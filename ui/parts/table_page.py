"""TablePage: a page whose records may come in as a table, be pasted from Excel, and go out the same."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu

from letea.wording import _
from ui.parts.page import Page
from ui.room import Room


class TablePage(Page):
    """A page that says what rows of a table become here; where they become nothing, pasting says so."""

    _room: Room

    def table_target(self) -> str:
        """What rows of a table become here; nothing where they become nothing."""
        return ""

    def table_ids(self) -> Sequence[int]:
        """The records that are given out with the columns that come back."""
        return ()

    def offer_tables(self) -> None:
        """The tool that brings tables in, pastes rows and gives out what is listed."""
        self._tables_tool = self.add_tool(_("Tabele"), self.show_tables, icon="table-import")

    def show_tables(self) -> QMenu:
        """Offer what may be done with tables."""
        from ui.parts.tables import tables_menu  # noqa: PLC0415 - the list comes first

        menu = tables_menu(self._room, self.table_target(), self, self.table_ids)
        menu.popup(self._tables_tool.mapToGlobal(self._tables_tool.rect().bottomLeft()))
        return menu

    def paste_rows(self) -> None:
        """Ctrl+V: rows copied in Excel, through the wizard."""
        from ui.parts.tables import paste_table  # noqa: PLC0415 - the list comes first

        paste_table(self._room, self.table_target(), self.window())
