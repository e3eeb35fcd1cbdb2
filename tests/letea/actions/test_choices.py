"""The editable lists as forms offer them."""

from db.store import Store
from db.tables.people import Person
from letea.actions.choices import open_choices
from letea.actions.office import open_vocabulary, save_vocabulary


def retire(store: Store, code: str) -> None:
    items = open_vocabulary(store, "marital_status")
    for item in items:
        item.active = item.code != code
    save_vocabulary(store, "marital_status", items)


def test_an_entry_no_longer_in_use_is_not_offered(store: Store) -> None:
    retire(store, "vaduv")
    assert "vaduv" not in dict(open_choices(store).of(Person.marital_status))


def test_a_record_keeps_its_own_older_choice(store: Store) -> None:
    retire(store, "vaduv")
    choices = open_choices(store)
    assert dict(choices.of(Person.marital_status, held=["vaduv"]))["vaduv"] == "Văduv(ă)"
    assert choices.label(Person.marital_status, "vaduv") == "Văduv(ă)"
