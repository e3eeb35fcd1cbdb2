"""The menus of the plan's page: the plans there are, what may be done, the copy that is printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.tables.plans import PlanStage
from letea.actions.plan_reading import PlanRow
from letea.fields.plans import STAGES
from letea.wording import _
from ui.parts.inputs import ChoiceInput

_MARGINS, _WIDEST = 48, 520  # pixels of the open list of plans

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


class _WholeName(QStyledItemDelegate):
    """In the open list each plan has its whole name; the closed box says only its years."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Write the whole name."""
        super().initStyleOption(option, index)
        option.text = str(index.data(Qt.ItemDataRole.UserRole))


class PlanChooser(ChoiceInput):
    """The plans there are, annual ones by their year, and the way to a new one."""

    plan_chosen = Signal(int)
    new_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[int] = []
        self._place = -1
        self.setAccessibleName(_("Planul"))
        self.setObjectName("year")
        self.setFixedWidth(130)
        self.setItemDelegate(_WholeName(self))
        self.activated.connect(self._take)

    def show_plans(self, rows: Sequence[PlanRow], chosen: int | None) -> None:
        """Offer these plans; the list is as wide as the longest name, the box as narrow as a year."""
        self._ids = [row.id for row in rows]
        self._place = self._ids.index(chosen) if chosen in self._ids else -1
        words = [row.period if row.is_annual else f"{row.period}  {row.kind}" for row in rows]
        metrics = self.fontMetrics()
        blocked = self.blockSignals(True)
        self.clear()
        for row, whole in zip(rows, words, strict=True):
            self.addItem(row.period, whole)
        self.addItem(_("Plan nou…"), _("Plan nou…"))
        self.setCurrentIndex(self._place)
        widest = max((metrics.horizontalAdvance(one) for one in words), default=0)
        self.view().setMinimumWidth(min(widest + _MARGINS, _WIDEST))
        self.blockSignals(blocked)

    def _take(self, place: int) -> None:
        if place < len(self._ids):
            self.plan_chosen.emit(self._ids[place])
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
