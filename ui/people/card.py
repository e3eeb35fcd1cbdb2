"""The card of the selected person: read only; health and ethnicity only when asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from db.tables.doubles import MergedPerson
from db.tables.households import Good, HouseholdMember, Income
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
    PersonState,
)
from letea.actions.choices import Choices, open_choices
from letea.actions.households import HouseholdFile, household_of_person, open_household
from letea.actions.people import PersonFile, open_person
from letea.actions.people_lists import address_of
from letea.actions.restrictions import restriction_on, restriction_words
from letea.fields.people import STATES
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, label, show_if
from ui.parts.card import Card
from ui.parts.facts import facts_grid
from ui.parts.pill import State
from ui.people.facts import facts_of_person
from ui.room import NEW, Room

TONES: dict[PersonState, State] = {
    PersonState.ACTIVE: "good",
    PersonState.LEFT: "neutral",
    PersonState.DECEASED: "neutral",
}
_CHILDREN = (
    IdentityPaper.person_id,
    PersonCategory.person_id,
    PersonSituation.person_id,
    DisabilityCertificate.person_id,
    Income.person_id,
    Good.person_id,
    MergedPerson.person_id,
)
_NAMES_WIDTH = 130  # pixels


class PersonCard(Card):
    """What the register knows of a person; "Arată datele sensibile" lasts until another is selected."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o persoană din listă."))
        self._room = room
        self._id: int | None = None
        self._revealed = False
        asks = self.add_action(_("Cerere…"), self._ask)
        asks.setObjectName("ask-benefit")
        asks.setToolTip(_("Cerere de beneficiu"))
        asks.setAccessibleName(_("Cerere de beneficiu"))
        visits = self.add_action(_("Vizită…"), self._begin_visit)
        visits.setObjectName("begin-visit")

    def show_person(self, person_id: int | None) -> None:
        """Show a person, or nobody."""
        if person_id != self._id:
            self._revealed = False
        self._id = person_id
        if person_id is None:
            self.clear()
            return
        from ui.parts.history import HistoryView  # noqa: PLC0415 - the list comes first

        file = open_person(self._room.desk.store, person_id)
        choices = open_choices(self._room.desk.store)
        person = file.person
        self.show_record(
            person.name,
            {
                _("Date"): self._facts(file, choices),
                _("Gospodărie"): self._household(choices),
                _("Cazuri"): self._cases(),
                _("Beneficii"): self._benefits(),
                _("Acte"): self._printed(person),
                _("Istoric"): HistoryView(self._room, Person, person_id, children=_CHILDREN),
            },
            state=STATES[person.state],
            tone=TONES[person.state],
        )

    def _reveal(self) -> None:
        self._revealed = not self._revealed
        self.show_person(self._id)

    def _facts(self, file: PersonFile, choices: Choices) -> QWidget:
        """Who they are and what they have; beneath, what shows health and categories, or hides them."""
        facts = facts_of_person(file, choices, self._room.desk.today(), sensitive=self._revealed)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        restriction = restriction_on(self._room.desk.store, file.person.id, self._room.desk.today())
        if restriction is not None:
            column.addWidget(Banner(restriction_words(restriction), "warning"))
        column.addLayout(facts_grid(facts, names=_NAMES_WIDTH))
        self.reveal = self._made_reveal()
        told = self._about_button(_("S-a comunicat către…"), "told", icon="external-link", name="told-to")
        restrict = self._about_button(
            _("Restricționează prelucrarea…"), "restrict", icon="lock", name="restrict"
        )
        show_if(restrict, shown=restriction is None)
        for made in (self.reveal, told, restrict):
            column.addWidget(made, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return _scrolled(whole)

    def _about_button(self, words: str, part: str, *, icon: str, name: str) -> QPushButton:
        return button(words, lambda: self._about(part), look="link", icon=icon, name=name)

    def _made_reveal(self) -> QPushButton:
        words = _("Ascunde datele sensibile") if self._revealed else _("Arată datele sensibile")
        icon = "eye-off" if self._revealed else "eye"
        return button(words, self._reveal, look="link", icon=icon, name="reveal")

    def _household(self, choices: Choices) -> QWidget:
        found = household_of_person(self._room.desk.store, self._id or 0)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        if found is None:
            column.addWidget(label(_("Nu face parte din nicio gospodărie."), "secondary", wrap=True))
            there = button(_("Mergeți la gospodării"), lambda: self._room.go("households", None), look="link")
            column.addWidget(there, alignment=Qt.AlignmentFlag.AlignLeft)
        else:
            self._household_into(column, open_household(self._room.desk.store, found), choices)
        column.addStretch(1)
        return _scrolled(whole)

    def _household_into(self, column: QVBoxLayout, file: HouseholdFile, choices: Choices) -> None:
        household = file.household
        column.addWidget(label(household.name, "heading", wrap=True))
        address = address_of(household.village, household.street, household.house_number)
        column.addWidget(label(address, "secondary", wrap=True))
        for member in file.members:
            if member.to_on is None:
                role = choices.label(HouseholdMember.role, member.role)
                words = " – ".join(part for part in (file.names.get(member.person_id, ""), role) if part)
                column.addWidget(label(words, wrap=True))
        opener = button(
            _("Deschide gospodăria"),
            lambda: self._room.go("households", household.id),
            look="link",
            icon="home-heart",
            name="open-household",
        )
        column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)

    def _cases(self) -> QWidget:
        from letea.actions.desk_lines import lines_of_person  # noqa: PLC0415 - the list comes first
        from ui.parts.desk_list import desk_list  # noqa: PLC0415 - same

        person_id = self._id or 0
        return desk_list(self._room, lines_of_person(self._room.desk.store, person_id), person_id=person_id)

    def _benefits(self) -> QWidget:
        from letea.actions.benefit_lists import file_rows, files_of_person  # noqa: PLC0415 - the list comes first
        from ui.parts.benefit_list import benefit_list  # noqa: PLC0415 - same

        store, person_id = self._room.desk.store, self._id or 0
        rows = file_rows(store, files_of_person(store, person_id), self._room.desk.today())
        return benefit_list(self._room, rows)

    def _printed(self, person: Person) -> QWidget:
        from letea.actions.printed_lists import printed_of_person  # noqa: PLC0415 - the list comes first
        from ui.parts.printed_list import Offered, printed_list  # noqa: PLC0415 - same

        rows = printed_of_person(self._room.desk.store, person.id)
        offered = (
            Offered(_("Fișa beneficiarului"), self.print_card, "print-card"),
            Offered(_("Adeverință…"), self.certify, "print-certificate"),
            Offered(_("Dosarul persoanei…"), lambda: self._about("dossier"), "print-dossier"),
        )
        return printed_list(self._room, rows, offered=offered)

    def print_card(self) -> None:
        """Show the card of the person as a paper; with health and categories while they are on the screen."""
        if self._id is not None:
            from ui.people.papers import show_person_card  # noqa: PLC0415 - brings QtPdf, which the start spares

            show_person_card(self._room, self._id, self.window(), sensitive=self._revealed)

    def certify(self) -> None:
        """Ask what a certificate of the person shall say, then show it."""
        from ui.people.certificate import ask_certificate  # noqa: PLC0415 - brings QtPdf, which the start spares

        ask_certificate(self._room, self._id or 0, self.window())

    def _about(self, what: str) -> None:
        """Begin something about the data of this person: their dossier, a disclosure, a restriction."""
        self._room.go("personal", NEW, f"{what}:{self._id or 0}")

    def _ask(self) -> None:
        """Register an application of this person."""
        self._room.go("benefits", NEW, str(self._id or 0))

    def _begin_visit(self) -> None:
        """Write a visit of this person."""
        self._room.go("visits", NEW, str(self._id or 0))


def _scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    return area
