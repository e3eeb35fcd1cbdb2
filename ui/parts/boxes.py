"""One field of a form: its label, its input, and under it the help or the problem."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.errors import Problem
from letea.fields import Field
from letea.rules.reading import Amount, Unreadable
from ui.parts.basics import label, restyle
from ui.parts.converters import Converter
from ui.parts.inputs import LineInput, ListedInput, LongInput, Suggestions, Tick
from ui.parts.note import Note


class FieldBox(QWidget):
    """A field of a record on the screen. Subclasses say how its value is put, read and drafted.

    `keys` are the names of the record's attributes it edits; problems with such a field are shown under it.
    """

    changed = Signal()

    def __init__(self, keys: Sequence[str], field: Field) -> None:
        super().__init__()
        self.keys = tuple(keys)
        self.field = field
        self.touched = False
        self._remark = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._note = Note()
        self.label = label(f"{field.label} *" if field.required else field.label, "label")
        self._column.addWidget(self.label)

    def _place(self, editor: QWidget) -> None:
        """Put the input between the label and the note, under the label's name."""
        self.editor = editor
        editor.setObjectName(self.keys[0])
        self.label.setBuddy(editor)
        self.setFocusProxy(editor)
        editor.setAccessibleName(self.field.label)
        self._column.addWidget(editor)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self._show_help()

    def value(self) -> Any:
        """What is typed, as a value.

        Raises:
            Unreadable: when it is none.
        """
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value of the record."""
        raise NotImplementedError

    def typed(self) -> Any:
        """What stands in the input, as JSON may keep it in a draft."""
        raise NotImplementedError

    def put_typed(self, typed: Any) -> None:
        """Put back what a draft kept."""
        raise NotImplementedError

    def show_record(self, record: Any) -> None:
        """Show the record's value."""
        self.set_value(getattr(record, self.keys[0]))
        self.settle()

    def fill(self, record: Any) -> None:
        """Write the typed value into the record.

        Raises:
            Unreadable: when what is typed is no value; the record is left as it was.
        """
        setattr(record, self.keys[0], self.value())

    def settle(self) -> None:
        """Take what stands here as saved."""
        self.touched = False
        self._settled = self.typed()
        self.tell(())

    def is_changed(self) -> bool:
        """Whether what stands here differs from what was shown."""
        return bool(self.typed() != self._settled)

    def problem(self) -> Problem | None:
        """Why what is typed is no value, if so."""
        try:
            self.value()
        except Unreadable as unreadable:
            return Problem(self.keys[0], unreadable.sentence)
        return None

    def tell(self, problems: Iterable[Problem]) -> None:
        """Show what is to be mended here, the worst first; nothing to mend brings the help back."""
        told = sorted(problems, key=lambda problem: not problem.blocking)
        state = "" if not told else "bad" if told[0].blocking else "warning"
        restyle(self.editor, state=state)
        self.editor.setAccessibleDescription(told[0].text if told else self.field.help)
        if told:
            self._note.tell(state, "\n".join(dict.fromkeys(problem.text for problem in told)))
        else:
            self._show_help()

    def note_text(self) -> str:
        """What stands under the field now: a problem, a remark or the help."""
        return self._note.text()

    def is_bad(self) -> bool:
        """Whether a problem that blocks stands under this field."""
        return self._note.state == "bad"

    def remark(self, text: str) -> None:
        """Say something about the value in place of the help: "bărbat, născut la 30.09.1959"."""
        self._remark = text
        if not self._note.state:
            self._show_help()

    def _show_help(self) -> None:
        self._note.tell("", self._remark or self.field.help)

    def _note_change(self) -> None:
        self.touched = True
        self.changed.emit()


