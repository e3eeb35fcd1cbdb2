"""Linking measures to an objective of the strategy they serve."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from letea.actions.plan_reading import PlanRow, open_plan
from letea.rules.plan_tree import NodeTree
from letea.wording import _, counted
from ui.parts.basics import button, label
from ui.room import Room
from ui.theme import MARGIN

_UID = Qt.ItemDataRole.UserRole


class LinkDialog(QDialog):
    """Asks which objective of another plan the measures serve; `picked(uid)` gives it."""

    picked = Signal(str)

    def __init__(
        self, room: Room, others: Sequence[PlanRow], count: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("progress.link")
        self.setWindowTitle(_("Leagă de strategie"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Ce obiectiv servesc măsurile alese?"), "heading"))
        told = _("{count}. Evaluarea anuală a strategiei adună stadiul măsurilor legate de ea.")
        words = counted(count, _("măsură aleasă"), _("măsuri alese"))
        column.addWidget(label(told.format(count=words), "secondary", wrap=True))
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(_("Obiectivele celorlalte planuri"))
        self.tree.itemActivated.connect(lambda _item, _column: self._take())
        self.tree.currentItemChanged.connect(lambda now, _before: self._tell(now))
        column.addWidget(self.tree, 1)
        column.addLayout(self._buttons())
        for row in others:
            head = QTreeWidgetItem([row.name])
            self.tree.addTopLevelItem(head)
            for held in open_plan(room.desk.store, row.id).walk():
                for top in held.nodes:
                    head.addChild(_item(top))
        self.tree.expandAll()
        self.resize(620, 520)

    def choose(self, uid: str) -> None:
        """Choose an objective."""
        found = self.tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        for item in found:
            if item.data(0, _UID) == uid:
                self.tree.setCurrentItem(item)

    def _take(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.data(0, _UID):
            self.accept()
            self.picked.emit(item.data(0, _UID))

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        self.link_button.setEnabled(item is not None and bool(item.data(0, _UID)))

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(button(_("Renunță"), self.reject))
        self.link_button = button(_("Leagă"), self._take, look="primary", name="link.do")
        self.link_button.setDefault(True)
        self.link_button.setEnabled(False)
        line.addWidget(self.link_button)
        return line


def _item(tree: NodeTree) -> QTreeWidgetItem:
    words = f"{tree.node.number} {tree.node.text}".strip()
    item = QTreeWidgetItem([words])
    item.setToolTip(0, words)
    item.setData(0, _UID, tree.node.uid)
    for child in tree.children:
        item.addChild(_item(child))
    return item
