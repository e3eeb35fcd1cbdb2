"""Deleting from a page: asked first, done beside the window, said with the way back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from letea.wording import _
from ui import messages
from ui.room import Room


@dataclass(frozen=True)
class Deletion:
    """What is about to be deleted, in words: the question, what it means, the button, what is said after."""

    question: str
    detail: str
    do: str
    said: str


def delete_asked(parent: QWidget, room: Room, told: Deletion, *, delete: Callable[[], object]) -> bool:
    """Ask, delete, and say so with a button that brings it back; false where it is kept."""
    agreed = messages.ask(parent, told.question, do=told.do, keep=_("Păstrează"), detail=told.detail)
    if agreed:
        room.work.run(
            lambda _progress: delete(), done=lambda _done: say_deleted(room, told.said), title=_("Se șterge")
        )
    return agreed


def say_deleted(room: Room, said: str) -> None:
    """Say what was deleted, with a button that brings it back."""
    say_done(room, said, undone=_("Ștergerea a fost anulată."))


def say_done(room: Room, said: str, *, undone: str) -> None:
    """Say what was just done, with a button that takes it back and says so."""
    action = room.desk.store.undo_label()
    room.say(said, do=_("Anulează"), on_do=lambda: _bring_back(room, action, undone))


def _bring_back(room: Room, action: str, undone: str) -> None:
    store = room.desk.store
    if store.undo_label() != action:
        room.say(_("Între timp s-a lucrat mai departe. Puteți anula pe rând, cu Ctrl+Z."))
        return
    room.work.run(
        lambda _progress: store.undo(),
        done=lambda _label: room.say(undone),
        title=_("Anulare"),
    )
