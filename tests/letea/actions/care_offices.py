"""Offices with personal assistants and guardianships, for the tests of what is done with them."""

from datetime import date

from db.store import Store
from db.tables.guardianship import GuardianAccount
from letea.actions.carers import CarerFile, save_carer
from letea.actions.guardianship import GuardianshipFile, save_guardianship
from letea.actions.people import PersonFile, save_person
from tests.samples import TODAY, a_carer, a_certificate, a_guardianship, a_person


def someone(store: Store, name: str, **given: object) -> int:
    """A person of the register."""
    return save_person(store, PersonFile(a_person(family_name=name, **given)), TODAY)


def someone_cared_for(store: Store, name: str = "Demonstrativ", **given: object) -> int:
    """A person whose certificate gives them an assistant."""
    certificate = a_certificate(**({"degree": "grav_ap"} | given))
    return save_person(store, PersonFile(a_person(family_name=name), certificates=[certificate]), TODAY)


def an_assistant(store: Store, name: str = "Exemplu", **given: object) -> int:
    """A contract for somebody cared for, both of them new."""
    carer = a_carer(someone(store, name), someone_cared_for(store, f"{name}u"), **given)
    return save_carer(store, CarerFile(carer), TODAY)


def a_ward(store: Store, name: str = "Exemplu", *, given_for: tuple[int, ...] = (), **given: object) -> int:
    """A minor under tutelage, with the accounts of these years."""
    minor = someone(store, name, born_on=date(2012, 1, 1))
    accounts = [
        GuardianAccount(guardianship_id=0, year=year, submitted_on=date(year + 1, 1, 20), income_bani=612_000)
        for year in given_for
    ]
    return save_guardianship(store, GuardianshipFile(a_guardianship(minor, **given), accounts), TODAY)
