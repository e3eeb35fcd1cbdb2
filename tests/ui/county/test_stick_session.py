"""A stick of a commune: keys compared, passphrases, packages one after another, receipts, corrections."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from letea.county.arriving import LookedAt
from letea.county.kept import commune_kept, refusal_lines
from letea.county.opening import County
from letea.handover.keys import fingerprint
from letea.handover.names import receipt_name
from letea.handover.receipt import read_receipt
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import key_of, records_of
from tests.patience import until
from tests.ui.county.receiving_hands import settled, sha_of, taken, words
from tests.ui.following import at_rest
from ui.county.arrivals import ArrivalState
from ui.county.key_dialog import NewKeyDialog
from ui.county.receiving_page import ReceivingPage
from ui.county.words import in_lines
from ui.county.words_dialog import WordsDialog
from ui.room import Room

Put = Callable[..., Path]


def test_a_new_key_is_compared_with_paper_first(
    page: ReceivingPage, places: tuple[Place, ...], put: Put, stick: Path, room: Room
) -> None:
    put(places[1])
    assert taken(page, stick) == [ArrivalState.NEW_KEY]
    assert not page.receive_button.isEnabled()
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    at_rest(page, room.work)
    dialog = page.window().findChild(NewKeyDialog)
    assert isinstance(dialog, NewKeyDialog)
    assert dialog.fingerprint.text() == in_lines(fingerprint(key_of(places[1].siruta).public))
    assert not dialog.why.isVisible()
    dialog.do_button.click()
    at_rest(page, room.work)
    assert "grupă cu grupă" in dialog.compared_note.text()
    assert dialog.compared.hasFocus() or dialog.focusWidget() is dialog.compared
    dialog.compared.setChecked(True)
    assert dialog.compared_note.text() == ""
    dialog.do_button.click()
    assert settled(page) == [ArrivalState.GOOD]
    assert page.window().findChild(NewKeyDialog) is None


def test_another_key_of_a_commune_needs_its_reason_and_retires_the_old_one(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, room: Room, county: County
) -> None:
    put(believed, key=key_of(believed.siruta, machine=1))
    assert taken(page, stick) == [ArrivalState.NEW_KEY]
    page.compare()
    at_rest(page, room.work)
    dialog = page.window().findChild(NewKeyDialog)
    assert isinstance(dialog, NewKeyDialog)
    assert dialog.why.isVisible()
    dialog.compared.setChecked(True)
    dialog.do_button.click()
    at_rest(page, room.work)
    assert "de ce are comuna altă cheie" in dialog.why.note.text()
    dialog.why.line.setText("calculatorul s-a stricat")
    dialog.do_button.click()
    assert settled(page) == [ArrivalState.GOOD]
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert [key.retired_why for key in kept.keys] == ["", "calculatorul s-a stricat"]


def test_a_passphrase_is_asked_for_and_a_wrong_one_is_told_without_noting_a_refusal(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    put(believed, words="patru cuvinte foarte lungi")
    assert taken(page, stick) == [ArrivalState.NEEDS_WORDS]
    page.say_words()
    dialog = page.window().findChild(WordsDialog)
    assert isinstance(dialog, WordsDialog)
    dialog.open_button.click()
    assert dialog.words.note.text() == "Scrieți parola pachetului."
    dialog.words.line.setText("alte cuvinte nu se potrivesc")
    dialog.open_button.click()
    assert settled(page) == [ArrivalState.NEEDS_WORDS]
    assert refusal_lines(county) == []
    page.session.look(page.session.arrivals[0], "patru cuvinte foarte lungi")
    assert settled(page) == [ArrivalState.GOOD]
    page.receive_all()
    assert settled(page) == [ArrivalState.RECEIVED]
    assert page.session.arrivals[0].words == ""


def test_a_stick_with_two_packages_of_a_commune_is_received_in_their_order(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    first = put(believed, "z.letea-pachet", period="2026-T1")
    sha = sha_of(first)
    put(believed, "a.letea-pachet", period="2026-T2", number=2, before=sha)
    assert taken(page, stick) == [ArrivalState.GOOD, ArrivalState.GOOD]
    assert "lipsește pachetul 1" in words(page)
    page.receive_all()
    assert settled(page) == [ArrivalState.RECEIVED, ArrivalState.RECEIVED]
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert [one.package.number for one in kept.packages] == [2, 1]


def test_a_package_received_before_is_told_and_its_receipt_given_again(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    put(believed)
    taken(page, stick)
    page.receive_all()
    settled(page)
    (receipt,) = stick.glob("*.letea-recipisa")
    before = receipt.read_bytes()
    receipt.unlink()
    assert taken(page, stick) == [ArrivalState.RECEIVED_BEFORE]
    assert "a fost primit deja" in words(page)
    assert refusal_lines(county) == []
    page.card.receipt_button.click()
    settled(page)
    assert receipt.read_bytes() == before


def test_a_receipt_that_cannot_be_written_is_told_and_the_package_stays_received(
    page: ReceivingPage, believed: Place, put: Put, stick: Path
) -> None:
    put(believed)
    taken(page, stick)
    name = receipt_name(believed.name, believed.siruta, "2026", 1)
    (stick / name).write_bytes(b"altceva")
    page.receive_all()
    assert settled(page) == [ArrivalState.RECEIVED]
    assert "alt conținut" in words(page)
    assert (stick / name).read_bytes() == b"altceva"
    (stick / name).unlink()
    page.card.receipt_button.click()
    settled(page)
    assert read_receipt((stick / name).read_bytes())[0].number == 1


def test_a_corrected_package_says_what_it_changed(
    page: ReceivingPage, believed: Place, put: Put, stick: Path
) -> None:
    first = put(believed)
    taken(page, stick)
    page.receive_all()
    settled(page)
    sha = sha_of(first)
    first.unlink()
    records = records_of(believed.siruta, 2026)
    records["figure"][0] = records["figure"][0] | {"value": 21}
    put(believed, "nou.letea-pachet", number=2, before=sha, replaces=1, records=records)
    assert taken(page, stick) == [ArrivalState.GOOD]
    assert "Înlocuiește pachetul 1" in words(page)
    page.receive_all()
    assert settled(page) == [ArrivalState.RECEIVED]
    assert "20 → 21" in words(page)


def test_the_same_package_twice_on_a_stick_is_received_once(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    first = put(believed, "a.letea-pachet")
    (stick / "copie.letea-pachet").write_bytes(first.read_bytes())
    assert taken(page, stick) == [ArrivalState.GOOD, ArrivalState.GOOD]
    page.receive_all()
    assert settled(page) == [ArrivalState.RECEIVED, ArrivalState.RECEIVED_BEFORE]
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert len(kept.packages) == 1


def test_what_was_stopped_stands_unread_and_is_read_again(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_county: County, _path: Path, progress: Progress, *, words: str = "") -> LookedAt:
        while True:
            progress.step(words)

    path = put(believed)
    with monkeypatch.context() as patched:
        patched.setattr("ui.county.stick_session.meet", endless)
        page.take(stick)
        until(lambda: bool(page.session.arrivals))
        room.work.cancel()
        assert settled(page) == [ArrivalState.UNREAD]
    assert "Nu a fost verificat." in words(page)
    held = path.read_bytes()
    path.unlink()
    page.card.again_button.click()
    assert settled(page) == [ArrivalState.UNREAD]
    assert page.session.arrivals[0].trouble
    assert page.session.arrivals[0].trouble in words(page)
    path.write_bytes(held)
    page.card.again_button.click()
    assert settled(page) == [ArrivalState.GOOD]


def test_leaving_the_stick_stops_what_runs(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, tmp_path: Path
) -> None:
    put(believed)
    other = tmp_path / "altul"
    other.mkdir()
    page.take(stick)
    page.take(other)  # before the first was looked at
    assert settled(page) == []
    assert "nu este niciun pachet" in page.waiting.told.text()
    assert taken(page, stick) == [ArrivalState.GOOD]
