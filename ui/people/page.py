"""Beneficiari: the list of persons with ready filters, search while typing, and the card beside it."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

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
    people_rows,
    person_names,
)
from letea.progress import Progress
from letea.wording import _, counted
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.parts.page import Page
from ui.parts.rows_view import RowsView
from ui.people.card import PersonCard
from ui.people.columns import person_columns
from ui.room import Room

_WAIT = 40  # milliseconds after the last key
_LIST_WIDTH, _CARD_WIDTH = 728, 370  # pixels, at a window of 1366
_MANY = 20_000  # from so many persons on, listing goes beside the window


class PeoplePage(Page):
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

    def __init__(self, room: Room) -> None:
        super().__init__(_("Beneficiari"))
        self._room = room
        self._order, self._descending = PeopleOrder.NAME, False
        self._counts: dict[PeopleGroup, int] = dict.fromkeys(PeopleGroup, 0)
        self._wanted: int | None = None
        self.add_action(_("Importă din Excel"), self.bring_in, icon="table-import")
        self.add_action(_("Persoană nouă"), self.new, icon="plus", primary=True)
        self.add_tool(_("Coloane"), self._show_columns, icon="columns")
        self._export_tool = self.add_tool(_("Exportă"), self._show_exports, icon="table-export")
        self._build_body()
        self._build_card()
        self.chips.chosen.connect(lambda _key: self.list_now())

    # What the window asks.

    def refresh(self) -> None:
        """Read the counts, the list and the card again."""
        store, today = self._room.desk.store, self._room.desk.today()
        self._counts = count_people(store, today)
        self.chips.set_chips(_chips(self._counts))
        everybody = self._counts[PeopleGroup.ALL]
        households = counted(count_households(store), _("gospodărie"), _("gospodării"))
        self.set_counts(f"{counted(everybody, _('persoană'), _('persoane'))}, {households}")
        self.list_now()
        self.card.show_person(self.rows.selected_id())

    def show_record(self, record: int) -> None:
        """Bring a person into sight, whatever filter hid them."""
        self._wanted = record
        self.list_now()

    def new(self) -> None:
        """Start with a search in the register, then register a new person."""
        from ui.people.new_person import NewPerson  # noqa: PLC0415 - the list comes first

        dialog = NewPerson(self._room, self._show_new, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.line.setFocus()

    def edit(self) -> None:
        """Open the form of the selected person."""
        selected = self.rows.selected_id()
        if selected is not None:
            self.open(selected)

    def open(self, person_id: int) -> None:
        """Open the form of a person."""
        from ui.people.dialog import open_person_dialog  # noqa: PLC0415 - the list comes first

        open_person_dialog(self._room, person_id, self.window())

    def bring_in(self) -> None:
        """Bring persons in from a workbook."""
        from ui.people.import_dialog import ImportDialog  # noqa: PLC0415 - the list comes first

        dialog = ImportDialog(self._room, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # The list.

    def group(self) -> PeopleGroup:
        """The ready filter in use."""
        return PeopleGroup(self.chips.active() or PeopleGroup.ALL.value)

    def list_now(self) -> None:
        """List the persons that the filter and the words typed find."""
        self._later.stop()
        typed, group, order = self.filter.text(), self.group(), self._order
        descending, store, today = self._descending, self._room.desk.store, self._room.desk.today()

        def job(_progress: Progress | None = None) -> list[int]:
            return list_people(store, typed, group=group, order=order, descending=descending, today=today)

        if sum(self._counts.values()) > _MANY:
            self._room.work.latest("people", job, self._show_ids)
        else:
            self._show_ids(job())

    def _show_ids(self, ids: Sequence[int]) -> None:
        self.rows.set_ids(ids)
        here, gone = self._counts[PeopleGroup.ALL], self._counts[PeopleGroup.GONE]
        everybody = gone if self.group() is PeopleGroup.GONE else here
        self.set_foot(_("{shown} din {all} afișate").format(shown=_dotted(len(ids)), all=_dotted(everybody)))
        self._body.setCurrentIndex(0 if not here + gone else 2 if not ids else 1)
        for widget in (self.filter, self.card):
            widget.setVisible(here + gone > 0)
        self._reach_wanted()

    def _reach_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        if self.rows.rows.place_of(wanted) >= 0:
            self.rows.select(wanted)
        elif self.filter.text() or self.group() is PeopleGroup.EXPIRING:
            self._look_elsewhere(wanted, PeopleGroup.ALL)
        elif self.group() is not PeopleGroup.GONE:
            elsewhere = PeopleGroup.GONE if self.group() is PeopleGroup.ALL else PeopleGroup.ALL
            self._look_elsewhere(wanted, elsewhere)

    def _look_elsewhere(self, wanted: int, group: PeopleGroup) -> None:
        self._wanted = wanted
        self.filter.clear()
        self.chips.activate(group.value)
        self.list_now()

    def _fetch(self, ids: Sequence[int]) -> list[PersonRow]:
        return people_rows(self._room.desk.store, ids, self._room.desk.today())

    def _order_by(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a signal's
        self._order, self._descending = PeopleOrder(key), descending
        self.rows.set_ordered(key, descending=descending)
        self.list_now()

    def _begin_filter(self, text: str) -> None:
        self.filter.setFocus()
        self.filter.setText(self.filter.text() + text)
        self.list_now()

    def _show_new(self, person_id: object) -> None:
        if isinstance(person_id, int):
            self.show_record(person_id)
            self._room.say(_("Persoana a fost înregistrată."))

    def _ask_delete(self, person_id: int) -> None:
        store = self._room.desk.store
        name = person_names(store, [person_id]).get(person_id, "")
        told = Deletion(
            _("Ștergeți din evidență pe {name}?").format(name=name),
            _("Fișa nu mai apare în liste. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge persoana"),
            said=_("{name}: fișa a fost ștearsă.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_person(store, person_id))

    # What the page is made of.

    def _build_body(self) -> None:
        self.filter = LineInput(placeholder=_("Caută în listă"))
        self.filter.setObjectName("filter")
        self.filter.setAccessibleName(_("Caută în listă"))
        self.filter.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.filter.setClearButtonEnabled(True)
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.list_now)
        self.filter.textChanged.connect(lambda _text: self._later.start())
        columns = person_columns(open_choices(self._room.desk.store).lists)
        self.rows: RowsView[PersonRow] = RowsView(
            columns, self._fetch, name="people", settings=self._room.settings
        )
        self.rows.setAccessibleName(_("Lista persoanelor"))
        self.rows.set_ordered(self._order.value)
        self.rows.opened.connect(self.open)
        self.rows.delete_asked.connect(self._ask_delete)
        self.rows.order_asked.connect(self._order_by)
        self.rows.typed.connect(self._begin_filter)
        self.rows.selected.connect(self._show_selected)
        self.set_body(self._stacked())

    def _stacked(self) -> QWidget:
        nobody = Empty(
            _("Aici stau persoanele din evidență. Începeți cu una sau aduceți-le dintr-un tabel."),
            icon="users",
        )
        nobody.add_button(_("Persoană nouă"), self.new, icon="plus", primary=True)
        nobody.add_button(_("Importă din Excel"), self.bring_in, icon="table-import")
        none = Empty(_("Nimeni din listă nu se potrivește cu filtrul."), icon="filter")
        none.add_button(_("Arată pe toți"), self._show_all, primary=True)
        self._body = QStackedWidget()
        for widget in (nobody, self.rows, none):
            self._body.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self._body, 1)
        return whole

    def _build_card(self) -> None:
        self.card = PersonCard(self._room)
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card)
        self._split.setSizes([_LIST_WIDTH, _CARD_WIDTH])

    def _show_selected(self, person_id: object) -> None:
        self.card.show_person(person_id if isinstance(person_id, int) else None)

    def _show_all(self) -> None:
        self.filter.clear()
        self.chips.activate(PeopleGroup.ALL.value)
        self.list_now()

    def _show_columns(self) -> None:
        self.rows.show_columns_menu()

    def _show_exports(self) -> None:
        menu = QMenu(self)
        menu.addAction(_("Ce se vede în listă (.xlsx)…")).triggered.connect(self._export_seen)
        menu.addAction(_("Registrul de persoane, cu toate coloanele (.xlsx)…")).triggered.connect(
            self._export_book
        )
        menu.popup(self._export_tool.mapToGlobal(self._export_tool.rect().bottomLeft()))

    def _export_seen(self) -> None:
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        export_seen(self._room, self.rows, self._fetch, name=_("Beneficiari"), parent=self)

    def _export_book(self) -> None:
        from ui.people.export import export_book  # noqa: PLC0415 - the list comes first

        export_book(self._room, self, self.rows.rows.ids.tolist())


def _chips(counts: dict[PeopleGroup, int]) -> list[Chip]:
    words = {
        PeopleGroup.ALL: _("Toți"),
        PeopleGroup.CHILDREN: _("Copii"),
        PeopleGroup.ELDERLY: _("Vârstnici"),
        PeopleGroup.DISABLED: _("Cu dizabilități"),
        PeopleGroup.EXPIRING: _("Certificate care expiră"),
        PeopleGroup.NO_CNP: _("Fără CNP"),
        PeopleGroup.GONE: _("Plecați sau decedați"),
    }
    chips = []
    for group, text in words.items():
        urgent = counts[group] > 0
        if group is PeopleGroup.EXPIRING and urgent:
            chips.append(Chip(group.value, text, counts[group], "warning"))
        elif group is PeopleGroup.NO_CNP and urgent:
            chips.append(Chip(group.value, text, counts[group], "bad"))
        else:
            chips.append(Chip(group.value, text, counts[group]))
    return chips


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")
