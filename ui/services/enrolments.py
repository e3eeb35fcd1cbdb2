"""Who is admitted to a service, and how full it is on a day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.tables.services import Enrolment, Service
from letea.actions.people_lists import find_people, person_names
from letea.fields import Field, Kind
from letea.rules.reading import Unreadable, read_day
from letea.rules.services import enrolled_on, occupancy_on
from letea.wording import _, day
from ui.parts.basics import label
from ui.parts.converters import Converter
from ui.parts.inputs import LineInput
from ui.parts.lines import Lines
from ui.parts.lines_model import LineColumn
from ui.room import Room
from ui.services.words import occupancy_worded


class EnrolmentLines(Lines[Enrolment]):
    """The admissions: a person found by name, from when, until when, a note."""

    def __init__(self, room: Room) -> None:
        today = room.desk.today()
        super().__init__(_("Admiteri"), None, key="enrolments", today=today)
        self._store = room.desk.store
        self._names: dict[int, str] = {}
        who = Field(_("Persoana"), kind=Kind.PERSON)
        self.add_column(
            LineColumn(("person_id",), who, Converter(str, str, empty=""), None, 230, self._name_of)
        )
        self.day(Enrolment.from_on)
        self.day(Enrolment.to_on)
        self.text(Enrolment.note, width=180)
        self.picker = self.add_with(
            lambda typed: find_people(self._store, typed),
            lambda person_id: Enrolment(service_id=0, person_id=person_id, from_on=today),
            placeholder=_("Admiteți o persoană: scrieți o parte din nume"),
        )
        column = self.layout()
        if isinstance(column, QVBoxLayout):  # above the lines, in sight however many there are
            column.insertWidget(1, self.picker)

    def know(self, names: dict[int, str]) -> None:
        """Names at hand, by the person's id."""
        self._names.update(names)

    def _name_of(self, enrolment: Enrolment) -> str:
        if enrolment.person_id not in self._names:
            self.know(person_names(self._store, [enrolment.person_id]))
        return self._names.get(enrolment.person_id, "")


class OccupancyOn(QWidget):
    """How full the service is on a day the worker chooses; `service` and `enrolments` are as typed."""

    def __init__(
        self, today: date, *, service: Callable[[], Service], enrolments: Callable[[], list[Enrolment]]
    ) -> None:
        super().__init__()
        self._today, self._service, self._enrolments = today, service, enrolments
        self.on = LineInput(placeholder="5.3.2022")
        self.on.setAccessibleName(_("Ziua pentru care se calculează gradul de ocupare"))
        self.on.setFixedWidth(112)
        self.on.setText(day(today))
        self.on.textEdited.connect(lambda _text: self.tell())
        words = label(_("Ocuparea la"), "secondary")
        words.setBuddy(self.on)
        self.figure = label("", "heading", wrap=True)
        self._reason = label("", "small", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(words)
        line.addWidget(self.on)
        line.addWidget(self.figure, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self._reason)

    def tell(self) -> None:
        """Compute it again from what is typed."""
        try:
            on = read_day(self.on.text(), today=self._today)
        except Unreadable as unreadable:
            self.figure.setText("")
            self._say(unreadable.sentence)
            return
        service, enrolments = self._service(), self._enrolments()
        written = service.occupancy_override
        service.occupancy_override = None
        share = occupancy_on(service, enrolments, on)
        service.occupancy_override = written
        self.figure.setText(
            occupancy_worded(
                enrolled_on(enrolments, on), service.capacity, unit=service.capacity_unit, share=share
            )
        )
        self._say("" if written is None else _("În plan se tipărește gradul scris mai jos, nu cel calculat."))

    def _say(self, text: str) -> None:
        self._reason.setText(text)
        self._reason.setVisible(bool(text))
