"""A full disk, at once or midway: one sentence that names it, and everything as it was."""

import gc
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from typing_extensions import override

from db.connection import connect
from db.encryption import salt_of
from db.sealing import seal_anew
from db.store import Store
from db.tables.safety import SafetyKind
from letea.actions.annex import save_annex
from letea.actions.copies import copies_of, copy_to_second_place, make_copy, restore
from letea.actions.drafts import keep_draft
from letea.actions.office_file import look_into_office, open_office, told_plainly
from letea.actions.opening import open_with_care
from letea.actions.passwords import replace_lost_password, seal_plain_office
from letea.actions.people import PersonFile, save_person
from letea.actions.plan_files import save_plan_file
from letea.actions.plans import start_plan
from letea.actions.safety import save_recovery_sheet
from letea.actions.safety_marks import last_mark
from letea.errors import Trouble
from letea.exchange.people_book import write_people_book
from letea.progress import Progress
from letea.rules.people_import import PersonEntry
from tests.faults import mounts
from tests.faults.conftest import KEY, Tell
from tests.faults.jobs import NOON
from tests.faults.test_killed_steps import PASSWORD, SHIPPED, state_in
from tests.samples import TODAY, a_person, keep_many

LEVELS = (0, 12_000, 60_000, 250_000, 1_000_000, 3_000_000)  # bytes left free: at once, and midway
NAMES_THE_DISK = {"copy", "second copy", "restore", "upgrade", "password", "seal"}
LITTER = re.compile(r"\.partial|-journal|\.proba")


@dataclass
class Place:
    """A small disk with an office on it."""

    folder: Path
    is_mounted: bool
    made: Path
    plan: int = 0

    @property
    def office(self) -> Path:
        """The office file."""
        return self.folder / "Exemplu.letea"

    def full(self, leaving: int) -> AbstractContextManager[None]:
        """While this lasts, so many bytes can be written, then no more."""
        return self._filled(leaving) if self.is_mounted else mounts.limited(max(leaving, 1))

    @contextmanager
    def _filled(self, leaving: int) -> Iterator[None]:
        filler = mounts.fill(self.folder, leaving=leaving)
        try:
            yield
        finally:
            filler.unlink()


