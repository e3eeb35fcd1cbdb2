"""The same kind twice for the same person or household is stopped, unless there is a reason."""

import pytest

from db.store import Store
from db.tables.benefits import FileState
from letea.actions.benefits import open_dossier, save_dossier
from letea.actions.dispositions import change_state
from letea.errors import Refused
from tests.letea.actions.benefit_offices import a_home, approved, asked, decided, registered, someone
from tests.samples import TODAY, a_grant


def test_the_household_has_it_already(store: Store) -> None:
    one, other = someone(store), someone(store, "Demonstrativ")
    a_home(store, one, other)
    registered(store, one)
    with pytest.raises(Refused, match="Există deja dosarul 1/2022, Exemplu Ștefan"):
        save_dossier(store, asked(store, other), TODAY)
    save_dossier(store, asked(store, other, allowed="locuiesc separat"), TODAY)


def test_emergency_aid_repeats(store: Store) -> None:
    person = someone(store)
    registered(store, person, "URGENTA_LOCAL")
    assert registered(store, person, "URGENTA_LOCAL")


def test_another_kind_and_a_closed_file_are_in_nobodys_way(store: Store) -> None:
    person = someone(store)
    file = registered(store, person)
    registered(store, person, "INCALZIRE")
    change_state(store, decided([file], FileState.REFUSED), TODAY)
    assert registered(store, person)


def test_a_parent_asks_for_another_child(store: Store) -> None:
    parent, child, sibling = someone(store), someone(store, "Copil"), someone(store, "Frate")
    file = open_dossier(store, registered(store, parent, "ALOC_STAT"))
    file.grants = [a_grant(child)]
    save_dossier(store, file, TODAY)
    second = asked(store, parent, "ALOC_STAT")
    second.grants = [a_grant(sibling)]
    assert save_dossier(store, second, TODAY)
    third = asked(store, someone(store, "Bunic"), "ALOC_STAT")
    third.grants = [a_grant(child)]
    with pytest.raises(Refused, match="în dosarul 1/2022"):
        save_dossier(store, third, TODAY)


def test_whoever_is_granted_in_anothers_file_is_told(store: Store) -> None:
    person = someone(store)
    approved(store, person, "AP")
    with pytest.raises(Refused, match="Există deja dosarul"):
        registered(store, person, "AP")
