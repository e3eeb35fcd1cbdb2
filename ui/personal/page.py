"""Date personale: who was told what, restrictions, sensitive lists, terms of keeping, what is past them."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog

from db.record import Record
from db.tables.people import Person
from db.tables.personal import Disclosure, FileKind, Restriction, RetentionTerm, Selection, SensitiveUse
from db.tables.printed import PrintedPaper
from letea.actions.personal import open_disclosure, remove_disclosure
from letea.actions.personal_filters import PersonalFiltering
from letea.actions.personal_lists import (
    PersonalGroup,
    PersonalRead,
    PersonalRow,
    find_personal,
    group_of,
    read_personal,
)
from letea.actions.restrictions import open_restriction, remove_restriction
from letea.actions.retention import terms
from letea.actions.selections import new_selection, open_selection, remove_selection
from letea.wording import _
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.personal.card import Deeds, PersonalCard
from ui.personal.columns import columns_of
from ui.personal.dialogs import (
    DisclosureDialog,
    LiftDialog,
    RestrictionDialog,
    TermDialog,
    new_disclosure,
)
from ui.personal.words import GROUPS, NOTHING, PAGES, count_words
from ui.room import Room

_CARD_WIDTH = 380
_LABEL = _("Lista datelor personale")


class PersonalPage(ListPage[PersonalRow]):
    """What concerns the data of persons and not their cases; one list at a time."""

    shows_named: ClassVar[frozenset[str]] = frozenset(
        {"BenefitFile", "FileStep", "Inquiry", "Visit", "ServicePlan", "Carer", "Guardianship", "Case"}
        | {"ServiceContract", "ChildAlone", "Dependency", "RegisterEntry", "Comparison"}
        | {"Household", "HouseholdMember", "NeedAssessment"}
    )
    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {Disclosure, Restriction, SensitiveUse, RetentionTerm, Selection, PrintedPaper, Person}
    )
    everywhere: ClassVar[tuple[str, ...]] = tuple(group.value for group in PersonalGroup)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Date personale"), name="personal")
        self._read, self._listed = PersonalRead((), {}), PersonalGroup.TOLD
        self.list_button = self.add_action(_("Listă de selecționare…"), self.select, icon="list-check")
        self.add_action(_("Restricționează…"), lambda: self.begin_restriction(0), icon="lock")
        self.add_action(_("S-a comunicat…"), self.new, icon="plus", primary=True)
        self.set_list(
            columns_of(self._listed),
            label=_LABEL,
            hint=_("Caută după persoană, destinatar, zi"),
            teach=Empty(""),
            none=self._none_found(),
        )
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.offer_seen()
        self.offer_history(room, words=_("Tot istoricul"))
        self.card = PersonalCard(room, Deeds(self.edit, self.lift, self.print_paper, self.erase))
        self.set_card(self.card, width=_CARD_WIDTH)
        self.show_counted(self._read)  # each list can be turned to before the first is read

    # What is listed.

    def filterable(self) -> PersonalFiltering:
        """By what the columns show: its lists are of several kinds."""
        return PersonalFiltering()

    def is_many(self) -> bool:
        """Yes: what is past its term is looked for in every file of the office."""
        return True

    def counting(self) -> Callable[[], PersonalRead]:
        """A job that reads all there is."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: read_personal(store, today)

    def show_counted(self, read: PersonalRead) -> None:
        """Keep the rows, show how many each list has."""
        self._read = read
        self.chips.set_chips([self._chip(group) for group in PersonalGroup])

    def list_now(self) -> None:
        """List what the filter and the words find; a list of files is made of what is past its term."""
        if (group := self._group()) is not self._listed:
            self._listed = group
            self.change_columns(columns_of(group), name=f"personal.{group.value}", label=_LABEL)
            self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            self.rows.set_ordered(self.order, descending=self.descending)
        super().list_now()
        self.set_counts(count_words(group, self._read.count(group)))
        self.list_button.setVisible(group is PersonalGroup.PAST)

    def total(self) -> int:
        """How many rows the list in sight has."""
        return self._read.count(self._group())

    def is_empty(self) -> bool:
        """Never: the terms of keeping are always there."""
        return False

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds rows of a list by their words."""
        read, order, descending = self._read, self.order, self.descending
        return lambda: find_personal(
            read, typed, group=PersonalGroup(group), order=order, descending=descending
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[PersonalRow]:
        """These rows."""
        found = {row.id: row for row in self._read.rows}
        return [found[one] for one in ids if one in found]

    def show_card(self, record: int | None) -> None:
        """Show a row on the card, or none."""
        rows = self.fetch([record]) if record is not None else []
        self.card.show_row(rows[0] if rows else None, self._read)

    # What is done.

    def new(self) -> None:
        """Ctrl+N: note that something was told to somebody."""
        self.begin_disclosure(0)

    def new_for(self, part: str) -> None:
        """Begin what `part` names for a person: "dossier:12", "told:12", "restrict:12"."""
        what, _colon, person = part.partition(":")
        begin: dict[str, Callable[[int], object]] = {
            "dossier": self.give_dossier,
            "told": self.begin_disclosure,
            "restrict": self.begin_restriction,
        }
        begin[what](int(person))

    def give_dossier(self, person_id: int) -> QDialog:
        """Ask for the dossier of a person."""
        from ui.personal.dossier_dialog import DossierDialog  # noqa: PLC0415 - brings QtPdf, which the start spares

        dialog = DossierDialog(self._room, person_id, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def begin_disclosure(self, person_id: int) -> None:
        """Note that something about a person was told to somebody."""
        today = self._room.desk.today()
        dialog = DisclosureDialog(self._room, new_disclosure(person_id, today), parent=self.window())
        self._ask(dialog, PersonalGroup.TOLD, _("Comunicarea a fost consemnată."))

    def begin_restriction(self, person_id: int) -> None:
        """Restrict the processing of a person's data."""
        made = Restriction(person_id=person_id, from_on=self._room.desk.today())
        dialog = RestrictionDialog(self._room, made, parent=self.window())
        self._ask(dialog, PersonalGroup.RESTRICTED, _("Prelucrarea a fost restricționată."))

    def lift(self) -> None:
        """Lift the restriction in sight."""
        row = self.card.row
        if row is not None:
            held = open_restriction(self._room.desk.store, row.record)
            dialog = LiftDialog(self._room, held, row.name, parent=self.window())
            self._ask(dialog, PersonalGroup.RESTRICTED, _("Restricția a fost ridicată."))

    def select(self) -> None:
        """Make a list of the files past their term that are chosen, or of all in sight."""
        chosen = self.chosen() if len(self.chosen()) > 1 else self.rows.rows.ids.tolist()
        files = [self._read.past[one] for one in chosen if one in self._read.past]
        if not files:
            self._room.say(_("Nimic nu este peste termen. Termenele se pun la „Termene de păstrare”."))
            return
        from ui.personal.selection_dialog import SelectionDialog  # noqa: PLC0415 - brings QtPdf, which the start spares

        made = new_selection(self._room.desk.store, files, self._room.desk.today())
        dialog = SelectionDialog(self._room, made, parent=self.window())
        self._ask(dialog, PersonalGroup.SELECTED, _("Lista a fost salvată. Tipăriți-o înainte de ștergere."))

    def erase(self) -> None:
        """Erase for good what is on the list in sight."""
        row = self.card.row
        if row is not None:
            from ui.personal.selection_dialog import ErasingDialog  # noqa: PLC0415 - brings QtPdf, which the start spares

            dialog = ErasingDialog(self._room, row.record, parent=self.window())
            self._ask(dialog, PersonalGroup.SELECTED, _("Dosarele au fost șterse definitiv."))

    def open(self, record: int) -> None:
        """Open what is behind a row."""
        group, id_ = group_of(record)
        room, store, window = self._room, self._room.desk.store, self.window()
        match group:
            case PersonalGroup.TOLD:
                open_once(
                    ("disclosure", id_),
                    lambda: DisclosureDialog(room, open_disclosure(store, id_), parent=window),
                )
            case PersonalGroup.RESTRICTED:
                self._open_restriction(id_)
            case PersonalGroup.PAST:
                self._go_to_file(record)
            case PersonalGroup.SELECTED:
                self._open_selection(id_)
            case PersonalGroup.TERMS:
                term = terms(store)[list(FileKind)[id_]]
                open_once(("term", id_), lambda: TermDialog(room, term, parent=window))
            case PersonalGroup.SENSITIVE:
                pass  # it stays as it was noted

    def ask_delete(self, record: int) -> None:
        """Ask whether to take a row out, and do it; what was noted for good stays."""
        group, id_ = group_of(record)
        store = self._room.desk.store
        removing: dict[PersonalGroup, tuple[str, Callable[[], object]]] = {
            PersonalGroup.TOLD: (_("Ștergeți comunicarea?"), lambda: remove_disclosure(store, id_)),
            PersonalGroup.RESTRICTED: (_("Ștergeți restricția?"), lambda: remove_restriction(store, id_)),
            PersonalGroup.SELECTED: (_("Renunțați la listă?"), lambda: remove_selection(store, id_)),
        }
        if group in removing:
            question, delete = removing[group]
            told = Deletion(
                question,
                _("Numai dacă s-a scris din greșeală. Se poate anula cu Ctrl+Z."),
                do=_("Șterge"),
                said=_("S-a șters."),
            )
            delete_asked(self, self._room, told, delete=delete)

    def print_paper(self) -> None:
        """Ctrl+P: the paper of the list of files in sight, else the rows as they are seen."""
        row = self.card.row
        if row is not None and row.group is PersonalGroup.SELECTED:
            from ui.personal.selection_dialog import show_selection  # noqa: PLC0415 - brings QtPdf, which the start spares

            show_selection(self._room, row.record, self.window())
        else:
            self.print_seen()

    # What the page is made of.

    def _take_counted(self, read: Any) -> None:
        super()._take_counted(read)
        self.list_now()  # what is listed is what was just read

    def _ask(self, dialog: RecordDialog[Any], group: PersonalGroup, said: str) -> None:
        def done(_result: object) -> None:
            self.show_part(group.value)
            self._room.say(said)

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(done)
        dialog.open()

    def _open_restriction(self, id_: int) -> None:
        room, store = self._room, self._room.desk.store
        held = open_restriction(store, id_)
        if held.lifted_on is None:
            open_once(("restriction", id_), lambda: RestrictionDialog(room, held, parent=self.window()))

    def _open_selection(self, id_: int) -> None:
        from ui.personal.selection_dialog import SelectionDialog  # noqa: PLC0415 - brings QtPdf, which the start spares

        room, file = self._room, open_selection(self._room.desk.store, id_)
        if file.selection.erased_on is None:
            open_once(("selection", id_), lambda: SelectionDialog(room, file, parent=self.window()))

    def _go_to_file(self, record: int) -> None:
        file = self._read.past.get(record)
        if file is not None and file.kind in PAGES:
            self._room.go(PAGES[file.kind], file.id)

    def _group(self) -> PersonalGroup:
        return PersonalGroup(self.chips.active() or self.everywhere[0])

    def _chip(self, group: PersonalGroup) -> Chip:
        urgent = any(row.group is group and row.urgent for row in self._read.rows)
        return Chip(group.value, GROUPS[group], self._read.count(group), "warning" if urgent else "")

    def _none_found(self) -> Empty:
        made = Empty(NOTHING, icon="id")
        made.add_button(_("S-a comunicat…"), self.new, icon="plus", primary=True)
        made.add_button(_("Termene de păstrare"), lambda: self.show_part(PersonalGroup.TERMS.value))
        return made
