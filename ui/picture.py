"""A picture of the main window, for where there is no screen to show it on."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from letea.actions.office_file import open_office_file
from letea.desk import Desk
from letea.folders import Folders
from ui import theme
from ui.app import make_application
from ui.settings import Settings
from ui.window import Window

SIZE = (1366, 768)
_SETTLING = 400  # milliseconds


def picture_of(office: Path, out: Path, *, page: str = "people") -> None:
    """Open an office, bring a page forward and save what the window shows as PNG."""
    qInstallMessageHandler(_keep_quiet)
    app = make_application()
    theme.apply(app, "light")
    window = Window(Settings(out.with_suffix(".ini")))
    window.resize(*SIZE)
    folders = Folders(out.parent, out.with_suffix(".ini"), out.with_suffix(".log"))
    window.open_desk(Desk(open_office_file(office), folders))
    window.show()
    window.go(page)
    _settle(window)
    window.grab().save(str(out))
    window.close()
    out.with_suffix(".ini").unlink(missing_ok=True)


def _settle(window: Window) -> None:
    """Let the page read, lay out and paint what it does in turns: its list, its card, its paper."""
    settled = QEventLoop()
    QTimer.singleShot(_SETTLING, settled.quit)
    settled.exec()
    window.work.wait_idle()


def _keep_quiet(_kind: QtMsgType, _where: QMessageLogContext, _text: str) -> None:
    """Where there is no screen Qt says in English what its stand-in cannot do; nobody needs to read it."""
