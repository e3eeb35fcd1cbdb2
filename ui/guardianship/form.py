"""The form of a protection (tutelă, curatelă) and the lines of the guardian's yearly accounts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt

from db.tables.guardianship import GuardianAccount, Guardianship
from letea.wording import _
from ui.parts.basics import button
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.parts.picker import Find

LENT = (Guardianship.guardian, Guardianship.guardian_address, Guardianship.guardian_phone)


class GuardianshipForm(Form):
    """Who is protected, by which decision, by whom, from when until when."""

    def __init__(
        self,
        names: Mapping[int, str],
        *,
        find: Find,
        on_new: Callable[[], object],
        courts: Callable[[], Sequence[str]],
        today: date,
    ) -> None:
        super().__init__(today=today)
        self.person = self.pick(Guardianship.person_id, find=find, name_of=lambda id: names.get(id, ""))
        self.row(self.person, self.choice(Guardianship.kind))
        new = button(_("Persoană nouă"), on_new, look="link", icon="user-plus", name="new-person")
        self._column.addWidget(new, alignment=Qt.AlignmentFlag.AlignLeft)
        self.row(
            self.text(Guardianship.court, suggest=courts),
            self.text(Guardianship.decision_number),
            self.day(Guardianship.decision_on, past=True),
            stretch=(3, 2, 2),
        )
        name = self.text(Guardianship.guardian)
        self.guardian = self.pick(Guardianship.guardian_id, find=find, name_of=lambda id: names.get(id, ""))
        self.row(name, self.guardian)
        self.row(
            self.text(Guardianship.guardian_relation),
            self.text(Guardianship.guardian_address),
            self.text(Guardianship.guardian_phone),
            stretch=(2, 3, 2),
        )
        self.row(
            self.day(Guardianship.from_on),
            self.day(Guardianship.to_on),
            self.text(Guardianship.ended_why),
            stretch=(1, 1, 2),
        )
        self.row(self.text(Guardianship.purpose), self.yes_no(Guardianship.gives_accounts))
        self.long_text(Guardianship.note, lines=2)


def account_lines(*, next_year: Callable[[], int], today: date) -> Lines[GuardianAccount]:
    """The yearly accounts; a new line is for the first year without one."""
    lines: Lines[GuardianAccount] = Lines(
        _("Dări de seamă anuale"),
        lambda: GuardianAccount(guardianship_id=0, year=next_year()),
        key="accounts",
        today=today,
    )
    lines.count(GuardianAccount.year, width=70)
    lines.text(GuardianAccount.number, width=80)
    lines.day(GuardianAccount.submitted_on, width=104)
    lines.money(GuardianAccount.income_bani, width=116)
    lines.money(GuardianAccount.expense_bani, width=128)
    lines.text(GuardianAccount.goods, width=116)
    lines.text(GuardianAccount.findings, width=140)
    lines.day(GuardianAccount.checked_on, width=112)
    return lines
