"""Persons given out with all the columns of Letea's own workbook, which comes back without a change."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from letea.progress import Progress
from letea.wording import _
from ui.parts.export import ask_where, run_export
from ui.room import Room


def export_book(room: Room, parent: QWidget, ids: Sequence[int]) -> None:
    """Ask where, then save these persons beside the window."""
    path = ask_where(room, parent, _("Registrul de persoane {day}").format(day=room.desk.today().isoformat()))
    if path is not None:
        run_export(room, path, lambda progress: write_book(room, path, ids, progress=progress))


def write_book(room: Room, path: Path, ids: Sequence[int], *, progress: Progress) -> int:
    """Write these persons; without any, the empty model."""
    from letea.actions.office_reading import vocabularies  # noqa: PLC0415 - only when exporting
    from letea.actions.people_import import people_entries  # noqa: PLC0415 - same
    from letea.exchange.people_book import write_people_book  # noqa: PLC0415 - same

    store = room.desk.store
    entries = people_entries(store, ids, room.desk.today(), progress=progress)
    return write_people_book(path, entries, vocabularies(store), progress=progress)
