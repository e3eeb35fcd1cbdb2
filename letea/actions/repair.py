"""What else can be saved of a damaged office file: its beginning, a restore cut short, its very bytes."""

import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from db.backup import copy_bytes, make_private
from db.bytes_copied import write_bytes
from db.connection import connect
from db.encryption import PLAIN_HEADER, SALT_BYTES, FileKey, is_opened_by, is_sealed
from letea.actions.copies import Copy, copies_folder, restore
from letea.actions.office_file import told_plainly
from letea.errors import Problem, Refused, Trouble
from letea.progress import Progress
from letea.wording import _

_LOG = "-wal"
_PLAIN_AT, _ONCE_PLAIN = 5, bytes((64, 32, 32))  # what every plain database holds after its first 16 bytes


def has_other_beginning(office: Path, newest: Copy | None) -> bool:
    """Whether a file begins otherwise than its newest copy, so that its first bytes may be what is damaged.

    A password changed after that copy makes the same difference; only the password tells one from the other.
    """
    if newest is None:
        return False
    try:
        with office.open("rb") as file:
            found, rest = file.read(SALT_BYTES), file.read(len(_ONCE_PLAIN) + _PLAIN_AT)
        goes_on = is_sealed(office) if newest.password else rest[_PLAIN_AT:] == _ONCE_PLAIN
        return goes_on and found != _beginning_of(newest)
    except OSError:
        return False


def repair_beginning(
    office: Path, copy: Copy, key: FileKey | None, progress: Progress, now: datetime
) -> Path | None:
    """Give a damaged file the first bytes of its copy, check it whole and put it in its place.

    `key` is the copy's. The damaged file is kept, log and all; returns where. Nothing is changed where it is
    not whole even so.

    Raises:
        Refused: when no page of the file answers to this key: it has another password than the copy.
        Trouble: when more than its beginning is damaged, it is open elsewhere, or the disk fails.
        Cancelled: when the worker stopped it.
    """
    with told_plainly(office):
        if key is not None and not is_opened_by(office, key):
            text = _(
                "Fișierul are altă parolă decât copia sau este stricat peste tot; începutul lui nu ajunge "
                "reparat. Restaurați o copie."
            )
            raise Refused([Problem("", text)])
    return _put_whole(office, office, key, progress, now, beginning=_beginning_of(copy))


def put_back_kept(
    office: Path, kept: Copy, key: FileKey | None, progress: Progress, now: datetime
) -> Path | None:
    """Put back a file that a restore had set aside, with what its log holds.

    Returns where the present one is kept.

    Raises:
        Trouble: when it is not sound, the file is open elsewhere, or the disk fails.
        Cancelled: when the worker stopped it.
    """
    return _put_whole(kept.path, office, key, progress, now)


def save_bytes(office: Path, target: Path, progress: Progress) -> None:
    """Copy a damaged file as it is, and the log beside it, to a place the worker chose.

    Raises:
        Trouble: when the place is the file's own, or the disk fails.
        Cancelled: when the worker stopped it.
    """
    with told_plainly(target):
        if target.exists() and target.samefile(office):
            raise Trouble(
                _("Locul ales este chiar fișierul biroului."), _("Alegeți alt folder sau alt nume.")
            )
        size = office.stat().st_size
        stage = _("Se scrie copia fișierului")
        log = office.with_name(office.name + _LOG)
        if log.exists():
            copy_bytes(log, target.with_name(target.name + _LOG), watch=progress.wants_stop)
        copy_bytes(
            office,
            target,
            watch=progress.wants_stop,
            told=lambda written: progress.step(stage, written, size),
        )


def _put_whole(
    source: Path,
    office: Path,
    key: FileKey | None,
    progress: Progress,
    now: datetime,
    *,
    beginning: bytes = b"",
) -> Path | None:
    """Take the log into a copy of the source, beside the copies, then restore it as any copy."""
    progress.step(_("Se pregătește fișierul"))
    with told_plainly(office):
        make_private(copies_folder(office))
        with tempfile.TemporaryDirectory(prefix=".proba-", dir=copies_folder(office)) as name:
            tried = Path(name) / office.name
            write_bytes(source, tried, watch=progress.wants_stop)
            log = source.with_name(source.name + _LOG)
            if log.exists():
                write_bytes(log, tried.with_name(tried.name + _LOG), watch=progress.wants_stop)
            _begin_with(tried, beginning)
            _take_log_in(tried, key)
            whole = Copy(tried, now, tried.stat().st_size, "")
            return restore(office, whole, key, progress, now)


def _begin_with(path: Path, beginning: bytes) -> None:
    with path.open("r+b") as file:
        file.write(beginning)


def _take_log_in(path: Path, key: FileKey | None) -> None:
    from sqlcipher3 import dbapi2  # noqa: PLC0415 - rarely needed

    from db.trouble import DamagedFile, trouble_in  # noqa: PLC0415 - same

    try:
        with closing(connect(path, key=key)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except dbapi2.Error as error:
        raise (trouble_in(error, path) or DamagedFile(path, str(error))) from error


def _beginning_of(copy: Copy) -> bytes:
    """The salt of a sealed copy, or what every plain file begins with."""
    return bytes.fromhex(copy.password) if copy.password else PLAIN_HEADER
