"""Which office the window opens, and how: its password, the check after a crash, the ways out of trouble."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from letea.demonstrations import COMMUNE, COUNTY, Demonstration
from letea.errors import Refused, Trouble
from letea.folders import SUFFIX, Folders
from letea.wording import _
from ui import messages
from ui.damage import WayOutOfDamage
from ui.window import Window

if TYPE_CHECKING:
    from db.encryption import FileKey
    from db.store import Store
    from letea.actions.copies import Copy
    from ui.single import Answering


class Opening:
    """Opens the office asked for, the last one, a new one, or the demonstration.

    An office that cannot be opened never ends in an empty window: what was open stays, else the recovery
    screen or the welcome says why and offers the other ways.
    """

    def __init__(self, window: Window, folders: Folders) -> None:
        self._window = window
        self._folders = folders
        self._answering: Answering | None = None
        self._way_out = WayOutOfDamage(window, self.recover)
        window.new_office_asked.connect(self.set_up)
        window.open_office_asked.connect(self.choose)
        window.demonstration_asked.connect(self.demonstrate)
        window.county_demonstration_asked.connect(lambda: self.demonstrate(COUNTY))
        window.restore_asked.connect(self.restore)

    def start(self, office: Path | None, *, or_demonstration: bool = False, to_recover: bool = False) -> None:
        """Open this office, or the demonstration, or the welcome; Shift held asks for the recovery screen."""
        if to_recover:
            self.recover(office)
        elif office is not None:
            self.open(office)
        elif or_demonstration:
            self.demonstrate()
        else:
            self.welcome()

    def open(self, path: Path) -> None:
        """Open an office file; where it has a password, ask for it first."""
        from letea.actions.office_file import is_sealed  # noqa: PLC0415 - after the first paint

        if self._is_open(path):
            self._window.activateWindow()
            return
        try:
            if not self._may_stand_there(path):
                return
            if is_sealed(path):
                self._ask_key(path)
            else:
                self._take(_open_plain(path), path)
        except (Refused, Trouble) as error:
            self.tell(error, path)

    def open_with(
        self,
        path: Path,
        key: "FileKey",
        *,
        was_code: bool = False,
        is_new: bool = False,
        then_import: bool = False,
    ) -> None:
        """Open a sealed file with its key, upgraded first if it is older; long work shows its progress."""
        from letea.actions.opening import open_as_may_be  # noqa: PLC0415 - after the first paint

        def take(store: "Store") -> None:
            self._take(store, path)
            if self._window.room is None or self._window.room.desk.store is not store:
                return
            if was_code:
                self._window.guards.ask_new_password()
            if is_new:
                self._window.guards.offer_sheet()
            if then_import:
                from ui.room import BRING_IN  # noqa: PLC0415 - after the first paint

                self._window.go("people", BRING_IN)

        self._window.work.run(
            lambda progress: open_as_may_be(path, key, progress, datetime.now().astimezone()),
            done=take,
            failed=lambda error: self.tell(error, path),
            title=_("Se deschide biroul"),
        )

    def demonstrate(self, demonstration: Demonstration = COMMUNE) -> None:
        """Open a demonstration office, made on the first time."""
        path = self._folders.home / f"{demonstration.name}{SUFFIX}"
        if not self._window.may_leave() or self._is_open(path):
            return
        self._window.work.run(
            lambda _progress: demonstration.open(path),
            done=lambda store: self._take(store, path),
            failed=lambda error: self.tell(error, path),
            title=_("Se pregătește biroul demonstrativ"),
        )

    def set_up(self) -> None:
        """Guide the worker through the first day of a new office."""
        if not self._window.may_leave():
            return
        from ui.office.setup import SetUpDialog  # noqa: PLC0415 - once in an office's life

        dialog = SetUpDialog(self._folders, self._window.work, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.made.connect(self._begin)
        dialog.open()

    def choose(self) -> None:
        """Let the worker choose an office file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - PySide makes 5 ms of it

        name, _filter = QFileDialog.getOpenFileName(
            self._window, _("Deschide un birou"), str(self._folders.home), _("Birou Letea (*.letea)")
        )
        if name and self._window.may_leave():
            self.open(Path(name))

    def welcome(self, told: str = "", *, again: Path | None = None) -> None:
        """Show the first page of somebody who has no office yet."""
        from ui.office.welcome import Welcome  # noqa: PLC0415 - once in an office's life

        page = Welcome()
        page.tell(told)
        page.new_asked.connect(self.set_up)
        page.open_asked.connect(self.choose)
        page.demonstration_asked.connect(self.demonstrate)
        if again is not None:
            page.again_asked.connect(lambda: self.open(again))
        self._window.show_welcome(page)

    def recover(self, path: Path | None, error: Exception | None = None) -> None:
        """Show the recovery screen: what is wrong with the file, and every way back to work."""
        from ui.safety.recovery import Recovery  # noqa: PLC0415 - only in trouble

        page = Recovery(path, error, self._window.work, self._folders)
        page.again_asked.connect(self.open)
        page.other_asked.connect(self.choose)
        page.new_asked.connect(self.set_up)
        page.demonstration_asked.connect(self.demonstrate)
        page.opened.connect(self._take)
        self._window.show_welcome(page)

    def restore(self, copy: "Copy", key: "FileKey | None") -> None:
        """Put a copy in the open office's place, which is closed first and kept, and open it again."""
        from ui.safety.restoring import restore_open_office  # noqa: PLC0415 - rarely needed

        restore_open_office(self._window, self, copy, key)

    def _begin(self, path: str, key: "FileKey", wants_import: bool) -> None:  # noqa: FBT001 - a signal's own
        self.open_with(Path(path), key, is_new=True, then_import=wants_import)

    def _is_open(self, path: Path) -> bool:
        room = self._window.room
        return room is not None and path.exists() and room.desk.store.path.samefile(path)

    def _may_stand_there(self, path: Path) -> bool:
        """Whether the live file may be used where it stands; else the worker chooses what to do with it."""
        from letea.drives import Standing, standing_of  # noqa: PLC0415 - after the first paint

        standing = standing_of(path)
        if standing is Standing.LOCAL or not path.exists():
            return True
        from ui.safety.elsewhere import Choice, ask_what_to_do, here_already  # noqa: PLC0415 - rarely so

        match ask_what_to_do(self._window, path, standing, self._folders):
            case Choice.COPY:
                self._bring_here(path)
            case Choice.HERE:
                self.open(here_already(path, self._folders))
            case Choice.LOOK:
                self._look(path)
            case Choice.LEAVE if self._window.room is None:
                self.welcome()
        return False

    def _bring_here(self, path: Path) -> None:
        from letea.actions.moving import bring_here  # noqa: PLC0415 - rarely so

        self._window.work.run(
            lambda progress: bring_here(path, self._folders.home, progress),
            done=self.open,
            failed=lambda error: self.tell(error, path),
            title=_("Se aduce biroul pe acest calculator"),
        )

    def _look(self, path: Path) -> None:
        """Open an office only to read it, after its password."""
        from letea.actions.office_file import is_sealed  # noqa: PLC0415 - rarely so

        if is_sealed(path):
            self._ask_key(path, lambda key: self._look_with(path, key))
        else:
            self._look_with(path, None)

    def _look_with(self, path: Path, key: "FileKey | None") -> None:
        from letea.actions.opening import look_closely  # noqa: PLC0415 - rarely so

        self._window.work.run(
            lambda _progress: look_closely(path, key),
            done=lambda store: self._take(store, path),
            failed=lambda error: self.tell(error, path),
            title=_("Se deschide biroul"),
        )

    def _ask_key(self, path: Path, then: "Callable[[FileKey], None] | None" = None) -> None:
        def go_on(key: "FileKey", was_code: bool) -> None:  # noqa: FBT001 - a signal's own
            if then is not None:
                then(key)
            else:
                self.open_with(path, key, was_code=was_code)

        if self._window.room is not None:
            from ui.safety.unlock import UnlockDialog  # noqa: PLC0415 - only a sealed file needs it

            dialog = UnlockDialog(path, self._window.work, self._window)
            dialog.known.connect(go_on)
            dialog.open()
            return
        from ui.safety.unlock import Unlock  # noqa: PLC0415 - only a sealed file needs it

        page = Unlock(path, self._window.work)
        page.known.connect(go_on)
        page.open_asked.connect(self.choose)
        page.recovery_asked.connect(lambda: self.recover(path))
        self._window.show_welcome(page)

    def _take(self, store: "Store", path: Path) -> None:
        from letea.desk import Desk  # noqa: PLC0415 - after the first paint

        if not self._window.may_leave():  # a form may have been opened while this was made ready
            store.close()
            return
        if not store.only_reads:
            self._window.settings.last_office = path
        desk = Desk(store, self._folders)
        self._window.open_desk(desk)
        self._way_out.give_back(desk)
        self._answer_for(store)

    def _answer_for(self, store: "Store") -> None:
        """Whoever starts this office once more is shown this window; one only read is held by nobody."""
        if self._answering is None:
            from ui.single import Answering  # noqa: PLC0415 - after the first paint

            self._answering = Answering(self._window)
        if store.only_reads:
            self._answering.stop()
        else:
            self._answering.listen(store.path)

    def tell(self, error: Exception, path: Path) -> None:
        """Say why an office did not open, where the worker can do something about it."""
        from letea.actions.office_file import NotSealed  # noqa: PLC0415 - only when something fails
        from letea.troubles import plainly  # noqa: PLC0415 - same

        told = plainly(error)
        if isinstance(told, NotSealed):
            self._seal(path)
            return
        if self._window.room is not None or told is None:
            messages.show(self._window, error)
        if self._window.room is None:
            self.recover(path, told or error)

    def _seal(self, path: Path) -> None:
        """An office's file without a password gets one before anybody works in it."""
        from ui.safety.passwords import SealDialog  # noqa: PLC0415 - once in a file's life

        dialog = SealDialog(path, self._window.work, self._window)
        dialog.sealed.connect(lambda key: self.open_with(path, key))
        dialog.open()
        if self._window.room is None:
            self.welcome()


def _open_plain(path: Path) -> "Store":
    from letea.actions.opening import open_as_may_be  # noqa: PLC0415 - after the first paint
    from letea.progress import Progress  # noqa: PLC0415 - same

    return open_as_may_be(path, None, Progress(), datetime.now().astimezone())
