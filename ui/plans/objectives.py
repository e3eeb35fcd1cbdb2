"""The editor of objectives: general and specific objectives, measures with term, responsible, categories."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from db.tables.plans import Node
from letea.actions.plan_targets import Target
from letea.errors import Refused
from letea.layouts import Level
from letea.rules.plan_moves import Place
from letea.rules.plan_numbers import keep_typed_numbers
from letea.rules.plan_rewording import renumber_and_reword
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _, counted
from ui.plans.node_editor import NodeEditor
from ui.plans.pieces import Piece, stacked
from ui.plans.tree_model import NodesModel
from ui.plans.tree_tools import TreeSearch, TreeTools
from ui.plans.tree_view import NodesView
from ui.room import Room

_TAKEN_OVER = ("responsible",)  # cells a new measure takes from the one before it


@dataclass(frozen=True)
class TreeState:
    """What is chosen and closed in the tree, to be found again when the section is read anew."""

    chosen: str
    folded: frozenset[str]
    focused: bool
    scrolled: int


class ObjectivesPiece(Piece):
    """The tree of objectives and measures, and the one chosen beneath it.

    `stepped` tells of a whole step (a move, rows pasted), saved at once so that it is undone by itself;
    `followed(target)` asks for a node that is not in this section.
    """

    grows = True
    stepped = Signal()
    followed = Signal(object)

    def __init__(self, room: Room, held: SectionTree, whole: PlanTree) -> None:
        super().__init__()
        self._room = room
        self._layout = layout = whole.layout
        self._section = held.section
        keep_typed_numbers(held.nodes, layout)
        self.model = NodesModel(held.nodes, layout)
        self.view = NodesView(self.model)
        self.search = TreeSearch(self.view, layout)
        self.tools = TreeTools(layout)
        self.editor = NodeEditor(room, held.section, self.model, whole)
        column = stacked(self)
        column.addWidget(self.search)
        column.addWidget(self.view, 1)
        column.addWidget(self.tools)
        column.addWidget(self.editor)
        self._connect()
        self.choose_tree(self.model.nodes[0] if self.model.nodes else None)

    def fill(self, held: SectionTree) -> None:
        """Write the tree in its order."""
        held.nodes = self.model.nodes

    def choose(self, uid: str) -> None:
        """Bring a node into sight."""
        tree = self.model.find(uid)
        if tree is not None:
            self.choose_tree(tree)

    def choose_tree(self, tree: NodeTree | None) -> None:
        """Choose a node and show it in the form."""
        self.view.choose([tree] if tree is not None else [])
        if self.editor.shown is not tree or tree is None:  # else the view has told of it
            self.editor.show_tree(tree)

    def state(self) -> TreeState:
        """What is chosen, closed and in sight now."""
        current = self.view.current()
        return TreeState(
            current.node.uid if current is not None else "",
            frozenset(self.view.folded()),
            self.view.hasFocus(),
            self.view.verticalScrollBar().value(),
        )

    def resume(self, state: TreeState) -> None:
        """Go on where another editor of this section was."""
        self.view.fold(set(state.folded))
        self.choose(state.chosen)
        self.view.verticalScrollBar().setValue(state.scrolled)
        if state.focused:
            self.view.setFocus()

    def add(self, level: Level) -> None:
        """Add a node of this level by the one chosen and begin to write it."""
        arrangement = self.model.arrangement
        current = self.view.current()
        place = arrangement.place_for(level, current)
        made = NodeTree(Node(section_id=self._section.id, level=level.key))
        like = next((one for one in self._path(current) if one.node.level == level.key), None)
        if level is self._layout.levels[-1] and like is not None:
            made.node.cells = {key: like.node.cells.get(key, "") for key in _TAKEN_OVER}
        self.search.clear()
        self._arrange(lambda: arrangement.put([made], place), [made])
        self.editor.form.box(Node.text).setFocus()

    def add_branches(self, trees: Sequence[NodeTree]) -> None:
        """Add branches that were pasted, after or beneath the one chosen, as one step."""
        arrangement = self.model.arrangement
        after = self.view.current()

        def put() -> None:
            last = after
            for one in trees:
                level = self._layout.level(one.node.level) or self._layout.levels[-1]
                arrangement.put([one], arrangement.place_for(level, last))
                last = one

        for top in trees:
            for one in top.walk():
                one.node.section_id = self._section.id
        self._arrange(put, trees)
        count = sum(1 for top in trees for _one in top.walk())
        self._room.say(_("S-au adăugat {rows}.").format(rows=counted(count, _("rând"), _("rânduri"))))

    def move_branches(self, trees: Sequence[NodeTree], place: Place) -> None:
        """Let branches stand somewhere else."""
        self._arrange(lambda: self.model.arrangement.move(trees, place), trees)

    def do(self, word: str) -> None:
        """What a key or a button asks of the nodes chosen."""
        arrangement, trees = self.model.arrangement, self.view.chosen()
        match word:
            case "up" | "down":
                by = -1 if word == "up" else 1
                self._arrange(lambda: arrangement.step(trees, by), trees)
            case "in":
                self._arrange(lambda: arrangement.indent(trees), trees)
            case "out":
                self._arrange(lambda: arrangement.outdent(trees), trees)
            case "duplicate":
                made: list[NodeTree] = []
                self._arrange(lambda: made.extend(arrangement.duplicate(trees)), made)
            case "remove":
                self._remove(trees)
            case "add" | "beneath":
                self._add_beside(deeper=word == "beneath")
            case "paste":
                self.paste()

    def paste(self) -> None:
        """Take rows from the clipboard, after a look at what they are."""
        from ui.plans.paste import paste_dialog  # noqa: PLC0415 - only when something is pasted

        self.stepped.emit()
        dialog = paste_dialog(self._layout, self)
        if dialog is None:
            self._room.say(_("Nu este nimic de lipit: copiați întâi rândurile din Excel sau Word."))
            return
        dialog.taken.connect(self.add_branches)
        dialog.open()

    def _connect(self) -> None:
        self.view.picked.connect(self.editor.show_tree)
        self.view.asked.connect(self.do)
        self.tools.asked.connect(self.do)
        self.tools.added.connect(self.add)
        self.model.written.connect(self._write)
        self.model.dropped.connect(self.move_branches)
        self.editor.changed.connect(self.changed)
        self.editor.stepped.connect(self.stepped)
        self.editor.followed.connect(self._go_to)

    def _arrange(self, do: Callable[[], object], chosen: Sequence[NodeTree]) -> None:
        """One step of the tree: the move, the numbers, the texts that name them, all redrawn once."""
        self.editor.leave()
        moved: list[object] = []

        def whole() -> None:
            moved.append(do())
            renumber_and_reword(self.model.nodes, self._layout)

        try:
            self.model.rearrange(whole)
        except Refused as refused:
            self._room.say(" ".join(problem.text for problem in refused.problems))
            return
        if moved == [False]:
            self._room.say(_("Nu mai are unde să se mute."))
            return
        self.view.unfold(chosen)
        current = self.editor.shown if self.editor.shown in chosen else None
        self.view.choose(list(chosen), current=current)
        self.search.tell()
        self.editor.show_tree(self.view.current())
        self.changed.emit()
        self.stepped.emit()

    def _remove(self, trees: Sequence[NodeTree]) -> None:
        if not trees:
            return
        arrangement = self.model.arrangement
        every = self.model.every()
        gone = {one for top in trees for one in top.walk()}
        last = every.index(trees[-1])
        after = arrangement.siblings(trees[-1])
        place = after.index(trees[-1])
        beside = next((one for one in after[place + 1 :] if one not in gone), None)
        before = next((one for one in reversed(every[:last]) if one not in gone), None)
        stays = beside or before or next((one for one in every if one not in gone), None)
        self.view.choose([])
        self._arrange(lambda: arrangement.remove(trees), [stays] if stays is not None else [])

    def _add_beside(self, *, deeper: bool) -> None:
        levels = self._layout.levels
        current = self.view.current()
        orders = [level.key for level in levels]
        known = current is not None and current.node.level in orders
        order = orders.index(current.node.level) if known and current is not None else -int(deeper)
        if order + deeper >= len(levels):
            text = _("Sub „{level}” modelul nu mai are niveluri.")
            self._room.say(text.format(level=levels[-1].name))
            return
        self.add(levels[order + deeper])

    def _path(self, tree: NodeTree | None) -> list[NodeTree]:
        return self.model.arrangement.path_of(tree) if tree is not None else []

    def _write(self, tree: NodeTree, text: str) -> None:
        """A text typed in the tree itself."""
        tree.node.text = text
        self.editor.name_links(tree)
        self.model.tell([tree])
        if tree is self.editor.shown:
            self.editor.show_tree(tree)
        self.changed.emit()

    def _go_to(self, target: Target) -> None:
        if target.section_id == self._section.id:
            self.search.clear()
            self.choose(target.uid)
        else:
            self.followed.emit(target)
