"""A fingerprint to be compared with paper by eye, and the tick that says it was."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.wording import _
from ui.handover.words import code_in_lines
from ui.parts.basics import label
from ui.parts.inputs import Tick
from ui.parts.note import Note


class Fingerprint(QWidget):
    """Shows the groups of a key; a tick holds only for the key it was given for."""

    def __init__(self, title: str = _("Amprenta cheii")) -> None:
        super().__init__()
        self.code = label("–", "heading", selectable=True)
        self.code.setAccessibleName(title)
        self.compared = Tick(_("Am comparat amprenta cu cea de pe hârtie: este aceeași"))
        self.compared.setObjectName("compared")
        self.note = Note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, "label"))
        for widget in (self.code, self.compared, self.note):
            column.addWidget(widget)

    def show_code(self, code: str) -> None:
        """Show a key's fingerprint, or that there is none yet."""
        self.code.setText(code_in_lines(code) if code else "–")
        self.compared.setEnabled(bool(code))

    def tell(self, problem: str) -> None:
        """Say that it was not compared; without words the note goes."""
        self.note.tell("bad" if problem else "", problem)
