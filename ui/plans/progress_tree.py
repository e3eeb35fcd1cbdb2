"""The measures of a plan by objective, each with its state; several can be chosen at once."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from db.tables.plan_life import ProgressState
from letea.fields.plan_life import PROGRESS_STATES
from letea.rules.plan_standing import Group, Standing, reached_words
from letea.wording import _, day, percent
from ui import theme
from ui.parts.icon import icon
from ui.plans.progress_tones import TONES

MEASURE, STATE, REACHED, SHARE, NEXT = range(5)
_HEADS = (_("Măsura"), _("Stadiul"), _("Realizat / țintă"), "%", _("De urmărit la"))
_WIDTHS = {STATE: 128, REACHED: 160, SHARE: 64, NEXT: 156}
_NODE, _PROGRESS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_ROW = 34
_KEYS = {
    Qt.Key.Key_1: ProgressState.NOT_STARTED,
    Qt.Key.Key_2: ProgressState.ONGOING,
    Qt.Key.Key_3: ProgressState.DONE,
    Qt.Key.Key_4: ProgressState.POSTPONED,
    Qt.Key.Key_5: ProgressState.ABANDONED,
}

Index = QModelIndex | QPersistentModelIndex


class _Pill(QStyledItemDelegate):
    """Paints a state as an icon and its word on its colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The pill, over whatever the row itself shows (chosen, under the mouse)."""
        state = index.data(_PROGRESS)
        super().paint(painter, option, index)
        if state is None:
            return
        name, role, ground = TONES[ProgressState(state)]
        colours, spot = theme.current(), QRectF(option.rect).adjusted(9, 6, -3, -6)
        words = PROGRESS_STATES[ProgressState(state)]
        spot.setWidth(min(spot.width(), option.fontMetrics.horizontalAdvance(words) + 40))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(ground))
        painter.drawRoundedRect(spot, spot.height() / 2, spot.height() / 2)
        icon(name, role).paint(painter, int(spot.x()) + 8, int(spot.y()) + 3, 16, int(spot.height()) - 6)
        painter.setPen(colours.colour(role))
        painter.drawText(spot.adjusted(29, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class ProgressTree(QTreeWidget):
    """Lists measures under their objectives.

    Signals: `opened(node id)`; `state_asked(state)` for those chosen; `chosen()` when others are chosen.
    """

    opened = Signal(int)
    state_asked = Signal(object)
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progress.measures")
        self.setProperty("look", "rows")
        self.setAccessibleName(_("Măsurile și stadiul lor"))
        self.setColumnCount(len(_HEADS))
        self.setHeaderLabels(_HEADS)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegateForColumn(STATE, _Pill(self))
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(MEASURE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(48)
        self.headerItem().setTextAlignment(SHARE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        self.itemSelectionChanged.connect(self.chosen)
        self.itemDoubleClicked.connect(lambda item, _column: self._open(item))

    def show_groups(self, groups: Sequence[Group], shown: Sequence[Standing]) -> None:
        """Show these measures under their objectives; those chosen stay chosen, else the first is."""
        kept, top = set(self.chosen_ids()), self.verticalScrollBar().value()
        wanted = {one.node.uid for one in shown}
        blocked = self.blockSignals(True)
        self.clear()
        for group in groups:
            inside = [one for one in group.standings if one.node.uid in wanted]
            if inside:
                self._add(group, inside)
        items = self._measures()
        for item in items:
            item.setSelected(item.data(0, _NODE) in kept)
        if items and not self.selectedItems():
            self.setCurrentItem(items[0])
        self.verticalScrollBar().setValue(top)
        self.blockSignals(blocked)
        self.chosen.emit()

    def chosen_ids(self) -> list[int]:
        """The ids of the measures chosen, in print order."""
        return [item.data(0, _NODE) for item in self._measures() if item.isSelected()]

    def choose(self, ids: Sequence[int]) -> None:
        """Choose these measures and bring the first into sight."""
        self.clearSelection()
        found = [item for item in self._measures() if item.data(0, _NODE) in set(ids)]
        for item in found[:1]:
            self.setCurrentItem(item)
        for item in found:
            item.setSelected(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter records; 1 to 5 give those chosen a state."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        state = _KEYS.get(Qt.Key(event.key())) if plain else None
        if state is not None and self.chosen_ids():
            self.state_asked.emit(state)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen_ids():
            self.opened.emit(self.chosen_ids()[0])
        else:
            super().keyPressEvent(event)

    def _open(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _NODE) is not None:
            self.opened.emit(item.data(0, _NODE))

    def _add(self, group: Group, inside: Sequence[Standing]) -> None:
        head = QTreeWidgetItem([group.words])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setToolTip(0, "\n".join(f"{node.number} {node.text}".strip() for node in group.path))
        head.setFont(0, theme.font(theme.BODY, weight=QFont.Weight.DemiBold))
        head.setForeground(0, theme.current().colour("secondary"))
        self.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for one in inside:
            head.addChild(_item(one))
        head.setExpanded(True)

    def _measures(self) -> list[QTreeWidgetItem]:
        heads = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        known = [head for head in heads if head is not None]
        found = (head.child(place) for head in known for place in range(head.childCount()))
        return [item for item in found if item is not None]


def _item(one: Standing) -> QTreeWidgetItem:
    done = " · ".join(_short(line) for line in _reached(one))
    known = any(reached.share is not None for reached in one.reached) or one.state is ProgressState.DONE
    share = percent(one.share) if known and one.share is not None else ""
    texts = [one.words, "", done, share, _next(one)]
    item = QTreeWidgetItem(texts)
    item.setData(0, _NODE, one.node.id)
    item.setData(STATE, _PROGRESS, one.state.value)
    item.setData(STATE, Qt.ItemDataRole.AccessibleTextRole, PROGRESS_STATES[one.state])
    item.setToolTip(STATE, PROGRESS_STATES[one.state])
    item.setTextAlignment(SHARE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setFont(SHARE, theme.tnum(theme.font()))
    for column, text in enumerate(texts):
        if text:
            item.setToolTip(column, reached_words(one) if column == REACHED else text)
    if one.is_overdue:
        item.setIcon(NEXT, icon("alert-triangle", "warning"))
        item.setForeground(NEXT, theme.current().colour("warning"))
    item.setSizeHint(0, QSize(0, _ROW))
    return item


def _reached(one: Standing) -> list[str]:
    """What was achieved and what was asked: "2 evenimente / 4 evenimente"."""
    return [
        f"{reached.achieved or '–'} / {reached.indicator}" if reached.indicator else reached.achieved
        for reached in one.reached
    ]


def _short(text: str) -> str:
    return " ".join(text.split())


def _next(one: Standing) -> str:
    if one.next_on is not None:
        return day(one.next_on)
    return _("termen depășit") if one.is_overdue else ""
