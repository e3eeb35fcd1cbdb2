"""A stick of the tests' own: a file system in a file, run by a process; to kill it is to pull the stick."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

KINDS = ("exfat", "ntfs")
_PATIENCE = 20  # seconds
_MEBI = 1024 * 1024


@dataclass
class Stick:
    """A stick and the folder it shows in; `put_in` and `pull` as often as wanted."""

    kind: str
    image: Path
    place: Path
    find_tool: Callable[[str], str]
    _server: subprocess.Popen[bytes] | None = None
    _device: str = ""

    def make(self, mebibytes: int) -> None:
        """An empty file system."""
        with self.image.open("wb") as file:
            file.truncate(mebibytes * _MEBI)
        words = {"exfat": ["mkfs.exfat"], "ntfs": ["mkfs.ntfs", "-Q", "-F", "-q"]}[self.kind]
        _run([self.find_tool(words[0]), *words[1:], str(self.image)])

    def put_in(self) -> None:
        """Mount it.

        Raises:
            PermissionError: where no file system may be run by a process (no FUSE), or nothing be mounted.
        """
        self.place.mkdir(exist_ok=True)
        if not os.access("/dev/fuse", os.W_OK):
            raise PermissionError("/dev/fuse")
        if self.kind == "exfat":
            self._device = _run(["losetup", "-f", "--show", str(self.image)])
            words = [self.find_tool("mount.exfat-fuse"), "-d", self._device]
        else:
            words = [self.find_tool("ntfs-3g"), "-o", "no_detach", str(self.image)]
        self._server = subprocess.Popen(
            [*words, str(self.place)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until = time.monotonic() + _PATIENCE
        while not os.path.ismount(self.place):
            if self._server.poll() is not None or time.monotonic() > until:
                self.take_out()
                raise PermissionError(self.kind)
            time.sleep(0.01)

    def pull(self) -> None:
        """The stick is gone, in the middle of whatever is going on; nothing says goodbye to it."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None

    def take_out(self) -> None:
        """Unmount it, pulled or not."""
        done = subprocess.run(["umount", str(self.place)], capture_output=True, check=False)
        if done.returncode and self.place.exists() and _is_mount(self.place):
            _run(["umount", "-l", str(self.place)])
        if self._server is not None:
            with suppress(subprocess.TimeoutExpired):
                self._server.wait(_PATIENCE)
        self.pull()
        if self._device:
            _run(["losetup", "-d", self._device])
            self._device = ""


@contextmanager
def a_stick(kind: str, folder: Path, find_tool: Callable[[str], str], *, mebibytes: int) -> Iterator[Stick]:
    """An empty stick, put in; taken out at the end.

    Raises:
        PermissionError: where nothing may be mounted.
    """
    stick = Stick(kind, folder / f"{kind}.img", folder / "Stick de mână", find_tool)
    stick.make(mebibytes)
    try:
        stick.put_in()
        yield stick
    finally:
        stick.take_out()


def _is_mount(place: Path) -> bool:
    try:
        return os.path.ismount(place)
    except OSError:  # the process behind it is gone
        return True


def _run(words: list[str]) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PermissionError(f"{words[0]}: {done.stderr.strip()}")
    return done.stdout.strip()
