"""How the open office stands, read from its marks; the sheet, the drill, each copy's password in words."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import select

from db import history
from db.store import Store
from db.tables.history import ChangeSet
from db.tables.safety import SafetyKind, SafetyMark
from letea.actions.copies import copy_at, make_copy
from letea.actions.office_file import look_into_office, open_office_file
from letea.actions.office_keys import office_key
from letea.actions.passwords import change_password, needs_sheet, note_code_used, replace_lost_password
from letea.actions.safety import (
    is_on_same_disk,
    safety_state,
    save_recovery_sheet,
    try_newest_copy,
)
from letea.actions.safety_glance import safety_glance
from letea.actions.safety_marks import add_mark
from letea.errors import Refused, Trouble
from letea.progress import Progress
from letea.rules.recovery_code import write_code
from letea.rules.safety import Need, need_note
from tests.conftest import PASSWORD
from tests.samples import a_person

NOW = datetime(2026, 11, 26, 14, 30, tzinfo=UTC)


def now() -> datetime:
    return history.now()


def test_a_new_office_has_no_copy_and_no_sheet(sealed_store: Store) -> None:
    state = safety_state(sealed_store, now(), None)
    assert state.is_sealed
    assert state.needs_sheet
    assert (state.copy, state.copies, state.drill, state.check) == (None, 0, None, None)
    assert state.due_since is not None


def test_a_copy_takes_everything_along(sealed_store: Store) -> None:
    make_copy(sealed_store, Progress(), now())
    state = safety_state(sealed_store, now(), None)
    assert state.copy is not None
    assert state.copies == 1
    assert state.due_since is None


def test_a_change_is_due_from_the_first_one_after_the_copy(sealed_store: Store) -> None:
    make_copy(sealed_store, Progress(), now())
    sealed_store.keep(a_person(), "Persoană")
    sealed_store.keep(a_person(given_name="Ion", house_number="9"), "Persoană")
    with sealed_store.reading() as session:
        first = session.scalar(
            select(ChangeSet.at).where(ChangeSet.label == "Persoană").order_by(ChangeSet.id)
        )
    assert safety_glance(sealed_store, now(), None).due_since == first


def test_a_copy_of_a_damaged_file_is_not_the_last_good_one(sealed_store: Store) -> None:
    make_copy(sealed_store, Progress(), now())
    good = safety_glance(sealed_store, now(), None).copy
    add_mark(sealed_store, SafetyKind.COPY, sound=False)
    assert good is not None
    last = safety_glance(sealed_store, now(), None).copy
    assert last is not None
    assert last.id == good.id


def test_only_the_newest_mark_of_a_kind_counts(sealed_store: Store) -> None:
    add_mark(sealed_store, SafetyKind.CHECK, sound=False)
    add_mark(sealed_store, SafetyKind.CHECK)
    found = safety_glance(sealed_store, now(), None).check
    assert isinstance(found, SafetyMark)
    assert found.sound


def test_the_demonstration_needs_no_sheet(store: Store) -> None:
    state = safety_state(store, now(), None)
    assert not state.is_sealed
    assert not state.needs_sheet


def test_the_second_place_is_looked_at(sealed_store: Store, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert not safety_state(sealed_store, now(), stick).is_second_there
    stick.mkdir()
    state = safety_state(sealed_store, now(), stick)
    assert state.is_second_there
    assert state.is_second_near  # both on the disk of the test
    assert not is_on_same_disk(sealed_store.path, tmp_path / "nowhere")


def test_the_sheet_is_a_paper_and_is_noted(sealed_store: Store, tmp_path: Path) -> None:
    out = tmp_path / "Acte" / "Fișa.pdf"
    save_recovery_sheet(sealed_store, out, Progress())
    assert out.read_bytes().startswith(b"%PDF")
    state = safety_glance(sealed_store, now(), None)
    assert not state.needs_sheet
    assert state.sheet is not None


def test_a_code_that_was_used_asks_for_a_new_password_until_there_is_one(sealed_store: Store) -> None:
    assert not safety_glance(sealed_store, now(), None).needs_password
    note_code_used(sealed_store)
    path, key = sealed_store.path, sealed_store.key
    sealed_store.close()
    with closing(open_office_file(path, key=key)) as store:  # it is kept in the file
        assert safety_glance(store, now(), None).needs_password
        new = "patru cuvinte si mai lungi"
        replace_lost_password(store, new, new, Progress())
        assert not safety_glance(store, now(), None).needs_password


def test_a_file_only_read_asks_for_no_password(sealed_store: Store) -> None:
    note_code_used(sealed_store)
    with closing(look_into_office(sealed_store.path, key=sealed_store.key)) as reading:
        assert not safety_glance(reading, now(), None).needs_password
        note_code_used(reading)


def test_a_new_password_asks_for_a_new_sheet(sealed_store: Store, tmp_path: Path) -> None:
    save_recovery_sheet(sealed_store, tmp_path / "Fișa.pdf", Progress())
    new = "patru cuvinte si mai lungi"
    change_password(sealed_store, PASSWORD, new, new, Progress())
    state = safety_glance(sealed_store, now(), None)
    assert state.needs_sheet
    assert state.sheet is not None
    assert state.password is not None


def test_a_key_that_signs_packages_asks_for_a_new_sheet_with_its_code(
    sealed_store: Store, tmp_path: Path
) -> None:
    save_recovery_sheet(sealed_store, tmp_path / "Fișa.pdf", Progress())
    key = office_key(sealed_store)
    state = safety_glance(sealed_store, now(), None)
    assert state.needs_sheet
    assert needs_sheet(sealed_store)
    assert need_note(Need.SHEET, state) == "fără codul cheii de predare"
    out = tmp_path / "Fișa cu cheie.pdf"
    save_recovery_sheet(sealed_store, out, Progress())
    assert not safety_glance(sealed_store, now(), None).needs_sheet
    assert not needs_sheet(sealed_store)
    text = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_range()
    assert write_code(key.secret)[:5] in text


def test_a_wrong_present_password_is_told_beside_its_own_field(sealed_store: Store) -> None:
    new = "patru cuvinte si mai lungi"
    with pytest.raises(Refused) as refused:
        change_password(sealed_store, "alta", new, new, Progress())
    assert [problem.field for problem in refused.value.problems] == ["present"]


def test_no_sheet_without_a_password(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        save_recovery_sheet(store, tmp_path / "Fișa.pdf", Progress())
    assert not (tmp_path / "Fișa.pdf").exists()


def test_the_newest_copy_is_tried(sealed_store: Store) -> None:
    with pytest.raises(Trouble):
        try_newest_copy(sealed_store, Progress())
    make_copy(sealed_store, Progress(), now() - timedelta(days=2))
    newest = make_copy(sealed_store, Progress(), now())
    assert try_newest_copy(sealed_store, Progress()).path == newest.path
    assert safety_glance(sealed_store, now(), None).drill is not None


def test_a_copy_from_elsewhere_has_the_day_of_its_name(sealed_store: Store, tmp_path: Path) -> None:
    made = make_copy(sealed_store, Progress(), NOW)
    found = copy_at(made.path)
    assert (found.at, found.size, found.password) == (NOW, made.size, made.password)
    other = tmp_path / "alt nume.letea"
    other.write_bytes(made.path.read_bytes())
    assert copy_at(other).password == made.password
    with pytest.raises(Trouble):
        copy_at(tmp_path / "nimic.letea")
