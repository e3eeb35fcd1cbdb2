"""Who was told what, and what left the office as sensitive."""

import pytest

from db.store import Store
from db.tables.personal import Disclosure
from letea.actions.personal import (
    note_sensitive_use,
    open_disclosure,
    open_use,
    remove_disclosure,
    save_disclosure,
)
from letea.actions.personal_lists import PersonalGroup, find_personal, read_personal
from letea.errors import Refused
from tests.letea.actions.benefit_offices import someone
from tests.samples import TODAY


def test_a_disclosure_is_kept_changed_and_taken_out(store: Store) -> None:
    person = someone(store)
    given = Disclosure(person_id=person, given_on=TODAY, given_to="DGASPC Bacău", what="ancheta")
    made = save_disclosure(store, given, TODAY)
    held = open_disclosure(store, made)
    held.ground = "adresa nr. 5"
    save_disclosure(store, held, TODAY)
    assert open_disclosure(store, made).ground == "adresa nr. 5"
    remove_disclosure(store, made)
    assert store.undo_label() == "Ștergerea unei comunicări: Exemplu Ștefan"


def test_to_nobody_nothing_is_told(store: Store) -> None:
    given = Disclosure(person_id=someone(store), given_on=TODAY, given_to="", what="x")
    with pytest.raises(Refused, match="cui s-au comunicat"):
        save_disclosure(store, given, TODAY)


def test_the_asking_stays_whatever_is_undone(store: Store) -> None:
    with pytest.raises(Refused, match="scopul"):
        note_sensitive_use(store, "Beneficiari", "Categorii", " ")
    someone(store)
    label = store.undo_label()
    made = note_sensitive_use(store, "Beneficiari", "Categorii", "raportare AJPIS")
    assert store.undo_label() == label
    use = open_use(store, made)
    assert (use.used_by, use.listed, use.held) == (store.who, "Beneficiari", "Categorii")
    assert use.purpose == "raportare AJPIS"
    (row,) = [row for row in read_personal(store, TODAY).rows if row.group is PersonalGroup.SENSITIVE]
    assert row.what == "Categorii · raportare AJPIS"


def test_the_page_finds_by_any_word_and_puts_in_order(store: Store) -> None:
    for name, whom in (("Exemplu", "Judecătoria"), ("Abcde", "DGASPC")):
        given = Disclosure(person_id=someone(store, name), given_on=TODAY, given_to=whom, what="ancheta")
        save_disclosure(store, given, TODAY)
    read = read_personal(store, TODAY)
    told = {row.id: row.name for row in read.rows}

    def names(typed: str = "", **order: object) -> list[str]:
        found = find_personal(read, typed, group=PersonalGroup.TOLD, **order)  # type: ignore[arg-type]
        return [told[one] for one in found]

    assert names() == ["Abcde Ștefan", "Exemplu Ștefan"]
    assert names("judecatoria 22.03") == ["Exemplu Ștefan"]
    assert names(order="name", descending=True) == ["Exemplu Ștefan", "Abcde Ștefan"]
    assert len({row.id for row in read.rows}) == len(read.rows)
    assert read.count(PersonalGroup.TERMS) == 15
