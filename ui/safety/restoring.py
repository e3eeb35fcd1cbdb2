"""Restoring over the office that is open: it is closed, the copy takes its place, and it is opened again."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from letea.progress import Progress
from letea.wording import _

if TYPE_CHECKING:
    from db.encryption import FileKey
    from letea.actions.copies import Copy
    from ui.opening import Opening
    from ui.window import Window


def restore_open_office(window: "Window", opening: "Opening", copy: "Copy", key: "FileKey | None") -> None:
    """Put a copy in the open office's place; what stood there is kept among the copies."""
    room = window.room
    if room is None or not window.may_leave():
        return
    path = room.desk.store.path
    window.close_desk()
    opening.welcome(_("Se restaurează copia…"))

    def put(progress: Progress) -> Path | None:
        from letea.actions.copies import restore  # noqa: PLC0415 - beside the window

        return restore(path, copy, key, progress, datetime.now().astimezone())

    def open_again(_kept: Path | None) -> None:
        if key is None:
            opening.open(path)
        else:
            opening.open_with(path, key)

    window.work.run(
        put, done=open_again, failed=lambda error: opening.tell(error, path), title=_("Restaurare")
    )
