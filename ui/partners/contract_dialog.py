"""The dialog of a contract of social services."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.tables.partners import ServiceContract
from letea.actions.contracts import ContractFile, check_contract_kept, save_contract, service_names
from letea.actions.people_lists import find_people, person_names
from letea.errors import Problem
from letea.wording import _
from ui.partners.forms import ContractForm
from ui.parts.choosers import PickedBox
from ui.parts.dialog import RecordDialog
from ui.parts.drafts import keep_in_office
from ui.parts.new_member import NewMember
from ui.room import Room


class ContractDialog(RecordDialog[ContractFile]):
    """Edits one contract, new or of the register."""

    def __init__(self, room: Room, file: ContractFile, *, parent: QWidget | None = None) -> None:
        contract = file.contract
        title = _("Contractul {number}").format(number=contract.number) if contract.id else _("Contract nou")
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._file = room, file
        self._names = {contract.person_id: file.person}
        store = room.desk.store
        services = service_names(store)
        if contract.id and contract.service_id not in services:
            services[contract.service_id] = file.service
        self.form = ContractForm(
            services,
            find=lambda text: find_people(store, text),
            name_of=lambda id: self._names.get(id, ""),
            on_new=self._new_person,
            today=room.desk.today(),
        )
        self.add_part(self.form)
        self.form.show(contract)
        self.form.take_next.offer(offered=not (contract.id and contract.number))
        self.resize(780, 680)
        keep_in_office(self, room, f"contract:{contract.uid if contract.id else 'new'}")

    def draft(self) -> ContractFile:
        """The contract as it stands on the screen."""
        self.form.fill(self._file.contract)
        self._file.take_next = self.form.take_next.isChecked()
        return self._file

    def check(self, draft: ContractFile) -> list[Problem]:
        """What the rules say."""
        store, today = self._room.desk.store, self._room.desk.today()
        return check_contract_kept(store, draft.contract, today, take_next=draft.take_next)

    def save(self, draft: ContractFile) -> int:
        """Keep the contract."""
        store, today = self._room.desk.store, self._room.desk.today()
        return save_contract(store, draft.contract, today, take_next=draft.take_next)

    def take_person(self, person_id: int) -> None:
        """Make somebody of the register the beneficiary."""
        self._names |= person_names(self._room.desk.store, [person_id])
        box = self._beneficiary()
        box.set_value(person_id)
        box.touched = True
        box.changed.emit()

    def _beneficiary(self) -> PickedBox:
        box = self.form.box(ServiceContract.person_id)
        assert isinstance(box, PickedBox)  # noqa: S101 - made so by the form
        return box

    def _new_person(self) -> None:
        dialog = NewMember(self._room, self._beneficiary().picker.text(), self.take_person, parent=self)
        dialog.tell(_("Persoană nouă"), _("Restul se completează oricând, în fișa persoanei."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.take_person)
        dialog.open()
