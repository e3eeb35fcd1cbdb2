"""What the search box finds, each with the page it is worked on."""

from typing import TYPE_CHECKING

from letea.wording import _
from ui.pages import PAGES
from ui.parts.search import Hit
from ui.room import NEW

if TYPE_CHECKING:
    from letea.desk import Desk

_PAGE_OF = {  # the page a hit is worked on, and what its group is called
    "person": ("people", _("Persoane")),
    "household": ("households", _("Gospodării")),
    "file": ("benefits", _("Dosare de beneficii")),
    "service": ("services", _("Servicii")),
    "measure": ("plan", _("Obiective și măsuri")),
    "section": ("plan", _("Capitole ale planurilor")),
    "council": ("council", _("Dosare HCL")),
    "paper": ("papers", _("Acte tipărite")),
}
_LETTERS = 44  # of what is typed
_ICONS = {spec.key: spec.icon for spec in PAGES}


def find_on_desk(desk: "Desk", typed: str) -> list[Hit]:
    """What of the office holds what is typed, group by group; nothing: the way to register somebody new."""
    from letea.actions.search import search_everywhere  # noqa: PLC0415 - after the first paint
    from letea.rules.deadline_duties import shortened  # noqa: PLC0415 - same

    found = search_everywhere(desk.store, typed)
    if not found:
        told = _("Persoană nouă: {typed}").format(typed=shortened(typed, _LETTERS))
        return [Hit("people", NEW, told, icon="user-plus", part=typed, group=_("Nu este în evidență"))]
    return [
        Hit(page, hit.id, hit.title, hit.note, _ICONS[page], hit.part, group)
        for hit in found
        for page, group in [_PAGE_OF[hit.kind.value]]
    ]
