"""What a list that shares its page offers: filters, lists of one's own, the paper and the workbook of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from letea.wording import _, counted
from ui.parts.basics import button, icon_button, label, show_if
from ui.parts.chips import Chips
from ui.parts.empty import Empty
from ui.parts.list_filters import ListFilters
from ui.parts.list_heads import ListHead
from ui.parts.own_lists import OwnLists, Seen
from ui.parts.rows_view import RowsView
from ui.room import Room

if TYPE_CHECKING:
    from db.tables.lists import SavedList
    from letea.actions.list_filtering import Filtering

_NONE_FITS, _SHOW_ALL = _("Niciun rând nu se potrivește filtrelor."), _("Arată toate rândurile")
_GROUP, _WORDS = "group", "words"
_LIKE_CHIPS = 8  # pixels over the count, so that it stands on the line of the first chips
Give = Callable[[ListHead], object]


class ListTools(QWidget):
    """The line of tools of one list. `changed` tells that other rows are to be seen.

    `chips` stands under it, `none` where the rows would be while no row is let through. `name` is what the
    list is called on paper; `rows` gives the list's own where their columns are chosen, `groups` are its
    ready filters, `words` what is typed to find: they are kept with a list of one's own. Where the page has
    tools of its own that give the list out, `on_print` and `on_export` are left out.
    """

    changed = Signal()

    def __init__(
        self,
        room: Room,
        of: "Callable[[], Filtering]",
        *,
        name: Callable[[], str],
        on_print: Give | None = None,
        on_export: Give | None = None,
        rows: Callable[[], RowsView[Any]] | None = None,
        groups: Chips | None = None,
        words: QLineEdit | None = None,
    ) -> None:
        super().__init__()
        self._name, self._rows, self._groups, self._words = name, rows, groups, words
        self.filters = ListFilters(room, of)
        self.filters.changed.connect(self.changed)
        self.own = OwnLists(self, room, key=lambda: of().key, seen=self._seen)
        self.own.opened.connect(self._show_own)
        self.print_button = self._giver("printer", _("Tipărește lista"), on_print, name="list.print")
        self.export_button = self._giver("table-export", _("Exportă lista"), on_export, name="list.export")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for made in (self.filters.button, self.own.button, self.print_button, self.export_button):
            line.addWidget(made)
        self._build_chips()

    def is_filtered(self) -> bool:
        """Whether any filter holds."""
        return bool(self.filters.filters)

    def let_go(self) -> None:
        """Let go of the filters and of a list of one's own; all rows are seen again."""
        self.own.let_go()
        if self._rows is not None:
            self._rows().lend_columns(())
        self.filters.set(())
        self.changed.emit()

    def tell_seen(self, seen: int, of: int) -> None:
        """How many rows are seen of how many there are."""
        self.count.setText(_("{seen} din {all}").format(seen=seen, all=counted(of, _("rând"), _("rânduri"))))
        show_if(self.chips, shown=self.is_filtered())
        if self.none.parentWidget() is not None:  # else the page has `none_found` in its stead
            self.none.setVisible(self.is_filtered() and bool(of) and not seen)

    def none_found(self) -> Empty:
        """What stands in the place of a long list while the filters let nothing through."""
        none = Empty(_NONE_FITS, icon="filter")
        none.add_button(_SHOW_ALL, self.let_go, primary=True)
        return none

    def head(self) -> ListHead:
        """What stands over the list where it is given out."""
        name = self._name()
        own = self.own.name()
        told = [name, self.filters.words()] if own else [self.filters.words()]
        return ListHead(own or name, "; ".join(one for one in told if one), self.filters.private_words())

    def _giver(self, icon: str, says: str, give: Give | None, *, name: str) -> QPushButton:
        made = icon_button(icon, says, lambda: give and give(self.head()), name=name)
        show_if(made, shown=give is not None)
        return made

    def _build_chips(self) -> None:
        self.chips, self.count = QWidget(), label("", "secondary")
        self.count.setContentsMargins(0, _LIKE_CHIPS, 0, 0)
        line = QHBoxLayout(self.chips)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.filters, 1)
        line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        self.chips.hide()
        self.none = QWidget()
        told = QHBoxLayout(self.none)
        told.setContentsMargins(0, 0, 0, 0)
        told.addWidget(label(_NONE_FITS, "secondary"))
        told.addWidget(button(_SHOW_ALL, self.let_go, look="link", name="filters.out"))
        told.addStretch(1)
        self.none.hide()

    def _seen(self) -> Seen:
        from letea.rules.kept_filters import kept_filters  # noqa: PLC0415 - lists open without it

        columns = [one.name for one in self._rows().shown_columns()] if self._rows is not None else []
        told: dict[str, str] = {}
        if self._groups is not None:
            told[_GROUP] = self._groups.active()
        if self._words is not None:
            told[_WORDS] = self._words.text()
        return Seen(kept_filters(self.filters.filters), columns, told)

    def _show_own(self, one: "SavedList | None") -> None:
        if self._words is not None:
            self._words.setText(str(one.told.get(_WORDS, "")) if one is not None else "")
        if one is None:
            self.let_go()
            return
        group = str(one.told.get(_GROUP, ""))
        if self._groups is not None and self._groups.offers(group):
            self._groups.activate(group)
        self.filters.set_kept(one.filters)
        if self._rows is not None:
            self._rows().lend_columns(one.columns)
        self.changed.emit()
