"""Recording how far a measure is in a period: state, what was achieved, what proves it, the next day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from db.tables.plan_life import Progress
from letea.actions.plan_progress import ProgressFile, record_progress
from letea.errors import Problem
from letea.fields import Field, field_of
from letea.rules.plan_drafts import copied
from letea.rules.plan_progress import check_progress
from letea.wording import _
from ui.parts.boxes import LineBox
from ui.parts.converters import Converter
from ui.parts.dialog import RecordDialog
from ui.parts.files import FilesPart
from ui.parts.form import Form
from ui.room import Room


class AchievedBox(LineBox):
    """What was achieved of one indicator; it belongs to a row of its own."""

    def __init__(self, row: Progress, place: int) -> None:
        field = field_of(Progress.achieved)
        help_ = _("Numai ce s-a realizat în această perioadă.") if place == 0 else ""
        label = (
            _("Realizat din „{indicator}”").format(indicator=row.indicator) if row.indicator else field.label
        )
        how = Converter(str.strip, str, empty="")
        example = "" if row.indicator else field.example
        super().__init__([f"achieved.{place}"], Field(label, help=help_, example=example), how)
        self._row = row

    def show_record(self, record: object) -> None:
        """Show what its row says."""
        del record
        self.set_value(self._row.achieved)
        self.settle()

    def fill(self, record: object) -> None:
        """Write it into its row."""
        del record
        self._row.achieved = self.value()


class ProgressForm(Form):
    """The rows of a measure in a period: one state, evidence and next day, a value for each indicator."""

    def __init__(self, rows: Sequence[Progress], today: date) -> None:
        super().__init__(today=today)
        state, next_on = self.choice(Progress.state), self.day(Progress.next_on)
        self.row(state, next_on)
        for place, row in enumerate(rows):
            self.add(AchievedBox(row, place))
        self.long_text(Progress.evidence, lines=3)


class ProgressDialog(RecordDialog[ProgressFile]):
    """Records one measure in one period."""

    def __init__(
        self, room: Room, file: ProgressFile, *, origin: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(file.period.name, work=room.work, parent=parent)
        self._room = room
        self._file = ProgressFile(
            file.node, file.period, [copied(row) for row in file.rows], [copied(one) for one in file.files]
        )
        self.form = ProgressForm(self._file.rows, room.desk.today())
        self.form.show(self._file.rows[0])
        self.files = FilesPart(room)
        self.files.show_files(self._file.files)
        self.setWindowTitle(_("Stadiul măsurii"))
        node = file.node
        about = Form()
        about.heading(f"{node.number} {node.text}".strip())
        cells = (node.cells.get("term", ""), node.cells.get("responsible", ""), origin)
        about.note(" · ".join(" ".join(one.split()) for one in cells if one.strip()))
        self.add_widget(about)
        self.add_part(self.form)
        self.add_part(self.files)
        self.resize(640, 664)

    def draft(self) -> ProgressFile:
        """The rows as typed, with the files."""
        self.form.fill(self._file.rows[0])
        rows = [copied(row) for row in self._file.rows]
        files = [copied(one) for one in self.files.kept]
        return ProgressFile(self._file.node, self._file.period, rows, files, list(self.files.new))

    def check(self, draft: ProgressFile) -> list[Problem]:
        """What the rules say of it."""
        return check_progress(draft.rows, draft.period, self._room.desk.today())

    def save(self, draft: ProgressFile) -> object:
        """Keep it."""
        record_progress(self._room.desk.store, draft, self._room.desk.today())
        return draft.node.id
