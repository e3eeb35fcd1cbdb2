"""Contracte: the contracts of social services with beneficiaries, and their papers."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from db.record import Record
from db.tables.contents import Attachment
from db.tables.partners import ServiceContract
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from db.tables.services import Enrolment, Service
from letea.actions.contracts import (
    ContractRow,
    contract_rows,
    new_contract,
    open_contract,
    remove_contract,
    service_names,
)
from letea.actions.printed_lists import printed_of
from letea.fields import field_of
from letea.rules.validity import Validity, validity_on
from letea.wording import _, day, money
from ui.partners.contract_dialog import ContractDialog
from ui.partners.validity_page import TONES, ListWords, ValidityPage
from ui.parts.deletion import Deletion
from ui.parts.dialog import open_once
from ui.parts.history import HistoryView
from ui.parts.printed_list import printed_list
from ui.parts.rows import Column

_STATES = {
    Validity.VALID: _("În vigoare"),
    Validity.ENDING: _("Se încheie curând"),
    Validity.EXPIRED: _("Termen depășit"),
    Validity.ENDED: _("Încheiat"),
    Validity.MISSING: "",
}


class ContractsPage(ValidityPage[ContractRow]):
    """The contracts of the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {ServiceContract, Person, Service, Enrolment, PrintedPaper, Attachment}
    )
    words: ClassVar[ListWords] = ListWords(
        name="contracts",
        title=_("Contracte de servicii"),
        one=_("contract"),
        many=_("contracte"),
        new=_("Contract nou"),
        saved=_("Contractul a fost salvat."),
        hint=_("Caută după număr, beneficiar sau serviciu"),
        teach=_("Aici stau contractele de servicii sociale cu beneficiarii serviciilor."),
        icon="file-text",
        choose=_("Alegeți un contract din listă."),
        groups={
            Validity.VALID: _("În vigoare"),
            Validity.ENDING: _("Se încheie în 90 de zile"),
            Validity.EXPIRED: _("Termen depășit"),
            Validity.ENDED: _("Încheiate"),
        },
    )
    first_order: ClassVar[tuple[str, bool]] = ("signed_on", True)
    columns: ClassVar[Sequence[Column[Any]]] = (
        Column(_("Numărul"), lambda row: row.number, width=80, key="number"),
        Column(_("Beneficiarul"), lambda row: row.name, width=140, key="name"),
        Column(_("Serviciul"), lambda row: row.service, width=120, key="service", stretch=True),
        Column(_("Semnat la"), lambda row: row.signed_on, width=104, key="signed_on", figures=True),
        Column(_("Până la"), lambda row: row.until_on, width=104, key="until_on", figures=True),
        Column(_("Starea"), lambda row: _STATES[row.validity], width=124),
        Column(_("De la"), lambda row: row.from_on, width=104, key="from_on", chosen=False),
        Column(
            _("Lei/lună"),
            lambda row: _contribution(row.contribution_bani),
            width=90,
            figures=True,
            chosen=False,
        ),
    )

    def add_card_actions(self) -> None:
        """The paper of the contract."""
        self.card.add_action(_("Contractul…"), self.show_paper, icon="printer")

    def read(self) -> Sequence[ContractRow]:
        """All contracts."""
        return contract_rows(self._room.desk.store, self._room.desk.today())

    def tell(self, record: int) -> None:
        """The contract on the card, with what was printed of it."""
        file = open_contract(self._room.desk.store, record)
        one = file.contract
        state = validity_on(self._room.desk.today(), until_on=one.to_on, ended_on=one.ended_on)
        facts = [
            (_("Beneficiarul"), file.person),
            (_("Serviciul"), file.service),
            (field_of(ServiceContract.signed_on).label, day(one.signed_on)),
            (_("Perioada"), f"{day(one.from_on)} – {day(one.to_on)}" if one.to_on else _("fără termen")),
            (field_of(ServiceContract.contribution_bani).label, _contribution(one.contribution_bani)),
            (field_of(ServiceContract.objectives).label, one.objectives),
        ]
        if one.ended_on:
            facts.append((field_of(ServiceContract.ended_on).label, f"{day(one.ended_on)}, {one.ended_why}"))
        printed = printed_of(self._room.desk.store, [one.uid])
        self.card.show_record(
            _("Contractul {number}").format(number=one.number or _("fără număr")),
            {
                _("Contract"): facts,
                _("Acte"): printed_list(self._room, printed),
                _("Fișiere"): self.files(
                    one.uid, _("Fișierele contractului {number}").format(number=one.number)
                ),
                _("Istoric"): HistoryView(self._room, ServiceContract, record),
            },
            state=_STATES[state],
            tone=TONES[state],
        )

    def show_paper(self) -> None:
        """The contract as a paper, to be checked before it is signed."""
        from ui.partners.papers import show_contract  # noqa: PLC0415 - brings QtPdf, which the start spares

        selected = self.rows.selected_id()
        if selected is not None:
            show_contract(self._room, open_contract(self._room.desk.store, selected).contract, self.window())

    def new(self) -> None:
        """Ctrl+N: a contract is of a service of the office, so there must be one."""
        if service_names(self._room.desk.store):
            super().new()
            return
        self._room.say(
            _("Scrieți întâi serviciul; contractul se face pentru el."),
            do=_("Servicii"),
            on_do=lambda: self._room.go("services", None),
        )

    def new_dialog(self) -> ContractDialog:
        """A contract about to be made."""
        file = new_contract(self._room.desk.store, self._room.desk.today())
        return ContractDialog(self._room, file, parent=self.window())

    def new_for(self, part: str) -> None:
        """A contract of the person whose id is told."""
        file = new_contract(self._room.desk.store, self._room.desk.today(), int(part))
        self.ask(ContractDialog(self._room, file, parent=self.window()))

    def open(self, record: int) -> None:
        """Open the form of a contract."""
        room, store = self._room, self._room.desk.store
        open_once(
            ("contract", record),
            lambda: ContractDialog(room, open_contract(store, record), parent=self.window()),
        )

    def removing(self, record: int) -> tuple[Deletion, Callable[[], object]]:
        """What is asked, and what deletes."""
        store = self._room.desk.store
        number = open_contract(store, record).contract.number or _("fără număr")
        told = Deletion(
            _("Ștergeți contractul {number}?").format(number=number),
            _("Un contract încheiat se păstrează: scrieți-i ziua. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge contractul"),
            said=_("Contractul {number} a fost șters.").format(number=number),
        )
        return told, lambda: remove_contract(store, record)


def _contribution(bani: int | None) -> str:
    if bani is None:
        return ""
    return _("{sum} lei").format(sum=money(bani)) if bani else _("gratuit")
