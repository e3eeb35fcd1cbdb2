"""One window for one office: a second start brings the first window forward and ends.

The word goes through a socket of this computer and this user; nothing of it leaves the computer.
"""

import hashlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE, _DONE = b"raise\n", b"done\n"
_PATIENCE = 2000  # milliseconds: a window that does not answer by then is told of as busy
_PIPES = "\\\\.\\pipe\\"


def address_of(office: Path) -> str:
    """Where the window that has this office open listens, for this user."""
    user = os.environ.get("USERNAME", "") if sys.platform == "win32" else str(os.getuid())
    told = f"{os.path.realpath(office)}\n{user}".encode("utf-8", "surrogateescape")
    name = f"letea-{hashlib.sha256(told).hexdigest()[:24]}"
    if sys.platform == "win32":
        return name
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name)


def bring_forward(office: Path) -> bool:
    """Whether a window that has this office open was brought forward; costs nothing where none listens."""
    address = address_of(office)
    if not _is_there(address):
        return False
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - most starts are the first

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(_RAISE)
    answered = socket.waitForBytesWritten(_PATIENCE) and socket.waitForReadyRead(_PATIENCE)
    return answered and bytes(socket.readAll().data()) == _DONE


class Answering(QObject):
    """Listens while an office is open, and shows its window when it is started once more."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._server: QLocalServer | None = None

    def listen(self, office: Path) -> None:
        """Answer for this office from now on, and for no other.

        Called by who holds the office's lock: an address somebody left behind is nobody's.
        """
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        self.stop()
        address = address_of(office)
        QLocalServer.removeServer(address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._server.listen(address)

    def stop(self) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def _meet(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda: self._answer(socket))
            if socket.bytesAvailable():
                self._answer(socket)

    def _answer(self, socket: "QLocalSocket") -> None:
        if bytes(socket.readAll().data()) != _RAISE:
            return
        self._show()
        socket.write(_DONE)
        socket.flush()
        socket.disconnectFromServer()

    def _show(self) -> None:
        """Before all others, as large as it was."""
        if self._window.isMinimized():
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        QApplication.alert(self._window)


def _is_there(address: str) -> bool:
    """Whether something of this user's stands at the address, asked without Qt's network."""
    try:
        if sys.platform == "win32":
            return address in os.listdir(_PIPES)  # noqa: PTH208 - pipes are no folder of files
        return Path(address).stat().st_uid == os.getuid()
    except OSError:
        return False
