"""A page of a list finds while one types, keeps a record chosen, stays free where there is much to list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import pypdfium2
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.following import settled
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.paper_view import PaperDialog
from ui.parts.rows import Column
from ui.room import Room


@dataclass(frozen=True)
class SomeRow:
    """A row of an invented list."""

    id: int
    name: str


class SomePage(ListPage[SomeRow]):
    """Records here and gone; where there are many, counting waits until it is let."""

    everywhere: ClassVar[tuple[str, ...]] = ("here", "gone")

    def __init__(self, room: Room, *, many: bool = False) -> None:
        super().__init__(room, "Persoane", name="some")
        self.held = {"here": {1: "Ana", 2: "Barbu", 3: "Cora"}, "gone": {9: "Zoe"}}
        self.has_many = many
        self.opened: list[int] = []
        self.carded: list[int | None] = []
        columns = (Column[SomeRow]("Nume", lambda row: row.name, key="name", stretch=True),)
        self.set_list(columns, label="Lista", hint="Caută", teach=Empty("Nimic încă."), none=Empty("Nimic."))
        self.order_by("name")
        self.offer_seen("Cei din listă")
        self.set_card(QLabel())

    def is_many(self) -> bool:
        """As the test wants it."""
        return self.has_many

    def counting(self) -> Callable[[], list[int]]:
        """How many are here and gone."""
        return lambda: [len(held) for held in self.held.values()]

    def show_counted(self, counts: list[int]) -> None:
        """Two ready filters."""
        self.chips.set_chips([Chip("here", "Aici", counts[0]), Chip("gone", "Plecați", counts[1])])

    def total(self) -> int:
        """Those under the filter."""
        return len(self.held[self.chips.active() or "here"])

    def is_empty(self) -> bool:
        """Whether there is nobody at all."""
        return not any(self.held.values())

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """Those whose name has the letters typed."""
        found = [id_ for id_, name in self.held[group].items() if typed.lower() in name.lower()]
        return lambda: sorted(found, reverse=self.descending)

    def fetch(self, ids: Sequence[int]) -> Sequence[SomeRow]:
        """Their rows."""
        everybody = self.held["here"] | self.held["gone"]
        return [SomeRow(id_, everybody[id_]) for id_ in ids if id_ in everybody]

    def show_card(self, record: int | None) -> None:
        """Note what is shown."""
        self.carded.append(record)

    def open(self, record: int) -> None:
        """Note what is opened."""
        self.opened.append(record)

    def ask_delete(self, record: int) -> None:
        """Delete at once."""
        self.held["here"].pop(record)
        self.refresh()


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> SomePage:
    """The page in sight."""
    made = SomePage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    made.show()
    settled(made)
    return made


def test_the_first_record_is_on_the_card_at_once(page: SomePage) -> None:
    assert page.rows.selected_id() == 1
    assert page.carded == [1]
    assert page.foot.text() == "3 din 3 afișate"


def test_what_is_chosen_stays_chosen_when_the_list_is_read_again(page: SomePage) -> None:
    page.rows.select(2)
    settled(page)
    page.refresh()
    settled(page)
    assert page.rows.selected_id() == 2
    assert page.carded[-2:] == [2, 2]


def test_what_is_listed_is_given_on_paper_under_the_name_of_the_list(page: SomePage, qtbot: QtBot) -> None:
    page.filter.setText("a")
    page.list_now()
    for made in page.findChildren(QPushButton):
        if made.text() == "Tipărește lista":
            made.click()
    (dialog,) = page.findChildren(PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    (sheet,) = pypdfium2.PdfDocument(dialog._pdf)
    text = sheet.get_textpage().get_text_range()
    assert "Cei din listă" in text
    assert ("Ana" in text, "Zoe" in text) == (True, False)
    dialog.reject()


def test_after_a_deletion_the_neighbour_is_chosen(page: SomePage) -> None:
    page.rows.select(2)
    page.rows.delete_asked.emit(2)
    assert page.rows.selected_id() == 3
    assert page.foot.text() == "2 din 2 afișate"


def test_letters_typed_on_the_list_go_to_its_filter(page: SomePage, qtbot: QtBot) -> None:
    page.rows.setFocus()
    QTest.keyClicks(page.rows, "o")
    assert page.filter.text() == "o"
    assert page.rows.rows.ids.tolist() == [3]


@pytest.mark.parametrize("group", ["here", "gone"])
@pytest.mark.parametrize("record", [2, 9])
def test_a_record_asked_for_is_found_under_any_filter(page: SomePage, group: str, record: int) -> None:
    page.chips.activate(group)
    page.filter.setText("x")
    page.show_record(record)
    assert page.rows.selected_id() == record


def test_a_record_that_is_nowhere_ends_the_looking(page: SomePage) -> None:
    page.show_record(77)
    assert page.foot.text().endswith("afișate")


def test_a_page_with_nothing_teaches_and_keeps_the_filter_away(page: SomePage) -> None:
    page.held = {"here": {}, "gone": {}}
    page.refresh()
    assert not page.filter.isVisible()
    assert not page.rows.isVisible()


def test_where_there_is_much_the_list_comes_first_and_then_the_counts(room: Room, qtbot: QtBot) -> None:
    page = SomePage(room, many=True)
    qtbot.addWidget(page)
    page.resize(1154, 700)
    page.show()
    assert page.rows.rows.ids.tolist() == []
    settled(page)
    assert page.rows.rows.ids.tolist() == [1, 2, 3]
    assert page.chips.active() == "here"
    assert page.carded[-1] == 1
