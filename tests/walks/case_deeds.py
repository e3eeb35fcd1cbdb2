"""What a worker can do with inquiries and visits in the demonstration office, each as one call."""

from db.store import Store
from db.tables.cases import Visit
from letea.actions import inquiries, visits
from tests.letea.actions.case_offices import a_visit, inquired
from tests.samples import TODAY
from tests.walks.deeds import Deed, person_without_ties


def changed_inquiry(store: Store) -> None:
    file = inquiries.open_inquiry(store, inquired(store, person_without_ties(store), "vmi"))
    file.inquiry.findings = "Cele constatate."
    file.answers = [file.answers[1], *file.answers[3:]]
    file.answers[0].answer = "scris din nou"
    inquiries.save_inquiry(store, file, TODAY)


def numbered_inquiry(store: Store) -> int:
    file = inquiries.new_inquiry(store, TODAY, person_without_ties(store), "vmi")
    file.take_next = True
    return inquiries.save_inquiry(store, file, TODAY)


def new_visit(store: Store) -> int:
    return visits.save_visit(store, a_visit(person_without_ties(store)), TODAY)


def changed_visit(store: Store) -> None:
    visit: Visit = visits.open_visit(store, new_visit(store)).visit
    visit.measures, visit.next_on = "Altele.", None
    visits.save_visit(store, visit, TODAY)


CASE_DEEDS: dict[str, Deed] = {
    "inquiry new": lambda store: inquired(store, person_without_ties(store)),
    "inquiry numbered by the register": numbered_inquiry,
    "inquiry changed": changed_inquiry,
    "inquiry deleted": lambda store: inquiries.remove_inquiry(
        store, inquired(store, person_without_ties(store), "risk_sheet")
    ),
    "visit new": new_visit,
    "visit changed": changed_visit,
    "visit deleted": lambda store: visits.remove_visit(store, new_visit(store)),
}
