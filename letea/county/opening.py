"""A county office opened: its own file, and beside it (or on PostgreSQL) what communes handed over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from db.county.connection import engine_at, engine_of
from db.county.store import CountyStore
from db.county.upgrade import make_county_ready
from db.encryption import FileKey, is_opened_by, salt_of
from db.history import now
from db.store import Store
from db.tables.handover import Consolidation, OfficeKey
from db.trouble import FileTrouble, NewerFile, trouble_in
from letea.actions.copies import copies_folder
from letea.actions.office_keys import office_key
from letea.county.engine import check_engine
from letea.errors import Trouble
from letea.handover.county_keys import opening_key, store_secret
from letea.handover.keys import OpeningKey, SigningKey
from letea.progress import Progress
from letea.troubles import plainly
from letea.wording import _

SUFFIX = ".letea-centralizare"


@dataclass(frozen=True)
class County:
    """A county office at work: the office's own store, what it consolidates, what day it is."""

    office: Store
    store: CountyStore
    today: Callable[[], date] = date.today


def county_file(office: Store) -> Path:
    """The file beside the office's that holds what was received, where no database engine was named."""
    return office.path.with_suffix(SUFFIX)


def consolidation_address(office: Store) -> str:
    """The database engine this county consolidates on; "" for the file beside the office's."""
    with office.reading() as session:
        newest = select(Consolidation.address).order_by(Consolidation.id.desc()).limit(1)
        return session.scalar(newest) or ""


def consolidate_at(office: Store, address: str, progress: Progress) -> None:
    """Consolidate there from now on: the address of an engine that answers, or "" for the file.

    What was received stays where it was.

    Raises:
        Refused: when it is no address of PostgreSQL, or the engine does not answer or lets nobody in.
        Trouble: when the engine will not have Letea's tables.
        Cancelled: when the worker stopped it.
    """
    wanted = address.strip()
    if wanted:
        check_engine(wanted, progress)
        progress.step(_("Se fac tabelele"))
        _ready(CountyStore(engine_at(wanted)), None).close()
    if wanted != consolidation_address(office):
        with office.outside_history() as session:
            session.add(Consolidation(address=wanted, made_at=now()))


def open_county(office: Store, today: Callable[[], date] = date.today) -> County:
    """Open what this county consolidates; the first time, make it.

    Raises:
        Trouble: when the file is damaged, of another key or of a newer Letea, or the engine does not answer.
    """
    if address := consolidation_address(office):
        return County(office, _ready(CountyStore(engine_at(address), who=office.who), None), today)
    path = county_file(office)
    if not path.exists() and any(copies_folder(office.path).glob(f"*{SUFFIX}")):
        raise Trouble(
            _("Fișierul centralizării ({file}) nu mai este lângă fișierul biroului.").format(file=path.name),
            _("Puneți-l la loc dacă a fost mutat, sau puneți în locul lui cea mai nouă copie."),
        )
    opened = CountyStore(engine_of(path, secret_for(office, path)), who=office.who, path=path)
    return County(office, _ready(opened, path), today)


def own_keys(office: Store) -> list[SigningKey]:
    """The office's secrets, the newest first; there is always one."""
    with office.reading() as session:
        held = session.scalars(select(OfficeKey.secret).order_by(OfficeKey.id.desc())).all()
    return [SigningKey(secret) for secret in held] or [office_key(office)]


def opening_keys(office: Store) -> list[OpeningKey]:
    """What packages are opened with, the newest first: one that was sealed for an older key opens too."""
    return [opening_key(key) for key in own_keys(office)]


def secret_for(office: Store, path: Path) -> bytes:
    """What opens the county's file, or a copy of it; for one that is still to be made, the newest.

    Raises:
        Trouble: when none of the office's secrets does.
    """
    secrets = [store_secret(key) for key in own_keys(office)]
    if not path.exists() or not path.stat().st_size:
        return secrets[0]
    salt = salt_of(path)
    found = next((secret for secret in secrets if is_opened_by(path, FileKey(secret, salt))), None)
    if found is None:
        raise Trouble(
            _("Fișierul {file} nu se deschide cu cheia acestui birou.").format(file=path.name),
            _("Readuceți cheia de pe fișă, la „Primire”, „Cheia județului”; fișierul a rămas neatins."),
        )
    return found


def _ready(store: CountyStore, path: Path | None) -> CountyStore:
    try:
        make_county_ready(store.engine)
    except (SQLAlchemyError, FileTrouble, OSError) as error:
        store.close()
        raise county_trouble(error, path) from error
    return store


def county_trouble(error: Exception, path: Path | None) -> Exception:
    """What failed, as a sentence and what to do; the error itself where it is neither file nor engine."""
    if path is None and isinstance(error, SQLAlchemyError):
        return Trouble(
            _("Baza de date a județului nu răspunde sau nu primește tabelele Letea."),
            _("Verificați adresa, parola și rețeaua, în „Setări”, „Centralizare”; nu s-a schimbat nimic."),
        )
    if path is None and isinstance(error, NewerFile):
        return Trouble(
            _("Baza de date a județului este a unei versiuni mai noi a programului."),
            _("Instalați acea versiune și pe acest calculator; baza de date a rămas neatinsă."),
        )
    told = trouble_in(error, path) if path is not None else error
    return (plainly(told, path) if told is not None else None) or error
