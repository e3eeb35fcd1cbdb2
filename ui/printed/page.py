"""Acte tipărite: the list of all papers given out, searched and filtered; each opens as it was."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from db.record import Record
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from letea.actions.printed import remove_printed
from letea.actions.printed_lists import (
    PrintedGroup,
    PrintedOrder,
    PrintedRow,
    count_printed,
    list_printed,
    most_printed,
    printed_kinds,
    printed_rows,
)
from letea.fields.printed import printed_kind
from letea.wording import _, counted
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.inputs import ChoiceInput
from ui.parts.list_page import ListPage
from ui.parts.printed_list import show_printed
from ui.parts.rows import Column
from ui.printed.card import PrintedCard
from ui.room import Room

_CARD_WIDTH, _KIND_WIDTH = 340, 210  # pixels
_MANY = 5_000  # papers: from here on counting and finding go beside the window


class PrintedPage(ListPage[PrintedRow]):
    """The papers that were printed or saved, the newest first."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({PrintedPaper, Person})
    everywhere: ClassVar[tuple[str, ...]] = (PrintedGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Acte tipărite"), name="papers")
        self._counts: dict[PrintedGroup, int] = dict.fromkeys(PrintedGroup, 0)
        self._kinds: list[str] = [""]
        self.kind = ChoiceInput()
        self.kind.setObjectName("papers.kind")
        self.kind.setAccessibleName(_("Felul actului"))
        self.kind.setMinimumWidth(_KIND_WIDTH)
        self.kind.activated.connect(lambda _place: self.refresh())
        self.set_list(
            _COLUMNS,
            label=_("Lista actelor tipărite"),
            hint=_("Caută după titlu, număr, zi sau persoană"),
            teach=_none_yet(),
            none=self._none_found(),
        )
        self.order_by(PrintedOrder.PRINTED.value, descending=True)
        self.add_filter(self.kind)
        self.offer_seen()
        self.card = PrintedCard(room, self.edit)
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def is_many(self) -> bool:
        """Whether counting and finding may hold the window."""
        return most_printed(self._room.desk.store) > _MANY

    def counting(self) -> Callable[[], dict[PrintedGroup, int]]:
        """A job that counts the papers of each ready filter."""
        store, today, kind = self._room.desk.store, self._room.desk.today(), self._chosen_kind()
        return lambda: count_printed(store, today, kind=kind)

    def show_counted(self, counts: dict[PrintedGroup, int]) -> None:
        """Show how many papers there are."""
        self._counts = counts
        words = {
            PrintedGroup.ALL: _("Toate"),
            PrintedGroup.TODAY: _("Astăzi"),
            PrintedGroup.MONTH: _("Luna aceasta"),
            PrintedGroup.YEAR: _("Anul acesta"),
            PrintedGroup.BEFORE: _("Anii dinainte"),
        }
        self.chips.set_chips([Chip(group.value, words[group], counts[group]) for group in PrintedGroup])
        self.set_counts(counted(counts[PrintedGroup.ALL], _("act"), _("acte")))

    def total(self) -> int:
        """Of how many papers those listed are."""
        return self._counts[PrintedGroup.ALL]

    def is_empty(self) -> bool:
        """Whether nothing was printed yet."""
        return not self._counts[PrintedGroup.ALL] and not self._chosen_kind()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds papers by title, number, day or person."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order, kind = PrintedGroup(group), PrintedOrder(self.order), self._chosen_kind()
        return lambda: list_printed(
            store, typed, group=chosen, kind=kind, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[PrintedRow]:
        """The rows of these papers."""
        return printed_rows(self._room.desk.store, ids)

    def show_card(self, record: int | None) -> None:
        """Show a paper on the card, or none."""
        rows = self.fetch([record]) if record is not None else []
        self.card.show_paper(rows[0] if rows else None)

    def refresh(self) -> None:
        """Read the list and the kinds that were printed again."""
        self._offer_kinds()
        super().refresh()

    def show_record(self, record: int) -> None:
        """Bring a paper into sight, whatever kind or filter hid it."""
        self.kind.setCurrentIndex(0)
        super().show_record(record)

    def show_all(self) -> None:
        """Let go of every filter."""
        self.kind.setCurrentIndex(0)
        self.refresh()
        super().show_all()

    # What is done with a paper.

    def open(self, record: int) -> None:
        """Open a paper as it was given out."""
        rows = self.fetch([record])
        if rows:
            show_printed(self._room, rows[0], self.window())

    def print_paper(self) -> None:
        """Ctrl+P: open the selected paper, to be printed again."""
        self.edit()

    def ask_delete(self, record: int) -> None:
        """Ask whether to take a paper out of the archive, and do it."""
        store = self._room.desk.store
        title = next((row.title for row in self.fetch([record])), "")
        told = Deletion(
            _("Scoateți din arhivă actul „{title}”?").format(title=title),
            _("Scoateți numai ce s-a tipărit din greșeală. Se poate anula cu Ctrl+Z."),
            do=_("Scoate actul"),
            said=_("Actul a fost scos din arhivă."),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_printed(store, record))

    # What the page is made of.

    def _tell_shown(self) -> None:
        super()._tell_shown()
        self.kind.setVisible(not self.is_empty())

    def _chosen_kind(self) -> str:
        place = self.kind.currentIndex()
        return self._kinds[place] if 0 <= place < len(self._kinds) else ""

    def _offer_kinds(self) -> None:
        chosen = self._chosen_kind()
        self._kinds = ["", *printed_kinds(self._room.desk.store)]
        self.kind.clear()
        self.kind.addItems([_("Toate actele"), *(printed_kind(kind) for kind in self._kinds[1:])])
        self.kind.setCurrentIndex(self._kinds.index(chosen) if chosen in self._kinds else 0)

    def _none_found(self) -> Empty:
        made = Empty(_("Niciun act nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made


def _none_yet() -> Empty:
    told = _(
        "Aici se păstrează, la fel, fiecare act tipărit sau salvat ca PDF. Deschideți fișa unei persoane, o "
        "gospodărie sau un dosar și tipăriți primul act."
    )
    return Empty(told, icon="printer")


_COLUMNS: tuple[Column[PrintedRow], ...] = (
    Column(
        _("Tipărit la"), lambda row: row.printed_on, width=104, key=PrintedOrder.PRINTED.value, figures=True
    ),
    Column(_("Actul"), lambda row: row.title, width=196, key=PrintedOrder.TITLE.value, stretch=True),
    Column(_("Nr."), lambda row: row.number, width=84, key=PrintedOrder.NUMBER.value),
    Column(_("Persoana"), lambda row: row.name, width=144, key=PrintedOrder.PERSON.value),
    Column(_("Felul"), lambda row: printed_kind(row.kind), width=142, key=PrintedOrder.KIND.value),
    Column(_("Pagini"), lambda row: row.pages, width=68, figures=True),
)
