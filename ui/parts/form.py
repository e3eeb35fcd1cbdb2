"""Form: the fields of a record in the worker's order, one line of code each."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import InstrumentedAttribute

from letea.errors import Problem
from letea.fields import Field, Kind
from letea.rules.reading import Unreadable
from ui.parts.attributes import Attribute, Whole, Words, described, is_optional
from ui.parts.basics import label
from ui.parts.boxes import AmountBox, CheckBox, FieldBox, LineBox, ListedBox, LongBox
from ui.parts.choosers import ChoiceBox, PickedBox, PictureBox, SeveralBox
from ui.parts.converters import Converter, Items, answered, converter, listed
from ui.parts.day_box import DayBox
from ui.parts.inputs import Suggestions
from ui.parts.part import Part
from ui.parts.picker import Find
from ui.theme import GAP

Box = TypeVar("Box", bound=FieldBox)


class Form(Part):
    """The fields of one record. A subclass lists its rows in `__init__`; no other code loads or saves.

    `show(record)` puts the values on the screen, `fill(record)` writes what is typed back. What cannot be
    read stays as typed, with its problem under the field. `changed` tells of every edit by the worker.

    Problems of a form with a `prefix` ("certificate") are those of "certificate.number" and so on.
    """

    def __init__(self, parent: QWidget | None = None, *, today: date | None = None, prefix: str = "") -> None:
        super().__init__(parent)
        self._prefix = f"{prefix}." if prefix else ""
        self._today = today or date.today()
        self._boxes: list[FieldBox] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP + 4)
        whole.addLayout(self._column)
        whole.addStretch(1)  # an alignment would cut a sentence that needs more lines than the help before it

    # Rows, in the order they are called.

    def text(self, attribute: Words, *, suggest: Suggestions = (), field: Field | None = None) -> LineBox:
        """A line of text; `suggest` offers what was written before (villages, streets, schools)."""
        how = self._how(Kind.TEXT, attribute)
        return self.add(LineBox([attribute.key], described(attribute, field), how, suggest=suggest))

    def long_text(self, attribute: Words, *, lines: int = 4, field: Field | None = None) -> LongBox:
        """Several lines of text; Tab leaves it."""
        how = self._how(Kind.LONG_TEXT, attribute)
        return self.add(LongBox([attribute.key], described(attribute, field), how, lines=lines))

    def day(
        self,
        attribute: InstrumentedAttribute[date] | InstrumentedAttribute[date | None],
        *,
        past: bool = False,
        field: Field | None = None,
    ) -> DayBox:
        """A day, typed as 5.3.22; `past` for days that cannot lie ahead, such as a birth date."""
        how = self._how(Kind.DAY, attribute, past=past)
        return self.add(DayBox([attribute.key], described(attribute, field), how, today=self._today))

    def money(self, attribute: Whole, *, field: Field | None = None) -> LineBox:
        """A sum, kept in bani, typed as 1.234,50."""
        return self.add(
            LineBox([attribute.key], described(attribute, field), self._how(Kind.MONEY, attribute))
        )

    def amount(
        self, bani: InstrumentedAttribute[int | None], text: Words, *, field: Field | None = None
    ) -> LineBox:
        """A sum that may be worded ("Fără costuri", "*"), kept in two attributes."""
        how = self._how(Kind.AMOUNT, bani)
        return self.add(AmountBox([bani.key, text.key], described(bani, field), how))

    def count(self, attribute: Whole, *, field: Field | None = None) -> LineBox:
        """A whole number."""
        return self.add(
            LineBox([attribute.key], described(attribute, field), self._how(Kind.COUNT, attribute))
        )

    def percent(
        self,
        attribute: InstrumentedAttribute[Decimal] | InstrumentedAttribute[Decimal | None],
        *,
        field: Field | None = None,
    ) -> LineBox:
        """A share in percent."""
        return self.add(
            LineBox([attribute.key], described(attribute, field), self._how(Kind.PERCENT, attribute))
        )

    def yes_no(
        self,
        attribute: InstrumentedAttribute[bool] | InstrumentedAttribute[bool | None],
        *,
        field: Field | None = None,
    ) -> FieldBox:
        """A tick; where nothing may be known yet, "da", "nu" or empty."""
        told = described(attribute, field)
        if not is_optional(attribute):
            return self.add(CheckBox([attribute.key], told))
        how = answered(optional=True)
        return self.add(ListedBox([attribute.key], told, how, labels=[how.show(True), how.show(False)]))

    def choice(
        self,
        attribute: InstrumentedAttribute[Enum] | InstrumentedAttribute[Enum | None],
        *,
        field: Field | None = None,
    ) -> ChoiceBox:
        """One member of an enumeration, in the words of `Field.choices`."""
        told = described(attribute, field)
        return self.add(ChoiceBox([attribute.key], told, told.choices or {}, optional=is_optional(attribute)))

    def vocabulary(self, attribute: Words, items: Items, *, field: Field | None = None) -> ListedBox:
        """One code of an editable list of (code, label); unknown text is refused, empty only if required."""
        told = described(attribute, field)
        empty = None if is_optional(attribute) else ""
        how = listed(items, optional=not told.required, empty=empty)
        return self.add(ListedBox([attribute.key], told, how, labels=[words for _code, words in items]))

    def several(
        self, attribute: InstrumentedAttribute[list[str]], items: Items, *, field: Field | None = None
    ) -> SeveralBox:
        """Several codes of a list, as chips."""
        return self.add(SeveralBox([attribute.key], described(attribute, field), items))

    def picture(
        self, attribute: InstrumentedAttribute[bytes | None], *, field: Field | None = None
    ) -> PictureBox:
        """A picture from a file."""
        return self.add(PictureBox([attribute.key], described(attribute, field)))

    def pick(
        self, attribute: Whole, *, find: Find, name_of: Callable[[int], str], field: Field | None = None
    ) -> PickedBox:
        """Another record by its id, found while typing."""
        told = described(attribute, field)
        box = PickedBox([attribute.key], told, find=find, name_of=name_of, optional=is_optional(attribute))
        return self.add(box)

    def add(self, box: Box) -> Box:
        """A field of the page's own making."""
        self._boxes.append(box)
        box.settle()
        box.changed.connect(self.changed)
        self._column.addWidget(box)
        return box

    def row(self, *boxes: FieldBox, stretch: Iterable[int] = ()) -> None:
        """Put fields just made side by side, tops aligned; `stretch` shares the width, else equally."""
        line = QHBoxLayout()
        line.setSpacing(GAP + 4)
        shares = tuple(stretch) or (1,) * len(boxes)
        place = min(self._column.indexOf(box) for box in boxes)
        for box, share in zip(boxes, shares, strict=True):
            self._column.removeWidget(box)
            line.addWidget(box, share, Qt.AlignmentFlag.AlignTop)
        self._column.insertLayout(place, line)

    def heading(self, text: str) -> None:
        """A heading over the rows that follow."""
        if self._column.count():
            self._column.addSpacing(GAP)
        self._column.addWidget(label(text, "heading"))

    def note(self, text: str) -> None:
        """A grey sentence between the rows."""
        self._column.addWidget(label(text, "secondary", wrap=True))

    def place(self, widget: QWidget) -> None:
        """Any other widget between the rows (a banner, lines, prose); the form does not fill from it."""
        self._column.addWidget(widget)

    # What the dialog asks.

    def show(self, record: Any = None) -> None:
        """Show a record's values; without a record, as any widget, come into sight."""
        if record is None:
            super().show()
            return
        for box in self._boxes:
            box.show_record(record)

    def fill(self, record: Any) -> None:
        """Write the typed values into the record, but for what `problems()` tells cannot be read."""
        for box in self._boxes:
            try:
                box.fill(record)
            except Unreadable:
                continue

    def problems(self) -> list[Problem]:
        """What is typed and is no value (a day that does not exist, letters in a sum)."""
        found = (box.problem() for box in self._boxes)
        return [
            Problem(self._prefix + problem.field, problem.text) for problem in found if problem is not None
        ]

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Show each problem under its field, with those of typing; give back the ones without a field."""
        typing = self.problems()
        unread = {problem.field for problem in typing}
        told = typing + [problem for problem in problems if problem.field not in unread]
        for box in self._boxes:
            here = [problem for problem in told if problem.field in self._names(box)]
            box.tell(here if box.touched or not touched_only else ())
        known = {name for box in self._boxes for name in self._names(box)}
        return [problem for problem in told if problem.field not in known]

    def changed_labels(self) -> list[str]:
        """The labels of the fields that differ from what was shown."""
        return [box.field.label for box in self._boxes if box.is_changed()]

    def settle(self) -> None:
        """Take what stands here as saved."""
        for box in self._boxes:
            box.settle()

    def typed(self) -> dict[str, Any]:
        """Everything typed, for a draft."""
        return {box.keys[0]: box.typed() for box in self._boxes}

    def put_typed(self, typed: dict[str, Any]) -> None:
        """Put a draft back; fields count as changed."""
        for box in self._boxes:
            if box.keys[0] in typed:
                box.put_typed(typed[box.keys[0]])
                box.touched = box.is_changed()
        self.changed.emit()

    def box(self, attribute: Attribute) -> FieldBox:
        """The field on the screen behind an attribute, to remark, hide or enable it."""
        return next(box for box in self._boxes if attribute.key in box.keys)

    def remark(self, attribute: Attribute, text: str) -> None:
        """Say something under a field in place of its help."""
        self.box(attribute).remark(text)

    def has_problem(self) -> bool:
        """Whether a problem that blocks stands under a field."""
        return any(box.is_bad() for box in self._boxes)

    def focus_first(self) -> None:
        """Go to the first field."""
        first = next((box for box in self._boxes if not box.isHidden()), None)
        if first is not None:
            first.setFocus()

    def focus_problem(self) -> bool:
        """Go to the first field with a problem that blocks; false when there is none."""
        for box in self._boxes:
            if box.is_bad():
                box.setFocus()
                return True
        return False

    def _names(self, box: FieldBox) -> list[str]:
        return [self._prefix + key for key in box.keys]

    def _how(self, kind: Kind, attribute: Attribute, *, past: bool = False) -> Converter:
        return converter(kind, today=self._today, optional=is_optional(attribute), past=past)
