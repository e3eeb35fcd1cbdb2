"""Drafts of long forms, outside history."""

from db.store import Store
from letea.actions.drafts import draft_of, drop_draft, keep_draft


def test_the_last_draft_of_a_form_is_kept(store: Store) -> None:
    keep_draft(store, "person:new", {"0": {"family_name": "Ex"}})
    keep_draft(store, "person:new", {"0": {"family_name": "Exemplu"}})
    assert draft_of(store, "person:new") == {"0": {"family_name": "Exemplu"}}


def test_a_draft_is_no_action_to_undo(store: Store) -> None:
    before = store.undo_label()
    told: list[object] = []
    store.listen(told.append)
    keep_draft(store, "person:new", {"0": {}})
    assert (store.undo_label(), told) == (before, [])


def test_a_dropped_draft_is_gone(store: Store) -> None:
    keep_draft(store, "person:new", {"0": {}})
    drop_draft(store, "person:new")
    assert draft_of(store, "person:new") is None
