"""Personal data: who was told what, and what left the office as sensitive."""

from datetime import date

from db import history
from db.store import Store
from db.tables.personal import Disclosure, SensitiveUse
from letea.actions.people_lists import person_names
from letea.errors import refuse_if
from letea.rules.personal import check_disclosure, check_purpose
from letea.wording import _


def open_disclosure(store: Store, disclosure_id: int) -> Disclosure:
    """What was told of somebody."""
    with store.reading() as session:
        return session.get_one(Disclosure, disclosure_id)


def save_disclosure(store: Store, disclosure: Disclosure, today: date) -> int:
    """Note that something about a person was given to somebody ("S-a comunicat către…"); returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_disclosure(disclosure, today))
    label = _("Schimbarea unei comunicări: {name}") if disclosure.id else _("S-au comunicat date: {name}")
    return store.keep(disclosure, label.format(name=_name(store, disclosure.person_id))).id


def remove_disclosure(store: Store, disclosure_id: int) -> None:
    """Take out a note made by mistake; it can be undone."""
    kept = open_disclosure(store, disclosure_id)
    label = _("Ștergerea unei comunicări: {name}").format(name=_name(store, kept.person_id))
    store.remove(kept, label)


def open_use(store: Store, use_id: int) -> SensitiveUse:
    """A note that something sensitive went out."""
    with store.reading() as session:
        return session.get_one(SensitiveUse, use_id)


def note_sensitive_use(store: Store, listed: str, held: str, purpose: str) -> int:
    """Note that health, ethnicity or restricted persons go out in a list; the note stays, whatever is undone.

    Raises:
        Refused: when no purpose is given.
    """
    refuse_if(check_purpose(purpose))
    at = history.now().astimezone().isoformat(timespec="minutes")  # by the clock on the wall
    use = SensitiveUse(used_at=at, used_by=store.who, listed=listed, held=held, purpose=purpose.strip())
    label = _("Date sensibile cuprinse în „{listed}”").format(listed=listed)
    with store.writing(label, stays=True) as writing:
        return writing.keep(use).id


def _name(store: Store, person_id: int) -> str:
    return person_names(store, [person_id]).get(person_id, "")
