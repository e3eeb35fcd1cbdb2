"""The dialog of the office: its profile, its accreditation, who signs its papers, who works in it."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from db.tables.office import Office, Official, OfficialRole, StaffMember, UnitKind
from letea.actions.office import save_profile
from letea.actions.office_reading import open_profile
from letea.errors import Problem
from letea.fields import Field, field_of
from letea.places import place
from letea.rules.office import check_office, check_officials, check_staff
from letea.unit_words import words_for
from letea.wording import _
from ui.office.place import find_as_rows, in_words, unit_kind_of, unit_name_of
from ui.parts.choosers import PickedBox
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.parts.part import Part
from ui.room import Room

OFFICE_TAB, ACCREDITATION_TAB, SIGNERS_TAB, STAFF_TAB = range(4)


@dataclass
class ProfileDraft:
    """The office as it stands on the screen."""

    office: Office
    officials: list[Official]
    staff: list[StaffMember]


class OfficeForm(Form):
    """The office's place, name, contacts and coat of arms."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._shown_siruta = office.siruta
        self._shown_name = office.unit_name
        self.commune = self._ask_commune() if office.unit_kind is not UnitKind.COUNTY else None
        self.row(self.text(Office.service_name))
        self.row(self.text(Office.short_name), self.text(Office.cui))
        self.row(self.text(Office.address))
        self.row(self.text(Office.phone), self.text(Office.email), self.text(Office.website))
        self.row(self.picture(Office.coat_of_arms))
        self.show(office)
        self._tell_county()

    def fill_office(self, office: Office) -> None:
        """Write what is typed; another commune brings its name, kind and county along."""
        self.fill(office)
        chosen = place(office.siruta) if office.siruta else None
        if chosen is not None and office.siruta != self._shown_siruta:
            office.unit_name, office.county = unit_name_of(chosen), chosen.county.name
            office.unit_kind = unit_kind_of(chosen)

    def _ask_commune(self) -> PickedBox:
        told = Field(_("Comuna, orașul sau municipiul"), example="Letea Veche", required=True)
        made = self.pick(Office.siruta, find=find_as_rows, name_of=self._name_of, field=told)
        made.changed.connect(self._tell_county)
        return made

    def _tell_county(self) -> None:
        if self.commune is None:
            return
        siruta = self.commune.picker.chosen()
        chosen = place(siruta) if siruta else None
        if chosen is not None:
            self.remark(Office.siruta, in_words(chosen))

    def _name_of(self, siruta: int) -> str:
        chosen = place(siruta)
        return chosen.name if chosen is not None and siruta != self._shown_siruta else self._shown_name


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

    def __init__(self, room: Room, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Datele biroului"), work=room.work, parent=parent)
        self.setObjectName("office-dialog")
        self._room = room
        profile = open_profile(room.desk.store)
        self._office = profile.office
        self._form, self._accreditation = OfficeForm(profile.office), AccreditationForm()
        self._officials = _officials_lines(profile.office.unit_kind)
        self._staff = _staff_lines()
        parts: tuple[Part, ...] = (self._form, self._accreditation, self._officials, self._staff)
        self._tab_parts = parts
        names = (_("Biroul"), _("Acreditare"), _("Cine semnează"), _("Personal"))
        for part, name in zip(self._tab_parts, names, strict=True):
            self.add_part(part, name)
        self._accreditation.show(profile.office)
        self._officials.show(profile.officials)
        self._staff.show(profile.staff)
        self.resize(820, 660)
        self.go_to(OFFICE_TAB)

    def go_to(self, tab: int) -> None:
        """Bring a tab into sight, the cursor in its first field."""
        self.turn_to(tab)
        self._tab_parts[tab].focus_first()

    def draft(self) -> ProfileDraft:
        """The profile as typed."""
        self._form.fill_office(self._office)
        self._accreditation.fill(self._office)
        return ProfileDraft(self._office, self._officials.records(), self._staff.records())

    def check(self, draft: ProfileDraft) -> list[Problem]:
        """What the rules say of it."""
        return [
            *check_office(draft.office, self._room.desk.today()),
            *check_officials(draft.officials),
            *check_staff(draft.staff),
        ]

    def save(self, draft: ProfileDraft) -> object:
        """Keep the profile."""
        save_profile(
            self._room.desk.store, draft.office, draft.officials, draft.staff, today=self._room.desk.today()
        )
        return None


def _officials_lines(kind: UnitKind) -> Lines[Official]:
    told = replace(field_of(Official.role), choices=words_for(kind).roles)
    lines = Lines(_("Cine semnează"), lambda: Official(role=OfficialRole.MAYOR, name=""), key="officials")
    lines.choice(Official.role, width=188, field=told)
    lines.text(Official.name, width=180)
    lines.text(Official.title, width=152)
    lines.day(Official.from_on, width=104)
    lines.day(Official.to_on, width=104)
    return lines


def _staff_lines() -> Lines[StaffMember]:
    lines = Lines(_("Personal"), lambda: StaffMember(name=""), key="staff")
    lines.text(StaffMember.name, width=280)
    lines.text(StaffMember.position, width=280)
    lines.yes_no(StaffMember.active, width=120)
    return lines
