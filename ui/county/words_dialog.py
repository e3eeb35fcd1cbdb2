"""The passphrase of a package that was locked with one, told apart by its commune."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.asking import Asking
from ui.parts.basics import button, label
from ui.parts.growing import GrowingDialog
from ui.parts.inputs import Tick
from ui.theme import MARGIN

_WIDTH = 480


class WordsDialog(GrowingDialog):
    """Asks for the passphrase; `told(words)` when it was typed. It is kept nowhere."""

    told = Signal(str)

    def __init__(self, file_name: str, wrong: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Parola pachetului"))
        self.setMinimumWidth(_WIDTH)
        self.words = Asking(
            _("Parola spusă de comună"),
            name="words",
            told=_("Se scrie exact ca la comună. Letea nu o păstrează."),
            hidden=True,
        )
        self.words.tell(wrong)
        shown = Tick(_("Arată parola"))
        shown.toggled.connect(lambda on: self.words.show_letters(shown=on))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        self.open_button = button(_("Deschide pachetul"), self.tell, look="primary", name="open")
        self.open_button.setDefault(True)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Parola pachetului"), "heading"))
        column.addWidget(label(file_name, "secondary", wrap=True))
        for widget in (self.words, shown):
            column.addWidget(widget)
        column.addLayout(foot)
        self.words.setFocus()

    def tell(self) -> None:
        """Give the words typed."""
        if not self.words.text().strip():
            self.words.tell(_("Scrieți parola pachetului."))
            self.words.setFocus()
            return
        self.accept()
        self.told.emit(self.words.text())
