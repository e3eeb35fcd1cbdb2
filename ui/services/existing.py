"""The existing services: their list in the plan's order, and the card of the one selected."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from db.tables.services import BudgetSource, Enrolment, Licence, Service, ServiceBudget
from letea.actions.office import open_nomenclature
from letea.actions.office_reading import vocabularies
from letea.actions.services import LicenceState, ServiceFile, ServiceRow, open_service
from letea.fields.services import SOURCES
from letea.rules.services import enrolled_on, occupancy_on
from letea.wording import _, counted, percent
from ui.parts.card import Card
from ui.parts.empty import Empty
from ui.parts.rows import Column
from ui.room import Room
from ui.services.code_box import reading_worded
from ui.services.ordered_rows import OrderedRows
from ui.services.words import (
    amount_worded,
    capacity_worded,
    licence_worded,
    occupancy_worded,
    span_worded,
    validity_worded,
)
from ui.theme import Role

if TYPE_CHECKING:
    from letea.actions.list_filtering import Filtering

Facts = list[tuple[str, str]]


def existing_rows(room: Room, empty: Empty) -> OrderedRows[ServiceRow]:
    """The list of existing services."""
    columns: Sequence[Column[ServiceRow]] = (
        Column(_("Cod"), lambda row: row.code, 104),
        Column(_("Denumirea serviciului"), lambda row: row.name, 170, stretch=True),
        Column(_("Centrul"), lambda row: row.centre, 120, chosen=False),
        Column(
            _("Capacitate"), lambda row: capacity_worded(row.capacity, row.capacity_unit), 96, figures=True
        ),
        Column(_("Ocupare azi"), _occupancy, 116, figures=True),
        Column(_("Seria și numărul"), lambda row: row.licence, 120, chosen=False),
        Column(
            _("Licența"),
            lambda row: licence_worded(row.licence_until, row.licence_state),
            178,
            mark=_licence_mark,
        ),
    )
    made = OrderedRows(
        *(room, columns, empty),
        name="services",
        of=_filtering,
        title=lambda: _("Servicii sociale existente"),
    )
    made.rows.setAccessibleName(_("Lista serviciilor"))
    return made


def _filtering() -> "Filtering":
    from letea.actions.year_filtering import filterable_services  # noqa: PLC0415 - the list comes first

    return filterable_services()


def existing_empty() -> Empty:
    """What the list teaches while the office has no service."""
    return Empty(
        _(
            "Aici țineți serviciile sociale ale comunei: codul din nomenclator, licența, locurile, bugetul "
            "pe surse și persoanele admise. Tabelul I A al planului se face din ele."
        ),
        icon="building-community",
    )


def show_on_card(card: Card, room: Room, service_id: int) -> None:
    """Show a service on its card: data, budgets, admissions, history."""
    from ui.parts.history import HistoryView  # noqa: PLC0415 - only when a service is shown

    file, today = open_service(room.desk.store, service_id), room.desk.today()
    children = [Licence.service_id, ServiceBudget.service_id, Enrolment.service_id]
    history = HistoryView(room, Service, service_id, children=children)
    ended = file.service.active_to_on is not None and file.service.active_to_on < today
    card.show_record(
        file.service.name,
        {
            _("Date"): _facts(room, file),
            _("Bugete"): _budgets(file),
            _("Admiteri"): _enrolments(file, today),
            _("Istoric"): history,
        },
        state=_("încheiat") if ended else _("funcționează"),
        tone="neutral" if ended else "good",
    )


def _facts(room: Room, file: ServiceFile) -> Facts:
    service, lists = file.service, vocabularies(room.desk.store)
    names = {row.code: row.name for row in open_nomenclature(room.desk.store)}
    labels = dict(lists.get("beneficiary_category", ()))
    code = "\n".join(part for part in (service.code, reading_worded(service.code, names)) if part)
    return [
        (_("Cod"), code),
        (_("Centrul"), service.centre),
        (_("Forma"), dict(lists.get("service_form", ())).get(service.form, service.form)),
        (_("Beneficiari"), "\n".join(labels.get(one, one) for one in service.beneficiaries)),
        (_("Capacitate"), capacity_worded(service.capacity, service.capacity_unit)),
        (_("Ocupare azi"), _occupancy_told(room, file)),
        (_("Licențe"), "\n".join(validity_worded(one) for one in reversed(file.licences))),
        (_("Adresa"), service.address),
        (_("Înființat prin"), service.founded_by),
        (_("Funcționează"), span_worded(service.active_from_on, service.active_to_on)),
        (_("Personal"), service.staff),
        (_("Observații"), service.notes),
    ]


def _occupancy_told(room: Room, file: ServiceFile) -> str:
    service, today = file.service, room.desk.today()
    words = occupancy_worded(
        enrolled_on(file.enrolments, today),
        service.capacity,
        unit=service.capacity_unit,
        share=occupancy_on(service, file.enrolments, today),
    )
    if service.occupancy_override is None:
        return words
    return _("{words}\nscris de mână: {reason}").format(words=words, reason=service.override_reason)


def _budgets(file: ServiceFile) -> Facts:
    order = list(BudgetSource)
    kept = sorted(file.budgets, key=lambda one: (-one.year, order.index(one.source)))
    facts = []
    for year, budgets in groupby(kept, key=lambda one: one.year):
        held = list(budgets)
        lines = [f"{SOURCES[one.source]}: {amount_worded(one.amount_bani, one.amount_text)}" for one in held]
        sums = [one.amount_bani for one in held if one.amount_bani is not None]
        if len(sums) > 1:
            lines.append(_("Total: {sum}").format(sum=amount_worded(sum(sums), "")))
        facts.append((str(year), "\n".join(lines)))
    return facts or [(_("Bugete"), _("încă nescrise"))]


def _enrolments(file: ServiceFile, today: date) -> Facts:
    here = [one for one in file.enrolments if one.to_on is None or one.to_on >= today]
    gone = [one for one in file.enrolments if one not in here]
    facts = [(file.names.get(one.person_id, ""), span_worded(one.from_on, one.to_on)) for one in here]
    facts.sort()
    if gone:
        people = counted(len(gone), _("persoană"), _("persoane"))
        facts.append((_("Plecați"), people))
    return facts or [(_("Admiteri"), _("nicio persoană admisă"))]


def _occupancy(row: ServiceRow) -> str:
    if row.occupancy is None:
        return ""
    share = percent(row.occupancy)
    if row.overridden:
        return share
    words = _("{enrolled}/{places} – {share}")
    return words.format(enrolled=row.enrolled, places=row.capacity, share=share)


def _licence_mark(row: ServiceRow) -> tuple[str, Role] | None:
    match row.licence_state:
        case LicenceState.EXPIRED:
            return "alert-circle", "bad"
        case LicenceState.ENDING:
            return "alert-triangle", "warning"
    return None
