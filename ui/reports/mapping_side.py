"""What a cell of a workbook is filled with: the figure found by its words, its year, its day."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget
from sqlalchemy.orm import InstrumentedAttribute

from db.tables.recipients import RecipientCell
from letea.errors import Problem
from letea.fields import field_of
from letea.rules.figure_offers import UNITS, Offer, found_offers
from letea.rules.recipients import OWN_TEXT, day_words, read_day
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, label, show_if
from ui.parts.inputs import ChoiceInput, LineInput, Tick
from ui.parts.note import Note
from ui.theme import CONTROL

_KEY = Qt.ItemDataRole.UserRole
_YEARS = (_("anul raportat"), _("cu un an înainte"), _("cu doi ani înainte"), _("cu trei ani înainte"))


class OfferTree(QTreeWidget):
    """The figures by groups; `taken()` tells of Enter or a double click on one."""

    taken = Signal()

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._offers = offers
        self.setObjectName("mapping.figures")
        self.setProperty("look", "rows")
        self.setHeaderHidden(True)
        self.setAccessibleName(_("Cifrele Letea"))
        self.itemDoubleClicked.connect(lambda _item, _column: self.taken.emit())
        self.show_found("")

    def show_found(self, text: str) -> None:
        """List the figures whose words hold what is typed; the first of them is chosen."""
        chosen = self.key()
        self.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for one in found_offers(self._offers, text):
            group = groups.get(one.group)
            if group is None:
                group = groups[one.group] = QTreeWidgetItem([one.group])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.addTopLevelItem(group)
            item = QTreeWidgetItem([one.name])
            item.setData(0, _KEY, one.key)
            item.setToolTip(0, f"{one.words} ({UNITS[one.unit]}). {one.how}")
            group.addChild(item)
            group.setExpanded(bool(text.strip()))
            if one.key == chosen:
                self.setCurrentItem(item)
        if not groups:
            none = QTreeWidgetItem([_("Nicio cifră nu se potrivește.")])
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addTopLevelItem(none)
        first = self._first()
        if text.strip() and not self.key() and first is not None:
            self.setCurrentItem(first)

    def key(self) -> str:
        """The figure chosen; empty where none is."""
        item = self.currentItem()
        return str(item.data(0, _KEY) or "") if item is not None else ""

    def choose(self, key: str) -> None:
        """Choose a figure, or none."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        for item in self._items():
            if key and item.data(0, _KEY) == key:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for place in range(self.topLevelItemCount()):
            group = self.topLevelItem(place)
            inside = [group.child(n) for n in range(group.childCount())] if group is not None else []
            yield from (one for one in inside if one is not None)

    def _first(self) -> QTreeWidgetItem | None:
        return next(self._items(), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the figure."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.key():
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class MappingSide(QWidget):
    """Asks what goes into the cell. `map_asked` and `unmap_asked` act; `changed` tells of another choice."""

    map_asked = Signal()
    unmap_asked = Signal()
    changed = Signal()

    def __init__(self, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._offers = {one.key: one for one in offers}
        self.title = label(_("Alegeți o celulă"), "heading")
        self.held = label("", "secondary", wrap=True)
        self.formula = Banner("", "warning")
        self.replaces = Tick(_("Scrie peste formulă"))
        self.search = LineInput(placeholder=_("Caută o cifră: copii, VMI, buget…"))
        self.search.setObjectName("mapping.search")
        self.search.setAccessibleName(_("Caută o cifră"))
        self.search.setClearButtonEnabled(True)
        self.tree = OfferTree(offers)
        self.years = ChoiceInput()
        self.years.addItems(list(_YEARS))
        self.day = LineInput(placeholder=day_words(""))
        self.words = LineInput()
        self.note = Note()
        self.preview = label("", "secondary", wrap=True)
        self.map_button = button(
            _("Leagă celula"), self.map_asked.emit, look="primary", icon="link", name="mapping.map"
        )
        self.unmap_button = button(_("Dezleagă"), self.unmap_asked.emit, name="mapping.unmap")
        self._lay_out()
        self.search.textChanged.connect(self.tree.show_found)
        self.search.returnPressed.connect(self.map_asked.emit)
        self.tree.taken.connect(self.map_asked.emit)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._follow())
        self.years.currentIndexChanged.connect(lambda _place: self.changed.emit())
        for line in (self.day, self.words):
            line.textChanged.connect(lambda _text: self.changed.emit())

    def show_cell(self, place: str, text: str, cell: RecipientCell | None, *, is_formula: bool) -> None:
        """Show what a cell holds and what it is filled with."""
        self.title.setText(_("Celula {place}").format(place=place) if place else _("Alegeți o celulă"))
        self.held.setText(_("Scrie acum: {text}").format(text=text) if text else _("Este goală."))
        asks = _("Celula are o formulă. Ea rămâne, dacă nu bifați mai jos.")
        self.formula.tell(asks if is_formula else "", "warning")
        self.replaces.setVisible(is_formula)
        self.replaces.setChecked(cell is not None and cell.replaces)
        self.search.clear()
        self.tree.choose(cell.figure if cell is not None else "")
        self.years.setCurrentIndex(min(cell.years_before, len(_YEARS) - 1) if cell is not None else 0)
        self.day.setText(day_words(cell.day) if cell is not None and cell.day else "")
        self.words.setText(cell.words if cell is not None else "")
        self.unmap_button.setEnabled(cell is not None)
        self.map_button.setEnabled(bool(place))
        self.note.tell("", "")
        self._follow()

    def draft(self, workbook_id: int, sheet: str, place: str) -> RecipientCell:
        """What is asked for the cell, as it stands here; a day that is none is the rules' to refuse."""
        typed = read_day(self.day.text())
        return RecipientCell(
            workbook_id=workbook_id,
            sheet=sheet,
            cell=place,
            figure=self.tree.key(),
            years_before=self.years.currentIndex(),
            day=self.day.text().strip() if typed is None else typed,
            words=self.words.text().strip() if self.tree.key() == OWN_TEXT else "",
            replaces=not self.replaces.isHidden() and self.replaces.isChecked(),
        )

    def tell(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong under what was typed."""
        self.note.tell("bad" if problems else "", problems[0].text if problems else "")

    def _follow(self) -> None:
        """Ask only for what the figure chosen needs."""
        offer = self._offers.get(self.tree.key())
        self.words.setVisible(offer is not None and offer.key == OWN_TEXT)
        self._fields.setRowVisible(self.words, self.tree.key() == OWN_TEXT)
        needs_day = offer is None or offer.of_day or offer.key == "text.day"
        self._fields.setRowVisible(self.day, needs_day)
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.held, self.formula, self.replaces, self.search):
            column.addWidget(widget)
        show_if(self.replaces, shown=False)
        column.addWidget(self.tree, 1)
        self._fields = QFormLayout()
        self._fields.setVerticalSpacing(8)
        rows: tuple[tuple[InstrumentedAttribute[Any], QWidget], ...] = (
            (RecipientCell.words, self.words),
            (RecipientCell.years_before, self.years),
            (RecipientCell.day, self.day),
        )
        for attribute, box in rows:
            name = label(field_of(attribute).label, "label")
            name.setBuddy(box)
            name.setMinimumHeight(CONTROL)
            box.setAccessibleName(field_of(attribute).label)
            box.setToolTip(field_of(attribute).help)
            self._fields.addRow(name, box)
        column.addLayout(self._fields)
        column.addWidget(self.note)
        column.addWidget(self.preview)
        line = QHBoxLayout()
        line.addWidget(self.unmap_button)
        line.addStretch(1)
        line.addWidget(self.map_button)
        column.addLayout(line)
