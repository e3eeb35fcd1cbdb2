"""A short dialog of the county's office: it asks, does what was asked beside the window, tells what lacks."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.errors import Problem, Refused
from letea.wording import _
from ui import messages
from ui.parts.asking import Asking
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.growing import GrowingDialog
from ui.room import Room
from ui.theme import MARGIN

_WIDTH = 560


class AskingDialog(GrowingDialog):
    """Asks and does: a subclass fills `body`, says its `job` and the `places` of its problems.

    `did` tells that it was done.
    """

    did = Signal()

    def __init__(self, title: str, do: str, room: Room, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.room = room
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.problem = Banner("", "bad")
        self.do_button = button(do, self.do, look="primary", name="do")
        self.do_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        foot.addWidget(self.do_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addStrut(_WIDTH - 2 * MARGIN)
        column.addWidget(label(title, "heading", wrap=True))
        column.addLayout(self.body)
        column.addStretch(1)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def job(self) -> Callable[[], object]:
        """What is done beside the window with what stands on the screen now; the dialog's own."""
        raise NotImplementedError

    def places(self) -> Mapping[str, Asking]:
        """Where a problem of each field is told; the dialog's own."""
        return {}

    def tell_elsewhere(self, problems: list[Problem]) -> list[Problem]:
        """Tell problems at places that are no line of text; gives those that are still homeless."""
        return problems

    def do(self) -> None:
        """Do what was asked."""
        job = self.job()
        self.problem.tell("")
        self.do_button.setEnabled(False)
        self.room.work.run(
            lambda _progress: job(), done=self._done, failed=self._refuse, title=self.windowTitle()
        )

    def _done(self, _result: object) -> None:
        self.do_button.setEnabled(True)
        self.accept()
        self.did.emit()

    def _refuse(self, error: Exception) -> None:
        self.do_button.setEnabled(True)
        told = messages.told_plainly(error)
        if not isinstance(told, Refused):
            messages.show(self, error)
            return
        places, homeless = self.places(), []
        for problem in told.problems:
            if problem.field in places:
                places[problem.field].tell(problem.text)
            else:
                homeless.append(problem)
        self.problem.tell("\n".join(one.text for one in self.tell_elsewhere(homeless)))
        first = next((problem.field for problem in told.problems if problem.field in places), None)
        if first is not None:
            places[first].setFocus()


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog that goes when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
