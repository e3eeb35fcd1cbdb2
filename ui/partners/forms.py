"""The forms of providers, partnerships, procedures and contracts of services."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt

from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from letea.fields import field_of
from letea.wording import _
from ui.parts.basics import button
from ui.parts.choosers import ChoiceBox
from ui.parts.form import Form
from ui.parts.inputs import Suggestions
from ui.parts.lines import Lines
from ui.parts.picker import Find
from ui.parts.take_number import TakeNumber


class ProviderForm(Form):
    """Who the provider is, how it is reached, its certificate of accreditation."""

    def __init__(self, *, forms: Suggestions, today: date) -> None:
        super().__init__(today=today)
        self.text(Provider.name)
        self.row(self.text(Provider.form, suggest=forms), self.text(Provider.tax_code))
        self.text(Provider.address)
        self.row(self.text(Provider.contact), self.text(Provider.phone), self.text(Provider.email))
        self.heading(_("Acreditarea"))
        self.row(self.text(Provider.accreditation_series), self.text(Provider.accreditation_number))
        self.row(self.day(Provider.accredited_on), self.day(Provider.accredited_until_on))
        self.long_text(Provider.note, lines=2)


def service_lines(provider_id: int, *, today: date) -> Lines[ProviderService]:
    """The services of a provider, a line each with its licence."""
    lines: Lines[ProviderService] = Lines(
        _("Serviciile furnizorului și licențele lor"),
        lambda: ProviderService(provider_id=provider_id, name=""),
        key="services",
        order=ProviderService.place,
        today=today,
    )
    lines.text(ProviderService.name, width=200)
    lines.text(ProviderService.code, width=116)
    lines.count(ProviderService.capacity, width=84)
    lines.text(ProviderService.licence_series, width=100)
    lines.text(ProviderService.licence_number, width=110)
    lines.day(ProviderService.licensed_on, width=106)
    lines.day(ProviderService.licensed_until_on, width=112)
    return lines


class PartnershipForm(Form):
    """With whom, about what, what each side does, until when."""

    def __init__(self, providers: Mapping[int, str], *, today: date) -> None:
        super().__init__(today=today)
        self.text(Partnership.partner)
        if providers:
            field = field_of(Partnership.provider_id)
            self.add(ChoiceBox(["provider_id"], field, providers, optional=True))
        self.row(
            self.text(Partnership.number),
            self.day(Partnership.signed_on, past=True),
            self.day(Partnership.until_on),
        )
        self.long_text(Partnership.subject, lines=2)
        self.row(self.long_text(Partnership.ours, lines=3), self.long_text(Partnership.theirs, lines=3))
        self.row(self.text(Partnership.responsible), self.day(Partnership.ended_on, past=True))
        self.long_text(Partnership.note, lines=2)


class ProcedureForm(Form):
    """What the procedure is, who approved it, when it is revised."""

    def __init__(self, services: Mapping[int, str], *, today: date) -> None:
        super().__init__(today=today)
        self.text(Procedure.title)
        self.row(self.text(Procedure.code), self.text(Procedure.edition))
        if services:
            field = field_of(Procedure.service_id)
            self.add(ChoiceBox(["service_id"], field, services, optional=True))
        self.row(self.day(Procedure.approved_on, past=True), self.text(Procedure.approved_by))
        self.row(self.day(Procedure.revised_on, past=True), self.day(Procedure.next_on))
        self.row(self.text(Procedure.responsible), self.day(Procedure.withdrawn_on, past=True))
        self.long_text(Procedure.note, lines=2)


class ContractForm(Form):
    """Who, for which service, from when until when, for how much; how it came to an end."""

    def __init__(
        self,
        services: Mapping[int, str],
        *,
        find: Find,
        name_of: Callable[[int], str],
        on_new: Callable[[], object],
        today: date,
    ) -> None:
        super().__init__(today=today)
        self.pick(ServiceContract.person_id, find=find, name_of=name_of)
        new = button(_("Persoană nouă"), on_new, look="link", icon="user-plus", name="new-person")
        self._column.addWidget(new, alignment=Qt.AlignmentFlag.AlignLeft)
        field = field_of(ServiceContract.service_id)
        self.add(ChoiceBox(["service_id"], field, services, optional=False))
        number = self.text(ServiceContract.number)
        self.row(number, self.day(ServiceContract.signed_on, past=True))
        self.take_next = TakeNumber(number)
        self.place(self.take_next)
        self.row(
            self.day(ServiceContract.from_on),
            self.day(ServiceContract.to_on),
            self.money(ServiceContract.contribution_bani),
        )
        self.long_text(ServiceContract.objectives, lines=3)
        self.row(self.day(ServiceContract.ended_on), self.text(ServiceContract.ended_why))
