"""What was done for the safety of the file: copies, drills, checks, sheets, passwords; outside history."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from db import history
from db.encryption import FileKey
from db.store import Store
from db.tables.handover import OfficeKey
from db.tables.history import ChangeSet
from db.tables.safety import SafetyKind, SafetyMark


def add_mark(
    store: Store,
    kind: SafetyKind,
    *,
    place: Path | None = None,
    size: int = 0,
    sound: bool = True,
    note: str = "",
    at: datetime | None = None,
) -> SafetyMark:
    """Note that something was done, now or at a moment; `size` is in bytes."""
    mark = SafetyMark(
        kind=kind, at=at or history.now(), place=str(place or ""), bytes=size, sound=sound, note=note
    )
    with store.outside_history() as session:
        session.add(mark)
    return mark


def last_mark(store: Store, kind: SafetyKind, *, only_sound: bool = False) -> SafetyMark | None:
    """The newest mark of a kind; None where there is none."""
    asked = select(SafetyMark).where(SafetyMark.kind == kind)
    if only_sound:
        asked = asked.where(SafetyMark.sound)
    with store.reading() as session:
        return session.scalar(asked.order_by(SafetyMark.id.desc()).limit(1))


def last_change_at(store: Store) -> datetime | None:
    """When the office was changed last; None before its first day."""
    with store.reading() as session:
        return session.scalar(select(ChangeSet.at).order_by(ChangeSet.id.desc()).limit(1))


def handover_key_made_at(store: Store) -> datetime:
    """When the key that signs the office's packages was made; long ago where it has none."""
    with store.reading() as session:
        made_at = session.scalar(select(OfficeKey.made_at).order_by(OfficeKey.id.desc()).limit(1))
    return made_at or datetime.min.replace(tzinfo=UTC)


def key_mark(key: FileKey) -> str:
    """What tells one password's time from another's without telling anything of it: the file's salt."""
    return key.salt.hex()
