"""Protections are kept with the guardian's accounts; a guardian of the register lends what is known."""

from datetime import date

import pytest

from db.store import Store
from db.tables.guardianship import GuardianAccount
from letea.actions.attachments import attached_to, keep_files
from letea.actions.guardianship import (
    GuardianshipFile,
    courts_used,
    new_guardianship,
    open_guardianship,
    remove_guardianship,
    save_guardianship,
)
from letea.actions.people import remove_person
from letea.errors import Refused
from letea.rules.attachments import NewFile
from tests.letea.actions.care_offices import a_ward, someone
from tests.samples import TODAY, a_guardianship


def test_a_protection_comes_back_with_its_accounts(store: Store) -> None:
    file = open_guardianship(store, a_ward(store, given_for=(2020, 2019)))
    assert file.names == {file.held.person_id: "Exemplu Ștefan"}
    assert [row.year for row in file.accounts] == [2019, 2020]
    assert courts_used(store) == ["Judecătoria Bacău"]


def test_an_account_is_added_and_taken_out(store: Store) -> None:
    id_ = a_ward(store, given_for=(2019,))
    file = open_guardianship(store, id_)
    file.accounts = [GuardianAccount(guardianship_id=0, year=2020, submitted_on=date(2021, 1, 20))]
    save_guardianship(store, file, TODAY)
    assert [row.year for row in open_guardianship(store, id_).accounts] == [2020]


def test_two_accounts_of_a_year_are_refused_and_nothing_is_kept(store: Store) -> None:
    id_ = a_ward(store, given_for=(2019,))
    file = open_guardianship(store, id_)
    file.accounts.append(GuardianAccount(guardianship_id=0, year=2019))
    with pytest.raises(Refused, match="Anul are deja o dare de seamă"):
        save_guardianship(store, file, TODAY)
    assert len(open_guardianship(store, id_).accounts) == 1


def test_the_same_tutelage_twice_is_refused(store: Store) -> None:
    held = open_guardianship(store, a_ward(store)).held
    again = GuardianshipFile(a_guardianship(held.person_id, guardian="Altul"))
    with pytest.raises(Refused, match="Exemplu Maria, de la"):
        save_guardianship(store, again, TODAY)


def test_a_guardian_of_the_register_lends_name_and_address(store: Store) -> None:
    guardian = someone(store, "Demonstrativ", phone="0234 111 222")
    file = new_guardianship(store, TODAY, someone(store, "Exemplu", born_on=date(2012, 1, 1)))
    file.held.guardian_id = guardian
    held = open_guardianship(store, save_guardianship(store, file, TODAY)).held
    assert (held.guardian, held.guardian_address) == ("Demonstrativ Ștefan", "Letea Veche, 112")
    assert held.guardian_phone == "0234 111 222"
    with pytest.raises(Refused, match="1 tutelă sau curatelă"):
        remove_person(store, guardian)


def test_a_protection_is_deleted_and_brought_back(store: Store) -> None:
    id_ = a_ward(store, given_for=(2019,))
    remove_guardianship(store, id_)
    assert store.undo() == "Ștergerea ocrotirii: Exemplu Ștefan"
    assert len(open_guardianship(store, id_).accounts) == 1


def test_what_is_attached_goes_with_it_and_comes_back(store: Store) -> None:
    id_ = a_ward(store)
    owner = open_guardianship(store, id_).held.uid
    keep_files(store, owner, [], [NewFile("contract.pdf", b"%PDF-1.7 exemplu")], "Fișier")
    remove_guardianship(store, id_)
    assert attached_to(store, owner) == []
    store.undo()
    assert [file.name for file in attached_to(store, owner)] == ["contract.pdf"]
