"""The small bar of a long job: its stage, n of N, and a button that stops it."""

from textwrap import shorten

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from letea.wording import _
from ui.parts.basics import button, label
from ui.work import Work

_LONGEST = 48  # letters of what is done: a long one would make the window wider than the screen


class WorkBar(QWidget):
    """Shows what the long lane does; out of sight while it does nothing."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.words = label("", "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self.stop_button = button(_("Oprește"), work.cancel, look="link", name="work.stop")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.words)
        line.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.stop_button)
        self.hide()
        work.progressed.connect(self._tell)
        work.busy.connect(self._come_or_go)

    def _come_or_go(self, *_busy: bool) -> None:
        if not any(_busy):
            self.hide()
            self.words.setText("")
            self._bar.setRange(0, 0)

    def _tell(self, title: str, stage: str, done: int, total: int) -> None:
        count = _("{done} din {total}").format(done=done, total=total) if total else ""
        short = shorten(title, _LONGEST, placeholder="…")
        self.words.setText(" · ".join(part for part in (short, stage, count) if part))
        self.setAccessibleName(" · ".join(part for part in (title, stage, count) if part))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.show()
