"""Letea: registrul și planul anual de acțiune al serviciului de asistență socială.

  python3 start.py [FIȘIER]         pregătește programul și îl deschide (cu FIȘIER, dacă este dat)
  python3 start.py test [OPȚIUNI]   verifică programul: ruff, mypy, lint-imports, pytest (cu OPȚIUNI)
  python3 start.py bench            măsoară viteza și memoria
  python3 start.py faults           încearcă pe larg căderi, disc plin, stricăciuni și scrie cifrele
                                    (cu --short: pe scurt, cifrele doar arătate)
  python3 start.py pack [FOLDER] [--only linux-3.11]
                                    face un folder pentru un calculator fără rețea (implicit: pack)

Coduri de ieșire: 0 bine; 1 o verificare a căzut; 2 comandă greșită; 3 Python prea vechi;
4 lipsesc pachete de sistem sau ecranul; 5 folderul nu se poate scrie sau discul este plin;
6 pachetele Python nu s-au putut aduce; 130 întrerupt; altfel, codul programului.
"""

import ctypes
import errno
import hashlib
import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OLDEST, NEWEST = (3, 11), (3, 14)
WRONG_WORDS, TOO_OLD, SYSTEM, DISK, PACKAGES, INTERRUPTED = 2, 3, 4, 5, 6, 130
VERSION = "{}.{}".format(*sys.version_info[:2])
ROOT = Path(__file__).resolve().parent
WHEELS, VENV, DEMO = ROOT / "wheels", ROOT / ".venv", ROOT / "demo"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
SITE = VENV / ("Lib" if sys.platform == "win32" else f"lib/python{VERSION}") / "site-packages"
STAMP, LOG = VENV / "start.json", VENV / "start.log"
RUN_LOCK, TEST_LOCK = "requirements.lock", "requirements-test.lock"
QT_LIBRARIES = (
    "libgl1=libGL.so.1 libegl1=libEGL.so.1 libglib2.0-0=libglib-2.0.so.0 libdbus-1-3=libdbus-1.so.3"
    " libfontconfig1=libfontconfig.so.1 libxkbcommon0=libxkbcommon.so.0 libgssapi-krb5-2=libgssapi_krb5.so.2"
)
SCREEN_LIBRARIES = (
    " libxcb-cursor0=libxcb-cursor.so.0 libxcb-icccm4=libxcb-icccm.so.4 libxcb-keysyms1=libxcb-keysyms.so.1"
    " libxcb-shape0=libxcb-shape.so.0 libxkbcommon-x11-0=libxkbcommon-x11.so.0"
)
CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "lint-imports": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
}
ROOM_OF_TESTS = 3 << 30  # bytes: what tests keep meanwhile, twice
TYPES = ["-m", "mypy"]  # half a minute of one processor: the tests go on beside it
NO_ROOM = "Discul este plin: eliberați cel puțin 1 GB"
NO_NETWORK = "Rețeaua nu răspunde: verificați internetul sau folosiți folderul făcut cu „start.py pack”"
FOREIGN = "Un pachet primit nu este cel așteptat și a fost refuzat: încercați din altă rețea"
NO_WHEEL = (
    f"Pentru Python {VERSION} de pe acest calculator lipsește un pachet: instalați Python 3.11–3.{NEWEST[1]}"
    " pe 64 de biți de la https://www.python.org/downloads/"
)
PIP_SIGNS = (  # in this order: a full disk or a dead network also ends in "no matching distribution"
    ("No space left", NO_ROOM),
    ("DO NOT MATCH THE HASHES", FOREIGN),
    ("Retrying (", NO_NETWORK),
    ("Max retries", NO_NETWORK),
    ("No matching distribution", NO_WHEEL),
)
# What goes into a pack when git cannot say: all but these.
NOT_PROJECT = ("wheels", "demo", "pack", "pack.partial", "__pycache__")


