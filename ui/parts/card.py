"""The card of one record beside its list: read only, in tabs of label and value."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.parts.basics import button, label
from ui.parts.facts import Facts, facts_grid
from ui.parts.pill import State, pill, restate
from ui.parts.tabs import Tabs

_LABEL_WIDTH = 130


class Card(QFrame):
    """What is known of the selected record; editing opens its own dialog."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._tab = 0
        self._tabs: Tabs | None = None
        self._title = label("", "heading", wrap=True, selectable=True)
        self._state = pill("")
        self._empty = label(empty, "secondary", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QVBoxLayout()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(12)
        self._actions.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addLayout(self._body, 1)
        column.addLayout(self._actions)
        self.clear()

    def show_record(
        self, title: str, tabs: Mapping[str, Facts | QWidget], *, state: str = "", tone: State = "neutral"
    ) -> None:
        """Show a record: its name, its state, tabs of facts (label, value) or of a widget of the page's own.

        The tab in sight stays in sight from one record to the next.
        """
        self._forget()
        self._empty.hide()
        self._title.setText(title)
        self.setAccessibleName(title)
        restate(self._state, state, tone)
        self._tabs = Tabs()
        for text, content in tabs.items():
            self._tabs.add(text, content if isinstance(content, QWidget) else _facts(content))
        self._body.addWidget(self._tabs)
        self._tabs.show()  # by itself Qt would do so only after the next paint
        if 0 < self._tab < self._tabs.count():
            self._tabs.turn_to(self._tab)
        self._tabs.turned.connect(self._keep_tab)
        self._show_actions(shown=True)

    def clear(self) -> None:
        """Nothing is selected."""
        self._forget()
        self._title.setText("")
        restate(self._state, "", "neutral")
        self._empty.show()
        self._show_actions(shown=False)

    def add_action(self, text: str, on_click: Callable[[], object], *, icon: str = "") -> QPushButton:
        """A button at the foot, shown while a record is."""
        made = button(text, on_click, icon=icon)
        made.hide()
        self._actions.addWidget(made)
        return made

    def _forget(self) -> None:
        if self._tabs is not None:
            self._body.removeWidget(self._tabs)
            self._tabs.hide()
            self._tabs.deleteLater()
            self._tabs = None

    def _keep_tab(self, place: int) -> None:
        self._tab = place

    def _show_actions(self, *, shown: bool) -> None:
        for place in range(self._actions.count()):
            item = self._actions.itemAt(place)
            if item is not None and (made := item.widget()) is not None:
                made.setVisible(shown)


def _facts(facts: Facts) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.addLayout(facts_grid(facts, names=_LABEL_WIDTH))
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area
