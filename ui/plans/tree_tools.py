"""The tools over and under the tree of objectives: search, folding, adding, moving, pasting."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from db.ordering import bare
from letea.layouts import Family, Level
from letea.rules.plan_tree import NodeTree
from letea.wording import _, counted
from ui.parts.basics import button, icon_button, label, show_if
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.plans.menus import menu_of
from ui.plans.tree_view import NodesView

_LONG = 15  # nodes from which a tree wants searching and folding


class TreeSearch(QWidget):
    """Shows only the nodes that hold some words; and folds the tree to one of its levels."""

    def __init__(self, view: NodesView, layout: Family) -> None:
        super().__init__()
        self._view = view
        self.line = LineInput(placeholder=_("Caută în obiective și măsuri"))
        self.line.setObjectName("tree.search")
        self.line.setAccessibleName(_("Caută în obiective și măsuri"))
        self.line.addAction(icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setClearButtonEnabled(True)
        self.found = label("", "small")
        self.fold = icon_button("list", _("Strânge sau desfă arborele"), name="tree.fold")
        levels = [
            (_("Numai: {level}").format(level=level.name), partial(view.fold_to, depth))
            for depth, level in enumerate(layout.levels[:-1])
        ]
        self.fold.setMenu(menu_of(self, *levels, None, (_("Desfă tot"), view.expandAll)))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.line, 1)
        line.addWidget(self.found)
        line.addWidget(self.fold)
        self.line.textChanged.connect(lambda _text: self.search())
        self.tell()

    def tell(self) -> None:
        """Be there where the tree is long."""
        show_if(self, shown=len(self._view.nodes.every()) >= _LONG or bool(self.line.text()))

    def search(self) -> None:
        """Show the nodes with all the words typed."""
        wanted = bare(self.line.text()).split()

        def holds(tree: NodeTree) -> bool:
            node = tree.node
            words = bare(" ".join((node.number, node.text, *node.cells.values())))
            return all(word in words for word in wanted)

        count = self._view.show_only(holds if wanted else None)
        self.found.setText(counted(count, _("găsită"), _("găsite")) if wanted else "")

    def clear(self) -> None:
        """Show everything again."""
        self.line.clear()


class TreeTools(QWidget):
    """The buttons under the tree; `asked(word)` as its keys ask, `added(level)` for a new node."""

    asked = Signal(str)
    added = Signal(object)

    def __init__(self, layout: Family) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        made = button(_("Adaugă"), look="plain", icon="plus", name="objectives.add")
        entries = [(level.name, self._adder(level)) for level in reversed(layout.levels)]
        paste = (_("Lipește rânduri din Excel sau Word (Ctrl+V)"), partial(self.asked.emit, "paste"))
        made.setMenu(menu_of(self, *entries, None, paste))
        line.addWidget(made)
        line.addStretch(1)
        for name, word, says in (
            ("indent-decrease", "out", _("Un nivel mai sus (Alt+Stânga)")),
            ("indent-increase", "in", _("Un nivel mai jos (Alt+Dreapta)")),
            ("arrow-up", "up", _("Mută mai sus (Alt+Sus)")),
            ("arrow-down", "down", _("Mută mai jos (Alt+Jos)")),
            ("copy", "duplicate", _("Dublează (Ctrl+D)")),
            ("trash", "remove", _("Șterge (Del)")),
        ):
            line.addWidget(icon_button(name, says, partial(self.asked.emit, word), name=f"tree.{word}"))

    def _adder(self, level: Level) -> Callable[[], None]:
        return lambda: self.added.emit(level)
