"""Beneficiari: the list of persons with ready filters, search while typing, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu

from db.record import Record
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonCategory, PersonSituation
from db.tables.services import Enrolment
from letea.actions.choices import open_choices
from letea.actions.household_lists import count_households
from letea.actions.people import remove_person
from letea.actions.people_lists import (
    PeopleGroup,
    PeopleOrder,
    PersonRow,
    count_people,
    list_people,
    most_people,
    people_rows,
    person_names,
)
from letea.actions.restrictions import restricted_persons
from letea.wording import _, counted
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.tables import bring_in_table, export_table
from ui.people.card import PersonCard
from ui.people.columns import person_columns
from ui.room import Room

_CARD_WIDTH = 440  # pixels
_PAIR = 2
RESTRICTED = "restricted"  # whose data is restricted: a ready filter that is there only when somebody is
_MANY = 20_000  # from so many persons on, listing goes beside the window


class PeoplePage(ListPage[PersonRow]):
    """The persons of the register."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {
            Person,
            IdentityPaper,
            PersonCategory,
            PersonSituation,
            DisabilityCertificate,
            Household,
            HouseholdMember,
            Income,
            Good,
            Enrolment,
        }
    )
    shows_named: ClassVar[frozenset[str]] = frozenset(
        {
            *("BenefitFile", "Grant", "PrintedPaper", "Inquiry", "Visit", "ServicePlan", "ServiceContract"),
            *("ChildAlone", "Dependency", "Carer", "Guardianship", "Restriction"),
        }
    )
    everywhere: ClassVar[tuple[str, ...]] = (PeopleGroup.ALL.value, PeopleGroup.GONE.value)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Beneficiari"), name="people")
        self._counts: dict[PeopleGroup, int] = dict.fromkeys(PeopleGroup, 0)
        self._restricted: frozenset[int] = frozenset()
        self._print_button = self.add_action(_("Tipărește"), self.offer_papers, icon="printer")
        self.add_action(_("Importă din Excel"), self.bring_in, icon="table-import")
        self.add_action(_("Persoană nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            person_columns(open_choices(room.desk.store).lists, lambda id_: id_ in self._restricted),
            label=_("Lista persoanelor"),
            hint=_("Caută în listă"),
            teach=self._nobody_yet(),
            none=self._nobody_found(),
        )
        self.order_by(PeopleOrder.NAME.value)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._doubles_tool = self.add_tool(_("Dubluri…"), self.find_doubles, icon="copy")
        self._export_tool = self.add_tool(_("Exportă"), self._show_exports, icon="table-export")
        self.card = PersonCard(room)
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def is_many(self) -> bool:
        """Whether counting and finding may hold the window."""
        return most_people(self._room.desk.store) > _MANY

    def counting(self) -> Callable[[], tuple[dict[PeopleGroup, int], int]]:
        """A job that counts the persons of each ready filter, and the households."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: (count_people(store, today), count_households(store))

    def show_counted(self, counts: tuple[dict[PeopleGroup, int], int]) -> None:
        """Show how many persons and households there are."""
        self._counts, households = counts
        self.chips.set_chips([*_chips(self._counts), *self._restricted_chip()])
        people = counted(self._counts[PeopleGroup.ALL], _("persoană"), _("persoane"))
        self.set_counts(f"{people}, {counted(households, _('gospodărie'), _('gospodării'))}")

    def total(self) -> int:
        """Of how many persons those listed are: those here, or those gone."""
        gone = self.chips.active() == PeopleGroup.GONE.value
        return self._counts[PeopleGroup.GONE if gone else PeopleGroup.ALL]

    def is_empty(self) -> bool:
        """Whether nobody was registered yet."""
        return not self._counts[PeopleGroup.ALL] + self._counts[PeopleGroup.GONE]

    def refresh(self) -> None:
        """Read again whose data is restricted, then the list."""
        self._restricted = restricted_persons(self._room.desk.store, self._room.desk.today())
        super().refresh()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds persons by name, CNP, address or telephone."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        if group == RESTRICTED:
            return self._finding_restricted(typed)
        chosen, order = PeopleGroup(group), PeopleOrder(self.order)
        return lambda: list_people(
            store, typed, group=chosen, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[PersonRow]:
        """The rows of these persons."""
        return people_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a person on the card, or nobody."""
        self.card.show_person(record)

    # What is done with a person.

    def new(self) -> None:
        """Start with a search in the register, then register a new person."""
        self.new_for("")

    def new_for(self, part: str) -> None:
        """The same, with the name or CNP that was looked for elsewhere already written."""
        from ui.people.new_person import NewPerson  # noqa: PLC0415 - the list comes first

        dialog = NewPerson(self._room, self._show_new, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.begin(part)
        dialog.open()
        dialog.line.setFocus()

    def open(self, record: int) -> None:
        """Open the form of a person."""
        from ui.people.dialog import open_person_dialog  # noqa: PLC0415 - the list comes first

        open_person_dialog(self._room, record, self.window())

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "people"

    def bring_in(self) -> None:
        """Bring persons in from a table."""
        bring_in_table(self._room, "people", self.window())

    def find_doubles(self) -> QMenu | None:
        """Search the register for doubles; where two persons are chosen, offer to merge them at once."""
        from ui.people.doubles_dialog import open_doubles_dialog  # noqa: PLC0415 - the list comes first
        from ui.people.merge_dialog import open_merge_dialog  # noqa: PLC0415 - the list comes first

        chosen = self.chosen()
        if len(chosen) != _PAIR:
            open_doubles_dialog(self._room, self.window())
            return None
        pair = (chosen[0], chosen[1])
        menu = QMenu(self)
        menu.addAction(_("Compară și unește cele două persoane alese…")).triggered.connect(
            lambda: open_merge_dialog(self._room, pair, self.window())
        )
        menu.addAction(_("Caută dubluri în toată evidența…")).triggered.connect(
            lambda: open_doubles_dialog(self._room, self.window())
        )
        menu.popup(self._doubles_tool.mapToGlobal(self._doubles_tool.rect().bottomLeft()))
        return menu

    def offer_papers(self) -> QMenu:
        """Offer what may be printed of the person selected, or in one go of all that are chosen."""
        from ui.people.batches import offer_papers  # noqa: PLC0415 - brings QtPdf, which the start spares

        return offer_papers(self._room, self.card, self.chosen(), self._print_button)

    def print_paper(self) -> None:
        """Ctrl+P: the card of the selected person."""
        self.card.print_card()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a person, and delete them."""
        store = self._room.desk.store
        name = person_names(store, [record]).get(record, "")
        told = Deletion(
            _("Ștergeți din evidență pe {name}?").format(name=name),
            _("Fișa nu mai apare în liste. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge persoana"),
            said=_("{name}: fișa a fost ștearsă.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_person(store, record))

    def _show_new(self, person_id: object) -> None:
        if isinstance(person_id, int):
            self.show_record(person_id)
            self._room.say(_("Persoana a fost înregistrată."))

    # What the page is made of.

    def tells(self) -> str:
        """The filters of who has a disability tell so of everybody in them."""
        told = {
            PeopleGroup.DISABLED: _("Cu dizabilități"),
            PeopleGroup.EXPIRING: _("Certificate care expiră"),
        }
        return next((words for one, words in told.items() if one.value == self.chips.active()), "")

    def _finding_restricted(self, typed: str) -> Callable[[], list[int]]:
        store, today, restricted = self._room.desk.store, self._room.desk.today(), self._restricted
        order, descending = PeopleOrder(self.order), self.descending

        def find() -> list[int]:
            found = [
                one
                for group in (PeopleGroup.ALL, PeopleGroup.GONE)
                for one in list_people(
                    store, typed, group=group, order=order, descending=descending, today=today
                )
            ]
            return [one for one in found if one in restricted]

        return find

    def _restricted_chip(self) -> list[Chip]:
        count = len(self._restricted)
        return [Chip(RESTRICTED, _("Restricționați"), count, "warning")] if count else []

    def _nobody_yet(self) -> Empty:
        made = Empty(
            _("Aici stau persoanele din evidență. Începeți cu una sau aduceți-le dintr-un tabel."),
            icon="users",
        )
        made.add_button(_("Persoană nouă"), self.new, icon="plus", primary=True)
        made.add_button(_("Importă din Excel"), self.bring_in, icon="table-import")
        return made

    def _nobody_found(self) -> Empty:
        made = Empty(_("Nimeni din listă nu se potrivește cu filtrul."), icon="filter")
        made.add_button(_("Arată pe toți"), self.show_all, primary=True)
        return made

    def _show_exports(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Ce se vede în listă, pe hârtie…")).triggered.connect(self.print_seen)
        menu.addAction(_("Ce se vede în listă (.xlsx)…")).triggered.connect(self.export_seen)
        menu.addAction(_("Registrul de persoane, cu toate coloanele (.xlsx)…")).triggered.connect(
            self._export_book
        )
        menu.popup(self._export_tool.mapToGlobal(self._export_tool.rect().bottomLeft()))

    def _export_book(self) -> None:
        export_table(self._room, "people", self, self.rows.rows.ids.tolist())


def _chips(counts: dict[PeopleGroup, int]) -> list[Chip]:
    words = {
        PeopleGroup.ALL: _("Toți"),
        PeopleGroup.CHILDREN: _("Copii"),
        PeopleGroup.ELDERLY: _("Vârstnici"),
        PeopleGroup.DISABLED: _("Cu dizabilități"),
        PeopleGroup.EXPIRING: _("Certificate care expiră"),
        PeopleGroup.NO_CNP: _("Fără CNP"),
        PeopleGroup.GONE: _("Plecați sau decedați"),
        PeopleGroup.NEW: _("Noi luna aceasta"),
    }
    chips = []
    for group, text in words.items():
        urgent = counts[group] > 0
        if group is PeopleGroup.NEW and not urgent:
            continue
        if group is PeopleGroup.EXPIRING and urgent:
            chips.append(Chip(group.value, text, counts[group], "warning"))
        elif group is PeopleGroup.NO_CNP and urgent:
            chips.append(Chip(group.value, text, counts[group], "bad"))
        else:
            chips.append(Chip(group.value, text, counts[group]))
    return chips
