"""Disks of the tests' own: a small one in memory, and one in a file that can be copied as the power goes."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FILLER = ".umplutura"


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """A disk in memory (tmpfs); unmounted at the end.

    Raises:
        PermissionError: where nothing may be mounted.
    """
    with _mounted(place, "-t", "tmpfs", "-o", f"size={size},mode=700", "letea-proba"):
        yield place


def make_image(image: Path, *, mebibytes: int = 24) -> None:
    """An empty ext4 file system in a file."""
    with image.open("wb") as file:
        file.truncate(mebibytes * 1024 * 1024)
    mkfs = shutil.which("mkfs.ext4") or "/usr/sbin/mkfs.ext4"
    subprocess.run([mkfs, "-q", str(image)], check=True)


@contextmanager
def disk_in(image: Path, place: Path) -> Iterator[Path]:
    """The file system of an image, mounted.

    Raises:
        PermissionError: where nothing may be mounted.
    """
    with _mounted(place, "-o", "loop", str(image)):
        yield place


@contextmanager
def _mounted(place: Path, *words: str) -> Iterator[None]:
    place.mkdir(exist_ok=True)
    done = subprocess.run(["mount", *words, str(place)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise PermissionError(done.stderr.strip())
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True)


def fill(folder: Path, *, leaving: int = 0) -> Path:
    """Fill the disk of a folder but for so many bytes; the file that fills it is returned."""
    filler = folder / FILLER
    size = max(shutil.disk_usage(folder).free - leaving, 0)
    with suppress(OSError), filler.open("ab", buffering=0) as file:
        block = bytes(64 * 1024)
        while size > 0:
            size -= file.write(block[: min(size, len(block))])
    return filler


@contextmanager
def limited(size: int) -> Iterator[None]:
    """Where nothing may be mounted: no file of this process may grow past so many bytes."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
