"""The note with which lines are resolved: the usual words at hand, or the worker's own."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.tables.evidence import Agreement, ComparisonLine
from letea.actions.evidence import resolve_lines
from letea.errors import Problem
from letea.rules.evidence import NOTES, check_note
from letea.wording import _, counted
from ui.parts.basics import button
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_SIZE = (540, 460)


class ResolveDialog(RecordDialog[str]):
    """Resolves the lines chosen, all with one note."""

    def __init__(self, room: Room, lines: Sequence[ComparisonLine], parent: QWidget | None = None) -> None:
        super().__init__(_("Rezolvă diferența"), work=room.work, parent=parent)
        self._room, self._ids = room, [line.id for line in lines]
        notes = list(dict.fromkeys(line.note for line in lines))
        self._scratch = ComparisonLine(
            comparison_id=0, state=Agreement.DIFFERS, note=notes[0] if len(notes) == 1 else ""
        )
        self.form = Form(today=room.desk.today())
        names = ", ".join(line.name for line in lines[:3])
        more = len(lines) - 3
        rest = _(" și încă {count}").format(count=counted(more, _("rând"), _("rânduri"))) if more > 0 else ""
        self.form.note(f"{names}{rest}")
        self.form.place(self._usual())
        self.note = self.form.long_text(ComparisonLine.note)
        self.add_part(self.form)
        self.form.show(self._scratch)
        self.save_button.setText(_("Rezolvă"))
        self.resize(*_SIZE)
        self.note.setFocus()

    def write(self, words: str) -> None:
        """Write these words as the note."""
        self.note.put_typed(words)

    def draft(self) -> str:
        """The note, as typed."""
        self.form.fill(self._scratch)
        return self._scratch.note

    def check(self, draft: str) -> list[Problem]:
        """What the rules say."""
        return check_note(draft)

    def save(self, draft: str) -> int:
        """Resolve the lines."""
        return resolve_lines(self._room.desk.store, self._ids, draft, self._room.desk.today())

    def _usual(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for place, words in enumerate(NOTES):
            column.addWidget(button(words, _writer(self, words), name=f"note.{place}"))
        return inside


def _writer(dialog: ResolveDialog, words: str) -> Callable[[], None]:
    return lambda: dialog.write(words)
