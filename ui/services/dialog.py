"""The dialog of a service: its data, licences, budgets, admissions and staff."""

from PySide6.QtWidgets import QWidget

from db.tables.services import Licence, Service
from letea.actions.office import open_nomenclature
from letea.actions.office_reading import vocabularies
from letea.actions.services import ServiceFile, check_service_file, open_service, save_service
from letea.errors import Problem
from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.lines import Lines
from ui.room import Room
from ui.services.budgets import BudgetPart
from ui.services.enrolments import EnrolmentLines, OccupancyOn
from ui.services.form import OverrideForm, ServiceForm, StaffForm


class ServiceDialog(RecordDialog[ServiceFile]):
    """Edits a service with everything kept about it; `service_id` None begins a new one."""

    def __init__(
        self, room: Room, service_id: int | None, *, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("Serviciu nou"), work=room.work, parent=parent)
        self._store, self._today = room.desk.store, room.desk.today()
        self._file = (
            ServiceFile(Service(name="")) if service_id is None else open_service(self._store, service_id)
        )
        self._add_parts(room, year)
        self._show_file()
        self.resize(860, 680)
        if service_id is not None:
            self.set_title(self._file.service.name)
        self.form.focus_first()

    def draft(self) -> ServiceFile:
        """The service and its lists as they stand on the screen."""
        for part in (self.form, self.override, self.staff):
            part.fill(self._file.service)
        self._file.licences = self.licences.records()
        self._file.budgets = self.budgets.budgets()
        self._file.enrolments = self.enrolments.records()
        return self._file

    def check(self, draft: ServiceFile) -> list[Problem]:
        """What the rules say, each at its place."""
        return [_at_person(problem) for problem in check_service_file(self._store, draft, self._today)]

    def save(self, draft: ServiceFile) -> int:
        """Keep the service; gives its id.

        Raises:
            Refused: when a rule says no, or it was changed elsewhere meanwhile.
        """
        return save_service(self._store, draft, self._today)

    def _add_parts(self, room: Room, year: int) -> None:
        codes, lists = open_nomenclature(self._store), vocabularies(self._store)
        self.form = ServiceForm(codes, lists, today=self._today)
        self.licences = _licence_lines(room)
        self.budgets = BudgetPart(year=year, today=self._today)
        self.enrolments = EnrolmentLines(room)
        self.override = OverrideForm(today=self._today)
        self.staff = StaffForm(today=self._today)
        self.occupancy = OccupancyOn(self._today, service=self._service, enrolments=self.enrolments.records)
        self.add_part(self.form, _("Date"))
        self.add_part(self.licences, _("Licențe"))
        self.add_part(self.budgets, _("Bugete"))
        self.add_widget(self.occupancy, _("Admiteri"))
        self.add_part(self.override, _("Admiteri"))
        self.add_part(self.enrolments, _("Admiteri"))
        self.add_part(self.staff, _("Personal"))
        for part in (self.form, self.enrolments, self.override):
            part.changed.connect(self.occupancy.tell)

    def _show_file(self) -> None:
        self.enrolments.know(self._file.names)
        for part in (self.form, self.override, self.staff):
            part.show(self._file.service)
        self.licences.show(self._file.licences)
        self.budgets.show(self._file.budgets)
        self.enrolments.show(self._file.enrolments)
        self.occupancy.tell()

    def _service(self) -> Service:
        for part in (self.form, self.override):
            part.fill(self._file.service)
        return self._file.service


def _licence_lines(room: Room) -> Lines[Licence]:
    lines = Lines[Licence](
        _("Licențe de funcționare"),
        lambda: Licence(service_id=0),
        key="licences",
        today=room.desk.today(),
    )
    lines.text(Licence.series, width=150)
    lines.text(Licence.number, width=200)
    lines.day(Licence.from_on, width=150)
    lines.day(Licence.until_on, width=150)
    return lines


def _at_person(problem: Problem) -> Problem:
    """A full service is told at the person who is one too many."""
    field = problem.field
    if field.startswith("enrolments.") and field.endswith(".service_id"):
        field = field.replace(".service_id", ".person_id")
    return Problem(field, problem.text, problem.blocking)
