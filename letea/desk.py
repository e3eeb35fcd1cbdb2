"""The desk: the open office and what pages are handed to work with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from db.store import Store
from letea.folders import Folders


@dataclass(frozen=True)
class Desk:
    """The store of the open office, this computer's folders, and what day it is."""

    store: Store
    folders: Folders
    today: Callable[[], date] = date.today
