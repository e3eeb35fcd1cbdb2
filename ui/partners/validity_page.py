"""ValidityPage: a short list of papers that hold until a day, with what all such pages share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letea.actions.validity_lists import ALL, Lasting, count_validity, find_lasting
from letea.rules.validity import Validity
from letea.wording import _, counted
from ui.parts.card import Card
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.dialog import RecordDialog
from ui.parts.empty import Empty
from ui.parts.files_card import FilesCard
from ui.parts.list_page import ListPage
from ui.parts.pill import State
from ui.parts.rows import Column
from ui.parts.scroll import scrolled
from ui.room import Room

R = TypeVar("R", bound=Lasting)
TONES: dict[Validity, State] = {
    Validity.VALID: "good",
    Validity.ENDING: "warning",
    Validity.EXPIRED: "bad",
    Validity.ENDED: "neutral",
    Validity.MISSING: "warning",
}


@dataclass(frozen=True)
class ListWords:
    """What such a page says: its title, one and many of its records, a new one, its filters."""

    name: str
    title: str
    one: str
    many: str
    new: str
    saved: str
    hint: str
    teach: str
    icon: str
    choose: str
    groups: dict[Validity, str]


class ValidityPage(ListPage[R], Generic[R]):
    """The list, its card and its dialogs. A subclass says what it reads, shows, opens and removes."""

    words: ClassVar[ListWords]
    everywhere: ClassVar[tuple[str, ...]] = (ALL,)
    columns: ClassVar[Sequence[Column[Any]]]
    first_order: ClassVar[tuple[str, bool]]
    card_width: ClassVar[int] = 340  # pixels

    def __init__(self, room: Room) -> None:
        super().__init__(room, self.words.title, name=self.words.name)
        self._read: dict[int, R] = {}
        self._counts = dict.fromkeys((ALL, *(state.value for state in Validity)), 0)
        self.add_action(self.words.new, self.new, icon="plus", primary=True)
        self.set_list(
            self.columns,
            label=self.words.title,
            hint=self.words.hint,
            teach=self._none_yet(),
            none=self._none_found(),
        )
        key, descending = self.first_order
        self.order_by(key, descending=descending)
        self.offer_seen()
        self.card = Card(self.words.choose)
        self.add_card_actions()
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=self.card_width)

    # What a page says of its records.

    def read(self) -> Sequence[R]:
        """All rows, as they stand today."""
        raise NotImplementedError

    def tell(self, record: int) -> None:
        """Show a record on the card."""
        raise NotImplementedError

    def new_dialog(self) -> RecordDialog[Any]:
        """The dialog of a new record."""
        raise NotImplementedError

    def removing(self, record: int) -> tuple[Deletion, Callable[[], object]]:
        """What is asked before a record is deleted, and what deletes it."""
        raise NotImplementedError

    def open(self, record: int) -> None:
        """Open the form of a record, or bring it to the front."""
        raise NotImplementedError

    def add_card_actions(self) -> None:
        """More that is done with the record on the card; the page's own."""

    # What is listed.

    def counting(self) -> Callable[[], Sequence[R]]:
        """A job that reads all there is: such lists are short."""
        return self.read

    def show_counted(self, rows: Sequence[R]) -> None:
        """Keep the rows, show how many each ready filter finds."""
        self._read = {row.id: row for row in rows}
        self._counts = count_validity(rows)
        self.chips.set_chips([self._chip(ALL, _("Toate")), *self._group_chips()])
        self.set_counts(counted(len(rows), self.words.one, self.words.many))

    def total(self) -> int:
        """Of how many records those listed are."""
        return len(self._read)

    def is_empty(self) -> bool:
        """Whether nothing was written down yet."""
        return not self._read

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds records by their words."""
        rows, order, descending = list(self._read.values()), self.order, self.descending
        return lambda: find_lasting(rows, typed, group=group, order=order, descending=descending)

    def fetch(self, ids: Sequence[int]) -> Sequence[R]:
        """The rows of these records."""
        return [self._read[id] for id in ids if id in self._read]

    def show_card(self, record: int | None) -> None:
        """Show a record on the card, or none."""
        if record is None:
            self.card.clear()
        else:
            self.tell(record)

    # What is done.

    def new(self) -> None:
        """Ctrl+N: start a new record."""
        self.ask(self.new_dialog())

    def ask(self, dialog: RecordDialog[Any]) -> None:
        """Show the dialog of a new record; saved, it comes into sight."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a record, and delete it."""
        told, delete = self.removing(record)
        delete_asked(self, self._room, told, delete=delete)

    def print_paper(self) -> None:
        """Ctrl+P: the list as it is seen."""
        self.print_seen()

    def files(self, owner_uid: str, label: str) -> QWidget:
        """The files attached to a record, as a tab of its card; `label` names what is done for undo."""
        area, inside = scrolled()
        inside.addWidget(FilesCard(self._room, owner_uid, label=label))
        return area

    def _show_new(self, record: object) -> None:
        if isinstance(record, int):
            self.show_record(record)
            self._room.say(self.words.saved)

    # What the page is made of.

    def _group_chips(self) -> list[Chip]:
        return [self._chip(state.value, text, TONES[state]) for state, text in self.words.groups.items()]

    def _chip(self, key: str, text: str, tone: State = "neutral") -> Chip:
        count = self._counts[key]
        return Chip(key, text, count, tone if count and tone in {"warning", "bad"} else "")

    def _none_yet(self) -> Empty:
        made = Empty(self.words.teach, icon=self.words.icon)
        made.add_button(self.words.new, self.new, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Nimic nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made
