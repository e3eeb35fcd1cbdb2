"""Termene: all that is due or late, by rules that can be set; put off, done, printed; the month beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog

from db.record import Record
from db.tables.deadlines import DeadlineMark, DeadlineRule
from letea.actions.deadline_filters import DeadlineFiltering, filtered_deadlines
from letea.actions.deadline_lists import (
    GROUP_NAMES,
    DueGroup,
    count_days,
    count_groups,
    find_deadlines,
)
from letea.actions.deadline_readers import READ
from letea.actions.deadlines import Told, deadlines_between, read_deadlines, reopen_deadline
from letea.actions.people_lists import most_people
from letea.wording import _, counted
from ui.deadlines.card import DueCard
from ui.deadlines.dialogs import SettleDialog, SnoozeDialog
from ui.deadlines.printing import ask_list
from ui.deadlines.rows import COLUMNS, DueRow, DueRows, DueView
from ui.deadlines.rules import RuleChoice, RulesDialog
from ui.parts.chips import Chip
from ui.parts.dialog import open_once
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.page import BESIDE_FROM
from ui.parts.rows_view import RowsView
from ui.room import Room

RULES_PART = "rules"  # what `go` names to open the rules
_MANY = 5_000  # persons, from which on the reading would hold the window
_CARD_WIDTH, _LEAST = 404, 64  # pixels; a small screen has no more room for an empty list


class DeadlinesPage(ListPage[DueRow]):
    """What is due, under its headings; the month and the selected deadline beside it."""

    shows: ClassVar[frozenset[type[Record]]] = READ | {DeadlineMark, DeadlineRule}
    everywhere: ClassVar[tuple[str, ...]] = (DueGroup.ALL.value,)
    rows_view: ClassVar[type[RowsView[Any]]] = DueView

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Termene"), name="deadlines")
        self._today = room.desk.today()
        self._is_narrow: bool | None = None
        self._is_read = False
        self._told, self._month = list[Told](), list[Told]()
        self._rows, self._listed = DueRows(), list[Told]()
        self.add_action(_("Regulile termenelor"), self.ask_rules, icon="settings")
        self.add_action(_("Tipărește lista"), self.print_paper, icon="printer")
        self.rule, self._nothing_due = RuleChoice(), self._none_yet()
        self.rule.activated.connect(lambda _place: self.list_now())
        self.set_list(
            COLUMNS,
            label=_("Lista termenelor"),
            hint=_("Caută după nume, regulă sau notă"),
            teach=self._nothing_due,
            none=self._none_found(),
        )
        self.add_filter(self.rule)
        self.calendar = self.add_tool(_("Calendar"), self.turn_card, icon="calendar-stats")
        self.calendar.hide()
        self.card = DueCard(self._today)
        self.card.add_actions(settle=self.settle, snooze=self.snooze, reopen=self.reopen, go=self.edit)
        self.month = self.card.month
        self.month.turned.connect(self._turn_month)
        self.month.chosen.connect(self._take_day)
        self.chips.chosen.connect(self._let_day_go)
        self.card.fold(narrow=True)  # until the window's width is known, which it must not enlarge
        self.set_card(self.card, width=_CARD_WIDTH)
        self.chips.set_chips([_chip(group) for group in DueGroup])  # each can be asked for before the reading

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beneath the list there is room for the month or for the deadline."""
        super().resizeEvent(event)
        narrow = self.window().width() < BESIDE_FROM
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self.card.fold(narrow=narrow)
            self._share_room()
        self.calendar.setVisible(narrow)

    def turn_card(self) -> None:
        """In a narrow window: show the month in place of the deadline, or the other way round."""
        self.card.turn()
        self._share_room()

    def _share_room(self) -> None:
        """What the card does not take is the list's."""
        wanted = self.card.wanted()
        if wanted:
            self._split.setSizes([max(wanted, self.height() - wanted), wanted])
        else:
            self._split.setSizes([self.width() - _CARD_WIDTH, _CARD_WIDTH])

    # What is listed.

    def refresh(self) -> None:
        """Read all that is due again, then the month in sight."""
        store, today = self._room.desk.store, self._room.desk.today()
        self._read("all", partial(read_deadlines, store, today), self._take_all)
        self._read_month()

    def show_counted(self, told: list[Told]) -> None:
        """Show the counts of the filters."""
        self._today, self._told, self._is_read = self._room.desk.today(), told, True
        counts = count_groups(told)
        self.chips.set_chips([_chip(group, counts) for group in DueGroup])
        late = counts[DueGroup.LATE]
        words = [counted(counts[DueGroup.ALL], _("termen"), _("termene"))]
        words += [counted(late, _("întârziat"), _("întârziate"))] if late else []
        self.set_counts(", ".join(words))

    def list_now(self) -> None:
        """List what the filters leave of what was read."""
        if self._is_read:
            super().list_now()

    def shown(self) -> int:
        """How many deadlines are listed; headings are none."""
        return len(self._listed)

    def total(self) -> int:
        """Of how many those listed are."""
        return len(self._month) if self.month.day else len(self._told)

    def is_empty(self) -> bool:
        """Whether nothing is due, put off or done."""
        return not self._told and self.month.day is None

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that lists what the filter, the rule, the words and the day chosen leave."""
        day, rule = self.month.day, self.rule.key()
        told, chosen = (self._month if day else self._told), DueGroup(group)
        found = find_deadlines(told, typed, group=chosen, rule=rule, on=day)
        self._listed = filtered_deadlines(found, self.filters.filters)
        self._rows = DueRows(self._listed, self._today)
        return lambda: self._rows.ids

    def filterable(self) -> DeadlineFiltering:
        """The fields of a deadline."""
        return DeadlineFiltering()

    def fetch(self, ids: Sequence[int]) -> Sequence[DueRow]:
        """The rows of these ids."""
        return self._rows.rows(ids)

    def show_card(self, record: int | None) -> None:
        """Show a deadline on the card, or none."""
        self.card.show_deadline(self._rows.told(record))

    def show_part(self, part: str) -> None:
        """Bring a ready filter to the fore, or the rules."""
        if part == RULES_PART:
            self.ask_rules()
        elif part in {group.value for group in DueGroup}:
            self.filter.clear()
            self.rule.setCurrentIndex(0)
            self.month.choose(None)
            self.chips.activate(part)
            self.list_now()

    def show_all(self) -> None:
        """Let go of every filter."""
        self.rule.setCurrentIndex(0)
        self.month.choose(None)
        super().show_all()

    # What is done with a deadline.

    def open(self, record: int) -> None:
        """Go to the record it is about."""
        told = self._rows.told(record)
        if told is not None:
            self._room.go(told.deadline.page, told.deadline.record, told.deadline.part)

    def ask_delete(self, record: int) -> None:
        """A deadline is not deleted: it is put off or done."""
        if self._rows.told(record) is not None:
            self._room.say(_("Un termen nu se șterge: se rezolvă sau se amână, cu motiv."))

    def settle(self) -> SettleDialog | None:
        """Tell the selected deadline as done."""
        told = self._rows.told(self.rows.selected_id())
        said = _("Termenul este rezolvat; îl găsiți la „Rezolvate”.")
        return self._ask(SettleDialog(self._room, told, self.window()), said) if told else None

    def snooze(self) -> SnoozeDialog | None:
        """Put the selected deadline off."""
        told = self._rows.told(self.rows.selected_id())
        said = _("Termenul este amânat; revine singur în ziua aleasă.")
        return self._ask(SnoozeDialog(self._room, told, self.window()), said) if told else None

    def reopen(self) -> None:
        """Take back what was said of the selected deadline."""
        told = self._rows.told(self.rows.selected_id())
        if told is not None:
            store, due = self._room.desk.store, told.deadline
            self._room.work.run(
                lambda _progress: reopen_deadline(store, due),
                done=lambda _none: self._room.say(_("Termenul este din nou de rezolvat.")),
                title=_("Se readuce termenul"),
            )

    def ask_rules(self) -> QDialog:
        """Show the rules, to be set."""
        return open_once("deadline-rules", lambda: RulesDialog(self._room, self.window()))

    def print_paper(self) -> None:
        """Ctrl+P: the list as it is seen."""
        ask_list(self._room, self._listed, self)

    def _ask(self, dialog: Any, said: str) -> Any:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda _due: self._room.say(said))
        dialog.open()
        return dialog

    def _take_day(self, _day: date | None) -> None:
        self.chips.activate(DueGroup.ALL.value)
        self.list_now()

    def _let_day_go(self, _key: str) -> None:
        if self.month.day is not None:
            self.month.choose(None)
            self.list_now()

    def _tell_shown(self) -> None:
        super()._tell_shown()
        if not self.shown() and self._asks_all():
            self._body.setCurrentWidget(self._nothing_due)
        self.card.show()  # the months to come are worth a look where nothing is due yet

    def _asks_all(self) -> bool:
        """Whether nothing that is to be done is left out of the list."""
        asked = any((self.filter.text(), self.rule.key(), self.month.day, self.filters.filters))
        return not asked and self.chips.active() == DueGroup.ALL.value

    def _turn_month(self) -> None:
        self.list_now()  # the day that was chosen is let go
        self._read_month()

    def _read_month(self) -> None:
        store, today = self._room.desk.store, self._room.desk.today()
        self._read("month", partial(deadlines_between, store, self.month.month, today), self._take_month)

    def _read(self, what: str, read: Callable[[], list[Told]], take: Callable[[list[Told]], None]) -> None:
        if most_people(self._room.desk.store) > _MANY:
            work = self._room.work
            work.latest(f"deadlines.{what}", lambda _progress: read(), take, aside=what == "month")
        else:
            take(read())

    def _take_all(self, told: list[Told]) -> None:
        shown = self.rows.selected_id()
        self.show_counted(told)
        self.list_now()
        if self.rows.selected_id() == shown:
            self._card_later.start()

    def _take_month(self, month: list[Told]) -> None:
        self._month = month
        self.month.show_counts(count_days(month))
        self.rule.offer([*self._told, *month])
        if self.month.day is not None:
            self.list_now()

    # What the page is made of.

    def _none_yet(self) -> Empty:
        made = Empty(
            _(
                "Nimic de rezolvat acum. Termenele apar singure, din certificate, licențe, plan și dosare, "
                "cu atâtea zile înainte cât spune regula fiecăruia."
            ),
            icon="calendar-event",
        )
        made.add_button(_("Vezi regulile"), self.ask_rules, icon="settings", primary=True)
        made.setMinimumHeight(_LEAST)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Niciun termen nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        made.setMinimumHeight(_LEAST)
        return made


def _chip(group: DueGroup, counts: Mapping[DueGroup, int] | None = None) -> Chip:
    count = counts[group] if counts is not None else None
    return Chip(group.value, GROUP_NAMES[group], count, "bad" if group is DueGroup.LATE and count else "")
