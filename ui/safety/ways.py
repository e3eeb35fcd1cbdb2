"""The ways out of trouble with an office file: what each is called, and which fit what is wrong."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from letea.errors import Trouble
from letea.wording import _, moment

if TYPE_CHECKING:
    from pathlib import Path

    from letea.actions.recovering import Outlook, Restorable


class Way(Enum):
    """One thing the worker can do."""

    REPAIR = auto()
    RESTORE = auto()
    LOOK = auto()
    SAVE = auto()
    AGAIN = auto()
    OTHER = auto()
    NEW = auto()
    DEMONSTRATION = auto()


ELSEWHERE = (Way.AGAIN, Way.OTHER, Way.NEW, Way.DEMONSTRATION)  # they touch nothing of this file
_MENDING = (Way.REPAIR, Way.RESTORE, Way.LOOK, Way.SAVE)
_BY_KIND: dict[str, tuple[Way, ...]] = {
    "": (Way.AGAIN, Way.RESTORE, Way.REPAIR, Way.LOOK, Way.SAVE),
    "MissingFile": (Way.RESTORE, Way.AGAIN),
    "EmptyFile": _MENDING,
    "ForeignFile": (Way.REPAIR, Way.RESTORE, Way.SAVE),
    "DamagedFile": _MENDING,
    "NewerFile": (Way.OTHER,),
    "BusyFile": (Way.AGAIN, Way.LOOK),
    "WrongKey": (Way.AGAIN, *_MENDING),
    "DiskFault": (Way.AGAIN, Way.LOOK, Way.SAVE, Way.RESTORE),
    "DiskFull": (Way.AGAIN, Way.LOOK, Way.SAVE),
    "ReadOnlyPlace": (Way.AGAIN, Way.LOOK, Way.SAVE),
}
_UNTOUCHED = {"NewerFile": (Way.AGAIN, Way.DEMONSTRATION)}  # an older program offers nothing that writes
_WITH_FILE = {Way.LOOK, Way.SAVE, Way.REPAIR}


def kind_of(error: Exception | None) -> str:
    """What is wrong, by the name of the file trouble; empty for nothing, "Trouble" for any other."""
    if error is None:
        return ""
    from db.trouble import FileTrouble  # noqa: PLC0415 - brings the database's driver; only in trouble

    found = error if isinstance(error, FileTrouble) else error.__cause__
    return type(found).__name__ if isinstance(found, FileTrouble) else "Trouble"


def ways_for(
    kind: str, path: "Path | None", outlook: "Outlook | None"
) -> tuple[tuple[Way, ...], tuple[Way, ...]]:
    """The ways that lead back to this file, and those that go elsewhere; the best of all comes first."""
    if path is None:
        return (Way.OTHER, Way.NEW, Way.DEMONSTRATION), ()
    main = [way for way in _BY_KIND.get(kind, (Way.OTHER, Way.RESTORE)) if _is_open(way, outlook)]
    if not main or (kind == "ForeignFile" and main == [Way.SAVE]):
        main = [Way.OTHER]
    rest = _UNTOUCHED.get(kind, ELSEWHERE)
    return tuple(main), tuple(way for way in rest if way not in main)


def name_of(way: Way, kind: str, outlook: "Outlook | None") -> str:
    """What the button of a way says."""
    best = outlook.best if outlook is not None else None
    return {
        Way.REPAIR: _("Reparați începutul fișierului"),
        Way.RESTORE: _restore_name(best.title, was_live=best.was_live) if best is not None else "",
        Way.LOOK: _("Deschideți doar pentru citire"),
        Way.SAVE: _("Salvați o copie a fișierului…"),
        Way.AGAIN: _("Încercați din nou") if kind else _("Deschideți fișierul"),
        Way.OTHER: _("Alegeți alt fișier…"),
        Way.NEW: _("Pregătiți un birou nou"),
        Way.DEMONSTRATION: _("Deschideți biroul demonstrativ"),
    }[way]


def hint_of(way: Way, outlook: "Outlook | None") -> str:
    """What has to be known before a way is taken."""
    if outlook is None:
        return ""
    if way is Way.REPAIR and outlook.repairs is not None:
        return _(
            "Fișierul începe altfel decât copia din {moment}. Dacă nu ați schimbat parola de atunci, doar "
            "începutul este stricat, iar repararea lui nu pierde nimic."
        ).format(moment=moment(outlook.repairs.at))
    if way is Way.RESTORE and outlook.best is not None:
        return f"{opened_in_words(outlook.best)} {outlook.best.misses}".strip()
    return ""


def opened_in_words(one: "Restorable") -> str:
    """Which password a copy asks for, in a sentence; empty where it asks for none."""
    if not one.needs:
        return ""
    told = _("Fișierul se deschide {needs}.") if one.was_live else _("Copia se deschide {needs}.")
    return told.format(needs=one.needs)


def told_of(error: Exception | None, path: "Path | None", outlook: "Outlook | None") -> tuple[str, str]:
    """What is wrong in one sentence, and what the worker can do."""
    if error is None:
        return _at_will(path)
    if path is not None and kind_of(error) == "ForeignFile" and outlook is not None and outlook.choices:
        sentence = _("Fișierul {file} nu mai poate fi recunoscut ca birou Letea.").format(file=path.name)
        return sentence, _("Are copii de siguranță, deci probabil s-a deteriorat. Nu îl ștergeți.")
    from letea.troubles import plainly  # noqa: PLC0415 - brings the database's driver; only in trouble

    told = plainly(error, path)
    if isinstance(told, Trouble):
        return told.sentence, told.advice
    return _("Biroul nu s-a putut deschide."), _("Fișierul a rămas cum era; încercați din nou.")


def _at_will(path: "Path | None") -> tuple[str, str]:
    if path is None:
        return _("Recuperare"), _("Pe acest calculator nu a fost deschis încă niciun birou.")
    return (
        _("Recuperarea biroului {name}").format(name=path.stem),
        _("Nimic nu se schimbă până nu alegeți; fișierul de acum se păstrează oricum."),
    )


def _restore_name(title: str, *, was_live: bool) -> str:
    if was_live:
        return _("Puneți la loc {title}").format(title=title)
    return _("Restaurați copia din {title}").format(title=title)


def _is_open(way: Way, outlook: "Outlook | None") -> bool:
    if way is Way.RESTORE:
        return outlook is not None and outlook.best is not None
    if way is Way.REPAIR:
        return outlook is not None and outlook.repairs is not None
    return way not in _WITH_FILE or (outlook is not None and outlook.has_bytes)
