"""The search index stays in step with the register and understands whatever is typed."""

from typing import Any

import pytest
from sqlalchemy import text

from db.search_index import question
from db.store import Store
from tests.samples import a_household, a_person, keep_many


def found(store: Store, typed: str, table: str = "person") -> int:
    """How many rows of the index answer what was typed."""
    sql = text(f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH :asked")  # noqa: S608 - our own name
    with store.reading() as session:
        return int(session.scalar(sql, {"asked": question(typed)}) or 0)


def is_sound(store: Store) -> bool:
    """Whether the index holds what its table holds (FTS5 says so itself)."""
    with store.outside_history() as session:
        session.execute(text("INSERT INTO person_fts(person_fts, rank) VALUES ('integrity-check', 1)"))
    return True


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("ștefan", '"stefan"*'),
        ("Şte Vec", '"ste"* "vec"*'),
        ('a" OR b*', '"a"* "or"* "b"*'),
        ("Popa-Țâru", '"popa"* "taru"*'),
        ("NEAR(a b)", '"near"* "a"* "b"*'),
        ("", ""),
        (" -*\"' ", ""),
    ],
)
def test_what_is_typed_becomes_a_question_of_beginnings(typed: str, asked: str) -> None:
    assert question(typed) == asked


@pytest.mark.parametrize("typed", ["stef", "ȘTEF", "ştef", "exem ștef", "112", "letea 112", "112 exe"])
def test_a_new_person_is_found_by_the_beginning_of_any_words(store: Store, typed: str) -> None:
    store.keep(a_person(), "Persoană nouă")
    assert found(store, typed) == 1


@pytest.mark.parametrize("typed", ["tefan", "stefx", "stef xyz"])
def test_the_middle_of_a_word_or_a_strange_one_finds_nothing(store: Store, typed: str) -> None:
    store.keep(a_person(), "Persoană nouă")
    assert found(store, typed) == 0


def test_a_changed_name_is_found_and_the_old_one_no_longer(store: Store) -> None:
    kept = store.keep(a_person(family_name="Munteanu"), "Persoană nouă")
    kept.family_name = "Zamfirescu"
    store.keep(kept, "Nume")
    assert (found(store, "zamfir"), found(store, "munteanu")) == (1, 0)


def test_an_undone_name_is_found_again(store: Store) -> None:
    kept = store.keep(a_person(family_name="Munteanu"), "Persoană nouă")
    kept.family_name = "Zamfirescu"
    store.keep(kept, "Nume")
    store.undo()
    assert (found(store, "zamfir"), found(store, "munteanu")) == (0, 1)


def test_persons_kept_in_batches_are_found(store: Store) -> None:
    keep_many(store, [a_person(family_name=f"Numele{number}") for number in range(30)], "Preluare")
    assert (found(store, "numele"), found(store, "numele29")) == (30, 1)


def test_a_row_taken_out_of_the_file_is_taken_out_of_the_index(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    with store.outside_history() as session:
        session.execute(text("DELETE FROM person WHERE id = :id"), {"id": kept.id})
    assert found(store, "stefan") == 0


def test_households_are_found_by_their_address(store: Store) -> None:
    store.keep(a_household(village="Ruși-Ciutea"), "Gospodărie nouă")
    assert found(store, "ciut", "household") == 1


def test_the_index_is_sound_after_every_kind_of_change(store: Store) -> None:
    people: list[Any] = [store.keep(a_person(given_name=name), "Persoană") for name in ("Ana", "Ion", "Țica")]
    people[0].given_name = "Maria"
    store.keep(people[0], "Nume")
    store.remove(people[1], "Ștergere")
    store.undo()
    keep_many(store, [a_person(given_name="Vasile")], "Preluare")
    store.undo()
    assert is_sound(store)
