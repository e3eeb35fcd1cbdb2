"""Lists of one's own: kept under a name, offered by page, renamed, deleted."""

from sqlalchemy import select

from db.ordering import sort_key
from db.store import Store
from db.tables.lists import SavedList
from letea.errors import refuse_if
from letea.rules.saved_lists import check_saved_list
from letea.wording import _


def saved_lists(store: Store, page: str) -> list[SavedList]:
    """The lists kept for a page, by name."""
    with store.reading() as session:
        found = session.scalars(select(SavedList).where(SavedList.page == page)).all()
    return sorted(found, key=lambda one: sort_key(one.name))


def keep_saved_list(store: Store, told: SavedList) -> SavedList:
    """Keep a list, new or changed.

    Raises:
        Refused: when it has no name, or another's.
    """
    told.name = told.name.strip()
    refuse_if(check_saved_list(told, saved_lists(store, told.page)))
    label = _("Lista „{name}” redenumită sau schimbată") if told.id else _("Lista „{name}” salvată")
    with store.writing(label.format(name=told.name)) as writing:
        return writing.keep(told)


def rename_saved_list(store: Store, list_id: int, name: str) -> SavedList:
    """Give a list another name.

    Raises:
        Refused: when there is none, or it is another's.
    """
    with store.reading() as session:
        told = session.scalars(select(SavedList).where(SavedList.id == list_id)).one()
    told.name = name
    return keep_saved_list(store, told)


def remove_saved_list(store: Store, list_id: int) -> None:
    """Delete a list; the records that it listed stay."""
    with store.reading() as session:
        told = session.scalars(select(SavedList).where(SavedList.id == list_id)).one()
    store.remove(told, _("Lista „{name}” ștearsă").format(name=told.name))
