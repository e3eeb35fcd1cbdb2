"""The sections of a plan under the outline: added, moved, deleted, each one step that can be undone."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from letea.actions.plan_outline import add_section, move_section, remove_section
from letea.rules.plan_outline import may_be_removed
from letea.rules.plan_sections import name_of
from letea.wording import _
from ui import messages
from ui.parts.basics import button, icon_button
from ui.plans.menus import menu_of

if TYPE_CHECKING:
    from ui.plans.workbench import Workbench
    from ui.room import Room


class Arranging(QWidget):
    """The buttons under the outline; its keys do the same: Ins, Shift+Ins, Alt+Up, Alt+Down, Ctrl+Del."""

    def __init__(self, room: "Room", bench: "Workbench") -> None:
        super().__init__()
        self._room, self._bench = room, bench
        self.added = button(_("Secțiune nouă"), look="link", icon="plus", name="outline.add")
        self.added.setMenu(
            menu_of(
                self,
                (_("După cea aleasă (Ins)"), lambda: self.add(beneath=False)),
                (_("Sub cea aleasă (Shift+Ins)"), lambda: self.add(beneath=True)),
            )
        )
        self.up = icon_button("arrow-up", _("Mută secțiunea mai sus (Alt+Sus)"), lambda: self.shift(-1))
        self.down = icon_button("arrow-down", _("Mută secțiunea mai jos (Alt+Jos)"), lambda: self.shift(1))
        self.gone = icon_button("trash", "", self.remove, name="outline.remove")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 4, 0)
        line.setSpacing(0)
        line.addWidget(self.added)
        line.addStretch(1)
        for made in (self.up, self.down, self.gone):
            line.addWidget(made)
        outline = bench.outline
        outline.add_asked.connect(lambda beneath: self.add(beneath=beneath))
        outline.move_asked.connect(self.shift)
        outline.remove_asked.connect(self.remove)

    def tell(self) -> None:
        """Offer what may be done with the section chosen."""
        held, view = self._bench.chosen(), self._bench.view
        free = held is not None and view is not None and may_be_removed(held, view.tree.layout)
        says = (
            _("Șterge secțiunea (Ctrl+Del)")
            if free
            else _("Titlurile modelului rămân; secțiunea poate purta „nu este cazul”.")
        )
        self.gone.setEnabled(free)
        self.gone.setToolTip(says)
        self.gone.setAccessibleName(says)

    def add(self, *, beneath: bool) -> None:
        """Add a section of one's own by the one chosen and begin with its title."""
        held, store = self._bench.chosen(), self._room.desk.store
        if held is not None:
            beside = held.section.id
            self._bench.do(
                lambda: add_section(store, beside, beneath=beneath),
                lambda made: self._begin(made.uid),
            )

    def shift(self, by: int) -> None:
        """Move the section chosen up or down among its neighbours."""
        held, store = self._bench.chosen(), self._room.desk.store
        if held is not None:
            section_id = held.section.id
            self._bench.do(lambda: move_section(store, section_id, by))

    def remove(self) -> None:
        """Delete the section chosen; the order's own headings stay."""
        held, store = self._bench.chosen(), self._room.desk.store
        if held is None:
            return
        if not self.gone.isEnabled():
            self._room.say(self.gone.toolTip())
            return
        section_id, name = held.section.id, name_of(held.section)
        self._bench.outline.choose_beside()
        self._bench.do(lambda: remove_section(store, section_id), lambda _name: self._tell_gone(name))

    def _begin(self, uid: str) -> None:
        self._bench.choose(uid)
        if self._bench.editor is not None:
            self._bench.editor.retitle()

    def _tell_gone(self, name: str) -> None:
        text = _("Secțiunea „{name}” a fost ștearsă.").format(name=name)
        messages.say(self, text, do=_("Anulează"), on_do=self._bring_back)

    def _bring_back(self) -> None:
        store = self._room.desk.store
        self._bench.do(store.undo)
