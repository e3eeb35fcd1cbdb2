"""Acasă of a county office: how far receiving is, what waits, what the office's own file needs."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from letea.actions.safety_glance import safety_glance
from letea.county.communes import CommuneState
from letea.county.opening import County
from letea.county.overview import CountyOverview, county_overview
from letea.rules.safety import SafetyState, needs_of
from letea.wording import _, counted, long_day
from ui.county.asking_dialog import open_dialog
from ui.county.page import CountyPage
from ui.county.tile_words import tiles_of
from ui.home.tiles import Tile
from ui.parts.basics import label
from ui.parts.page_area import PageArea
from ui.parts.panel import Panel
from ui.room import Room
from ui.safety.needs_panel import needs_panel
from ui.safety.reminder import PasswordReminder
from ui.safety.second_place import second_place


class CountyHomePage(CountyPage):
    """The county at a glance; nothing pops up here."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Acasă"), room)
        self._area = PageArea(_("Acasă"))
        self.set_body(self._area)
        self.reminder = PasswordReminder(room, self)
        self.reminder.ended.connect(self.refresh)
        self.banners.addWidget(self.reminder)
        self._told: CountyOverview | None = None

    def begins_at(self) -> QWidget:
        """Where the keyboard begins."""
        return self._area.first_control() or self._area

    def read_county(self, county: County) -> None:
        """Read the county beside the window."""
        self._room.work.latest(
            ("county.home", id(self)),
            lambda _progress: county_overview(county),
            self._show,
            failed=self._tell,
        )

    def refresh(self) -> None:
        """Show what the office's file needs at once; the county follows when it is open."""
        self.set_counts(long_day(self._room.desk.today()))
        self._show(self._told)
        super().refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What is done for safety is no change of the county: see what was done meanwhile."""
        self._stale = True
        super().showEvent(event)

    def new(self) -> None:
        """Ctrl+N: receive."""
        self._room.go("receiving", None)

    def _show(self, told: CountyOverview | None) -> None:
        self._told = told
        state = self._glance()
        self.reminder.tell_state(state)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        if told is not None:
            self._tell_title(told)
            column.addLayout(self._tiles(told))
        panels = QHBoxLayout()
        panels.setSpacing(16)
        left, right = QVBoxLayout(), QVBoxLayout()
        for one in (left, right):
            one.setSpacing(16)
            panels.addLayout(one, 1)
        left.addWidget(self._next_steps(told))
        needs = needs_panel(self._room, state, needs_of(state))
        for panel, where in ((needs, right), (self._to_complete(told), right)):
            if panel is not None:
                where.addWidget(panel)
        left.addStretch(1)
        right.addStretch(1)
        column.addLayout(panels)
        column.addStretch(1)
        self._area.show_inside(inside)

    def _tell_title(self, told: CountyOverview) -> None:
        missing = told.states[CommuneState.MISSING] + told.states[CommuneState.REFUSED]
        said = _("Toate comunele au predat anul {year}.").format(year=told.year)
        if missing:
            said = _("Mai au de predat anul {year}: {communes}.").format(
                year=told.year, communes=counted(missing, _("comună"), _("comune"))
            )
        self.set_title(said)

    def _tiles(self, told: CountyOverview) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(16)
        for place, one in enumerate(tiles_of(told)):
            made = Tile(one.name, one.figure, one.note, tone=one.tone, key=one.key)
            grid.addWidget(made.opening(self._opener(one.page, one.part)), 0, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _opener(self, page: str, part: str) -> Callable[[], None]:
        return lambda: self._room.go(page, None, part)

    def _next_steps(self, told: CountyOverview | None) -> Panel:
        go = self._room.go
        panel = Panel(_("Centralizare"))
        note = label("", "small")
        if told is not None and told.tally.received_today:
            note.setText(_("azi {count}").format(count=told.tally.received_today))
        panel.add_row(
            _("Primește stick-urile comunelor"), lambda: go("receiving", None), note, name="step.receive"
        )
        panel.add_row(
            _("Comunele care nu au predat"),
            lambda: go("communes", None, CommuneState.MISSING.value),
            name="step.missing",
        )
        panel.add_row(_("Cheia județului, pentru comune"), self._show_keys, name="step.key")
        return panel

    def _show_keys(self) -> None:
        from ui.county.own_key_dialog import OwnKeyDialog  # noqa: PLC0415 - rarely shown

        open_dialog(OwnKeyDialog(self._room, self.window()))

    def _to_complete(self, told: CountyOverview | None) -> Panel | None:
        if told is None or not told.to_complete:
            return None
        panel = Panel(_("De completat"))
        for lack in told.to_complete:
            panel.add_row(lack.text, lambda: self._room.go("settings", None), name=f"complete.{lack.field}")
        return panel

    def _glance(self) -> SafetyState:
        now, place = datetime.now().astimezone(), second_place(self._room.settings)
        return safety_glance(self._room.desk.store, now, place)
