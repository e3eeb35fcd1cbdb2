"""The form of a personal assistant's contract, and the lines written to it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from letea.rules.carers import next_check
from letea.wording import _, day
from ui.parts.basics import button
from ui.parts.choosers import PickedBox
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.parts.picker import Find


class CarerForm(Form):
    """Who cares for whom, by which contract, from when until when; `on_new(attribute)` registers somebody."""

    def __init__(
        self,
        names: Mapping[int, str],
        *,
        find: Find,
        on_new: Callable[[PickedBox], object],
        relations: Callable[[], Sequence[str]],
        today: date,
    ) -> None:
        super().__init__(today=today)
        self.person = self.pick(Carer.person_id, find=find, name_of=lambda id: names.get(id, ""))
        self.cared = self.pick(Carer.cared_id, find=find, name_of=lambda id: names.get(id, ""))
        self.row(self.person, self.cared)
        links = QHBoxLayout()
        for box, name in ((self.person, "new-person"), (self.cared, "new-cared")):
            links.addWidget(_new_link(box, on_new, name), 1, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(links)
        self.row(self.text(Carer.relation, suggest=relations), self.count(Carer.hours_a_day), stretch=(3, 1))
        self.row(
            self.text(Carer.contract_number),
            self.day(Carer.contract_on, past=True),
            self.money(Carer.wage_bani),
        )
        self.row(
            self.day(Carer.from_on), self.day(Carer.to_on), self.text(Carer.ended_why), stretch=(1, 1, 2)
        )
        self.row(self.text(Carer.disposition_number), self.day(Carer.disposition_on, past=True))
        self.long_text(Carer.note, lines=2)


def _new_link(box: PickedBox, on_new: Callable[[PickedBox], object], name: str) -> QPushButton:
    """Registers somebody for a field."""
    link = button(_("Persoană nouă"), lambda: on_new(box), look="link", icon="user-plus", name=name)
    link.setAccessibleName(_("Persoană nouă: {field}").format(field=box.field.label))
    return link


class CheckLines(Lines[CarerCheck]):
    """The checks at home; the next one is proposed in half a year, and follows the day until it is typed."""

    def __init__(self, *, by: str, today: date) -> None:
        super().__init__(
            _("Verificări la domiciliu"),
            lambda: CarerCheck(carer_id=0, checked_on=today, checked_by=by, next_on=next_check(today)),
            key="checks",
            today=today,
        )
        self._proposed: dict[str, str] = {}
        self.day(CarerCheck.checked_on, width=112)
        self.text(CarerCheck.findings, width=250)
        self.text(CarerCheck.measures, width=180)
        self.text(CarerCheck.checked_by, width=140)
        self.day(CarerCheck.next_on, width=112)

    def _note_change(self) -> None:
        self._propose()
        super()._note_change()

    def _propose(self) -> None:
        """Where the next day is still the one proposed, or empty, propose it after the day typed now."""
        first, last = self.model.columns[0], len(self.model.columns) - 1
        for line in self.model.lines:
            checked_on = first.value_of(line.texts[0])
            if not isinstance(checked_on, date):
                continue
            proposal = day(next_check(checked_on))
            before = self._proposed.get(line.record.uid)
            if before not in (None, proposal) and line.texts[last] == before:
                line.texts[last] = proposal
            self._proposed[line.record.uid] = proposal


def replacement_lines(*, today: date) -> Lines[CarerReplacement]:
    """Who took the assistant's place, or how the person was cared for meanwhile."""
    lines: Lines[CarerReplacement] = Lines(
        _("Înlocuiri"),
        lambda: CarerReplacement(carer_id=0, from_on=today),
        key="replacements",
        today=today,
    )
    lines.day(CarerReplacement.from_on, width=112)
    lines.day(CarerReplacement.to_on, width=112)
    lines.text(CarerReplacement.reason, width=170)
    lines.text(CarerReplacement.replaced_by, width=220)
    lines.text(CarerReplacement.note, width=140)
    return lines


def training_lines(*, today: date) -> Lines[CarerTraining]:
    """The trainings the assistant took part in."""
    lines: Lines[CarerTraining] = Lines(
        _("Instruiri"),
        lambda: CarerTraining(carer_id=0, held_on=today),
        key="trainings",
        today=today,
    )
    lines.day(CarerTraining.held_on, width=112)
    lines.text(CarerTraining.topic, width=240)
    lines.text(CarerTraining.held_by, width=170)
    lines.count(CarerTraining.hours, width=70)
    lines.text(CarerTraining.paper, width=170)
    return lines
