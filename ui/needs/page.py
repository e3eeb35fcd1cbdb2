"""Nevoi: households by vulnerability and the lists of early warnings, and the card beside them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt

from db.record import Record
from db.tables.printed import PrintedPaper
from letea.actions.household_lists import count_households
from letea.actions.need_lists import (
    WARNING_GROUPS,
    NeedFilter,
    NeedGroup,
    NeedOrder,
    NeedRow,
    count_needs,
    list_needs,
    need_rows,
    villages_of_households,
)
from letea.actions.needs import course_of, remove_need_assessment
from letea.rules.need_score import LEVELS, Level
from letea.wording import _, counted, day
from ui.needs.card import NeedsCard
from ui.needs.columns import columns_of, need_chips
from ui.needs.dialog import ask_need_assessment, open_need_dialog
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.inputs import ChoiceInput
from ui.parts.list_page import ListPage
from ui.parts.need_view import READ
from ui.room import NEW, Room

_CARD_WIDTH = 372  # pixels
_MANY = 1000  # households: from here on counting and finding go beside the window
_LABEL = _("Gospodăriile după nevoi")


class NeedsPage(ListPage[NeedRow]):
    """The households of the register by their needs."""

    shows: ClassVar[frozenset[type[Record]]] = READ | {PrintedPaper}
    everywhere: ClassVar[tuple[str, ...]] = (NeedGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Nevoi"), name="needs")
        self._count = 0
        self._levels: list[Level] = list(reversed(Level))
        self._villages: list[str] = []
        self._group = NeedGroup.ALL
        self.add_action(_("Evaluare nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            columns_of(self._group),
            label=_LABEL,
            hint=_("Caută după nume, adresă sau membri"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.village, self.level = ChoiceInput(), ChoiceInput()
        for made, name, words in (
            (self.village, "needs.village", _("Satul")),
            (self.level, "needs.level", _("Nivelul")),
        ):
            made.setObjectName(name)
            made.setAccessibleName(words)
            made.setMinimumWidth(150)
            made.activated.connect(lambda _place: self.refresh())
            self.add_filter(made)
        self.level.addItems([_("Orice nivel"), *(LEVELS[one] for one in self._levels)])
        self.order_by(NeedOrder.POINTS.value, descending=True)
        self.offer_seen(_("Nevoile gospodăriilor"))
        self.card = NeedsCard(room)
        home = self.card.add_action(_("Gospodăria"), self.go_to_household, icon="home-heart")
        home.setAccessibleName(_("Deschide fișa gospodăriei"))
        grid = self.card.add_action(_("Grila"), self.print_paper, icon="printer")
        grid.setAccessibleName(_("Tipărește grila"))
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def is_many(self) -> bool:
        """Whether counting and finding may hold the window."""
        return count_households(self._room.desk.store) > _MANY

    def counting(self) -> Callable[[], dict[NeedGroup, int]]:
        """A job that counts the households of each ready filter."""
        store, today, within = self._room.desk.store, self._room.desk.today(), self._within()
        return lambda: count_needs(store, today, within=within)

    def show_counted(self, counts: dict[NeedGroup, int]) -> None:
        """Show how many households there are, and how many of them were assessed."""
        self._count = counts[NeedGroup.ALL]
        self.chips.set_chips(need_chips(counts))
        assessed = self._count - counts[NeedGroup.NOT_YET]
        all_ = counted(self._count, _("gospodărie"), _("gospodării"))
        self.set_counts(_("{all}, din care evaluate: {assessed}").format(all=all_, assessed=assessed))

    def total(self) -> int:
        """Of how many households those listed are."""
        return self._count

    def is_empty(self) -> bool:
        """Whether there is no household, in any village and of any level."""
        return not self._count and self._within() == NeedFilter()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds households by their own words or their members'."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order, within = NeedGroup(group), NeedOrder(self.order), self._within()
        return lambda: list_needs(
            *(store, typed), group=chosen, within=within, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[NeedRow]:
        """The rows of these households."""
        return need_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show the needs of a household on the card, or none."""
        self.card.show_needs(record)

    def refresh(self) -> None:
        """Read the list again, and the villages to choose from."""
        self._offer_villages()
        super().refresh()

    def list_now(self) -> None:
        """List what is asked for, under the columns of the ready filter."""
        self._take_columns()
        super().list_now()

    def show_record(self, record: int) -> None:
        """Bring a household into sight, whatever filter hid it."""
        self._let_go()
        super().show_record(record)

    def show_all(self) -> None:
        """Let go of every filter."""
        self._let_go()
        self.refresh()
        super().show_all()

    # What is done with a household.

    def new(self) -> None:
        """Assess the selected household."""
        selected = self.rows.selected_id()
        if selected is None:
            self._room.say(_("Alegeți întâi o gospodărie din listă."))
            return
        self.assess(selected)

    def new_for(self, part: str) -> None:
        """Assess the household whose id is told."""
        self.assess(int(part))

    def assess(self, household_id: int) -> None:
        """Ask for a new assessment of a household; once saved, it is brought into sight."""
        dialog = ask_need_assessment(self._room, self.window(), household_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda _made: self._show_assessed(household_id))
        dialog.show()

    def open(self, record: int) -> None:
        """Open the last assessment of a household, or begin the first."""
        last = course_of(self._room.desk.store, record).last
        if last is None:
            self.assess(record)
        else:
            open_need_dialog(self._room, last.assessment.id, self.window())

    def go_to_household(self) -> None:
        """Bring the household's own record forward."""
        selected = self.rows.selected_id()
        if selected is not None:
            self._room.go("households", selected)

    def print_paper(self) -> None:
        """Ctrl+P: the grid of the selected household."""
        if self.rows.selected_id() is None:
            self._room.say(_("Alegeți întâi o gospodărie din listă."))
            return
        self.card.show_needs(self.rows.selected_id())
        self.card.print_grid()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete the last assessment of a household, and delete it."""
        store, today = self._room.desk.store, self._room.desk.today()
        course = course_of(store, record)
        if course.last is None:
            self._room.say(_("Gospodăria nu are nicio evaluare de șters."))
            return
        assessment, name = course.last.assessment, course.household.name
        words = {"day": day(assessment.assessed_on), "name": name}
        told = Deletion(
            _("Ștergeți evaluarea din {day}: {name}?").format(**words),
            _("Gospodăria și evaluările dinainte rămân. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge evaluarea"),
            said=_("Evaluarea din {day} a fost ștearsă: {name}.").format(**words),
        )
        delete = lambda: remove_need_assessment(store, assessment.id, today)  # noqa: E731 - one line says it
        delete_asked(self, self._room, told, delete=delete)

    def _show_assessed(self, household_id: int) -> None:
        self.show_record(household_id)
        self._room.say(_("Evaluarea a fost salvată."))

    # Filters and columns.

    def _within(self) -> NeedFilter:
        village, level = self.village.currentIndex() - 1, self.level.currentIndex() - 1
        return NeedFilter(
            self._villages[village] if 0 <= village < len(self._villages) else "",
            self._levels[level] if level >= 0 else None,
        )

    def _offer_villages(self) -> None:
        chosen = self._within().village
        self._villages = villages_of_households(self._room.desk.store)
        self.village.clear()
        self.village.addItems([_("Toate satele"), *self._villages])
        self.village.setCurrentIndex(self._villages.index(chosen) + 1 if chosen in self._villages else 0)

    def _let_go(self) -> None:
        self.village.setCurrentIndex(0)
        self.level.setCurrentIndex(0)

    def _take_columns(self) -> None:
        """A list of warnings tells reasons and days; it stands in the order in which they began."""
        group = NeedGroup(self.chips.active() or NeedGroup.ALL.value)
        if group is self._group:
            return
        was, self._group = self._group in WARNING_GROUPS, group
        if was or group in WARNING_GROUPS:
            name = f"needs.{'warnings' if group in WARNING_GROUPS else 'score'}"
            self.change_columns(columns_of(group), name=name, label=_LABEL)
        if was != (group in WARNING_GROUPS):
            order = NeedOrder.SINCE if group in WARNING_GROUPS else NeedOrder.POINTS
            self.order_by(order.value, descending=order is NeedOrder.POINTS)
        else:
            self.rows.set_ordered(self.order, descending=self.descending)

    def _tell_shown(self) -> None:
        super()._tell_shown()
        for made in (self.village, self.level):
            made.setVisible(not self.is_empty())

    # What the page is made of.

    def _none_yet(self) -> Empty:
        made = Empty(
            _(
                "Aici stau gospodăriile după vulnerabilitate, cu avertizări timpurii. Începeți cu o "
                "gospodărie în evidență, apoi evaluați-o."
            ),
            icon="clipboard-text",
        )
        opens = lambda: self._room.go("households", NEW)  # noqa: E731 - one line says it
        made.add_button(_("Gospodărie nouă"), opens, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Nicio gospodărie nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made
