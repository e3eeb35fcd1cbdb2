"""The demonstration office shows inquiries and visits that hold by the rules."""

from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.cases import Inquiry, Visit
from letea.actions.inquiries import check_inquiry_file, open_inquiry
from letea.actions.inquiry_lists import InquiryGroup, count_inquiries
from letea.actions.visit_lists import VisitGroup, count_visits
from letea.rules.visits import check_visit

MARCH = date(2022, 3, 22)


def test_something_is_due_and_something_is_of_this_year(demonstration: Store) -> None:
    inquiries, visits = count_inquiries(demonstration, MARCH), count_visits(demonstration, MARCH)
    assert min(inquiries[group] for group in (InquiryGroup.DUE, InquiryGroup.THIS_YEAR)) >= 1
    assert min(visits[group] for group in (VisitGroup.DUE, VisitGroup.THIS_YEAR)) >= 1


def test_all_of_it_holds_by_the_rules_and_is_filled_from_the_register(demonstration: Store) -> None:
    with demonstration.reading() as session:
        ids, visits = list(session.scalars(select(Inquiry.id))), list(session.scalars(select(Visit)))
    files = [open_inquiry(demonstration, one) for one in ids]
    told = [
        *(problem for one in files for problem in check_inquiry_file(demonstration, one, MARCH)),
        *(problem for one in visits for problem in check_visit(one, MARCH)),
    ]
    assert told == []
    assert all("Numele și prenumele: " in file.answers[0].answer for file in files)
