"""An office that is only read says so over every page, and a save is one sentence."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.encryption import FileKey
from db.trouble import OnlyRead
from letea.actions.drafts import drop_draft, keep_draft
from letea.actions.office_file import open_office_file
from letea.actions.opening import look_closely
from letea.desk import Desk
from letea.folders import Folders
from tests.samples import a_person
from ui import messages
from ui.opening import Opening
from ui.pages import PAGES
from ui.parts.banner import Banner
from ui.parts.message import MessageDialog
from ui.parts.toast import Toast
from ui.window import Window


@pytest.fixture
def read_only(bare_window: Window, sealed_file: Path, office_key: FileKey, folders: Folders) -> Window:
    """The window with the sealed office open only to be read."""
    bare_window.open_desk(Desk(look_closely(sealed_file, office_key), folders))
    QApplication.processEvents()
    return bare_window


def test_an_office_only_read_says_so_on_every_page(read_only: Window) -> None:
    for spec in PAGES:
        read_only.go(spec.key)
        read_only.work.wait_idle()
        QApplication.processEvents()
        band = read_only.findChild(Banner, "only-reads")
        assert band is not None
        assert band.isVisible()
        assert "doar pentru citire" in band.text()
    assert read_only.windowTitle().endswith("(doar citire)")
    assert [dialog.text for dialog in read_only.findChildren(MessageDialog)] == []


def test_a_save_in_an_office_only_read_is_one_sentence(read_only: Window) -> None:
    assert read_only.room is not None
    store = read_only.room.desk.store
    with pytest.raises(OnlyRead) as refused:
        store.keep(a_person(), "Persoană nouă")
    messages.show(read_only, refused.value)
    (dialog,) = read_only.findChildren(MessageDialog)
    assert dialog.objectName() == "message.trouble"
    assert dialog.text == "Fișierul Exemplu.letea este deschis doar pentru citire; nu s-a schimbat nimic."
    dialog.close()


def test_what_is_typed_meanwhile_troubles_nobody(read_only: Window, sealed_file: Path) -> None:
    assert read_only.room is not None
    before = sealed_file.read_bytes()
    keep_draft(read_only.room.desk.store, "person", {"name": "Ștefan"})
    drop_draft(read_only.room.desk.store, "person")
    assert sealed_file.read_bytes() == before


def test_after_a_crash_the_office_is_told_to_be_whole(
    bare_window: Window, sealed_file: Path, office_key: FileKey, folders: Folders, tmp_path: Path
) -> None:
    running = open_office_file(sealed_file, key=office_key)
    running.keep(a_person(), "Persoană nouă")
    crashed = tmp_path / "dupa cadere"
    crashed.mkdir()
    for path in (sealed_file, sealed_file.with_name(f"{sealed_file.name}-wal")):
        shutil.copy(path, crashed / path.name)
    running.close()
    Opening(bare_window, folders).open_with(crashed / sealed_file.name, office_key)
    assert bare_window.work.wait_idle()
    QApplication.processEvents()
    toast = bare_window.findChild(Toast)
    assert toast is not None
    assert "fișierul a fost verificat și este întreg" in toast.text


def test_attached_files_that_a_crash_left_in_the_clear_go_when_an_office_is_opened(
    bare_window: Window, desk: Desk
) -> None:
    left = desk.folders.opened / "a" / "raport.pdf"
    left.parent.mkdir(parents=True)
    left.touch(mode=0o400)
    bare_window.open_desk(desk)
    QApplication.processEvents()
    assert not desk.folders.opened.exists()


def test_attached_files_opened_elsewhere_go_when_the_page_is_left_or_the_screen_is_hidden(
    window: Window, desk: Desk
) -> None:
    QApplication.processEvents()
    left = desk.folders.opened / "a" / "act.pdf"
    for leave in (lambda: window.go("people"), window.guards.lock, window.guards.let_close):
        left.parent.mkdir(parents=True)
        left.touch(mode=0o400)
        leave()
        assert not desk.folders.opened.exists()