class StartError(Exception):
    """The start cannot go on: the sentence to show and the exit code."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(sentence)
        self.code = code


def too_old(version: "tuple[int, ...]") -> str:
    """The sentence for a Python that cannot run Letea; empty when it can."""
    if version >= OLDEST:
        return ""
    where = "instalați-l de la https://www.python.org/downloads/ și porniți din nou."
    return "Letea are nevoie de Python 3.11 sau mai nou, iar acesta este {}.{}: {}".format(*version, where)


if too_old(sys.version_info[:2]):
    print(too_old(sys.version_info[:2]), file=sys.stderr)
    sys.exit(TOO_OLD)


def digest(lock: str) -> str:
    """Fingerprint of a lock file: a changed lock is installed again."""
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def trusted_stamp() -> dict[str, Any]:
    """What was done to a whole, undamaged `.venv`; empty when it must be made anew."""
    with suppress(OSError, ValueError, LookupError, TypeError):
        stamp: dict[str, Any] = json.loads(STAMP.read_text(encoding="utf-8"))
        here = {entry.name for entry in SITE.iterdir()}
        if stamp["python"] == VERSION and set(stamp["entries"]) <= here and PYTHON.exists():
            return stamp
    return {}


def write_stamp(locks: Sequence[str], libraries: Sequence[str]) -> None:
    """Say that `.venv` is whole; done last, so that an interrupted start is never trusted."""
    stamp = {"python": VERSION, "locks": {lock: digest(lock) for lock in locks}, "libraries": list(libraries)}
    entries = sorted(entry.name for entry in SITE.iterdir() if entry.name != "__pycache__")
    fresh = STAMP.with_suffix(".fresh")
    fresh.write_text(json.dumps({**stamp, "entries": entries}), encoding="utf-8")
    fresh.replace(STAMP)


@contextmanager
def alone() -> Iterator[None]:
    """Let one start at a time prepare the folder: a second double click waits for the first."""
    with Path(__file__).open("rb") as held:
        # pip inherits the hold: after a killed start, the next one waits for the orphan to end.
        os.set_inheritable(held.fileno(), True)
        if sys.platform == "win32":
            held.seek(1 << 30)
            msvcrt.locking(held.fileno(), msvcrt.LK_LOCK, 1)
        else:
            with suppress(OSError):  # a network folder without locks: go on unguarded
                fcntl.flock(held, fcntl.LOCK_EX)
        yield


def prepare(lock: str, *, screen: bool) -> None:
    """Make `.venv` whole for this lock and see that Qt finds its system libraries; instant when done."""
    libraries = (QT_LIBRARIES + SCREEN_LIBRARIES * screen).split() if sys.platform == "linux" else []

    def locked(stamp: Mapping[str, Any]) -> bool:
        return bool(stamp) and stamp["locks"].get(lock) == digest(lock)

    stamp = trusted_stamp()
    if locked(stamp) and set(libraries) <= set(stamp["libraries"]):
        return
    with alone():
        stamp = trusted_stamp()
        if not stamp:
            if VENV.exists():
                shutil.rmtree(VENV)
            VENV.mkdir()
        install_libraries(libraries, fresh=not stamp)
        if not locked(stamp):
            install_packages(lock, fresh=not stamp)
            stamp = {"locks": {RUN_LOCK, lock} if lock == TEST_LOCK else {lock}}
        write_stamp(sorted(stamp["locks"]), libraries)


def loads(library: str) -> bool:
    """Whether the system has this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_libraries(libraries: Sequence[str], *, fresh: bool) -> None:
    """Install the absent system packages (`package=library`) where we may, else say the line to run."""
    absent = [
        package for package, _, library in (pair.partition("=") for pair in libraries) if not loads(library)
    ]
    if fresh and importlib.util.find_spec("ensurepip") is None:
        absent.insert(0, f"python{VERSION}-venv")
    if not absent:
        return
    line = " ".join(["apt-get install --no-install-recommends", *absent])
    apt = shutil.which("apt-get")
    if apt is None or sys.platform == "win32":
        raise StartError(f"Lipsesc din sistem: {', '.join(absent)}; instalați-le și porniți din nou.", SYSTEM)
    if os.geteuid() != 0:
        raise StartError(f"Lipsesc pachete de sistem; rulați „sudo {line}” și porniți din nou.", SYSTEM)
    say(f"Se instalează pachetele de sistem: {', '.join(absent)}…")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    logged([apt, "update"])
    if logged([apt, "-y", "-o", "DPkg::Lock::Timeout=300", *line.split()[1:]])[0]:
        tail = f"verificați internetul, rulați „{line}” și porniți din nou."
        raise StartError(f"Pachetele de sistem nu s-au putut instala (jurnal: {LOG}): {tail}", SYSTEM)


