"""Printed papers stay as they were given out, whatever changes afterwards."""

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.contents import Content
from letea.actions.people import open_person, save_person
from letea.actions.printed import (
    keep_printed,
    printed_pdf,
    remove_printed,
)
from letea.actions.printed_lists import printed_of
from letea.errors import Trouble
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.printed_samples import kept, paper_of
from tests.samples import TODAY


def test_a_paper_comes_back_byte_for_byte_after_its_record_changed(store: Store) -> None:
    paper = paper_of(store, someone(store))
    assert kept(store, paper)
    file = open_person(store, paper.of.person_id or 0)
    file.person.family_name = "Demonstrativ"
    save_person(store, file, TODAY)
    (row,) = printed_of(store, [paper.of.owner_uid])
    assert printed_pdf(store, row.id) == paper.pdf
    assert (row.title, row.pages, row.size, row.name) == ("Fișa", 1, len(paper.pdf), "Demonstrativ Ștefan")


def test_the_very_same_paper_of_a_record_is_kept_once(store: Store) -> None:
    paper = paper_of(store, someone(store))
    assert [kept(store, paper), kept(store, paper)] == [True, False]
    assert len(printed_of(store, [paper.of.owner_uid])) == 1


def test_the_same_bytes_of_two_records_are_two_papers_held_once(store: Store) -> None:
    papers = [paper_of(store, someone(store, name)) for name in ("Exemplu", "Demonstrativ")]
    same = [papers[0], type(papers[1])(papers[1].of, papers[1].title, papers[0].pdf)]
    assert keep_printed(store, same, TODAY) == 2
    with store.reading() as session:
        assert session.scalars(select(Content.size)).all() == [len(papers[0].pdf)]


def test_a_paper_taken_out_comes_back_with_undo(store: Store) -> None:
    paper = paper_of(store, someone(store))
    kept(store, paper)
    (row,) = printed_of(store, [paper.of.owner_uid])
    remove_printed(store, row.id)
    assert printed_of(store, [paper.of.owner_uid]) == []
    assert store.undo() == "Act scos din arhivă: Fișa"
    assert printed_pdf(store, row.id) == paper.pdf


def test_bytes_that_are_damaged_are_not_given_out(store: Store) -> None:
    paper = paper_of(store, someone(store))
    kept(store, paper)
    with store.outside_history() as session:
        session.connection().exec_driver_sql("UPDATE content SET data = x'00'")
    (row,) = printed_of(store, [paper.of.owner_uid])
    with pytest.raises(Trouble, match="deteriorat"):
        printed_pdf(store, row.id)


def test_an_office_open_only_to_be_read_keeps_nothing(store: Store) -> None:
    paper = paper_of(store, someone(store))
    reader = Store(store.path, only_reads=True)
    assert keep_printed(reader, [paper], TODAY) == 0
    reader.close()
