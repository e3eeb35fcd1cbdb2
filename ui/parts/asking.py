"""One question of a short dialog: its label, its field, and under it help or what is wrong."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.parts.basics import label, restyle
from ui.parts.note import Note


class Asking(QWidget):
    """A labelled line of text with its note; the mark of a mistake goes as soon as something is typed."""

    def __init__(self, question: str, *, name: str, told: str = "", hidden: bool = False) -> None:
        super().__init__()
        self._help = told
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(question)
        if hidden:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        asked = label(question, "label")
        asked.setBuddy(self.line)
        self.note = Note()
        self.note.tell("", told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(asked)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self.line.textEdited.connect(self._calm)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_help(self, told: str) -> None:
        """Say something else under the field while nothing is wrong."""
        self._help = told
        if self.note.state != "bad":
            self.note.tell("", told)

    def tell(self, sentence: str) -> None:
        """Say what is wrong; without words the help comes back."""
        self.note.tell("bad" if sentence else "", sentence or self._help)
        restyle(self.line, state="bad" if sentence else "")

    def show_letters(self, *, shown: bool) -> None:
        """Show what is typed, or dots in its place."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _calm(self, _text: str) -> None:
        self.tell("")
