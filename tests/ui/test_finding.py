"""What the search box offers when nothing is found: the way to register whom was looked for."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from letea.desk import Desk
from tests.samples import a_person
from ui.finding import find_on_desk
from ui.people.new_person import NewPerson
from ui.window import Window


@pytest.mark.parametrize(
    ("typed", "carried"), [("Demonstrativ Țuca", "Demonstrativ Țuca"), ("  ana ", "ana")]
)
def test_who_is_not_found_is_registered_with_what_was_typed(
    window: Window, type_text: Callable[[QWidget, str], None], typed: str, carried: str
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F3)
    type_text(window.search, typed)
    window.search.search()
    results = window.search.results
    offered = [results.item(row).text() for row in range(results.count())]
    assert offered == ["Nu este în evidență", f"Persoană nouă: {carried}"]
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    dialog = window.findChild(NewPerson)
    assert isinstance(dialog, NewPerson)
    assert dialog.line.text() == carried
    assert window.current_page() is window.page("people")


def test_where_something_is_found_nobody_new_is_offered(desk: Desk) -> None:
    desk.store.keep(a_person(), "P")
    assert [hit.title for hit in find_on_desk(desk, "exemplu")] == ["Exemplu Ștefan"]
