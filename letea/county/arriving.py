"""A package that lies on a stick, as the county's worker meets it: where it stands, and receiving it."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy import func, select

from db.county.tables import Commune, Package, Refusal
from letea.county.opening import County
from letea.county.receiving import Arrived, look_at, look_through, needs_words, note_refusal
from letea.county.taking_in import TakenIn, take_in
from letea.errors import Trouble
from letea.handover.names import receipt_name
from letea.handover.stick import write_package
from letea.handover.unseal import is_with_passphrase
from letea.progress import Progress


class Standing(Enum):
    """Where a package that was looked at stands."""

    NEEDS_WORDS = "needs_words"
    NEW_KEY = "new_key"
    GOOD = "good"
    REFUSED = "refused"
    RECEIVED_BEFORE = "received_before"


@dataclass(frozen=True, repr=False)
class LookedAt:
    """A package and where it stands; `before` is the package itself, where it was received already."""

    standing: Standing
    arrived: Arrived | None = None
    before: TakenIn | None = None


@dataclass(frozen=True, repr=False)
class Received:
    """A package taken in, the receipt written beside it, or why that could not be written."""

    taken: TakenIn
    receipt: Path | None = None
    trouble: str = ""


def meet(county: County, path: Path, progress: Progress, *, words: str = "") -> LookedAt:
    """Look at a package of a stick; one that is refused is noted, once.

    Raises:
        Trouble: when the stick does not answer.
        Cancelled: when the worker stopped it.
    """
    if not words and needs_words(path):
        return LookedAt(Standing.NEEDS_WORDS)
    return _stands(county, look_at(county, path, progress, words=words), words)


def meet_again(county: County, arrived: Arrived, progress: Progress, *, words: str = "") -> LookedAt:
    """Look once more at what was read, after a key was accepted or another package received.

    Raises:
        Cancelled: when the worker stopped it.
    """
    found = look_through(county, arrived.file_name, arrived.held, progress, words=words)
    return _stands(county, found, words)


def receive(county: County, arrived: Arrived, folder: Path, progress: Progress) -> Received:
    """Take a good package in and write its receipt beside it on the stick.

    Raises:
        Refused: when it is not good, or another of the commune was received meanwhile.
        Cancelled: when the worker stopped it; nothing was written.
    """
    taken = take_in(county, arrived, progress)
    try:
        return Received(taken, write_receipt(taken.package, taken.commune, folder, Progress()))
    except Trouble as trouble:  # the package is received all the same
        return Received(taken, trouble=str(trouble))


def write_receipt(package: Package, commune: Commune, folder: Path, progress: Progress) -> Path:
    """Write the signed receipt of a package into a folder of a stick, and see that the stick gives it back.

    Raises:
        Trouble: as of `write_package`.
        Cancelled: when the worker stopped it.
    """
    assert package.receipt is not None  # noqa: S101 - only what was sealed has one, and is asked for
    name = receipt_name(commune.name, commune.siruta, package.period, package.number)
    return write_package(package.receipt, folder, name, progress).path


def _stands(county: County, arrived: Arrived, words: str) -> LookedAt:
    if words and arrived.opened is None and is_with_passphrase(arrived.held):
        return LookedAt(Standing.NEEDS_WORDS, arrived)
    before = _received_before(county, arrived.sha256)
    if before is not None:
        return LookedAt(Standing.RECEIVED_BEFORE, arrived, before)
    if arrived.problems:
        _note_once(county, arrived)
        return LookedAt(Standing.REFUSED, arrived)
    return LookedAt(Standing.NEW_KEY if arrived.new_key else Standing.GOOD, arrived)


def _received_before(county: County, sha256: str) -> TakenIn | None:
    with county.store.reading() as session:
        package = session.scalar(select(Package).where(Package.sha256 == sha256))
        return TakenIn(package, session.get_one(Commune, package.commune_id)) if package else None


def _note_once(county: County, arrived: Arrived) -> None:
    """The same stick looked at again tells nothing new of it."""
    with county.store.reading() as session:
        newest = select(func.max(Refusal.id)).where(Refusal.sha256 == arrived.sha256).scalar_subquery()
        noted = session.scalar(select(Refusal).where(Refusal.id == newest))
    if noted is None or noted.problems != list(arrived.problems):
        note_refusal(county, arrived)
