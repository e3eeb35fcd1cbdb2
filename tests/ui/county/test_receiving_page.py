"""Primire: a stick is looked at, its packages received and answered; what is wrong is told in sentences."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.handover import Leaving
from letea.county.kept import commune_kept, refusal_lines
from letea.county.opening import County, consolidate_at
from letea.handover.receipt import read_receipt
from letea.places import Place
from letea.progress import Progress
from tests.ui.county.receiving_hands import settled, sha_of, taken, words
from tests.ui.following import answering, at_rest
from ui.county.arrivals import ArrivalState
from ui.county.receiving_page import ReceivingPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room

Put = Callable[..., Path]


def test_the_page_waits_for_a_stick_and_tells_how_far_the_day_is(page: ReceivingPage) -> None:
    assert page.waiting.isVisible()
    assert page.counts.text() == "2026: 0 din 93 de comune · azi 0 primite · 0 refuzate"
    assert not page.receive_button.isVisible()


def test_a_good_package_is_received_and_its_receipt_lies_beside_it(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    put(believed)
    assert taken(page, stick) == [ArrivalState.GOOD]
    assert "Verificat în întregime" in words(page)
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert not kept.packages
    page.receive_button.click()
    assert settled(page) == [ArrivalState.RECEIVED]
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    (one,) = kept.packages
    (receipt,) = stick.glob("*.letea-recipisa")
    assert receipt.read_bytes() == one.package.receipt
    assert read_receipt(receipt.read_bytes())[0].sha256 == one.package.sha256
    assert page.counts.text() == "2026: 1 din 93 de comune · azi 1 primit · 0 refuzate"
    assert page.papers_button.text() == "Confirmări (1)…"


def test_nothing_is_written_before_receive_is_pressed(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    put(believed)
    taken(page, stick)
    assert [one.name for one in stick.iterdir()] == ["exemplu.letea-pachet"]
    stop = answering("go")
    page.next_button.click()
    stop()
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert not kept.packages


def test_a_refused_package_tells_a_sentence_for_each_problem_and_is_noted_once(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    put(believed, period="2029", records={"office": []})
    assert taken(page, stick) == [ArrivalState.REFUSED]
    told = words(page)
    assert "Perioada 2029 nu a început încă." in told
    assert "Pachetului îi lipsește tabelul" in told
    assert not page.receive_button.isEnabled()
    assert not page.card.receive_button.isVisible()
    taken(page, stick)
    (line,) = refusal_lines(county)
    assert line.commune == believed.name
    assert len(line.refusal.problems) > 5


def test_what_is_no_package_is_refused_and_told(page: ReceivingPage, stick: Path, county: County) -> None:
    (stick / "stricat.letea-pachet").write_bytes(b"age-encryption.org/v1\n" + b"\0\xff" * 4000)
    (stick / "gol.letea-pachet").write_bytes(b"")
    assert taken(page, stick) == [ArrivalState.REFUSED, ArrivalState.REFUSED]
    assert len(refusal_lines(county)) == 2
    assert all(one.commune == "" for one in refusal_lines(county))


def test_a_stick_without_packages_says_so(page: ReceivingPage, stick: Path) -> None:
    (stick / "poze.txt").write_text("ale altcuiva", encoding="utf-8")
    page.take(stick)
    settled(page)
    assert page.waiting.isVisible()
    assert "nu este niciun pachet" in page.waiting.told.text()
    assert (stick / "poze.txt").read_text(encoding="utf-8") == "ale altcuiva"


def test_a_folder_that_is_gone_is_told(page: ReceivingPage, stick: Path) -> None:
    page.take(stick / "nu este")
    settled(page)
    assert page.trouble.isVisible()
    assert page.trouble.text()
    assert page.waiting.isVisible()


def test_the_next_stick_asks_about_what_was_left(
    page: ReceivingPage, believed: Place, put: Put, stick: Path
) -> None:
    put(believed)
    taken(page, stick)
    stop = answering("back")
    page.next_button.click()
    stop()
    assert page.session.arrivals
    stop = answering("go")
    page.next_button.click()
    stop()
    assert not page.session.arrivals
    assert page.waiting.isVisible()


def test_a_stick_that_is_put_in_is_looked_at_by_itself(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, tmp_path: Path, room: Room
) -> None:
    put(believed)
    found: list[Path] = []
    page.watch._look = lambda: list(found)
    page.watch.look_now()
    at_rest(page, room.work)
    assert page.waiting.isVisible()
    found.append(stick)
    page.watch.look_now()
    at_rest(page, room.work)
    assert settled(page) == [ArrivalState.GOOD]
    other = tmp_path / "alt stick"
    other.mkdir()
    found.append(other)
    page.watch.look_now()
    at_rest(page, room.work)
    assert page.band.text() == f"S-a introdus alt stick: {other}."
    assert [one.path.parent for one in page.session.arrivals] == [stick]


def test_the_confirmations_of_a_session_are_one_paper(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, qtbot: QtBot
) -> None:
    first = put(believed, "a.letea-pachet", period="2026-T1")
    put(believed, "b.letea-pachet", period="2026-T2", number=2, before=sha_of(first))
    taken(page, stick)
    page.receive_all()
    settled(page)
    page.papers_button.click()
    dialog = page.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    assert dialog.preview.paper.count() == 2
    dialog.close()


def test_a_nominal_package_says_its_ground(
    page: ReceivingPage, believed: Place, put: Put, stick: Path
) -> None:
    put(believed, leaving=Leaving.NOMINAL, ground="")
    assert taken(page, stick) == [ArrivalState.REFUSED]
    assert "nu spune temeiul legal" in words(page)


@pytest.fixture
def _on_server(county_office: Store, postgresql_address: str) -> None:
    """The county consolidates on PostgreSQL."""
    consolidate_at(county_office, postgresql_address, Progress())


@pytest.mark.usefixtures("_on_server")
def test_a_county_on_a_server_receives_the_same_way(
    county: County, page: ReceivingPage, believed: Place, put: Put, stick: Path
) -> None:
    first = put(believed, "a.letea-pachet", period="2026-T1")
    put(believed, "b.letea-pachet", period="2026-T2", number=2, before=sha_of(first))
    assert taken(page, stick) == [ArrivalState.GOOD, ArrivalState.GOOD]
    page.receive_all()
    assert settled(page) == [ArrivalState.RECEIVED, ArrivalState.RECEIVED]
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert [one.package.receipt_number for one in kept.packages] == [2, 1]
    assert len(list(stick.glob("*.letea-recipisa"))) == 2


def test_a_name_that_is_no_text_or_turns_the_line_is_shown_plain(
    page: ReceivingPage, believed: Place, put: Put, stick: Path, county: County
) -> None:
    put(believed, "trim\u202etap.letea-pachet")
    (stick / os.fsdecode(b"\xff\x01.letea-pachet")).write_bytes(b"nimic")
    assert sorted(state.value for state in taken(page, stick)) == ["good", "refused"]
    for one in page.session.arrivals:
        page.rows.select(one.id)
        assert "\u202e" not in words(page)
    page.rows.show_column(5, shown=True)
    page.grab()
    page.receive_all()
    settled(page)
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert kept.packages[0].package.file_name == "trimtap.letea-pachet"
