"""The diagnostics packet looked through before it is saved: nothing leaves this computer unread."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from letea.wording import _
from ui import messages
from ui.parts.basics import button, label
from ui.parts.tabs import Tabs
from ui.parts.where import ask_where
from ui.room import Room
from ui.work import Job

if TYPE_CHECKING:
    from letea.actions.diagnostics import Packet


class DiagnosticsDialog(QDialog):
    """Shows every file of the packet, then saves it where the worker says."""

    def __init__(self, room: Room, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("diagnostics")
        self.setWindowTitle(_("Pachet de diagnostic"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._room = room
        self._job: Job | None = None
        self.packet: Packet = {}
        self.tabs = Tabs()
        self.stage = label(_("Se adună…"), "small")
        self.save_button = button(_("Salvează…"), self.ask_where, look="primary", name="diagnostics.save")
        self.save_button.setEnabled(False)
        self.save_button.setDefault(True)
        self._lay_out()

    def ask(self) -> None:
        """Gather the packet beside the window and show it."""
        from letea.actions.diagnostics import diagnostics  # noqa: PLC0415 - once in a long while

        store, folders, screen = self._room.desk.store, self._room.desk.folders, _screen()
        self._job = self._room.work.run(
            lambda progress: diagnostics(store, folders, screen, progress),
            done=self._show_packet,
            failed=self._tell,
            title=_("Pachet de diagnostic"),
        )
        self.open()

    def reject(self) -> None:
        """Stop what is still gathered and close."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def ask_where(self) -> QFileDialog:
        """Ask for the file's name, then write it."""
        offered = self._room.desk.folders.home / f"Letea diagnostic {self._room.desk.today().isoformat()}.zip"
        title = _("Salvează pachetul de diagnostic")
        return ask_where(self, title, offered, self.save, name="diagnostics.where")

    def save(self, out: Path) -> None:
        """Write the packet that was shown."""
        from letea.actions.diagnostics import save_diagnostics  # noqa: PLC0415 - once in a long while

        packet = self.packet
        self._room.work.run(
            lambda _progress: save_diagnostics(packet, out),
            done=lambda _none: self._close_saved(out),
            failed=self._tell,
            title=_("Pachet de diagnostic"),
        )

    def _close_saved(self, out: Path) -> None:
        self._room.say(_("Pachetul este salvat: {name}").format(name=out.name))
        self.accept()

    def _show_packet(self, packet: "Packet") -> None:
        self._job = None
        self.packet = packet
        for name, text in packet.items():
            shown = QPlainTextEdit(text)
            shown.setReadOnly(True)
            shown.setAccessibleName(name)
            shown.setTabChangesFocus(True)
            self.tabs.add(name, shown)
        self.stage.setText("")
        self.save_button.setEnabled(True)
        self.save_button.setFocus()

    def _tell(self, error: Exception) -> None:
        self._job = None
        self.stage.setText("")
        messages.show(self, error)

    def _lay_out(self) -> None:
        told = _(
            "Pachetul ajută pe cine repară programul: versiuni, mărimi, numărul de rânduri, zile. Nu conține "
            "nume, CNP-uri sau altceva din registru. Citiți-l înainte de a-l trimite."
        )
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.stage, 1)
        foot.addWidget(button(_("Renunță"), self.reject, name="diagnostics.cancel"))
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(label(_("Pachet de diagnostic"), "title"))
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)
        self.resize(760, 560)


def _screen() -> list[str]:
    """What Qt knows of itself and of the screens."""
    screens = [
        f"screen {number}: {screen.size().width()}×{screen.size().height()}, "
        f"scale {screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():g} dpi"
        for number, screen in enumerate(QGuiApplication.screens(), start=1)
    ]
    return [f"Qt {qVersion()} ({QGuiApplication.platformName()})", *screens]
