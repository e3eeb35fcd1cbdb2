"""DialogFrame: the look of a record's dialog: its name, tabs, what is wrong, the buttons at the foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, label
from ui.parts.scroll import scrolled
from ui.parts.tabs import Tabs
from ui.theme import MARGIN


class DialogFrame(QDialog):
    """A dialog of scrolled tabs, or of one column without tabs; a subclass says what saving does."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: Tabs | None = None
        self._places: dict[str, int] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        self._title = label("", "heading")
        self._above = QVBoxLayout()
        self._body = QVBoxLayout()
        self.problems_banner = Banner("", "bad")
        self.problems_banner.setObjectName("problems")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._above)
        column.addLayout(self._body, 1)
        column.addWidget(self.problems_banner)
        column.addLayout(self._buttons())
        self.set_title(title)
        self.resize(720, 640)

    def save_now(self) -> None:
        """What "Salvează" and Ctrl+S do; the subclass's own."""
        raise NotImplementedError

    def add_widget(self, widget: QWidget, tab: str = "") -> None:
        """Add something that is only read, in the same order."""
        self._column_of(tab).addWidget(widget)

    def set_title(self, title: str) -> None:
        """Name the dialog."""
        self._title.setText(title)
        self.setWindowTitle(title)

    def turn_to(self, place: int) -> None:
        """Bring a tab into sight."""
        if self._tabs is not None and place >= 0:
            self._tabs.turn_to(place)

    def place_of(self, tab: str) -> int:
        """Where a tab stands among the others; what is in no tab stands before them."""
        return self._places.get(tab, -1)

    def mark_tabs(self, bad: set[str]) -> None:
        """Mark the tabs on which something is to be mended, and no others."""
        if self._tabs is not None:
            for tab, place in self._places.items():
                self._tabs.mark(place, bad=tab in bad)

    def _buttons(self) -> QHBoxLayout:
        self.cancel_button = button(_("Renunță"), self.reject, name="cancel")
        self.save_button = button(_("Salvează"), self.save_now, look="primary", name="save")
        self.save_button.setDefault(True)
        saves = QShortcut("Ctrl+S", self)
        saves.setContext(Qt.ShortcutContext.WindowShortcut)
        saves.activated.connect(self.save_now)
        self.foot = QHBoxLayout()
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(self.foot)
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.save_button)
        return line

    def _column_of(self, tab: str) -> QVBoxLayout:
        if tab not in self._columns:
            area, column = scrolled()
            self._columns[tab] = column
            if not tab:
                self._body.addWidget(area)
            else:
                if self._tabs is None:
                    self._tabs = Tabs()
                    self._body.addWidget(self._tabs)
                self._places[tab] = self._tabs.add(tab, area)
        return self._columns[tab]
