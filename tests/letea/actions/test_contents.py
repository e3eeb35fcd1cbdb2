"""Files kept inside the office file."""

import pytest

from db.store import Store
from db.tables.contents import Content
from letea.actions.contents import open_content, put_content
from letea.errors import Trouble


def test_what_is_put_in_comes_back_whole(store: Store) -> None:
    with store.writing("Fișier") as writing:
        sha = put_content(writing, b"hot\xc4\x83r\xc3\xa2re")
    assert open_content(store, sha) == b"hot\xc4\x83r\xc3\xa2re"


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    with store.writing("Fișier") as writing:
        shas = {put_content(writing, b"anexa"), put_content(writing, b"anexa")}
    with store.reading() as session:
        assert (len(shas), session.query(Content).count()) == (1, 1)


def test_bytes_that_are_not_what_they_were_are_not_given_out(store: Store) -> None:
    with store.outside_history() as session:
        session.add(Content(sha="0" * 64, size=3, data=b"alt"))
    with pytest.raises(Trouble, match="Restaurați"):
        open_content(store, "0" * 64)


def test_what_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(Trouble, match="lipsește"):
        open_content(store, "1" * 64)
