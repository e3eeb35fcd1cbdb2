"""The objectives and measures as a tree on the screen: their words, and where they may be dropped."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from letea.layouts import Family
from letea.rules.plan_moves import Arrangement, Place
from letea.rules.plan_tree import NodeTree
from letea.wording import _

Index = QModelIndex | QPersistentModelIndex
BRANCHES = "application/x-letea-branches"
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)


@dataclass(frozen=True)
class Row:
    """What is drawn of a node: its words, of which the first `number` letters are its number; small signs."""

    words: str
    number: int
    signs: tuple[str, ...]
    strong: bool
    blank: bool
    depth: int


class NodesModel(QAbstractItemModel):
    """The nodes of a section, which the piece around it arranges through `rearrange`.

    `written(tree, text)` tells of a text typed in place, `dropped(trees, place)` of branches let go.
    """

    written = Signal(object, str)
    dropped = Signal(object, object)

    def __init__(self, nodes: list[NodeTree], layout: Family) -> None:
        super().__init__()
        self.arrangement = Arrangement(nodes, layout)
        self._levels = {level.key: level for level in layout.levels}
        self._handles: dict[str, int] = {}  # a number for each node, the same as long as the model lives
        self._trees: dict[int, NodeTree] = {}
        self._places: dict[str, tuple[NodeTree | None, int]] = {}
        self._depths: dict[str, int] = {}
        self._learn()

    @property
    def nodes(self) -> list[NodeTree]:
        """The nodes at the top."""
        return self.arrangement.nodes

    def every(self) -> list[NodeTree]:
        """All nodes, in print order."""
        return [one for top in self.nodes for one in top.walk()]

    def tree_of(self, index: Index) -> NodeTree | None:
        """The node at an index."""
        return self._trees.get(index.internalId())  # 0, that of no index, is nobody's

    def find(self, uid: str) -> NodeTree | None:
        """The node of that uid."""
        return self._trees.get(self._handles.get(uid, 0)) if uid in self._places else None

    def index_of(self, tree: NodeTree | None) -> QModelIndex:
        """The index of a node; none at the top."""
        if tree is None or tree.node.uid not in self._places:
            return QModelIndex()
        row = self._places[tree.node.uid][1]
        return self.createIndex(row, 0, self._handles[tree.node.uid])

    def rearrange(self, do: Callable[[], object]) -> None:
        """Do something to the arrangement; what is chosen and open in the views stays so.

        Raises:
            Refused: what the arrangement refuses; nothing has moved then.
        """
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self.tree_of(index) for index in before]
        try:
            do()
        finally:
            self._learn()
            self.changePersistentIndexList(before, [self.index_of(tree) for tree in held])
            self.layoutChanged.emit()

    def tell(self, trees: Iterable[NodeTree]) -> None:
        """Show anew the words of these."""
        for tree in trees:
            index = self.index_of(tree)
            if index.isValid():
                self.dataChanged.emit(index, index)

    # What Qt asks.

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own
        """The index of a row."""
        beneath = self._beneath(parent)
        if column or not 0 <= row < len(beneath):
            return QModelIndex()
        return self.createIndex(row, 0, self._handles[beneath[row].node.uid])

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's own
        """The index above."""
        tree = self.tree_of(child)
        return self.index_of(self._places[tree.node.uid][0]) if tree is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        """How many stand right beneath."""
        return len(self._beneath(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008 - Qt's own
        """One: the words."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a node, and what is signed beside them."""
        tree = self.tree_of(index)
        if tree is None:
            return None
        node = tree.node
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.row_of(tree).words
            case Qt.ItemDataRole.EditRole:
                return node.text
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._told(tree)
        return None

    def row_of(self, tree: NodeTree) -> Row:
        """What is drawn of a node."""
        node = tree.node
        level = self._levels.get(node.level)
        words = f"{node.number} {node.text}".strip()
        return Row(
            words or self._nothing(tree),
            number=len(node.number) if node.text or node.number else 0,
            signs=self._signs(tree),
            strong=level is not None and level.display == "heading",
            blank=not words,
            depth=self._depths.get(node.uid, 0),
        )

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a text typed in place."""
        tree = self.tree_of(index)
        if tree is None or role != Qt.ItemDataRole.EditRole:
            return False
        text = " ".join(str(value).split()) if "\n" not in str(value) else str(value).strip()
        if text != tree.node.text:
            self.written.emit(tree, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every node is chosen, edited, dragged and dropped on."""
        return _FLAGS if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Branches move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """What may be dropped: branches of this tree."""
        return [BRANCHES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The branches taken along, by uid."""
        trees = [tree for index in indexes if (tree := self.tree_of(index)) is not None]
        uids = [tree.node.uid for tree in self.arrangement.tops_of(trees)]
        data = QMimeData()
        data.setData(BRANCHES, json.dumps(uids).encode())
        return data

    def carried(self, data: QMimeData) -> list[NodeTree]:
        """The branches of this tree that are being dragged; none where something is foreign."""
        if not data.hasFormat(BRANCHES):
            return []
        uids = json.loads(bytes(data.data(BRANCHES).data()))
        found = [self.find(uid) for uid in uids]
        return [tree for tree in found if tree is not None] if all(found) else []

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether the levels allow it there."""
        del row, column
        under, trees = self.tree_of(parent), self.carried(data)
        return (
            action == Qt.DropAction.MoveAction
            and bool(trees)
            and all(self.arrangement.may_stand(one, under) for one in trees)
        )

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell where the branches are to go; the view moves nothing by itself."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        under = self.tree_of(parent)
        self.dropped.emit(self.carried(data), Place(under, row if row >= 0 else self.rowCount(parent)))
        return True

    def _learn(self) -> None:
        """Know each node's place anew."""
        self._places, self._trees, self._depths = {}, {}, {}
        pending: list[tuple[NodeTree | None, Sequence[NodeTree], int]] = [(None, self.nodes, 0)]
        while pending:
            above, among, depth = pending.pop()
            for row, tree in enumerate(among):
                uid = tree.node.uid
                self._places[uid], self._depths[uid] = (above, row), depth
                self._trees[self._handles.setdefault(uid, len(self._handles) + 1)] = tree
                pending.append((tree, tree.children, depth + 1))

    def _beneath(self, parent: Index) -> Sequence[NodeTree]:
        tree = self.tree_of(parent)
        return tree.children if tree is not None else self.nodes

    def _signs(self, tree: NodeTree) -> tuple[str, ...]:
        """The icons after the words: a number kept by hand, links, a note on the margin."""
        node = tree.node
        kept = node.number_kept and bool(node.number)
        signs = (("lock", kept), ("link", bool(tree.links)), ("info-circle", bool(node.note.strip())))
        return tuple(name for name, there in signs if there)

    def _nothing(self, tree: NodeTree) -> str:
        level = self._levels.get(tree.node.level)
        return _("{level} (necompletat)").format(level=level.name if level is not None else "").strip()

    def _told(self, tree: NodeTree) -> str:
        """What a screen reader says: the level, the words, the signs."""
        node, level = tree.node, self._levels.get(tree.node.level)
        words = f"{node.number} {node.text}".strip() or _("(necompletat)")
        told = [f"{level.name}: {words}" if level is not None else words]
        said = {
            "lock": _("numărul este scris de mână"),
            "link": _("are legături"),
            "info-circle": _("notă: {note}").format(note=node.note.strip()),
        }
        return "\n".join([*told, *(said[sign] for sign in self._signs(tree))])
