"""Page: the shape every page shares: title, counts, actions, filters, body, card, foot."""

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from db.record import Record
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.chips import Chips
from ui.parts.pill import State, pill, restate
from ui.theme import MARGIN

if TYPE_CHECKING:
    from ui.room import Room

BESIDE_FROM = 1100  # pixels of window width from which the card stands beside the list
_CARD_WIDTH = 400


class Page(QWidget):
    """One page of the window.

    A page reads its records in `refresh`. `shows` are the kinds of records it shows: the window calls
    `touched` after each commit, and the page reads again, at once or when it comes into sight. Kinds that
    only its card shows may be told by name, in `shows_named`: the list does not wait for their tables.
    """

    restore_asked = Signal(object, object)  # a copy and its key, to be put in the open office's place
    shows: ClassVar[frozenset[type[Record]]] = frozenset()
    shows_named: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, title: str) -> None:
        super().__init__()
        self._stale = True
        self._card: QWidget | None = None
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 8)
        self._column.setSpacing(12)
        self._column.addLayout(self._head(title))
        self._column.addLayout(self._tools_line())
        self.banners = QVBoxLayout()
        self._column.addLayout(self.banners)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(16)
        self._column.addWidget(self._split, 1)
        self.foot = label("", "small")
        self.foot.hide()
        self._column.addWidget(self.foot)

    def refresh(self) -> None:
        """Read again what the page shows; the page's own."""

    def show_record(self, record: int) -> None:
        """Bring a record of this page into sight; the page's own."""

    def show_part(self, part: str) -> None:
        """Bring a part of the record in sight, or of the page, to the fore where one is named; its own."""

    def new(self) -> None:
        """Ctrl+N: start a new record; the page's own."""

    def new_for(self, part: str) -> None:
        """Start a new record for what `part` names, such as an application of a person; the page's own."""

    def edit(self) -> None:
        """Ctrl+E: edit what is selected; the page's own."""

    def bring_in(self) -> None:
        """Import records of this page from a spreadsheet; the page's own."""

    def paste_rows(self) -> None:
        """Ctrl+V outside a line of text: rows copied in Excel; the page's own."""

    def print_paper(self) -> None:
        """Ctrl+P: print or save the paper of this page; the page's own."""

    def look_for(self) -> bool:
        """Ctrl+F: look for words in this page; false where only the window's own search is there."""
        return False

    def replace(self) -> None:
        """Ctrl+H: look for words and replace them; the page's own."""

    def keep_typed(self) -> None:
        """Put what is typed into the file now, as before the screen is locked; the page's own."""

    def may_leave(self) -> bool:
        """Whether the window may close: false when the worker stays to finish something here."""
        return True

    def set_title(self, title: str, *, state: str = "", tone: State = "neutral") -> None:
        """Change the title, with a state beside it ("ciornă") where there is one."""
        self.title.setText(title)
        self.setAccessibleName(title)
        restate(self.state, state, tone)

    def set_counts(self, text: str) -> None:
        """The grey line beside the title: "312 persoane, 148 gospodării"."""
        self.counts.setText(text)

    def set_foot(self, text: str) -> None:
        """The line under the body: how many rows of how many, sums."""
        self.foot.setText(text)
        self.foot.setVisible(bool(text))

    def add_action(
        self, text: str, on_click: Callable[[], object], *, icon: str = "", primary: bool = False
    ) -> QPushButton:
        """A button at the right of the title; at most one is primary."""
        made = button(text, on_click, look="primary" if primary else "plain", icon=icon)
        self._actions.addWidget(made)
        return made

    def add_tool(self, text: str, on_click: Callable[[], object], *, icon: str = "") -> QPushButton:
        """A quiet button at the right of the filters: columns, export."""
        made = button(text, on_click, look="link", icon=icon)
        self._tools.addWidget(made, alignment=Qt.AlignmentFlag.AlignTop)
        return made

    def offer_history(
        self, room: "Room", kinds: Collection[type[Record]] = (), *, words: str = _("Istoric")
    ) -> QPushButton:
        """The tool that opens the history of these kinds of record, whose rows have no card; or of all."""

        def show() -> None:
            from ui.parts.history_dialog import open_history  # noqa: PLC0415 - the page comes first

            title = _("{words}: {page}").format(words=words, page=self.title.text()) if kinds else words
            open_history(room, title, kinds, parent=self)

        return self.add_tool(words, show, icon="history")

    def set_body(self, widget: QWidget) -> None:
        """What the page is about: a list, a form, an empty state."""
        self._split.insertWidget(0, widget)
        self._split.setStretchFactor(0, 1)

    def set_card(self, card: QWidget, *, width: int = _CARD_WIDTH) -> None:
        """The card of what is selected: beside the body, or under it in a narrow window."""
        self._card = card
        card.setMinimumWidth(280)
        self._split.addWidget(card)
        self._split.setStretchFactor(self._split.count() - 1, 0)
        self._split.setSizes([BESIDE_FROM - width, width])

    def touched(self, kinds: Iterable[type[Record]]) -> None:
        """Records of these kinds were changed: read again if the page shows any."""
        changed = set(kinds)
        if self.shows.isdisjoint(changed) and self.shows_named.isdisjoint(kind.__name__ for kind in changed):
            return
        self._stale = True
        if self.isVisible():
            self._refresh_now()

    def turn_day(self) -> None:
        """A new day began: what is due, what somebody's age is and the like is read again."""
        self._stale = True
        if self.isVisible():
            self._refresh_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V that nothing on the page took."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_rows()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the body or under it."""
        super().resizeEvent(event)
        beside = self.window().width() >= BESIDE_FROM
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if self._card is not None and self._split.orientation() != wanted:
            self._split.setOrientation(wanted)

    def _refresh_now(self) -> None:
        self._stale = False
        self.refresh()

    def _head(self, title: str) -> QHBoxLayout:
        self.title = label(title, "title")
        self.state = pill("")
        self.state.hide()
        self.counts = label("", "secondary")
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(16)
        for widget in (self.title, self.state, self.counts):
            line.addWidget(widget)
        line.addStretch(1)
        line.addLayout(self._actions)
        return line

    def _tools_line(self) -> QHBoxLayout:
        self.chips = Chips()
        self.chips.hide()
        self._tools = QHBoxLayout()
        line = QHBoxLayout()
        line.addWidget(self.chips, 1)
        line.addStretch()  # keeps the tools together and at the right where there are no chips
        line.addLayout(self._tools)
        return line
