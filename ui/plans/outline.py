"""The outline of a plan: its sections, each with its state, and the objectives under theirs."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
)

from db.tables.plans import Display
from letea.actions.plan_view import PlanView
from letea.rules.plan_states import State, section_states
from letea.rules.plan_tree import NodeTree, SectionTree
from letea.wording import _
from ui.parts.icon import icon
from ui.theme import Role

_SECTION, _NODE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ICONS: dict[State, tuple[str, Role]] = {
    State.COMPLETE: ("circle-check", "good"),
    State.WARNING: ("alert-triangle", "warning"),
    State.ABSENT: ("circle-minus", "secondary"),
    State.EMPTY: ("pencil", "accent"),
    State.LEFT_OUT: ("eye-off", "secondary"),
}
STATES = {
    State.COMPLETE: _("completă"),
    State.WARNING: _("de verificat"),
    State.ABSENT: _("nu este cazul"),
    State.EMPTY: _("de completat"),
    State.LEFT_OUT: _("nu se tipărește"),
}


class _Signed(QStyledItemDelegate):
    """Draws the icon of an open branch like that of a closed one: its colour is the section's state."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Without the mark of an open branch."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_Open


class OutlineTree(QTreeWidget):
    """Shows the plan; `chosen(section_uid, node_uid)` tells which section, and perhaps which objective."""

    chosen = Signal(str, str)

    add_asked = Signal(bool)  # whether beneath the one chosen
    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Secțiunile planului"))
        self.setObjectName("outline")
        self.setProperty("look", "outline")
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setUniformRowHeights(True)
        self.setItemDelegate(_Signed(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumWidth(180)
        self._folded: set[str] = set()
        self.currentItemChanged.connect(self._choose)
        self.itemCollapsed.connect(lambda item: self._folded.add(item.data(0, _SECTION)))
        self.itemExpanded.connect(lambda item: self._folded.discard(item.data(0, _SECTION)))

    def show_plan(self, view: PlanView) -> None:
        """Show the sections; the one chosen stays chosen, without telling."""
        uid, node = self.current_uid(), self._current(_NODE)
        states = section_states(view.tree, view.tables, view.problems)
        top = self.verticalScrollBar().value()
        blocked = self.blockSignals(True)
        self.clear()
        for held in view.tree.sections:
            self.addTopLevelItem(_section_item(held, states))
        for item in self.items():
            folded = item.data(0, _NODE) or item.data(0, _SECTION) in self._folded
            item.setExpanded(not folded)
        self.choose(uid, node)
        self.verticalScrollBar().setValue(top)
        self.blockSignals(blocked)

    def current_uid(self) -> str:
        """The section chosen, by uid."""
        return self._current(_SECTION)

    def choose(self, uid: str, node: str = "") -> bool:
        """Choose a section, or an objective in it; false when it is not there."""
        for wanted in ((uid, node), (uid, "")):
            for item in self.items():
                if uid and (item.data(0, _SECTION), item.data(0, _NODE)) == wanted:
                    self.setCurrentItem(item)
                    return True
        return False

    def items(self) -> list[QTreeWidgetItem]:
        """All rows, in print order."""
        found = []
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            found.append(item)
            walk += 1
        return found

    def choose_beside(self) -> None:
        """Choose what stands after the section chosen with all beneath it, or else before it."""
        item = self.currentItem()
        if item is not None:
            above = item.parent() or self.invisibleRootItem()
            place = above.indexOfChild(item)
            beside = above.child(place + 1) or above.child(place - 1) or item.parent()
            if beside is not None:
                self.setCurrentItem(beside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the outline; on an objective they wait for the editor, which arranges objectives."""
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up | Qt.Key.Key_Down if bare == Qt.KeyboardModifier.AltModifier:
                if not self._current(_NODE):
                    self.move_asked.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Insert:
                self.add_asked.emit(bare == Qt.KeyboardModifier.ShiftModifier)
            case Qt.Key.Key_Delete if not self._current(_NODE):
                self.remove_asked.emit()
            case _:
                super().keyPressEvent(event)

    def _current(self, role: int) -> str:
        item = self.currentItem()
        return str(item.data(0, role)) if item is not None else ""

    def _choose(self, now: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(now.data(0, _SECTION), now.data(0, _NODE))


def _section_item(held: SectionTree, states: dict[str, State]) -> QTreeWidgetItem:
    section, state = held.section, states[held.section.uid]
    name = f"{section.number} {section.heading}".strip()
    if not name:
        name = _("Titlul planului") if section.display is Display.TITLE else _("Fără titlu")
    item = _item(f"{name} – {STATES[state]}" if state is State.ABSENT else name, section.uid)
    item.setIcon(0, icon(*_ICONS[state]))
    item.setToolTip(0, f"{name}\n{STATES[state]}")
    item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, STATES[state])
    for node in held.nodes:
        item.addChild(_node_item(node, section.uid))
    for child in held.children:
        item.addChild(_section_item(child, states))
    return item


def _node_item(tree: NodeTree, section_uid: str) -> QTreeWidgetItem:
    """An objective; measures stay in the editor."""
    name = f"{tree.node.number} {tree.node.text}".strip() or _("(necompletat)")
    item = _item(name, section_uid, tree.node.uid)
    item.setToolTip(0, name)
    for child in tree.children:
        if child.children or child.node.number:
            item.addChild(_node_item(child, section_uid))
    return item


def _item(name: str, section_uid: str, node_uid: str = "") -> QTreeWidgetItem:
    item = QTreeWidgetItem([name])
    item.setData(0, _SECTION, section_uid)
    item.setData(0, _NODE, node_uid)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, name)
    return item
