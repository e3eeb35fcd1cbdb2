"""What stands under the headings of an inquiry: a text that grows for each, or a choice."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout

from letea.fields import Field, Kind
from letea.inquiry_forms import FormHeading
from letea.rules.inquiry_shapes import FACTS, TABLES
from letea.wording import _
from ui.parts.basics import button
from ui.parts.boxes import FieldBox, ListedBox, LongBox
from ui.parts.converters import converter, listed
from ui.parts.form import Form
from ui.parts.growing_input import GrowingInput
from ui.parts.inputs import LongInput

Refill = Callable[[str], str]
ANSWERS = "answers"  # problems with a heading are those of "answers.<key>"
_SIDE_BY_SIDE = 2
_FILLED_LINES = 2


class AnswerBox(LongBox):
    """A heading's text; where the register can fill it, a link puts there what the register says now."""

    input_kind: ClassVar[type[LongInput]] = GrowingInput

    def __init__(self, heading: FormHeading, *, refill: Refill, today: date) -> None:
        field = Field(heading.heading, help=_help(heading), kind=Kind.LONG_TEXT)
        how = converter(Kind.LONG_TEXT, today=today, optional=False)
        super().__init__([heading.key], field, how, lines=_FILLED_LINES)
        self._refill = refill
        if heading.fill:
            self._offer_refill()

    def take_refill(self) -> None:
        """Put what the register says now; Ctrl+Z in the text brings back what stood there."""
        text = self._refill(self.keys[0])
        if not text:
            self.remark(_("Evidența nu are nimic de pus aici."))
            return
        if text == self.area.toPlainText():
            self.remark(_("Este la fel ca în evidență."))
            return
        cursor = self.area.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.remark(_("Reluat din evidență; Ctrl+Z aduce înapoi ce era."))
        self.area.setFocus()

    def _offer_refill(self) -> None:
        self.refill_link = button(
            *(_("Reia din evidență"), self.take_refill),
            look="link",
            icon="refresh",
            name=f"refill.{self.keys[0]}",
        )
        self.refill_link.setAccessibleName(_("Reia din evidență: {heading}").format(heading=self.field.label))
        self.refill_link.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from text to text
        line = QHBoxLayout()
        self._column.removeWidget(self.label)
        line.addWidget(self.label)
        line.addStretch(1)
        line.addWidget(self.refill_link)
        self._column.insertLayout(0, line)


class AnswersForm(Form):
    """The headings of an inquiry in their order; choices that follow one another stand two in a row."""

    def __init__(self, headings: Sequence[FormHeading], *, refill: Refill, today: date) -> None:
        super().__init__(today=today, prefix=ANSWERS)
        waiting: list[FieldBox] = []
        for one in headings:
            if waiting and (one.section or not one.choices or len(waiting) == _SIDE_BY_SIDE):
                self._side_by_side(waiting)
            if one.section:
                self.heading(one.section)
            if one.choices:
                waiting.append(self.add(_choice(one)))
            else:
                self.add(AnswerBox(one, refill=refill, today=today))
        self._side_by_side(waiting)

    def box_of(self, key: str) -> FieldBox:
        """The box of a heading."""
        return next(box for box in self._boxes if key in box.keys)

    def _side_by_side(self, waiting: list[FieldBox]) -> None:
        if len(waiting) == _SIDE_BY_SIDE:
            self.row(*waiting)
        waiting.clear()


def _choice(heading: FormHeading) -> ListedBox:
    how = listed([(word, word) for word in heading.choices], optional=True)
    return ListedBox([heading.key], Field(heading.heading), how, labels=list(heading.choices))


def _help(heading: FormHeading) -> str:
    if heading.fill in TABLES:
        columns = "; ".join(column.name for column in TABLES[heading.fill])
        return _("Câte un rând, cu punct și virgulă între: {columns}.").format(columns=columns)
    return "" if heading.fill in FACTS and not heading.help else heading.help
