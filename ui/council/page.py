"""Dosare HCL (a county's Dosare HCJ): the list of council files and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt

from db.record import Record
from db.tables.council import CouncilFile, CouncilPaper, CouncilStep, Proposal
from db.tables.plans import Plan
from letea.actions.council import remove_council_file
from letea.actions.council_lists import (
    CouncilGroup,
    CouncilOrder,
    council_rows_of,
    count_council_groups,
    list_council_files,
)
from letea.actions.council_reading import CouncilRow, open_council_file
from letea.actions.office_reading import office_words
from letea.actions.plan_reading import open_plan
from letea.fields.council import COUNCIL_STAGES, SUBJECTS
from letea.unit_words import UnitWords
from letea.wording import _, counted
from ui.council.card import CouncilCard
from ui.council.dialog import NewCouncilDialog, open_council_dialog
from ui.council.term import TermDialog
from ui.council.words import stage_mark
from ui.parts.basics import show_if
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.rows import Column
from ui.room import Room

_CARD_WIDTH = 452  # pixels


class CouncilPage(ListPage[CouncilRow]):
    """What goes to the council, and how far each matter is."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {CouncilFile, CouncilStep, CouncilPaper, Proposal, Plan}
    )
    everywhere: ClassVar[tuple[str, ...]] = (CouncilGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        words = office_words(room.desk.store)
        super().__init__(room, words.files, name="council")
        self._count = 0
        self.add_action(_("Dosar nou"), self.new, icon="plus", primary=True)
        self.set_list(
            _columns(words),
            label=_("Lista dosarelor {decision}").format(decision=words.decision),
            hint=_("Caută după titlu, an sau numărul hotărârii"),
            teach=self._none_yet(words),
            none=self._none_found(),
        )
        self.order_by(CouncilOrder.YEAR.value, descending=True)
        self.add_tool(_("Termenul consultării"), self.ask_term, icon="calendar-event")
        self.offer_seen()
        self.card = CouncilCard(room)
        self.to_plan = self.card.add_action(_("Planul"), self._open_plan, icon="list-check")
        self.to_plan.setAccessibleName(_("Deschide planul"))
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def counting(self) -> Callable[[], dict[CouncilGroup, int]]:
        """A job that counts the files of each ready filter."""
        store = self._room.desk.store
        return lambda: count_council_groups(store)

    def show_counted(self, counts: dict[CouncilGroup, int]) -> None:
        """Show how many files there are."""
        self._count = counts[CouncilGroup.ALL]
        words = {
            CouncilGroup.ALL: _("Toate"),
            CouncilGroup.UNDER_WAY: _("În lucru"),
            CouncilGroup.DECIDED: _("Adoptate"),
        }
        self.chips.set_chips([Chip(group.value, words[group], counts[group]) for group in CouncilGroup])
        self.set_counts(counted(self._count, _("dosar"), _("dosare")))

    def total(self) -> int:
        """Of how many files those listed are."""
        return self._count

    def is_empty(self) -> bool:
        """Whether nothing went to the council yet."""
        return not self._count

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds files by what they are about."""
        store, descending = self._room.desk.store, self.descending
        chosen, order = CouncilGroup(group), CouncilOrder(self.order)
        return lambda: list_council_files(store, typed, group=chosen, order=order, descending=descending)

    def fetch(self, ids: Sequence[int]) -> Sequence[CouncilRow]:
        """The rows of these files."""
        return council_rows_of(self._room.desk.store, ids)

    def show_card(self, record: int | None) -> None:
        """Show a file on the card, or none."""
        self.card.show_file(record)
        folder = self.card.folder
        show_if(self.to_plan, shown=folder is not None and folder.plan is not None)

    # What is done with a file.

    def new(self) -> None:
        """Start a new file."""
        dialog = NewCouncilDialog(self._room, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.open()

    def ask_term(self) -> TermDialog:
        """Ask how long a consultation lasts at least."""
        dialog = TermDialog(self._room, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def open(self, record: int) -> None:
        """Open the form of a file."""
        open_council_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Ctrl+P: all papers of the selected file."""
        self.card.print_all()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a file, and delete it."""
        store = self._room.desk.store
        file = open_council_file(store, record).file
        detail = _("Ștergerea se poate anula cu Ctrl+Z.")
        if file.amends:
            detail = _("Planul revine la cum l-a adoptat {decision}. Ștergerea se poate anula cu Ctrl+Z.")
        told = Deletion(
            _("Ștergeți dosarul, cu etapele, documentele și propunerile lui?"),
            detail.format(decision=file.amends),
            do=_("Șterge dosarul"),
            said=_("Dosarul a fost șters."),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_council_file(store, record))

    def _show_new(self, file_id: object) -> None:
        if isinstance(file_id, int):
            self.show_record(file_id)
            self._room.say(_("Dosarul a fost început."))

    def _open_plan(self) -> None:
        plan = self.card.folder.plan if self.card.folder is not None else None
        if plan is not None:
            sections = open_plan(self._room.desk.store, plan.id).sections
            self._room.go("plan", sections[0].section.id if sections else None)

    # What the page is made of.

    def _none_yet(self, words: UnitWords) -> Empty:
        made = Empty(
            _(
                "Un dosar urmează planul, sau altceva ce aprobă {council}, de la ciornă până la "
                "hotărâre: etape, documente, propuneri, vot."
            ).format(council=words.council),
            icon="gavel",
        )
        made.add_button(_("Dosar nou"), self.new, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Niciun dosar nu se potrivește cu ce ați scris."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made


def _columns(words: UnitWords) -> tuple[Column[CouncilRow], ...]:
    numbered = Column[CouncilRow](f"{words.decision} nr.", lambda row: row.decision_number, width=76)
    return (*_FIRST, numbered, _LAST)


_FIRST: tuple[Column[CouncilRow], ...] = (
    Column(_("Anul"), lambda row: row.year, width=64, key=CouncilOrder.YEAR.value, figures=True),
    Column(_("Ce se aprobă"), lambda row: row.title, width=130, key=CouncilOrder.TITLE.value, stretch=True),
    Column(_("Felul"), lambda row: SUBJECTS[row.subject], width=180, chosen=False),
    Column(
        _("Etapa"),
        lambda row: COUNCIL_STAGES[row.stage],
        width=172,
        key=CouncilOrder.STAGE.value,
        mark=lambda row: stage_mark(row.stage),
    ),
)
_LAST: Column[CouncilRow] = Column(
    _("Ședința"), lambda row: row.sitting_on, width=104, key=CouncilOrder.SITTING.value, figures=True
)
