"""Room: what a page has around it: the desk, the work, this computer's settings, the way to others."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ui.settings import Settings
from ui.work import Work

if TYPE_CHECKING:
    from letea.desk import Desk
    from ui.county.opened import OpenedCounty

NEW, BRING_IN = 0, -1  # in place of a record's id: start a new one, import from a table
SET_UP = "set-up"  # in place of a page: prepare an office of one's own


class Say(Protocol):
    """Shows a quiet line that fades, perhaps with one thing to do about it."""

    def __call__(self, text: str, *, do: str = "", on_do: Callable[[], object] | None = None) -> None:
        """Show `text` and, with `on_do`, a button that says `do`."""


class Go(Protocol):
    """Brings a page forward with its record, and with what within the record `part` names."""

    def __call__(self, key: str, record: int | None, part: str = "") -> None:
        """Go there."""


@dataclass(frozen=True)
class Room:
    """What pages are handed.

    `go(page, record, part)` brings a page forward ("people", "plan", …) and, with an id, its record, or
    starts a new one (`NEW`) or the import (`BRING_IN`); `part` is what within it (a node of a plan's
    section), or with no record what of the page (a filter of *Termene*). `go(SET_UP, None)` begins an
    office of one's own. `say` shows a quiet line that fades. Both are the window's, so that pages need not
    know each other. `county` is what a county office consolidates.
    """

    desk: "Desk"
    work: Work
    settings: Settings
    go: Go
    say: Say
    county: "OpenedCounty | None" = None
