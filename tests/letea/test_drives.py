"""Where a file would stand: told from what systems tell of their disks, and asked of this machine."""

import shutil
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from letea.drives import Standing, drive_name, free_bytes, in_words, standing_of, sticks

MOUNTINFO = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 8:2 / / rw,relatime - ext4 /dev/sda2 rw
28 27 0:30 / /tmp rw,nosuid - tmpfs tmpfs rw,size=4k
29 27 0:31 / /opt/image rw,relatime - overlay overlay rw,lowerdir=/a,upperdir=/b
30 27 8:3 / /home rw,relatime shared:29 - ext4 /dev/sda3 rw
31 27 8:17 / /media/ana/STICK\040ALB rw,nosuid shared:90 - vfat /dev/sdb1 rw,uid=1000
32 27 8:33 / /run/media/ana/ext rw,nosuid - fuseblk /dev/sdc1 rw
33 27 8:49 / /srv/disc rw - ext4 /dev/sdd1 rw
34 27 8:65 / /srv/usb rw - ext4 /dev/sde1 rw
35 27 0:40 / /srv/nfs rw - nfs4 server:/acte rw
36 27 0:41 / /srv/smb rw - cifs //server/acte rw
37 27 0:42 / /home/ana/server rw - fuse.sshfs ana@server: rw
38 27 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
39 27 0:44 / /mnt/usbdisk rw - exfat /dev/sdf1 rw
40 27 8:81 / /mnt/windows rw - ntfs3 /dev/sda4 rw
41 27 8:81 / /srv/twice rw - ext4 /dev/sda4 rw
42 27 8:81 / /srv/twice rw - 9p host rw
43 27 0:45 / /srv/dav rw - fuse.davfs2 https://x rw
44 27 0:46 / /srv/box rw - vboxsf acte rw
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk4s1 on /Volumes/STICK ALB (msdos, local, nodev, nosuid, noowners)
//ana@server/acte on /Volumes/acte (smbfs, nodev, nosuid, mounted by ana)
server:/home on /Users/ana/server (nfs)
"""
DRIVES = {"C:\\": 3, "E:\\": 2, "R:\\": 4, "D:\\": 5}


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """Block devices as the kernel lists them: a fixed disk, a stick, a disk on USB."""
    by_name = tmp_path / "class"
    by_name.mkdir()
    for disk, bus, removable in (
        ("sda", "pci0000:00", "0"),
        ("sdd", "pci0000:00/card", "1"),
        ("sde", "pci0000:00/usb2/2-1", "0"),
    ):
        part = tmp_path / "devices" / bus / "block" / disk / f"{disk}1"
        part.mkdir(parents=True)
        (part.parent / "removable").write_text(f"{removable}\n")
        (by_name / part.name).symlink_to(part)
    return by_name


@pytest.mark.parametrize(
    ("place", "standing"),
    [
        ("/home/ana/Documente/Letea", Standing.LOCAL),
        ("/proc", Standing.LOCAL),
        ("/opt/image/acte", Standing.LOCAL),
        ("/media/ana", Standing.LOCAL),
        ("/media/ana/STICK ALB", Standing.REMOVABLE),
        ("/media/ana/STICK ALB2", Standing.LOCAL),
        ("/run/media/ana/ext/copii", Standing.REMOVABLE),
        ("/srv/disc", Standing.REMOVABLE),
        ("/srv/usb", Standing.REMOVABLE),
        ("/mnt/usbdisk", Standing.REMOVABLE),
        ("/mnt/windows", Standing.LOCAL),
        ("/srv/nfs", Standing.NETWORK),
        ("/srv/smb/an/luna", Standing.NETWORK),
        ("/home/ana/server", Standing.NETWORK),
        ("/run/user/1000/gvfs/smb-share", Standing.NETWORK),
        ("/srv/twice", Standing.NETWORK),
        ("/srv/dav", Standing.NETWORK),
        ("/srv/box", Standing.NETWORK),
    ],
)
def test_linux_tells_by_its_mounts(place: str, standing: Standing, devices: Path) -> None:
    path = PurePosixPath(place) / "Exemplu.letea"
    found = standing_of(path, environ={}, mounts=MOUNTINFO, platform="linux", block_devices=devices)
    assert found is standing


def test_a_disk_on_usb_that_the_system_runs_from_is_local(devices: Path) -> None:
    mounts = "27 1 8:2 / / rw,relatime - ext4 /dev/sde1 rw"
    path = PurePosixPath("/home/Exemplu.letea")
    found = standing_of(path, environ={}, mounts=mounts, platform="linux", block_devices=devices)
    assert found is Standing.LOCAL


@pytest.mark.parametrize(
    ("place", "standing"),
    [
        ("/Users/ana/Documents", Standing.LOCAL),
        ("/Volumes/STICK ALB", Standing.REMOVABLE),
        ("/Volumes/acte/2026", Standing.NETWORK),
        ("/Users/ana/server", Standing.NETWORK),
    ],
)
def test_mac_tells_by_its_volumes(place: str, standing: Standing) -> None:
    path = PurePosixPath(place) / "Exemplu.letea"
    assert standing_of(path, environ={}, mounts=MAC, platform="darwin") is standing


@pytest.mark.parametrize(
    ("path", "standing"),
    [
        (r"C:\Users\Ana\Documents\Exemplu.letea", Standing.LOCAL),
        (r"\\?\C:\Users\Exemplu.letea", Standing.LOCAL),
        (r"E:\Exemplu.letea", Standing.REMOVABLE),
        (r"D:\Exemplu.letea", Standing.REMOVABLE),
        (r"R:\acte\Exemplu.letea", Standing.NETWORK),
        (r"\\server\acte\Exemplu.letea", Standing.NETWORK),
        (r"\\?\UNC\server\acte\Exemplu.letea", Standing.NETWORK),
    ],
)
def test_windows_tells_by_its_drives(path: str, standing: Standing) -> None:
    found = standing_of(
        PureWindowsPath(path), environ={}, platform="win32", drive_type=lambda root: DRIVES.get(root, 1)
    )
    assert found is standing


@pytest.mark.parametrize(
    "path",
    [
        PureWindowsPath(r"C:\Users\Ana\OneDrive - Primaria Exemplu\Documents\Exemplu.letea"),
        PureWindowsPath(r"c:\users\ana\onedrive\Exemplu.letea"),
        PureWindowsPath(r"G:\My Drive\Exemplu.letea"),
        PureWindowsPath(r"G:\Drive-ul meu\Exemplu.letea"),
        PureWindowsPath(r"C:\Users\Ana\iCloudDrive\Exemplu.letea"),
        PureWindowsPath(r"C:\Users\Ana\Dropbox (Primaria)\Exemplu.letea"),
        PurePosixPath("/home/ana/Dropbox/Exemplu.letea"),
        PurePosixPath("/home/ana/Nextcloud/acte/Exemplu.letea"),
        PurePosixPath("/home/ana/ownCloud/Exemplu.letea"),
        PurePosixPath("/home/ana/MEGA/Exemplu.letea"),
        PurePosixPath("/home/ana/pCloudDrive/Exemplu.letea"),
        PurePosixPath("/home/ana/Yandex.Disk/Exemplu.letea"),
        PurePosixPath("/Users/ana/Library/Mobile Documents/com~apple/Exemplu.letea"),
        PurePosixPath("/Users/ana/Library/CloudStorage/GoogleDrive-ana@x.ro/Exemplu.letea"),
        PurePosixPath("/Users/ana/Google Drive/Exemplu.letea"),
        PurePosixPath("/Users/ana/iCloud Drive/Exemplu.letea"),
    ],
    ids=str,
)
def test_cloud_folders_are_known_by_their_names(path: PurePath) -> None:
    assert standing_of(path, environ={}, mounts=MOUNTINFO, platform="linux") is Standing.CLOUD


@pytest.mark.parametrize(
    "path",
    [
        "/home/mega/Exemplu.letea",
        "/home/ana/Documente/OneDrive.letea",
        "/home/ana/acte/dropbox-vechi/Exemplu.letea",
    ],
)
def test_names_that_only_resemble_are_local(path: str) -> None:
    assert standing_of(PurePosixPath(path), environ={}, mounts="", platform="linux") is Standing.LOCAL


def test_onedrive_is_known_wherever_windows_says_it_is() -> None:
    path = PureWindowsPath(r"D:\Acte\Exemplu.letea")
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        assert standing_of(path, environ={name: "d:\\acte"}, drive_type=lambda _root: 3) is Standing.CLOUD
        assert standing_of(path, environ={name: ""}, drive_type=lambda _root: 3) is Standing.LOCAL


@pytest.mark.parametrize("mark", [".stfolder", ".dropbox.cache", ".nextcloudsync.log"])
def test_a_synced_folder_is_known_by_the_mark_in_its_root(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "acte" / "2026" / "Exemplu.letea"
    assert standing_of(path) is Standing.LOCAL
    (tmp_path / mark).mkdir()
    assert standing_of(path) is Standing.CLOUD


def test_a_link_is_followed_to_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "acte").symlink_to(tmp_path / "OneDrive")
    assert standing_of(tmp_path / "acte" / "Exemplu.letea") is Standing.CLOUD


def test_this_machine_is_asked_where_nothing_is_given(tmp_path: Path) -> None:
    assert standing_of(tmp_path / "Exemplu.letea") is Standing.LOCAL
    assert standing_of(Path("/dev/shm/Exemplu.letea")) is Standing.LOCAL  # noqa: S108 - a disk of memory, nothing is written


def test_only_a_local_place_needs_no_words() -> None:
    assert in_words(Standing.LOCAL) == ""
    for standing in set(Standing) - {Standing.LOCAL}:
        assert "acestui calculator" in in_words(standing) or "pe acest calculator" in in_words(standing)


def test_the_room_is_that_of_the_files_drive(tmp_path: Path) -> None:
    free = free_bytes(tmp_path / "none" / "yet" / "Exemplu.letea")
    assert abs(free - shutil.disk_usage(tmp_path).free) < 1_000_000_000


def test_a_drive_is_named_by_its_mount_point() -> None:
    assert drive_name(Path("/dev/shm/none/Exemplu.letea")) == "/dev/shm"  # noqa: S108 - only named
    assert drive_name(Path("/proc/self/status")) == "/proc"
    assert drive_name(Path("/")) == "/"


def test_a_loop_of_links_does_not_end_the_program(tmp_path: Path) -> None:
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    assert standing_of(tmp_path / "a" / "Exemplu.letea") is Standing.LOCAL
    assert free_bytes(tmp_path / "a" / "Exemplu.letea") > 0


def test_sticks_are_found_among_the_mounts(devices: Path) -> None:
    found = sticks(mounts=MOUNTINFO, platform="linux", block_devices=devices)
    assert [path.as_posix() for path in found] == [
        *("/media/ana/STICK ALB", "/run/media/ana/ext", "/srv/disc", "/srv/usb", "/mnt/usbdisk"),
    ]


def test_sticks_are_drives_of_windows_and_volumes_of_mac(tmp_path: Path) -> None:
    by_letter = sticks(platform="win32", drive_type=lambda root: DRIVES.get(root, 1))
    assert [str(path) for path in by_letter] == ["E:\\"]
    (tmp_path / "STICK ALB").mkdir()
    (tmp_path / "Macintosh HD").symlink_to("/")
    assert sticks(platform="darwin", volumes=tmp_path) == [tmp_path / "STICK ALB"]
