"""Every page has the same shape, reads again when its records change, and finds room for its card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QSplitter
from pytestqt.qtbot import QtBot

from db.tables.households import Household
from db.tables.people import Person
from ui.parts.page import Page


class SomePage(Page):
    """Shows people."""

    shows = frozenset({Person})

    def __init__(self) -> None:
        super().__init__("Beneficiari")
        self.read = 0
        self.set_body(QLabel("listă"))

    def refresh(self) -> None:
        """Count how often it was read."""
        self.read += 1
        self.set_counts("312 persoane")


@pytest.fixture
def page(qtbot: QtBot) -> SomePage:
    """A page out of sight."""
    made = SomePage()
    qtbot.addWidget(made)
    return made


def test_a_page_reads_when_it_first_comes_into_sight(page: SomePage) -> None:
    assert page.read == 0
    page.show()
    assert page.read == 1
    assert page.counts.text() == "312 persoane"


def test_a_page_in_sight_reads_again_when_its_records_were_touched(page: SomePage) -> None:
    page.show()
    page.touched([Household])
    assert page.read == 1
    page.touched([Person])
    assert page.read == 2


def test_a_page_out_of_sight_reads_when_it_comes_back(page: SomePage) -> None:
    page.show()
    page.hide()
    page.touched([Person])
    page.touched([Person])
    assert page.read == 1
    page.show()
    assert page.read == 2


@pytest.mark.parametrize(
    ("width", "way"), [(1300, Qt.Orientation.Horizontal), (1000, Qt.Orientation.Vertical)]
)
def test_the_card_stands_beside_the_list_or_under_it(page: SomePage, width: int, way: Qt.Orientation) -> None:
    page.set_card(QLabel("fișa"))
    page.resize(width, 700)
    page.show()
    QApplication.processEvents()
    split = page.findChild(QSplitter)
    assert isinstance(split, QSplitter)
    assert split.orientation() == way


def placed(page: SomePage, wide: int) -> list[int]:
    page.resize(wide, 700)
    page.show()
    QApplication.processEvents()
    split = page.findChild(QSplitter)
    assert isinstance(split, QSplitter)
    return split.sizes()


def test_on_a_smaller_screen_the_card_gives_way_and_the_list_keeps_its_room(page: SomePage) -> None:
    page.set_card(QLabel("fișa"), width=380)
    listed, card = placed(page, 1366)
    assert card == 380
    assert placed(page, 1280) == [listed, 380 - 86]
    assert placed(page, 1366) == [listed, 380]
    assert placed(page, 1110)[1] == 280
    above, under = placed(page, 1000)
    assert abs(above - under) <= 1


def test_a_page_never_asks_for_list_and_card_side_by_side_where_they_do_not_fit(page: SomePage) -> None:
    body = QLabel("listă")
    body.setMinimumWidth(700)
    page.set_body(body)
    page.set_card(QLabel("fișa"))
    assert page.minimumSizeHint().width() < 900


def test_actions_say_what_they_do_and_do_it(page: SomePage) -> None:
    done: list[str] = []
    action = page.add_action("Persoană nouă", lambda: done.append("new"), icon="plus", primary=True)
    tool = page.add_tool("Coloane", lambda: done.append("columns"), icon="columns")
    action.click()
    tool.click()
    assert done == ["new", "columns"]
    assert (action.text(), action.property("look")) == ("Persoană nouă", "primary")


def test_the_state_stands_beside_the_title_only_where_there_is_one(page: SomePage) -> None:
    assert page.state.isHidden()
    page.set_title("Plan anual 2022", state="ciornă", tone="warning")
    assert (page.title.text(), page.state.text()) == ("Plan anual 2022", "ciornă")
    assert not page.state.isHidden()


def test_the_foot_says_how_many_of_how_many(page: SomePage) -> None:
    page.set_foot("13 din 312 afișate")
    assert (page.foot.text(), page.foot.isHidden()) == ("13 din 312 afișate", False)


def test_tools_stay_together_where_there_are_no_chips(page: SomePage) -> None:
    one, other = page.add_tool("Coloane", page.refresh), page.add_tool("Exportă", page.refresh)
    page.resize(1200, 700)
    page.show()
    QApplication.processEvents()
    assert other.x() - one.geometry().right() < 20
    assert other.geometry().right() > 1100
