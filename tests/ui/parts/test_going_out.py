"""Before a list goes out it is asked what of it may, and the asking is noted."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables.personal import SensitiveUse
from letea.actions.people_lists import PersonRow
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.test_restrictions import restricted
from ui.pages import spec_of
from ui.parts.going_out import GoingOutDialog, Private, ask_out, let_out
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.people.page import PeoplePage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PeoplePage:
    """The list of two persons, one of them restricted, with the column of categories in sight."""
    someone(room.desk.store)
    restricted(room.desk.store, someone(room.desk.store, "Demonstrativ"))
    made = PeoplePage(room)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.shown() == 2)
    place = [column.heading for column in made.rows.rows.columns].index("Categorii")
    made.rows.show_column(place, shown=True)
    return made


class Sent:
    """What went out."""

    def __init__(self) -> None:
        self.heads: list[str] = []
        self.count = -1

    def take(self, columns: Sequence[Column[PersonRow]], ids: Sequence[int]) -> None:
        """Keep it."""
        self.heads, self.count = [column.heading for column in columns], len(ids)


def asking(room: Room, page: PeoplePage) -> tuple[Sent, GoingOutDialog]:
    """The dialog that stands before the list goes out, and what goes."""
    sent = Sent()
    let_out(room, page.rows, sent.take, name="Beneficiari", parent=page)
    dialog = page.window().findChild(GoingOutDialog)
    assert isinstance(dialog, GoingOutDialog)
    return sent, dialog


def uses(room: Room) -> list[SensitiveUse]:
    with room.desk.store.reading() as session:
        return list(session.scalars(select(SensitiveUse)))


def test_unasked_neither_sensitive_columns_nor_restricted_persons_go(
    room: Room, page: PeoplePage, qtbot: QtBot
) -> None:
    sent, dialog = asking(room, page)
    assert not dialog.form.isVisible()
    dialog.save_now()
    qtbot.waitUntil(lambda: sent.count >= 0)
    assert sent.count == 1
    assert "Nume" in sent.heads
    assert "Categorii" not in sent.heads
    assert uses(room) == []


def test_the_keyboard_begins_with_what_is_asked(room: Room, page: PeoplePage) -> None:
    _sent, dialog = asking(room, page)
    assert dialog.focusWidget() is dialog.sensitive


def test_asked_they_go_with_a_purpose_that_is_noted(room: Room, page: PeoplePage, qtbot: QtBot) -> None:
    sent, dialog = asking(room, page)
    dialog.sensitive.setChecked(True)
    dialog.restricted.setChecked(True)
    dialog.save_now()
    assert sent.count == -1
    assert dialog.form.has_problem()
    dialog.purpose.set_value("raportare AJPIS")
    dialog.save_now()
    qtbot.waitUntil(lambda: sent.count == 2)
    assert "Categorii" in sent.heads
    (use,) = uses(room)
    assert (use.listed, use.held) == ("Beneficiari", "Categorii, prelucrare restricționată")
    assert use.purpose == "raportare AJPIS"


def test_what_is_not_sensitive_goes_at_once(room: Room, page: PeoplePage) -> None:
    sent: list[int] = []
    ask_out(
        *(room, "procedures", [1, 2], lambda _asked, ids: sent.extend(ids)),
        private=Private(),
        name="Proceduri",
        parent=page,
    )
    assert sent == [1, 2]


def test_a_whole_register_always_asks_what_for(room: Room, page: PeoplePage, qtbot: QtBot) -> None:
    sent: list[int] = []
    ask_out(
        *(room, "people", page.rows.rows.ids.tolist(), lambda _asked, ids: sent.extend(ids)),
        private=Private(["Categorii"], always=True),
        name="Persoane",
        parent=page,
    )
    dialog = page.window().findChild(GoingOutDialog)
    assert isinstance(dialog, GoingOutDialog)
    assert dialog.sensitive.isChecked()
    assert not dialog.sensitive.isEnabled()
    dialog.purpose.set_value("mutarea în alt program")
    dialog.save_now()
    qtbot.waitUntil(lambda: len(sent) == 1)
    assert len(uses(room)) == 1


def test_who_stands_under_a_filter_of_health_goes_only_with_a_purpose(
    room: Room, page: PeoplePage, qtbot: QtBot
) -> None:
    page.chips.activate("disabled")
    assert page.tells() == "Cu dizabilități"
    page.print_seen()
    dialog = page.window().findChild(GoingOutDialog)
    assert isinstance(dialog, GoingOutDialog)
    assert dialog.sensitive.isChecked()
    dialog.save_now()
    assert dialog.isVisible()
    dialog.reject()
    assert uses(room) == []
    assert qtbot


@pytest.mark.parametrize(
    ("key", "told"), [("people", {"Categorii", "Situații"}), ("elderly", {"Gradul"}), ("visits", set())]
)
def test_columns_that_tell_of_health_are_asked_about(
    room: Room, qtbot: QtBot, key: str, told: set[str]
) -> None:
    page = spec_of(key).make(room)
    qtbot.addWidget(page)
    (view,) = page.findChildren(RowsView)
    assert {one.heading for one in view.rows.columns if one.private or one.asked} == told
