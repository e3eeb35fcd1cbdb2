"""Dialogs of the office: its profile with officials and staff, its editable lists, the nomenclature."""

from copy import copy
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from db.tables.office import NomenclatureCode, Office, Official, OfficialRole, StaffMember, VocabularyItem
from letea.actions.office import (
    open_nomenclature,
    open_profile,
    open_vocabulary,
    save_nomenclature,
    save_profile,
    save_vocabulary,
)
from letea.errors import Problem
from letea.rules.office import check_office, check_officials
from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.room import Room


@dataclass
class ProfileDraft:
    """The office as it stands on the screen."""

    office: Office
    officials: list[Official]
    staff: list[StaffMember]


class OfficeForm(Form):
    """The office's name, contacts and coat of arms."""

    def __init__(self) -> None:
        super().__init__()
        self.row(
            self.choice(Office.unit_kind),
            self.text(Office.unit_name),
            self.text(Office.county),
            stretch=(2, 3, 3),
        )
        self.text(Office.service_name)
        self.row(self.text(Office.short_name), self.text(Office.cui))
        self.text(Office.address)
        self.row(self.text(Office.phone), self.text(Office.email), self.text(Office.website))
        self.picture(Office.coat_of_arms)


class AccreditationForm(Form):
    """The office's certificate of accreditation (Legea 197/2012)."""

    def __init__(self) -> None:
        super().__init__()
        self.row(
            self.text(Office.accreditation_series), self.text(Office.accreditation_number), stretch=(1, 2)
        )
        self.row(
            self.text(Office.accreditation_issuer),
            self.day(Office.accreditation_on, past=True),
            stretch=(2, 1),
        )


class OfficeDialog(RecordDialog[ProfileDraft]):
    """Changes the office's profile, who signs its papers and who works in it."""

    def __init__(self, room: Room, *, tab: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(_("Datele biroului"), work=room.work, parent=parent)
        self.setObjectName("office-dialog")
        self._room = room
        profile = open_profile(room.desk.store)
        self._office = profile.office
        self._form, self._accreditation = OfficeForm(), AccreditationForm()
        self._officials = _officials_lines()
        self._staff = _staff_lines()
        self.add_part(self._form, _("Biroul"))
        self.add_part(self._accreditation, _("Acreditare"))
        self.add_part(self._officials, _("Cine semnează"))
        self.add_part(self._staff, _("Personal"))
        for form in (self._form, self._accreditation):
            form.show(profile.office)
        self._officials.show([copy(row) for row in profile.officials])
        self._staff.show([copy(row) for row in profile.staff])
        self.resize(760, 620)
        self.turn_to(tab)

    def draft(self) -> ProfileDraft:
        """The profile as typed."""
        for form in (self._form, self._accreditation):
            form.fill(self._office)
        return ProfileDraft(self._office, self._officials.records(), self._staff.records())

    def check(self, draft: ProfileDraft) -> list[Problem]:
        """What the rules say of it."""
        return [*check_office(draft.office, self._room.desk.today()), *check_officials(draft.officials)]

    def save(self, draft: ProfileDraft) -> object:
        """Keep the profile."""
        save_profile(
            self._room.desk.store, draft.office, draft.officials, draft.staff, today=self._room.desk.today()
        )
        return None


class VocabularyDialog(RecordDialog[list[VocabularyItem]]):
    """Changes an editable list: its entries, their words, their order, which are still offered."""

    def __init__(self, room: Room, name: str, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(title, work=room.work, parent=parent)
        self.setObjectName("vocabulary-dialog")
        self._room, self._name = room, name
        self._lines = Lines(
            title,
            lambda: VocabularyItem(list_name=name, code="", label="", source=_("biroul")),
            key="items",
            order=VocabularyItem.place,
        )
        self._lines.text(VocabularyItem.label, width=320)
        self._lines.text(VocabularyItem.code, width=170)
        self._lines.yes_no(VocabularyItem.active, width=130)
        self.add_part(self._lines)
        self._lines.show(open_vocabulary(room.desk.store, name))
        self.resize(760, 560)

    def draft(self) -> list[VocabularyItem]:
        """The entries as typed."""
        return self._lines.records()

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
        self._lines = Lines(_("Coduri"), lambda: NomenclatureCode(code="", source=_("biroul")), key="codes")
        self._lines.text(NomenclatureCode.code, width=130)
        self._lines.text(NomenclatureCode.name, width=300)
        self._lines.text(NomenclatureCode.beneficiaries, width=200)
        self._lines.text(NomenclatureCode.form, width=110)
        self._lines.yes_no(NomenclatureCode.active, width=110)
        self._lines.text(NomenclatureCode.source, width=220)
        self.add_part(self._lines)
        self._lines.show(open_nomenclature(room.desk.store))
        self.resize(1000, 620)

    def draft(self) -> list[NomenclatureCode]:
        """The codes as typed."""
        return self._lines.records()

    def save(self, draft: list[NomenclatureCode]) -> object:
        """Keep the nomenclature."""
        save_nomenclature(self._room.desk.store, draft)
        return None


def _officials_lines() -> Lines[Official]:
    lines = Lines(_("Cine semnează"), lambda: Official(role=OfficialRole.MAYOR, name=""), key="officials")
    lines.choice(Official.role, width=170)
    lines.text(Official.name, width=200)
    lines.text(Official.title, width=150)
    lines.day(Official.from_on)
    lines.day(Official.to_on)
    return lines


def _staff_lines() -> Lines[StaffMember]:
    lines = Lines(_("Personal"), lambda: StaffMember(name=""), key="staff")
    lines.text(StaffMember.name, width=240)
    lines.text(StaffMember.position, width=240)
    lines.yes_no(StaffMember.active, width=110)
    return lines
