"""A plain dialog: an icon, a sentence, what it means, and buttons that name actions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.answer import Answer
from ui.parts.basics import button, label
from ui.parts.icon import picture
from ui.theme import MARGIN, Role

_ICONS: dict[str, tuple[str, Role]] = {
    "trouble": ("alert-triangle", "warning"),
    "refused": ("alert-circle", "bad"),
    "bug": ("alert-circle", "bad"),
    "ask": ("help-circle", "accent"),
}


class MessageDialog(QDialog):
    """Says or asks one thing. Its objectName is "message.<kind>", each button's is "answer.<key>".

    `chosen` is the key of the answer taken; Esc takes the first, Enter the one that looks primary.
    """

    def __init__(
        self, parent: QWidget | None, kind: str, text: str, detail: str, answers: Sequence[Answer]
    ) -> None:
        super().__init__(parent)
        self.chosen = answers[0].key
        self.text, self.detail = text, detail
        self.setObjectName(f"message.{kind}")
        self.setWindowTitle(_("Letea"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        column.addLayout(self._said(kind))
        column.addLayout(self._buttons(answers))
        self.setMinimumWidth(max(420, column.minimumSize().width()))

    def _said(self, kind: str) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(picture(*_ICONS[kind], size=24, ratio=self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(label(self.text, "heading", wrap=True))
        if self.detail:
            words.addWidget(label(self.detail, wrap=True, selectable=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _buttons(self, answers: Sequence[Answer]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        for answer in answers:
            made = button(answer.text, look=answer.look, name=f"answer.{answer.key}")
            made.clicked.connect(lambda _on, key=answer.key: self._take(key))
            made.setAutoDefault(True)
            made.ensurePolished()
            made.setMinimumWidth(made.sizeHint().width())  # Qt holds a dialog to two thirds of the screen
            line.addWidget(made)
            if answer.look == "primary":
                made.setDefault(True)
                made.setFocus()
        return line

    def _take(self, key: str) -> None:
        self.chosen = key
        self.accept()
