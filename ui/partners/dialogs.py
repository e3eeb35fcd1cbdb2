"""The dialogs of providers, partnerships and procedures."""

from PySide6.QtWidgets import QWidget

from db.tables.partners import Partnership, Procedure, Provider
from letea.actions.contracts import service_names
from letea.actions.partnerships import save_partnership
from letea.actions.procedures import check_procedure_kept, save_procedure
from letea.actions.providers import (
    ProviderFile,
    check_provider_file,
    forms_used,
    provider_names,
    save_provider,
)
from letea.errors import Problem
from letea.rules.partners import check_partnership
from letea.wording import _
from ui.partners.forms import PartnershipForm, ProcedureForm, ProviderForm, service_lines
from ui.parts.dialog import RecordDialog
from ui.parts.drafts import keep_in_office
from ui.room import Room


class ProviderDialog(RecordDialog[ProviderFile]):
    """Edits a provider with its services."""

    def __init__(self, room: Room, file: ProviderFile, *, parent: QWidget | None = None) -> None:
        super().__init__(file.provider.name or _("Furnizor nou"), work=room.work, parent=parent)
        self._room, self._file = room, file
        store, today = room.desk.store, room.desk.today()
        self.form = ProviderForm(forms=lambda: forms_used(store), today=today)
        self.services = service_lines(file.provider.id or 0, today=today)
        self.add_part(self.form, _("Furnizorul"))
        self.add_part(self.services, _("Servicii și licențe"))
        self.form.show(file.provider)
        self.services.show(file.services)
        self.resize(1040, 700)
        keep_in_office(self, room, f"provider:{file.provider.uid if file.provider.id else 'new'}")

    def draft(self) -> ProviderFile:
        """The provider as it stands on the screen."""
        self.form.fill(self._file.provider)
        self._file.services = self.services.records()
        return self._file

    def check(self, draft: ProviderFile) -> list[Problem]:
        """What the rules say."""
        return check_provider_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: ProviderFile) -> int:
        """Keep the provider with its services."""
        return save_provider(self._room.desk.store, draft, self._room.desk.today())


class PartnershipDialog(RecordDialog[Partnership]):
    """Edits a partnership."""

    def __init__(self, room: Room, partnership: Partnership, *, parent: QWidget | None = None) -> None:
        super().__init__(partnership.partner or _("Parteneriat nou"), work=room.work, parent=parent)
        self._room, self._partnership = room, partnership
        self.form = PartnershipForm(provider_names(room.desk.store), today=room.desk.today())
        self.add_part(self.form)
        self.form.show(partnership)
        self.resize(780, 700)
        keep_in_office(self, room, f"partnership:{partnership.uid if partnership.id else 'new'}")

    def draft(self) -> Partnership:
        """The partnership as it stands on the screen."""
        self.form.fill(self._partnership)
        return self._partnership

    def check(self, draft: Partnership) -> list[Problem]:
        """What the rules say."""
        return check_partnership(draft, self._room.desk.today())

    def save(self, draft: Partnership) -> int:
        """Keep the partnership."""
        return save_partnership(self._room.desk.store, draft, self._room.desk.today())


class ProcedureDialog(RecordDialog[Procedure]):
    """Edits a procedure."""

    def __init__(self, room: Room, procedure: Procedure, *, parent: QWidget | None = None) -> None:
        super().__init__(procedure.title or _("Procedură nouă"), work=room.work, parent=parent)
        self._room, self._procedure = room, procedure
        self.form = ProcedureForm(service_names(room.desk.store), today=room.desk.today())
        self.add_part(self.form)
        self.form.show(procedure)
        self.resize(780, 680)
        keep_in_office(self, room, f"procedure:{procedure.uid if procedure.id else 'new'}")

    def draft(self) -> Procedure:
        """The procedure as it stands on the screen."""
        self.form.fill(self._procedure)
        return self._procedure

    def check(self, draft: Procedure) -> list[Problem]:
        """What the rules say."""
        return check_procedure_kept(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: Procedure) -> int:
        """Keep the procedure."""
        return save_procedure(self._room.desk.store, draft, self._room.desk.today())


def new_provider() -> ProviderFile:
    """A provider about to be written down."""
    return ProviderFile(Provider(name=""))
