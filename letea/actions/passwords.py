"""The office's password: choosing it, changing it, sealing a file that had none, the recovery sheet."""

from datetime import date
from pathlib import Path

from db import encryption, upgrade
from db.encryption import FileKey
from db.hold import Hold
from db.sealing import seal_anew
from db.store import Store
from db.tables.safety import SafetyKind
from letea.actions.office_file import key_for, new_key, told_plainly
from letea.actions.office_reading import open_profile
from letea.actions.safety_marks import add_mark, handover_key_made_at, key_mark, last_mark
from letea.documents.outline import Outline
from letea.errors import Problem, Refused, refuse_if
from letea.progress import Progress
from letea.rules.passwords import check_password
from letea.wording import _


def change_password(store: Store, present: str, password: str, again: str, progress: Progress) -> None:
    """Seal the office's file with a new password; the recovery sheet made before no longer opens it.

    Copies made until now keep the password they were made with.

    Raises:
        Refused: when the present password is wrong or the new one will not do.
        Trouble: when the disk fails; the file keeps its old password.
        Cancelled: when the worker stopped it.
    """
    refuse_if(check_password(password, again, names=names_in(store)))
    progress.step(_("Se verifică parola de acum"))
    try:
        key_for(store.path, present)
    except Refused as error:  # beside its own field, not beside the new one's
        raise Refused([Problem("present", problem.text) for problem in error.problems]) from error
    _seal(store, new_key(password), progress)


def replace_lost_password(store: Store, password: str, again: str, progress: Progress) -> None:
    """Give a file opened with its recovery code a new password; raises as `change_password` does."""
    refuse_if(check_password(password, again, names=names_in(store)))
    _seal(store, new_key(password), progress)


def seal_plain_office(path: Path, password: str, again: str, progress: Progress) -> FileKey:
    """Give a password to an office's file that has none; returns the key that opens it from now on.

    An older file keeps its schema: it is upgraded when it is opened, after a copy that is sealed too.

    Raises:
        Refused: when the password will not do.
        Trouble: when the file is held by another, is damaged, or the disk fails.
    """
    refuse_if(check_password(password, again))
    key = new_key(password)
    with told_plainly(path):
        hold = Hold(path)
        try:
            upgrade.schema_of(path)
            progress.step(_("Se protejează fișierul cu parolă"))
            seal_anew(path, key=None, new_key=key, watch=progress.wants_stop)
        finally:
            hold.let_go()
    return key


def recovery_sheet_of(store: Store, today: date) -> Outline:
    """The recovery sheet (fișa de recuperare) of the open office, for its present password.

    Raises:
        Refused: when the office has no password (the demonstration).
    """
    from letea.actions.history_check import head_of, short_head  # noqa: PLC0415 - once in a long while
    from letea.actions.office_keys import held_office_key  # noqa: PLC0415 - same
    from letea.documents.recovery_sheet import recovery_sheet  # noqa: PLC0415 - same
    from letea.rules.recovery_code import write_code  # noqa: PLC0415 - same

    if store.key is None:
        refuse_if([Problem("", _("Biroul demonstrativ nu are parolă, deci nici fișă de recuperare."))])
    assert store.key is not None  # noqa: S101 - refused above
    set_at, signs = last_mark(store, SafetyKind.PASSWORD), held_office_key(store)
    return recovery_sheet(
        open_profile(store).office,
        file_name=store.path.name,
        code=write_code(store.key.secret),
        set_on=set_at.at.astimezone().date() if set_at else today,
        printed_on=today,
        history_head=short_head(head_of(store)),
        handover_code=write_code(signs.secret) if signs is not None else "",
    )


def needs_sheet(store: Store) -> bool:
    """Whether the recovery sheet of the present password and hand-over key was not printed yet."""
    if store.key is None:
        return False
    printed = last_mark(store, SafetyKind.SHEET)
    return printed is None or printed.note != key_mark(store.key) or printed.at < handover_key_made_at(store)


def note_sheet(store: Store, path: Path) -> None:
    """Note that the sheet of the present password was printed or saved."""
    assert store.key is not None  # noqa: S101 - the sheet was made from it
    add_mark(store, SafetyKind.SHEET, place=path, note=key_mark(store.key))


def note_code_used(store: Store) -> None:
    """Note that the recovery code opened the office: a new password is asked for until it is chosen."""
    if store.key is not None and not store.only_reads:
        add_mark(store, SafetyKind.CODE_USED, note=key_mark(store.key))


def names_in(store: Store) -> list[str]:
    """The names that a password should not be made of: the commune's and the workers'."""
    profile = open_profile(store)
    return [profile.office.unit_name, *(member.name for member in profile.staff)]


def _seal(store: Store, key: FileKey, progress: Progress) -> None:
    progress.step(_("Se scrie fișierul cu parola nouă"))
    with told_plainly(store.path), store.let_go():
        seal_anew(store.path, key=store.key, new_key=key, watch=progress.wants_stop)
        store.key = key
    add_mark(store, SafetyKind.PASSWORD, note=key_mark(key))


def salt_mark(path: Path) -> str:
    """The mark of the password a file or a copy was sealed with; empty for a plain one."""
    return encryption.salt_of(path).hex() if encryption.is_sealed(path) else ""
