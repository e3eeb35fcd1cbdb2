"""The lists of a household: its members, and what each of them has."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QPushButton

from db.tables.households import Good, HouseholdMember, Income
from letea.actions.choices import Choices
from letea.fields import field_of
from letea.rules.reading import Unreadable
from letea.wording import _
from ui.parts.basics import button
from ui.parts.converters import Converter
from ui.parts.line_columns import LineColumns
from ui.parts.lines import Lines
from ui.parts.lines_model import LineColumn
from ui.parts.picker import Find

Names = dict[int, str]


class MemberLines(Lines[HouseholdMember]):
    """The members, added by finding a person or by registering one on the spot.

    `names` are the names behind the ids; `name_of(id)` looks up one that is not among them.
    """

    def __init__(self, choices: Choices, names: Names, *, held: list[str], today: date) -> None:
        super().__init__(_("Membrii gospodăriei"), _nobody, key="members", today=today)
        self._names = names
        self.shown(_("Persoana"), lambda row: names.get(row.person_id, ""), width=230)
        self.vocabulary(HouseholdMember.role, choices.of(HouseholdMember.role, held=held), width=190)
        self.day(HouseholdMember.from_on)
        self.day(HouseholdMember.to_on)

    def offer(self, find: Find, add: Callable[[int], HouseholdMember], new: Callable[[], object]) -> None:
        """Let persons be found, or registered here when they are not."""
        self.search = self.add_with(find, add, placeholder=_("Adăugați un membru: nume sau CNP"))
        self.search.setObjectName("member-search")
        self.new_button: QPushButton = button(
            _("Persoană nouă"), new, look="link", icon="user-plus", name="member-new"
        )
        self._tools.insertWidget(1, self.new_button)

    def add_member(self, member: HouseholdMember) -> None:
        """Put a member at the end."""
        self.model.add(member, len(self.model.lines), blank=False)

    def members(self) -> list[HouseholdMember]:
        """Those listed now, with what is typed."""
        return [record for record in self.records() if record.person_id]

    def typed(self) -> Any:
        """The uid, the person and the texts of each line: a draft must know who it is about."""
        return [[line.record.uid, line.record.person_id, *line.texts] for line in self._kept()]

    def put_typed(self, typed: Any) -> None:
        """Put a draft back."""
        known = {record.uid: record for record in self._shown}
        records = [
            known.get(uid) or HouseholdMember(household_id=0, person_id=person_id)
            for uid, person_id, *_texts in typed
        ]
        self.model.show(records)
        for line, (_uid, _person, *texts) in zip(self.model.lines, typed, strict=True):
            line.texts = [str(text) for text in texts]
        self._note_change()


def income_lines(choices: Choices, names: Names, *, held: list[Income], today: date) -> Lines[Income]:
    """The incomes of all members, each with the person it belongs to."""
    lines: Lines[Income] = Lines(
        _("Venituri lunare"),
        lambda: Income(person_id=_only(names), kind=""),
        key="incomes",
        total=Income.sum_bani,
        today=today,
    )
    lines.add_column(member_column(names))
    lines.vocabulary(Income.kind, choices.of(Income.kind, held=[row.kind for row in held]), width=150)
    lines.money(Income.sum_bani, width=130)
    lines.vocabulary(Income.proof, choices.of(Income.proof, held=[row.proof for row in held]), width=150)
    lines.day(Income.proved_on)
    lines.text(Income.note, width=90)
    return lines


def good_lines(choices: Choices, names: Names, *, held: list[Good], today: date) -> Lines[Good]:
    """The goods of all members, each with the person it belongs to."""
    lines: Lines[Good] = Lines(
        _("Bunuri"), lambda: Good(person_id=_only(names), kind=""), key="goods", today=today
    )
    lines.add_column(member_column(names))
    lines.vocabulary(Good.kind, choices.of(Good.kind, held=[row.kind for row in held]), width=125)
    lines.text(Good.description, width=150)
    lines.money(Good.worth_bani, width=110)
    lines.vocabulary(Good.proof, choices.of(Good.proof, held=[row.proof for row in held]), width=135)
    lines.day(Good.proved_on)
    return lines


def member_column(names: Names) -> LineColumn:
    """The column that says which member a line is about, chosen from the names as they are now."""

    def read(text: str) -> int:
        found = next((id for id, name in names.items() if name.casefold() == text.strip().casefold()), None)
        if found is None:
            raise Unreadable(_("„{text}” nu este membru al gospodăriei.").format(text=text.strip()))
        return found

    how = Converter(lambda id: names.get(id, ""), read, missing=_("Alegeți persoana."))
    return LineColumn(("person_id",), field_of(Income.person_id), how, tuple(names.values()), 165)


def rename(lines: LineColumns, names: Names) -> None:
    """Offer the names as they are now."""
    lines.model.columns[0] = member_column(names)


def _only(names: Names) -> int:
    """The one person there is, so that nobody chooses from one."""
    return next(iter(names)) if len(names) == 1 else 0


def _nobody() -> HouseholdMember:
    return HouseholdMember(household_id=0, person_id=0)
