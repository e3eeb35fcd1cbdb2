"""Which office the window serves: a commune's or a county's, its pages, its name."""

from typing import TYPE_CHECKING

from letea.actions.office_reading import open_profile, serves_county
from letea.fields.office import place_in_words
from letea.wording import _
from ui.pages import OfficeKind

if TYPE_CHECKING:
    from letea.desk import Desk
    from ui.county.opened import OpenedCounty
    from ui.room import Room
    from ui.window import Window

_FOUND = {
    OfficeKind.COMMUNE: _("persoane, gospodării, dosare, acte"),
    OfficeKind.COUNTY: _("comune, măsuri, dosare, acte"),
}


def serve(window: "Window", desk: "Desk") -> "OpenedCounty | None":
    """Offer the pages of this office; gives what it consolidates where it is a county's.

    Nothing of what is consolidated is read before a page asks for it.
    """
    county = _county_of(window, desk)
    window.kind = OfficeKind.COMMUNE if county is None else OfficeKind.COUNTY
    window.navigation.serve(window.kind)
    window.strip.serve(window.kind)
    window.topbar.serve(window.kind)
    window.search.say_what(_FOUND[window.kind])
    return county


def tell_office(window: "Window", room: "Room") -> None:
    """Show the office's name under the brand, and who works in it in the menu."""
    profile = open_profile(room.desk.store)
    window.worker_menu.tell(room, profile)
    place = place_in_words(profile.office)
    window.navigation.office.setText(place)
    only_reads = room.desk.store.only_reads
    window.setWindowTitle(
        _("Letea – {place} (doar citire)").format(place=place) if only_reads else f"Letea – {place}"
    )


def _county_of(window: "Window", desk: "Desk") -> "OpenedCounty | None":
    if not serves_county(desk.store):
        return None
    from ui.county.opened import OpenedCounty  # noqa: PLC0415 - only a county office

    return OpenedCounty(desk, window.work)
