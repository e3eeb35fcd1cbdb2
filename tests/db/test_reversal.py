"""What was done can be undone and done again, whatever shape the action had."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from db.record import Record
from db.store import Store
from db.tables.history import ChangeRow, ChangeSet
from db.tables.office import Office
from db.tables.people import IdentityPaper, Person, PersonState, Sex
from db.tables.plans import Plan, PlanStage, Section
from db.trouble import StaleRecord
from tests.samples import CNP, a_person, a_plan, a_section, keep_many

MANY = 5_000
OTHER_CNP = "2861223479023"


def facts(store: Store, *kinds: type[Record]) -> list[dict[str, Any]]:
    """All that can be seen of these kinds, without what each save raises."""
    held = []
    with store.reading() as session:
        for kind in kinds:
            for record in session.scalars(select(kind).order_by(kind.id)):
                names = [column.key for column in kind.__mapper__.columns if column.key != "version"]
                held.append({name: getattr(record, name) for name in names})
    return held


def number_of(store: Store, kind: Any) -> int:
    """How many rows of a kind can be seen."""
    with store.reading() as session:
        return session.scalar(select(func.count(kind.id))) or 0


def goes_back_and_forth(store: Store, before: list[Any], after: list[Any], *kinds: type[Record]) -> None:
    """Undone, done again and undone once more, the records are each time as they were."""
    for _time in range(2):
        store.undo()
        assert facts(store, *kinds) == before
        store.redo()
        assert facts(store, *kinds) == after


def test_a_new_record_goes_and_comes_back(store: Store) -> None:
    store.keep(a_person(cnp=CNP), "Persoană nouă")
    goes_back_and_forth(store, [], facts(store, Person), Person)


def test_a_deleted_record_comes_back_and_goes(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    before = facts(store, Person)
    store.remove(kept, "Ștergere")
    goes_back_and_forth(store, before, [], Person)


def test_a_changed_record_gets_its_old_values_of_every_kind(store: Store) -> None:
    kept = store.keep(a_person(sex=None), "Persoană nouă")
    before = facts(store, Person)
    kept.sex, kept.state, kept.born_on = Sex.MALE, PersonState.DECEASED, None
    kept.state_on, kept.phone = date(2022, 3, 1), "0700 000 100"
    store.keep(kept, "Persoană")
    goes_back_and_forth(store, before, facts(store, Person), Person)


def test_pictures_and_lists_come_back_as_they_were(store: Store) -> None:
    with store.reading() as session:
        office = session.scalars(select(Office)).one()
    office.coat_of_arms = b"\x89PNG\x00\xff"
    store.keep(office, "Stema")
    plan = store.keep(a_plan(), "Plan")
    section = store.keep(a_section(plan_id=plan.id, rows=[{"kind": "row", "cells": {"name": "Șapte"}}]), "x")
    before = facts(store, Office, Section)
    office = store.keep(_without_arms(store), "Fără stemă")
    section.rows = [{"kind": "total", "cells": {}}]
    store.keep(section, "Tabel")
    store.undo()
    store.undo()
    assert facts(store, Office, Section) == before


def test_the_search_key_follows_an_undone_name(store: Store) -> None:
    kept = store.keep(a_person(family_name="Bârsan"), "Persoană nouă")
    kept.family_name = "Zamfir"
    store.keep(kept, "Nume")
    store.undo()
    with store.reading() as session:
        person = session.scalars(select(Person)).one()
    assert (person.name_key, person.finder.split()[0]) == ("ba~~rsan\ts~tefan", "barsan")


def test_a_record_made_and_changed_in_one_action_is_one_step(store: Store) -> None:
    with store.writing("Persoană nouă") as writing:
        person = writing.keep(a_person())
        person.phone = "0700 000 100"
        writing.session.flush()
        person.phone = "0700 000 200"
    goes_back_and_forth(store, [], facts(store, Person), Person)


def test_a_record_made_and_deleted_in_one_action_never_comes_back(store: Store) -> None:
    with store.writing("Persoană greșită") as writing:
        writing.remove(writing.keep(a_person()))
    for act in (store.undo, store.redo):
        act()
        assert facts(store, Person) == []


def test_an_action_that_left_nothing_does_not_bar_the_way_back(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    with store.writing("Persoană greșită") as writing:
        writing.remove(writing.keep(a_person()))
    assert [store.undo(), store.undo()] == ["Persoană greșită", "Persoană nouă"]


def test_an_action_on_many_records_is_undone_whole(store: Store) -> None:
    with store.writing("Persoană cu act") as writing:
        person = writing.keep(a_person())
        writing.keep(IdentityPaper(person_id=person.id, number="123456"))
    goes_back_and_forth(store, [], facts(store, Person, IdentityPaper), Person, IdentityPaper)


def test_what_took_the_place_of_another_gives_it_back_again_and_again(store: Store) -> None:
    old = store.keep(a_plan(title="Planul vechi"), "Plan")
    before = facts(store, Plan)
    with store.writing("Înlocuirea planului") as writing:
        writing.remove(old)
        writing.keep(a_plan(title="Planul nou"))
    goes_back_and_forth(store, before, facts(store, Plan), Plan)


def test_a_cnp_freed_by_a_deletion_and_taken_by_a_change_goes_back(store: Store) -> None:
    gone, stays = (
        store.keep(a_person(given_name=name, cnp=cnp), "Persoană nouă")
        for name, cnp in (("Ion", CNP), ("Ana", OTHER_CNP))
    )
    before = facts(store, Person)
    with store.writing("Unirea a două fișe") as writing:
        writing.remove(gone)
        stays.cnp = CNP
        writing.keep(stays)
    goes_back_and_forth(store, before, facts(store, Person), Person)


def test_undo_goes_back_step_by_step_and_redo_forward(store: Store) -> None:
    for name in ("Ana", "Ion", "Țica"):
        store.keep(a_person(given_name=name), f"Persoană nouă: {name}")
    labels = [store.undo(), store.undo(), store.redo(), store.undo(), store.undo(), store.undo()]
    assert [label.rpartition(" ")[2] for label in labels] == ["Țica", "Ion", "Ion", "Ion", "Ana", ""]


def test_a_new_action_ends_what_could_be_done_again(store: Store) -> None:
    store.keep(a_person(given_name="Ana"), "Persoană nouă: Ana")
    store.undo()
    assert store.redo_label() == "Persoană nouă: Ana"
    store.keep(a_person(given_name="Ion"), "Persoană nouă: Ion")
    assert (store.redo_label(), store.redo()) == ("", "")


def test_nothing_to_undo_is_no_error(store: Store) -> None:
    assert (store.undo(), store.redo()) == ("", "")


def test_what_was_done_can_be_let_stand(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    store.forget_undo()
    assert (store.undo_label(), store.undo(), number_of(store, Person)) == ("", "", 1)


def test_an_undo_is_an_action_of_its_own_in_history(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    store.undo()
    with store.reading() as session:
        done, undone = session.scalars(select(ChangeSet).order_by(ChangeSet.id.desc()).limit(2)).all()[::-1]
        (row,) = session.scalars(select(ChangeRow).where(ChangeRow.change_set_id == undone.id))
    assert (undone.undoes, undone.label, undone.who) == (done.id, "Persoană nouă", "Ana Exemplu")
    assert (row.record_table, row.field, row.old) == ("person", "deleted_at", None)


def test_an_undo_tells_listeners_what_it_touched(store: Store) -> None:
    store.keep(a_person(), "Persoană nouă")
    told: list[frozenset[type[Record]]] = []
    store.listen(told.append)
    store.undo()
    store.redo()
    assert told == [frozenset({Person}), frozenset({Person})]


def test_an_undo_of_what_was_changed_elsewhere_is_refused_whole(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    kept.phone, kept.street = "0700 000 100", "Principală"
    kept = store.keep(kept, "Telefon")
    other = Store(store.path)
    kept.phone = "0700 000 200"
    other.keep(kept, "Telefon")
    other.close()
    before = facts(store, Person)
    with pytest.raises(StaleRecord):
        store.undo()
    assert facts(store, Person) == before
    assert store.undo_label() == "Telefon"


def test_a_draft_read_before_an_undo_is_stale_after_it(store: Store) -> None:
    kept = store.keep(a_person(), "Persoană nouă")
    store.undo()
    store.redo()
    kept.phone = "0700 000 100"
    with pytest.raises(StaleRecord):
        store.keep(kept, "Telefon")


def test_an_enumeration_comes_back_from_history_as_itself(store: Store) -> None:
    plan = store.keep(a_plan(stage=PlanStage.DRAFT), "Plan")
    plan.stage = PlanStage.ADOPTED
    store.keep(plan, "Adoptat")
    store.undo()
    with store.reading() as session:
        assert session.scalars(select(Plan)).one().stage is PlanStage.DRAFT


def test_thousands_kept_at_once_are_undone_and_done_again(store: Store) -> None:
    keep_many(store, [a_person(given_name=f"Nr. {number}") for number in range(MANY)], "Preluare din Excel")
    for act, left in ((store.undo, 0), (store.redo, MANY), (store.undo, 0)):
        assert act() == "Preluare din Excel"
        assert number_of(store, Person) == left


def _without_arms(store: Store) -> Office:
    with store.reading() as session:
        office = session.scalars(select(Office)).one()
    office.coat_of_arms = None
    return office
