"""A month's payments are generated from the grants in force, corrected, entered by hand, removed, undone."""

from datetime import date

import pytest

from db.store import Store
from db.tables.benefits import FileState
from letea.actions.benefit_payments import (
    check_month,
    find_grants,
    generate_payments,
    mark_paid,
    open_month,
    payment_of,
    save_month,
)
from letea.actions.benefits import open_dossier
from letea.actions.dispositions import change_state
from letea.errors import Refused
from tests.letea.actions.benefit_offices import MARCH, approved, decided, kind_of, someone
from tests.samples import TODAY

APRIL = date(2022, 4, 1)


def test_payments_are_generated_once(store: Store) -> None:
    file = approved(store, someone(store))
    vmi = kind_of(store, "VMI")
    assert [generate_payments(store, vmi, MARCH, TODAY) for _time in range(2)] == [1, 0]
    month = open_month(store, vmi, MARCH)
    assert [(row.amount_bani, row.paid_on) for row in month.payments] == [(30_000, None)]
    assert month.whose[month.payments[0].grant_id].name == "Exemplu Ștefan"
    dossier = open_dossier(store, file)
    assert dossier.file.state is FileState.PAYING
    assert dossier.steps[-1].reason == "prima plată: martie 2022"


def test_only_grants_in_force_of_files_in_payment_are_paid(store: Store) -> None:
    approved(store, someone(store, "Viitor"), from_on=APRIL)
    suspended = approved(store, someone(store, "Suspendat"))
    change_state(store, decided([suspended], FileState.SUSPENDED), TODAY)
    approved(store, someone(store, "Alt fel"), "AP")
    vmi = kind_of(store, "VMI")
    assert generate_payments(store, vmi, MARCH, TODAY) == 0
    assert generate_payments(store, vmi, APRIL, TODAY) == 1


def test_a_month_before_a_suspension_is_paid_later_too(store: Store) -> None:
    file = approved(store, someone(store))
    vmi = kind_of(store, "VMI")
    suspension = decided([file], FileState.SUSPENDED)
    suspension.step.changed_on = APRIL
    change_state(store, suspension, date(2022, 5, 1))
    assert [generate_payments(store, vmi, month, date(2022, 5, 1)) for month in (MARCH, APRIL)] == [1, 0]
    assert open_dossier(store, file).file.state is FileState.SUSPENDED


def test_a_month_ahead_does_not_keep_a_file_from_being_suspended_today(store: Store) -> None:
    file = approved(store, someone(store))
    generate_payments(store, kind_of(store, "VMI"), APRIL, TODAY)
    assert change_state(store, decided([file], FileState.SUSPENDED), TODAY) == 1


def test_what_is_given_once_is_not_paid_again(store: Store) -> None:
    approved(store, someone(store), "URGENTA_LOCAL", once=True)
    aid = kind_of(store, "URGENTA_LOCAL")
    assert [generate_payments(store, aid, month, TODAY) for month in (MARCH, APRIL)] == [1, 0]


def test_undo_takes_the_month_back_and_redo_pays_it_again(store: Store) -> None:
    file = approved(store, someone(store))
    vmi = kind_of(store, "VMI")
    generate_payments(store, vmi, MARCH, TODAY)
    assert store.undo().startswith("Plățile lunii martie 2022: Venit minim")
    assert open_month(store, vmi, MARCH).payments == []
    assert open_dossier(store, file).file.state is FileState.APPROVED
    store.redo()
    assert len(open_month(store, vmi, MARCH).payments) == 1


def test_a_payment_is_corrected_and_removed(store: Store) -> None:
    approved(store, someone(store))
    approved(store, someone(store, "Demonstrativ"))
    vmi = kind_of(store, "VMI")
    generate_payments(store, vmi, MARCH, TODAY)
    month = open_month(store, vmi, MARCH)
    month.removed, month.payments = month.payments[:1], month.payments[1:]
    month.payments[0].amount_bani, month.payments[0].note = 10_000, "rest"
    save_month(store, month, TODAY)
    assert [row.amount_bani for row in open_month(store, vmi, MARCH).payments] == [10_000]
    assert mark_paid(store, vmi, MARCH, TODAY) == 1
    assert open_month(store, vmi, MARCH).payments[0].paid_on == TODAY


def test_a_payment_entered_by_hand_stays_within_its_grant(store: Store) -> None:
    approved(store, someone(store))
    vmi = kind_of(store, "VMI")
    ((grant_id, name, note),) = find_grants(store, vmi, MARCH, "exem")
    assert (name, note) == ("Exemplu Ștefan", "dosarul 1/2022, 300 lei")
    month = open_month(store, vmi, MARCH)
    payment, whose = payment_of(store, grant_id, MARCH)
    month.payments.append(payment)
    save_month(store, month, TODAY)
    assert whose.number == "1/2022"
    month.payments.append(payment_of(store, grant_id, MARCH)[0])
    assert "payments.1.month_on" in [problem.field for problem in check_month(store, month, TODAY)]
    february = date(2022, 2, 1)
    ((_id, _name, note),) = find_grants(store, vmi, february, "exem")
    assert note == "dosarul 1/2022, 300 lei, numai de la 01.03.2022"
    early = open_month(store, vmi, february)
    early.payments.append(payment_of(store, grant_id, february)[0])
    with pytest.raises(Refused, match="în afara dreptului"):
        save_month(store, early, TODAY)
