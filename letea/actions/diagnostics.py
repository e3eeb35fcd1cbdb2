"""The diagnostics packet (pachet de diagnostic): what helps to mend the program, and nothing of persons."""

import platform
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import select

from db.backup import counts_in
from db.checking import check_integrity
from db.connection import look
from db.ordering import fold
from db.store import Store
from db.tables.safety import SafetyMark
from db.upgrade import LOWEST_READER, PROGRAM, SCHEMA, schema_of
from letea.actions.copies import copies_of
from letea.actions.office_file import told_plainly
from letea.actions.passwords import names_in
from letea.drives import drive_name, free_bytes, standing_of
from letea.exchange.safe_file import replace_file
from letea.folders import Folders
from letea.progress import Progress
from letea.wording import _

Packet = dict[str, str]
_LIBRARIES = (
    "PySide6_Essentials",
    "SQLAlchemy",
    "sqlcipher3",
    "alembic",
    "argon2-cffi",
    "reportlab",
    "python-docx",
)
_LOG_BYTES = 200_000


def diagnostics(store: Store, folders: Folders, screen: Sequence[str], progress: Progress) -> Packet:
    """Gather the packet's files by name; `screen` is what the window knows of Qt and the screens.

    Counts, sizes, days and versions only: no name, no CNP, no folder that tells whose computer it is.

    Raises:
        Trouble: when the file cannot be read.
        Cancelled: when the worker stopped it.
    """
    progress.step(_("Se adună versiunile și locurile"))
    packet = {"program.txt": _lines([*_program(store), *screen])}
    with told_plainly(store.path):
        packet["birou.txt"] = _lines([*_places(store), *_counts(store)])
        packet["siguranta.txt"] = _lines([*_marks(store), *_copies(store)])
        progress.step(_("Se verifică fișierul întreg"))
        found = check_integrity(store.path, key=store.key, watch=progress.wants_stop)
    packet["integritate.txt"] = _lines(found or ["ok"])
    packet["jurnal.txt"] = _log(folders.log)
    return packet


def save_diagnostics(packet: Packet, out: Path) -> None:
    """Write the packet as a zip.

    Raises:
        Trouble: when the disk or the folder refuses.
    """

    def write(file: object) -> None:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
            for name, text in packet.items():
                archive.writestr(name, text)

    replace_file(out, write)


def _program(store: Store) -> Iterator[str]:
    yield f"Letea {PROGRAM}"
    bits = sys.maxsize.bit_length() + 1
    yield f"Python {platform.python_version()} ({platform.python_implementation()}, {bits} bit)"
    yield f"{platform.system()} {platform.release()} {platform.version()} {platform.machine()}"
    with closing(look(store.path, key=store.key)) as connection:
        yield f"SQLite {connection.execute('SELECT sqlite_version()').fetchone()[0]}"
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
    yield f"SQLCipher {cipher[0] if cipher else '-'}"
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} -"


def _places(store: Store) -> Iterator[str]:
    path = store.path
    yield f"folder: {_place(path.parent, names_in(store))}"
    disk = _place(Path(drive_name(path)), [])
    yield f"disk: {standing_of(path).value}, {disk}, {free_bytes(path)} bytes free"
    yield f"schema {schema_of(path, key=store.key)} (program {SCHEMA}, reader {LOWEST_READER})"
    yield f"sealed: {store.key is not None}; only reads: {store.only_reads}; ended well: {store.ended_well}"
    for ending in ("", "-wal", "-shm"):
        side = path.with_name(path.name + ending)
        yield f"file{ending}: {side.stat().st_size if side.exists() else '-'} bytes"


def _counts(store: Store) -> Iterator[str]:
    with closing(look(store.path, key=store.key)) as connection:
        for name, count in counts_in(connection).items():
            yield f"{name}: {count}"


def _marks(store: Store) -> Iterator[str]:
    with store.reading() as session:
        for mark in session.scalars(select(SafetyMark).order_by(SafetyMark.id)):
            verdict = "ok" if mark.sound else "NOT SOUND"
            yield f"{mark.at.isoformat(timespec='seconds')} {mark.kind.value} {verdict}"


def _copies(store: Store) -> Iterator[str]:
    for copy in copies_of(store.path):
        yield f"copy of {copy.at.isoformat(timespec='seconds')}: {copy.size} bytes"


def _log(path: Path) -> str:
    """The end of the log, which tells where in the program something failed, never what was in the office."""
    try:
        text = path.read_bytes()[-_LOG_BYTES:].decode("utf-8", "replace")
    except OSError:
        return "-\n"
    return text.replace(str(Path.home()), "~")


def _place(folder: Path, names: Sequence[str]) -> str:
    """A folder without the user's name; parts that bear a name of the office are left out."""
    shown = Path("~") / folder.relative_to(Path.home()) if folder.is_relative_to(Path.home()) else folder
    known = {word for name in names for word in fold(name).split()}
    return str(Path(*("…" if known & set(fold(part).split()) else part for part in shown.parts)))


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(lines) + "\n"
