"""Parteneriate: the office's agreements with partners, what each side does, until when."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from db.record import Record
from db.tables.contents import Attachment
from db.tables.partners import Partnership, Provider
from letea.actions.partnerships import (
    PartnershipRow,
    open_partnership,
    partnership_rows,
    remove_partnership,
)
from letea.actions.providers import provider_names
from letea.fields import field_of
from letea.rules.validity import Validity, validity_on
from letea.wording import _, day
from ui.partners.dialogs import PartnershipDialog
from ui.partners.validity_page import TONES, ListWords, ValidityPage
from ui.parts.deletion import Deletion
from ui.parts.dialog import open_once
from ui.parts.history import HistoryView
from ui.parts.rows import Column

_STATES = {
    Validity.VALID: _("În vigoare"),
    Validity.ENDING: _("Se încheie curând"),
    Validity.EXPIRED: _("Termen depășit"),
    Validity.ENDED: _("Încheiat"),
    Validity.MISSING: "",
}


class PartnershipsPage(ValidityPage[PartnershipRow]):
    """The partnerships of the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Partnership, Provider, Attachment})
    words: ClassVar[ListWords] = ListWords(
        name="partnerships",
        title=_("Parteneriate"),
        one=_("parteneriat"),
        many=_("parteneriate"),
        new=_("Parteneriat nou"),
        saved=_("Parteneriatul a fost salvat."),
        hint=_("Caută după partener, obiect sau număr"),
        teach=_("Aici stau convențiile cu școala, parohia, medicul, poliția, asociațiile și alți parteneri."),
        icon="heart-handshake",
        choose=_("Alegeți un parteneriat din listă."),
        groups={
            Validity.VALID: _("În vigoare"),
            Validity.ENDING: _("Se încheie în 90 de zile"),
            Validity.EXPIRED: _("Termen depășit"),
            Validity.ENDED: _("Încheiate"),
        },
    )
    first_order: ClassVar[tuple[str, bool]] = ("partner", False)
    columns: ClassVar[Sequence[Column[Any]]] = (
        Column(_("Partenerul"), lambda row: row.partner, width=160, key="partner", stretch=True),
        Column(_("Obiectul"), lambda row: row.subject, width=150, key="subject"),
        Column(_("Semnat la"), lambda row: row.signed_on, width=104, key="signed_on", figures=True),
        Column(_("Până la"), lambda row: row.until_on, width=104, key="until_on", figures=True),
        Column(_("Starea"), lambda row: _STATES[row.validity], width=124),
        Column(_("Numărul"), lambda row: row.number, width=80, key="number", chosen=False),
        Column(_("Responsabil"), lambda row: row.responsible, width=130, key="responsible", chosen=False),
    )

    def read(self) -> Sequence[PartnershipRow]:
        """All partnerships."""
        return partnership_rows(self._room.desk.store, self._room.desk.today())

    def tell(self, record: int) -> None:
        """The partnership on the card."""
        one = open_partnership(self._room.desk.store, record)
        state = validity_on(self._room.desk.today(), until_on=one.until_on, ended_on=one.ended_on)
        facts = [
            (field_of(Partnership.number).label, one.number),
            (field_of(Partnership.signed_on).label, day(one.signed_on)),
            (field_of(Partnership.until_on).label, day(one.until_on) or _("fără termen")),
            (field_of(Partnership.subject).label, one.subject),
            (field_of(Partnership.ours).label, one.ours),
            (field_of(Partnership.theirs).label, one.theirs),
            (field_of(Partnership.responsible).label, one.responsible),
        ]
        if one.provider_id:
            names = provider_names(self._room.desk.store)
            facts.append((_("Furnizor"), names.get(one.provider_id, "")))
        if one.ended_on:
            facts.append((field_of(Partnership.ended_on).label, day(one.ended_on)))
        facts.append((field_of(Partnership.note).label, one.note))
        self.card.show_record(
            one.partner,
            {
                _("Parteneriat"): facts,
                _("Fișiere"): self.files(
                    one.uid, _("Fișierele parteneriatului cu {partner}").format(partner=one.partner)
                ),
                _("Istoric"): HistoryView(self._room, Partnership, record),
            },
            state=_STATES[state],
            tone=TONES[state],
        )

    def new_dialog(self) -> PartnershipDialog:
        """A partnership about to be written down."""
        return PartnershipDialog(self._room, Partnership(partner=""), parent=self.window())

    def open(self, record: int) -> None:
        """Open the form of a partnership."""
        room, store = self._room, self._room.desk.store
        open_once(
            ("partnership", record),
            lambda: PartnershipDialog(room, open_partnership(store, record), parent=self.window()),
        )

    def removing(self, record: int) -> tuple[Deletion, Callable[[], object]]:
        """What is asked, and what deletes."""
        store = self._room.desk.store
        partner = open_partnership(store, record).partner
        told = Deletion(
            _("Ștergeți parteneriatul cu „{partner}”?").format(partner=partner),
            _("Unul încheiat se păstrează: scrieți-i ziua. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge parteneriatul"),
            said=_("Parteneriatul cu „{partner}” a fost șters.").format(partner=partner),
        )
        return told, lambda: remove_partnership(store, record)
