"""Cases told of in confidence: opened on purpose and noted for good, kept with files, told nowhere else."""

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.history import ChangeSet
from db.tables.registers import RegisterEntry
from db.tables.reported import CaseKind, CaseOpening
from letea.actions.attachments import attached_to
from letea.actions.reported import (
    case_number,
    check_case_file,
    new_case,
    open_case,
    read_case,
    remove_case,
    save_case,
)
from letea.actions.search import search_everywhere
from letea.errors import Refused
from letea.rules.attachments import NewFile
from tests.letea.actions.register_offices import numbered
from tests.letea.actions.reported_offices import ABOUT, FACTS, a_case, told
from tests.samples import TODAY

WHY = "Control sau inspecție"


def openings(store: Store) -> list[tuple[str, str]]:
    with store.reading() as session:
        rows = session.scalars(select(CaseOpening).order_by(CaseOpening.id))
        return [(one.opened_by, one.reason) for one in rows]


def test_a_case_is_opened_with_a_reason_that_is_noted(store: Store) -> None:
    file = open_case(store, told(store), f" {WHY} ")
    assert file.case.facts == FACTS
    assert [(one.opened_by, one.reason) for one in file.openings] == [("Ana Exemplu", WHY)]
    assert file.openings[0].opened_at[10] == "T"


def test_without_a_reason_nothing_is_read_and_nothing_noted(store: Store) -> None:
    case = told(store)
    with pytest.raises(Refused, match="de ce deschideți"):
        open_case(store, case)
    assert openings(store) == []


def test_a_complaint_is_opened_without_one_and_noted_all_the_same(store: Store) -> None:
    open_case(store, told(store, kind=CaseKind.COMPLAINT))
    assert openings(store) == [("Ana Exemplu", "fără motiv cerut la acest fel de caz")]


def test_that_a_case_was_opened_is_not_taken_back(store: Store) -> None:
    case = told(store)
    open_case(store, case, WHY)
    assert store.undo_label() == "Caz nou: 1/2022"
    store.undo()
    assert len(openings(store)) == 1
    store.redo()
    assert len(read_case(store, case).openings) == 1


def test_numbers_go_on_within_the_year_and_meet_nobody(store: Store) -> None:
    told(store)
    file = new_case(store, TODAY)
    assert file.case.number == "2/2022"
    file.case = a_case(number="1/2022")
    assert [one.field for one in check_case_file(store, file, TODAY) if one.blocking] == ["number"]


def test_what_blocks_is_refused(store: Store) -> None:
    file = new_case(store, TODAY)
    with pytest.raises(Refused, match="despre cine este vorba"):
        save_case(store, file, TODAY)


def test_files_are_kept_with_the_case_in_one_action(store: Store) -> None:
    file = new_case(store, TODAY)
    file.case = a_case()
    file.new_files = [NewFile("Certificat medico-legal.pdf", b"%PDF-1.4")]
    case = save_case(store, file, TODAY)
    assert [one.name for one in read_case(store, case).files] == ["Certificat medico-legal.pdf"]
    store.undo()
    assert attached_to(store, file.case.uid) == []


def test_no_label_of_history_names_a_person_or_a_fact(store: Store) -> None:
    case = told(store)
    file = open_case(store, case, WHY)
    file.case.measures = "protejată"
    save_case(store, file, TODAY)
    remove_case(store, case)
    with store.reading() as session:
        labels = list(session.scalars(select(ChangeSet.label).order_by(ChangeSet.id.desc()).limit(4)))
    assert labels == [
        "Ștergerea cazului 1/2022",
        "Modificarea cazului 1/2022",
        "Deschiderea cazului 1/2022",
        "Caz nou: 1/2022",
    ]


def test_the_search_above_all_pages_finds_nothing_of_it(store: Store) -> None:
    told(store, measures="dusă la adăpost", sent_to="Poliția Exemplară")
    words = [*FACTS.split(), *ABOUT.split(), "adăpost", "Exemplară", "1/2022"]
    assert [hit for word in words for hit in search_everywhere(store, word)] == []


def test_a_case_deleted_comes_back_with_who_opened_it(store: Store) -> None:
    case = told(store)
    open_case(store, case, WHY)
    remove_case(store, case)
    assert case_number(store, case) == ""
    store.undo()
    assert [one.reason for one in read_case(store, case).openings] == [WHY]


def test_the_letter_takes_a_number_and_the_register_tells_of_nobody(store: Store) -> None:
    file = read_case(store, told(store))
    file.take_next = True
    assert "sent_to" in {problem.field for problem in check_case_file(store, file, TODAY) if problem.blocking}
    file.case.sent_to = "DGASPC Bacău"
    save_case(store, file, TODAY)
    case = read_case(store, file.case.id).case
    assert (case.sent_number, case.sent_on) == ("1/2022", TODAY)
    assert numbered(store) == [(1, "Adresă, cazul 1/2022", case.uid)]
    with store.reading() as session:
        (entry,) = session.scalars(select(RegisterEntry))
    assert entry.person_id is None
    assert entry.cells == {"direction": "ieșire", "content": "Adresă, cazul 1/2022"}
    store.undo()
    assert numbered(store) == []
