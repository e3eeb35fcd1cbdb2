"""The page "Acte tipărite": the list, its filters and card, a paper opened again."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from letea.actions.printed_lists import list_printed
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.printed_samples import kept, paper_of
from tests.samples import TODAY
from tests.ui.following import Herald, answering
from ui.parts.paper_view import PaperDialog
from ui.printed.page import PrintedPage
from ui.room import Room

SLOW = 20_000


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PrintedPage:
    """The page in sight, followed by word of commits."""
    made = PrintedPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def papers(room: Room, page: PrintedPage, qtbot: QtBot) -> list[int]:
    """A card and a certificate, listed."""
    store = room.desk.store
    person = someone(store)
    kept(store, paper_of(store, person, "Fișa beneficiarului"))
    kept(store, paper_of(store, person, "Adeverință", "certificate"))
    qtbot.waitUntil(lambda: page.shown() == 2, timeout=SLOW)
    return list_printed(store, today=TODAY)


def test_an_empty_page_teaches(page: PrintedPage) -> None:
    assert page.counts.text() == "0 acte"
    assert not page.filter.isVisible()
    assert not page.kind.isVisible()


def test_a_row_tells_what_when_and_of_whom(page: PrintedPage, papers: list[int]) -> None:
    rows = page.rows.rows
    told = [str(rows.data(rows.index(0, place))) for place in range(len(rows.columns))]
    assert papers
    assert told == ["22.03.2022", "Adeverință", "", "Exemplu Ștefan", "Adeverință", "1"]
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_they_are_filtered_by_kind(page: PrintedPage, papers: list[int]) -> None:
    page.kind.setCurrentIndex(page._kinds.index("person_card"))
    page.refresh()
    assert [page.shown(), page.foot.text()] == [1, "1 din 1 afișate"]
    page.show_record(papers[0])
    assert page.shown() == 2


def test_the_card_tells_the_paper_and_opens_it(
    page: PrintedPage, papers: list[int], room: Room, qtbot: QtBot
) -> None:
    page.show_record(papers[0])
    qtbot.waitUntil(lambda: page.card.row is not None, timeout=SLOW)
    assert "Exemplu Ștefan" in [label.text() for label in page.card.findChildren(QLabel)]
    page.print_paper()
    dialog = page.window().findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=SLOW)
    dialog.reject()
    assert room.work.wait_idle()


def test_what_was_printed_by_mistake_is_taken_out(page: PrintedPage, papers: list[int], qtbot: QtBot) -> None:
    stop = answering("do")
    page.rows.delete_asked.emit(papers[0])
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "1 act", timeout=SLOW)
