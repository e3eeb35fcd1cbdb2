"""What still lacks for the file to be safe: how it stands, and what the worker has to do about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path

from db.tables.safety import SafetyMark
from letea.rules.copies import age_in_words
from letea.wording import _

COPY_WITHIN = timedelta(days=7)
COPY_SOON = timedelta(days=1)
SECOND_WITHIN = timedelta(days=14)
DRILL_WITHIN = timedelta(days=90)


@dataclass(frozen=True)
class SafetyState:
    """How the file stands at `now`: the newest mark of each kind, None where it was never done.

    `copy` is the last verified copy, `copies` how many lie beside the office, `due_since` when the first
    change was made that no copy has. `second_place` is the folder chosen on this computer; it may be out of
    reach (`is_second_there`), or on the same disk as the office (`is_second_near`). `needs_password`: it was
    opened with its recovery code, and no new password was chosen since. `lacks_handover_code`: the sheet was
    printed before the key that signs the office's packages was made.
    """

    now: datetime
    is_sealed: bool
    only_reads: bool
    copy: SafetyMark | None
    copies: int
    due_since: datetime | None
    second_place: Path | None
    is_second_there: bool
    is_second_near: bool
    second: SafetyMark | None
    drill: SafetyMark | None
    check: SafetyMark | None
    history: SafetyMark | None
    password: SafetyMark | None
    sheet: SafetyMark | None
    needs_sheet: bool
    needs_password: bool
    lacks_handover_code: bool = False


class Need(Enum):
    """What the worker has to do so that the file is safe, the gravest first."""

    SOUND_FILE = "sound_file"
    SOUND_HISTORY = "sound_history"
    SHEET = "sheet"
    COPY = "copy"
    SECOND_PLACE = "second_place"
    SECOND_COPY = "second_copy"
    DRILL = "drill"


def needs_of(state: SafetyState) -> list[Need]:
    """What is to be done; nothing for the demonstration, which has no password and nobody to lose."""
    if not state.is_sealed or state.only_reads:
        return []
    return [*_faults(state), *_needs(state)]


def is_copy_late(state: SafetyState) -> bool:
    """Whether something was changed more than a day ago that no verified copy has."""
    return _is_older(state.due_since, COPY_SOON, state.now)


def copy_age(state: SafetyState) -> str:
    """Of when the last copy is, in few words that stay true for hours: "de azi, 14:30"."""
    if state.copy is None:
        return ""
    made = state.copy.at.astimezone()
    if made.date() == state.now.astimezone().date():
        return _("de azi, {hour}").format(hour=f"{made.hour}:{made.minute:02}")
    return age_in_words(state.copy.at, state.now)


def need_in_words(need: Need, state: SafetyState) -> str:
    """What is to be done, as the first page asks for it."""
    match need:
        case Need.SOUND_FILE:
            return _("Fișierul este deteriorat: restaurați o copie de siguranță")
        case Need.SOUND_HISTORY:
            return _("Istoricul a fost schimbat în afara programului")
        case Need.SHEET:
            return _("Tipăriți fișa de recuperare și puneți-o în seif")
        case Need.COPY:
            return _("Creați o copie de siguranță")
        case Need.SECOND_PLACE:
            return _("Alegeți al doilea loc pentru copii: un stick sau alt disc")
        case Need.SECOND_COPY:
            return _("Puneți copia și în al doilea loc")
        case Need.DRILL if state.drill is None:
            return _("Încercați dacă o copie se poate restaura")
        case Need.DRILL:
            return _("Repetați testul de restaurare")


def need_note(need: Need, state: SafetyState) -> str:
    """How long ago it was done last, in words; what is missing where it never was."""
    marks = {
        Need.SOUND_FILE: state.check,
        Need.SOUND_HISTORY: state.history,
        Need.COPY: state.copy,
        Need.SECOND_COPY: state.second,
        Need.DRILL: state.drill,
    }
    if need is Need.SHEET and state.lacks_handover_code:
        return _("fără codul cheii de predare")
    if need is Need.SHEET:
        return _("parola s-a schimbat") if state.sheet is not None else _("netipărită")
    mark = marks.get(need)
    if mark is not None:
        return age_in_words(mark.at, state.now)
    return _("nefăcut") if need is Need.DRILL else _("lipsește")


def _faults(state: SafetyState) -> Iterator[Need]:
    if state.check is not None and not state.check.sound:
        yield Need.SOUND_FILE
    if state.history is not None and not state.history.sound:
        yield Need.SOUND_HISTORY


def _needs(state: SafetyState) -> Iterator[Need]:
    if state.needs_sheet:
        yield Need.SHEET
    if _is_older(state.due_since, COPY_WITHIN, state.now):
        yield Need.COPY
    if state.copy is None:
        return  # on the first day there is nothing yet to bring elsewhere or to try
    if state.second_place is None:
        yield Need.SECOND_PLACE
    elif state.second is None or _is_older(state.second.at, SECOND_WITHIN, state.now):
        yield Need.SECOND_COPY
    if state.drill is None or _is_older(state.drill.at, DRILL_WITHIN, state.now):
        yield Need.DRILL


def _is_older(at: datetime | None, age: timedelta, now: datetime) -> bool:
    return at is not None and now - at > age
