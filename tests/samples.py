"""Believable records for tests, every one invented; each maker takes overrides."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.inserting import insert_many
from db.record import Record
from db.store import Store
from db.tables.benefits import BenefitFile, Grant
from db.tables.carers import Carer
from db.tables.guardianship import Guardianship
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.office import Office, Official, OfficialRole
from db.tables.people import DisabilityCertificate, Person
from db.tables.plans import Plan, Section
from db.tables.services import Enrolment, Licence, Service, ServiceBudget
from db.tables.training import TrainingPart, TrainingRow

TODAY = date(2022, 3, 22)
CNP = "1590930041235"
CNP_BORN = date(1959, 9, 30)


def keep_many(store: Store, records: Sequence[Record], label: str) -> None:
    """Keep many new records in batches as one action, as imports do."""
    with store.writing(label) as writing:
        insert_many(writing.session, records)


def an_office(**given: Any) -> Office:
    """The office of an invented commune."""
    known: dict[str, Any] = {
        "unit_name": "Exemplu",
        "county": "Bacău",
        "siruta": 20359,
        "service_name": "Serviciul Asistență Socială, Asistenți Personali și Autoritate Tutelară",
        "short_name": "SASAPAT",
    }
    return Office(**known | given)


def an_official(**given: Any) -> Official:
    """A mayor since 2020."""
    known: dict[str, Any] = {
        "role": OfficialRole.MAYOR,
        "name": "Matei Exemplu",
        "from_on": date(2020, 10, 1),
    }
    return Official(**known | given)


def a_person(**given: Any) -> Person:
    """An adult without CNP."""
    known: dict[str, Any] = {
        "family_name": "Exemplu",
        "given_name": "Ștefan",
        "no_cnp_reason": "incomplet",
        "born_on": date(1980, 5, 3),
        "village": "Letea Veche",
        "house_number": "112",
    }
    return Person(**known | given)


def a_certificate(**given: Any) -> DisabilityCertificate:
    """A disability certificate that ends."""
    known: dict[str, Any] = {
        "number": "1821/14.03.2021",
        "issued_on": date(2021, 3, 14),
        "degree": "grav",
        "until_on": date(2023, 3, 14),
    }
    return DisabilityCertificate(**{"person_id": 0} | known | given)


def a_household(**given: Any) -> Household:
    """A household at one address."""
    known: dict[str, Any] = {"name": "Exemplu Ștefan", "village": "Letea Veche", "house_number": "112"}
    return Household(**known | given)


def a_member(person_id: int, **given: Any) -> HouseholdMember:
    """A member of a household."""
    known: dict[str, Any] = {"household_id": 0, "person_id": person_id, "role": "titular"}
    return HouseholdMember(**known | given)


def an_income(**given: Any) -> Income:
    """A pension of 1.234,50 lei a month."""
    known: dict[str, Any] = {"person_id": 0, "kind": "pensie", "sum_bani": 123450}
    return Income(**known | given)


def a_good(**given: Any) -> Good:
    """Half a hectare of land."""
    known: dict[str, Any] = {"person_id": 0, "kind": "teren", "description": "teren arabil, 0,5 ha"}
    return Good(**known | given)


def a_service(**given: Any) -> Service:
    """The day centre with 20 places."""
    known: dict[str, Any] = {
        "code": "8891CZ-C-II",
        "name": "Centru de zi pentru copii de tip „After School”",
        "capacity": 20,
        "capacity_unit": "copii",
    }
    return Service(**known | given)


def a_licence(**given: Any) -> Licence:
    """A licence that ends within the year."""
    known: dict[str, Any] = {
        "service_id": 0,
        "series": "LF",
        "number": "000132",
        "until_on": date(2022, 4, 10),
    }
    return Licence(**known | given)


def a_budget(**given: Any) -> ServiceBudget:
    """A budget of a service for 2022; the source must be told."""
    known: dict[str, Any] = {"service_id": 0, "year": 2022}
    return ServiceBudget(**known | given)


def an_enrolment(person_id: int, **given: Any) -> Enrolment:
    """An enrolment since the autumn of 2021."""
    known: dict[str, Any] = {"service_id": 0, "person_id": person_id, "from_on": date(2021, 9, 15)}
    return Enrolment(**known | given)


def a_training_row(**given: Any) -> TrainingRow:
    """Four specialists in a course of 2.000 lei."""
    known: dict[str, Any] = {
        "year": 2022,
        "part": TrainingPart.IMPROVEMENT,
        "audience": "Personalul de specialitate",
        "people_count": 4,
        "topic": "Supervizarea în serviciile sociale",
        "amount_bani": 200_000,
    }
    return TrainingRow(**known | given)


def a_plan(**given: Any) -> Plan:
    """The annual plan of 2022."""
    known: dict[str, Any] = {
        "family": "anual-ordin-1086-2018",
        "year": 2022,
        "title": "Planul anual de acțiune",
    }
    return Plan(**known | given)


def a_section(**given: Any) -> Section:
    """A section of text."""
    known: dict[str, Any] = {"plan_id": 0, "key": "intro", "heading": "Introducere"}
    return Section(**known | given)


def a_benefit_file(kind_id: int, applicant_id: int, **given: Any) -> BenefitFile:
    """An application of the first of March 2022."""
    known: dict[str, Any] = {"number": "1/2022", "requested_on": date(2022, 3, 1)}
    return BenefitFile(kind_id=kind_id, applicant_id=applicant_id, **known | given)


def a_grant(beneficiary_id: int, **given: Any) -> Grant:
    """300 lei a month since the first of March 2022."""
    known: dict[str, Any] = {"file_id": 0, "amount_bani": 30_000, "from_on": date(2022, 3, 1)}
    return Grant(beneficiary_id=beneficiary_id, **known | given)


def a_carer(person_id: int, cared_id: int, **given: Any) -> Carer:
    """A personal assistant since March 2021."""
    known: dict[str, Any] = {"contract_number": "7", "from_on": date(2021, 3, 1), "wage_bani": 255_000}
    return Carer(person_id=person_id, cared_id=cared_id, **known | given)


def a_guardianship(person_id: int, **given: Any) -> Guardianship:
    """A minor's guardian since June 2019."""
    known: dict[str, Any] = {
        "guardian": "Exemplu Maria",
        "court": "Judecătoria Bacău",
        "decision_number": "1204/2019",
        "decision_on": date(2019, 5, 20),
        "from_on": date(2019, 6, 1),
    }
    return Guardianship(person_id=person_id, **known | given)
