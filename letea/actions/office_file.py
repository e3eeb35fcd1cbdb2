"""The office's file: opening it, making a new one."""

from pathlib import Path

from sqlalchemy import select

from db import upgrade
from db.store import Store
from db.tables.office import Office
from db.trouble import FileTrouble
from letea.errors import Trouble
from letea.troubles import plainly
from letea.wording import _


def open_office_file(path: Path) -> Store:
    """Open an office file, upgraded if it is older.

    Raises:
        Trouble: when it is missing, foreign, damaged, newer or held by another.
    """
    try:
        upgrade.make_ready(path)
        return Store(path)
    except FileTrouble as error:
        raise (plainly(error) or error) from error


def open_office(path: Path) -> Store:
    """Open the file of an office that was set up.

    Raises:
        Trouble: when the file cannot be opened, or holds no office yet.
    """
    store = open_office_file(path)
    try:
        is_begun = has_office(store)
    except FileTrouble as error:
        store.close()
        raise (plainly(error) or error) from error
    if not is_begun:
        store.close()
        sentence = _("Fișierul {name} nu conține încă un birou.").format(name=path.name)
        raise Trouble(sentence, _("Alegeți alt fișier sau pregătiți un birou nou."))
    return store


def make_office_file(path: Path) -> Store:
    """Make a new, empty office file and open it.

    Raises:
        Trouble: when something is already there or the place cannot be written.
    """
    try:
        upgrade.make_file(path)
    except FileTrouble as error:
        raise (plainly(error) or error) from error
    return Store(path)


def has_office(store: Store) -> bool:
    """Whether the office was set up in this file."""
    with store.reading() as session:
        return session.scalar(select(Office.id).limit(1)) is not None
