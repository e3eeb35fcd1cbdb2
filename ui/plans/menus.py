"""The menus of the plan's page: its years, what may be done, the copy that is printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from db.tables.plans import PlanStage
from letea.fields.plans import STAGES
from letea.wording import _
from ui.parts.inputs import ChoiceInput

Entry = tuple[str, Callable[[], object]] | None


def menu_of(parent: QWidget, *entries: Entry) -> QMenu:
    """A menu of these words and what they do; None draws a line."""
    menu = QMenu(parent)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            _add(menu, *entry)
    return menu


class YearChooser(ChoiceInput):
    """The years that have a plan, and the way to a new one."""

    year_chosen = Signal(int)
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._years: list[int] = []
        self._place = -1
        self.setAccessibleName(_("Anul planului"))
        self.setObjectName("year")
        self.setFixedWidth(116)
        self.activated.connect(self._take)

    def show_years(self, years: Sequence[int], chosen: int | None) -> None:
        """Offer these years."""
        self._years = list(years)
        self._place = self._years.index(chosen) if chosen in self._years else -1
        blocked = self.blockSignals(True)
        self.clear()
        self.addItems([*(str(year) for year in years), _("Plan nou…")])
        self.setCurrentIndex(self._place)
        self.blockSignals(blocked)

    def _take(self, place: int) -> None:
        if place < len(self._years):
            self.year_chosen.emit(self._years[place])
        else:
            self.setCurrentIndex(self._place)
            self.new_asked.emit()


class Copies:
    """Which copy is printed: the one of the plan's stage, or another chosen here."""

    def __init__(self, menu: QMenu) -> None:
        self._group = QActionGroup(menu)
        menu.addAction(_("Ce exemplar se tipărește:")).setEnabled(False)
        self._add(menu, _("cel al stadiului de acum"), None).setChecked(True)
        for stage, words in STAGES.items():
            self._add(menu, words, stage)

    def chosen(self) -> PlanStage | None:
        """The stage of the copy, or None for the plan's own."""
        action = self._group.checkedAction()
        stage = action.data() if action is not None else None
        return PlanStage(stage) if stage else None

    def choose(self, stage: PlanStage | None) -> None:
        """Choose a copy."""
        for action in self._group.actions():
            if action.data() == (stage.value if stage else ""):
                action.setChecked(True)

    def _add(self, menu: QMenu, words: str, stage: PlanStage | None) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setData(stage.value if stage else "")
        self._group.addAction(action)
        return action


def _add(menu: QMenu, words: str, do: Callable[[], object]) -> None:
    menu.addAction(words).triggered.connect(lambda _on: do())
