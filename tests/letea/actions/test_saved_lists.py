"""Lists of one's own are kept by page, renamed, deleted, brought back."""

import pytest

from db.store import Store
from db.tables.lists import SavedList
from letea.actions.saved_lists import keep_saved_list, remove_saved_list, rename_saved_list, saved_lists
from letea.errors import Refused

FILTERS = [{"field": "person.village", "op": "is", "values": ["Holt"]}]


def names(store: Store, page: str = "people") -> list[str]:
    return [one.name for one in saved_lists(store, page)]


def kept(store: Store, name: str, page: str = "people") -> SavedList:
    return keep_saved_list(store, SavedList(page=page, name=name, filters=FILTERS, columns=["name"]))


def test_the_lists_of_a_page_come_in_romanian_order(store: Store) -> None:
    for name in ("Țigănași", " Ana ", "Șerbești"):
        kept(store, name)
    kept(store, "Alta", page="visits")
    assert names(store) == ["Ana", "Șerbești", "Țigănași"]
    assert saved_lists(store, "people")[0].filters == FILTERS


def test_a_name_is_changed_and_the_change_taken_back(store: Store) -> None:
    one = kept(store, "Din Holt")
    rename_saved_list(store, one.id, "Holt")
    assert names(store) == ["Holt"]
    store.undo()
    assert names(store) == ["Din Holt"]


def test_a_name_of_another_list_is_refused(store: Store) -> None:
    kept(store, "Din Holt")
    other = kept(store, "Alta")
    with pytest.raises(Refused):
        rename_saved_list(store, other.id, "din holt")
    with pytest.raises(Refused):
        kept(store, "")
    assert names(store) == ["Alta", "Din Holt"]


def test_a_list_deleted_comes_back_by_undo(store: Store) -> None:
    remove_saved_list(store, kept(store, "Din Holt").id)
    assert names(store) == []
    store.undo()
    assert names(store) == ["Din Holt"]
