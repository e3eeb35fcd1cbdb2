"""The forms of a benefit file: the application; its change of state, the disposition, what it grants."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt

from db.tables.benefits import BenefitFile, Disposition, FileState, FileStep, Grant
from letea.errors import Problem
from letea.fields import Field, Kind, field_of
from letea.fields.benefits import FILE_STATES
from letea.rules.benefits import DECIDED, GRANTED
from letea.wording import _
from ui.parts.basics import button
from ui.parts.choosers import ChoiceBox
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.parts.picker import Find

_BY_DISPOSITION = DECIDED | {FileState.PAYING}


class FileForm(Form):
    """Who asks for what, when; why it stands beside another of its kind, where it does."""

    def __init__(
        self,
        kinds: Mapping[int, str],
        names: Mapping[int, str],
        *,
        find: Find,
        on_new: Callable[[], object],
        today: date,
    ) -> None:
        super().__init__(today=today)
        self.pick(BenefitFile.applicant_id, find=find, name_of=lambda id: names.get(id, ""))
        new = button(_("Persoană nouă"), on_new, look="link", icon="user-plus", name="new-person")
        self._column.addWidget(new, alignment=Qt.AlignmentFlag.AlignLeft)
        self.kind = self.add(ChoiceBox(["kind_id"], field_of(BenefitFile.kind_id), kinds, optional=False))
        self.row(self.text(BenefitFile.number), self.day(BenefitFile.requested_on, past=True))
        self.allowed = self.long_text(BenefitFile.allowed, lines=2)
        self.long_text(BenefitFile.note, lines=2)


class StepForm(Form):
    """The state a file passes to, when and why."""

    def __init__(self, states: Sequence[FileState], *, today: date) -> None:
        super().__init__(today=today, prefix="step")
        choices = {state: FILE_STATES[state] for state in states}
        self.state = ChoiceBox(["state"], field_of(FileStep.state), choices, optional=False)
        self.row(self.add(self.state), self.day(FileStep.changed_on, past=True))
        self.long_text(FileStep.reason, lines=2)

    def chosen(self) -> FileState | None:
        """The state chosen."""
        return None if self.problems() and self.state.combo.currentIndex() < 0 else self.state.value()


class DispositionForm(Form):
    """The number and day of the disposition, where the state is decided by one."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today, prefix="disposition")
        self.row(self.text(Disposition.number), self.day(Disposition.dated_on, past=True))

    def follow(self, state: FileState | None) -> None:
        """Ask only where a disposition may be given."""
        self.setVisible(state in _BY_DISPOSITION)

    def problems(self) -> list[Problem]:
        """What is typed and is no value, while it is asked at all."""
        return [] if self.isHidden() else super().problems()

    def fill(self, record: Disposition) -> None:
        """Write what is typed; where it is not asked there is no number."""
        super().fill(record)
        if self.isHidden():
            record.number = ""


class GrantForm(Form):
    """What is granted, from when until when; nothing where no sum is typed."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today, prefix="grant")
        asked = Field(_("Suma acordată (lei)"), kind=Kind.MONEY)
        self.row(self.money(Grant.amount_bani, field=asked), self.day(Grant.from_on), self.day(Grant.to_on))
        self.yes_no(Grant.once)

    def begin(self, grant: Grant) -> None:
        """Show a grant to be, its sum still to be typed."""
        self.show(grant)
        self.box(Grant.amount_bani).put_typed("")
        self.settle()

    def follow(self, state: FileState | None) -> None:
        """Ask only where the state may grant something."""
        self.setVisible(state in GRANTED)

    def problems(self) -> list[Problem]:
        """What is typed and is no value, where a sum is typed."""
        return super().problems() if self._is_asked() else []

    def fill(self, record: Grant) -> None:
        """Write what is typed; without a sum nothing is granted."""
        super().fill(record)
        if not self._is_asked():
            record.amount_bani = 0

    def _is_asked(self) -> bool:
        return not self.isHidden() and bool(str(self.box(Grant.amount_bani).typed()).strip())


def grant_lines(names: Mapping[int, str], *, title: str, today: date) -> Lines[Grant]:
    """What is granted in a file, a line each."""
    lines: Lines[Grant] = Lines(title, None, key="grants", today=today)
    lines.shown(field_of(Grant.beneficiary_id).label, lambda grant: names.get(grant.beneficiary_id, ""))
    lines.money(Grant.amount_bani, width=100)
    lines.day(Grant.from_on, width=104)
    lines.day(Grant.to_on, width=104)
    lines.yes_no(Grant.once, width=110)
    lines.text(Grant.note, width=120)
    return lines
