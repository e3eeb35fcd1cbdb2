"""From last year's plan to the new one: the window that asks, and the one that tells what came from where."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTreeWidgetItem, QVBoxLayout, QWidget

from db.tables.plan_life import Outcome
from letea.actions.plan_carrying import Earlier, Origins, carry_plan, open_earlier, origins_of
from letea.actions.plan_reading import PlanRow
from letea.errors import Problem, Refused
from letea.fields.plan_life import OUTCOMES
from letea.rules.plan_carrying import check_choices
from letea.troubles import plainly
from letea.wording import _, counted
from ui import messages
from ui.parts.basics import button, label
from ui.parts.note import Note
from ui.parts.tabs import Tabs
from ui.plans.carrying_lists import ChoicesList, PlacesList, Rows
from ui.plans.new_plan import NewPlanDialog
from ui.plans.workbench import Workbench
from ui.room import Room
from ui.theme import MARGIN


class CarryDialog(QDialog):
    """Asks what becomes of each measure and which years are moved; `carried(id)` gives the new plan."""

    carried = Signal(int)

    def __init__(self, room: Room, earlier: Earlier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._earlier = room, earlier
        title = _("Planul pentru anul {year}, pornind de la „{plan}”")
        self.setObjectName("carry")
        self.setWindowTitle(_("Plan nou"))
        self.choices, self.places = ChoicesList(earlier.choices), PlacesList(earlier.places)
        self.counts, self.note = label("", "secondary", wrap=True), Note()
        self.tabs = Tabs()
        self.tabs.add(_("Măsurile"), self.choices)
        count = len(earlier.places)
        self.tabs.add(_("Anii din texte ({count})").format(count=count), self.places)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(title.format(year=earlier.year, plan=earlier.plan.name), "heading", wrap=True))
        column.addWidget(self.counts)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.note)
        column.addLayout(self._buttons())
        self.choices.changed.connect(self._tell)
        self._tell()
        self.resize(940, 640)

    def begin(self) -> None:
        """Start the plan; what is to be mended is told first, at its place."""
        problems = check_choices(self.choices.choices)
        bad = next((one for one in problems if one.blocking), None)
        if bad is not None:
            self._show(bad)
            return
        store, today = self._room.desk.store, self._room.desk.today()
        earlier, choices, moves = self._earlier, list(self.choices.choices), self.places.moves()
        self.begin_button.setDisabled(True)
        self._room.work.run(
            lambda _progress: carry_plan(
                store, earlier.plan.id, earlier.year, today, choices=choices, moves=moves
            ),
            done=self._end,
            failed=self._refuse,
            title=_("Plan nou"),
        )

    def _end(self, plan_id: int) -> None:
        self.accept()
        self.carried.emit(plan_id)

    def _refuse(self, error: Exception) -> None:
        self.begin_button.setDisabled(False)
        told = plainly(error)
        if isinstance(told, Refused):
            self._show(told.problems[0])
        else:
            messages.show(self, told or error)

    def _show(self, problem: Problem) -> None:
        name, _dot, place = problem.field.partition(".")
        if name == "reason":
            self.tabs.turn_to(0)
            self.choices.go_to(int(place))
            self.choices.reason.tell(problem.text)
        else:
            self.note.tell("bad", problem.text)

    def _tell(self) -> None:
        outcomes = [one.outcome for one in self.choices.choices]
        told = _("{all}: {carried} se preiau, {done} realizate, {dropped} la care se renunță.")
        self.counts.setText(
            told.format(
                all=counted(len(outcomes), _("măsură"), _("măsuri")),
                carried=outcomes.count(Outcome.CARRIED),
                done=outcomes.count(Outcome.DONE),
                dropped=outcomes.count(Outcome.DROPPED),
            )
        )
        warnings = [one.text for one in check_choices(self.choices.choices) if not one.blocking]
        self.note.tell("warning" if warnings else "", "\n".join(warnings))

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        self.begin_button = button(_("Începeți planul"), self.begin, look="primary", name="carry.begin")
        line.addWidget(self.begin_button)
        return line


class OriginsDialog(QDialog):
    """What became of last year's measures, and what needs a look; `go_to(section, node)` leads there."""

    go_to = Signal(str, str)

    def __init__(self, origins: Origins, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("origins")
        self._looks = origins.looks
        self.setWindowTitle(_("Din planul trecut"))
        heading = _("Din planul pentru anul {year}").format(year=origins.year)
        self.looks = Rows(_("De văzut"), (_("Unde"), _("Ce scrie"), _("De ce")), (250, 290))
        self.nodes = Rows(
            _("Măsurile planului trecut"), (_("Măsura"), _("Ce s-a întâmplat"), _("De ce")), (130, 250)
        )
        for look in origins.looks:
            self.looks.addTopLevelItem(_row(look.where, look.words, look.why))
        for one in origins.nodes:
            self.nodes.addTopLevelItem(_row(one.words, OUTCOMES[one.outcome], one.reason))
        self.looks.itemActivated.connect(lambda _item, _column: self._go())
        self.tabs = Tabs()
        self.tabs.add(_("De văzut ({count})").format(count=len(origins.looks)), self.looks)
        self.tabs.add(_("Măsurile ({count})").format(count=len(origins.nodes)), self.nodes)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(heading, "heading"))
        told = _("Texte cu date, licențe, sume sau anul trecut. Enter duce la locul lor.")
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.tabs, 1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addStretch(1)
        line.addWidget(button(_("Închide"), self.reject))
        line.addWidget(button(_("Arată locul"), self._go, look="primary", name="origins.go"))
        column.addLayout(line)
        self.resize(900, 560)
        if origins.looks:
            self.looks.setCurrentItem(self.looks.items()[0])
        else:
            self.tabs.turn_to(1)

    def _go(self) -> None:
        current = self.looks.currentItem()
        if self.tabs.place() == 0 and current is not None:
            look = self._looks[self.looks.indexOfTopLevelItem(current)]
            self.accept()
            self.go_to.emit(look.section, look.node)


