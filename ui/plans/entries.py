"""A list or tree of records with long texts: added, removed, moved and edited in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidgetItem

from letea.wording import _
from ui.plans.wrapped import BLANK, UID, Texts, Wrapped


@dataclass(eq=False)
class Branch:
    """A record with the ones beneath it."""

    record: Any
    children: list["Branch"] = field(default_factory=list)


class Entries(Texts):
    """F2 or Enter edits a text, Ins adds, Ctrl+Del removes, Alt+Up and Alt+Down move.

    `label(branch)` gives the words of a row; `edited` tells of every change, `picked(branch)` of the choice.
    """

    edited = Signal()
    picked = Signal(object)
    add_asked = Signal()

    def __init__(self, title: str, label: Callable[[Branch], str]) -> None:
        super().__init__()
        self.branches: list[Branch] = []
        self._label = label
        self._known: dict[str, Branch] = {}
        self._folded: set[str] = set()
        self.setAccessibleName(title)
        self.setHeaderHidden(True)
        self.setProperty("look", "entries")
        self.setIndentation(18)
        self.setItemDelegate(Wrapped(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda _now, _before: self.picked.emit(self.current()))
        self.itemCollapsed.connect(lambda item: self._folded.add(item.data(0, UID)))
        self.itemExpanded.connect(lambda item: self._folded.discard(item.data(0, UID)))

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Show these, the first one chosen."""
        self.branches = list(branches)
        self.rebuild(self.branches[0] if self.branches else None)

    def current(self) -> Branch | None:
        """The one chosen."""
        item = self.currentItem()
        return self._known.get(item.data(0, UID)) if item is not None else None

    def choose(self, branch: Branch) -> None:
        """Choose one."""
        item = self._item_of(branch)
        if item is not None:
            self.setCurrentItem(item)

    def rename(self, branch: Branch) -> None:
        """Show anew the words of one."""
        item = self._item_of(branch)
        if item is not None:
            self._word(item, branch)

    def path_of(self, branch: Branch) -> list[Branch]:
        """The way down to one, itself last."""
        return _path(self.branches, branch)

    def siblings(self, branch: Branch) -> list[Branch]:
        """Those it stands among."""
        path = self.path_of(branch)
        return path[-2].children if len(path) > 1 else self.branches

    def put(self, branch: Branch, *, after: Branch | None = None, under: Branch | None = None) -> None:
        """Add one after another or at the end beneath one, and begin to write in it."""
        if after is not None:
            among = self.siblings(after)
            among.insert(among.index(after) + 1, branch)
        else:
            (under.children if under is not None else self.branches).append(branch)
        self.rebuild(branch)
        self.edited.emit()

    def remove_current(self) -> None:
        """Take out the one chosen with those beneath it."""
        branch = self.current()
        if branch is None:
            return
        among = self.siblings(branch)
        place = among.index(branch)
        parent = self.path_of(branch)[:-1]
        among.remove(branch)
        beside = among[min(place, len(among) - 1)] if among else (parent[-1] if parent else None)
        self.rebuild(beside)
        self.edited.emit()

    def move_current(self, by: int) -> None:
        """Move the one chosen up or down; past the end it goes to the neighbour of its parent."""
        branch = self.current()
        if branch is None:
            return
        among = self.siblings(branch)
        place = among.index(branch)
        if 0 <= place + by < len(among):
            among[place], among[place + by] = among[place + by], among[place]
        elif not self._hand_over(branch, by):
            return
        self.rebuild(branch)
        self.edited.emit()

    def rebuild(self, chosen: Branch | None) -> None:
        """Draw everything anew, with one chosen."""
        blocked = self.blockSignals(True)
        self.clear()
        self._known = {}
        for branch in self.branches:
            self.addTopLevelItem(self._made(branch))
        for item in self._items():
            item.setExpanded(item.data(0, UID) not in self._folded)
        self.blockSignals(blocked)
        if chosen is not None:
            self.choose(chosen)
        else:
            self.picked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete if control:
                self.remove_current()
            case Qt.Key.Key_Insert:
                self.add_asked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                self.edit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def write(self, uid: str, text: str) -> None:
        """Take a text typed in place."""
        branch = self._known[uid]
        if text.strip() != branch.record.text:
            branch.record.text = text.strip()
            self.rename(branch)
            self.picked.emit(branch)
            self.edited.emit()

    def text_of(self, uid: str) -> str:
        """The text of one, for editing it in place."""
        return str(self._known[uid].record.text)

    def _hand_over(self, branch: Branch, by: int) -> bool:
        path = self.path_of(branch)
        if len(path) < 2:  # noqa: PLR2004 - it stands at the top
            return False
        parent = path[-2]
        beside = self.siblings(parent)
        place = beside.index(parent) + by
        if not 0 <= place < len(beside):
            return False
        parent.children.remove(branch)
        heirs = beside[place].children
        heirs.insert(len(heirs) if by < 0 else 0, branch)
        return True

    def _made(self, branch: Branch) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        item.setData(0, UID, branch.record.uid)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self._known[branch.record.uid] = branch
        self._word(item, branch)
        for child in branch.children:
            item.addChild(self._made(child))
        return item

    def _word(self, item: QTreeWidgetItem, branch: Branch) -> None:
        words = self._label(branch)
        item.setData(0, BLANK, not words)
        item.setText(0, words or _("(necompletat)"))

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        pending = [item for n in range(self.topLevelItemCount()) if (item := self.topLevelItem(n))]
        while pending:
            item = pending.pop()
            found.append(item)
            pending += [child for n in range(item.childCount()) if (child := item.child(n))]
        return found

    def _item_of(self, branch: Branch) -> QTreeWidgetItem | None:
        return next((one for one in self._items() if one.data(0, UID) == branch.record.uid), None)


def _path(branches: Sequence[Branch], wanted: Branch) -> list[Branch]:
    for branch in branches:
        if branch is wanted:
            return [branch]
        if below := _path(branch.children, wanted):
            return [branch, *below]
    return []
