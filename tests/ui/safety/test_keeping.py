"""Copies that make themselves: before the program closes, and for a day that owes one."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from db import history
from db.store import Store
from letea.actions.copies import copies_of, make_copy
from letea.actions.passwords import change_password
from letea.progress import Progress
from tests.conftest import PASSWORD
from tests.samples import a_person
from ui.parts.message import MessageDialog
from ui.safety.keeping import Keeping
from ui.window import Window


def test_closing_after_a_change_makes_a_copy_and_then_closes(
    sealed_window: Window, sealed_store: Store
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    assert not sealed_window.close()
    assert sealed_window.work.wait_idle()
    assert sealed_window.room is None
    assert not sealed_window.isVisible()
    assert len(copies_of(sealed_store.path)) == 1


def test_closing_without_a_change_since_the_copy_makes_no_other(
    sealed_window: Window, sealed_store: Store
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    sealed_window.close()
    assert sealed_window.work.wait_idle()
    before = copies_of(sealed_store.path)
    assert len(before) == 1


def test_a_copy_that_fails_lets_the_worker_choose(
    sealed_window: Window, sealed_store: Store, sealed_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    (sealed_file.parent / "Copii de siguranță").write_text("un fișier în locul folderului")
    asked: list[str] = []

    def answer(dialog: MessageDialog) -> int:
        asked.append(f"{dialog.text} {dialog.detail}")
        wanted = dialog.findChild(QPushButton, "answer.keep")
        assert wanted is not None
        wanted.click()
        return 0

    monkeypatch.setattr(MessageDialog, "exec", answer)
    assert not sealed_window.close()
    assert sealed_window.work.wait_idle()
    assert sealed_window.room is not None
    assert asked
    assert asked[0].startswith("Copia de siguranță nu s-a putut face.")


def test_a_day_that_ended_without_its_copy_gets_it_the_next_time(
    sealed_window: Window, sealed_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping: Keeping = sealed_window.guards.keeping
    sealed_store.keep(a_person(), "Persoană nouă")
    keeping.look()
    assert sealed_window.work.wait_idle()
    assert copies_of(sealed_store.path) == []
    tomorrow = history.now().astimezone() + timedelta(days=1)
    monkeypatch.setattr("ui.safety.keeping._now", lambda: tomorrow)
    keeping.look()
    assert sealed_window.work.wait_idle()
    assert len(copies_of(sealed_store.path)) == 1


def test_an_office_without_a_password_needs_no_copy(window: Window) -> None:
    assert not window.guards.keeping.is_due()


def test_a_new_password_asks_for_a_copy_that_opens_with_it(
    sealed_window: Window, sealed_store: Store
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    make_copy(sealed_store, Progress(), history.now().astimezone())
    assert not sealed_window.guards.keeping.is_due()
    change_password(sealed_store, PASSWORD, "alte trei cuvinte lungi", "alte trei cuvinte lungi", Progress())
    assert sealed_window.guards.keeping.is_due()
