"""Furnizori: the providers of social services with their certificates, services and licences."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from db.record import Record
from db.tables.contents import Attachment
from db.tables.partners import Partnership, Provider, ProviderService
from letea.actions.providers import ProviderFile, ProviderRow, open_provider, provider_rows, remove_provider
from letea.fields import field_of
from letea.rules.validity import Validity
from letea.wording import _, day
from ui.partners.dialogs import ProviderDialog, new_provider
from ui.partners.validity_page import TONES, ListWords, ValidityPage
from ui.parts.deletion import Deletion
from ui.parts.dialog import open_once
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.parts.rows import Column
from ui.room import Room

_STATES = {
    Validity.VALID: _("În regulă"),
    Validity.ENDING: _("Expiră curând"),
    Validity.EXPIRED: _("Expirat"),
    Validity.ENDED: "",
    Validity.MISSING: _("Fără acreditare"),
}


class ProvidersPage(ValidityPage[ProviderRow]):
    """The providers the office works with."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Provider, ProviderService, Partnership, Attachment})
    words: ClassVar[ListWords] = ListWords(
        name="providers",
        title=_("Furnizori"),
        one=_("furnizor"),
        many=_("furnizori"),
        new=_("Furnizor nou"),
        saved=_("Furnizorul a fost salvat."),
        hint=_("Caută după nume, serviciu sau certificat"),
        teach=_(
            "Aici stau furnizorii de servicii sociale din zonă, cu acreditarea și licențele lor; lista se "
            "publică lunar."
        ),
        icon="certificate",
        choose=_("Alegeți un furnizor din listă."),
        groups={
            Validity.VALID: _("În regulă"),
            Validity.ENDING: _("Expiră în 90 de zile"),
            Validity.EXPIRED: _("Expirate"),
            Validity.MISSING: _("Fără acreditare"),
        },
    )
    first_order: ClassVar[tuple[str, bool]] = ("name", False)
    card_width: ClassVar[int] = 380  # pixels: an address of e-mail is one long word
    columns: ClassVar[Sequence[Column[Any]]] = (
        Column(_("Furnizorul"), lambda row: row.name, width=170, key="name", stretch=True),
        Column(_("Serviciile"), lambda row: row.services, width=150, key="services"),
        Column(_("Certificatul"), lambda row: row.certificate, width=104, key="certificate"),
        Column(_("Expiră la"), lambda row: row.until_on, width=104, key="until_on", figures=True),
        Column(_("Starea"), lambda row: _STATES[row.validity], width=120),
        Column(_("Persoana de contact"), lambda row: row.contact, width=150, key="contact", chosen=False),
        Column(_("Telefon"), lambda row: row.phone, width=110, chosen=False),
    )

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.offer_tables()

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "providers"

    def read(self) -> Sequence[ProviderRow]:
        """All providers."""
        return provider_rows(self._room.desk.store, self._room.desk.today())

    def tell(self, record: int) -> None:
        """The provider on the card, with its services and partnerships."""
        file = open_provider(self._room.desk.store, record)
        state = self._read[record].validity if record in self._read else Validity.VALID
        self.card.show_record(
            file.provider.name,
            {
                _("Furnizor"): _facts(file.provider),
                _("Servicii"): _services(file),
                _("Fișiere"): self.files(
                    file.provider.uid, _("Fișierele furnizorului {name}").format(name=file.provider.name)
                ),
                _("Istoric"): HistoryView(
                    self._room, Provider, record, children=[ProviderService.provider_id]
                ),
            },
            state=_STATES[state],
            tone=TONES[state],
        )

    def new_dialog(self) -> ProviderDialog:
        """A provider about to be written down."""
        return ProviderDialog(self._room, new_provider(), parent=self.window())

    def open(self, record: int) -> None:
        """Open the form of a provider."""
        room, store = self._room, self._room.desk.store
        open_once(
            ("provider", record),
            lambda: ProviderDialog(room, open_provider(store, record), parent=self.window()),
        )

    def removing(self, record: int) -> tuple[Deletion, Callable[[], object]]:
        """What is asked, and what deletes."""
        store = self._room.desk.store
        name = open_provider(store, record).provider.name
        told = Deletion(
            _("Ștergeți furnizorul „{name}”?").format(name=name),
            _("Se șterg și serviciile lui din listă. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge furnizorul"),
            said=_("Furnizorul „{name}” a fost șters.").format(name=name),
        )
        return told, lambda: remove_provider(store, record)


def _facts(provider: Provider) -> Facts:
    certificate = f"{provider.accreditation_series} {provider.accreditation_number}".strip()
    return [
        (field_of(Provider.form).label, provider.form),
        (field_of(Provider.tax_code).label, provider.tax_code),
        (field_of(Provider.address).label, provider.address),
        (field_of(Provider.contact).label, provider.contact),
        (field_of(Provider.phone).label, provider.phone),
        (field_of(Provider.email).label, provider.email),
        (_("Certificat de acreditare"), certificate),
        (field_of(Provider.accredited_on).label, day(provider.accredited_on)),
        (
            field_of(Provider.accredited_until_on).label,
            day(provider.accredited_until_on) or (_("fără termen") if certificate else ""),
        ),
        (field_of(Provider.note).label, provider.note),
    ]


def _services(file: ProviderFile) -> Facts:
    given = [(one.name, _service(one)) for one in file.services]
    joined = [
        (_("Parteneriat"), " · ".join(part for part in (one.number, day(one.signed_on)) if part))
        for one in file.partnerships
    ]
    return [*given, *joined] or [(_("Servicii"), _("Niciun serviciu scris încă."))]


def _service(one: ProviderService) -> str:
    licence = f"{one.licence_series} {one.licence_number}".strip()
    until = _("până la {day}").format(day=day(one.licensed_until_on)) if one.licensed_until_on else ""
    parts = (one.code, _("licența {number}").format(number=licence) if licence else _("fără licență"), until)
    return ", ".join(part for part in parts if part)
