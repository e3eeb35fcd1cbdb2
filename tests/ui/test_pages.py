"""Every page that lists persons says whom a restriction keeps back when the list is given out."""

from importlib import import_module

from letea.actions.restricted_lists import GIVEN_WHOLE, HOLDS_BACK, TABLES
from ui.pages import PAGES, PageSpec
from ui.parts.list_page import ListPage
from ui.room import Room


def is_list(spec: PageSpec) -> bool:
    module, _dot, name = spec.where.rpartition(".")
    return issubclass(getattr(import_module(f"ui.{module}"), name), ListPage)


LISTS = [spec for spec in PAGES if is_list(spec)]


def test_each_list_says_whether_it_keeps_somebody_back() -> None:
    keys = {spec.key for spec in LISTS}
    assert keys >= {"people", "needs", "evidence", "registers"}
    assert keys == HOLDS_BACK - TABLES | set(GIVEN_WHOLE)
    assert HOLDS_BACK.isdisjoint(GIVEN_WHOLE)


def test_each_list_goes_out_under_the_key_of_its_page(room: Room) -> None:
    for spec in LISTS:
        page = spec.make(room)
        assert isinstance(page, ListPage)
        assert page.rows.objectName().partition(".")[0] == spec.key
