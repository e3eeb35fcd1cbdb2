"""A copy put in the open office's place: the office is closed, kept, and opened again as the copy has it."""

from db import history
from db.encryption import FileKey
from db.store import Store
from letea.actions.copies import FOLDER, copies_of, make_copy
from letea.actions.overview import overview
from letea.progress import Progress
from tests.samples import TODAY, a_person
from ui.opening import Opening
from ui.window import Window


def test_the_office_goes_on_as_the_copy_has_it(
    sealed_window: Window, sealed_store: Store, office_key: FileKey, opening: Opening
) -> None:
    del opening
    make_copy(sealed_store, Progress(), history.now().astimezone())
    sealed_store.keep(a_person(), "Persoană nouă")
    path = sealed_store.path
    sealed_window.restore_asked.emit(copies_of(path)[0], office_key)
    assert sealed_window.work.wait_idle()
    assert sealed_window.room is not None
    assert sealed_window.room.desk.store.path == path
    assert overview(sealed_window.room.desk.store, TODAY).people == 0
    assert len(list((path.parent / FOLDER).rglob("*înlocuit*"))) == 1
