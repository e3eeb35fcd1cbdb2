"""How safe the open office's file is: what was done for it last, what is to be done."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from db.store import Store
from letea.actions.copies import Copy, copies_of
from letea.actions.passwords import note_sheet, recovery_sheet_of
from letea.actions.safety_glance import safety_glance
from letea.errors import Trouble
from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.rules.safety import SafetyState
from letea.wording import _


def safety_state(store: Store, now: datetime, second_place: Path | None) -> SafetyState:
    """Read how the file stands, the copies beside it counted."""
    return replace(
        safety_glance(store, now, second_place),
        copies=len(copies_of(store.path)),
        is_second_there=second_place is not None and second_place.is_dir(),
        is_second_near=second_place is not None and is_on_same_disk(store.path, second_place),
    )


def is_on_same_disk(office: Path, place: Path) -> bool:
    """Whether a disk that breaks would take both along."""
    try:
        return office.stat().st_dev == place.stat().st_dev
    except OSError:
        return False


def try_newest_copy(store: Store, progress: Progress) -> Copy:
    """Try restoring the newest copy beside the office (test de restaurare); returns it.

    Raises:
        Trouble: when there is none yet, or it cannot be restored.
        Cancelled: when the worker stopped it.
    """
    from letea.actions.copies import try_restoring  # noqa: PLC0415 - once in a while

    newest = next(iter(copies_of(store.path)), None)
    if newest is None:
        raise Trouble(_("Nu există încă nicio copie de siguranță; creați întâi una."))
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
