"""What the search box finds, each with the page it is worked on."""

from typing import TYPE_CHECKING

from letea.wording import _
from ui.pages import COUNTY_PAGES, PAGES, OfficeKind, pages_of, spec_of
from ui.parts.search import Hit
from ui.room import NEW

if TYPE_CHECKING:
    from letea.actions.search import Hit as Found
    from letea.desk import Desk

_PAGE_OF = {  # the page a hit is worked on, and what its group is called: "" as the page is
    "person": ("people", _("Persoane")),
    "household": ("households", _("Gospodării")),
    "file": ("benefits", _("Dosare de beneficii")),
    "service": ("services", _("Servicii")),
    "measure": ("plan", _("Obiective și măsuri")),
    "section": ("plan", _("Capitole ale planurilor")),
    "council": ("council", ""),
    "paper": ("papers", _("Acte tipărite")),
}
_LETTERS = 44  # of what is typed
_MOST_COMMUNES = 8
_ICONS = {spec.key: spec.icon for spec in (*COUNTY_PAGES, *PAGES)}


def find_on_desk(desk: "Desk", typed: str, kind: OfficeKind = OfficeKind.COMMUNE) -> list[Hit]:
    """What of the office holds what is typed, group by group; nothing: the way to register somebody new.

    A county finds its communes, and registers nobody.
    """
    from letea.actions.search import search_everywhere  # noqa: PLC0415 - after the first paint
    from letea.rules.deadline_duties import shortened  # noqa: PLC0415 - same

    found = search_everywhere(desk.store, typed)
    if kind is OfficeKind.COUNTY:
        offered = {spec.key for spec in pages_of(kind)}
        held = [hit for hit in found if _PAGE_OF[hit.kind.value][0] in offered]
        return [*_communes(desk, typed), *_hits(held, kind)]
    if not found:
        told = _("Persoană nouă: {typed}").format(typed=shortened(typed, _LETTERS))
        return [Hit("people", NEW, told, icon="user-plus", part=typed, group=_("Nu este în evidență"))]
    return _hits(found, kind)


def _hits(found: "list[Found]", kind: OfficeKind) -> list[Hit]:
    return [
        Hit(page, hit.id, hit.title, hit.note, _ICONS[page], hit.part, group or spec_of(page, kind).title)
        for hit in found
        for page, group in [_PAGE_OF[hit.kind.value]]
    ]


def _communes(desk: "Desk", typed: str) -> list[Hit]:
    from letea.actions.office_reading import open_profile  # noqa: PLC0415 - after the first paint
    from letea.places import find_places  # noqa: PLC0415 - same

    county = open_profile(desk.store).office.county
    found = [one for one in find_places(f"{typed} {county}") if one.county.name == county]
    return [
        Hit("communes", one.siruta, one.name, "", _ICONS["communes"], "", _("Comune"))
        for one in found[:_MOST_COMMUNES]
    ]
