"""The dialogs of the editable lists, of the nomenclature of social services, of the kinds of benefits."""

from PySide6.QtWidgets import QWidget

from db.tables.benefits import BenefitKind
from db.tables.nomenclature import NomenclatureCode
from db.tables.office import VocabularyItem
from letea.actions.benefit_kinds import kinds_used, open_kinds, save_benefit_kinds, ship_benefit_kinds
from letea.actions.codes_used import codes_used, service_codes_used
from letea.actions.office import open_nomenclature, open_vocabulary, save_nomenclature, save_vocabulary
from letea.errors import Problem
from letea.rules.benefit_kinds import check_kinds
from letea.rules.office import OWN_SOURCE, check_nomenclature, check_vocabulary
from letea.wording import _
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog
from ui.parts.lines import Lines
from ui.room import Room


class VocabularyDialog(RecordDialog[list[VocabularyItem]]):
    """Changes an editable list: its entries, their words, their order, which are still offered.

    The code under which records keep an entry is made by the program and never changes.
    """

    def __init__(self, room: Room, name: str, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(title, work=room.work, parent=parent)
        self.setObjectName("vocabulary-dialog")
        self._room, self._name = room, name
        self._present = open_vocabulary(room.desk.store, name)
        self._used = codes_used(room.desk.store, name)
        self.lines = Lines(_("Intrări"), lambda: _new_entry(name), key="items", order=VocabularyItem.place)
        self.lines.text(VocabularyItem.label, width=430)
        self.lines.yes_no(VocabularyItem.active, width=130)
        self.lines.shown(_("Cod"), lambda item: item.code, width=150)
        self.add_widget(
            label(
                _(
                    "Schimbarea denumirii se vede în toate fișele. O intrare care nu mai trebuie oferită "
                    "primește „nu” la „Se oferă în liste”; fișele vechi o păstrează."
                ),
                "secondary",
                wrap=True,
            )
        )
        self.add_part(self.lines)
        self.lines.show(open_vocabulary(room.desk.store, name))
        self.resize(800, 640)
        self.lines.focus_first()

    def draft(self) -> list[VocabularyItem]:
        """The entries as typed."""
        return self.lines.records()

    def check(self, draft: list[VocabularyItem]) -> list[Problem]:
        """What the rules say of it."""
        return check_vocabulary(draft, present=self._present, used=self._used)

    def save(self, draft: list[VocabularyItem]) -> object:
        """Keep the list."""
        save_vocabulary(self._room.desk.store, self._name, draft)
        return None


class NomenclatureDialog(RecordDialog[list[NomenclatureCode]]):
    """Changes the nomenclature of social services, which the ministry amends from time to time."""

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Nomenclatorul serviciilor sociale"), work=room.work, parent=parent)
        self.setObjectName("nomenclature-dialog")
        self._room = room
        self._present = open_nomenclature(room.desk.store)
        self._used = service_codes_used(room.desk.store)
        self.lines = Lines(_("Coduri"), lambda: NomenclatureCode(code="", source=OWN_SOURCE), key="codes")
        self.lines.text(NomenclatureCode.code, width=120)
        self.lines.text(NomenclatureCode.name, width=300)
        self.lines.text(NomenclatureCode.beneficiaries, width=190)
        self.lines.text(NomenclatureCode.form, width=100)
        self.lines.yes_no(NomenclatureCode.active, width=120)
        self.lines.text(NomenclatureCode.source, width=320)
        self.add_part(self.lines)
        self.lines.show(open_nomenclature(room.desk.store))
        self.resize(1040, 560)
        self.lines.focus_first()

    def draft(self) -> list[NomenclatureCode]:
        """The codes as typed."""
        return self.lines.records()

    def check(self, draft: list[NomenclatureCode]) -> list[Problem]:
        """What the rules say of it."""
        return check_nomenclature(draft, present=self._present, used=self._used)

    def save(self, draft: list[NomenclatureCode]) -> object:
        """Keep the nomenclature."""
        save_nomenclature(self._room.desk.store, draft)
        return None


class BenefitKindsDialog(RecordDialog[list[BenefitKind]]):
    """Changes the kinds of benefits: their words, who decides and pays, whether they may be granted twice."""

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Felurile de beneficii"), work=room.work, parent=parent)
        self.setObjectName("benefit-kinds-dialog")
        self._room = room
        ship_benefit_kinds(room.desk.store)
        self._present = open_kinds(room.desk.store)
        self._used = kinds_used(room.desk.store)
        self.lines = Lines(
            _("Beneficii"), lambda: BenefitKind(code="", name=""), key="kinds", order=BenefitKind.place
        )
        self.lines.text(BenefitKind.code, width=130)
        self.lines.text(BenefitKind.name, width=300)
        self.lines.yes_no(BenefitKind.active, width=120)
        self.lines.choice(BenefitKind.holder, width=140)
        self.lines.choice(BenefitKind.twice, width=180)
        self.lines.text(BenefitKind.source, width=190)
        self.lines.text(BenefitKind.law, width=240)
        self.lines.text(BenefitKind.decided_by, width=190)
        self.lines.text(BenefitKind.frequency, width=130)
        self.lines.yes_no(BenefitKind.historic, width=90)
        self.add_widget(
            label(
                _("„Strict” oprește al doilea dosar pentru aceeași persoană sau gospodărie, fără un motiv."),
                "secondary",
                wrap=True,
            )
        )
        self.add_part(self.lines)
        self.lines.show(open_kinds(room.desk.store))
        self.resize(1080, 620)
        self.lines.focus_first()

    def draft(self) -> list[BenefitKind]:
        """The kinds as typed."""
        return self.lines.records()

    def check(self, draft: list[BenefitKind]) -> list[Problem]:
        """What the rules say of it."""
        return check_kinds(draft, present=self._present, used=self._used)

    def save(self, draft: list[BenefitKind]) -> object:
        """Keep the kinds."""
        save_benefit_kinds(self._room.desk.store, draft)
        return None


def _new_entry(name: str) -> VocabularyItem:
    return VocabularyItem(list_name=name, code="", label="", source=OWN_SOURCE)
