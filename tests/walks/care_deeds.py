"""What a worker can do with personal assistants and guardianships in the demonstration, each as one call."""

from datetime import date

from db.store import Store
from db.tables.carers import Carer, CarerCheck, CarerReplacement
from db.tables.guardianship import GuardianAccount, Guardianship
from letea.actions import carer_reports, carers, guardianship, guardianship_papers
from tests.samples import TODAY, a_guardianship
from tests.walks.deeds import Deed, first, person_without_ties


def new_carer(store: Store) -> int:
    file = carers.new_carer(store, TODAY, person_without_ties(store))
    file.carer.person_id = first(store, Carer).cared_id
    file.checks = [CarerCheck(carer_id=0, checked_on=TODAY)]
    return carers.save_carer(store, file, TODAY)


def changed_carer(store: Store) -> None:
    file = carers.open_carer(store, first(store, Carer).id)
    file.carer.note = "schimbat"
    file.checks = []
    file.replacements[0].reason = "concediu medical"
    file.replacements.append(CarerReplacement(carer_id=0, from_on=date(2022, 3, 1), to_on=date(2022, 3, 4)))
    carers.save_carer(store, file, TODAY)


def reported(store: Store) -> None:
    report = carer_reports.open_report(store, 2021, 2, TODAY)
    report.findings = "fără probleme"
    carer_reports.save_report(store, report, TODAY, take_next=True)
    again = carer_reports.open_report(store, 2021, 2, TODAY)
    again.decision_number, again.decision_on = "31/2022", TODAY
    carer_reports.save_report(store, again, TODAY)


def new_ward(store: Store) -> None:
    held = a_guardianship(person_without_ties(store))
    accounts = [GuardianAccount(guardianship_id=0, year=2020)]
    guardianship.save_guardianship(store, guardianship.GuardianshipFile(held, accounts), TODAY)


def changed_ward(store: Store) -> None:
    file = guardianship.open_guardianship(store, first(store, Guardianship).id)
    file.held.guardian_phone = "0234 111 222"
    file.accounts = file.accounts[1:]
    guardianship.save_guardianship(store, file, TODAY)


CARE_DEEDS: dict[str, Deed] = {
    "carer new": new_carer,
    "carer changed": changed_carer,
    "carer deleted": lambda store: carers.remove_carer(store, first(store, Carer).id),
    "carer report": reported,
    "guardianship letter": lambda store: guardianship_papers.take_request_number(
        store, first(store, Guardianship).id, TODAY
    ),
    "guardianship new": new_ward,
    "guardianship changed": changed_ward,
    "guardianship deleted": lambda store: guardianship.remove_guardianship(
        store, first(store, Guardianship).id
    ),
}
