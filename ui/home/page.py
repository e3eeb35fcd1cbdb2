"""Home: figures, what is due, what is still to be completed, the next step."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.tables.benefits import Payment
from db.tables.deadlines import DeadlineMark, DeadlineRule
from db.tables.households import Household, HouseholdMember
from db.tables.office import Official
from db.tables.people import PersonCategory
from db.tables.services import Enrolment
from letea.actions.deadline_readers import READ
from letea.actions.home_figures import PlanDone, plan_done
from letea.actions.overview import Overview, overview
from letea.actions.people_lists import most_people
from letea.actions.safety_glance import safety_glance
from letea.rules.deadlines import Nearness
from letea.rules.safety import Need, SafetyState, needs_of
from letea.wording import _, counted, long_day
from ui.home.bars import Bars
from ui.home.due import due_panel
from ui.home.figures import figure_tiles, payments_panel
from ui.home.steps import FirstSteps
from ui.parts.banner import Banner
from ui.parts.basics import label
from ui.parts.page import Page
from ui.parts.page_area import PageArea
from ui.parts.panel import Panel
from ui.parts.pill import pill
from ui.room import NEW, SET_UP, Room
from ui.safety.needs_panel import needs_panel
from ui.safety.reminder import PasswordReminder
from ui.safety.second_place import second_place

_STEPS = 3
_MANY = 5_000  # persons, from which on the reading would hold the window
_NARROW = 900  # pixels
_NOON, _EVENING = 12, 18  # hours
_OFFICE = (1, _("Biroul"))  # the first of the tabs in which Settings keep the office's data
_TABS = {
    "accreditation_number": (2, _("Acreditare")),
    "officials": (3, _("Cine semnează")),
}


class HomePage(Page):
    """The office at a glance; nothing pops up here."""

    shows = READ | {
        *(PersonCategory, Household, HouseholdMember, Enrolment, Official, Payment),
        *(DeadlineMark, DeadlineRule),
    }

    def __init__(self, room: Room) -> None:
        super().__init__(_("Acasă"))
        self._room = room
        self._area = PageArea(_("Acasă"))
        self.set_body(self._area)
        self._demonstration: Banner | None = None
        self._done: PlanDone | None = None
        self._narrow = False
        self._asked: tuple[bool, list[Need]] = (False, [])
        self.reminder = PasswordReminder(room, self)
        self.reminder.ended.connect(self.refresh)
        self.banners.addWidget(self.reminder)

    def begins_at(self) -> QWidget:
        """Where the keyboard begins."""
        return self._area.first_control() or self._area

    def refresh(self) -> None:
        """Read the office again; a large one beside the window."""
        store, today = self._room.desk.store, self._room.desk.today()
        if most_people(store) > _MANY:
            self._room.work.latest("home", lambda _progress: overview(store, today), self._show, aside=True)
        else:
            self._show(overview(store, today))

    def _show(self, told: Overview) -> None:
        today = self._room.desk.today()
        late = told.near.get(Nearness.LATE, 0)
        self.set_title(f"{_greeting(datetime.now().astimezone().hour)} {_what_now(told)}")
        self.set_counts(
            counted(late, _("termen depășit"), _("termene depășite")) if late else long_day(today)
        )
        self._tell_demonstration(told)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        if told.steps_left:
            column.addWidget(FirstSteps(self._room, told))
        if len(told.steps_left) < _STEPS:
            month, across = told.months[today.month - 1], 2 if self._narrow else 4
            column.addLayout(figure_tiles(told, self._done, month, go=self._room.go, across=across))
        column.addLayout(self._panels(told, today))
        column.addStretch(1)
        self._area.show_inside(inside)
        self._count_done(told, today)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window everything stands under one another."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            if self.isVisible() and not self._stale:  # else it is read when it comes into sight
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What is done for safety is no change of the office: see whether it was done meanwhile."""
        self._stale = self._stale or _asked_by(self._glance()) != self._asked
        super().showEvent(event)

    def new(self) -> None:
        """Ctrl+N: register a person."""
        self._room.go("people", NEW)

    def _count_done(self, told: Overview, today: date) -> None:
        """A plan is read whole to tell how much of it is done: beside the window, then shown."""
        store, plan = self._room.desk.store, told.plan
        if plan is None:
            self._take_done(None)
            return
        self._room.work.latest(
            "home.plan", lambda _progress: plan_done(store, plan.id, today), self._take_done, aside=True
        )

    def _take_done(self, done: PlanDone | None) -> None:
        if done != self._done:
            self._done = done
            self.refresh()

    def _tell_demonstration(self, told: Overview) -> None:
        if told.demonstration and self._demonstration is None:
            text = _("Acesta este biroul demonstrativ: planul este cel public, persoanele sunt inventate.")
            self._demonstration = Banner(
                text, do=_("Pregătiți biroul dumneavoastră"), on_do=lambda: self._room.go(SET_UP, None)
            )
            self.banners.addWidget(self._demonstration)

    def _panels(self, told: Overview, today: date) -> QBoxLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        needs = self._safety()
        if needs is not None:
            left.addWidget(needs)
        left.addWidget(due_panel(told, today, go=self._room.go))
        left.addWidget(self._to_complete(told))
        if len(told.steps_left) < _STEPS:
            right.addWidget(payments_panel(told, today.month - 1, go=self._room.go))
        right.addWidget(self._served(told))
        left.addStretch(1)
        right.addStretch(1)
        along = QBoxLayout.Direction.TopToBottom if self._narrow else QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(along)
        line.setSpacing(16)
        line.addLayout(left, 5)
        line.addLayout(right, 4)
        return line

    def _glance(self) -> SafetyState:
        now, place = datetime.now().astimezone(), second_place(self._room.settings)
        return safety_glance(self._room.desk.store, now, place)

    def _safety(self) -> Panel | None:
        """What is to be done so that the file is not lost; each line leads to the page for it."""
        state = self._glance()
        self.reminder.tell_state(state)
        self._asked = _asked_by(state)
        return needs_panel(self._room, state, needs_of(state))

    def _to_complete(self, told: Overview) -> Panel:
        panel = Panel(_("De completat"))
        if not told.to_complete:
            panel.add_text(_("Datele biroului sunt complete."))
        for lack in told.to_complete:
            tab, where = _TABS.get(lack.field, _OFFICE)
            panel.add_row(lack.text, self._opener(tab), label(where, "small"), name=f"complete.{lack.field}")
        return panel

    def _served(self, told: Overview) -> Panel:
        """Who is served: the services' places, the persons of no household, the categories."""
        panel = Panel(_("Beneficiari"))
        if told.places:
            share = round(100 * told.enrolled / told.places)
            places = counted(told.places, _("loc"), _("locuri"))
            filled = _("{share} % din {places}").format(share=share, places=places)
            admitted = _("Admiși în servicii: {count}").format(count=told.enrolled)
            panel.add_row(
                admitted, lambda: self._room.go("services", None), pill(filled), name="served.services"
            )
        if told.alone:
            alone = _("{count} fără gospodărie").format(count=_people(told.alone))
            panel.add_row(alone, lambda: self._room.go("people", None), name="served.alone")
        if told.categories:
            bars = Bars()
            bars.show_rows(told.categories)
            panel.add_space()
            panel.add_widget(bars)
        else:
            panel.add_text(_("Categoriile se scriu la fiecare persoană, în fila „Categorii și situații”."))
        return panel

    def _opener(self, tab: int) -> Callable[[], None]:
        return lambda: self._room.go("settings", tab)


def _asked_by(state: SafetyState) -> tuple[bool, list[Need]]:
    return state.needs_password, needs_of(state)


def _people(count: int) -> str:
    return counted(count, _("persoană"), _("persoane"))


def _greeting(hour: int) -> str:
    if hour < _NOON:
        return _("Bună dimineața.")
    return _("Bună ziua.") if hour < _EVENING else _("Bună seara.")


def _what_now(told: Overview) -> str:
    due = len(told.due)
    if len(told.steps_left) == _STEPS:
        return _("Biroul este gata de lucru.")
    if due == 0:
        return _("Nimic nu este urgent.")
    if due == 1:
        return _("Este un termen de urmărit.")
    return _("Sunt {due} de urmărit.").format(due=counted(due, _("termen"), _("termene")))
