"""A file is replaced only by a complete, verified one."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from letea.errors import Trouble
from letea.troubles import plainly

T = TypeVar("T")


def replace_file(
    path: Path, write: Callable[[BinaryIO], T], *, verify: Callable[[Path], None] | None = None
) -> T:
    """Write beside the file, flush to the disk, verify, and only then put it in the file's place.

    Whatever fails or is cancelled, the file that was there stays as it was.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as out:
            result = write(out)
            out.flush()
            os.fsync(out.fileno())
        if verify is not None:
            verify(partial)
        partial.replace(path)
    except OSError as error:
        told = plainly(error, path)
        raise (told if isinstance(told, Trouble) else error) from error
    finally:
        with suppress(OSError):  # what stopped the writing may also stop the clearing away
            partial.unlink(missing_ok=True)
    return result
