"""What the search box finds, each with the page it is worked on."""

from typing import TYPE_CHECKING

from ui.pages import PAGES
from ui.parts.search import Hit

if TYPE_CHECKING:
    from letea.desk import Desk

_PAGE_OF = {
    "person": "people",
    "household": "households",
    "file": "benefits",
    "service": "services",
    "section": "plan",
}
_ICONS = {spec.key: spec.icon for spec in PAGES}


def find_on_desk(desk: "Desk", typed: str) -> list[Hit]:
    """Persons, households, benefit files, services and chapters of the plans that hold what is typed."""
    from letea.actions.search import search_everywhere  # noqa: PLC0415 - after the first paint

    found = search_everywhere(desk.store, typed)
    pages = [_PAGE_OF[hit.kind.value] for hit in found]
    return [
        Hit(page, hit.id, hit.title, hit.note, _ICONS[page]) for page, hit in zip(pages, found, strict=True)
    ]
