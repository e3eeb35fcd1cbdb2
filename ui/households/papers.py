"""The paper of a household in its window: seen, printed, saved, kept."""

from PySide6.QtWidgets import QWidget

from letea.actions.cards_on_paper import household_card_of, household_card_outline
from letea.actions.households import open_household
from letea.actions.paper_formats import docx_of, pdf_of
from letea.wording import _
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
