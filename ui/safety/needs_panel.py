"""What is to be done so that the office's file is not lost, as a card of the first page."""

from collections.abc import Sequence

from letea.rules.safety import Need, SafetyState, need_in_words, need_note
from letea.wording import _
from ui.parts.panel import Panel
from ui.parts.pill import pill
from ui.room import Room


def needs_panel(room: Room, state: SafetyState, needs: Sequence[Need]) -> Panel | None:
    """A line for each need, which leads to the page for it; nothing where nothing is needed."""
    if not needs:
        return None
    panel = Panel(_("Siguranța fișierului"))
    for need in needs:
        note = pill(need_note(need, state), "warning")
        panel.add_row(
            need_in_words(need, state), lambda: room.go("safety", None), note, name=f"need.{need.value}"
        )
    return panel
