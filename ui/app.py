"""Assembles the program: paints the window first, then opens the office and hands its desk over."""

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

import resources
from letea.command_line import FAILED
from letea.folders import folders_here
from letea.wording import _
from ui import messages, theme
from ui.fitting import keep_dialogs_on_screen
from ui.opening import Opening
from ui.settings import Settings
from ui.single import bring_forward
from ui.unread_sources import spare_sources
from ui.window import Window

_NONE_IS_IMMORTAL_FROM = (3, 12)


def main(office: Path | None = None, *, or_demonstration: bool = False, county: str | None = None) -> int:
    """Show the window with this office, or the one opened last; returns the exit code.

    For a county's office `county` is the address it is to consolidate at, "" for where it does.
    """
    if county is not None and not _has_screen():
        return _stop(
            _("Calculatorul nu are ecran pentru fereastra județului: porniți comanda pe unul cu ecran.")
        )
    app = make_application()
    folders = folders_here()
    settings = Settings(folders.settings)
    wanted = office or settings.last_office
    if wanted is not None and bring_forward(wanted):
        if county:
            return _stop(
                _("Biroul este deschis: închideți-l și dați comanda din nou, ori folosiți „Setări”.")
            )
        print(_("Biroul este deja deschis; fereastra lui a fost adusă în față."))  # noqa: T201 - nobody else says it
        return 0
    messages.install(folders.log)
    theme.apply(app, settings.theme)
    window = Window(settings)
    window.show()
    opening = Opening(window, folders)
    if county is not None:
        from ui.county.starting import CountyStart  # noqa: PLC0415 - only for this command

        CountyStart(window, county)

    def begin() -> None:
        held = bool(app.queryKeyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        opening.start(wanted, or_demonstration=or_demonstration, to_recover=held)
        _settle_memory(window)

    QTimer.singleShot(0, begin)
    code = app.exec()
    settings.save()
    return code


def _stop(told: str) -> int:
    print(told, file=sys.stderr)  # noqa: T201 - nobody else says it
    return FAILED


def _has_screen() -> bool:
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in named)


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
    keep_dialogs_on_screen(app)
    return app


def _settle_memory(window: Window) -> None:
    # A full collection over all loaded modules holds the window for a tenth of a second; what is loaded by
    # now stays, so later collections need not look at it.
    gc.freeze()
    window.work.collect_garbage()
    _keep_immortals()


def _keep_immortals() -> None:
    # PySide6 6.12 loses a reference to None, True or False on many calls; below 3.12 they may die of it, and
    # the program with them.
    if sys.version_info < _NONE_IS_IMMORTAL_FROM:
        import ctypes  # noqa: PLC0415 - after the first paint

        for shared in (None, True, False):
            ctypes.c_ssize_t.from_address(id(shared)).value += 1 << 40
