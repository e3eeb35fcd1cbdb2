"""Edits the node that is chosen in the tree: what is typed, its number, its links."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Node, Section
from letea.actions.plan_reading import plan_rows
from letea.actions.plan_targets import Target, targets_named, targets_of
from letea.rules.plan_links import proposed_for
from letea.rules.plan_mentions import Mention
from letea.rules.plan_numbers import Renumbered, number_of
from letea.rules.plan_rewording import follow, renumber_and_reword, words_naming
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.rules.terms import read_term
from letea.wording import _
from ui.plans.links import LinkDialog
from ui.plans.node_form import NodeForm
from ui.plans.pieces import stacked
from ui.plans.tree_model import NodesModel
from ui.room import Room

TERM = "term"  # the column of terms, in every family that has one
_READ_AFTER = 400  # milliseconds after the last letter


class NodeEditor(QWidget):
    """The form under the tree.

    `changed` tells of typing, `stepped` of a whole step (a link, a number given back), `followed(target)`
    asks for another node.
    """

    changed = Signal()
    stepped = Signal()
    followed = Signal(object)

    def __init__(self, room: Room, section: Section, model: NodesModel, whole: PlanTree) -> None:
        super().__init__()
        self._room, self._section = room, section
        self._model, self._layout, self._whole = model, whole.layout, whole
        self.shown: NodeTree | None = None
        self._number = ""  # of the node shown, before it is typed over
        self.form = NodeForm(self._layout, self._used)
        stacked(self).addWidget(self.form)
        self.form.changed.connect(self._take)
        self.form.number.line.editingFinished.connect(self.leave)
        self.form.number.auto_asked.connect(self._number_by_place)
        self.form.links.add_asked.connect(self.link)
        self.form.links.removed.connect(self._remove_link)
        self.form.links.followed.connect(self._follow)
        self.form.links.proposal_taken.connect(self._take_proposed)
        self._read_later = QTimer(self, singleShot=True, interval=_READ_AFTER)
        self._read_later.timeout.connect(self._read)

    def show_tree(self, tree: NodeTree | None) -> None:
        """Show a node."""
        if self.shown is not tree:
            self.leave()
        self.shown = tree
        self.setVisible(tree is not None)
        if tree is None:
            return
        self._number = tree.node.number
        level = self._layout.level(tree.node.level)
        by_place = self._by_place(tree)
        measure = level is self._layout.levels[-1]
        self.form.show_node(tree.node, level=level, measure=measure, by_place=by_place)
        self._show_links(tree)
        self._read()

    def leave(self) -> None:
        """A number typed to its end: texts that name the node follow it."""
        tree = self.shown
        if tree is None or tree.node.number == self._number:
            return
        changed = Renumbered(tree.node, self._number, tree.node.number)
        self._number = tree.node.number
        follow(self._model.nodes, [changed])
        self._tell_named(tree)
        self.form.number.show_number(tree.node, self._by_place(tree))
        self.changed.emit()

    def name_links(self, tree: NodeTree) -> None:
        """Know by which words the text names the targets of its links, once it does."""
        for link in tree.links:
            target = self._model.find(link.target_uid)
            if target is not None and not link.words:
                link.words = _naming(tree.node, target.node.number)

    def link(self) -> LinkDialog:
        """Ask what the node shown is linked to."""
        plans = plan_rows(self._room.desk.store)
        own = [row for row in plans if row.id == self._section.plan_id]
        others = [row for row in plans if row.id != self._section.plan_id]
        names = [(row.id, row.title) for row in (*own, *others)]
        dialog = LinkDialog(names, self._offered, self)
        dialog.picked.connect(self.add_link)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def add_link(self, target: Target, in_text: bool) -> None:  # noqa: FBT001 - a signal's
        """Link the node shown to this one; where asked, its text says so too."""
        tree = self.shown
        if tree is None or any(link.target_uid == target.uid for link in tree.links):
            return
        is_own = target.plan_id == self._section.plan_id
        if in_text:
            named = target.number or target.text
            tree.node.text = _("{text} (corelat cu {number})").format(text=tree.node.text, number=named)
        link = NodeLink(
            node_id=tree.node.id or 0,
            kind=LinkKind.MENTION if is_own else LinkKind.SERVES,
            words=_naming(tree.node, target.number),
            target_uid=target.uid,
        )
        tree.links.append(link)
        self._tell_step(tree)

    def _remove_link(self, link: NodeLink) -> None:
        if self.shown is not None:
            self.shown.links.remove(link)
            self._tell_step(self.shown)

    def _take_proposed(self, mention: Mention) -> None:
        """Make a mention of the text a link."""
        if self.shown is not None and mention.target is not None:
            node_id, uid = self.shown.node.id or 0, mention.target.uid
            kind = LinkKind.MENTION
            link = NodeLink(node_id=node_id, kind=kind, words=mention.words, target_uid=uid)
            self.shown.links.append(link)
            self._tell_step(self.shown)

    def _read(self) -> None:
        """Say what is doubtful in the term, and offer the links that the text calls for."""
        tree, plan = self.shown, self._whole.plan
        if tree is None:
            return
        if any(column.key == TERM and not column.level for column in self._layout.objectives):
            term = read_term(tree.node.cells.get(TERM, ""), plan.year, until_year=plan.until_year)
            self.form.cell(TERM).remark(term.doubt)
        section = SectionTree(self._section, nodes=self._model.nodes)
        self.form.links.show_proposed(proposed_for(self._whole, section, tree))

    def _follow(self, uid: str) -> None:
        target = self._targets([uid]).get(uid)
        if target is None:
            self._room.say(_("Obiectivul sau măsura nu mai este în plan; scoateți legătura."))
        else:
            self.followed.emit(target)

    def _take(self) -> None:
        tree = self.shown
        if tree is not None:
            self.form.fill(tree.node)
            self.name_links(tree)
            self._model.tell([tree])
            self._read_later.start()
            self.changed.emit()

    def _number_by_place(self) -> None:
        tree = self.shown
        if tree is not None:
            tree.node.number_kept = False
            renumber_and_reword(self._model.nodes, self._layout)
            self._number = tree.node.number
            self._tell_named(tree)
            self._tell_step(tree)

    def _tell_named(self, tree: NodeTree) -> None:
        """Show anew a node and those whose texts may name it."""
        self._model.tell([one for one in self._model.every() if one.links or one is tree])

    def _tell_step(self, tree: NodeTree) -> None:
        self.show_tree(tree)
        self._model.tell([tree])
        self.changed.emit()
        self.stepped.emit()

    def _by_place(self, tree: NodeTree) -> str:
        return number_of(tree.node.uid, self._model.nodes, self._layout)

    def _show_links(self, tree: NodeTree) -> None:
        self.form.links.show_links(tree.links, self._targets([link.target_uid for link in tree.links]))

    def _targets(self, uids: Sequence[str]) -> dict[str, Target]:
        """What these name: nodes of this section as they stand on the screen, others as in the file."""
        here = {uid: tree for uid in uids if (tree := self._model.find(uid)) is not None}
        named = targets_named(self._room.desk.store, [uid for uid in uids if uid not in here])
        elsewhere = {uid: one for uid, one in named.items() if one.section_id != self._section.id}
        return {**elsewhere, **{uid: self._target(tree.node) for uid, tree in here.items()}}

    def _offered(self, plan_id: int) -> list[Target]:
        """What a link may point to in a plan; nodes of this section as they stand on the screen."""
        kept = targets_of(self._room.desk.store, plan_id)
        if plan_id != self._section.plan_id:
            return kept
        others = [one for one in kept if one.section_id != self._section.id]
        path_of = self._model.arrangement.path_of
        own = [
            self._target(tree.node, depth=len(path_of(tree)) - 1)
            for tree in self._model.every()
            if tree is not self.shown
        ]
        return [*own, *others]

    def _target(self, node: Node, *, depth: int = 0) -> Target:
        return Target(node.uid, node.number, node.text, self._section.plan_id, self._section.id, depth=depth)

    def _used(self, key: str) -> Sequence[str]:
        """What the plan says in a column, each once."""
        return sorted({tree.node.cells.get(key, "") for tree in self._model.every()} - {""})


def _naming(node: Node, number: str) -> str:
    """The words of a node's texts that name this number."""
    texts = (node.text, *node.cells.values())
    return next((words for text in texts if (words := words_naming(text, number))), "")
