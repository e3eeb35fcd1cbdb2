"""Lists of files past their term, and the erasing after them."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from db.checking import check_integrity
from db.record import Record
from db.store import Store
from db.tables.benefits import BenefitFile, Grant
from db.tables.cases import Inquiry, Visit
from db.tables.contents import Content
from db.tables.people import Person
from db.tables.personal import FileKind, Selection, SelectionItem
from db.tables.printed import PrintedPaper
from letea.actions.history_check import judge_history
from letea.actions.people_lists import find_people
from letea.actions.retention import past_files
from letea.actions.selections import (
    check_selection_file,
    erase_selection,
    new_selection,
    open_selection,
    remove_selection,
    save_selection,
    selection_outline,
)
from letea.documents.outline import Table, text_of
from letea.errors import Refused
from letea.progress import Progress
from tests.letea.actions.personal_offices import (
    LATER,
    TYPED,
    a_list,
    a_visit,
    an_inquiry_of,
    ended_file,
    in_ten_years,
    someone,
)

FINDINGS = "pereți umezi, fără lemne"
FAMILY = "Țăndărică"


@pytest.fixture
def worked(store: Store) -> int:
    """A person with a refused file, its inquiry and a visit, all past their terms by 2035."""
    person = someone(store, FAMILY)
    an_inquiry_of(store, ended_file(store, person), person)
    a_visit(store, person, FINDINGS)
    in_ten_years(store, FileKind.BENEFIT, FileKind.VISIT)
    return person


def left(store: Store, kind: type) -> int:
    with store.reading() as session:
        return len(session.scalars(select(kind).execution_options(include_deleted=True)).all())


def test_a_list_is_numbered_and_names_its_files(store: Store, worked: int) -> None:
    assert worked
    made = a_list(store, printed=False)
    file = open_selection(store, made)
    assert file.selection.number == "1/2035"
    assert [item.kind for item in file.items] == [FileKind.BENEFIT, FileKind.VISIT]
    assert file.items[0].name.endswith(f"{FAMILY} Ștefan")
    (table,) = [block for block in selection_outline(store, made).blocks if isinstance(block, Table)]
    assert [text_of(row[3].runs) for row in table.body] == ["22.03.2022", "22.03.2022"]
    assert new_selection(store, [], LATER).selection.number == "2/2035"


def test_a_list_of_nothing_is_refused(store: Store) -> None:
    file = new_selection(store, [], LATER)
    assert "dosarele peste termen" in check_selection_file(file, LATER)[0].text
    with pytest.raises(Refused):
        save_selection(store, file, LATER)


def test_nothing_is_erased_without_the_printed_list_and_the_word(store: Store, worked: int) -> None:
    assert worked
    made = a_list(store, printed=False)
    with pytest.raises(Refused, match="Tipăriți întâi lista"):
        erase_selection(store, made, TYPED, LATER)
    other = a_list(store)
    with pytest.raises(Refused, match="Scrieți ȘTERGE"):
        erase_selection(store, other, "da", LATER)
    assert left(store, BenefitFile) == 1


def test_what_is_no_longer_past_its_term_stops_all(store: Store, worked: int) -> None:
    made = a_list(store)
    with store.reading() as session:
        visit = session.scalars(select(Visit).where(Visit.person_id == worked)).one()
    store.remove(visit, "Ștergere")
    with pytest.raises(Refused, match="Întocmiți altă listă"):
        erase_selection(store, made, TYPED, LATER)


def test_the_files_go_whole_and_the_printed_list_stays(store: Store, worked: int) -> None:
    assert worked
    made = a_list(store)
    heard: list[frozenset[type[Record]]] = []
    store.listen(heard.append)
    assert erase_selection(store, made, TYPED, LATER) == 2
    assert [left(store, kind) for kind in (BenefitFile, Grant, Inquiry, Visit, SelectionItem)] == [0] * 5
    assert left(store, Person) == 1
    assert past_files(store, LATER) == []
    selection = open_selection(store, made).selection
    assert (selection.erased_on, selection.erased) == (LATER, 2)
    with store.reading() as session:
        (paper,) = session.scalars(select(PrintedPaper)).all()
        assert paper.owner_uid == selection.uid
        assert [content.sha for content in session.scalars(select(Content))] == [paper.sha]
    assert check_integrity(store.path) == []
    verdict = judge_history(store, Progress())
    assert verdict.sound
    assert "acțiuni au conținutul șters definitiv, după liste de selecționare" in verdict.sentence
    assert {Visit, BenefitFile, Selection} <= heard[-1]


def test_it_cannot_be_undone_nor_can_what_was_before(store: Store, worked: int) -> None:
    assert worked
    erase_selection(store, a_list(store), TYPED, LATER)
    assert store.undo_label() == store.redo_label() == ""


def test_whoever_has_nothing_left_goes_where_the_list_says_so(store: Store, worked: int) -> None:
    someone(store, "Demonstrativ")
    erase_selection(store, a_list(store, with_persons=True), TYPED, LATER)
    with store.reading() as session:
        assert [person.family_name for person in session.scalars(select(Person))] == ["Demonstrativ"]
    assert find_people(store, FAMILY) == []
    assert judge_history(store, Progress()).sound
    assert worked


def test_whoever_has_something_left_stays(store: Store, worked: int) -> None:
    store.keep(Inquiry(form="vmi", dated_on=LATER, person_id=worked), "Anchetă")
    erase_selection(store, a_list(store, with_persons=True), TYPED, LATER)
    assert left(store, Person) == 1


def test_no_word_of_it_lies_in_the_file_but_on_the_printed_list(
    store: Store, office_file: Path, worked: int
) -> None:
    assert worked
    made = a_list(store, with_persons=True)
    with closing(store):
        erase_selection(store, made, TYPED, LATER)
    held = office_file.read_bytes()
    for word in (FINDINGS, "tandarica", FAMILY):
        assert word.encode() not in held


def test_a_list_not_carried_out_is_given_up_and_one_carried_out_is_not(store: Store, worked: int) -> None:
    assert worked
    remove_selection(store, a_list(store, printed=False))
    assert len(past_files(store, LATER)) == 2
    made = a_list(store)
    erase_selection(store, made, TYPED, LATER)
    with pytest.raises(Refused, match="dovadă"):
        remove_selection(store, made)
    with store.reading() as session:
        file = open_selection(store, session.get_one(Selection, made).id)
    with pytest.raises(Refused, match="nu se mai schimbă"):
        save_selection(store, file, LATER)
