"""The office's file: opening it with its key, making a new one, looking into one without changing it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from db import encryption, upgrade
from db.encryption import FileKey
from db.hold import Hold
from db.store import Store
from db.tables.office import Office
from db.trouble import DamagedFile, FileTrouble, Stopped, trouble_in
from letea.errors import Problem, Refused, Trouble
from letea.progress import Cancelled
from letea.troubles import plainly
from letea.wording import _


class NotSealed(Trouble):
    """An office's file without a password; only the demonstration may be such."""


def is_sealed(path: Path) -> bool:
    """Whether the file asks for a password.

    Raises:
        Trouble: when it cannot be read, or is cut so short that no password could be proven.
    """
    with told_plainly(path):
        sealed = encryption.is_sealed(path)
        if sealed and path.stat().st_size < encryption.PAGE:
            raise DamagedFile(path, "shorter than a page")
        return sealed


def key_for(path: Path, password: str) -> FileKey:
    """The key of a file, from its password.

    Raises:
        Refused: when the password is not this file's.
        Trouble: when the file cannot be read.
    """
    from letea.rules.passwords import tidy  # noqa: PLC0415 - only a sealed file needs it

    with told_plainly(path):
        key = encryption.key_from_password(tidy(password), encryption.salt_of(path))
        return _proven(
            path, key, "password", _("Parola nu se potrivește. Verificați literele mari și tastatura.")
        )


def key_for_code(path: Path, code: str) -> FileKey:
    """The key of a file, from the code on its recovery sheet.

    Raises:
        Refused: when the code is mistyped, or is of another file or an older password.
        Trouble: when the file cannot be read.
    """
    from letea.rules.recovery_code import read_code  # noqa: PLC0415 - only a sealed file needs it

    with told_plainly(path):
        key = FileKey(read_code(code), encryption.salt_of(path))
        told = _(
            "Codul este scris corect, dar nu este al acestui fișier sau este dinaintea schimbării parolei."
        )
        return _proven(path, key, "code", told)


def new_key(password: str) -> FileKey:
    """The key of a file that is to be made, or sealed anew, with this password."""
    from letea.rules.passwords import tidy  # noqa: PLC0415 - once in a file's life

    return encryption.key_from_password(tidy(password), encryption.new_salt())


@dataclass(frozen=True)
class Care:
    """What is done, where it is asked, before the first byte is written.

    `check` runs after a run that did not close the file, `keep_copy` before an older file is upgraded.
    """

    check: Callable[[], None] | None = None
    keep_copy: Callable[[], None] | None = None


_NO_CARE = Care()


def open_office_file(path: Path, *, key: FileKey | None = None, care: Care = _NO_CARE) -> Store:
    """Open an office file to work in it; an older one is upgraded.

    Raises:
        Trouble: when it is missing, empty, foreign, damaged, newer, held by another, or asks for another key.
    """
    with told_plainly(path):
        upgrade.look_from_outside(path, key)
        hold = Hold(path)
        try:
            hold.look_at_run_before(key)
            if care.check is not None and not hold.ended_well:
                care.check()
            upgrade.make_ready(path, key=key, before_upgrade=care.keep_copy)
            hold.begin(key)
            return _watched(Store(path, key=key, hold=hold))
        except BaseException:
            hold.let_go()
            raise


def _watched(store: Store) -> Store:
    """The store, which from now on lets nobody change a closed year."""
    from letea.actions.closed_years import watch_closed_years  # noqa: PLC0415 - who only reads breaks none

    store.watch(watch_closed_years)
    return store


def open_office(path: Path, *, key: FileKey | None = None, care: Care = _NO_CARE) -> Store:
    """Open the file of an office that was set up.

    Raises:
        NotSealed: when it is an office's own and has no password yet.
        Trouble: when the file cannot be opened, or holds no office yet.
    """
    if key is None and path.is_file() and upgrade.is_an_offices_own(path):
        with told_plainly(path):
            upgrade.schema_of(path)
        raise _not_sealed(path)  # before an upgrade could leave a copy of it in the clear
    store = open_office_file(path, key=key, care=care)
    try:
        see_that_it_may_be_used(store)
    except BaseException:
        store.close()
        raise
    return store


def look_into_office(path: Path, *, key: FileKey | None = None) -> Store:
    """Open an office only to read it: beside the window, from a place that cannot be written, or damaged.

    Raises:
        Trouble: when not even that can be done.
    """
    with told_plainly(path):
        if upgrade.schema_of(path, key=key) < upgrade.SCHEMA:
            sentence = _("Fișierul {name} este de la o versiune mai veche a programului.").format(
                name=path.name
            )
            raise Trouble(sentence, _("Deschideți-l întâi în fereastra Letea, care îl aduce la zi."))
        return Store(path, key=key, only_reads=True)


def make_office_file(path: Path, *, key: FileKey | None = None) -> Store:
    """Make a new, empty office file and open it.

    Raises:
        Trouble: when something is already there or the place cannot be written.
    """
    with told_plainly(path):
        upgrade.make_file(path, key=key)
    return open_office_file(path, key=key)


def has_office(store: Store) -> bool:
    """Whether the office was set up in this file."""
    with store.reading() as session:
        return session.scalar(select(Office.id).limit(1)) is not None


def office_in(store: Store) -> Office:
    """The office that was set up in this file.

    Raises:
        Trouble: when none was.
    """
    with told_plainly(store.path), store.reading() as session:
        office = session.scalar(select(Office).limit(1))
    if office is None:
        sentence = _("Fișierul {name} nu conține încă un birou.").format(name=store.path.name)
        raise Trouble(sentence, _("Alegeți alt fișier sau pregătiți un birou nou."))
    return office


def see_that_it_may_be_used(store: Store) -> None:
    """See that an open file holds an office, and that its password is where it should be.

    Raises:
        NotSealed: when it is an office's own and has no password yet.
        Trouble: when no office was set up in it, or it cannot be read.
    """
    office = office_in(store)
    if store.key is None and not office.demonstration:
        raise _not_sealed(store.path)


def _not_sealed(path: Path) -> NotSealed:
    return NotSealed(
        _("Fișierul {name} nu are încă o parolă.").format(name=path.name),
        _("Deschideți-l în fereastra Letea și alegeți una; până atunci nu se lucrează în el."),
    )


@contextmanager
def told_plainly(path: Path | None = None) -> Iterator[None]:
    """Turn what the file or the disk did into what the worker is told.

    Raises:
        Trouble: in place of the file's own trouble.
        Cancelled: when the worker stopped the work.
    """
    try:
        yield
    except Stopped as stop:
        raise Cancelled from stop
    except (FileTrouble, OSError) as error:
        found = error if isinstance(error, FileTrouble) else trouble_in(error, path)
        raise (plainly(found or error, path) or error) from (found or error)


def _proven(path: Path, key: FileKey, field: str, told: str) -> FileKey:
    if not encryption.is_opened_by(path, key):
        raise Refused([Problem(field, told)])
    return key


def open_or_make(path: Path, make: Callable[[Path], Store]) -> Store:
    """Open an office that is made whole on the first time; one whose making was cut short is made anew.

    Raises:
        Trouble: when its file cannot be made or read.
    """
    if path.exists():
        store = open_office_file(path)
        if has_office(store):
            return store
        store.close()
        path.unlink()
    return make(path)
