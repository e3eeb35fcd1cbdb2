"""The paper of a household in its window: seen, printed, saved, kept."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from letea.actions.cards_on_paper import household_card_of, household_card_outline
from letea.actions.households import open_household
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.printed_batch import household_cards
from letea.wording import _, counted
from ui.parts.batch import offer, run_batch
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_household_card(room: Room, household_id: int, parent: QWidget) -> PaperDialog:
    """Show the card of a household."""
    store, today = room.desk.store, room.desk.today()
    name = open_household(store, household_id).household.name
    shown = ShownPaper(
        _("Fișa gospodăriei – {name}").format(name=name),
        lambda progress: pdf_of(household_card_outline(store, household_id, today), progress),
        lambda progress: docx_of(household_card_outline(store, household_id, today), progress),
        of=household_card_of(store, household_id),
    )
    return open_paper(room, shown, parent)


def offer_papers(
    room: Room, print_card: Callable[[], object], chosen: Sequence[int], opener: QPushButton
) -> QMenu:
    """The menu of the button "Tipărește": the card of the household selected, or of all that are chosen."""
    store, today, households = room.desk.store, room.desk.today(), list(chosen)
    may, window = len(households) > 1, opener.window()

    def cards() -> None:
        run_batch(room, lambda progress: household_cards(store, households, today, progress), window)

    told = counted(len(households), _("gospodărie"), _("gospodării"))
    if not may:
        told = _("alegeți cu Ctrl sau Shift și clic")
    one = ((_("Fișa gospodăriei…"), print_card, bool(households)),)
    return offer(opener, one, ((_("fișe: {households}").format(households=told), cards, may),))
