"""The forms of a household: its name and address; its dwelling."""

from collections.abc import Callable, Sequence
from datetime import date

from db.tables.households import Household
from letea.actions.choices import Choices
from ui.parts.form import Form

_Offer = Callable[[], Sequence[str]]


class AddressForm(Form):
    """What the household is called and where it is."""

    def __init__(self, *, villages: _Offer, streets: _Offer, today: date) -> None:
        super().__init__(today=today)
        self.text(Household.name)
        self.row(
            self.text(Household.village, suggest=villages),
            self.text(Household.street, suggest=streets),
            self.text(Household.house_number),
            stretch=(3, 3, 2),
        )

    def name_it(self, name: str) -> None:
        """Call the household by its head, unless the worker already named it."""
        box = self.box(Household.name)
        if not box.typed():
            box.put_typed(name)


class DwellingForm(Form):
    """How they live, when they were last visited, notes."""

    def __init__(self, household: Household, choices: Choices, *, today: date) -> None:
        super().__init__(today=today)
        self.row(
            self.vocabulary(
                Household.dwelling_kind,
                choices.of(Household.dwelling_kind, held=[household.dwelling_kind]),
            ),
            self.vocabulary(Household.tenure, choices.of(Household.tenure, held=[household.tenure])),
            self.count(Household.rooms),
            stretch=(3, 3, 2),
        )
        self.row(
            self.text(Household.heating),
            self.yes_no(Household.has_electricity),
            self.yes_no(Household.has_water),
            stretch=(3, 3, 2),
        )
        self.day(Household.assessed_on, past=True)
        self.long_text(Household.notes, lines=4)
