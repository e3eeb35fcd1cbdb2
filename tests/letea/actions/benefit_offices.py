"""Offices with benefit files, for the tests of what is done with them."""

from collections.abc import Sequence
from datetime import date

from db.store import Store
from db.tables.benefits import FileState
from letea.actions.benefit_kinds import open_kinds
from letea.actions.benefits import Dossier, new_dossier, save_dossier
from letea.actions.dispositions import Decision, change_state, new_decision
from letea.actions.households import HouseholdFile, save_household
from letea.actions.people import PersonFile, save_person
from tests.samples import TODAY, a_household, a_member, a_person

MARCH = date(2022, 3, 1)


def kind_of(store: Store, code: str) -> int:
    """The id of a kind of benefit."""
    return next(kind.id for kind in open_kinds(store) if kind.code == code)


def someone(store: Store, name: str = "Exemplu", **given: object) -> int:
    """A person of the register."""
    return save_person(store, PersonFile(a_person(family_name=name, **given)), TODAY)


def a_home(store: Store, *people: int) -> int:
    """A household of these persons."""
    return save_household(store, HouseholdFile(a_household(), [a_member(one) for one in people]), TODAY)


def asked(store: Store, person: int, code: str = "VMI", **given: object) -> Dossier:
    """An application about to be registered."""
    dossier = new_dossier(store, MARCH, person)
    dossier.file.kind_id = kind_of(store, code)
    for name, value in given.items():
        setattr(dossier.file, name, value)
    return dossier


def registered(store: Store, person: int, code: str = "VMI", **given: object) -> int:
    """An application registered on the first of March 2022."""
    return save_dossier(store, asked(store, person, code, **given), TODAY)


def decided(files: Sequence[int], state: FileState, **given: object) -> Decision:
    """A decision by disposition 118, its reason told."""
    decision = new_decision(files, state, TODAY)
    decision.disposition.number, decision.step.reason = "118", "motiv"
    for name, value in given.items():
        setattr(decision.grant, name, value)
    return decision


def approved(store: Store, person: int, code: str = "VMI", **given: object) -> int:
    """A file approved with 300 lei a month since March 2022."""
    file = registered(store, person, code)
    change_state(store, decided([file], FileState.APPROVED, **({"amount_bani": 30_000} | given)), TODAY)
    return file
