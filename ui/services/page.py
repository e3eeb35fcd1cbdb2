"""The page "Servicii": chapter I of the plan, services existing and proposed, contracting and subsidies."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from db.record import Record
from db.tables.people import Person
from db.tables.services import (
    Enrolment,
    Licence,
    Programme,
    ProgrammeRow,
    ProposedService,
    Service,
    ServiceBudget,
)
from letea.actions.services import (
    copy_proposed,
    remove_proposed,
    remove_service,
    reorder_proposed,
    reorder_services,
    service_rows,
)
from letea.actions.year_lists import year_rows, years_with
from letea.wording import _, counted
from ui.parts.card import Card
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.dialog import open_once
from ui.parts.year_page import YearPage
from ui.room import Room
from ui.services.dialog import ServiceDialog
from ui.services.existing import existing_empty, existing_rows, show_on_card
from ui.services.programmes import programme_list
from ui.services.proposed import ProposedDialog, proposed_empty, proposed_row, proposed_rows

_EXISTING, _PROPOSED = "existing", "proposed"
_CARD_WIDTH = 350  # pixels


class ServicesPage(YearPage):
    """Existing services with their card; for the year: those proposed, contracted and subsidised."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {Service, Licence, ServiceBudget, Enrolment, Person, ProposedService, ProgrammeRow}
    )

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Servicii"), action=_("Contractare și subvenționare în {year}"))
        self.new_button = self.add_action(_("Serviciu nou"), self.new, icon="plus", primary=True)
        self._add_existing()
        self._add_proposed()
        contracting = programme_list(Programme.CONTRACTING, self._this_year)
        self.add_lists("contracting", _("C. Contractare"), [contracting])
        subsidies = programme_list(Programme.SUBSIDIES, self._this_year)
        self.add_lists("subsidies", _("D. Subvenționare"), [subsidies])
        self.card = Card(_("Alegeți un serviciu din listă."))
        self.card.add_action(_("Șterge…"), self._ask_delete_selected, icon="trash")
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)
        self.offer_tables()
        self.settle_views()

    # What the window asks.

    def refresh(self) -> None:
        """Read the services and the year's lists again."""
        self.existing.show_rows(service_rows(self._room.desk.store, self._room.desk.today()))
        self._show_card()
        super().refresh()

    def show_record(self, record: int) -> None:
        """Bring a service into sight."""
        if self._stale:
            self._refresh_now()
        self.turn_to(_EXISTING)
        self.existing.bring_into_sight(record)
        self._show_card()

    def table_target(self) -> str:
        """Rows of a table become admissions to the services that exist."""
        return "enrolments" if self.view() == _EXISTING else ""

    def table_ids(self) -> Sequence[int]:
        """All services, whose admissions are given out."""
        return self.existing.rows.rows.ids.tolist()

    def new(self) -> None:
        """Ctrl+N: a new service, a new proposed service, or a new row of a programme."""
        match self.view():
            case "existing":
                self._open_service(None)
            case "proposed":
                self._open_proposed(None)
            case _:
                super().new()

    def edit(self) -> None:
        """Ctrl+E: edit the service selected."""
        if self.view() == _EXISTING and (chosen := self.existing.rows.selected_id()) is not None:
            self._open_service(chosen)
        elif self.view() == _PROPOSED and (chosen := self.proposed.rows.selected_id()) is not None:
            self._open_proposed(chosen)

    def turn_to(self, key: str) -> None:
        """Bring a view into sight; the card belongs to the existing services, the year to the others."""
        super().turn_to(key)
        self.card.setVisible(key == _EXISTING and bool(self.existing.count()))
        self.chooser.setVisible(key != _EXISTING)
        self._tables_tool.setVisible(key == _EXISTING)
        self.new_button.setVisible(key in {_EXISTING, _PROPOSED} and not self.is_changed())
        self.new_button.setText(_("Serviciu nou") if key == _EXISTING else _("Serviciu propus nou"))
        self._tell_foot()

    def revert(self) -> None:
        """Forget what is typed and show the year's rows."""
        self._show_proposed()
        super().revert()

    # Within.

    def _add_existing(self) -> None:
        empty = existing_empty()
        empty.add_button(_("Serviciu nou"), self.new, icon="plus", primary=True)
        self.existing = existing_rows(self._room, empty)
        self.existing.rows.opened.connect(self._open_service)
        self.existing.rows.delete_asked.connect(self._ask_delete_service)
        self.existing.rows.selected.connect(lambda _id: self._show_card())
        self.existing.narrowed.connect(self._tell_foot)
        self.existing.moved.connect(self._keep(reorder_services))
        self.add_view(_EXISTING, _("A. Existente"), self.existing, count=self.existing.count)

    def _add_proposed(self) -> None:
        empty = proposed_empty()
        empty.add_button(_("Serviciu propus nou"), self.new, icon="plus", primary=True)
        self.copy_proposed_button = empty.add_button("", self._copy_proposed, icon="copy")
        self.proposed = proposed_rows(self._room, empty, year=self._this_year)
        self.proposed.rows.opened.connect(self._open_proposed)
        self.proposed.rows.delete_asked.connect(self._ask_delete_proposed)
        self.proposed.moved.connect(self._keep(reorder_proposed))
        self.add_view(_PROPOSED, _("B. Propuse"), self.proposed, count=self.proposed.count)

    def _read(self, show: Callable[..., object]) -> None:
        self._show_proposed()
        super()._read(show)

    def _note_shown(self) -> None:
        super()._note_shown()
        self.turn_to(self.view())

    def _note_change(self) -> None:
        super()._note_change()
        self.new_button.setVisible(self.view() in {_EXISTING, _PROPOSED} and not self.is_changed())

    def _show_proposed(self) -> None:
        store = self._room.desk.store
        self.proposed.show_rows([proposed_row(one) for one in year_rows(store, ProposedService, self.year)])
        years = [year for year in years_with(store, ProposedService) if year < self.year]
        self._proposed_before = years[0] if years else None
        self.copy_proposed_button.setVisible(bool(years))
        self.copy_proposed_button.setText(_("Copiază din anul {year}").format(year=self._proposed_before))

    def _show_card(self) -> None:
        chosen = self.existing.rows.selected_id()
        if chosen is None:
            self.card.clear()
        else:
            show_on_card(self.card, self._room, chosen)

    def _tell_foot(self) -> None:
        if self.view() == _EXISTING and self.existing.count():
            self.set_foot(self._existing_words())
        else:
            self.set_foot("")

    def _existing_words(self) -> str:
        seen, every = self.existing.seen(), self.existing.count()
        words = counted(every, _("serviciu"), _("servicii"))
        return words if seen == every else _("{seen} din {all}").format(seen=seen, all=words)

    def _this_year(self) -> int:
        return self.year

    def _open_service(self, service_id: int | None) -> None:
        def make() -> ServiceDialog:
            dialog = ServiceDialog(self._room, service_id, year=self.year, parent=self)
            dialog.saved.connect(self._show_saved)
            return dialog

        open_once(("service", service_id), make)

    def _open_proposed(self, proposed_id: int | None) -> None:
        def make() -> ProposedDialog:
            dialog = ProposedDialog(self._room, proposed_id, year=self.year, parent=self)
            dialog.saved.connect(lambda _id: self._end_done(_("Salvat.")))
            return dialog

        open_once(("proposed", proposed_id), make)

    def _show_saved(self, service_id: object) -> None:
        self._end_done(_("Salvat."))
        if isinstance(service_id, int):
            self.show_record(service_id)

    def _ask_delete_selected(self) -> None:
        chosen = self.existing.rows.selected_id()
        if chosen is not None:
            self._ask_delete_service(chosen)

    def _ask_delete_service(self, service_id: int) -> None:
        row, store = self.existing.row(service_id), self._room.desk.store
        told = Deletion(
            _("Ștergeți serviciul „{name}”?").format(name=row.name if row else ""),
            _("Se șterg și licențele, bugetele și admiterile lui. Puteți anula cu Ctrl+Z."),
            do=_("Șterge serviciul"),
            said=_("Serviciul a fost șters."),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_service(store, service_id))

    def _ask_delete_proposed(self, proposed_id: int) -> None:
        row, store = self.proposed.row(proposed_id), self._room.desk.store
        told = Deletion(
            _("Ștergeți serviciul propus „{name}”?").format(name=row.name if row else ""),
            _("Puteți anula cu Ctrl+Z."),
            do=_("Șterge serviciul propus"),
            said=_("Serviciul propus a fost șters."),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_proposed(store, proposed_id))

    def _copy_proposed(self) -> None:
        before, year = self._proposed_before, self.year
        if before is not None:
            copied = _("Serviciile propuse au fost copiate din {year}.").format(year=before)
            store = self._room.desk.store
            self._run(lambda: copy_proposed(store, from_year=before, to_year=year), copied)

    def _keep(self, reorder: Callable[..., None]) -> Callable[[list[int]], None]:
        return lambda ids: self._run(lambda: reorder(self._room.desk.store, ids), "")

    def _run(self, do: Callable[[], object], said: str) -> None:
        self._room.work.run(
            lambda _progress: do(), done=lambda _nothing: self._end_done(said), title=_("Se salvează")
        )

    def _end_done(self, said: str) -> None:
        self.refresh()
        if said:
            self._room.say(said)
