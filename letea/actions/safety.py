"""How safe the open office's file is: what was done for it last, what is to be done."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.history import ChangeSet
from db.tables.safety import SafetyKind, SafetyMark
from letea.actions.copies import Copy, copies_of
from letea.actions.office_file import told_plainly
from letea.actions.passwords import key_mark, note_sheet, recovery_sheet_of, salt_mark
from letea.errors import Trouble
from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.rules.copies import time_of_copy
from letea.rules.safety import SafetyState
from letea.wording import _, day


def safety_state(store: Store, now: datetime, second_place: Path | None) -> SafetyState:
    """Read how the file stands, the copies beside it counted."""
    marks, due_since = _read(store)
    state = _state(store, now, second_place, marks, due_since)
    return replace(
        state,
        copies=len(copies_of(store.path)),
        is_second_there=second_place is not None and second_place.is_dir(),
        is_second_near=second_place is not None and is_on_same_disk(store.path, second_place),
    )


def safety_glance(store: Store, now: datetime, second_place: Path | None) -> SafetyState:
    """The same without looking at the disk: for the first page and the bar above all pages."""
    marks, due_since = _read(store)
    return _state(store, now, second_place, marks, due_since)


def is_on_same_disk(office: Path, place: Path) -> bool:
    """Whether a disk that breaks would take both along."""
    try:
        return office.stat().st_dev == place.stat().st_dev
    except OSError:
        return False


def copy_at(path: Path) -> Copy:
    """A copy the worker chose somewhere; its day is that of its name, else of the file.

    Raises:
        Trouble: when it cannot be read.
    """
    with told_plainly(path):
        told = path.stat()
        at = time_of_copy(path.name) or datetime.fromtimestamp(told.st_mtime).astimezone()
        return Copy(path, at, told.st_size, salt_mark(path))


def try_newest_copy(store: Store, progress: Progress) -> Copy:
    """Try restoring the newest copy beside the office (test de restaurare); returns it.

    Raises:
        Trouble: when there is none yet, or it cannot be restored.
        Cancelled: when the worker stopped it.
    """
    from letea.actions.copies import try_restoring  # noqa: PLC0415 - once in a while

    newest = next(iter(copies_of(store.path)), None)
    if newest is None:
        raise Trouble(_("Nu există încă nicio copie de siguranță."), _("Creați întâi una."))
    try_restoring(store, newest, store.key, progress)
    return newest


def save_recovery_sheet(store: Store, out: Path, progress: Progress) -> None:
    """Write the recovery sheet of the present password as a PDF, and note that it was made.

    Raises:
        Refused: when the office has no password.
        Trouble: when the disk or the folder refuses.
    """
    from letea.actions.annex import write_outline  # noqa: PLC0415 - once in a long while

    progress.step(_("Se alcătuiește fișa de recuperare"))
    outline = recovery_sheet_of(store, datetime.now().astimezone().date())
    replace_file(out, lambda file: write_outline(outline, file, ending=".pdf"))
    note_sheet(store, out)


def password_in_words(copy: Copy, copies: Iterable[Copy], present: str) -> str:
    """Which password a copy asks for; `present` is the mark of the one that opens the office now."""
    if not copy.password:
        return _("fără parolă")
    if copy.password == present:
        return _("parola de acum")
    newest = max(other.at for other in (copy, *copies) if other.password == copy.password)
    return _("parola folosită până la {day}").format(day=day(newest.date()))


def _state(
    store: Store,
    now: datetime,
    second_place: Path | None,
    marks: dict[SafetyKind, SafetyMark],
    due_since: datetime | None,
) -> SafetyState:
    sheet, key = marks.get(SafetyKind.SHEET), store.key
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
        needs_sheet=key is not None and (sheet is None or sheet.note != key_mark(key)),
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
