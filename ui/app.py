"""Assembles the program: paints the window first, then opens the office and hands its desk over."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

import resources
from letea.errors import Refused, Trouble
from letea.folders import SUFFIX, Folders, folders_here
from letea.wording import _
from ui import messages, theme
from ui.settings import Settings
from ui.unread_sources import spare_sources
from ui.window import Window

if TYPE_CHECKING:
    from db.store import Store

_NONE_IS_IMMORTAL_FROM = (3, 12)


def main(office: Path | None = None, *, or_demonstration: bool = False) -> int:
    """Show the window with this office, or the one opened last; returns the exit code."""
    app = make_application()
    folders = folders_here()
    settings = Settings(folders.settings)
    messages.install(folders.log)
    theme.apply(app, settings.theme)
    window = Window(settings)
    window.show()
    opening = Opening(window, folders)
    wanted = office or settings.last_office

    def begin() -> None:
        opening.start(wanted, or_demonstration=or_demonstration)
        _settle_memory(window)

    QTimer.singleShot(0, begin)
    code = app.exec()
    settings.save()
    return code


def make_application() -> QApplication:
    """The Qt application in Romanian, Qt's own words included."""
    spare_sources()
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Letea")
    app.setApplicationDisplayName("Letea")
    QLocale.setDefault(QLocale(QLocale.Language.Romanian, QLocale.Country.Romania))
    translator = QTranslator(app)
    translator.load(str(resources.path("translations/qtbase_ro.qm")))
    app.installTranslator(translator)
    return app


class Opening:
    """Which office the window opens: the one asked for, the last one, a new one, the demonstration.

    An office that cannot be opened never ends in an empty window: what was open stays, else the welcome says
    why and offers the other ways.
    """

    def __init__(self, window: Window, folders: Folders) -> None:
        self._window = window
        self._folders = folders
        window.new_office_asked.connect(self.set_up)
        window.open_office_asked.connect(self.choose)
        window.demonstration_asked.connect(self.demonstrate)

    def start(self, office: Path | None, *, or_demonstration: bool = False) -> None:
        """Open this office; without one, the demonstration or the welcome."""
        if office is not None:
            self.open(office)
        elif or_demonstration:
            self.demonstrate()
        else:
            self.welcome()

    def open(self, path: Path) -> bool:
        """Open an office file; false, with the reason told, when it cannot be."""
        from letea.actions.office_file import open_office  # noqa: PLC0415 - after the first paint

        try:
            store = open_office(path)
        except (Refused, Trouble) as error:
            self._tell(error, path)
            return False
        self._begin_with(store, path)
        return True

    def demonstrate(self) -> None:
        """Open the demonstration office, made on the first time."""
        if not self._window.may_leave():
            return
        from letea.actions.demonstration import open_demonstration  # noqa: PLC0415 - after the first paint

        path = self._folders.home / f"Birou demonstrativ{SUFFIX}"
        self._window.work.run(
            lambda _progress: open_demonstration(path),
            done=lambda store: self._begin_with(store, path),
            failed=lambda error: self._tell(error, path),
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

    def _begin(self, path: str, wants_import: bool) -> None:  # noqa: FBT001 - a signal's own
        from ui.room import BRING_IN  # noqa: PLC0415 - after the first paint

        if self.open(Path(path)) and wants_import:
            self._window.go("people", BRING_IN)

    def choose(self) -> None:
        """Let the worker choose an office file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - after the first paint

        name, _filter = QFileDialog.getOpenFileName(
            self._window, _("Deschide un birou"), str(self._folders.home), _("Birou Letea (*.letea)")
        )
        if name and self._window.may_leave():
            self.open(Path(name))

    def welcome(self, told: str = "", *, again: Path | None = None) -> None:
        """Show the first page of somebody who has no office yet, or whose office could not be opened."""
        from ui.office.welcome import Welcome  # noqa: PLC0415 - once in an office's life

        page = Welcome()
        page.tell(told)
        page.new_asked.connect(self.set_up)
        page.open_asked.connect(self.choose)
        page.demonstration_asked.connect(self.demonstrate)
        if again is not None:
            page.again_asked.connect(lambda: self.open(again))
        self._window.show_welcome(page)

    def _begin_with(self, store: "Store", path: Path) -> None:
        from letea.desk import Desk  # noqa: PLC0415 - after the first paint

        if not self._window.may_leave():  # a form may have been opened while this was made ready
            store.close()
            return
        self._window.settings.last_office = path
        self._window.open_desk(Desk(store, self._folders))

    def _tell(self, error: Exception, path: Path) -> None:
        from letea.troubles import plainly  # noqa: PLC0415 - only when something fails

        told = plainly(error)
        if told is None or self._window.room is not None:
            messages.show(self._window, told or error)
        if self._window.room is None:
            self.welcome(str(told) if told is not None else "", again=path)


def _settle_memory(window: Window) -> None:
    # A full collection over all loaded modules holds the window for a tenth of a second; what is loaded by
    # now stays, so later collections need not look at it.
    gc.freeze()
    window.work.collect_garbage()
    _keep_none()


def _keep_none() -> None:
    # PySide6 6.12 loses a reference to None on many calls; below 3.12 a long session would end in a crash.
    if sys.version_info < _NONE_IS_IMMORTAL_FROM:
        import ctypes  # noqa: PLC0415 - after the first paint

        ctypes.c_ssize_t.from_address(id(None)).value += 1 << 40
