"""The links of an objective or measure: chips that go to what they name, and the dialog that adds one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.ordering import bare
from db.tables.plan_links import LinkKind, NodeLink
from letea.actions.plan_targets import Target
from letea.fields.plan_links import LINK_KINDS
from letea.rules.plan_mentions import Mention
from letea.wording import _, counted
from ui.parts.basics import button, icon_button, label, show_if
from ui.parts.flow import Flow
from ui.parts.icon import icon
from ui.parts.inputs import ChoiceInput, LineInput, Tick
from ui.theme import MARGIN

_SHORT = 34  # letters of a chip


class LinksBox(QWidget):
    """The links as chips. `followed(uid)` asks to go to one, `removed(link)` to take one out.

    `proposal_taken(mention)` asks to make a link of what the text mentions.
    """

    add_asked = Signal()
    followed = Signal(str)
    removed = Signal(object)
    proposal_taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._mentions: list[Mention] = []
        self.setObjectName("links")
        self.setAccessibleName(LINK_KINDS[LinkKind.MENTION])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(LINK_KINDS[LinkKind.MENTION], "label"))
        self._chips = QWidget()
        self._flow = Flow(self._chips, gap=6)
        column.addWidget(self._chips)
        self._offers = QWidget()
        self._offered = Flow(self._offers, gap=6)
        self._offers.hide()
        column.addWidget(self._offers)
        line = QHBoxLayout()
        line.addWidget(
            button(
                _("Leagă de alt obiectiv sau măsură"),
                self.add_asked.emit,
                look="link",
                icon="plus",
                name="links.add",
            )
        )
        line.addStretch(1)
        column.addLayout(line)

    def show_links(self, links: Sequence[NodeLink], targets: Mapping[str, Target]) -> None:
        """Show these; one whose target is no longer anywhere is marked."""
        chips = [self._chip(link, targets.get(link.target_uid)) for link in links]
        _refill(self._chips, self._flow, chips)

    def show_proposed(self, mentions: Sequence[Mention]) -> None:
        """Offer to link what the text mentions; what is offered already stays as it is."""
        if mentions == self._mentions:
            return
        self._mentions = list(mentions)
        _refill(self._offers, self._offered, [self._offer(one) for one in mentions])

    def _offer(self, mention: Mention) -> QWidget:
        words = _("Leagă: {words}").format(words=" ".join(mention.words.split()))
        take = partial(self.proposal_taken.emit, mention)
        made = button(words, take, look="chip", icon="link", name="link.offer")
        if mention.target is not None:
            made.setToolTip(f"{mention.target.number} {mention.target.text}".strip())
        return made

    def _chip(self, link: NodeLink, target: Target | None) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        words = _words(link, target)
        go = button(_cut(words), partial(self.followed.emit, link.target_uid), look="chip", name="link.go")
        go.setToolTip(words)
        go.setAccessibleName(words)
        if target is None:
            go.setProperty("state", "bad")
            go.setIcon(icon("alert-triangle", "bad"))
        says = _("Scoate legătura: {words}").format(words=words)
        line.addWidget(go)
        line.addWidget(icon_button("x", says, partial(self.removed.emit, link), name="link.remove"))
        return made


class LinkDialog(QDialog):
    """Picks what a node is linked to. `plans` are those it may be looked for in, this one first.

    `picked(target, in_text)` gives what was taken, and whether its number is to be written in the text.
    """

    picked = Signal(object, bool)

    def __init__(
        self,
        plans: Sequence[tuple[int, str]],
        targets: Callable[[int], Sequence[Target]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("link.dialog")
        self.setWindowTitle(_("Leagă de alt obiectiv sau măsură"))
        self._plans = plans
        self._targets = targets
        self._offered: Sequence[Target] = ()
        self.plan = ChoiceInput()
        self.plan.setObjectName("link.plan")
        self.plan.setAccessibleName(_("Planul"))
        self.plan.addItems([name for _id, name in plans])
        show_if(self.plan, shown=len(plans) > 1)
        self.search = LineInput(placeholder=_("Căutați după număr sau cuvinte"))
        self.search.setObjectName("link.search")
        self.search.setAccessibleName(_("Caută obiectivul sau măsura"))
        self.search.addAction(icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Obiective și măsuri"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = label("", "small")
        self.in_text = Tick(_("Scrie și în text: „(corelat cu …)”"))
        self.in_text.setObjectName("link.in_text")
        self.taken = button(_("Leagă"), self._take, look="primary", name="link.take")
        self._place()
        self.plan.currentIndexChanged.connect(lambda _place: self._read())
        self.search.textChanged.connect(lambda _text: self._offer())
        self.list.itemActivated.connect(lambda _item: self._take())
        self._read()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        column.addWidget(self.plan)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        column.addWidget(self.in_text)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        foot.addWidget(self.taken)
        column.addLayout(foot)
        self.taken.setDefault(True)
        self.resize(620, 520)
        self.search.setFocus()

    def _read(self) -> None:
        self._offered = self._targets(self._plans[max(0, self.plan.currentIndex())][0])
        own = self.plan.currentIndex() <= 0
        self.in_text.setVisible(own)
        self._offer()

    def _offer(self) -> None:
        wanted = bare(self.search.text()).split()
        found = [one for one in self._offered if all(word in bare(one.words) for word in wanted)]
        self.list.clear()
        for one in found:
            indent = "" if wanted else "    " * one.depth
            item = QListWidgetItem(f"{indent}{one.words}")
            item.setToolTip(one.words)
            item.setData(Qt.ItemDataRole.UserRole, one.uid)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.taken.setEnabled(bool(found))
        words = counted(len(self._offered), _("obiectiv sau măsură"), _("obiective și măsuri"))
        self.count.setText(_("{found} din {all}").format(found=len(found), all=words))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        uid = item.data(Qt.ItemDataRole.UserRole)
        target = next(one for one in self._offered if one.uid == uid)
        self.accept()
        self.picked.emit(target, self.in_text.isVisibleTo(self) and self.in_text.isChecked())


def _refill(place: QWidget, flow: Flow, widgets: Sequence[QWidget]) -> None:
    """Put these into a flow, in place of what stood there."""
    while (item := flow.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for widget in widgets:
        flow.addWidget(widget)
    place.setVisible(bool(widgets))
    flow.invalidate()
    place.updateGeometry()


def _words(link: NodeLink, target: Target | None) -> str:
    if target is None:
        name = link.words or _("fără nume")
        return _("{name}: nu mai este în plan").format(name=name)
    if link.kind is LinkKind.SERVES:
        return _("{kind}: {words} ({plan})").format(
            kind=LINK_KINDS[link.kind], words=target.words, plan=target.plan
        )
    return target.words


def _cut(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()}…"