class LineBox(FieldBox):
    """A field typed in one line: text, a day, a sum, a count, a share."""

    def __init__(
        self, keys: Sequence[str], field: Field, how: Converter, *, suggest: Suggestions = ()
    ) -> None:
        super().__init__(keys, field)
        self._how = how
        self.line = LineInput(suggest, placeholder=field.example)
        self.line.textEdited.connect(lambda _text: self._note_change())
        self.line.editingFinished.connect(self._tidy)
        if (completer := self.line.completer()) is not None:
            completer.activated.connect(lambda _chosen: self._note_change())
        self._place(self.line)

    def value(self) -> Any:
        """The typed text as a value."""
        return self._how.read(self.line.text())

    def set_value(self, value: Any) -> None:
        """Show the value as it would be typed."""
        self.line.setText(self._how.show(value))
        self.line.setCursorPosition(0)

    def typed(self) -> Any:
        """The text as it stands."""
        return self.line.text()

    def put_typed(self, typed: Any) -> None:
        """Put the text back."""
        self.line.setText(str(typed))

    def _tidy(self) -> None:
        """Show a readable value in its usual spelling, so the worker sees what was understood."""
        if self.touched and self.problem() is None:
            self.line.setText(self._how.show(self.value()))


class AmountBox(LineBox):
    """A sum that may be worded, kept in two attributes: bani and text."""

    def show_record(self, record: Any) -> None:
        """Show the sum or the words."""
        self.set_value(Amount(getattr(record, self.keys[0]), getattr(record, self.keys[1]) or ""))
        self.settle()

    def fill(self, record: Any) -> None:
        """Write both attributes."""
        amount: Amount = self.value()
        setattr(record, self.keys[0], amount.bani)
        setattr(record, self.keys[1], amount.text)


class LongBox(FieldBox):
    """A field of several lines."""

    input_kind: ClassVar[type[LongInput]] = LongInput

    def __init__(self, keys: Sequence[str], field: Field, how: Converter, *, lines: int) -> None:
        super().__init__(keys, field)
        self._how = how
        self.area = self.input_kind(placeholder=field.example, lines=lines)
        self._place(self.area)
        self.area.textChanged.connect(self._note_change)

    def value(self) -> Any:
        """The typed text."""
        return self._how.read(self.area.toPlainText())

    def set_value(self, value: Any) -> None:
        """Show the text."""
        self.put_typed(self._how.show(value))

    def typed(self) -> Any:
        """The text as it stands."""
        return self.area.toPlainText()

    def put_typed(self, typed: Any) -> None:
        """Put the text back."""
        blocked = self.area.blockSignals(True)
        self.area.setPlainText(str(typed))
        self.area.blockSignals(blocked)


class ListedBox(FieldBox):
    """A field that is one of a list, found by typing."""

    def __init__(self, keys: Sequence[str], field: Field, how: Converter, *, labels: Sequence[str]) -> None:
        super().__init__(keys, field)
        self._how = how
        self.combo = ListedInput(labels, placeholder=field.example)
        self._place(self.combo)
        self.combo.currentTextChanged.connect(lambda _text: self._note_change())

    def value(self) -> Any:
        """The code of what is chosen."""
        return self._how.read(self.combo.currentText())

    def set_value(self, value: Any) -> None:
        """Show the words of a code."""
        self.put_typed(self._how.show(value))

    def typed(self) -> Any:
        """The text as it stands."""
        return self.combo.currentText()

    def put_typed(self, typed: Any) -> None:
        """Put the text back."""
        blocked = self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self.combo.findText(str(typed)))
        self.combo.setEditText(str(typed))
        self.combo.line().setCursorPosition(0)
        self.combo.blockSignals(blocked)


class CheckBox(FieldBox):
    """A field that is yes or no."""

    def __init__(self, keys: Sequence[str], field: Field) -> None:
        super().__init__(keys, field)
        self.label.hide()
        self.check = Tick(field.label.replace("&", "&&"))
        self.check.setMinimumHeight(32)
        self._place(self.check)
        self.check.toggled.connect(lambda _on: self._note_change())

    def value(self) -> Any:
        """Whether it is ticked."""
        return self.check.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it or not."""
        blocked = self.check.blockSignals(True)
        self.check.setChecked(bool(value))
        self.check.blockSignals(blocked)

    def typed(self) -> Any:
        """Whether it is ticked."""
        return self.check.isChecked()

    def put_typed(self, typed: Any) -> None:
        """Tick it or not."""
        self.set_value(typed)
