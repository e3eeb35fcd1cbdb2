"""The forms of a person: who they are, where they live; who represents them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.people import Person, PersonState
from letea.actions.choices import Choices
from letea.actions.look_alikes import LookAlike
from letea.rules.cnp import read_cnp
from letea.rules.people import cnp_meaning
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.form import Form


@dataclass(frozen=True)
class Typed:
    """What completes itself while typing: villages of the commune, what was written before."""

    villages: Callable[[], Sequence[str]]
    streets: Callable[[], Sequence[str]]
    schools: Callable[[], Sequence[str]]


class PersonForm(Form):
    """Who the person is; the CNP tells birth and sex, look-alikes are told while one types.

    `open_other(id)` opens the record of a look-alike.
    """

    def __init__(
        self,
        person: Person,
        choices: Choices,
        *,
        typed: Typed,
        today: date,
        open_other: Callable[[int], object],
    ) -> None:
        super().__init__(today=today)
        self._alike: LookAlike | None = None
        self._open_other = open_other
        self._identity_rows(person, choices)
        self._address_rows(typed)
        self._life_rows(person, choices, typed)
        self.changed.connect(self._follow)

    def show(self, record: Person | None = None) -> None:
        """Show a person; without one, as any widget, come into sight."""
        super().show(record)
        if record is not None:
            self._tell_meaning()

    def tell_alike(self, found: Sequence[LookAlike]) -> None:
        """Say who in the register may be the same person, beside what was just typed."""
        self._alike = found[0] if found else None
        self.alike_banner.tell(_alike_words(found), "warning")

    def open_alike(self) -> None:
        """Open the record of the nearest look-alike."""
        if self._alike is not None:
            self._open_other(self._alike.id)

    def _identity_rows(self, person: Person, choices: Choices) -> None:
        self.row(self.text(Person.family_name), self.text(Person.given_name))
        self.row(
            self.text(Person.cnp),
            self.vocabulary(
                Person.no_cnp_reason, choices.of(Person.no_cnp_reason, held=[person.no_cnp_reason])
            ),
        )
        self.alike_banner = Banner("", do=_("Deschide fișa"), on_do=self.open_alike)
        self.place(self.alike_banner)
        self.row(
            self.day(Person.born_on, past=True),
            self.choice(Person.sex),
            self.vocabulary(
                Person.marital_status, choices.of(Person.marital_status, held=[person.marital_status])
            ),
        )

    def _address_rows(self, typed: Typed) -> None:
        self.row(
            self.text(Person.village, suggest=typed.villages),
            self.text(Person.street, suggest=typed.streets),
            self.text(Person.house_number),
            stretch=(3, 3, 2),
        )

    def _life_rows(self, person: Person, choices: Choices, typed: Typed) -> None:
        self.row(self.text(Person.phone), self.choice(Person.state), self.day(Person.state_on, past=True))
        self.row(
            self.vocabulary(Person.education, choices.of(Person.education, held=[person.education])),
            self.vocabulary(Person.occupation, choices.of(Person.occupation, held=[person.occupation])),
            self.text(Person.school, suggest=typed.schools),
        )
        self.long_text(Person.notes, lines=3)

    def _follow(self) -> None:
        """Complete what the CNP tells and show only the fields that mean something."""
        self._complete_from_cnp()
        self._tell_meaning()

    def _complete_from_cnp(self) -> None:
        reading = read_cnp(str(self.box(Person.cnp).typed()).strip())
        if reading is None:
            return
        for attribute, value in ((Person.born_on, reading.born_on), (Person.sex, reading.sex)):
            box = self.box(attribute)
            if value is not None and not box.typed():
                box.set_value(value)
                box.touched = True

    def _tell_meaning(self) -> None:
        cnp = str(self.box(Person.cnp).typed()).strip()
        self.remark(Person.cnp, cnp_meaning(cnp))
        self.box(Person.no_cnp_reason).setVisible(not cnp)
        gone = self.box(Person.state).value() is not PersonState.ACTIVE
        self.box(Person.state_on).setVisible(gone or bool(self.box(Person.state_on).typed()))


class RepresentativeForm(Form):
    """Who represents the person before the law."""

    def __init__(self, person: Person, choices: Choices) -> None:
        super().__init__()
        self.heading(_("Reprezentantul legal"))
        self.row(
            self.text(Person.representative_name),
            self.vocabulary(
                Person.representative_quality,
                choices.of(Person.representative_quality, held=[person.representative_quality]),
            ),
            self.text(Person.representative_phone),
        )


def _alike_words(found: Sequence[LookAlike]) -> str:
    if not found:
        return ""
    first = found[0]
    words = _("Poate este deja în evidență: {name} ({reason}).").format(name=first.name, reason=first.reason)
    others = ", ".join(alike.name for alike in found[1:])
    return f"{words} {_('Și: {others}.').format(others=others)}" if others else words
