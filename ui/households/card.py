"""The card of the selected household: address and dwelling, members, what they have, history."""

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.tables.households import Good, Household, HouseholdMember, Income
from letea.actions.benefit_lists import file_rows, files_of_household
from letea.actions.choices import Choices, open_choices
from letea.actions.desk_lines import lines_of_household
from letea.actions.households import HouseholdFile, belongings_of, open_household
from letea.actions.need_alarms import warned_household
from letea.actions.needs import course_of
from letea.actions.people_lists import address_of
from letea.actions.printed_lists import printed_of
from letea.fields import field_of
from letea.fields.showing import shown
from letea.rules.households import total_income
from letea.rules.people import age_on
from letea.wording import _, counted, day, money
from ui.parts.basics import button, label
from ui.parts.benefit_list import benefit_list
from ui.parts.card import Card
from ui.parts.desk_list import desk_list
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.parts.need_view import need_view
from ui.parts.printed_list import Offered, printed_list
from ui.room import NEW, Room

_DWELLING = (
    Household.dwelling_kind,
    Household.tenure,
    Household.rooms,
    Household.heating,
    Household.has_electricity,
    Household.has_water,
    Household.assessed_on,
    Household.notes,
)


class HouseholdCard(Card):
    """What the register knows of a household."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o gospodărie din listă."))
        self._room = room
        self._id: int | None = None

    def show_household(self, household_id: int | None) -> None:
        """Show a household, or none."""
        self._id = household_id
        if household_id is None:
            self.clear()
            return
        file = open_household(self._room.desk.store, household_id)
        choices = open_choices(self._room.desk.store)
        self.show_record(
            file.household.name,
            {
                _("Membri"): self._members(file, choices),
                _("Venituri"): _belongings(file, choices),
                _("Locuința"): _dwelling(file.household, choices),
                _("Nevoi"): self._needs(household_id),
                _("Dosare"): self._benefits(household_id),
                _("Acte"): self._printed(file.household),
                _("Istoric"): HistoryView(
                    self._room, Household, household_id, children=[HouseholdMember.household_id]
                ),
            },
        )

    def _needs(self, household_id: int) -> QWidget:
        store, room = self._room.desk.store, self._room
        begin = (
            _("Evaluare nouă…"),
            lambda: room.go("needs", NEW, str(household_id)),
            "needs.assess",
        )
        see = (_("Evaluări, avertizări"), lambda: room.go("needs", household_id), "needs.see")
        warned = warned_household(store, household_id, room.desk.today())
        return need_view(course_of(store, household_id), warned, actions=(begin, see))

    def _benefits(self, household_id: int) -> QWidget:
        store = self._room.desk.store
        rows = file_rows(store, files_of_household(store, household_id), self._room.desk.today())
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(benefit_list(self._room, rows), 1)
        column.addWidget(label(_("Anchete, vizite, planuri"), "heading"))
        column.addWidget(desk_list(self._room, lines_of_household(store, household_id)), 1)
        return whole

    def _printed(self, household: Household) -> QWidget:
        rows = printed_of(self._room.desk.store, [household.uid])
        offered = (Offered(_("Fișa gospodăriei"), self.print_card, "print-card"),)
        return printed_list(self._room, rows, offered=offered)

    def print_card(self) -> None:
        """Show the card of the household as a paper."""
        if self._id is not None:
            from ui.households.papers import show_household_card  # noqa: PLC0415 - brings QtPdf, which the start spares

            show_household_card(self._room, self._id, self.window())

    def _members(self, file: HouseholdFile, choices: Choices) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        household = file.household
        address = address_of(household.village, household.street, household.house_number)
        column.addWidget(label(address or _("fără adresă"), "secondary", wrap=True, selectable=True))
        column.addSpacing(4)
        born = belongings_of(self._room.desk.store, [member.person_id for member in file.members]).born
        for member in file.members:
            born_on = born.get(member.person_id)
            age = ""
            if born_on is not None:
                age = counted(age_on(self._room.desk.today(), born_on), _("an"), _("ani"))
            column.addLayout(self._member(member, file, choices, age=age))
        if not file.members:
            column.addWidget(label(_("Încă nu are membri. Adăugați-i cu „Editează”."), wrap=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(whole)
        return area

    def _member(
        self, member: HouseholdMember, file: HouseholdFile, choices: Choices, *, age: str
    ) -> QHBoxLayout:
        role = choices.label(HouseholdMember.role, member.role)
        until = _("până la {day}").format(day=day(member.to_on)) if member.to_on else ""
        name = file.names.get(member.person_id, "")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(name, wrap=True, selectable=True))
        words.addWidget(label(", ".join(part for part in (role, age, until) if part), "small", wrap=True))
        opener = button(
            _("Fișa"),
            lambda: self._room.go("people", member.person_id),
            look="link",
            name=f"member.{member.person_id}",
        )
        opener.setAccessibleName(_("Fișa lui {name}").format(name=name))
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(opener)
        return line


def _belongings(file: HouseholdFile, choices: Choices) -> Facts:
    facts = []
    living = [member for member in file.members if member.to_on is None]
    for member in living:
        name = file.names.get(member.person_id, "")
        lines = [_income(row, choices) for row in file.incomes if row.person_id == member.person_id]
        lines += [_good(row, choices) for row in file.goods if row.person_id == member.person_id]
        if lines:
            facts.append((name, "\n".join(lines)))
    total = total_income(file.incomes)
    facts.append((_("Total pe lună"), _("{sum} lei").format(sum=money(total))))
    if living:
        facts.append((_("Pe membru"), _("{sum} lei").format(sum=money(total // len(living)))))
    return facts


def _income(row: Income, choices: Choices) -> str:
    kind = choices.label(Income.kind, row.kind)
    return kind if row.sum_bani is None else _("{kind}: {sum} lei").format(kind=kind, sum=money(row.sum_bani))


def _good(row: Good, choices: Choices) -> str:
    return ": ".join(part for part in (choices.label(Good.kind, row.kind), row.description) if part)


def _dwelling(household: Household, choices: Choices) -> Facts:
    told = []
    for attribute in _DWELLING:
        field = field_of(attribute)
        told.append((field.label, shown(field, getattr(household, attribute.key), choices.lists)))
    return told
