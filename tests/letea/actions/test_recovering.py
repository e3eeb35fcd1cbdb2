"""What there is to recover an office from: its copies, what a restore set aside, what each misses."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.encryption import FileKey
from db.store import Store
from letea.actions.copies import DAMAGED, copies_folder, copies_of, kept_files, make_copy, restore
from letea.actions.office_file import open_office_file
from letea.actions.passwords import replace_lost_password
from letea.actions.recovering import actions_since, copy_elsewhere, loss_in_words, outlook_of
from letea.errors import Trouble
from letea.progress import Progress
from letea.rules.copies import name_of_copy
from letea.wording import day, moment
from tests import damage
from tests.samples import a_person

NOW = datetime.now().astimezone().replace(microsecond=0)
BEFORE = NOW - timedelta(hours=3)


@pytest.fixture
def office(sealed_file: Path, office_key: FileKey) -> Path:
    """A sealed office with two copies."""
    with closing(open_office_file(sealed_file, key=office_key)) as store:
        for hours in (26, 0):
            make_copy(store, Progress(), BEFORE - timedelta(hours=hours))
    return sealed_file


def restored(office: Path, key: FileKey) -> None:
    restore(office, copies_of(office)[-1], key, Progress(), NOW)


def test_the_copies_are_offered_the_newest_first(office: Path) -> None:
    outlook = outlook_of(office)
    assert [one.copy.at for one in outlook.choices] == [BEFORE, BEFORE - timedelta(hours=26)]
    assert outlook.best is outlook.choices[0]
    assert (outlook.best.title, outlook.best.needs) == (moment(BEFORE), "cu parola de acum")
    assert (outlook.has_bytes, outlook.was_cut_short, outlook.repairs) == (True, False, None)


def test_what_was_written_after_a_copy_is_told(office: Path) -> None:
    best = outlook_of(office).best
    assert best is not None
    assert best.misses.startswith(
        f"Ce s-a lucrat după {moment(BEFORE)} nu este în copie; în fișier s-a scris"
    )


def test_a_missing_file_has_its_copies_still(office: Path) -> None:
    damage.go_missing(office)
    outlook = outlook_of(office)
    assert len(outlook.choices) == 2
    assert (outlook.has_bytes, outlook.was_cut_short) == (False, False)
    assert outlook.choices[0].needs == "cu parola de acum"
    assert outlook.choices[0].misses == f"Ce s-a lucrat după {moment(BEFORE)} nu este în copie."


def test_an_office_nobody_copied_has_nothing(sealed_file: Path) -> None:
    outlook = outlook_of(sealed_file)
    assert (outlook.choices, outlook.best, outlook.has_bytes) == ((), None, True)


def test_an_empty_file_has_no_bytes_to_save(office: Path) -> None:
    damage.empty(office)
    outlook = outlook_of(office)
    assert not outlook.has_bytes
    assert outlook.repairs is None


def test_a_wrong_first_byte_may_be_repaired_from_the_newest_copy(office: Path) -> None:
    damage.flip_header_byte(office)
    repairs = outlook_of(office).repairs
    assert repairs is not None
    assert repairs.at == BEFORE


def test_a_copy_of_a_damaged_file_is_not_what_is_offered_first(office: Path) -> None:
    newest = copies_of(office)[0].path
    newest.rename(newest.with_name(name_of_copy(office.stem, NOW, mark=DAMAGED)))
    outlook = outlook_of(office)
    assert outlook.choices[0].copy.at == NOW
    assert not outlook.choices[0].is_good
    assert outlook.best is outlook.choices[1]


def test_a_restore_cut_short_offers_the_file_from_before_first(office: Path, office_key: FileKey) -> None:
    restored(office, office_key)
    damage.go_missing(office)
    outlook = outlook_of(office)
    assert outlook.was_cut_short
    assert outlook.best is outlook.choices[0]
    assert outlook.best.was_live
    assert outlook.best.title == f"fișierul dat la o parte la {moment(NOW)}"
    assert outlook.best.misses.startswith("O restaurare a fost întreruptă")


def test_what_a_finished_restore_set_aside_stands_last(office: Path, office_key: FileKey) -> None:
    restored(office, office_key)
    outlook = outlook_of(office)
    assert [one.was_live for one in outlook.choices] == [False, False, True]
    assert not outlook.choices[-1].is_good
    assert [copy.at for copy in kept_files(office)] == [NOW]


def test_other_files_among_the_copies_are_nobodys(office: Path) -> None:
    for name in ("fără dată (înlocuit).letea", "scrisoare.letea"):
        (copies_folder(office) / name).write_bytes(b"x")
    assert kept_files(office) == []
    assert len(outlook_of(office).choices) == 2


def test_a_copy_from_before_a_new_password_says_which_it_asks_for(office: Path, office_key: FileKey) -> None:
    with closing(open_office_file(office, key=office_key)) as store:
        replace_lost_password(store, "cireșe amare 77", "cireșe amare 77", Progress())
        made = make_copy(store, Progress(), NOW)
    newest, *older = outlook_of(office).choices
    assert newest.copy == made
    assert newest.needs == "cu parola de acum"
    assert {one.needs for one in older} == {f"cu parola folosită până la {day(BEFORE.date())}"}


def test_the_actions_a_copy_lacks_are_counted(office: Path, office_key: FileKey, sealed_store: Store) -> None:
    later = NOW + timedelta(days=1)
    assert actions_since(office, office_key, later) == 0
    sealed_store.keep(a_person(), "Persoană nouă")
    assert actions_since(office, office_key, BEFORE) == 2
    assert actions_since(office, office_key, later) == 0


@pytest.mark.parametrize(
    "spoil",
    [damage.empty, damage.go_missing, damage.scramble_pages, damage.fill_with_zeros, damage.become_pdf],
)
def test_the_actions_of_a_file_that_cannot_be_read_are_not_told(
    office: Path, office_key: FileKey, spoil: Callable[[Path], None]
) -> None:
    spoil(office)
    assert actions_since(office, office_key, BEFORE) is None


def test_a_loss_is_told_in_words() -> None:
    assert loss_in_words(1).startswith("Copiei îi lipsește o acțiune făcută după ea;")
    assert loss_in_words(21).startswith("Copiei îi lipsesc 21 de acțiuni făcute după ea;")


def test_a_copy_elsewhere_is_dated_by_its_name_else_by_its_file(office: Path, tmp_path: Path) -> None:
    outlook = outlook_of(office)
    found = copy_elsewhere(copies_of(office)[0].path, outlook)
    assert (found.copy.at, found.needs) == (BEFORE, outlook.choices[0].needs)
    renamed = tmp_path / "de pe stick.letea"
    renamed.write_bytes(copies_of(office)[0].path.read_bytes())
    assert abs(copy_elsewhere(renamed, outlook).copy.at - datetime.now().astimezone()) < timedelta(minutes=1)
    with pytest.raises(Trouble, match="nu a fost găsit"):
        copy_elsewhere(tmp_path / "lipsă.letea", outlook)
