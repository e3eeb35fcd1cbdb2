"""The lists of a plan carried over: what becomes of each measure, which years are moved."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.tables.plan_life import Outcome
from letea.fields.plan_life import OUTCOMES, PROGRESS_STATES
from letea.rules.plan_carrying import Choice
from letea.rules.plan_years import YearPlace
from letea.wording import _
from ui.parts.asking import Asking
from ui.parts.basics import button, label
from ui.parts.icon import icon
from ui.theme import Role

_KEYS = {
    Qt.Key.Key_1: Outcome.CARRIED,
    Qt.Key.Key_2: Outcome.DONE,
    Qt.Key.Key_3: Outcome.DROPPED,
}
_ICONS: dict[Outcome, tuple[str, Role]] = {
    Outcome.CARRIED: ("arrow-forward-up", "accent"),
    Outcome.DONE: ("circle-check", "good"),
    Outcome.DROPPED: ("x", "bad"),
}
_ROW = 30  # pixels
_ROLE = Qt.ItemDataRole.UserRole
_BOX = QStyle.SubElement.SE_ItemViewItemCheckIndicator


class Ticks(QStyledItemDelegate):
    """Draws the mark in the box of a row that is ticked; a stylesheet can only fill the box."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The row, and the mark over its box."""
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked.value:
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        box = self._view.style().subElementRect(_BOX, whole, self._view)
        icon("check", "on_accent").paint(painter, box)


class Rows(QTreeWidget):
    """A plain list of several columns; the first takes the room that the others leave.

    `digit_pressed(key)` tells of 1 to 3.
    """

    digit_pressed = Signal(object)

    def __init__(self, name: str, heads: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("look", "rows")
        self.setItemDelegateForColumn(0, Ticks(self))
        self.setHeaderLabels(list(heads))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate(widths, start=1):
            header.resizeSection(place, width)

    def items(self) -> list[QTreeWidgetItem]:
        """All rows."""
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 3 choose for the rows chosen."""
        if Qt.Key(event.key()) in _KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit_pressed.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)


class ChoicesList(QWidget):
    """Last year's measures, each with what becomes of it and why; `changed()` tells of every edit."""

    changed = Signal()

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.choices = list(choices)
        heads = (_("Măsura"), _("Stadiul"), _("Ce se întâmplă"), _("De ce"))
        self.rows = Rows(_("Măsurile planului trecut"), heads, (110, 130, 220))
        self.reason = Asking(_("De ce (pentru măsurile alese)"), name="carry.reason")
        self.rows.digit_pressed.connect(lambda key: self.decide(_KEYS[key]))
        self.rows.itemSelectionChanged.connect(self._show_reason)
        self.reason.line.textEdited.connect(self.explain)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(_("Măsurile alese:"), "secondary"))
        for number, outcome in enumerate(Outcome, start=1):
            words = f"{OUTCOMES[outcome]}  ({number})"
            made = button(words, partial(self.decide, outcome), icon=_ICONS[outcome][0], name=outcome.value)
            line.addWidget(made)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self.reason)
        for place, one in enumerate(self.choices):
            item = QTreeWidgetItem([one.words, PROGRESS_STATES[one.state], "", ""])
            item.setData(0, _ROLE, place)
            self.rows.addTopLevelItem(item)
            self._word(item)
        if self.rows.items():
            self.rows.setCurrentItem(self.rows.items()[0])

    def decide(self, outcome: Outcome) -> None:
        """Give the measures chosen this outcome."""
        self._change(lambda one: replace(one, outcome=outcome))

    def explain(self, reason: str) -> None:
        """Give the measures chosen this reason."""
        self._change(lambda one: replace(one, reason=reason))

    def go_to(self, place: int) -> None:
        """Choose a measure and go to its reason."""
        self.rows.clearSelection()
        self.rows.setCurrentItem(self.rows.items()[place])
        self.reason.setFocus()

    def _change(self, change: Callable[[Choice], Choice]) -> None:
        for item in self.rows.selectedItems():
            place = item.data(0, _ROLE)
            self.choices[place] = change(self.choices[place])
            self._word(item)
        self.reason.tell("")
        self.changed.emit()

    def _word(self, item: QTreeWidgetItem) -> None:
        one = self.choices[item.data(0, _ROLE)]
        item.setText(2, OUTCOMES[one.outcome])
        item.setIcon(2, icon(*_ICONS[one.outcome]))
        item.setText(3, one.reason)
        for column in (0, 3):
            item.setToolTip(column, item.text(column))

    def _show_reason(self) -> None:
        chosen = [self.choices[item.data(0, _ROLE)].reason for item in self.rows.selectedItems()]
        self.reason.line.setText(chosen[0] if len(set(chosen)) == 1 else "")


class PlacesList(QWidget):
    """Texts that name the year: those ticked are moved."""

    def __init__(self, places: Sequence[YearPlace]) -> None:
        super().__init__()
        self._places = list(places)
        self.rows = Rows(_("Texte cu anul planului"), (_("Acum"), _("Propus"), _("Unde")), (290, 230))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        told = _("Anul se mută numai unde este bifat. Actele, zilele și perioadele de mai mulți ani rămân.")
        column.addWidget(label(told, "secondary", wrap=True))
        column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(button(_("Bifează tot"), lambda: self.tick_all(on=True), name="years.all"))
        line.addWidget(button(_("Nu muta nimic"), lambda: self.tick_all(on=False), name="years.none"))
        line.addStretch(1)
        column.addLayout(line)
        for one in self._places:
            item = QTreeWidgetItem([one.before, one.after, one.where])
            item.setCheckState(0, Qt.CheckState.Checked if one.sure else Qt.CheckState.Unchecked)
            for place in range(3):
                item.setToolTip(place, item.text(place))
            item.setSizeHint(0, QSize(0, _ROW))
            self.rows.addTopLevelItem(item)

    def moves(self) -> list[str]:
        """The keys of the texts that are moved."""
        both = zip(self.rows.items(), self._places, strict=True)
        return [one.key for item, one in both if item.checkState(0) is Qt.CheckState.Checked]

    def tick_all(self, *, on: bool) -> None:
        """Move all of them, or none."""
        for item in self.rows.items():
            item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
