"""Home: figures, what is due, what is still to be completed, the next step."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.tables.households import Household
from db.tables.office import Office, Official
from db.tables.people import DisabilityCertificate, Person, PersonCategory
from db.tables.plans import Plan
from db.tables.services import Enrolment, Licence, Service
from letea.actions.office import open_profile
from letea.actions.overview import Due, Overview, overview
from letea.fields.plans import STAGES
from letea.wording import _, counted, long_day
from ui.home.bars import Bars
from ui.office.dialogs import OfficeDialog
from ui.parts.banner import Banner
from ui.parts.basics import button, hairline, label
from ui.parts.page import Page
from ui.parts.pill import State, pill
from ui.room import Room

_MOST_DUE = 8
_LINK_PADDING = 8
_TABS = {"officials": 2, "accreditation_number": 1}


class HomePage(Page):
    """The office at a glance."""

    shows = frozenset(
        {
            Person,
            PersonCategory,
            Household,
            Service,
            Licence,
            Enrolment,
            Plan,
            Office,
            Official,
            DisabilityCertificate,
        }
    )

    def __init__(self, room: Room) -> None:
        super().__init__(_("Acasă"))
        self._room = room
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self.set_body(self._area)
        self._demonstration: Banner | None = None

    def refresh(self) -> None:
        """Read the office again."""
        today = self._room.desk.today()
        told = overview(self._room.desk.store, today)
        late = sum(1 for due in told.due if due.on < today)
        self.set_title(_greeting(len(told.due)))
        self.set_counts(
            counted(late, _("termen depășit"), _("termene depășite")) if late else long_day(today)
        )
        self._tell_demonstration()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._figures(told))
        cards = QGridLayout()
        cards.setSpacing(16)
        cards.addWidget(self._due_card(told, today), 0, 0)
        cards.addWidget(self._complete_card(told), 1, 0)
        cards.addWidget(self._categories_card(told), 0, 1, 2, 1)
        cards.setColumnStretch(0, 5)
        cards.setColumnStretch(1, 4)
        column.addLayout(cards)
        column.addStretch(1)
        self._area.setWidget(inside)

    def new(self) -> None:
        """Ctrl+N: register a person."""
        self._room.go("people", None)

    def _tell_demonstration(self) -> None:
        office = open_profile(self._room.desk.store).office
        if office.demonstration and self._demonstration is None:
            text = _(
                "Acesta este biroul demonstrativ: planul este cel public, persoanele sunt inventate. "
                "Biroul dumneavoastră se pregătește din meniul din dreapta sus, „Birou nou…”."
            )
            self._demonstration = Banner(text)
            self.banners.addWidget(self._demonstration)

    def _figures(self, told: Overview) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(14)
        share = round(100 * told.enrolled / told.places) if told.places else 0
        plan = told.plan
        places = counted(told.places, _("loc"), _("locuri"))
        for words, figure, note in (
            (_("persoane în evidență"), str(told.people), ""),
            (_("gospodării"), str(told.households), ""),
            (
                _("admiși în servicii"),
                str(told.enrolled),
                f"{share} % {_('din')} {places}" if told.places else "",
            ),
            (
                _("planul anual"),
                str(plan.year) if plan else "–",
                STAGES[plan.stage] if plan else _("neînceput"),
            ),
        ):
            line.addWidget(_tile(words, figure, note))
        return line

    def _due_card(self, told: Overview, today: date) -> QFrame:
        card, column = _card(_("De urmărit"))
        if not told.due:
            column.addWidget(label(_("Nimic nu expiră în următoarele 90 de zile."), "secondary"))
        for due in told.due[:_MOST_DUE]:
            column.addLayout(self._due_line(due, today))
            column.addWidget(hairline())
        column.addStretch(1)
        return card

    def _due_line(self, due: Due, today: date) -> QHBoxLayout:
        line = _link_line()
        line.addWidget(button(due.text, lambda: self._room.go(due.page, due.record), look="link"))
        line.addStretch(1)
        text, state = _when(due.on, today)
        line.addWidget(pill(text, state))
        return line

    def _complete_card(self, told: Overview) -> QFrame:
        card, column = _card(_("De completat"))
        if not told.to_complete:
            column.addWidget(label(_("Datele biroului sunt complete."), "secondary"))
        for lack in told.to_complete:
            tab = _TABS.get(lack.field, 0)
            line = _link_line()
            line.addWidget(button(lack.text, self._opener(tab), look="link", icon="pencil"))
            line.addStretch(1)
            column.addLayout(line)
        column.addStretch(1)
        return card

    def _categories_card(self, told: Overview) -> QFrame:
        card, column = _card(_("Beneficiari pe categorii"))
        if told.categories:
            bars = Bars()
            bars.show_rows(told.categories)
            column.addWidget(bars)
        else:
            text = _("Categoriile se scriu la fiecare persoană, în fila „Categorii și situații”.")
            column.addWidget(label(text, "secondary", wrap=True))
        column.addStretch(1)
        return card

    def _opener(self, tab: int) -> Callable[[], None]:
        def opened() -> None:
            OfficeDialog(self._room, tab=tab, parent=self).open()

        return opened


def _link_line() -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(-_LINK_PADDING, 0, 0, 0)  # a link's words stand under the heading's
    return line


def _greeting(due: int) -> str:
    if due == 0:
        return _("Bun venit. Nimic nu este urgent.")
    return _("Bun venit. {due} de urmărit.").format(due=counted(due, _("termen"), _("termene")))


def _when(on: date, today: date) -> tuple[str, State]:
    days = (on - today).days
    if days < 0:
        return _("depășit cu {days}").format(days=counted(-days, _("zi"), _("zile"))), "bad"
    text = f"{long_day(on)}, {counted(days, _('zi'), _('zile'))}"
    return text, "warning"


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 16)
    column.setSpacing(8)
    column.addWidget(label(title, "heading"))
    return card, column


def _tile(words: str, figure: str, note: str) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(2)
    column.addWidget(label(words, "secondary"))
    column.addWidget(label(figure, "figure"))
    column.addWidget(pill(note) if note else label(" ", "small"), alignment=Qt.AlignmentFlag.AlignLeft)
    return card
