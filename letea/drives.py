"""Where a file would stand: this computer, a stick, the network, a cloud folder; and what is free."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import NamedTuple

from letea.wording import _


class Standing(Enum):
    """What holds the place of a file; only what is local may hold the file that is worked in."""

    LOCAL = "local"
    REMOVABLE = "removable"
    NETWORK = "network"
    CLOUD = "cloud"


class _Mount(NamedTuple):
    point: str
    kind: str  # of the file system
    source: str


_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_CLOUD_FOLDER = re.compile(
    r"onedrive.*|dropbox( \(.*\))?|google ?drive(-.*| \(.*\))?|my drive|drive-ul meu"
    r"|mobile documents|icloud ?drive|cloudstorage|nextcloud\d*|owncloud\d*|megasync.*"
    r"|pcloud ?drive|yandex\.?disk.*",
    re.IGNORECASE,
)
_CLOUD_FOLDERS_AS_WRITTEN = {"MEGA"}  # in small letters it may be somebody's name
_CLOUD_MARKS = (".stfolder", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log")  # in their roots
_NETWORK_KINDS = re.compile(
    r"nfs\d*|cifs|smb\d*|smbfs|9p|afs|afpfs|webdav|ncpfs|ceph|glusterfs|lustre|vboxsf|prl_fs|davfs\d?"
    r"|fuse\.(sshfs|davfs\d?|gvfsd-.*|rclone|glusterfs|ceph.*|vmhgfs-fuse|smbnetfs|s3fs|curlftpfs)"
)
_STICK_KINDS = {"vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk"}
_STICK_POINTS = re.compile(r"/media/|/run/media/|/mnt/usb")
_USB = re.compile(r"usb\d+")
_WINDOWS_KINDS = {
    2: Standing.REMOVABLE,
    4: Standing.NETWORK,
    5: Standing.REMOVABLE,
}  # as GetDriveTypeW counts
_WINDOWS_STICK = 2
_BLOCK_DEVICES = Path("/sys/class/block")
_VOLUMES = Path("/Volumes")


def _windows_drive_type(root: str) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # noqa: PLC0415 - only Windows asks

    return int(ctypes.WinDLL("kernel32").GetDriveTypeW(root))


def standing_of(
    path: PurePath,
    *,
    environ: Mapping[str, str] = os.environ,
    mounts: str | None = None,
    platform: str = sys.platform,
    block_devices: Path = _BLOCK_DEVICES,
    drive_type: Callable[[str], int] = _windows_drive_type,
) -> Standing:
    """What holds the place of the file, whether it is there already or not.

    `mounts` is what this computer tells of its mounted disks (Linux: /proc/self/mountinfo, macOS: `mount`),
    asked where it is not given.
    """
    whole = Path(os.path.realpath(path)) if isinstance(path, Path) else path
    if _is_in_cloud(whole, environ):
        return Standing.CLOUD
    if isinstance(whole, PureWindowsPath):
        return _windows_standing(whole, drive_type)
    if platform == "darwin":
        return _mac_standing(whole, _mounts_of_mac(mounts if mounts is not None else _asked_of_mac()))
    told = mounts if mounts is not None else _asked_of_linux()
    return _linux_standing(whole, _mounts_of_linux(told), block_devices)


def sticks(
    *,
    mounts: str | None = None,
    platform: str = sys.platform,
    block_devices: Path = _BLOCK_DEVICES,
    drive_type: Callable[[str], int] = _windows_drive_type,
    volumes: Path = _VOLUMES,
) -> list[Path]:
    """The sticks that are in this computer now, by their folders.

    Raises:
        OSError: when the computer does not tell of its disks.
    """
    if platform == "win32":
        letters = (f"{chr(letter)}:\\" for letter in range(ord("C"), ord("Z") + 1))
        return [Path(root) for root in letters if drive_type(root) == _WINDOWS_STICK]
    if platform == "darwin":
        return sorted(one for one in volumes.iterdir() if not one.is_symlink())
    told = _mounts_of_linux(mounts if mounts is not None else _asked_of_linux())
    points = dict.fromkeys(one.point for one in told if one.point != "/")
    return [
        Path(point)
        for point in points
        if _linux_standing(PurePosixPath(point), told, block_devices) is Standing.REMOVABLE
    ]


def in_words(standing: Standing) -> str:
    """Why the office's file is not kept in such a place, and what to do; nothing where it may be."""
    return {
        Standing.LOCAL: "",
        Standing.REMOVABLE: _(
            "Fișierul se află pe un stick sau pe un disc care se poate scoate: scos în timpul lucrului, "
            "fișierul se strică. Copiați-l pe acest calculator și lucrați acolo; pe stick țineți copii de "
            "siguranță."
        ),
        Standing.NETWORK: _(
            "Fișierul se află în rețea, pe alt calculator: când legătura cade, se poate pierde ce ați scris. "
            "Copiați-l pe acest calculator și lucrați acolo."
        ),
        Standing.CLOUD: _(
            "Folderul este trimis pe internet de un serviciu precum OneDrive sau Google Drive, care poate "
            "strica fișierul în timpul lucrului și scoate datele din birou. Copiați-l într-un folder al "
            "acestui calculator care nu se sincronizează și lucrați acolo."
        ),
    }[standing]


