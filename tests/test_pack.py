"""The folder for a PC without network: made here, then used with the network shut."""

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import start

HERE = Path(start.__file__).parent
THIS_PC = f"linux-{start.VERSION}"
NO_NETWORK = {
    **{key: value for key, value in os.environ.items() if not key.startswith("PIP_")},
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_NO_INDEX": "1",
    **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9"),
}
OFFLINE_REASON = "rețeaua nu răspunde, iar pachetul se face numai cu rețea"
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pachetul a fost încercat numai pe Linux")


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack for PCs like this one."""
    folder = tmp_path_factory.mktemp("pack") / "Letea fără rețea"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(start, "LOG", folder.with_name("start.log"))
        try:
            start.make_pack(folder, [THIS_PC], sys.executable)
        except start.StartError as stop:
            if start.NO_NETWORK in str(stop):
                pytest.skip(OFFLINE_REASON)
            raise
    return folder


def test_a_pack_starts_the_program_without_network(pack: Path, tmp_path: Path) -> None:
    carried = shutil.copytree(pack, tmp_path / "stick")
    code = "import start; start.prepare(start.RUN_LOCK, screen=False)"
    subprocess.run([sys.executable, "-c", code], cwd=carried, env=NO_NETWORK, check=True)
    python = carried / start.PYTHON.relative_to(start.ROOT)
    program = [str(python), "-m", "letea", "--version"]
    ran = subprocess.run(program, cwd=tmp_path, env=NO_NETWORK, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("Letea ")


def test_a_pack_holds_only_wheels_and_the_project(pack: Path) -> None:
    pins = re.findall(r"^[\w.-]+==", (pack / start.RUN_LOCK).read_text(encoding="utf-8"), re.MULTILINE)
    assert len(list((pack / "wheels").glob("*.whl"))) == len(pins) == len(list((pack / "wheels").iterdir()))
    assert (pack / "start.py").read_bytes() == (HERE / "start.py").read_bytes()
    assert not (pack / ".venv").exists()
    assert not pack.with_name(pack.name + ".partial").exists()


def test_the_windows_shortcut_is_plain_text_with_windows_line_ends(pack: Path) -> None:
    lines = (pack / "Letea.bat").read_bytes().decode("utf-8").split("\r\n")
    assert lines[:2] == ["@echo off", "chcp 65001 >nul"]
    assert '"%~dp0start.py"' in lines[3]


def test_the_linux_shortcut_starts_the_program_wherever_its_folder_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / 'Dosar cu $ și "ghilimele"'
    folder.mkdir()
    monkeypatch.setattr(start, "ROOT", folder)
    start.write_shortcuts(folder)
    start.place_shortcut()
    (folder / "start.py").write_text("import sys; print('pornit', __file__)", encoding="utf-8")
    entry = (folder / "Letea.desktop").read_text(encoding="utf-8")
    asked = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    # What a desktop does: undo the key file's escapes, then read the quotes as a shell would.
    command = asked.replace("\\\\", "\\").replace("%f", "")
    ran = subprocess.run(["/bin/sh", "-c", command], cwd="/", capture_output=True, check=False)
    assert ran.stdout.decode() == f"pornit {folder / 'start.py'}\n"


def test_a_folder_that_is_no_pack_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "acte.txt").touch()
    with pytest.raises(start.StartError, match="nu este un pachet Letea"):
        start.make_pack(tmp_path, [], sys.executable)
    assert (tmp_path / "acte.txt").exists()


def test_an_interrupted_pack_never_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setattr(start, "LOG", tmp_path / "start.log")
    with pytest.raises(start.StartError):
        start.make_pack(tmp_path / "pack", [THIS_PC], sys.executable)
    assert not (tmp_path / "pack").exists()


def wheels_for_windows(version: str, pins: list[str], folder: Path) -> dict[str, str]:
    """Address and SHA-256 of what pip would take for each pin on Windows, from metadata alone."""
    bare, report = folder / f"{version}.txt", folder / f"{version}.json"
    bare.write_text("\n".join(pins), encoding="utf-8")
    kind = ["--platform=win_amd64", "--implementation=cp", f"--python-version={version}"]
    only = ["--only-binary=:all:", "--no-deps", "--ignore-installed", "--dry-run", f"--target={folder / 't'}"]
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        *kind,
        *only,
        f"--report={report}",
        "-r",
        str(bare),
    ]
    cache = {**os.environ, "PIP_CACHE_DIR": str(folder / "cache")}
    ran = subprocess.run(command, env=cache, capture_output=True, text=True, check=False)
    if "Retrying (" in ran.stderr and ran.returncode:
        pytest.skip(OFFLINE_REASON)
    assert ran.returncode == 0, ran.stderr
    found = [one["download_info"] for one in json.loads(report.read_text(encoding="utf-8"))["install"]]
    assert len(found) == len(pins)
    return {one["url"]: one["archive_info"]["hashes"]["sha256"] for one in found}


def test_every_package_has_a_pinned_wheel_for_every_windows_python(tmp_path: Path) -> None:
    lock = (HERE / start.RUN_LOCK).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==\S+", lock, re.MULTILINE)
    found = wheels_for_windows("3.11", pins, tmp_path)
    # A wheel that is not made for 3.11 alone (none-any, abi3) serves the later ones too.
    made_for_one = [pin for pin, address in zip(pins, found, strict=True) if "-cp311-win" in address]
    assert 0 < len(made_for_one) < len(pins)
    later = [(version, made_for_one, tmp_path) for version in ("3.12", "3.13", "3.14")]
    with ThreadPoolExecutor(2) as two:
        for more in two.map(lambda asked: wheels_for_windows(*asked), later):
            found |= more
    assert len(found) == len(pins) + 3 * len(made_for_one)
    assert all(address.endswith(("win_amd64.whl", "none-any.whl")) for address in found)
    assert [address for address, mark in found.items() if f"--hash=sha256:{mark}" not in lock] == []
