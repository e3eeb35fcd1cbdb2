"""The tree of objectives and measures: chosen, folded, dragged, moved by keys, edited in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from letea.rules.plan_moves import Place, Where
from letea.rules.plan_tree import NodeTree
from letea.wording import _
from ui import theme
from ui.plans.tree_model import NodesModel
from ui.plans.tree_rows import NodeRows

_EDGE = 0.28  # of a row's height, at its top and its foot, where a drop goes beside it and not onto it
_DOT = 4


class NodesView(QTreeView):
    """The tree. `picked(tree)` tells of the one chosen, `pressed_keys` of what keys ask: a word for each.

    The words are "up", "down", "in", "out", "add", "beneath", "remove", "duplicate", "paste".
    """

    picked = Signal(object)
    asked = Signal(str)

    def __init__(self, model: NodesModel) -> None:
        super().__init__()
        self.nodes = model
        self._aim: Place | None = None
        self.setObjectName("nodes")
        self.setAccessibleName(_("Obiective și măsuri"))
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setItemDelegate(NodeRows(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setExpandsOnDoubleClick(False)
        self.setMinimumHeight(260)
        self.setUniformRowHeights(True)  # until it is seen: a large plan is laid out several times before
        self.setModel(model)
        self.expandAll()
        self.selectionModel().currentChanged.connect(lambda _now, _was: self.picked.emit(self.current()))

    def current(self) -> NodeTree | None:
        """The node chosen, the last of several."""
        return self.nodes.tree_of(self.currentIndex())

    def chosen(self) -> list[NodeTree]:
        """All nodes chosen, those beneath another one left out, in print order."""
        trees = [self.nodes.tree_of(index) for index in self.selectedIndexes()]
        return self.nodes.arrangement.tops_of([tree for tree in trees if tree is not None])

    def choose(self, trees: Sequence[NodeTree], *, current: NodeTree | None = None) -> None:
        """Choose these, the first or `current` as the one that is edited."""
        if not trees:
            self.setCurrentIndex(QModelIndex())
            return
        index = self.nodes.index_of(current or trees[0])
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        selection = QItemSelection()
        for tree in trees:
            one = self.nodes.index_of(tree)
            selection.select(one, one)
        self.selectionModel().select(selection, flags.Select)
        self.scrollTo(index)

    def unfold(self, trees: Sequence[NodeTree]) -> None:
        """Open these branches, all the way down."""
        for top in trees:
            for one in top.walk():
                if one.children:
                    self.expand(self.nodes.index_of(one))

    def fold_to(self, depth: int) -> None:
        """Show the tree down to this depth: 0 for the top only."""
        self.collapseAll()
        if depth:
            self.expandToDepth(depth - 1)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def folded(self) -> set[str]:
        """The branches that are closed, by uid."""
        return {
            tree.node.uid
            for tree in self.nodes.every()
            if tree.children and not self.isExpanded(self.nodes.index_of(tree))
        }

    def fold(self, uids: set[str]) -> None:
        """Close these branches."""
        for tree in self.nodes.every():
            if tree.node.uid in uids:
                self.collapse(self.nodes.index_of(tree))

    def show_only(self, wanted: Callable[[NodeTree], bool] | None) -> int:
        """Show the nodes that are wanted, with those above them; all without a wish. How many are wanted."""
        found = 0
        pending = [(QModelIndex(), self.nodes.nodes)]
        kept: set[NodeTree] = set()
        if wanted is not None:
            for tree in self.nodes.every():
                if wanted(tree):
                    found += 1
                    kept.update(self.nodes.arrangement.path_of(tree))
        while pending:
            parent, among = pending.pop()
            for row, tree in enumerate(among):
                self.setRowHidden(row, parent, wanted is not None and tree not in kept)
                if tree.children:
                    pending.append((self.nodes.index_of(tree), tree.children))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tree."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        asked = _KEYS.get((modifiers, Qt.Key(event.key())))
        if asked is not None:
            self.asked.emit(asked)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not modifiers:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            QTimer.singleShot(0, self, self._keep_in_sight)

    def showEvent(self, event: QShowEvent) -> None:
        """Give each row its height."""
        super().showEvent(event)
        self.setUniformRowHeights(False)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._keep_in_sight)

    # Dragging.

    def aim_at(self, trees: Sequence[NodeTree], at: QPoint) -> Place | None:
        """Where branches let go at this point would stand; None where they may not."""
        index = self.indexAt(at)
        beside = self.nodes.tree_of(index)
        if beside is None:
            last = self.nodes.nodes[-1:]
            return self._near(trees, last[0], Where.AFTER, is_open=False) if last else None
        rect = self.visualRect(index)
        share = (at.y() - rect.top()) / max(1, rect.height())
        where = Where.BEFORE if share < _EDGE else Where.AFTER if share > 1 - _EDGE else Where.ON
        return self._near(trees, beside, where, is_open=self.isExpanded(index))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the branches would go."""
        super().dragMoveEvent(event)  # scrolls at the edges
        self._aim = self.aim_at(self.nodes.carried(event.mimeData()), event.position().toPoint())
        if self._aim is None:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the sign away."""
        super().dragLeaveEvent(event)
        self._aim = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Let the branches go where the sign stands."""
        place = self.aim_at(self.nodes.carried(event.mimeData()), event.position().toPoint())
        self._aim = None
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if place is not None:
            parent = self.nodes.index_of(place.under)
            action = Qt.DropAction.MoveAction
            self.nodes.dropMimeData(event.mimeData(), action, place.at, 0, parent)
            event.setDropAction(action)
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and over them where a drop would go."""
        super().paintEvent(event)
        if self._aim is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().colour("accent"), 2))
            line, host = self._sign_of(self._aim)
            if host.isValid():
                painter.setPen(QPen(theme.current().colour("accent"), 1))
                painter.drawRoundedRect(host.adjusted(1, 1, -2, -2), 5, 5)
                painter.setPen(QPen(theme.current().colour("accent"), 2))
            painter.drawEllipse(QPoint(line.left() + _DOT, line.top()), _DOT, _DOT)
            painter.drawLine(QPoint(line.left() + 2 * _DOT, line.top()), line.topRight())
            painter.end()

    def _keep_in_sight(self) -> None:
        """The rows have other heights now; the one chosen stays where it is seen."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _near(
        self, trees: Sequence[NodeTree], beside: NodeTree, where: Where, *, is_open: bool
    ) -> Place | None:
        return self.nodes.arrangement.place_near(trees, beside, where, is_open=is_open) if trees else None

    def _sign_of(self, place: Place) -> tuple[QRect, QRect]:
        """The line where the branches would go, and the row they would belong to."""
        under = self.nodes.index_of(place.under)
        host = self.visualRect(under) if under.isValid() else QRect()
        count = self.nodes.rowCount(under)
        if place.at < count:
            top = self.visualRect(self.nodes.index(place.at, 0, under)).top()
        else:
            top = self._foot_of(under, count)
        depth = 0
        while under.isValid():
            depth, under = depth + 1, under.parent()
        left = (depth + 1) * self.indentation() - _DOT
        return QRect(left, max(_DOT, top), self.viewport().width() - left - 2 * _DOT, 1), host

    def _foot_of(self, under: QModelIndex, count: int) -> int:
        """Under the last row of a branch that is seen."""
        last = under
        while count and (not last.isValid() or self.isExpanded(last)):
            last = self.nodes.index(count - 1, 0, last)
            count = self.nodes.rowCount(last)
        return self.visualRect(last).bottom() if last.isValid() else 0


_M = Qt.KeyboardModifier
_KEYS = {
    (_M.AltModifier, Qt.Key.Key_Up): "up",
    (_M.AltModifier, Qt.Key.Key_Down): "down",
    (_M.AltModifier, Qt.Key.Key_Right): "in",
    (_M.AltModifier, Qt.Key.Key_Left): "out",
    (_M.NoModifier, Qt.Key.Key_Insert): "add",
    (_M.ShiftModifier, Qt.Key.Key_Insert): "beneath",
    (_M.NoModifier, Qt.Key.Key_Delete): "remove",
    (_M.ControlModifier, Qt.Key.Key_Delete): "remove",
    (_M.ControlModifier, Qt.Key.Key_D): "duplicate",
    (_M.ControlModifier, Qt.Key.Key_V): "paste",
}
