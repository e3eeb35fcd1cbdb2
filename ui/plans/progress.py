"""The view Stadiul of the plan's page: how far each measure is in a period, recorded and reported."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from db.tables.plan_life import ProgressState
from letea.actions.plan_progress import (
    forget_progress,
    link_measures,
    open_measure,
    open_progress,
    set_state,
    unlink_measures,
)
from letea.actions.plan_reading import plan_rows
from letea.fields.plan_life import PROGRESS_STATES
from letea.rules.plan_progress import ProgressView
from letea.rules.plan_standing import Standing, matches
from letea.wording import _, counted
from ui.parts.basics import button, label
from ui.parts.dialog import open_once
from ui.parts.empty import Empty
from ui.parts.inputs import ChoiceInput, Tick
from ui.plans.menus import menu_of
from ui.plans.progress_dialog import ProgressDialog
from ui.plans.progress_giving import WAYS, ProgressGiving
from ui.plans.progress_links import LinkDialog
from ui.plans.progress_side import ProgressSide
from ui.plans.progress_tree import ProgressTree
from ui.room import Room

_SIDE_FROM = 940  # pixels from which the figures stand beside the measures


class ProgressPanel(QWidget):
    """The progress of one plan."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.view: ProgressView | None = None
        self._period = ""
        self.giving = ProgressGiving(room, self)
        self.period, self.state, self.responsible = ChoiceInput(), ChoiceInput(), ChoiceInput()
        self.overdue = Tick(_("Numai întârziate"))
        self.tree = ProgressTree()
        self.side = ProgressSide()
        self.empty = Empty(
            _("Planul nu are încă măsuri. Scrieți-le la „Planul”, la obiective."), icon="list-check"
        )
        self.count = label("", "small")
        self._build()
        self.period.activated.connect(lambda _place: self.turn_to(self.period.currentData()))
        for combo in (self.state, self.responsible):
            combo.currentIndexChanged.connect(lambda _place: self._filter())
        self.overdue.toggled.connect(lambda _on: self._filter())
        self.tree.opened.connect(self.record)
        self.tree.state_asked.connect(self.give_state)
        self.tree.chosen.connect(self._tell_chosen)

    def show_plan(self, plan_id: int) -> None:
        """Show a plan's progress, or the same read again; another plan begins at its current period."""
        other = self.view is None or self.view.tree.plan.id != plan_id
        period = "" if other else self._period
        self.view = open_progress(self._room.desk.store, plan_id, self._room.desk.today(), period=period)
        self._period = self.view.period.key
        if other:
            self._offer_periods(self.view)
        self._offer_responsibles(self.view)
        there = bool(self.view.groups)
        self.empty.setVisible(not there)
        self._table.setVisible(there)
        self.side.show_view(self.view, self._room.desk.today())
        self._filter()

    def turn_to(self, period: str) -> None:
        """Show another period, by its key."""
        if self.view is not None:
            self._period = period
            self.period.setCurrentIndex(self.period.findData(period))
            self.show_plan(self.view.tree.plan.id)

    def record(self, node_id: int | None = None) -> ProgressDialog | None:
        """Enter: record the measure, or the first of those chosen."""
        asked = node_id or next(iter(self.tree.chosen_ids()), None)
        view = self.view
        if view is None or asked is None:
            return None
        file = open_measure(self._room.desk.store, asked, view.period, view.tree.layout)
        origin = view.origins.get(file.node.uid, "")
        make = lambda: ProgressDialog(self._room, file, origin=origin, parent=self)  # noqa: E731 - one line says it
        dialog = open_once(("progress", file.node.uid, view.period.key), make)
        return dialog if isinstance(dialog, ProgressDialog) else None

    def give_state(self, state: ProgressState) -> None:
        """Give all measures chosen the same state."""
        store, ids, view = self._room.desk.store, self.tree.chosen_ids(), self.view
        if view is not None and ids:
            plan_id, period = view.tree.plan.id, view.period
            told = _("„{state}” la {count}.").format(
                state=PROGRESS_STATES[state], count=counted(len(ids), _("măsură"), _("măsuri"))
            )
            self._do(lambda: set_state(store, plan_id, ids, period, state=state), lambda _count: told)

    def forget(self) -> None:
        """Take back what was recorded of those chosen in this period."""
        store, ids, view = self._room.desk.store, self.tree.chosen_ids(), self.view
        if view is not None and ids:
            period = view.period
            told = _("S-a șters ce era consemnat în perioada aleasă.")
            none = _("Nimic nu era consemnat în perioada aleasă.")
            self._do(lambda: forget_progress(store, ids, period), lambda count: told if count else none)

    def link(self) -> LinkDialog | None:
        """Ask which objective of the strategy those chosen serve."""
        store, ids, view = self._room.desk.store, self.tree.chosen_ids(), self.view
        if view is None or not ids:
            return None
        others = [row for row in plan_rows(store) if row.id != view.tree.plan.id and row.until_year]
        if not others:
            self._room.say(_("Nu există încă un plan pe mai mulți ani; începeți-l la „Plan nou”."))
            return None
        dialog = LinkDialog(self._room, others, len(ids), self)
        dialog.picked.connect(lambda uid: self._link(ids, uid))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def unlink(self) -> None:
        """Let those chosen serve no strategy any longer."""
        store, ids = self._room.desk.store, self.tree.chosen_ids()
        if ids:
            self._do(lambda: unlink_measures(store, ids), lambda _count: _("Legăturile s-au șters."))

    def give_paper(self, ending: str = "") -> None:
        """Show the report of the plan and period in sight as it prints; with an ending, save it so."""
        if self.view is not None:
            where = self.view.tree.plan.id, self.view.period
            _made = self.giving.ask_where(*where, ending) if ending else self.giving.show(*where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figures away in a narrow window."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _SIDE_FROM)

    def shown(self) -> list[Standing]:
        """The measures that the filters let through."""
        state, who = self.state.currentData(), self.responsible.currentData() or ""
        found = self.view.standings if self.view is not None else ()
        wanted = ProgressState(state) if state else None
        late = self.overdue.isChecked()
        return [one for one in found if matches(one, state=wanted, responsible=who, overdue=late)]

    def _link(self, ids: list[int], uid: str) -> None:
        store = self._room.desk.store

        def told(made: int) -> str:
            words = counted(made, _("măsură legată"), _("măsuri legate"))
            return _("{count} de strategie.").format(count=words) if made else _("Erau deja legate.")

        self._do(lambda: link_measures(store, ids, uid), told)

    def _do(self, action: Callable[[], Any], told: Callable[[Any], str]) -> None:
        store = self._room.desk.store
        undo = lambda: self._room.work.run(lambda _progress: store.undo(), title=_("Anulare"))  # noqa: E731 - same
        self._room.work.run(
            lambda _progress: action(),
            done=lambda result: self._room.say(told(result), do=_("Anulează"), on_do=undo),
            title=_("Stadiul planului"),
        )

    def _filter(self) -> None:
        if self.view is None:
            return
        shown = self.shown()
        self.tree.show_groups(self.view.groups, shown)
        told = _("{shown} din {all}")
        words = counted(len(self.view.standings), _("măsură"), _("măsuri"))
        self.count.setText(told.format(shown=len(shown), all=words))

    def _tell_chosen(self) -> None:
        ids = self.tree.chosen_ids()
        self.recording.setEnabled(bool(ids))
        self.several.setEnabled(bool(ids))
        if self.view is not None:
            one = next((held for held in self.view.standings if ids and held.node.id == ids[0]), None)
            self.side.show_standing(one, self.view)

    def _offer_periods(self, view: ProgressView) -> None:
        self.period.clear()
        for one in view.periods:
            self.period.addItem(one.name, one.key)
        self.period.setCurrentIndex(self.period.findData(view.period.key))

    def _offer_responsibles(self, view: ProgressView) -> None:
        kept = self.responsible.currentData() or ""
        names = sorted({one.responsible for one in view.standings} - {""})
        blocked = self.responsible.blockSignals(True)
        self.responsible.clear()
        self.responsible.addItem(_("Toți responsabilii"), "")
        for name in names:
            self.responsible.addItem(name, name)
        self.responsible.setCurrentIndex(max(0, self.responsible.findData(kept)))
        self.responsible.blockSignals(blocked)

    def _build(self) -> None:
        self.state.addItem(_("Toate stadiile"), "")
        for state, words in PROGRESS_STATES.items():
            self.state.addItem(words, state.value)
        for combo, name, width in (
            (self.period, _("Perioada"), 220),
            (self.state, _("Stadiul"), 150),
            (self.responsible, _("Responsabilul"), 200),
        ):
            combo.setAccessibleName(name)
            combo.setFixedWidth(width)
        self._table = QWidget()
        left = QVBoxLayout(self._table)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(6)
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self.tree)
        left.addWidget(card, 1)
        left.addLayout(self._foot())
        panes = QSplitter()
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(12)
        for place, widget in enumerate((self._table, self.side)):
            panes.addWidget(widget)
            panes.setStretchFactor(place, 1 - place)
        panes.setSizes([800, 310])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._tools())
        column.addWidget(self.empty)
        column.addWidget(panes, 1)

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.period, self.state, self.responsible, self.overdue):
            line.addWidget(widget)
        line.addStretch(1)
        entries = [(words, partial(self.give_paper, ending)) for words, ending in WAYS]
        self.report = _with_menu(_("Raport"), "file-export", menu_of(self, *entries))
        line.addWidget(self.report)
        return line

    def _foot(self) -> QHBoxLayout:
        """What can be done with the measures chosen."""
        self.recording = button(_("Consemnează…"), self.record, icon="pencil", name="progress.record")
        self.recording.setToolTip(_("Enter; tastele 1–5 dau stadiul tuturor măsurilor alese"))
        self.several = _with_menu(_("Pentru cele alese"), "list-check", self._several_menu())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.count)
        line.addStretch(1)
        line.addWidget(self.several)
        line.addWidget(self.recording)
        return line

    def _several_menu(self) -> QMenu:
        states = [(words, partial(self.give_state, state)) for state, words in PROGRESS_STATES.items()]
        return menu_of(
            self,
            *states,
            None,
            (_("Șterge ce s-a consemnat"), self.forget),
            None,
            (_("Leagă de un obiectiv al strategiei…"), self.link),
            (_("Șterge legăturile cu strategia"), self.unlink),
        )


def _with_menu(text: str, icon: str, menu: QMenu) -> QPushButton:
    made = button(text, icon=icon)
    made.setMenu(menu)
    return made
