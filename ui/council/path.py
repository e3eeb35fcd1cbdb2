"""The way of a matter through the council: its seven steps under one another, joined by a line."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.tables.council import CouncilStage, CouncilStep
from letea.fields.council import COUNCIL_STAGES
from letea.rules.council_steps import is_taken
from letea.rules.council_tree import ORDER, CouncilFolder
from letea.wording import _
from ui import theme
from ui.council.words import step_mark, step_words
from ui.parts.basics import label
from ui.parts.icon import picture

_SIGN = 20  # pixels


class StepPath(QWidget):
    """Shows which steps were taken, passed over, or are still to come; the one at hand in strong letters."""

    def __init__(self, folder: CouncilFolder) -> None:
        super().__init__()
        self.setAccessibleName(_("Etapele dosarului"))
        self._signs: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(14)
        for stage in ORDER:
            step = folder.step(stage)
            column.addLayout(self._line(stage, step, is_now=stage is folder.stage))
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Join the signs by a line that stops short of each."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(theme.current().colour("border"), 1))
        for above, below in zip(self._signs, self._signs[1:], strict=False):
            x = above.geometry().center().x()
            top, bottom = above.geometry().bottom() + 4, below.geometry().top() - 3
            painter.drawLine(QPoint(x, top), QPoint(x, bottom))
        painter.end()

    def _line(self, stage: CouncilStage, step: CouncilStep | None, *, is_now: bool) -> QHBoxLayout:
        sign = QLabel()
        sign.setFixedSize(QSize(_SIGN, _SIGN))
        sign.setPixmap(picture(*step_mark(step), size=_SIGN, ratio=self.devicePixelRatioF()))
        self._signs.append(sign)
        told = step_words(stage, step)
        name = COUNCIL_STAGES[stage]
        title = label(name, "heading" if is_now else "body" if is_taken(step) else "secondary", wrap=True)
        title.setAccessibleName(f"{name}: {told}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        passed = step is not None and step.skipped
        words.addWidget(label(told, "warning" if passed else "small", wrap=True, selectable=True))
        if step is not None and step.note.strip():
            words.addWidget(label(step.note, "small", wrap=True, selectable=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line
