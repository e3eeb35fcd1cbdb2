"""History holds what each action changed, who did it and when, in words that can be read back."""

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select

from db.history import as_text, from_text
from db.record import Record
from db.store import Store
from db.tables.history import ChangeRow, ChangeSet
from db.tables.people import Person, Sex
from tests.samples import a_person, a_section, an_office, keep_many


def last_rows(store: Store) -> list[ChangeRow]:
    """What the last action changed."""
    with store.reading() as session:
        last = session.scalars(select(ChangeSet.id).order_by(ChangeSet.id.desc()).limit(1)).one()
        return list(
            session.scalars(select(ChangeRow).where(ChangeRow.change_set_id == last).order_by(ChangeRow.id))
        )


def test_an_action_is_kept_with_its_label_who_and_when(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    with store.reading() as session:
        action = session.scalars(select(ChangeSet).order_by(ChangeSet.id.desc()).limit(1)).one()
    assert (action.label, action.who, action.undoes) == ("Persoană nouă", "Ana Exemplu", None)
    assert datetime.now(UTC) - action.at < timedelta(minutes=1)


def test_a_new_record_is_one_row_with_all_it_holds(store: Store) -> None:
    kept = store.keep(a_person(sex=Sex.MALE), "Persoană nouă")
    (row,) = last_rows(store)
    assert (row.record_table, row.record_id, row.record_uid, row.field, row.old) == (
        *("person", kept.id, kept.uid, "", None),
    )
    held = json.loads(row.new or "")
    assert (held["given_name"], held["sex"], held["born_on"]) == ("Ștefan", "M", "1980-05-03")


def test_history_keeps_diacritics_as_letters(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    assert "Ștefan" in (last_rows(store)[0].new or "")


def test_a_change_is_one_row_for_each_field_and_none_for_what_is_computed(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    kept.family_name, kept.born_on = "Demonstrativ", None
    store.keep(kept, "Persoană")
    rows = {row.field: (row.old, row.new) for row in last_rows(store)}
    assert rows == {"family_name": ('"Exemplu"', '"Demonstrativ"'), "born_on": ('"1980-05-03"', None)}


def test_a_value_set_to_what_it_was_leaves_no_row(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    kept.phone, kept.given_name = "0700 000 100", "Ștefan"
    store.keep(kept, "Persoană")
    assert [row.field for row in last_rows(store)] == ["phone"]


def test_records_kept_in_batches_have_a_row_each(store: Store) -> None:
    keep_many(store, [a_person(given_name=f"Nr. {number}") for number in range(3)], "Preluare din Excel")
    rows = last_rows(store)
    assert [json.loads(row.new or "")["given_name"] for row in rows] == ["Nr. 0", "Nr. 1", "Nr. 2"]
    with store.reading() as session:
        by_id = {person.id: person.uid for person in session.scalars(select(Person))}
    assert {row.record_id: row.record_uid for row in rows} == by_id


def test_records_kept_in_batches_do_not_take_the_ids_of_deleted_ones(store: Store) -> None:
    gone = store.keep(a_person(), "Persoană nouă")
    store.remove(gone, "Ștergere")
    keep_many(store, [a_person(given_name="Ana")], "Preluare din Excel")
    with store.reading() as session:
        assert session.scalars(select(Person)).one().id > gone.id


def test_a_record_kept_in_a_batch_can_be_changed_at_once(store: Store) -> None:
    person = a_person()
    keep_many(store, [person], "Preluare din Excel")
    person.phone = "0700 000 100"
    assert store.keep(person, "Telefon").version == 2


@pytest.mark.parametrize(
    ("record", "name", "value"),
    [
        (a_person(), "born_on", date(1980, 5, 3)),
        (a_person(), "sex", Sex.FEMALE),
        (a_person(), "notes", "„Ștefan” \n <b>"),
        (a_person(), "born_on", None),
        (a_person(), "deleted_at", datetime(2022, 3, 22, 10, 30, 1, 250_000, tzinfo=UTC)),
        (an_office(), "coat_of_arms", b"\x00\xff"),
        (an_office(), "demonstration", True),
        (an_office(), "siruta", 20359),
        (a_section(), "rows", [{"kind": "row", "cells": {"name": "Șapte"}}]),
    ],
)
def test_a_value_comes_back_from_history_as_it_went(record: Record, name: str, value: Any) -> None:
    back = from_text(record, name, as_text(value))
    assert (back, type(back)) == (value, type(value))


def test_an_exact_sum_is_kept_exactly() -> None:
    assert as_text(Decimal("0.10")) == '"0.10"'