class PlansPage(Protocol):
    """What the windows ask of the plan's page."""

    workbench: Workbench

    def show_plan(self, plan_id: int) -> None:
        """Bring a plan into sight."""

    def turn_to(self, view: str) -> None:
        """Bring the plan's writing into sight."""


class YearToYear:
    """Opens the windows that lead from one year's plan to the next, for the plan's page."""

    def __init__(self, room: Room, page: PlansPage, window: QWidget) -> None:
        self._room, self._page, self._window = room, page, window

    def new_dialog(self, year: int) -> NewPlanDialog:
        """The dialog of a new plan, which may go on to carry an earlier one over."""
        dialog = NewPlanDialog(self._room, year, self._window)
        dialog.carry_asked.connect(self.carry)
        return dialog

    def carry(self, plan: PlanRow, year: int) -> CarryDialog:
        """Ask how a plan is carried over, then show the new one with what needs a look."""
        desk = self._room.desk
        dialog = CarryDialog(self._room, open_earlier(desk.store, plan, year, desk.today()), self._window)
        dialog.carried.connect(self._begun)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_origins(self, plan_id: int, *, quiet: bool = False) -> OriginsDialog | None:
        """Tell what came from where; `quiet` where nothing needs a look."""
        origins = origins_of(self._room.desk.store, plan_id)
        if origins is None:
            self._room.say(_("Planul nu a pornit de la un plan mai vechi."))
            return None
        if quiet and not origins.looks:
            return None
        dialog = OriginsDialog(origins, self._window)
        dialog.go_to.connect(self.lead)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def lead(self, section: str, node: str) -> None:
        """Bring a section into the editor, or an objective or measure of it."""
        self._page.turn_to("plan")
        self._page.workbench.choose(section)
        if node:
            self._page.workbench.choose_node(node)

    def _begun(self, plan_id: int) -> None:
        self._page.show_plan(plan_id)
        self.show_origins(plan_id, quiet=True)


def _row(*texts: str) -> QTreeWidgetItem:
    flat = [" ".join(text.split()) for text in texts]
    item = QTreeWidgetItem(flat)
    for place, text in enumerate(texts):
        item.setToolTip(place, text)
    return item
