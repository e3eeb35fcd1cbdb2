"""Find and replace in the whole plan: every place where the words stand, replaced one by one or all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from letea.actions.plan_search import replace_in_plan
from letea.rules.plan_search import Hit, Wanted, find
from letea.wording import _, counted
from ui import theme
from ui.parts.basics import button, label
from ui.parts.icon import icon
from ui.parts.inputs import LineInput, Tick
from ui.theme import MARGIN

if TYPE_CHECKING:
    from ui.plans.tree_model import Index
    from ui.plans.workbench import Workbench
    from ui.room import Room

_WAIT = 150  # milliseconds after the last key
_SHOWN = 500  # places in the list; all are replaced
_HIT = Qt.ItemDataRole.UserRole


class FindDialog(QDialog):
    """Stays beside the plan while it is searched. `go_to(hit)` asks for a place of it."""

    go_to = Signal(object)

    def __init__(self, room: "Room", bench: "Workbench") -> None:
        super().__init__(bench)
        self.setObjectName("find")
        self.setWindowTitle(_("Caută și înlocuiește în plan"))
        self._room, self._bench = room, bench
        self.hits: Sequence[Hit] = ()
        self.sought = LineInput(placeholder=_("Ce căutați"))
        self.sought.setObjectName("find.sought")
        self.sought.setAccessibleName(_("Ce căutați"))
        self.sought.addAction(icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self.new = LineInput(placeholder=_("Cu ce înlocuiți"))
        self.new.setObjectName("find.new")
        self.new.setAccessibleName(_("Cu ce înlocuiți"))
        self.whole = Tick(_("Numai cuvinte întregi"))
        self.whole.setObjectName("find.whole")
        self.numbers = Tick(_("Și în numerele obiectivelor"))
        self.numbers.setObjectName("find.numbers")
        self.list = QListWidget()
        self.list.setAccessibleName(_("Locurile găsite"))
        self.list.setItemDelegate(_Places(self.list))
        self.count = label("", "secondary")
        self.one = button(_("Înlocuiește"), self.replace_one, name="find.one")
        self.all = button(_("Înlocuiește tot"), self.replace_all, look="primary", name="find.all")
        self._place()
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.search)
        for line in (self.sought, self.new):
            line.textChanged.connect(lambda _text: self._later.start())
        for tick in (self.whole, self.numbers):
            tick.toggled.connect(lambda _on: self.search())
        self.go_to.connect(lambda hit: go_to_hit(bench, hit))
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        bench.saved.connect(self._later.start)
        self.search()

    def start(self, *, replacing: bool) -> None:
        """Come to the front, ready to type."""
        self.show()
        self.raise_()
        self.activateWindow()
        line = self.new if replacing and self.sought.text() else self.sought
        line.setFocus()
        line.selectAll()

    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            self.sought.text(), whole_words=self.whole.isChecked(), numbers=self.numbers.isChecked()
        )

    def search(self) -> None:
        """List the places anew; the one chosen stays where it was."""
        self._later.stop()
        at = max(0, self.list.currentRow())
        view = self._bench.view
        self.hits = find(view.tree, self.wanted()) if view is not None else ()
        self.list.clear()
        for hit in self.hits[:_SHOWN]:
            item = QListWidgetItem(f"{hit.before}{hit.found}{hit.after}\n{hit.place}")
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.place}: {item.text()}")
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self._tell()

    def replace_one(self) -> None:
        """Replace where the list stands; the next place comes in its stead."""
        item = self.list.currentItem()
        if item is not None:
            self._replace([item.data(_HIT)])

    def replace_all(self) -> None:
        """Replace everywhere, as one action."""
        self._replace(None)

    def _replace(self, only: list[Hit] | None) -> None:
        view = self._bench.view
        if view is None or not self._bench.settle():
            return
        store, plan_id = self._room.desk.store, view.tree.plan.id
        wanted, new = self.wanted(), self.new.text()
        self._bench.do(lambda: replace_in_plan(store, plan_id, wanted, new, only=only), self._told)

    def _told(self, count: int) -> None:
        self.search()
        places = counted(count, _("loc"), _("locuri"))
        self._room.say(_("Înlocuit în {places}. Ctrl+Z anulează.").format(places=places))

    def _tell(self) -> None:
        count = len(self.hits)
        if not self.sought.text().strip():
            self.count.setText(_("Literele mari și diacriticele nu contează."))
        elif not count:
            self.count.setText(_("Nu s-a găsit în plan."))
        else:
            self.count.setText(counted(count, _("loc găsit"), _("locuri găsite")))
        for made in (self.one, self.all):
            made.setEnabled(bool(count))
        self.all.setText(
            _("Înlocuiește tot ({count})").format(count=count) if count else _("Înlocuiește tot")
        )

    def _go(self, item: QListWidgetItem) -> None:
        self.go_to.emit(item.data(_HIT))

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        column.addWidget(self.sought)
        column.addWidget(self.new)
        ticks = QHBoxLayout()
        ticks.addWidget(self.whole)
        ticks.addSpacing(12)
        ticks.addWidget(self.numbers)
        ticks.addStretch(1)
        column.addLayout(ticks)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.one)
        foot.addWidget(self.all)
        column.addLayout(foot)
        self.one.setAutoDefault(False)
        self.resize(560, 520)


class _Places(QStyledItemDelegate):
    """A place in two lines: the words around what was found, and where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: "Index") -> QSize:  # noqa: ARG002 - Qt's own
        """Two lines."""
        return QSize(100, 2 * option.fontMetrics.height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: "Index") -> None:
        """Draw the words, what was found in heavier type, then the place."""
        hit = index.data(_HIT)
        self.initStyleOption(option, index)
        option.text = ""
        view = self.parent()
        if isinstance(view, QWidget):
            view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        colours = theme.current()
        room: QRect = option.rect.adjusted(8, 6, -8, -6)
        painter.save()
        painter.setClipRect(room)
        painter.setFont(theme.font())
        laid = QTextLayout(f"{hit.before}{hit.found}{hit.after}", theme.font())
        single = QTextOption()
        single.setWrapMode(QTextOption.WrapMode.NoWrap)
        laid.setTextOption(single)
        found = QTextLayout.FormatRange()
        found.start, found.length = len(hit.before), len(hit.found)
        found.format.setFontWeight(QFont.Weight.DemiBold)
        found.format.setForeground(colours.colour("accent"))
        laid.setFormats([found])
        laid.beginLayout()
        laid.createLine().setLineWidth(10_000)
        laid.endLayout()
        before = painter.fontMetrics().horizontalAdvance(hit.before)
        shift = max(0.0, before - room.width() / 2)
        painter.setPen(colours.colour("text"))
        laid.draw(painter, QPointF(room.left() - shift, room.top()))
        painter.setPen(colours.colour("secondary"))
        painter.setFont(theme.font(theme.SMALL))
        place = painter.fontMetrics().elidedText(hit.place, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, place)
        painter.restore()


def start_finding(room: "Room", bench: "Workbench", *, replacing: bool) -> bool:
    """Bring the dialog to the front, made when it is first asked for; false where typing cannot be saved."""
    if not bench.settle():
        return False
    dialog = bench.findChild(FindDialog) or FindDialog(room, bench)
    dialog.search()
    dialog.start(replacing=replacing)
    return True


def go_to_hit(bench: "Workbench", hit: Hit) -> None:
    """Bring a place of the plan into sight."""
    if hit.section_uid:
        bench.choose(hit.section_uid)
        if hit.node_uid and bench.editor is not None and bench.editor.objectives is not None:
            bench.editor.objectives.choose(hit.node_uid)
