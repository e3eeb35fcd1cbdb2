"""What a worker can do with benefit files in the demonstration office, each as one call."""

from datetime import date

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, FileState
from letea.actions import benefit_hours, benefit_kinds, benefit_payments, benefits, dispositions
from tests.samples import TODAY
from tests.walks.deeds import Deed, first, ids_of, person_without_ties

MARCH = date(2022, 3, 1)
FEBRUARY = date(2022, 2, 1)


def kind(store: Store, code: str) -> int:
    """A kind of benefit."""
    return first(store, BenefitKind, BenefitKind.code == code).id


def in_state(store: Store, state: FileState) -> list[int]:
    """The files in a state."""
    return ids_of(store, BenefitFile, BenefitFile.state == state)


def new_file(store: Store) -> int:
    dossier = benefits.new_dossier(store, TODAY, person_without_ties(store))
    dossier.file.kind_id = kind(store, "URGENTA_LOCAL")
    return benefits.save_dossier(store, dossier, TODAY)


def changed_file(store: Store) -> None:
    dossier = benefits.open_dossier(store, in_state(store, FileState.PAYING)[0])
    dossier.file.note, dossier.file.number = "schimbat", "99/2022"
    dossier.grants[0].amount_bani, dossier.removed = 12_345, []
    benefits.save_dossier(store, dossier, TODAY)


def list_decided(store: Store) -> None:
    files = [*in_state(store, FileState.REQUESTED), *in_state(store, FileState.CHECKING)]
    decision = dispositions.new_decision(files, FileState.APPROVED, TODAY)
    decision.disposition.number, decision.grant.amount_bani = "40", 20_000
    dispositions.change_state(store, decision, TODAY)


def sum_changed(store: Store) -> None:
    decision = dispositions.new_decision(in_state(store, FileState.PAYING)[:2], FileState.CHANGED, TODAY)
    decision.disposition.number, decision.grant.amount_bani = "41", 20_000
    dispositions.change_state(store, decision, TODAY)


def ended(store: Store) -> None:
    decision = dispositions.new_decision(in_state(store, FileState.PAYING)[:1], FileState.ENDED, TODAY)
    decision.disposition.number, decision.step.reason = "42", "plecat"
    dispositions.change_state(store, decision, TODAY)


def generated(store: Store) -> None:
    list_decided(store)
    assert benefit_payments.generate_payments(store, kind(store, "INCALZIRE"), MARCH, TODAY) > 1


def month_changed(store: Store) -> None:
    month = benefit_payments.open_month(store, kind(store, "VMG"), FEBRUARY)
    month.removed, month.payments = month.payments[:1], month.payments[1:]
    month.payments[0].amount_bani, month.payments[0].paid_on = 10_000, None
    benefit_payments.save_month(store, month, TODAY)


def paid(store: Store) -> None:
    benefit_payments.generate_payments(store, kind(store, "VMG"), MARCH, TODAY)
    assert benefit_payments.mark_paid(store, kind(store, "VMG"), MARCH, TODAY) > 1


def hours(store: Store) -> None:
    vmi = benefits.new_dossier(store, TODAY, person_without_ties(store))
    vmi.file.kind_id = kind(store, "VMI")
    file = benefits.save_dossier(store, vmi, TODAY)
    decision = dispositions.new_decision([file], FileState.APPROVED, TODAY)
    decision.disposition.number = "43"
    dispositions.change_state(store, decision, TODAY)
    month = benefit_hours.open_hours(store, MARCH)
    month.hours[0].due_hours, month.hours[0].note = 40, "șapte zile"
    benefit_hours.save_hours(store, month)


def kinds_changed(store: Store) -> None:
    kinds = benefit_kinds.open_kinds(store)
    kinds[0].name, kinds[1].active = "Alt nume", False
    benefit_kinds.save_benefit_kinds(store, [*kinds[::-1], BenefitKind(code="nou", name="Nou")])


def kinds_shipped(store: Store) -> None:
    with store.writing("Fără feluri") as writing:
        writing.remove_all(benefit_kinds.open_kinds(store))
    benefit_kinds.ship_benefit_kinds(store)


BENEFIT_DEEDS: dict[str, Deed] = {
    "benefit file new": new_file,
    "benefit file changed": changed_file,
    "benefit file deleted": lambda store: benefits.remove_dossier(store, new_file(store)),
    "disposition for many": list_decided,
    "benefit sum changed": sum_changed,
    "benefit ended": ended,
    "payments generated": generated,
    "payments corrected": month_changed,
    "payments marked": paid,
    "hours worked": hours,
    "kinds changed": kinds_changed,
    "kinds shipped": kinds_shipped,
}
