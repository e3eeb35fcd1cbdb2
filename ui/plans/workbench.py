"""The plan on its table: outline, editor and paper side by side, kept up to date with one another."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from db.tables.plans import Plan
from letea.actions.annex import annex_pdf
from letea.actions.plan_reading import open_section
from letea.actions.plan_view import PlanView
from letea.actions.plans import save_plan, save_section
from letea.actions.registers import include_beneficiaries, keep_rows, link_rows
from letea.rules.plan_drafts import take_versions
from letea.rules.plan_sections import first_words
from letea.rules.plan_tree import SectionTree
from letea.troubles import plainly
from letea.wording import _
from ui.plans.arranging import Arranging
from ui.plans.editor import SectionEditor
from ui.plans.following import follow
from ui.plans.outline import OutlineTree
from ui.plans.preview import Preview
from ui.plans.saving import Autosave
from ui.room import Room
from ui.work import PAINTED

FOLD_BELOW = 1200  # pixels of window width under which the paper is put away
_SPLIT, _FOLDED = "plan/panes", "plan/preview-folded"


class Workbench(QWidget):
    """Edits one plan. `saved` tells of every section that went into the file."""

    saved = Signal()
    preview_folded = Signal(bool)
    plan_asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.view: PlanView | None = None
        self.editor: SectionEditor | None = None
        self.outline = OutlineTree()
        self.preview = Preview()
        self.arranging = Arranging(room, self)
        self.autosave = Autosave(room, lambda held: save_section(room.desk.store, held))
        self._wants_paper = room.settings.chosen(_FOLDED) != "1"
        self._build()
        self.outline.chosen.connect(self._go)
        self.autosave.saved.connect(self.saved)
        self.autosave.told.connect(self._tell_saved)
        self.autosave.failed.connect(self._bring_back)
        self.preview.fold_asked.connect(lambda: self.show_paper(shown=False))

    def show_plan(self, view: PlanView) -> None:
        """Show a plan, or the same plan read again; what is being typed stays."""
        other = self.view is None or self.view.tree.plan.id != view.tree.plan.id
        if other:
            self.autosave.flush()
        self.view = view
        self.outline.show_plan(view)
        self.arranging.tell()
        self.arranging.setVisible(not view.frozen)
        if other or self._held(self.outline.current_uid()) is None:
            first = next(iter(view.tree.walk()), None)
            if first is not None:
                self.outline.choose(first.section.uid)
        else:
            self._freshen()
        self.draw_paper()

    def choose(self, uid: str) -> None:
        """Bring a section into the editor."""
        self.outline.choose(uid)

    def choose_node(self, uid: str) -> None:
        """Bring an objective or measure of the section in the editor to the fore."""
        if self.editor is not None and self.editor.objectives is not None:
            self.editor.objectives.choose(uid)

    def chosen(self) -> SectionTree | None:
        """The section chosen, as the file holds it, with those beneath it."""
        return self._held(self.outline.current_uid())

    def draw_paper(self) -> None:
        """Make the preview anew, beside the window; only the newest is shown."""
        if self.view is None or not self.preview.isVisibleTo(self):
            return
        store, plan_id = self._room.desk.store, self.view.tree.plan.id
        self._room.work.latest(
            "preview",
            lambda progress: annex_pdf(store, plan_id, progress),
            self.preview.show_pdf,
            failed=self._tell_no_paper,
            rest=PAINTED,
        )

    def show_paper(self, *, shown: bool) -> None:
        """Fold the paper away or bring it back; the choice is remembered."""
        self._wants_paper = shown
        self._room.settings.keep_chosen(_FOLDED, "" if shown else "1")
        self._fold()

    def is_paper_shown(self) -> bool:
        """Whether the paper stands beside the editor."""
        return self.preview.isVisibleTo(self)

    def settle(self) -> bool:
        """Save what is typed and wait; false when it could not be saved."""
        return self.autosave.settle()

    def step(self, by: int) -> None:
        """F6 and Shift+F6: go to the next of outline, editor and paper."""
        places = [self.outline, self._place, *([self.preview.paper] if self.is_paper_shown() else [])]
        now = self.focusWidget()
        at = next((n for n, one in enumerate(places) if now is one or one.isAncestorOf(now)), -by)
        target = places[(at + by) % len(places)]
        if target is not self._place:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.editor is not None:
            self.editor.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the paper away in a narrow window."""
        super().resizeEvent(event)
        self._fold()

    def _build(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 4, 6)
        inside.addWidget(self.outline)
        inside.addWidget(self.arranging)
        self._place = QWidget()
        self.above, self._slot = QVBoxLayout(), QVBoxLayout()
        held = QVBoxLayout(self._place)
        held.setContentsMargins(0, 0, 0, 0)
        held.addLayout(self.above)
        held.addLayout(self._slot, 1)
        self._place.setMinimumWidth(320)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(12)
        for place, widget in enumerate((card, self._place, self.preview)):
            self.panes.addWidget(widget)
            self.panes.setStretchFactor(place, place)
        self.panes.setSizes([250, 470, 380])
        kept = self._room.settings.geometry(_SPLIT)
        if kept != QByteArray():
            self.panes.restoreState(kept)
        self.panes.splitterMoved.connect(
            lambda *_moved: self._room.settings.keep_geometry(_SPLIT, self.panes.saveState())
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        for keys, by in (("F6", 1), ("Shift+F6", -1)):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WindowShortcut)
            made.activated.connect(partial(self.step, by))

    def _fold(self) -> None:
        shown = self._wants_paper and self.window().width() >= FOLD_BELOW
        if shown != self.is_paper_shown():
            self.preview.setVisible(shown)
            self.preview_folded.emit(not shown)
            self.draw_paper()

    def _go(self, uid: str, node: str) -> None:
        if self.editor is None or self.editor.uid != uid:
            self._open(uid)
        if node:
            self.choose_node(node)
        self.arranging.tell()
        held = self._held(uid)
        if held is not None:
            self.preview.go_to_words(first_words(held, self.view.tree.plan.title if self.view else ""))

    def _open(self, uid: str) -> None:
        held = self._held(uid)
        if held is None or self.view is None:
            return
        editor = SectionEditor(self._room, self.view, held, self.view.tree.layout)
        editor.reload_asked.connect(self._reload)
        editor.keep_asked.connect(self._keep_typed)
        editor.plan_asked.connect(self.plan_asked)
        if self.view.frozen:
            editor.set_read_only()
        editor.followed.connect(partial(follow, self, room=self._room))
        if editor.table is not None:
            self._connect_table(editor)
        before = self.editor
        self._put(editor)
        if before is not None:
            editor.go_on_from(before)
        self.autosave.watch(editor)
        editor.stepped.connect(self.autosave.flush)

    def _put(self, editor: SectionEditor) -> None:
        """Show an editor; the one before lives on until what was typed in it is saved."""
        old, self.editor = self.editor, editor
        if old is editor:
            return
        if old is not None:
            self._slot.removeWidget(old)
            old.hide()
        self._slot.addWidget(editor)
        editor.show()
        if old is not None and not self.autosave.holds(old):
            old.deleteLater()

    def _connect_table(self, editor: SectionEditor) -> None:
        table, store, section_id = editor.table, self._room.desk.store, editor.held.section.id
        if table is None or self.view is None:
            return
        plan_id = self.view.tree.plan.id
        table.keep_asked.connect(lambda: self.do(lambda: keep_rows(store, section_id)))
        table.link_asked.connect(lambda: self.do(lambda: link_rows(store, section_id)))
        table.beneficiaries_asked.connect(lambda: self.do(lambda: include_beneficiaries(store, plan_id)))
        table.figures_changed.connect(self._save_figures)

    def do(self, action: Callable[[], Any], then: Callable[[Any], object] | None = None) -> None:
        """Do one action of the plan after what was typed is saved, then what is said of its result."""

        def done(result: Any) -> None:
            self.saved.emit()
            if then is not None:
                then(result)

        self.autosave.flush()
        self._room.work.run(lambda _progress: action(), done=done, title=_("Plan"))

    def _save_figures(self, plan: Plan) -> None:
        store, today = self._room.desk.store, self._room.desk.today()
        self.do(lambda: save_plan(store, plan, today))

    def _freshen(self) -> None:
        """Show the section as the file holds it now, unless the worker is writing in it."""
        editor = self.editor
        held = self._held(self.outline.current_uid())
        if editor is None or held is None or self.autosave.holds(editor):
            return
        other = self.view is not None and editor.is_read_only is not self.view.frozen
        if (
            other
            or editor.uid != held.section.uid
            or not editor.shows(held)
            or self._is_outdated(editor, held)
        ):
            self._open(held.section.uid)

    def _is_outdated(self, editor: SectionEditor, held: SectionTree) -> bool:
        """Whether the registers or the checks say something else than the editor of a table shows."""
        return self.view is not None and editor.table is not None and editor.table.differs(self.view, held)

    def _reload(self) -> None:
        self.autosave.forget()
        if self.editor is not None:
            uid, self.editor.uid = self.editor.uid, ""
            self.saved.emit()
            self._open(uid)

    def _keep_typed(self) -> None:
        """Let what was typed stand over what the file holds now."""
        if self.editor is not None:
            take_versions(self.editor.held, open_section(self._room.desk.store, self.editor.held.section.id))
            self.editor.tell_failure("")
            self.autosave.flush()

    def _bring_back(self, editor: SectionEditor) -> None:
        self._put(editor)
        self.outline.blockSignals(True)
        self.outline.choose(editor.uid)
        self.outline.blockSignals(False)

    def _held(self, uid: str) -> SectionTree | None:
        sections = self.view.tree.walk() if self.view is not None else iter(())
        return next((held for held in sections if held.section.uid == uid), None)

    def _tell_saved(self, text: str) -> None:
        if self.editor is not None:
            self.editor.saved_line.setText(text)

    def _tell_no_paper(self, error: Exception) -> None:
        told = plainly(error)
        if told is None:
            raise error
        self.preview.tell_failure(str(told))
