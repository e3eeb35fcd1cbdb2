"""Verificări: the comparisons with the lists of others by month, and the lines of the one that is open."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.record import Record
from db.tables.benefits import BenefitKind
from db.tables.evidence import Comparison, ComparisonLine
from letea.actions.benefit_kinds import ship_benefit_kinds
from letea.actions.evidence import open_comparison, remove_comparison
from letea.actions.evidence_lists import (
    ComparisonGroup,
    ComparisonOrder,
    ComparisonRow,
    comparison_rows,
    count_comparisons,
    list_comparisons,
)
from letea.wording import _, counted
from ui.evidence.card import ComparisonCard
from ui.evidence.columns import COMPARISON_COLUMNS, comparison_chips
from ui.evidence.compare_dialog import CompareDialog
from ui.evidence.lines_view import LinesView
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.room import Room

_CARD_WIDTH = 330  # pixels
_LIST, _LINES = range(2)


class EvidencePage(ListPage[ComparisonRow]):
    """The comparisons of the office's registers with what others know."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Comparison, ComparisonLine, BenefitKind})
    everywhere: ClassVar[tuple[str, ...]] = (ComparisonGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Verificări"), name="evidence")
        self._counts: dict[ComparisonGroup, int] = dict.fromkeys(ComparisonGroup, 0)
        ship_benefit_kinds(room.desk.store)
        self.lines = LinesView(room)
        self.lines.left.connect(self.show_list)
        self.lines.other_asked.connect(self.bring_newer)
        self.lines.report_asked.connect(self.print_paper)
        self.begin_button = self.add_action(_("Confruntare nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            COMPARISON_COLUMNS,
            label=_("Lista confruntărilor"),
            hint=_("Caută după lună, sursă sau fișier"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.order_by(ComparisonOrder.MONTH.value, descending=True)
        self.offer_seen(_("Confruntări"))
        self.card = ComparisonCard(room)
        self.card.add_action(_("Raport…"), self.print_paper, icon="printer")
        self.card.add_action(_("Deschide"), self.edit, icon="list-check")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def set_body(self, widget: QWidget) -> None:
        """The list, or the lines of the comparison that is open."""
        self.views = QStackedWidget()
        self.views.addWidget(widget)
        self.views.addWidget(self.lines)
        super().set_body(self.views)

    def counting(self) -> Callable[[], dict[ComparisonGroup, int]]:
        """A job that counts what each ready filter finds."""
        store = self._room.desk.store
        return lambda: count_comparisons(store)

    def show_counted(self, counts: dict[ComparisonGroup, int]) -> None:
        """Show how many comparisons there are."""
        self._counts = counts
        self.chips.set_chips(comparison_chips(counts))
        self.set_counts(counted(counts[ComparisonGroup.ALL], _("confruntare"), _("confruntări")))

    def total(self) -> int:
        """Of how many comparisons those listed are."""
        return self._counts[ComparisonGroup.ALL]

    def is_empty(self) -> bool:
        """Whether none was made yet."""
        return not self._counts[ComparisonGroup.ALL]

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds comparisons by month, kind, source or file."""
        store, descending = self._room.desk.store, self.descending
        chosen, order = ComparisonGroup(group), ComparisonOrder(self.order)
        return lambda: list_comparisons(store, typed, group=chosen, order=order, descending=descending)

    def fetch(self, ids: Sequence[int]) -> Sequence[ComparisonRow]:
        """The rows of these comparisons."""
        return comparison_rows(self._room.desk.store, ids)

    def show_card(self, record: int | None) -> None:
        """Show a comparison on the card, or none."""
        self.card.show_comparison(record)

    def refresh(self) -> None:
        """Read the list again, and the lines of the one that is open; one that is gone is left."""
        super().refresh()
        opened = self._opened()
        if opened is not None and not comparison_rows(self._room.desk.store, [opened]):
            self.show_list()
        elif opened is not None:
            self.lines.refresh()
        self._turn()

    def show_record(self, record: int) -> None:
        """Bring a comparison into sight with its lines."""
        super().show_record(record)
        self.open(record)

    # What is done with a comparison.

    def new(self) -> None:
        """Compare a list."""
        self.ask()

    def new_for(self, part: str) -> None:
        """Compare a list of the month whose first day is told."""
        self.ask().about.choose_month(date.fromisoformat(part))

    def bring_in(self) -> None:
        """A list from a spreadsheet is what a comparison begins with."""
        self.ask()

    def bring_newer(self) -> None:
        """Compare the open one again, with a newer file."""
        if self.lines.held is not None:
            self.ask(self.lines.held.record)

    def ask(self, about: Comparison | None = None) -> CompareDialog:
        """Open the dialog that compares a list; of a comparison that is there, with a newer file."""
        dialog = CompareDialog(self._room, about, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.compared.connect(self._show_compared)
        dialog.open()
        return dialog

    def open(self, record: int) -> None:
        """Show the lines of a comparison."""
        self.views.setCurrentIndex(_LINES)
        self.lines.show_comparison(record)
        self._turn()

    def show_list(self) -> None:
        """Back to the list of comparisons."""
        opened, self.lines.held = self._opened(), None
        self.views.setCurrentIndex(_LIST)
        if opened is not None:
            self.rows.select(opened)
        self._tell_shown()
        self.rows.setFocus()

    def print_paper(self) -> None:
        """Ctrl+P: the report of the comparison that is open or selected."""
        record = self._opened() or self.rows.selected_id()
        if record is None:
            self._room.say(_("Alegeți întâi o confruntare din listă."))
            return
        from ui.evidence.papers import show_report  # noqa: PLC0415 - brings QtPdf, which the start spares

        show_report(self._room, record, self.window())

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a comparison, and delete it."""
        store = self._room.desk.store
        title = open_comparison(store, record).title
        told = Deletion(
            _("Ștergeți confruntarea: {title}?").format(title=title),
            _("Se șterg și notele rândurilor ei. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge confruntarea"),
            said=_("Confruntarea a fost ștearsă: {title}.").format(title=title),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_comparison(store, record))

    def _opened(self) -> int | None:
        return self.lines.held.record.id if self.lines.held is not None else None

    def _show_compared(self, record: object) -> None:
        if isinstance(record, int):
            self.show_record(record)

    # What the page is made of.

    def _turn(self) -> None:
        """Filters, tools, card and foot are of the list alone."""
        listed = self.views.currentIndex() == _LIST
        for at in range(self._tools.count()):
            item = self._tools.itemAt(at)
            if item is not None and (tool := item.widget()) is not None:
                tool.setVisible(listed)
        self.chips.setVisible(listed and not self.is_empty())
        self.begin_button.setVisible(listed)
        self.foot.setVisible(listed)
        self.card.setVisible(listed and not self.is_empty())

    def _tell_shown(self) -> None:
        super()._tell_shown()
        self._turn()

    def _none_yet(self) -> Empty:
        made = Empty(
            _(
                "Aici se confruntă registrele cu ce știu alții: plățile cu lista contabilității, asistenții "
                "personali cu resursele umane, veniturile și bunurile cu PatrimVen. Începeți cu lista "
                "primită, din Excel."
            ),
            icon="scale",
        )
        made.add_button(_("Confruntare nouă"), self.new, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Nicio confruntare nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made
