"""The preview of a plan from Word: its parts and where each goes, the model, the year; mended here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from letea.layouts import Family
from letea.rules.plan_import import Reading, Role, Trust
from letea.wording import _
from ui.parts.basics import label
from ui.parts.chips import Chips
from ui.parts.inputs import ChoiceInput, LineInput
from ui.parts.rows_view import RowsView
from ui.plans.word_import_detail import PartDetail
from ui.plans.word_import_parts import PartRow, as_row, numbers_of, part_chips, part_columns

_FIRST, _LAST = 2000, 2100


class Preview(QWidget):
    """Shows a reading and mends it; `mended` tells of a change, `family_asked(key)` of another model."""

    mended = Signal()
    family_asked = Signal(str)

    def __init__(self, known: Sequence[Family]) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._families = list(known)
        self._build()

    def show_reading(self, reading: Reading) -> None:
        """Show what a file was read as, its first doubtful part chosen."""
        self._reading = reading
        if reading.layout.key not in [one.key for one in self._families]:  # it came with the document
            self._families.append(reading.layout)
            self.family.addItem(reading.layout.name)
        self.show_family(reading.layout.key)
        self.year.setText(str(reading.year))
        self.chips.set_chips(part_chips(reading.parts))
        self._list(self.chips.active())
        self.parts.select(next(iter(doubtful(reading)), 0))
        self._show_part(self.parts.selected_id())
        self.parts.setFocus()
        parts = self.parts  # its height is known once the dialog has grown
        QTimer.singleShot(0, parts, lambda: parts.select(parts.selected_id()))

    def show_family(self, key: str) -> None:
        """Show the model of that key as the chosen one."""
        keys = [one.key for one in self._families]
        self.family.setCurrentIndex(keys.index(key) if key in keys else -1)

    def problem(self) -> str:
        """What is wrong with the year, or nothing; a right one is taken."""
        typed = self.year.text().strip()
        if typed.isdigit() and _FIRST <= int(typed) <= _LAST:
            if self._reading is not None:
                self._reading.year = int(typed)
            return ""
        self.year.setFocus()
        return _("Scrieți anul planului, între {first} și {last}.").format(first=_FIRST, last=_LAST)

    def _list(self, key: str) -> None:
        if self._reading is not None:
            self.parts.set_ids(numbers_of(self._reading.parts, key))

    def _fetch(self, ids: Sequence[int]) -> list[PartRow]:
        reading = self._reading
        return [] if reading is None else [as_row(id, reading.parts[id], reading) for id in ids]

    def _show_part(self, number: object) -> None:
        if self._reading is not None:
            part = self._reading.parts[number] if isinstance(number, int) else None
            self.detail.show_part(part, self._reading, self._reading.layout)

    def _note_mended(self) -> None:
        if self._reading is not None:
            self.chips.set_chips(part_chips(self._reading.parts))
            self.parts.set_ids(
                list(self.parts.rows.ids)
            )  # what was mended stays in sight, whatever the filter
        self.mended.emit()

    def _ask_family(self, place: int) -> None:
        key = self._families[place].key
        if self._reading is not None and key != self._reading.layout.key:
            self.family_asked.emit(key)

    def _build(self) -> None:
        self.family = ChoiceInput()
        self.family.setAccessibleName(_("Modelul de plan"))
        self.family.addItems([one.name for one in self._families])
        self.family.activated.connect(self._ask_family)
        self.year = LineInput()
        self.year.setAccessibleName(_("Anul planului"))
        self.year.setMaximumWidth(90)
        self.chips = Chips()
        self.chips.chosen.connect(self._list)
        self.parts: RowsView[PartRow] = RowsView(part_columns(), self._fetch, name="word.parts")
        self.parts.setAccessibleName(_("Fragmentele documentului"))
        self.parts.selected.connect(self._show_part)
        self.detail = PartDetail()
        self.detail.changed.connect(self._note_mended)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(label(_("Modelul"), "secondary"))
        first.addWidget(self.family, 1)
        first.addWidget(label(_("Anul"), "secondary"))
        first.addWidget(self.year)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(16)
        sides.addWidget(self.parts)
        sides.addWidget(_scrolled(self.detail))
        sides.setSizes([500, 740])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.chips)
        column.addWidget(sides, 1)


def _scrolled(detail: PartDetail) -> QScrollArea:
    """The detail, as high as it needs: a small screen scrolls it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(detail)
    return area


def doubtful(reading: Reading) -> list[int]:
    """The places of the parts that call for a look."""
    return [
        at
        for at, part in enumerate(reading.parts)
        if part.trust is not Trust.SURE and part.role is not Role.OUT
    ]
