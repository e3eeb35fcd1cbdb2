"""What a worker can do with lists of one's own in the demonstration office, each as one call."""

from db.store import Store
from db.tables.lists import SavedList
from letea.actions import saved_lists
from tests.walks.deeds import Deed

FILTERS = [{"field": "person.village", "op": "is", "values": ["Holt"]}]


def kept(store: Store) -> SavedList:
    told = SavedList(
        page="people", name="Din Holt", filters=FILTERS, columns=["name"], told={"order": "name"}
    )
    return saved_lists.keep_saved_list(store, told)


def changed(store: Store) -> None:
    told = kept(store)
    told.filters, told.columns = [], ["cnp"]
    saved_lists.keep_saved_list(store, told)


LIST_DEEDS: dict[str, Deed] = {
    "own list kept": kept,
    "own list changed": changed,
    "own list renamed": lambda store: saved_lists.rename_saved_list(store, kept(store).id, "Holt"),
    "own list deleted": lambda store: saved_lists.remove_saved_list(store, kept(store).id),
}
