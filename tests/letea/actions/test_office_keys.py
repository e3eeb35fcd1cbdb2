"""The office's secret stays the same, outside history; a county's key is kept once it was compared."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.store import Store
from db.tables.handover import CountyKey
from db.tables.history import ChangeRow
from letea.actions.office_keys import (
    counties,
    is_known,
    keep_county,
    keep_county_keys,
    keys_of,
    new_office_key,
    office_key,
    read_county_file,
    remove_county,
    restore_office_key,
)
from letea.errors import Refused, Trouble
from letea.handover.county_file import CountyKeys, county_key_file
from letea.handover.keys import new_opening_key
from tests.answers import DGASPC, STRANGER

TODAY = date(2027, 1, 10)


def test_it_is_made_once_and_history_never_holds_it(store: Store) -> None:
    key = office_key(store)
    assert office_key(store).secret == key.secret
    assert len(key.secret) == 20
    with store.reading() as session:
        about = select(func.count(ChangeRow.id)).where(ChangeRow.record_table == "office_key")
        assert session.scalar(about) == 0


def test_another_key_signs_from_now_on_and_a_restored_one_as_before(store: Store) -> None:
    first = office_key(store)
    second = new_office_key(store)
    assert office_key(store).public == second.public != first.public
    restore_office_key(store, first.secret)
    restore_office_key(store, first.secret)
    assert office_key(store).public == first.public


def test_a_key_is_found_in_its_file_whatever_else_stands_there(tmp_path: Path) -> None:
    recipient = new_opening_key().recipient
    file = tmp_path / "cheia.txt"
    file.write_text(f"Cheia DGASPC Exemplu:\r\n{recipient}\r\nmulțumim", encoding="utf-8-sig")
    assert read_county_file(file) == CountyKeys(recipient)
    file.write_text(county_key_file("DGASPC Exemplu", recipient, DGASPC.public), encoding="utf-8")
    assert read_county_file(file) == CountyKeys(recipient, DGASPC.public)
    file.write_bytes(b"\x00\xff" * 1000)
    with pytest.raises(Refused, match="age1"):
        read_county_file(file)
    with pytest.raises(Trouble):
        read_county_file(tmp_path / "lipsa.txt")


def test_a_county_is_kept_and_let_go(store: Store) -> None:
    recipient = new_opening_key().recipient
    kept = keep_county(store, CountyKey(name=" DGASPC Bacău", recipient=f" {recipient.upper()} "), TODAY)
    assert (kept.recipient, kept.compared_on) == (recipient, TODAY)
    assert [one.recipient for one in counties(store)] == [recipient]
    remove_county(store, kept)
    assert counties(store) == []
    store.undo()
    assert len(counties(store)) == 1


def test_the_key_of_a_signature_is_put_in_where_the_county_is_known(store: Store) -> None:
    recipient = new_opening_key().recipient
    only, both = CountyKeys(recipient), CountyKeys(recipient, DGASPC.public)
    keep_county_keys(store, " DGASPC Bacău ", only, date(2026, 5, 1))
    assert [(one.name, one.signer) for one in counties(store)] == [("DGASPC Bacău", "")]
    assert (is_known(only, counties(store)), is_known(both, counties(store))) == (True, False)
    keep_county_keys(store, "altfel", both, TODAY)
    [kept] = counties(store)
    assert (kept.name, keys_of(kept), kept.compared_on) == ("DGASPC Bacău", both, TODAY)
    keep_county_keys(store, "altfel", only, date(2027, 3, 1))  # what was believed stays
    assert keys_of(counties(store)[0]) == both
    assert is_known(only, counties(store))
    assert not is_known(CountyKeys(recipient, STRANGER.public), counties(store))
    store.undo()
    assert keys_of(counties(store)[0]) == only


@pytest.mark.parametrize(("name", "recipient"), [("", "x"), ("DGASPC", "age1"), ("DGASPC", "")])
def test_a_county_without_name_or_key_is_refused(store: Store, name: str, recipient: str) -> None:
    with pytest.raises(Refused):
        keep_county(store, CountyKey(name=name, recipient=recipient), TODAY)
