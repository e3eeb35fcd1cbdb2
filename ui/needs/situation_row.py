"""One situation of the grid: its words, three answers, and where the answer comes from."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from db.tables.needs import Answer, Basis, NeedSituation
from letea.fields.needs import ANSWERS
from letea.rules.needs import Known
from letea.wording import _, day
from ui import theme
from ui.parts.basics import button, label
from ui.parts.pill import State, pill, restate

_WORDS = {Answer.YES: _("Da"), Answer.NO: _("Nu"), Answer.UNKNOWN: _("Nu se știe")}
_KEYS = {Qt.Key.Key_D: Answer.YES, Qt.Key.Key_N: Answer.NO, Qt.Key.Key_Space: Answer.UNKNOWN}
_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_RADIUS = 6  # pixels
_ORIGIN = "origin"


class SituationRow(QWidget):
    """A row that is answered with D, N or space; `answered` tells of it, `moved` of the arrows."""

    answered = Signal()
    moved = Signal(int)
    came = Signal()

    def __init__(self, situation: NeedSituation, *, suggested: Known | None = None) -> None:
        super().__init__()
        self.situation, self._suggested = situation, suggested
        self.known = Known()
        self.setObjectName(f"situation.{situation.code}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._notes = QHBoxLayout()
        self._pills: dict[str, QLabel] = {}
        self._group = QButtonGroup(self)
        self._buttons: dict[Answer, QPushButton] = {}
        self._lay_out()
        self._buttons[Answer.UNKNOWN].setChecked(True)

    def show_known(self, known: Known) -> None:
        """Show an answer, and where it comes from."""
        self.known = known
        self._buttons[known.answer].setChecked(True)
        origin = _origin(known)
        self._tell(_ORIGIN, origin, "accent" if known.basis is Basis.REGISTER else "neutral")
        self._tell("otherwise", self._otherwise(), "warning")
        told = _("{situation}: {answer}").format(situation=self.situation.text, answer=ANSWERS[known.answer])
        self.setAccessibleName(told)
        self.setAccessibleDescription(origin)

    def say(self, answer: Answer) -> None:
        """The worker answers: from now on the answer is theirs, whatever was suggested."""
        self.show_known(Known(answer, Basis.ASKED))
        self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D, N and space answer and go on; arrows move along."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if key in _KEYS and plain:
            self.say(_KEYS[key])
            self.moved.emit(1)
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and plain:
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and plain:
            told = list(_WORDS)
            step = 1 if key == Qt.Key.Key_Right else -1
            self.say(told[(told.index(self.known.answer) + step) % len(told)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the words brings the keyboard here."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight."""
        super().focusInEvent(event)
        self.update()
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the ring."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring around the row that has the keyboard."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _otherwise(self) -> str:
        """What the register says, where the answer is another."""
        said = self._suggested
        if said is None or said.answer in {self.known.answer, Answer.UNKNOWN}:
            return ""
        return _("evidența: {answer} ({evidence})").format(
            answer=ANSWERS[said.answer], evidence=said.evidence
        )

    def _tell(self, key: str, text: str, tone: State) -> None:
        """Show a pill under the words; made only where there is something to say, as most rows have none."""
        if text and key not in self._pills:
            self._pills[key] = pill(text, tone)
            self._notes.insertWidget(0 if key == _ORIGIN else self._notes.count() - 1, self._pills[key])
        if key in self._pills:
            restate(self._pills[key], text, tone)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.situation.text, wrap=True))
        self._notes.setSpacing(6)
        self._notes.addStretch(1)
        words.addLayout(self._notes)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 10, 4)
        line.setSpacing(8)
        line.addLayout(words, 1)
        line.addWidget(label(_points(self.situation.weight), "small"))
        for answer, text in _WORDS.items():
            made = button(text, self._sayer(answer), look="chip", name=f"{self.objectName()}.{answer.value}")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row has the keyboard
            made.setAccessibleName(f"{self.situation.text}: {text}")
            self._group.addButton(made)
            self._buttons[answer] = made
            line.addWidget(made)

    def _sayer(self, answer: Answer) -> Callable[[], None]:
        def say() -> None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.say(answer)

        return say


def _points(weight: int) -> str:
    return _("{points} p.").format(points=weight)


def _origin(known: Known) -> str:
    """Where an answer comes from; nothing where the worker gave it now, or it is not known."""
    if known.answer is Answer.UNKNOWN or known.basis is Basis.ASKED:
        return ""
    if known.basis is Basis.REGISTER:
        return _("din evidență: {evidence}").format(evidence=known.evidence)
    return _("ca la {day}").format(day=day(known.known_on))
