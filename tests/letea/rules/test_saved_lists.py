"""A list of one's own has a name of its own on its page."""

import pytest

from db.tables.lists import SavedList
from letea.rules.saved_lists import check_saved_list


def a_list(name: str, page: str = "people", id_: int | None = None) -> SavedList:
    made = SavedList(page=page, name=name)
    made.id = id_  # type: ignore[assignment]
    return made


@pytest.mark.parametrize(
    ("name", "fine"),
    [("Din Holt", True), ("  ", False), ("Vârstnici", False), ("VÂRSTNICI ", False), ("x" * 81, False)],
)
def test_the_name_is_given_once_and_is_no_essay(name: str, fine: bool) -> None:  # noqa: FBT001 - a table's
    others = [a_list("Vârstnici", id_=1), a_list("Din Holt", page="visits", id_=2)]
    assert (not check_saved_list(a_list(name), others)) is fine


def test_a_list_keeps_its_own_name() -> None:
    told = a_list("Vârstnici", id_=1)
    assert check_saved_list(told, [told]) == []
