"""Planuri de servicii: the list of plans with its filters, and the card beside it."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from db.record import Record
from db.tables.contents import Attachment
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.service_plan_lists import (
    PlanGroup,
    PlanOrder,
    ServicePlanRow,
    count_service_plans,
    list_service_plans,
    service_plan_rows,
)
from letea.actions.service_plans import open_service_plan, remove_service_plan
from letea.rules.service_plans import PLAN_STANDINGS, PlanStanding
from letea.wording import _, counted
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.person_list_page import PersonListPage
from ui.parts.rows import Column
from ui.room import Room
from ui.service_plans.card import ServicePlanCard
from ui.service_plans.dialog import ServicePlanDialog, ask_service_plan, open_service_plan_dialog
from ui.theme import Role

_CARD_WIDTH = 330  # pixels


class ServicePlansPage(PersonListPage[ServicePlanRow]):
    """The plans of services of the office."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {ServicePlan, ServicePlanAction, Person, Attachment, PrintedPaper}
    )
    everywhere: ClassVar[tuple[str, ...]] = (PlanGroup.ALL.value,)
    begins = _("Plan nou")
    kept = _("Planul de servicii a fost salvat.")

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Planuri de servicii"), name="service_plans")
        self.add_action(self.begins, self.new, icon="plus", primary=True)
        self.set_list(
            _COLUMNS,
            label=_("Lista planurilor de servicii"),
            hint=_("Caută după număr, dispoziție sau nume"),
            teach=self.teach(
                _(
                    "Planul de servicii spune ce se face pentru un copil și familia lui, cine răspunde și "
                    "până când. Începeți cu o persoană din evidență."
                ),
                icon="list-check",
            ),
            none=self.none_found(),
        )
        self.order_by(PlanOrder.NUMBER.value, descending=True)
        self.offer_seen()
        self.card = ServicePlanCard(room)
        self.card.add_action(_("Tipărește"), self.print_paper, icon="printer")
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    def counting(self) -> Callable[[], dict[PlanGroup, int]]:
        """A job that counts the plans of each ready filter."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: count_service_plans(store, today)

    def show_counted(self, counts: dict[PlanGroup, int]) -> None:
        """Show how many plans there are."""
        self._sum = counts[PlanGroup.ALL]
        words = {
            PlanGroup.ALL: _("Toate"),
            PlanGroup.UNDER_WAY: _("În lucru"),
            PlanGroup.DUE: _("De reevaluat"),
            PlanGroup.CLOSED: _("Încheiate"),
        }
        self.chips.set_chips(
            [
                Chip(
                    *(group.value, text, counts[group]),
                    "warning" if group is PlanGroup.DUE and counts[group] else "",
                )
                for group, text in words.items()
            ]
        )
        self.set_counts(counted(self._sum, _("plan"), _("planuri")))

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds plans by number, disposition or beneficiary."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order = PlanGroup(group), PlanOrder(self.order)
        return lambda: list_service_plans(
            store, typed, group=chosen, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[ServicePlanRow]:
        """The rows of these plans."""
        return service_plan_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a plan on the card, or none."""
        self.card.show_plan(record)

    def dialog_for(self, person_id: int, parent: QWidget) -> ServicePlanDialog:
        """The dialog of a new plan."""
        return ask_service_plan(self._room, parent, person_id)

    def open(self, record: int) -> None:
        """Open the form of a plan."""
        open_service_plan_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Ctrl+P: the paper of the selected plan."""
        selected = self.rows.selected_id()
        if selected is None:
            self._room.say(_("Alegeți întâi un plan din listă."))
            return
        from ui.service_plans.papers import show_service_plan  # noqa: PLC0415 - brings QtPdf, which the start spares

        plan = open_service_plan(self._room.desk.store, selected).plan
        show_service_plan(self._room, plan, self.window())

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a plan, and delete it."""
        store = self._room.desk.store
        file = open_service_plan(store, record)
        told = Deletion(
            _("Ștergeți planul de servicii {number}, {name}?").format(
                number=file.plan.number, name=file.name
            ),
            _("Se șterg și acțiunile lui. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge planul"),
            said=_("Planul de servicii {number} a fost șters.").format(number=file.plan.number),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_service_plan(store, record))


def _progress(row: ServicePlanRow) -> str:
    return _("{done} din {all}").format(done=row.done, all=row.actions) if row.actions else ""


def _mark(row: ServicePlanRow) -> tuple[str, Role] | None:
    return ("alert-triangle", "warning") if row.standing is PlanStanding.DUE else None


_COLUMNS: tuple[Column[ServicePlanRow], ...] = (
    Column(_("Planul"), lambda row: row.number, width=76, key=PlanOrder.NUMBER.value),
    Column(_("Beneficiarul"), lambda row: row.name, width=140, key=PlanOrder.NAME.value, stretch=True),
    Column(_("Localitatea"), lambda row: row.village, width=100, key=PlanOrder.VILLAGE.value),
    Column(_("Întocmit la"), lambda row: row.made_on, width=98, key=PlanOrder.MADE.value),
    Column(_("Acțiuni"), _progress, width=80),
    Column(_("Reevaluare"), lambda row: row.next_on, width=100, key=PlanOrder.NEXT.value),
    Column(_("Stadiul"), lambda row: PLAN_STANDINGS[row.standing], width=124, mark=_mark),
    Column(_("Dispoziția"), lambda row: row.disposition, width=100, chosen=False),
)
