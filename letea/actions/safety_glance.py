"""How safe the open office's file is, by its marks alone: for the start, where nothing heavy is imported."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.history import ChangeSet
from db.tables.safety import SafetyKind, SafetyMark
from letea.actions.safety_marks import handover_key_made_at
from letea.rules.safety import SafetyState


def safety_glance(store: Store, now: datetime, second_place: Path | None) -> SafetyState:
    """Read how the file stands without looking at the disk: copies are not counted, places not looked for."""
    marks, due_since = _read(store)
    sheet, code, key = marks.get(SafetyKind.SHEET), marks.get(SafetyKind.CODE_USED), store.key
    mark = key.salt.hex() if key is not None else ""
    lacks_code = sheet is not None and sheet.note == mark and sheet.at < handover_key_made_at(store)
    return SafetyState(
        now=now,
        is_sealed=key is not None,
        only_reads=store.only_reads,
        copy=marks.get(SafetyKind.COPY),
        copies=0,
        due_since=due_since,
        second_place=second_place,
        is_second_there=True,
        is_second_near=False,
        second=marks.get(SafetyKind.SECOND_COPY),
        drill=marks.get(SafetyKind.DRILL),
        check=marks.get(SafetyKind.CHECK),
        history=marks.get(SafetyKind.HISTORY_CHECK),
        password=marks.get(SafetyKind.PASSWORD),
        sheet=sheet,
        needs_sheet=key is not None and (sheet is None or sheet.note != mark or lacks_code),
        lacks_handover_code=key is not None and lacks_code,
        needs_password=bool(mark) and not store.only_reads and code is not None and code.note == mark,
    )


def _read(store: Store) -> tuple[dict[SafetyKind, SafetyMark], datetime | None]:
    """The newest mark of each kind, of copies the newest sound one; the first change no copy has."""
    newest = (
        select(func.max(SafetyMark.id))
        .where(or_(SafetyMark.kind != SafetyKind.COPY, SafetyMark.sound))
        .group_by(SafetyMark.kind)
    )
    with store.reading() as session:
        marks = {
            mark.kind: mark for mark in session.scalars(select(SafetyMark).where(SafetyMark.id.in_(newest)))
        }
        return marks, _first_change_after(session, marks.get(SafetyKind.COPY))


def _first_change_after(session: Session, copy: SafetyMark | None) -> datetime | None:
    asked = select(ChangeSet.at).order_by(ChangeSet.id).limit(1)
    if copy is None:
        return session.scalar(asked)
    # Backwards from the newest, which stands near the copy: the whole of history is never read.
    last_in_copy = session.scalar(
        select(ChangeSet.id).where(ChangeSet.at <= copy.at).order_by(ChangeSet.id.desc()).limit(1)
    )
    return session.scalar(asked.where(ChangeSet.id > (last_in_copy or 0)))
