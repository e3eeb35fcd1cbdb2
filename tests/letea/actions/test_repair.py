"""What can be saved of a damaged file: its beginning, a restore undone, its very bytes."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.encryption import PAGE, FileKey, key_from_password
from letea.actions.copies import Copy, copies_folder, copies_of, kept_files, make_copy, restore
from letea.actions.office_file import open_office_file
from letea.actions.people_lists import list_people
from letea.actions.repair import has_other_beginning, put_back_kept, repair_beginning, save_bytes
from letea.errors import Refused, Trouble
from letea.progress import Cancelled, Progress
from tests import damage
from tests.samples import TODAY, a_person

NOW = datetime(2026, 11, 26, 9, 30).astimezone()


@pytest.fixture(params=["sealed", "plain"])
def key(request: pytest.FixtureRequest, office_key: FileKey) -> FileKey | None:
    """With a password, and without one."""
    return office_key if request.param == "sealed" else None


@pytest.fixture
def office(key: FileKey | None, sealed_file: Path, office_file: Path) -> Path:
    """An office with a person, copied, then left by a crash: a second person stands only in the log."""
    path = sealed_file if key is not None else office_file
    with closing(open_office_file(path, key=key)) as store:
        store.keep(a_person(), "Persoană nouă")
        make_copy(store, Progress(), NOW)
    with closing(open_office_file(path, key=key)) as store:
        store.keep(a_person(given_name="Ana"), "Persoană nouă")
        crashed = [Path(shutil.copy(one, f"{one}.atunci")) for one in (path, log_of(path))]
    for one in crashed:
        one.replace(one.with_suffix(""))
    return path


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def people_in(path: Path, key: FileKey | None) -> int:
    with closing(open_office_file(path, key=key)) as store:
        return len(list_people(store, today=TODAY))


def spoil_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(60 * PAGE)
        file.write(bytes(range(256)) * (PAGE // 256))


def lies(path: Path) -> list[bytes]:
    """The file and its log, as they lie."""
    return [path.read_bytes(), log_of(path).read_bytes()]


@pytest.fixture
def unharmed(office: Path) -> Iterator[None]:
    """Nothing is changed by what is refused, and no trial is left."""
    damage.flip_header_byte(office)
    before = lies(office)
    yield
    assert lies(office) == before
    assert [path.name for path in copies_folder(office).iterdir()] == [copies_of(office)[0].path.name]


def test_a_beginning_is_repaired_and_the_log_taken_in(office: Path, key: FileKey | None) -> None:
    damage.flip_header_byte(office)
    spoilt = lies(office)
    (copy,) = copies_of(office)
    assert has_other_beginning(office, copy)
    kept = repair_beginning(office, copy, key, Progress(), NOW)
    assert kept is not None
    assert lies(kept) == spoilt
    assert people_in(office, key) == 2


def test_a_file_damaged_further_on_stays_as_it_is(unharmed: None, office: Path, key: FileKey | None) -> None:
    before = office.read_bytes()
    spoil_middle(office)
    with pytest.raises(Trouble, match="este deteriorat"):
        repair_beginning(office, copies_of(office)[0], key, Progress(), NOW)
    assert office.read_bytes() != before
    office.write_bytes(before)


@pytest.mark.parametrize("key", ["sealed"], indirect=True)
def test_another_password_is_told_from_a_damaged_beginning(unharmed: None, office: Path) -> None:
    other = key_from_password("alta", copies_of(office)[0].path.read_bytes()[:16])
    with pytest.raises(Refused, match="altă parolă decât copia"):
        repair_beginning(office, copies_of(office)[0], other, Progress(), NOW)


def test_a_repair_that_is_stopped_changes_nothing(unharmed: None, office: Path, key: FileKey | None) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        repair_beginning(office, copies_of(office)[0], key, progress, NOW)


def test_only_a_file_that_goes_on_as_its_copy_has_a_beginning_to_repair(office: Path) -> None:
    (copy,) = copies_of(office)
    assert not has_other_beginning(office, copy)
    assert not has_other_beginning(office, None)
    damage.become_pdf(office)
    assert not has_other_beginning(office, copy)
    damage.go_missing(office)
    assert not has_other_beginning(office, copy)


def test_what_a_restore_set_aside_is_put_back_with_its_log(office: Path, key: FileKey | None) -> None:
    restore(office, copies_of(office)[0], key, Progress(), NOW + timedelta(hours=1))
    assert people_in(office, key) == 1
    (aside,) = kept_files(office)
    kept = put_back_kept(office, aside, key, Progress(), NOW + timedelta(hours=2))
    assert people_in(office, key) == 2
    assert kept is not None
    assert people_in(kept, key) == 1


def test_a_damaged_file_is_not_put_back(office: Path, key: FileKey | None) -> None:
    restore(office, copies_of(office)[0], key, Progress(), NOW + timedelta(hours=1))
    (aside,) = kept_files(office)
    spoil_middle(aside.path)
    before = office.read_bytes()
    with pytest.raises(Trouble, match="este deteriorat"):
        put_back_kept(office, aside, key, Progress(), NOW + timedelta(hours=2))
    assert office.read_bytes() == before


def test_the_bytes_of_a_damaged_file_are_saved_with_its_log(office: Path, tmp_path: Path) -> None:
    damage.scramble_pages(office)
    target = tmp_path / "stick" / "Exemplu.letea"
    save_bytes(office, target, Progress())
    assert lies(target) == lies(office)


def test_bytes_are_not_saved_over_the_file_itself(office: Path) -> None:
    before = lies(office)
    with pytest.raises(Trouble, match="chiar fișierul biroului"):
        save_bytes(office, office.parent / "." / office.name, Progress())
    assert lies(office) == before


def test_saving_that_is_stopped_leaves_nothing_under_the_name(office: Path, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        save_bytes(office, tmp_path / "stick" / "Exemplu.letea", progress)
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_copy_that_is_gone_is_told(office: Path, key: FileKey | None) -> None:
    (copy,) = copies_of(office)
    gone = Copy(copy.path.with_name("plecat.letea"), copy.at, copy.size, copy.password)
    with pytest.raises(Trouble, match="nu a fost găsit"):
        put_back_kept(office, gone, key, Progress(), NOW)
