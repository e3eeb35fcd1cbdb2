"""What may be printed of persons: of the one selected, and in one go of all that are chosen in the list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QPushButton

from letea.actions.printed_batch import certificates, person_cards
from letea.wording import _, counted
from ui.parts.batch import offer, run_batch
from ui.people.card import PersonCard
from ui.room import Room


def offer_papers(room: Room, card: PersonCard, chosen: Sequence[int], opener: QPushButton) -> QMenu:
    """The menu of the button "Tipărește"; many are offered from two persons on."""
    store, today, people = room.desk.store, room.desk.today(), list(chosen)
    told, may, window = counted(len(people), _("persoană"), _("persoane")), len(people) > 1, opener.window()

    def cards() -> None:
        run_batch(room, lambda progress: person_cards(store, people, today, progress), window)

    def certify() -> None:
        run_batch(room, lambda progress: certificates(store, people, today, progress), window)

    one = (
        (_("Fișa beneficiarului…"), card.print_card, bool(people)),
        (_("Adeverință…"), card.certify, bool(people)),
    )
    if not may:
        told = _("alegeți cu Ctrl sau Shift și clic")
    many = (
        (_("fișe: {people}").format(people=told), cards, may),
        (_("adeverințe pe anul acesta: {people}").format(people=told), certify, may),
    )
    return offer(opener, one, many)
