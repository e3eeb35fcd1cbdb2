"""Asking before a plan that comes in takes the place of the one of its year."""

from PySide6.QtWidgets import QWidget

from letea.actions.plan_progress import has_progress
from letea.wording import _
from ui import messages
from ui.room import Room


def may_replace(window: QWidget, room: Room, plan_id: int, year: int) -> bool:
    """Ask whether that plan is to be replaced, and say what of it does not go on."""
    undone = _("Înlocuirea se poate anula cu Ctrl+Z.")
    lost = _("Stadiul înregistrat rămâne numai la măsurile care se regăsesc în planul nou.")
    return messages.ask(
        window,
        _("Anul {year} are deja un plan de acest fel. Îl înlocuiți cu cel din fișier?").format(year=year),
        do=_("Înlocuiește planul"),
        keep=_("Păstrează planul de acum"),
        detail=f"{lost} {undone}" if has_progress(room.desk.store, plan_id) else undone,
    )
