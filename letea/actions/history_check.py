"""Whether the office's history is as the program wrote it, told in words; its head, for papers and copies."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import exists, select
from sqlcipher3 import dbapi2

from db import history
from db.connection import look
from db.history_chain import Break, ChainVerdict, Link, check_chain, head_in
from db.store import Store
from db.tables.history import ChangeSet
from db.tables.safety import SafetyKind, SafetyMark
from letea.actions.copies import copies_of
from letea.actions.safety_marks import key_mark
from letea.progress import Progress
from letea.wording import _, counted, day, moment

_SHOWN, _GROUP = 16, 4  # of a hash on paper: enough that nobody finds another that begins so


@dataclass(frozen=True)
class HistoryVerdict:
    """What is known of the history: a sentence, what to do where it is broken, the actions found whole."""

    sound: bool
    sentence: str
    advice: str
    actions: int
    head: str


def check_history(store: Store, progress: Progress) -> HistoryVerdict:
    """Check the whole history and keep a mark that it was done.

    Raises:
        Cancelled: when the worker stopped it; no mark is kept.
    """
    verdict = judge_history(store, progress)
    note = "" if verdict.sound else verdict.sentence
    with store.outside_history() as session:
        session.add(
            SafetyMark(kind=SafetyKind.HISTORY_CHECK, at=history.now(), sound=verdict.sound, note=note)
        )
    return verdict


def judge_history(store: Store, progress: Progress) -> HistoryVerdict:
    """Check the whole history without writing anything; one that is whole, beside the newest copy's.

    Whoever rewrites the chain to its end is found only by a head kept elsewhere.

    Raises:
        Cancelled: when the worker stopped it.
    """
    stage = _("Se verifică istoricul")
    with store.reading() as session:
        connection = session.connection().connection.driver_connection
        found = check_chain(connection, lambda done, total: progress.step(stage, done, total))
        copy, goes_on = _copy_to_compare(store), True
        if found.sound and copy is not None:
            goes_on = bool(session.scalar(select(exists().where(ChangeSet.hash == copy.head))))
    advice = _(
        "Nu ștergeți și nu înlocuiți fișierul: păstrați-l așa cum este și comparați-l cu ultima copie de "
        "siguranță."
    )
    sentence = _SENTENCES[found.wrong](found)
    if found.sound and copy is not None:
        sentence = _beside_copy(sentence, copy, goes_on=goes_on)
    sound = found.sound and goes_on
    return HistoryVerdict(sound, sentence, "" if sound else advice, found.sets, found.head)


def head_of(store: Store) -> str:
    """The hash of the last action: who has it can tell later that nothing before it was changed."""
    with store.reading() as session:
        return head_in(session.connection().connection.driver_connection)[1]


def short_head(head: str) -> str:
    """A head as papers bear it: "9F86 D081 884C 7D65"."""
    shown = head[:_SHOWN].upper()
    return " ".join(shown[start : start + _GROUP] for start in range(0, len(shown), _GROUP))


class _Copied(NamedTuple):
    at: datetime
    head: str


def _copy_to_compare(store: Store) -> _Copied | None:
    """The head of the newest copy that this file knows of: one made before a restore is of another past."""
    with store.reading() as session:
        places = session.scalars(select(SafetyMark.place).where(SafetyMark.kind == SafetyKind.COPY))
        known = {Path(place).name for place in places}
    present = key_mark(store.key) if store.key is not None else ""
    for copy in copies_of(store.path):
        if copy.path.name in known and copy.password == present:
            with suppress(dbapi2.Error, OSError), closing(look(copy.path, key=store.key)) as connection:
                return _Copied(copy.at, head_in(connection)[1])
    return None


def _beside_copy(sentence: str, copy: _Copied, *, goes_on: bool) -> str:
    if not goes_on:
        told = _("Istoricul nu îl continuă pe cel din copia din {moment}: a fost rescris.")
        return told.format(moment=moment(copy.at))
    told = _("{sentence}; continuă istoricul copiei din {moment}.")
    return told.format(sentence=sentence.removesuffix("."), moment=moment(copy.at))


def _whole(found: ChainVerdict) -> str:
    if found.first is None or found.last is None:
        return _("Istoricul este întreg: nicio acțiune încă.")
    told = _("Istoricul este întreg: {count}, de la {first} până la {last}.").format(
        count=counted(found.sets, _("acțiune"), _("acțiuni")),
        first=_when(found.first, day),
        last=_when(found.last, day),
    )
    if not found.redacted:
        return told
    erased = counted(found.redacted, _("acțiune are"), _("acțiuni au"))
    more = _("{erased} conținutul șters definitiv, după liste de selecționare.")
    return f"{told} {more.format(erased=erased)}"


def _changed(found: ChainVerdict) -> str:
    sentence = _(
        "Istoricul a fost schimbat în afara programului: {action} sau cea dinaintea ei nu mai este cum "
        "a fost scrisă."
    )
    return sentence.format(action=_named(found.beside))


def _missing(found: ChainVerdict) -> str:
    sentence = _("Din istoric au fost scoase acțiuni, începând cu numărul {number}, lângă {action}.")
    return sentence.format(number=found.broken, action=_named(found.beside))


def _cut(found: ChainVerdict) -> str:
    if found.beside is None:
        return _("Din istoric au fost scoase toate acțiunile.")
    sentence = _(
        "Sfârșitul istoricului a fost schimbat în afara programului: ultima rămasă este {action}, care poate "
        "fi schimbată sau urmată de altele scoase."
    )
    return sentence.format(action=_named(found.beside))


def _added(found: ChainVerdict) -> str:
    sentence = _("În istoric au fost puse schimbări care nu țin de nicio acțiune, sub numărul {number}.")
    return sentence.format(number=found.broken)


_SENTENCES: dict[Break | None, Callable[[ChainVerdict], str]] = {
    None: _whole,
    Break.CHANGED: _changed,
    Break.MISSING: _missing,
    Break.HEAD: _cut,
    Break.ADDED: _added,
}


def _named(link: Link | None) -> str:
    assert link is not None  # noqa: S101 - a break of this kind stands beside an action
    told = ", ".join(part for part in (_when(link, moment), link.who) if part)
    return _("acțiunea „{label}” ({told})").format(label=link.label, told=told)


def _when(link: Link, shown: Callable[[datetime], str]) -> str:
    try:
        return shown(datetime.fromisoformat(link.at).astimezone())
    except (ValueError, OverflowError):
        return link.at  # somebody wrote there what is no instant
