"""Damaged, foreign and mixed-up files: each opens, or is told in one sentence; none ends in a traceback."""

import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from db.connection import connect, look
from db.encryption import PAGE, FileKey
from db.store import Store
from letea.__main__ import main
from letea.actions.copies import make_copy
from letea.actions.office_file import key_for, look_into_office, open_office
from letea.actions.opening import open_with_care
from letea.actions.people_lists import list_people
from letea.command_line import DONE, FAILED, TO_MEND
from letea.errors import Refused, Trouble
from letea.progress import Progress
from tests.conftest import PASSWORD
from tests.faults import damage
from tests.faults.accounts import State, state_of
from tests.faults.conftest import KEY, Tell
from tests.faults.jobs import NOON
from tests.faults.test_killed_steps import crash, state_in
from tests.samples import TODAY, a_person

Rounds = Callable[[int, int], int]
OURS = re.compile("deteriorat|nu conține încă un birou")  # told only once the file was opened
COMMANDS = (["check", "{}"], ["annex", "{}", "--year", "2022", "--out", "{}.pdf"])


def test_a_damaged_sealed_file_opens_or_is_told(
    made_sealed: Path, tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Damaged files, sealed"""
    found: Counter[str] = Counter()
    mark = page_of_mark(made_sealed, KEY)
    for number in range(rounds(54, 2000)):
        office = a_copy(made_sealed, tmp_path)
        way = damage.WAYS[number % len(damage.WAYS)]
        damage.spoil(office, way, chance)
        found[meet(office, KEY, mark)] += 1
    tell(f"{sum(found.values())} files: {found['']} opened, {found.total() - found['']} told, 0 tracebacks")


def test_a_damaged_plain_file_opens_or_is_told(
    office_file: Path, tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """Damaged files, plain"""
    found: Counter[str] = Counter()
    with closing(connect(office_file)) as connection:
        connection.execute("UPDATE office SET demonstration = 1")  # only such an office may be plain
    mark = page_of_mark(office_file, None)
    for number in range(rounds(36, 1000)):
        office = a_copy(office_file, tmp_path)
        damage.spoil(office, damage.WAYS[number % len(damage.WAYS)], chance)
        try:
            found[meet(office, None, mark)] += 1
        except (TypeError, ValueError, LookupError):  # no seal on its pages: a cell may hold anything
            found["value"] += 1
    opened, odd = found.pop(""), found.pop("value", 0)
    tell(
        f"{opened + odd + found.total()} files: {opened} opened, {found.total()} told, {odd} with odd values"
    )


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_commands_tell_a_damaged_file_in_one_line(
    words: list[str],
    new_sealed_file: Path,
    tmp_path: Path,
    rounds: Rounds,
    chance: Random,
    capsys: pytest.CaptureFixture[str],
    tell: Tell,
) -> None:
    """Damaged files and the command line"""
    password = tmp_path / "parola.txt"
    password.write_text(PASSWORD, encoding="utf-8")
    number = rounds(len(damage.WAYS), 300)
    for each in range(number):
        office = a_copy(new_sealed_file, tmp_path)
        damage.spoil(office, damage.WAYS[each % len(damage.WAYS)], chance)
        code = main([word.format(office) for word in words] + ["--password-file", str(password)])
        said = capsys.readouterr()
        assert code in {DONE, TO_MEND, FAILED}, said.err
        assert said.err.count("\n") <= 1
    tell(f"{words[0]}: {number} files, 0 tracebacks, one line each")


def test_a_wrong_password_is_told_from_damage(
    new_sealed_file: Path, office_key: FileKey, tmp_path: Path, rounds: Rounds, chance: Random, tell: Tell
) -> None:
    """A wrong password told from damage"""
    number, mark = rounds(8, 300), page_of_mark(new_sealed_file, office_key)
    for each in range(number):
        office = a_copy(new_sealed_file, tmp_path)
        damage.spoil(office, (damage.first_page, damage.pages)[each % 2], chance)
        if office.read_bytes()[:16] == office_key.salt:  # pages may hit the first one whole, its salt with it
            assert key_for(office, PASSWORD) == office_key
            told = meet(office, office_key, mark)
            assert told == "" or "deteriorat" in told
        with pytest.raises(Refused, match="Parola nu se potrivește"):
            key_for(office, "altă parolă oarecare")
    tell(f"{number} damaged files: the right password is taken and damage told, a wrong one refused")


@pytest.mark.parametrize("restored_from", ["a copy", "the file of another day", "another computer"])
def test_a_log_of_another_day_never_mixes_with_a_file_put_back_by_hand(
    restored_from: str, made_sealed: Path, tmp_path: Path, tell: Tell
) -> None:
    """Yesterday's log beside a file put back by hand"""
    office = a_copy(made_sealed, tmp_path)
    with closing(open_office(office, key=KEY)) as store:
        store.keep(a_person(family_name="Exemplu-Luni"), "Persoană nouă")
        kept = make_copy(store, Progress(), NOON).path
    other_day = shutil.copy(office, tmp_path / "luni.letea")
    left, later = leave_log(office)
    source = kept if restored_from == "a copy" else Path(other_day)
    shutil.copy(source, office)
    if restored_from == "another computer":
        office.with_name(f".{office.name}.lock").unlink()
    expected = state_in(Path(shutil.copy(source, tmp_path / "asteptat.letea")))
    if restored_from == "another computer":  # nothing there tells the log from the file's own
        told = meet(office, KEY, page_of_mark(made_sealed, KEY))
        assert "deteriorat" in told or state_in(office) in {expected, later}
    else:
        with closing(open_with_care(office, KEY, Progress(), NOON)) as store:
            assert state_of(store) == expected
            aside = store.log_set_aside
        assert aside is not None
        assert aside.read_bytes() == left
        state_in(office)
    tell(f"from {restored_from}: never a mix")


def test_a_newer_file_is_refused_untouched_with_its_log(
    made_sealed: Path, tmp_path: Path, tell: Tell
) -> None:
    """A newer file is refused untouched"""
    office = crash(made_sealed, tmp_path / "nou" / "Exemplu.letea")
    with closing(connect(office, key=KEY)) as connection:
        connection.execute("UPDATE file_format SET lowest_reader = 99, written_by = '9.1.0'")
        for ending in ("", "-wal"):
            shutil.copy(f"{office}{ending}", f"{office}.tinut{ending}")
    for ending in ("", "-wal"):
        Path(f"{office}.tinut{ending}").replace(f"{office}{ending}")
    before = {
        path.name: hashlib.sha256(path.read_bytes()).digest() for path in office.parent.glob("Exemplu*")
    }
    told = "versiune mai nouă a programului (9.1.0)"
    assert told in told_by(lambda: open_with_care(office, KEY, Progress(), NOON))
    assert told in told_by(lambda: look_into_office(office, key=KEY))
    after = {name: hashlib.sha256(office.with_name(name).read_bytes()).digest() for name in before}
    assert after == before
    assert f"{office.name}-wal" in before
    tell("its hash and its log's are equal before and after")


def a_copy(made: Path, folder: Path) -> Path:
    """A file of one's own, alone in its folder."""
    place = folder / "stricat"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    return Path(shutil.copy(made, place / "Exemplu.letea"))


def changed_pages(before: bytes, after: bytes) -> set[int]:
    """The numbers of the pages that are not as they were."""
    starts = range(0, max(len(before), len(after)), PAGE)
    return {at // PAGE + 1 for at in starts if before[at : at + PAGE] != after[at : at + PAGE]}


def page_of_mark(path: Path, key: FileKey | None) -> int:
    """The page on which each run leaves its mark."""
    with closing(look(path, key=key)) as connection:
        told = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'run_mark'").fetchone()
    return int(told[0])


def meet(office: Path, key: FileKey | None, mark: int) -> str:
    """Open a file as the window does, then only to read it; what was told, empty where it opened.

    One that is told stays as it was, but for the mark of this run where the damage is met past it.
    """
    before = office.read_bytes()
    told = told_by(lambda: open_with_care(office, key, Progress(), NOON))
    if told:
        assert changed_pages(before, office.read_bytes()) <= ({mark} if OURS.search(told) else set())
    assert "\n" not in told_by(lambda: look_into_office(office, key=key))
    return told


def told_by(opened: Callable[[], Store]) -> str:
    """What the worker is told when an office is opened and its list shown; empty where all went well."""
    try:
        read(opened())
    except (Trouble, Refused) as error:
        return str(error)
    return ""


def read(store: Store) -> None:
    """Look at what the window shows first."""
    with closing(store):
        try:
            list_people(store, today=TODAY)
        except Exception as error:
            from letea.troubles import plainly

            told = plainly(error)
            if told is None:
                raise
            raise told from error


def leave_log(office: Path) -> tuple[bytes, State]:
    """A crash on another day leaves its log beside the office; returns it, and the state it leads to."""
    log = office.with_name(f"{office.name}-wal")
    with closing(open_office(office, key=KEY)) as store:
        for number in range(5):
            store.keep(a_person(family_name=f"Exemplu-{number}"), "Persoană nouă")
        left, later = log.read_bytes(), state_of(store)
        note = office.with_name(f".{office.name}.lock").read_bytes()
    log.write_bytes(left)
    office.with_name(f".{office.name}.lock").write_bytes(note)
    return left, later
