"""The papers of a person, each in its window: seen, printed, saved, kept."""

from PySide6.QtWidgets import QWidget

from letea.actions.cards_on_paper import person_card_of, person_card_outline
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people_lists import person_names
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_person_card(room: Room, person_id: int, parent: QWidget, *, sensitive: bool = False) -> PaperDialog:
    """Show the card of a person; health and categories only where the worker has them on the screen."""
    store, today = room.desk.store, room.desk.today()
    name = person_names(store, [person_id]).get(person_id, "")
    shown = ShownPaper(
        _("Fișa beneficiarului – {name}").format(name=name),
        lambda progress: pdf_of(person_card_outline(store, person_id, today, sensitive=sensitive), progress),
        lambda progress: docx_of(person_card_outline(store, person_id, today, sensitive=sensitive), progress),
        of=person_card_of(store, person_id),
    )
    return open_paper(room, shown, parent)
