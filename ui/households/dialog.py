"""The dialog of a household: address, members, dwelling, and what the members have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from db.tables.households import Household, HouseholdMember
from letea.actions.choices import open_choices
from letea.actions.households import (
    HouseholdFile,
    belongings_of,
    check_elsewhere,
    check_household_file,
    open_household,
    save_household,
    told_apart,
)
from letea.actions.people_lists import find_people, values_used
from letea.actions.villages import villages_known
from letea.errors import Problem
from letea.rules.households import role_for
from letea.wording import _
from ui.households.form import AddressForm, DwellingForm
from ui.households.member_lines import MemberLines, good_lines, income_lines, rename
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.new_member import NewMember
from ui.room import Room

_WIDTH, _HEIGHT = 900, 660


def open_household_dialog(room: Room, household_id: int, parent: QWidget) -> QDialog:
    """Open the form of a household of the register, or bring it to the front."""

    def make() -> QDialog:
        return HouseholdDialog(room, open_household(room.desk.store, household_id), parent=parent)

    return open_once(("household", household_id), make)


def new_household_file() -> HouseholdFile:
    """A household about to be written down."""
    return HouseholdFile(Household(name=""))


class HouseholdDialog(RecordDialog[HouseholdFile]):
    """Edits one household, new or of the register."""

    def __init__(self, room: Room, file: HouseholdFile, *, parent: QWidget | None = None) -> None:
        title = file.household.name if file.household.id else _("Gospodărie nouă")
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._file = room, file
        self._names = dict(file.names)
        self._make_parts()
        self._add_parts()
        self._show()
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"household:{file.household.uid if file.household.id else 'new'}")
        self.address.focus_first()

    def draft(self) -> HouseholdFile:
        """The household with its lists as they stand on the screen."""
        file = self._file
        self.address.fill(file.household)
        self.dwelling.fill(file.household)
        file.members = self.members.records()
        file.incomes, file.goods = self.incomes.records(), self.goods.records()
        file.removed = [*self.members.removed(), *self.incomes.removed(), *self.goods.removed()]
        return file

    def check(self, draft: HouseholdFile) -> list[Problem]:
        """What the rules say, and who lives elsewhere."""
        return [
            *check_household_file(draft, self._room.desk.today()),
            *check_elsewhere(self._room.desk.store, draft),
        ]

    def save(self, draft: HouseholdFile) -> int:
        """Keep the household with its lists."""
        return save_household(self._room.desk.store, draft, self._room.desk.today())

    def add_person(self, person_id: int) -> None:
        """Make somebody of the register a member."""
        self.members.add_member(self._as_member(person_id))
        self.members.search.setFocus()

    def _as_member(self, person_id: int) -> HouseholdMember:
        """A new member with a likely role; what they have comes along."""
        theirs = belongings_of(self._room.desk.store, [person_id])
        first = not self.members.members()
        self._names[person_id] = told_apart(theirs, person_id, among=self._names)
        for lines, rows in ((self.incomes, theirs.incomes), (self.goods, theirs.goods)):
            rename(lines, self._names)
            listed = {line.record.uid for line in lines.model.lines}
            for row in rows:
                if row.uid not in listed:
                    lines.model.add(row, len(lines.model.lines), blank=False)
        if first:
            self.address.name_it(theirs.names[person_id])
        role = role_for(theirs.born[person_id], first=first, today=self._room.desk.today())
        return HouseholdMember(household_id=self._file.household.id or 0, person_id=person_id, role=role)

    def _new_member(self) -> None:
        typed = self.members.search.text()
        self.members.search.choose(None, "")
        dialog = NewMember(self._room, typed, self.add_person, parent=self)
        dialog.tell(
            _("Membru nou al gospodăriei"),
            _("Adresa este a gospodăriei. Restul se completează oricând, în fișa persoanei."),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.add_person)
        dialog.open()

    def _make_parts(self) -> None:
        store, today, file = self._room.desk.store, self._room.desk.today(), self._file
        choices = open_choices(store)
        self.address = AddressForm(
            villages=lambda: villages_known(store), streets=lambda: values_used(store, "street"), today=today
        )
        self.dwelling = DwellingForm(file.household, choices, today=today)
        self.members = MemberLines(
            choices, self._names, held=[member.role for member in file.members], today=today
        )
        self.members.offer(lambda text: find_people(store, text), self._as_member, self._new_member)
        self.incomes = income_lines(choices, self._names, held=file.incomes, today=today)
        self.goods = good_lines(choices, self._names, held=file.goods, today=today)

    def _add_parts(self) -> None:
        self.add_part(self.address, _("Gospodăria"))
        self.add_part(self.members, _("Gospodăria"))
        self.add_part(self.dwelling, _("Locuința"))
        self.add_part(self.incomes, _("Venituri și bunuri"))
        self.add_part(self.goods, _("Venituri și bunuri"))

    def _show(self) -> None:
        self.address.show(self._file.household)
        self.dwelling.show(self._file.household)
        self.members.show(self._file.members)
        self.incomes.show(self._file.incomes)
        self.goods.show(self._file.goods)
