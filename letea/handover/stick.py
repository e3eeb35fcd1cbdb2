"""A package written to a stick: room first, beside its place, down to the metal, read back, compared.

The stick may be pulled at any moment: until the last step there is only a file that ends in `.partial`, and
what stood on the stick before is never touched.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from db.backup import need_room, put_in_place
from db.bytes_copied import digest
from db.trouble import DiskFault, FileTrouble, Stopped
from letea.drives import drive_name
from letea.errors import Trouble
from letea.progress import Cancelled, Progress
from letea.troubles import plainly
from letea.wording import _

_BLOCK = 1024 * 1024


@dataclass(frozen=True)
class OnStick:
    """A package that the stick was seen to give back: where, how many bytes, their SHA-256."""

    path: Path
    bytes: int
    sha256: str


def write_package(package: bytes, folder: Path, name: str, progress: Progress) -> OnStick:
    """Write the package into a folder of the stick and see that the stick gives it back.

    A package of the same name and content is left as it is; other files are never touched.

    Raises:
        Trouble: no room, a file of that name with something else in it, a stick that fails or does not keep
            what is written on it; each with what to do.
        Cancelled: when the worker stopped it; nothing is left on the stick.
    """
    target, wanted = folder / name, hashlib.sha256(package).hexdigest()
    partial = folder / f"{name}.partial"
    try:
        if target.exists():
            _see_that_it_is(target, wanted, progress)
        else:
            need_room(folder, len(package))
            _write(package, partial, progress)
            put_in_place(partial, target)
            _see_that_what_we_wrote_was_kept(target, wanted, progress)
    except (OSError, FileTrouble) as error:
        raise _told(error, target) from error
    finally:
        with suppress(OSError):  # the stick may be gone
            partial.unlink(missing_ok=True)
    return OnStick(target, len(package), wanted)


def verify_again(kept: OnStick, progress: Progress) -> None:
    """Read a package once more, after the stick was put back in.

    Raises:
        Trouble: when it is not there, cannot be read, or is not what was written.
        Cancelled: when the worker stopped it.
    """
    try:
        _see_that_it_was_kept(kept.path, kept.sha256, progress)
    except OSError as error:
        raise _told(error, kept.path) from error


def _write(package: bytes, partial: Path, progress: Progress) -> None:
    view = memoryview(package)
    with partial.open("wb") as out:
        for start in range(0, len(view), _BLOCK):
            progress.step(_("Se scrie pe stick"), start // _BLOCK, len(view) // _BLOCK)
            out.write(view[start : start + _BLOCK])
        out.flush()
        os.fsync(out.fileno())


def _see_that_it_is(target: Path, wanted: str, progress: Progress) -> None:
    if _digest(target, progress) != wanted:
        raise Trouble(
            _("Pe stick există deja un fișier cu numele {name}, cu alt conținut.").format(name=target.name),
            _("Nu a fost atins. Alegeți alt folder sau alt stick."),
        )


def _see_that_it_was_kept(target: Path, wanted: str, progress: Progress) -> None:
    if _digest(target, progress) == wanted:
        return
    target.rename(target.with_name(f"{target.name}.stricat"))
    raise Trouble(
        _("Stick-ul nu dă înapoi ce s-a scris pe el: pachetul de pe {drive} nu este bun.").format(
            drive=drive_name(target)
        ),
        _("Folosiți alt stick; acesta este defect sau are mai puțin loc decât spune."),
    )


def _see_that_what_we_wrote_was_kept(target: Path, wanted: str, progress: Progress) -> None:
    try:
        _see_that_it_was_kept(target, wanted, progress)
    except Cancelled:
        target.unlink()  # nobody has seen that it is good
        raise


def _digest(path: Path, progress: Progress) -> str:
    progress.step(_("Se citește înapoi de pe stick"))
    try:
        return digest(path, watch=progress.wants_stop)
    except Stopped as error:
        raise Cancelled from error


def _told(error: Exception, target: Path) -> Exception:
    # Sticks fail in more ways than have names, each system's own among them; what failed is the stick.
    return plainly(error, target) or plainly(DiskFault(target, str(error))) or error
