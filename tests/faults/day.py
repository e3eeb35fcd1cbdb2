"""A day in the real window, in a process of its own: what it wrote is searched afterwards.

Run as `python -m tests.faults.day FOLDER`: everything it writes belongs under FOLDER; `acte` there is where
the worker saves papers on purpose. A socket of the internet, or a file opened for writing elsewhere, ends it.
"""

import os
import shutil
import socket
import sys
import traceback
from datetime import date
from pathlib import Path
from typing import Any

FAMILIES = ("Vrăbioru", "Cosânzescu", "Făt-Frumosescu")
CNPS = ("1590930471235", "2850412470115", "5160205470136")
PASSWORD = "cireșe amare 17"
TODAY = date(2026, 11, 20)
_INTERNET = {socket.AF_INET, socket.AF_INET6}


def guard(root: Path) -> None:
    """End the day where it reaches for the network, or writes outside its folder."""

    def watch(event: str, given: tuple[Any, ...]) -> None:
        if event in {"socket.connect", "socket.bind"} and given[0].family in _INTERNET:
            _end(f"{event} {given[1]}")
        if event == "socket.__new__" and given[1] in _INTERNET:
            _end(event)
        if event in {"socket.getaddrinfo", "socket.gethostbyname"}:
            _end(event)
        if (
            event == "open"
            and isinstance(given[0], str | bytes | os.PathLike)
            and given[2] & (os.O_WRONLY | os.O_RDWR)
        ):
            path = Path(os.fsdecode(given[0])).absolute()
            if (
                not path.is_relative_to(root)
                and not path.is_relative_to("/dev")
                and "__pycache__" not in path.parts
            ):
                _end(f"written elsewhere: {path}")

    sys.addaudithook(watch)


def _end(what: str) -> None:
    print(what, file=sys.stderr, flush=True)  # noqa: T201 - the reason of the end
    os._exit(3)


def main(root: Path) -> None:
    """Live through the day."""
    guard(root)
    from PySide6.QtTest import QTest

    from letea.folders import folders_here
    from tests.patience import PATIENCE
    from tests.walks import driving as hands
    from ui import messages, theme
    from ui.app import make_application
    from ui.opening import Opening
    from ui.settings import Settings
    from ui.window import Window

    app = make_application()
    folders = folders_here()
    settings = Settings(folders.settings)
    messages.install(folders.log)
    theme.apply(app, "light")
    window = Window(settings)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, PATIENCE)
    opening = Opening(window, folders)
    opening.start(None)
    set_up(window, hands)
    keep_people(window, root)
    look_around(window, root)
    fail(folders.log)
    lock_and_unlock(window, hands)
    leave_a_crash(window)
    assert window.work.wait_idle()
    window.close()
    assert window.work.wait_idle()
    assert not window.isVisible(), "the window did not close"
    settings.save()
    os._exit(0)


def set_up(window: Any, hands: Any) -> None:
    """The first day's questions."""
    from PySide6.QtCore import Qt

    from ui.office.setup import SetUpDialog

    hands.press(window, "Pregătiți biroul dumneavoastră")
    dialog = hands.in_sight(SetUpDialog)
    hands.keys("letea ve")
    dialog.place.picker.search()
    hands.key(Qt.Key.Key_Return)
    hands.write(dialog, "set-up.worker", "Ana Exemplu")
    for name in ("set-up.password", "set-up.again"):
        hands.write(dialog, name, PASSWORD)
    hands.press(dialog, "Creează biroul")
    assert window.work.wait_idle()
    assert window.room is not None


def keep_people(window: Any, root: Path) -> None:
    """Persons kept, one imported, one in a draft."""
    from letea.actions.drafts import keep_draft
    from letea.actions.households import HouseholdFile, save_household
    from letea.actions.people import PersonFile, save_person
    from letea.actions.sheet_targets import target_of
    from letea.exchange.workbook import Table, write_tables
    from tests.samples import a_household, a_member, a_person
    from ui.parts.import_wizard import ImportWizard

    store = window.room.desk.store
    person = a_person(family_name=FAMILIES[0], cnp=CNPS[0], no_cnp_reason="", born_on=None)
    number = save_person(store, PersonFile(person), TODAY)
    save_household(store, HouseholdFile(a_household(name=FAMILIES[0]), [a_member(number)]), TODAY)
    table = root / "acte" / "tabel.xlsx"
    write_tables(table, [Table("Foaie1", ["Nume", "Prenume", "CNP"], [[FAMILIES[1], "Ileana", CNPS[1]]])])
    dialog = ImportWizard(window.room, target_of("people"), parent=window)
    dialog.show()
    dialog.read(table)
    assert window.work.wait_idle()
    for _step in range(2):
        dialog.go_on()
        assert window.work.wait_idle()
    dialog.import_now()
    assert window.work.wait_idle()
    dialog.close()
    keep_draft(store, "person", {"family_name": FAMILIES[2], "cnp": CNPS[2]})


def look_around(window: Any, root: Path) -> None:
    """Search, the person's card, the plan and its preview, papers saved on purpose, a copy."""
    from datetime import datetime

    from letea.actions.annex import annex_pdf, save_annex
    from letea.actions.copies import copies_of, make_copy, try_restoring
    from letea.actions.plans import start_plan
    from letea.progress import Progress

    store = window.room.desk.store
    window.go("people")
    window.page("people").filter.setText(FAMILIES[0])
    assert window.work.wait_idle()
    window._find(FAMILIES[1])
    for page in ("households", "services", "safety", "people"):
        window.go(page)
        assert window.work.wait_idle()
    plan = start_plan(store, 2027, TODAY)
    window.go("plan", plan)
    assert window.work.wait_idle()
    annex_pdf(store, plan, Progress())
    save_annex(store, plan, root / "acte" / "anexa.pdf")
    now = datetime.now().astimezone()
    make_copy(store, Progress(), now)
    try_restoring(store, copies_of(store.path)[0], store.key, Progress())


def fail(log: Path) -> None:
    """A fault of the program, whose message holds a name."""
    from ui.fault_log import log_fault

    log_fault(log, ValueError(f"{FAMILIES[0]} {CNPS[0]}"))


def lock_and_unlock(window: Any, hands: Any) -> None:
    """The screen locked while she is away."""
    from tests.patience import until
    from ui.safety.locking import LockDialog

    window.guards.lock()
    assert window.work.wait_idle()
    dialog = hands.in_sight(LockDialog)
    hands.write(dialog, "key.password", PASSWORD)
    hands.press(dialog, "Descuie")
    assert window.work.wait_idle()
    until(lambda: not window.guards.locking.is_on(), "the lock to go")


def leave_a_crash(window: Any) -> None:
    """What a crash at this moment would leave beside the file."""
    from letea.actions.people import open_person, save_person

    store = window.room.desk.store
    file = open_person(store, 1)
    file.person.notes = f"{FAMILIES[1]} {CNPS[1]}"
    save_person(store, file, TODAY)
    for ending in ("", "-wal", "-shm"):
        shutil.copy(f"{store.path}{ending}", f"{store.path}.cazut{ending}")


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except Exception:  # noqa: BLE001 - the window's own hook would put it into the log
        traceback.print_exc()
        os._exit(1)
