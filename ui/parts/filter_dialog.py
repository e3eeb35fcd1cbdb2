"""One filter of a list: the field, how it is compared, with what; what is wrong is told at its place."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.errors import Refused
from letea.rules.filters import (
    FIRST,
    OPS,
    SECOND,
    Filter,
    FilterField,
    Op,
    Shape,
    count_of_values,
    op_words,
    read_filter,
    value_words,
)
from letea.wording import _
from ui.parts.asking import Asking
from ui.parts.basics import label
from ui.parts.dialog_frame import DialogFrame
from ui.parts.inputs import ChoiceInput, ListedInput, Tick
from ui.parts.note import Note

_WIDTH, _HEIGHT = 520, 460  # pixels
_EXAMPLES = {
    Shape.DAY: _("De exemplu 5.3.2022."),
    Shape.MONTH: _("De exemplu martie 2022 sau 03.2022."),
    Shape.MONEY: _("În lei, de exemplu 1.234,50."),
    Shape.PERCENT: _("În procente, de exemplu 66,7."),
    Shape.TEXT: _("Fără deosebire între litere mari și mici sau cu și fără diacritice."),
}


class FilterDialog(DialogFrame):
    """Asks for a filter, or changes one; `chosen` gives it."""

    chosen = Signal(object)

    def __init__(
        self,
        fields: Mapping[str, FilterField],
        *,
        today: date,
        before: Filter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Filtru nou") if before is None else _("Schimbă filtrul"), parent)
        self.setObjectName("filter-dialog")
        self._today, self._fields = today, list(fields.values())
        self.save_button.setText(_("Adaugă filtrul") if before is None else _("Schimbă filtrul"))
        self.field = ListedInput([one.label for one in self._fields], placeholder=_("Alegeți câmpul"))
        self.field_note = Note()
        self.op = ChoiceInput()
        self.first = Asking(_("Valoarea"), name="filter.first")
        self.second = Asking(_("Până la"), name="filter.second")
        self.choices = QWidget()
        self._ticks: dict[str, Tick] = {}
        self._choice_column = QVBoxLayout(self.choices)
        self._choice_column.setContentsMargins(0, 0, 0, 0)
        self._choice_column.setSpacing(4)
        self.choice_note = Note()
        self._place(before)
        self.resize(_WIDTH, _HEIGHT)
        self.field.setFocus()

    def told_field(self) -> FilterField | None:
        """The field chosen, where what is typed is one."""
        typed = self.field.currentText().strip()
        return next((one for one in self._fields if one.label == typed), None)

    def told_op(self) -> Op:
        """The operator chosen."""
        field = self.told_field()
        return OPS[field.shape][max(0, self.op.currentIndex())] if field else Op.CONTAINS

    def ticked(self, value: str) -> Tick:
        """The tick of a choice."""
        return self._ticks[value]

    def save_now(self) -> None:
        """Give the filter, or say what is wrong where it is."""
        field = self.told_field()
        if field is None:
            self.field_note.tell("bad", _("Alegeți un câmp din listă."))
            self.field.setFocus()
            return
        try:
            made = read_filter(field, self.told_op(), self._typed(field), self._today)
        except Refused as refused:
            self._tell({problem.field: problem.text for problem in refused.problems}, field)
            return
        self.chosen.emit(made)
        self.accept()

    def _place(self, before: Filter | None) -> None:
        for name, widget in ((_("Câmpul"), self.field), (_("Condiția"), self.op)):
            widget.setAccessibleName(name)
            asked = label(name, "label")
            asked.setBuddy(widget)
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(asked)
            column.addWidget(widget)
            if widget is self.field:
                column.addWidget(self.field_note)
            self.add_widget(holder)
        self.field.setObjectName("filter.field")
        self.op.setObjectName("filter.op")
        for part in (self.first, self.second, self.choice_note, self.choices):
            self.add_widget(part)
        self.field.currentTextChanged.connect(lambda _text: self._take_field())
        self.op.currentIndexChanged.connect(lambda _place: self._take_op())
        self._take_field()
        if before is not None:
            self._show(before)

    def _show(self, before: Filter) -> None:
        field = next((one for one in self._fields if one.key == before.field), None)
        if field is None:
            return
        self.field.setCurrentText(field.label)
        self.op.setCurrentIndex(OPS[field.shape].index(before.op))
        if field.shape is Shape.CHOICE:
            for value in before.values:
                if (tick := self._ticks.get(str(value))) is not None:
                    tick.setChecked(True)
            return
        for asking, value in zip((self.first, self.second), before.values, strict=False):
            asking.line.setText(value_words(field, value))

    def _typed(self, field: FilterField) -> list[str]:
        if field.shape is Shape.CHOICE:
            return [value for value, tick in self._ticks.items() if tick.isChecked()]
        return [self.first.text(), self.second.text()]

    def _take_field(self) -> None:
        """Offer the operators and the choices of the field."""
        field = self.told_field()
        if field is not None:
            self.field_note.tell("", "")
        self.op.blockSignals(True)
        self.op.clear()
        self.op.addItems([op_words(field.shape, op) for op in OPS[field.shape]] if field else [])
        self.op.setCurrentIndex(0)
        self.op.blockSignals(False)
        self.op.setEnabled(field is not None)
        for tick in self._ticks.values():
            self._choice_column.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {
            value: Tick(words.replace("&", "&&")) for value, words in (field.options if field else ())
        }
        for tick in self._ticks.values():
            self._choice_column.addWidget(tick)
            tick.toggled.connect(lambda _on: self.choice_note.tell("", ""))
        help_ = _EXAMPLES.get(field.shape, "") if field else ""
        self.first.set_help(help_)
        self._take_op()

    def _take_op(self) -> None:
        """Show as many values as the operator asks for."""
        field, op = self.told_field(), self.told_op()
        count = count_of_values(op) if field else 0
        chooses = field is not None and field.shape is Shape.CHOICE
        self.first.setVisible(not chooses and count > 0)
        self.second.setVisible(not chooses and count > 1)
        self.choices.setVisible(chooses and count > 0)
        self.choice_note.tell("", "")
        for asking in (self.first, self.second):
            asking.tell("")

    def _tell(self, problems: Mapping[str, str], field: FilterField) -> None:
        if field.shape is Shape.CHOICE:
            self.choice_note.tell("bad", problems.get(FIRST, ""))
            return
        for place, asking in ((SECOND, self.second), (FIRST, self.first)):
            asking.tell(problems.get(place, ""))
            if place in problems:
                asking.line.setFocus()
