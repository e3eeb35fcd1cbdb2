"""Contracts of personal assistants are kept with what was written to them."""

from datetime import date

import pytest

from db.store import Store
from db.tables.carers import CarerCheck, CarerReplacement, CarerTraining
from letea.actions.attachments import attached_to, keep_files
from letea.actions.carers import (
    CarerFile,
    new_carer,
    open_carer,
    relations_used,
    remove_carer,
    save_carer,
)
from letea.actions.people import remove_person
from letea.errors import Refused
from letea.rules.attachments import NewFile
from tests.letea.actions.care_offices import an_assistant, someone, someone_cared_for
from tests.samples import TODAY, a_carer


def test_a_contract_comes_back_with_its_lists(store: Store) -> None:
    carer = a_carer(someone(store, "Exemplu"), someone_cared_for(store), relation="soră")
    file = CarerFile(
        carer,
        replacements=[CarerReplacement(carer_id=0, from_on=date(2021, 7, 1), replaced_by="vecină")],
        checks=[CarerCheck(carer_id=0, checked_on=date(2021, 9, 1))],
        trainings=[CarerTraining(carer_id=0, held_on=date(2021, 10, 1), topic="Igiena", hours=4)],
    )
    opened = open_carer(store, save_carer(store, file, TODAY))
    assert opened.names == {carer.person_id: "Exemplu Ștefan", carer.cared_id: "Demonstrativ Ștefan"}
    assert [row.replaced_by for row in opened.replacements] == ["vecină"]
    assert [row.next_on for row in opened.checks] == [date(2022, 3, 1)]
    assert [row.hours for row in opened.trainings] == [4]
    assert relations_used(store) == ["soră"]


def test_a_row_taken_out_is_deleted(store: Store) -> None:
    file = open_carer(store, an_assistant(store))
    file.checks = [CarerCheck(carer_id=0, checked_on=date(2021, 9, 1))]
    id_ = save_carer(store, file, TODAY)
    file = open_carer(store, id_)
    file.checks = []
    save_carer(store, file, TODAY)
    assert open_carer(store, id_).checks == []


def test_a_second_assistant_of_the_same_person_is_refused(store: Store) -> None:
    first = open_carer(store, an_assistant(store))
    second = new_carer(store, TODAY, first.carer.cared_id)
    assert second.names == {first.carer.cared_id: "Exempluu Ștefan"}
    second.carer.person_id = someone(store, "Altul")
    with pytest.raises(Refused, match="alt asistent: Exemplu Ștefan"):
        save_carer(store, second, TODAY)
    first.carer.to_on, first.carer.ended_why = date(2022, 3, 1), "demisie"
    save_carer(store, first, TODAY)
    assert save_carer(store, second, TODAY)


def test_a_contract_is_deleted_and_brought_back(store: Store) -> None:
    id_ = an_assistant(store)
    remove_carer(store, id_)
    assert store.undo() == "Ștergerea asistentului personal Exemplu Ștefan"
    assert open_carer(store, id_).carer.contract_number == "7"


def test_who_cares_and_who_is_cared_for_stay_in_the_register(store: Store) -> None:
    carer = open_carer(store, an_assistant(store)).carer
    for person in (carer.person_id, carer.cared_id):
        with pytest.raises(Refused, match="1 contract de asistent personal"):
            remove_person(store, person)


def test_what_is_attached_goes_with_it_and_comes_back(store: Store) -> None:
    id_ = an_assistant(store)
    owner = open_carer(store, id_).carer.uid
    keep_files(store, owner, [], [NewFile("contract.pdf", b"%PDF-1.7 exemplu")], "Fișier")
    remove_carer(store, id_)
    assert attached_to(store, owner) == []
    store.undo()
    assert [file.name for file in attached_to(store, owner)] == ["contract.pdf"]
