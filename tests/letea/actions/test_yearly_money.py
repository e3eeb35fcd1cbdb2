"""The money of a year, added up by hand in a small office."""

from datetime import date

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.benefits import Grant, Payment
from db.tables.services import BudgetSource
from letea.actions import yearly_money
from letea.rules.yearly import Both, Cost, Counted, Paid
from tests.letea.actions.report_offices import SmallOffice, a_small_office
from tests.made_once import MadeOnce
from tests.samples import TODAY, a_budget, a_service, an_enrolment

VMI = "Venit minim de incluziune (ajutor de incluziune + ajutor pentru familia cu copii)"


@pytest.fixture
def office(store: Store, made_once: MadeOnce) -> SmallOffice:
    """The small office, with two payments of March and April, the first of them paid."""
    return made_once(store, _with_two_payments)


def _with_two_payments(store: Store) -> SmallOffice:
    made = a_small_office(store)
    with store.reading() as session:
        grant = session.scalars(select(Grant.id)).one()
    for month, paid_on in ((3, date(2022, 3, 20)), (4, None)):
        payment = Payment(grant_id=grant, month_on=date(2022, month, 1), amount_bani=30_000, paid_on=paid_on)
        store.keep(payment, "P")
    return made


@pytest.mark.usefixtures("office")
def test_payments_are_summed_by_kind_and_by_month(store: Store) -> None:
    assert yearly_money.paid_by_kind(store, 2022) == [Paid(VMI, 1, 2, 60_000, 30_000)]
    with store.reading() as session:
        months = yearly_money.paid_by_month(session, 2022)
    assert [month.words for month in months][:3] == ["ianuarie", "februarie", "martie"]
    assert [month.amount_bani for month in months] == [0, 0, 30_000, 30_000, *[0] * 8]
    assert [month.paid_bani for month in months][2:4] == [30_000, 0]
    assert yearly_money.paid_by_kind(store, 2021) == []


@pytest.mark.usefixtures("office")
def test_who_is_in_payment_is_told_by_kind(store: Store) -> None:
    with store.reading() as session:
        assert yearly_money.in_payment(session, TODAY) == [Counted(VMI, 1)]
        assert yearly_money.in_payment(session, date(2021, 12, 31)) == []


def test_who_has_benefits_and_services_is_told(office: SmallOffice, store: Store) -> None:
    with store.reading() as session:
        assert yearly_money.both(session, 2022) == Both(paid=1, served=1, both=0)
    enrolled = an_enrolment(office.barbu, service_id=office.service, from_on=date(2022, 12, 1))
    store.keep(enrolled, "A")
    with store.reading() as session:
        assert yearly_money.both(session, 2022) == Both(paid=1, served=2, both=1)
        assert yearly_money.both(session, 2021) == Both(paid=0, served=1, both=0)


def test_services_cost_what_their_budgets_say(office: SmallOffice, store: Store) -> None:
    ended = an_enrolment(
        office.calina, service_id=office.service, from_on=date(2021, 1, 1), to_on=date(2022, 1, 1)
    )
    store.keep(ended, "A")
    store.keep(a_budget(service_id=office.service, source=BudgetSource.STATE, amount_bani=1), "B")
    free = store.keep(a_service(name="Informare", place=2), "S").id
    store.keep(a_budget(service_id=free, source=BudgetSource.LOCAL, amount_text="Fără costuri"), "B")
    store.keep(a_service(name="Închis", place=3, active_to_on=date(2021, 12, 31)), "S")
    with store.reading() as session:
        first, second = yearly_money.costs(session, 2022)
    assert first.people == 2
    assert (first.budget_bani, first.standard_bani, first.per_head_bani) == (600_001, 500_000, 300_000)
    assert second == Cost("Informare", 0, None, "Fără costuri", None)