@pytest.fixture(scope="module")
def made_with_plan(made_sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sealed office with a plan begun."""
    path = Path(shutil.copy(made_sealed, tmp_path_factory.mktemp("plan") / "Exemplu.letea"))
    with closing(open_office(path, key=KEY)) as store:
        start_plan(store, 2022, TODAY)
    return path


@pytest.fixture(scope="module")
def made_large(made_sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed office so large that copying it asks several times whether to stop."""
    path = Path(shutil.copy(made_sealed, tmp_path_factory.mktemp("large") / "Exemplu.letea"))
    with closing(open_office(path, key=KEY)) as store:
        keep_many(store, [a_person() for _each in range(8000)], "Import")
    return path


@pytest.fixture
def place(made_with_plan: Path, tmp_path: Path) -> Iterator[Place]:
    """A disk of 64 MB; where nothing may be mounted, a folder with files that may not grow."""
    folder = tmp_path / "disc"
    with ExitStack() as stack:
        try:
            stack.enter_context(mounts.small_disk(folder, "64m"))
            yield Place(folder, is_mounted=True, made=made_with_plan)
        except PermissionError:
            yield Place(folder, is_mounted=False, made=made_with_plan)


class Filling(Progress):
    """Fills the disk once the job has looked at the room there is and begun to write."""

    def __init__(self, place: Place, stack: ExitStack) -> None:
        super().__init__()
        self._place, self._stack = place, stack
        self.has_filled = False

    @override
    def wants_stop(self) -> bool:
        """Whoever asks is in the middle of something long."""
        self.fill()
        return False

    def fill(self) -> None:
        """Fill it, once."""
        if not self.has_filled:
            self.has_filled = True
            self._stack.enter_context(self._place.full(0))


Job = Callable[[Place, Store, Progress], object]


JOBS: dict[str, Job] = {
    "person": lambda _place, store, _p: save_person(store, PersonFile(a_person(notes="n" * 9000)), TODAY),
    "draft": lambda _place, store, _p: keep_draft(store, "person", {"notes": "n" * 90_000}),
    "bulk": lambda _place, store, _p: keep_many(
        store, [a_person(notes="n" * 500) for _ in range(500)], "Import"
    ),
    "copy": lambda _place, store, progress: make_copy(store, progress, NOON),
    "second copy": lambda place, store, progress: copy_to_second_place(
        store, place.folder / "stick", progress, NOON
    ),
    "password": lambda _place, store, progress: replace_lost_password(store, PASSWORD, PASSWORD, progress),
    "pdf": lambda place, store, _p: save_annex(store, place.plan, place.folder / "anexa.pdf"),
    "docx": lambda place, store, _p: save_annex(store, place.plan, place.folder / "anexa.docx"),
    "plan file": lambda place, store, _p: save_plan_file(store, place.plan, place.folder / "plan.json"),
    "sheet": lambda place, store, progress: save_recovery_sheet(store, place.folder / "fisa.pdf", progress),
    "xlsx": lambda place, _s, _p: write_people_book(
        place.folder / "persoane.xlsx", [PersonEntry(2, a_person(notes=f"{n}" * 50)) for n in range(300)], {}
    ),
}


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # openpyxl, of what it left open
@pytest.mark.parametrize("name", JOBS)
def test_a_full_disk_is_told_and_costs_nothing(name: str, place: Place, tell: Tell) -> None:
    """Disk full"""
    job, sentences = JOBS[name], []
    for leaving in LEVELS:
        reset(place)
        before = held_in(place)
        with closing(open_office(place.office, key=KEY)) as store, place.full(leaving):
            told = run(lambda: job(place, store, Progress()))
        if not told:
            break
        sentences.append(told)
        look_after(place, name, told, before)
    gc.collect()
    assert sentences, "the disk was never full"
    tell(f"{name}: {len(sentences)} times, from at once to midway; all as it was")


def test_an_office_on_a_full_disk_is_told_so_when_opened(place: Place, tell: Tell) -> None:
    """Disk full: opening"""
    for leaving in (0, 5000, 12_000, 40_000):
        reset(place)
        before = held_in(place)
        with place.full(leaving):
            told = run(lambda: open_office(place.office, key=KEY))
        look_after(place, "", told, before)
    tell("opening: told, the file as it was")


@pytest.mark.parametrize("name", ["copy", "second copy", "password"])
def test_a_disk_that_fills_midway_is_told_and_costs_nothing(
    name: str, place: Place, made_large: Path, tell: Tell
) -> None:
    """Disk full midway, after the room was looked at"""
    place.made = made_large
    reset(place)
    before = held_in(place)
    with closing(open_office(place.office, key=KEY)) as store, ExitStack() as stack:
        filling = Filling(place, stack)
        told = run(lambda: JOBS[name](place, store, filling))
    assert filling.has_filled
    look_after(place, "", told, before)
    tell(f"{name}: all as it was")


def test_a_restore_on_a_full_disk_leaves_the_file(place: Place, tmp_path: Path, tell: Tell) -> None:
    """Disk full: restore"""
    reset(place)
    before = held_in(place)
    copy = copies_of(place.office)[0]
    with place.full(100_000):
        told = run(lambda: restore(place.office, copy, KEY, Progress(), NOON))
    look_after(place, "restore", told, before)
    with ExitStack() as stack:
        told = run(lambda: restore(place.office, copy, KEY, Filling(place, stack), NOON))
    look_after(place, "", told, before)
    tell("restore: at once and midway; all as it was")


def test_an_upgrade_on_a_full_disk_leaves_the_old_schema(place: Place, tmp_path: Path, tell: Tell) -> None:
    """Disk full: upgrade"""
    shutil.copy(SHIPPED / "schema-1.letea", place.office)
    seal_anew(place.office, key=None, new_key=KEY)
    connect(place.office, key=KEY).close()  # as its own program left it, with a log
    before = place.office.read_bytes()
    with place.full(100_000):
        told = run(lambda: open_with_care(place.office, KEY, Progress(), NOON))
    judge(place, "upgrade", told)
    assert place.office.read_bytes() == before
    with ExitStack() as stack:
        filling = Filling(place, stack)
        progress = Progress(lambda stage, _done, _total: filling.fill() if "la zi" in stage else None)
        told = run(lambda: open_with_care(place.office, KEY, progress, NOON))
    judge(place, "", told)
    assert place.office.read_bytes() == before
    open_with_care(place.office, KEY, Progress(), NOON).close()
    tell("upgrade: at once and midway; the old file byte for byte")


def test_sealing_on_a_full_disk_leaves_the_plain_file(place: Place, office_file: Path, tell: Tell) -> None:
    """Disk full: a first password"""
    shutil.copy(office_file, place.office)
    with closing(Store(place.office)) as store:
        keep_many(store, [a_person() for _each in range(8000)], "Import")
    before = place.office.read_bytes()
    with place.full(100_000):
        told = run(lambda: seal_plain_office(place.office, PASSWORD, PASSWORD, Progress()))
    judge(place, "seal", told)
    with ExitStack() as stack:
        filling = Filling(place, stack)
        told = run(lambda: seal_plain_office(place.office, PASSWORD, PASSWORD, filling))
    judge(place, "", told)
    assert place.office.read_bytes() == before
    tell("seal: at once and midway; the plain file byte for byte")


def reset(place: Place) -> None:
    """Clear the disk and put the office there, with a copy and a paper of each kind from before."""
    for path in place.folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copy(place.made, place.office)
    with closing(open_office(place.office, key=KEY)) as store:
        make_copy(store, Progress(), NOON.replace(hour=1))
        place.plan = 1
    (place.folder / "stick").mkdir()
    for name in ("anexa.pdf", "anexa.docx", "plan.json", "fisa.pdf", "persoane.xlsx"):
        (place.folder / name).write_text("de dinainte")


def run(job: Callable[[], object]) -> str:
    """What the worker was told; empty where the job was done."""
    try:
        with told_plainly():
            job()
    except Trouble as trouble:
        return str(trouble)
    return ""


def judge(place: Place, name: str, told: str) -> None:
    """The sentence says that the disk is full, and which and by how much where that was looked at before."""
    assert "folosit de altă" not in told
    if not place.is_mounted:
        assert re.search("este plin|nu răspunde", told), told
        return
    assert "este plin" in told
    if name in NAMES_THE_DISK:
        assert re.search(r"Pe discul .+ trebuie \d+ MB liberi și sunt \d+ MB", told), told
    assert [path.name for path in place.folder.rglob("*") if LITTER.search(path.name)] == []


def held_in(place: Place) -> tuple[object, ...]:
    """What is on the disk: the office's state, key and sheet, the copies and papers byte for byte."""
    papers = [
        path.read_bytes()
        for path in sorted(place.folder.iterdir())
        if path.suffix != ".letea" and path.is_file() and not path.name.startswith(("Exemplu", "."))
    ]
    copies = [(copy.path.name, copy.path.read_bytes()) for copy in copies_of(place.office)]
    with closing(look_into_office(place.office, key=KEY)) as store:
        sheet = last_mark(store, SafetyKind.SHEET)
    return state_in(place.office), salt_of(place.office), sheet, papers, copies


def look_after(place: Place, name: str, told: str, before: tuple[object, ...]) -> None:
    """The worker was told, and the disk holds what it held."""
    judge(place, name, told)
    assert held_in(place) == before
    open_office(place.office, key=KEY).close()
