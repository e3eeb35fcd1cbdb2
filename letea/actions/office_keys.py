"""The office's own secret, which signs its packages and makes its pseudonyms; and the counties' keys."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlalchemy import select

from db.history import now
from db.store import Store
from db.tables.handover import CountyKey, OfficeKey
from letea.errors import Problem, refuse_if
from letea.handover.county_file import CountyKeys, read_county_keys
from letea.handover.keys import SigningKey, read_public, read_recipient
from letea.rules.recovery_code import SECRET_BYTES
from letea.troubles import plainly
from letea.wording import _

_MOST_OF_FILE = 64 * 1024  # bytes


def office_key(store: Store) -> SigningKey:
    """The key the office signs with; made the first time it is asked for."""
    return held_office_key(store) or new_office_key(store)


def held_office_key(store: Store) -> SigningKey | None:
    """The key the office signs with; None while it has none: most offices never hand anything over."""
    with store.reading() as session:
        held = session.scalar(select(OfficeKey).order_by(OfficeKey.id.desc()).limit(1))
    return SigningKey(held.secret) if held is not None else None


def new_office_key(store: Store) -> SigningKey:
    """Another key, from now on: the county must accept its fingerprint from paper before it is believed."""
    import os  # noqa: PLC0415 - once in an office's life

    secret = os.urandom(SECRET_BYTES)
    with store.outside_history() as session:
        session.add(OfficeKey(secret=secret, made_at=now()))
    return SigningKey(secret)


def restore_office_key(store: Store, secret: bytes) -> SigningKey:
    """The key written on the recovery sheet, for an office whose computer was lost.

    The one that signs already is not put in a second time.
    """
    held = held_office_key(store)
    if held is not None and held.secret == secret:
        return held
    with store.outside_history() as session:
        session.add(OfficeKey(secret=secret, made_at=now()))
    return SigningKey(secret)


def counties(store: Store) -> list[CountyKey]:
    """The county offices that packages may be sealed for."""
    with store.reading() as session:
        return list(session.scalars(select(CountyKey).order_by(CountyKey.name, CountyKey.id)))


def keys_of(county: CountyKey) -> CountyKeys:
    """The keys that were kept of a county."""
    return CountyKeys(county.recipient, read_public(county.signer))


def is_known(keys: CountyKeys, held: Iterable[CountyKey]) -> bool:
    """Whether keys were kept already: the one to seal for, and the one of the signature where it is given."""
    kept = [keys_of(one) for one in held if one.recipient == keys.recipient]
    return any(keys.signer in {None, one.signer} for one in kept)


def read_county_file(path: Path) -> CountyKeys:
    """The county's keys from their file, which is a few lines of text.

    Raises:
        Refused: when the file holds none.
        Trouble: when it cannot be read.
    """
    try:
        with path.open("rb") as held:
            text = held.read(_MOST_OF_FILE).decode("utf-8", errors="replace")
    except OSError as error:
        raise plainly(error, path) or error from error
    return read_county_keys(text)


def keep_county(store: Store, county: CountyKey, today: date) -> CountyKey:
    """Keep the key of a county office, whose fingerprint was compared with the one on paper today.

    Raises:
        Refused: without a name, or for a key that is none.
    """
    refuse_if(
        [] if county.name.strip() else [Problem("name", _("Scrieți numele instituției care primește."))]
    )
    county.recipient = read_recipient(county.recipient)
    county.compared_on = today
    return store.keep(county, _("{name}: cheia de predare").format(name=county.name.strip()))


def keep_county_keys(store: Store, name: str, keys: CountyKeys, today: date) -> None:
    """Keep the keys of a county whose fingerprint was compared with paper today, unless they are known.

    What packages are sealed for tells counties apart; where it is known, the key of the signature is put in.

    Raises:
        Refused: without a name, or for a key that is none.
    """
    known = next((one for one in counties(store) if one.recipient == keys.recipient), None)
    signer = keys.signer.hex() if keys.signer is not None else ""
    if known is None:
        keep_county(store, CountyKey(name=name.strip(), recipient=keys.recipient, signer=signer), today)
    elif signer and known.signer != signer:
        known.signer = signer
        keep_county(store, known, today)


def remove_county(store: Store, county: CountyKey) -> None:
    """Let go of a county's key."""
    store.remove(county, _("{name}: cheia de predare ștearsă").format(name=county.name))
