"""What can bring an office back: its copies, which password each asks for, and what each would miss."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from db.encryption import FileKey
from db.store import Store
from db.tables.history import ChangeSet
from db.trouble import FileTrouble
from letea.actions.copies import DAMAGED, Copy, copies_of, copy_at, kept_files
from letea.actions.copy_lines import password_in_words
from letea.actions.passwords import salt_mark
from letea.actions.repair import has_other_beginning
from letea.wording import _, counted, moment


@dataclass(frozen=True)
class Restorable:
    """A copy that may take the office file's place, in words.

    `needs` says which password it asks for, empty for none; `misses` what it does not hold. `was_live` is a
    file that a restore had set aside; it has a log perhaps.
    """

    copy: Copy
    title: str
    needs: str
    misses: str
    is_good: bool = True
    was_live: bool = False


@dataclass(frozen=True)
class Outlook:
    """What there is to recover an office from; `repairs` is the copy that may lend its beginning.

    `present` is the mark of the password that opens the office now, as far as that can still be seen.
    """

    choices: tuple[Restorable, ...] = ()
    present: str = ""
    was_cut_short: bool = False
    has_bytes: bool = False
    repairs: Copy | None = None

    @property
    def best(self) -> Restorable | None:
        """What is offered first: the newest good copy."""
        good = (one for one in self.choices if one.is_good)
        return next(good, None) or next(iter(self.choices), None)


def outlook_of(office: Path) -> Outlook:
    """What there is to recover this office from, the newest first; it may be missing or damaged itself."""
    copies = copies_of(office)
    kept = kept_files(office)
    present = _present_mark(office) or (copies[0].password if copies else "")
    cut_short = bool(kept) and not office.exists()
    written = _written_at(office)
    choices = [_as_choice(copy, copies, present, written) for copy in copies]
    asides = [_as_aside(copy, copies, present, is_last=cut_short and copy is kept[0]) for copy in kept]
    ordered = [*asides[:1], *choices, *asides[1:]] if cut_short else [*choices, *asides]
    newest = copies[0] if copies else None
    return Outlook(
        tuple(ordered),
        present,
        was_cut_short=cut_short,
        has_bytes=_size_of(office) > 0,
        repairs=newest if has_other_beginning(office, newest) else None,
    )


def copy_elsewhere(path: Path, outlook: Outlook) -> Restorable:
    """A copy that the worker found in another place, as on a stick.

    Raises:
        Trouble: when it cannot be read.
    """
    copy = copy_at(path)
    needs = _needs(copy, [one.copy for one in outlook.choices], outlook.present)
    return Restorable(copy, moment(copy.at), needs, _misses(copy.at))


def actions_since(office: Path, key: FileKey | None, at: datetime) -> int | None:
    """How many actions the file holds that a copy of that moment does not; None where it cannot be read."""
    if not office.is_file():
        return None
    store = Store(office, key=key, only_reads=True)
    until = at + timedelta(seconds=1)  # a copy's name tells its moment to the second
    try:
        with store.reading() as session:
            return session.scalar(select(func.count(ChangeSet.id)).where(ChangeSet.at >= until))
    except (FileTrouble, SQLAlchemyError):  # an emptied file has no table to ask
        return None
    finally:
        store.close()


def loss_in_words(actions: int) -> str:
    """What restoring would set aside, once it could be counted."""
    if actions == 1:
        return _("Copiei îi lipsește o acțiune făcută după ea; fișierul de acum se păstrează sub alt nume.")
    return _(
        "Copiei îi lipsesc {actions} făcute după ea; fișierul de acum se păstrează sub alt nume."
    ).format(actions=counted(actions, _("acțiune"), _("acțiuni")))


def _as_choice(copy: Copy, copies: list[Copy], present: str, written: datetime | None) -> Restorable:
    is_good = f"({DAMAGED})" not in copy.path.name
    return Restorable(
        copy,
        moment(copy.at),
        _needs(copy, copies, present),
        _misses(copy.at, written),
        is_good=is_good,
    )


def _as_aside(copy: Copy, copies: list[Copy], present: str, *, is_last: bool) -> Restorable:
    title = _("fișierul dat la o parte la {moment}").format(moment=moment(copy.at))
    misses = _("O restaurare a fost întreruptă; acesta este fișierul dinaintea ei, cu tot ce era în el.")
    other = _("Este fișierul dinaintea unei restaurări; ce s-a lucrat după ea nu este în el.")
    return Restorable(
        copy,
        title,
        _needs(copy, copies, present),
        misses if is_last else other,
        is_good=is_last,
        was_live=True,
    )


def _needs(copy: Copy, copies: list[Copy], present: str) -> str:
    """Which password opens a copy, as in "se deschide cu parola de acum"; empty where it has none."""
    if not copy.password:
        return ""
    return _("cu {password}").format(password=password_in_words(copy, copies, present))


def _misses(at: datetime, written: datetime | None = None) -> str:
    """What a copy of that moment does not hold, by when the file was written last."""
    if written is None:
        return _("Ce s-a lucrat după {moment} nu este în copie.").format(moment=moment(at))
    if written <= at:
        return _("După această copie nu s-a mai scris în fișier.")
    return _(
        "Ce s-a lucrat după {moment} nu este în copie; în fișier s-a scris ultima dată la {written}."
    ).format(moment=moment(at), written=moment(written))


def _written_at(office: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(office.stat().st_mtime).astimezone()
    except OSError:
        return None


def _size_of(office: Path) -> int:
    try:
        return office.stat().st_size if office.is_file() else 0
    except OSError:
        return 0


def _present_mark(office: Path) -> str:
    """The mark of the present password, where the file still begins as it should."""
    try:
        return salt_mark(office)
    except OSError:
        return ""
