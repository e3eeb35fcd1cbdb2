"""The drafts of a long form, kept in the office file and offered back after a crash."""

from typing import Any

from letea.actions.drafts import draft_of, drop_draft, keep_draft
from ui.parts.dialog import RecordDialog
from ui.room import Room


def keep_in_office(dialog: RecordDialog[Any], room: Room, key: str) -> None:
    """Keep what is typed in a dialog under this name, and offer what was left there the last time."""
    store, work = room.desk.store, room.work

    def keep(typed: dict[str, Any]) -> None:
        work.run(lambda _progress: keep_draft(store, key, typed))

    def drop() -> None:
        work.run(lambda _progress: drop_draft(store, key))

    dialog.draft_key = key
    dialog.keep_drafts(keep, drop)
    kept = draft_of(store, key)
    if kept is not None:
        dialog.offer_draft(kept)