def free_bytes(path: Path) -> int:
    """The room left on the drive of this file, which need not be there yet.

    Raises:
        OSError: the drive does not answer.
    """
    return shutil.disk_usage(_nearest(path)).free


def drive_name(path: Path) -> str:
    """The drive of this file as people know it: "C:" on Windows, the mount point elsewhere."""
    if path.drive:
        return path.drive
    place = _nearest(path)
    while not place.is_mount():
        place = place.parent
    return str(place)


def _nearest(path: Path) -> Path:
    """The nearest folder above that is there."""
    place = Path(os.path.realpath(path))
    while not place.exists() and place != place.parent:
        place = place.parent
    return place


def _is_in_cloud(path: PurePath, environ: Mapping[str, str]) -> bool:
    roots = [root for name in _CLOUD_VARIABLES if (root := environ.get(name))]
    if any(path.is_relative_to(type(path)(root)) for root in roots):
        return True
    if any(_CLOUD_FOLDER.fullmatch(part) or part in _CLOUD_FOLDERS_AS_WRITTEN for part in path.parent.parts):
        return True
    marks = (folder / mark for folder in path.parents for mark in _CLOUD_MARKS)
    return any(mark.exists() for mark in marks if isinstance(mark, Path))


def _windows_standing(path: PureWindowsPath, drive_type: Callable[[str], int]) -> Standing:
    drive = path.drive
    if drive.upper().startswith("\\\\?\\UNC"):
        return Standing.NETWORK
    drive = drive.removeprefix("\\\\?\\")
    if drive.startswith("\\\\"):
        return Standing.NETWORK
    return _WINDOWS_KINDS.get(drive_type(f"{drive}\\"), Standing.LOCAL)


def _linux_standing(path: PurePath, mounts: list[_Mount], block_devices: Path) -> Standing:
    mount = _mount_of(path, mounts)
    if mount is None:
        return Standing.LOCAL
    if _NETWORK_KINDS.fullmatch(mount.kind):
        return Standing.NETWORK
    is_stick = mount.kind in _STICK_KINDS and _STICK_POINTS.match(mount.point)
    # What the whole system runs from is not taken out.
    if is_stick or (mount.point != "/" and _can_be_taken_out(mount.source, block_devices)):
        return Standing.REMOVABLE
    return Standing.LOCAL


def _mac_standing(path: PurePath, mounts: list[_Mount]) -> Standing:
    mount = _mount_of(path, mounts)
    if mount is not None and _NETWORK_KINDS.fullmatch(mount.kind):
        return Standing.NETWORK
    return Standing.REMOVABLE if path.parts[1:2] == ("Volumes",) else Standing.LOCAL


def _mount_of(path: PurePath, mounts: list[_Mount]) -> _Mount | None:
    """The mount nearest above; of two on one point the later hides the earlier."""
    above = [mount for mount in mounts if path.is_relative_to(PurePosixPath(mount.point))]
    return max(reversed(above), key=lambda mount: len(mount.point), default=None)


def _can_be_taken_out(source: str, block_devices: Path) -> bool:
    """Whether a device or the disk it is a part of says so, or hangs on USB."""
    if not source.startswith("/dev/"):
        return False
    device = Path(os.path.realpath(block_devices / Path(os.path.realpath(source)).name))
    flags = (device / "removable", device.parent / "removable")
    return any(flag.is_file() and flag.read_text(encoding="ascii").strip() == "1" for flag in flags) or any(
        _USB.fullmatch(part) for part in device.parts
    )


def _mounts_of_linux(mountinfo: str) -> list[_Mount]:
    """The lines of /proc/self/mountinfo: "36 35 8:1 / /media/x rw - vfat /dev/sdb1 rw"."""
    lines = [line.partition(" - ") for line in mountinfo.splitlines()]
    return [
        _Mount(_unescaped(place.split()[4]), *map(_unescaped, what.split()[:2]))
        for place, parted, what in lines
        if parted
    ]


def _mounts_of_mac(told: str) -> list[_Mount]:
    """The lines of `mount`: "//ana@server/acte on /Volumes/acte (smbfs, nodev)"."""
    found = re.findall(r"^(.+?) on (/.*) \((\w+)[,)].*$", told, re.MULTILINE)
    return [_Mount(point, kind, source) for source, point, kind in found]


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text)


def _asked_of_linux() -> str:
    return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")


def _asked_of_mac() -> str:
    from subprocess import run  # noqa: PLC0415 - only macOS asks

    return run(["/sbin/mount"], capture_output=True, text=True, check=True).stdout
