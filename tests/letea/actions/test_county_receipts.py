"""A receipt closes the hand-over of its package, once, when its signature is the county's, or is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from db.store import Store
from letea.actions.county_receipts import judge_receipt, take_receipt
from letea.actions.handing_over import sent_packages
from letea.actions.office_keys import counties, keep_county_keys, keys_of, remove_county
from letea.errors import Refused, Trouble
from letea.handover.county_file import CountyKeys
from letea.handover.receipt import sign_receipt
from tests.answers import DGASPC, STRANGER, receipt_of, spoilt
from tests.letea.actions.answer_offices import (
    OTHER,
    RECIPIENT,
    TODAY,
    newest,
    receipt_file,
    sent_plan,
    sent_year,
)


def test_the_first_receipt_asks_for_its_signature_to_be_compared_and_closes_the_hand_over(
    demonstration: Store, tmp_path: Path
) -> None:
    sent = sent_year(demonstration, tmp_path)
    read = judge_receipt(demonstration, receipt_file(tmp_path, receipt_of(sent)))
    assert (read.asks, read.signer.is_known, read.remarks) == (True, False, ())
    assert read.signer.fingerprint == CountyKeys(RECIPIENT, DGASPC.public).fingerprint
    with pytest.raises(Refused, match="Comparați amprenta"):
        take_receipt(demonstration, read, TODAY)
    assert newest(demonstration).received_on is None
    take_receipt(demonstration, judge_again(demonstration, tmp_path), TODAY, compared=True)
    kept = newest(demonstration)
    assert (kept.received_on, kept.receipt["receipt"]["receipt_number"]) == (TODAY, 7)
    [county] = counties(demonstration)
    assert keys_of(county) == CountyKeys(RECIPIENT, DGASPC.public)
    assert demonstration.undo_label() == "Recipisa pachetului 1"
    demonstration.undo()
    assert newest(demonstration).received_on is None
    assert keys_of(counties(demonstration)[0]) == CountyKeys(RECIPIENT)


def judge_again(store: Store, folder: Path) -> Any:
    return judge_receipt(store, folder / "raspuns.letea-recipisa")


def test_what_was_signed_is_kept_whole(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    read = judge_receipt(demonstration, receipt_file(tmp_path, receipt_of(sent)))
    assert not read.asks
    take_receipt(demonstration, read, TODAY)
    assert newest(demonstration).receipt == json.loads(sign_receipt(receipt_of(sent), DGASPC))


def test_a_receipt_is_taken_once(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    path = receipt_file(tmp_path, receipt_of(sent))
    take_receipt(demonstration, judge_receipt(demonstration, path), TODAY)
    with pytest.raises(Refused, match=r"citită deja: pachetul 1 este primit de județ la 20\.01\.2023"):
        judge_receipt(demonstration, path)
    with pytest.raises(Refused, match="deja altă recipisă"):
        judge_receipt(demonstration, receipt_file(tmp_path, receipt_of(sent, receipt_number=8)))


def test_each_package_is_closed_by_its_own_receipt(demonstration: Store, tmp_path: Path) -> None:
    signer = DGASPC.public.hex()
    first = sent_year(demonstration, tmp_path, signer=signer)
    second = sent_year(demonstration, tmp_path)
    plan = sent_plan(demonstration, tmp_path)
    for sent in (plan, first):
        path = receipt_file(tmp_path, receipt_of(sent))
        take_receipt(demonstration, judge_receipt(demonstration, path), TODAY)
    received = {one.number: one.received_on for one in sent_packages(demonstration)}
    assert received == {1: TODAY, 2: None, 3: TODAY}
    assert second.replaces == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"siruta": 20000, "commune": "Alta"}, r"pentru Alta \(SIRUTA 20000\), nu pentru acest birou"),
        ({"number": 9}, "pachetul 9, pe care acest birou nu l-a predat"),
        ({"period": "2022-T4"}, "că este trimestrul IV 2022; s-a predat anul 2022"),
        ({"sha256": "00" * 32}, "alt fișier decât pachetul 1"),
    ],
)
def test_a_receipt_of_something_else_is_told(
    demonstration: Store, tmp_path: Path, given: dict[str, Any], told: str
) -> None:
    sent = sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    with pytest.raises(Refused, match=told):
        judge_receipt(demonstration, receipt_file(tmp_path, receipt_of(sent, **given)))


def test_another_signature_than_the_countys_is_told(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    path = receipt_file(tmp_path, receipt_of(sent), STRANGER)
    with pytest.raises(Refused, match="nu este cea cunoscută a DGASPC Exemplu"):
        judge_receipt(demonstration, path)
    keep_county_keys(demonstration, "DGASPC Alta", CountyKeys(OTHER, STRANGER.public), TODAY)
    with pytest.raises(Refused, match="Semnătura este a DGASPC Alta, iar pachetul 1 a fost predat către"):
        judge_receipt(demonstration, path)


def test_a_county_whose_keys_were_let_go_is_asked_for_again(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_year(demonstration, tmp_path)
    remove_county(demonstration, counties(demonstration)[0])
    path = receipt_file(tmp_path, receipt_of(sent))
    with pytest.raises(Refused, match="Adăugați-o la „Chei”"):
        judge_receipt(demonstration, path)
    keep_county_keys(demonstration, "DGASPC Exemplu", CountyKeys(RECIPIENT, DGASPC.public), TODAY)
    assert not judge_receipt(demonstration, path).asks


def test_a_package_locked_with_words_is_answered_by_any_county_that_is_known(
    demonstration: Store, tmp_path: Path
) -> None:
    sent = sent_year(demonstration, tmp_path, recipient="", words="douăsprezece litere")
    path = receipt_file(tmp_path, receipt_of(sent))
    with pytest.raises(Refused, match="nu este cunoscută"):
        judge_receipt(demonstration, path)
    keep_county_keys(demonstration, "Alta", CountyKeys(OTHER), TODAY)
    keep_county_keys(demonstration, "DGASPC Exemplu", CountyKeys(RECIPIENT), TODAY)
    read = judge_receipt(demonstration, path)
    assert (read.signer.county.name, read.signer.is_known) == ("DGASPC Exemplu", False)


def test_what_the_county_took_in_otherwise_is_told(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    receipt = receipt_of(sent, counts={"person": 1_299, "alt": 1}, received_on=TODAY.replace(day=1))
    read = judge_receipt(demonstration, receipt_file(tmp_path, receipt))
    assert read.asks
    assert read.remarks == (
        "alt: județul a luat în primire 1 din 0 rânduri predate.",
        "Persoane, fără nume: județul a luat în primire 1.299 din 0 rânduri predate.",
        "Recipisa este din 01.01.2023, înainte de ziua predării (20.01.2023).",
    )


def test_a_file_that_is_not_there_is_told(demonstration: Store, tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        judge_receipt(demonstration, tmp_path / "lipsa.letea-recipisa")


def test_no_spoilt_receipt_closes_anything(demonstration: Store, tmp_path: Path) -> None:
    sent = sent_year(demonstration, tmp_path, signer=DGASPC.public.hex())
    path = tmp_path / "stricat.letea-recipisa"
    for held in spoilt(sign_receipt(receipt_of(sent), DGASPC), 100):
        path.write_bytes(held)
        try:
            assert judge_receipt(demonstration, path).receipt == receipt_of(sent)
        except Refused:
            continue
    assert newest(demonstration).received_on is None
