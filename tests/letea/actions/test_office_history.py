"""Whatever is kept has a history that can be read, also what has no card of its own."""

import pytest

from db.history import now
from db.record import Record
from db.store import Store
from db.tables.drafts import Draft
from db.tables.people import DisabilityCertificate
from db.tables.plan_life import PlanVersion
from letea.actions.office_history import CONFIDENTIAL, office_history
from letea.actions.people import PersonFile, open_person, save_person
from letea.fields import described
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.everything import KINDS, a_row
from tests.samples import TODAY, a_certificate, a_person

OUTSIDE = {Draft}  # what is typed and not saved yet
READABLE = [kind for kind in KINDS.values() if kind not in OUTSIDE | CONFIDENTIAL]
MADE = {"office", "vocabulary_item"}  # a second one cannot be made in an office that is set up


@pytest.mark.parametrize("kind", READABLE, ids=lambda kind: kind.__name__)
def test_every_kind_of_record_has_a_history_to_read(store: Store, kind: type[Record]) -> None:
    assert kind in described()
    if kind.__tablename__ not in MADE:
        with store.writing("Ceva nou în birou") as writing:
            a_row(writing, kind.__tablename__, **({"frozen_at": now()} if kind is PlanVersion else {}))
    assert office_history(store, [kind])[0].action


@pytest.mark.parametrize("kind", CONFIDENTIAL, ids=lambda kind: kind.__name__)
def test_what_is_told_in_confidence_is_not_among_them(store: Store, kind: type[Record]) -> None:
    assert described()
    with store.writing("Ceva nou în birou") as writing:
        a_row(writing, kind.__tablename__)
    assert office_history(store, [kind]) == []


def test_changes_are_found_by_who_what_and_value(store: Store) -> None:
    someone(store)
    person = someone(store, "Demonstrativ", phone="0700 000 001")
    file = open_person(store, person)
    file.person.phone = "0700 000 002"
    save_person(store, file, TODAY)
    (found,) = office_history(store, typed="telefon 000 001")
    assert (found.field, found.old, found.new) == (
        "Demonstrativ Ștefan · Telefon",
        "0700 000 001",
        "0700 000 002",
    )
    assert not found.can_return
    assert len(office_history(store, typed="demonstrativ")) == 2
    assert office_history(store, typed="nicăieri") == []


def test_health_is_not_told_there(store: Store) -> None:
    person = save_person(store, PersonFile(a_person(), certificates=[a_certificate()]), TODAY)
    file = open_person(store, person)
    file.certificates[0].degree = "accentuat"
    save_person(store, file, TODAY)
    (found,) = [row for row in office_history(store, [DisabilityCertificate]) if row.old]
    assert (found.old, found.new) == ("date sensibile", "date sensibile")