def install_packages(lock: str, *, fresh: bool) -> None:
    """Bring the locked packages into `.venv`, from `wheels/` beside us when this is a pack."""
    say("Se pregătesc pachetele programului (numai prima dată; poate dura câteva minute)…")
    STAMP.unlink(missing_ok=True)
    if fresh and logged([sys.executable, "-I", "-m", "venv", str(VENV)])[0]:
        raise StartError(f"Mediul Python nu s-a putut face: reinstalați Python (jurnal: {LOG}).", PACKAGES)
    source = ["--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    offline = ["--no-index"] if source and lock == RUN_LOCK else []
    pip(PYTHON, ["install", *offline, *source, "-r", str(ROOT / lock)])
    # Relative, so that the folder may be moved and its name may hold any letter.
    (SITE / "letea.pth").write_text(os.path.relpath(ROOT, SITE.resolve()) + "\n", encoding="ascii")


def pip(python: "Path | str", verb: Sequence[str]) -> None:
    """Run pip on locked wheels only; its failure becomes one sentence."""
    os.environ.update(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_USER="0")
    locked = ["--require-hashes", "--no-deps", "--only-binary=:all:"]
    code, text = logged([str(python), "-I", "-m", "pip", "-q", *verb, *locked])
    if code:
        raise StartError(f"{pip_sentence(text)}, apoi porniți din nou (jurnal: {LOG}).", PACKAGES)


def pip_sentence(text: str) -> str:
    """What to do about a failure of pip, read from what it printed."""
    known = (sentence for sign, sentence in PIP_SIGNS if sign in text)
    return next(known, "Pachetele nu s-au putut pregăti: citiți sau trimiteți jurnalul")


def logged(command: Sequence[str]) -> tuple[int, str]:
    """Run a command whose words belong in the log, not on the screen: its code and its words."""
    nothing, together = subprocess.DEVNULL, subprocess.STDOUT
    ran = subprocess.run(
        command, stdin=nothing, stdout=subprocess.PIPE, stderr=together, close_fds=False, check=False
    )
    text = ran.stdout.decode("utf-8", "replace")
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n{text}")
    return ran.returncode, text


def say(sentence: str) -> None:
    """Tell the worker what is going on, at once."""
    print(sentence, flush=True)


def has_screen() -> bool:
    """Whether a window can be shown here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_program(arguments: Sequence[str]) -> int:
    """Open the office given or the one opened last; without a screen, make the demonstration in `demo/`."""
    if not has_screen():
        return make_demo(arguments)
    prepare(RUN_LOCK, screen=True)
    if WHEELS.is_dir() and sys.platform == "linux":
        place_shortcut()
    command = [str(PYTHON), "-P", "-m", "letea", "--or-demo", *arguments]
    if sys.platform == "win32":
        return subprocess.run(command, check=False).returncode
    return os.execv(PYTHON, command)  # noqa: S606  # the program takes over this very process


def make_demo(arguments: Sequence[str]) -> int:
    """Where there is no screen: the demonstration office, its annex and a picture of the window, as files."""
    if arguments:
        tail = (
            "porniți programul într-o sesiune grafică sau folosiți „.venv/bin/python -m letea annex FIȘIER”."
        )
        raise StartError(f"Calculatorul nu are ecran pentru {arguments[0]}: {tail}", SYSTEM)
    prepare(RUN_LOCK, screen=False)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    code = subprocess.run([PYTHON, "-P", "-m", "letea", "demo", str(DEMO)], check=False).returncode
    if code == 0:
        what = "biroul demonstrativ, anexa lui (PDF și DOCX) și imaginea ferestrei"
        say(f"Calculatorul nu are ecran, de aceea {what} au fost puse în folderul {DEMO}.")
    return code


def prepare_tests() -> None:
    """Make `.venv` whole for tests, which show no window unless LETEA_TEST_DISPLAY asks for it."""
    shown = bool(os.environ.get("LETEA_TEST_DISPLAY"))
    prepare(TEST_LOCK, screen=shown)
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def absent_tools() -> list[str]:
    """What of packages.txt (`package  # command: what needs it`) this machine lacks, one phrase each."""
    text = (ROOT / "packages.txt").read_text(encoding="utf-8")
    rows = [line.partition("#") for line in text.splitlines() if not line.startswith("#") and "#" in line]
    tools = [(package.strip(), *what.strip().partition(": ")) for package, _, what in rows]
    return [f"{package} ({what})" for package, command, _, what in tools if not is_there(command)]


def is_there(tool: str) -> bool:
    """Whether a command can be run, or a file named by its whole path (a Java library) is there."""
    return Path(tool).is_file() if tool.startswith("/") else shutil.which(tool) is not None


def run_step(name: str, words: Sequence[str], **more: str) -> bool:
    """Run one check in the project's folder under its name, with more in its environment: did it pass?"""
    say(f"== {name}")
    # Where this is set, every process of the tests, and each run, would compile all modules of ours again.
    here = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run([PYTHON, *words], cwd=ROOT, env=here | more, check=False).returncode == 0


def test(arguments: Sequence[str]) -> int:
    """Check the whole program: style and layers, then behaviour, and types meanwhile."""
    prepare_tests()
    as_text: dict[str, Any] = {"encoding": "utf-8", "errors": "replace", "stderr": subprocess.STDOUT}
    with subprocess.Popen([PYTHON, *TYPES], cwd=ROOT, stdout=subprocess.PIPE, **as_text) as types:
        failed = [name for name, words in CHECKS.items() if not run_step(name, words)]
        absent = absent_tools()
        if absent:
            say(f"Lipsesc pachete de sistem, iar probele lor se sar: {', '.join(absent)}.")
        if absent and os.environ.get("LETEA_REQUIRE_TOOLS") == "1":
            failed.append("packages.txt")
        say(f"Verificări înainte de probe: {'căzute: ' + ', '.join(failed) if failed else 'toate bune'}.")
        passed = run_tests(arguments)
        say(f"== mypy\n{types.communicate()[0].rstrip()}")
    if types.returncode:
        failed.append("mypy")
    if failed:
        say(f"Probele {'au' if passed else 'nu au'} trecut; dintre verificări au căzut: {', '.join(failed)}.")
    return 0 if passed and not failed else 1


def run_tests(arguments: Sequence[str]) -> bool:
    """Run the tests side by side: whether all passed."""
    shared_out = ["-n", beside(), "--dist", "loadfile", "--no-loadscope-reorder"]  # see tests/conftest.py
    words = ["-m", "pytest", "--ignore=tests/bench", *shared_out, *arguments]
    return run_step("pytest", words, **in_memory())


def beside() -> str:
    """How many tests run side by side: as many as there are processors, from two to four."""
    return str(max(2, min(4, os.cpu_count() or 2)))


def in_memory(place: str = "/dev/shm") -> dict[str, str]:  # noqa: S108 - pytest makes a folder of its own
    """What has pytest keep the files of tests in memory: on a disk each waits dozens of times for it.

    Empty where that may not be: no such place, little room in it, no programs run from it, another chosen.
    """
    chosen = {"PYTEST_DEBUG_TEMPROOT", "TMPDIR"} & os.environ.keys()
    if sys.platform == "win32" or chosen or not os.access(place, os.W_OK):
        return {}
    there = os.statvfs(place)
    if there.f_flag & getattr(os, "ST_NOEXEC", 0) or there.f_bavail * there.f_frsize < ROOM_OF_TESTS:
        return {}
    return {"PYTEST_DEBUG_TEMPROOT": place}


def bench(arguments: Sequence[str]) -> int:
    """Measure speed and memory against the raw limit and print the table."""
    prepare_tests()
    words = ["-m", "pytest", "tests/bench", "-m", "bench", "-p", "no:randomly", "-q", "-s"]
    return 0 if run_step("bench", [*words, *arguments]) else 1


def faults(arguments: Sequence[str]) -> int:
    """Try at length what may befall the file, and write the figures into docs/reliability.md.

    With `--short` a round of a minute is run, as with all tests, and its figures are only shown.
    """
    prepare_tests()
    words = [word for word in arguments if word != "--short"]
    if words == [*arguments]:
        os.environ["LETEA_FAULTS"] = "long"
    return 0 if run_step("faults", ["-m", "pytest", "tests/faults", "-n", "2", "-q", *words]) else 1


def targets() -> list[str]:
    """The kinds of PC a pack serves: `linux-3.11` … `windows-3.14`."""
    return [f"{system}-3.{m}" for system in ("linux", "windows") for m in range(OLDEST[1], NEWEST[1] + 1)]


def download(target: str, folder: Path, python: "Path | str") -> None:
    """Put the wheels of the lock for one kind of PC into a folder."""
    system, version = target.split("-")
    # Oldest first: the wheel that runs on most Linux systems is taken.
    linux = ["manylinux2014_x86_64", *(f"manylinux_2_{glibc}_x86_64" for glibc in range(17, 36))]
    platforms = [f"--platform={tag}" for tag in (linux if system == "linux" else ["win_amd64"])]
    kind = ["--implementation=cp", f"--python-version={version}", *platforms]
    pip(python, ["download", "-d", str(folder), *kind, "-r", str(ROOT / RUN_LOCK)])


def project_files() -> list[Path]:
    """The files of the project, relative: what git tracks, or all but what is made here."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout
        names = [Path(os.fsdecode(name)) for name in listed.split(b"\0") if name]
        return [name for name in names if (ROOT / name).is_file()]
    found = []
    for folder, below, files in os.walk(ROOT):
        below[:] = [name for name in below if name not in NOT_PROJECT and not name.startswith(".")]
        found += [(Path(folder) / name).relative_to(ROOT) for name in files if not name.endswith(".letea")]
    return found


def write_shortcuts(folder: Path) -> None:
    """What the worker double-clicks: one file for Windows, one for Linux."""
    missing = "Instalați Python 3.11 sau mai nou de la https://www.python.org/downloads/ și porniți din nou."
    look = f"where py >nul 2>nul || (echo {missing}& pause & exit /b {TOO_OLD})"
    lines = ["@echo off", "chcp 65001 >nul", look, 'py -3 "%~dp0start.py" %* || pause', ""]
    (folder / "Letea.bat").write_bytes("\r\n".join(lines).encode("utf-8"))
    shell = folder / "Letea.sh"
    shell.write_text('#!/bin/sh\nexec python3 "$(dirname "$0")/start.py" "$@"\n', encoding="utf-8")
    shell.chmod(0o755)


def place_shortcut() -> None:
    """Point `Letea.desktop` of a pack at where its folder stands, so that it may be put on the desktop."""
    quoted = "".join(f"\\\\{sign}" if sign in '"`$' else sign for sign in str(ROOT)).replace("%", "%%")
    entry = f'[Desktop Entry]\nType=Application\nName=Letea\nTerminal=true\nExec=sh "{quoted}/Letea.sh" %f\n'
    with suppress(OSError):  # a pack that cannot be written still starts
        (ROOT / "Letea.desktop").write_text(entry, encoding="utf-8")
        (ROOT / "Letea.desktop").chmod(0o755)


def make_pack(folder: Path, kinds: Sequence[str], python: "Path | str" = PYTHON) -> None:
    """Write the folder for a PC without network; it takes its name only when it is whole."""
    former = (folder / "wheels").is_dir()
    if folder.exists() and not former:
        raise StartError(f"Dosarul {folder} există și nu este un pachet Letea: alegeți alt nume.", DISK)
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    for name in project_files():
        (partial / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, partial / name)
    for kind in kinds:
        say(f"Se aduc pachetele pentru {kind}…")
        download(kind, partial / "wheels", python)
    write_shortcuts(partial)
    if former:
        shutil.rmtree(folder)
    partial.rename(folder)


def pack(arguments: Sequence[str]) -> int:
    """Make the folder that starts Letea on a PC without network, and say how large it is."""
    words = list(arguments)
    kinds = targets()
    if "--only" in words:
        at = words.index("--only")
        kinds = [kind for kind in kinds if kind in words[at + 1 : at + 2]]
        del words[at : at + 2]
    if not kinds or len(words) > 1 or any(word.startswith("-") for word in words):
        raise StartError(
            f"Scrieți „start.py pack [FOLDER] [--only ȚINTĂ]”, ținte: {', '.join(targets())}.", WRONG_WORDS
        )
    folder = Path(words[0] if words else ROOT / "pack").resolve()
    prepare(RUN_LOCK, screen=False)
    make_pack(folder, kinds)
    wheels = [wheel.stat().st_size for wheel in (folder / "wheels").iterdir()]
    size = f"pachete: {len(wheels)}, {sum(wheels) / 1e6:.0f} MB"
    say(f"Gata: copiați {folder} ({size}) pe calculatorul fără rețea și porniți Letea.bat sau Letea.sh.")
    return 0


def disk_sentence(failure: OSError) -> str:
    """What to do when a file or folder cannot be written."""
    if failure.errno == errno.ENOSPC:
        return f"{NO_ROOM}, apoi porniți din nou."
    if failure.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"În {ROOT} nu se poate scrie: mutați folderul unde aveți drept de scriere și porniți din nou."
    return f"Pornirea s-a oprit ({failure}): mutați folderul pe discul calculatorului și porniți din nou."


def choose(arguments: Sequence[str]) -> int:
    """Do the job named on the command line."""
    first = arguments[0] if arguments else ""
    if {"-h", "--help"} & set(arguments[:2]):
        say(str(__doc__))
        return 0
    jobs = {"test": test, "bench": bench, "faults": faults, "pack": pack}
    if first in jobs:
        return jobs[first](arguments[1:])
    if first.startswith("-") or len(arguments) > 1:
        raise StartError(f"Nu cunosc „{arguments[-1]}”: vedeți „python3 start.py --help”.", WRONG_WORDS)
    return open_program(arguments)


def main(arguments: Sequence[str]) -> int:
    """Run and turn every failure into one sentence and its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old Windows console may lack ș and ț
    try:
        return choose(arguments)
    except StartError as stop:
        sentence, code = str(stop), stop.code
    except OSError as failure:
        sentence, code = disk_sentence(failure), DISK
    except KeyboardInterrupt:
        sentence, code = "Întrerupt; la următoarea pornire pregătirea se reia singură.", INTERRUPTED
    print(sentence, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
