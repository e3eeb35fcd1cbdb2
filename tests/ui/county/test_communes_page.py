"""Comune: who handed over for a period; the card with packages, refusals and keys; what goes out."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from letea.county.communes import CommuneState
from letea.county.kept import commune_kept
from letea.county.opening import County
from letea.county.receiving import look_at, note_refusal
from letea.county.taking_in import TakenIn, take_in
from letea.places import Place
from letea.progress import Progress
from tests.conftest import Trail
from tests.county_samples import records_of
from tests.ui.following import at_rest
from ui.county.commune_dialogs import CommuneDialog, RetireKeyDialog
from ui.county.communes_page import CommunesPage
from ui.parts.export import write_seen
from ui.parts.paper_view import PaperDialog
from ui.room import Room

Put = Callable[..., Path]
Receive = Callable[..., TakenIn]
PLAN = b"%PDF-1.4 nimic adev\xc4\x83rat"


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> CommunesPage:
    """The page in sight."""
    made = CommunesPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made


@pytest.fixture
def receive(county: County, put: Put) -> Receive:
    """Receive a package of a commune, as another part of the program would."""
    return lambda place, **given: take_in(
        county, look_at(county, put(place, **given), Progress()), Progress()
    )


def read_again(page: CommunesPage) -> None:
    page.refresh()
    at_rest(page, page._room.work)


def words(page: CommunesPage) -> str:
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def pressed(page: CommunesPage, name: str) -> None:
    found = page.card.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_every_commune_of_siruta_is_expected(page: CommunesPage) -> None:
    assert len(page.rows.rows.ids) == 93
    assert page.foot.text() == "93 din 93 afișate"
    assert page.counts.text() == "anul 2026: 93 de comune"
    assert page.chips.words("missing") == "Lipsă"
    assert page.rows.horizontalScrollBar().maximum() == 0
    assert "Nu a predat încă nimic." in words(page)


def test_what_was_received_and_refused_shows_by_state(
    page: CommunesPage, county: County, believed: Place, places: tuple[Place, ...], put: Put, receive: Receive
) -> None:
    receive(believed)
    note_refusal(county, look_at(county, put(places[3], records={"office": []}), Progress()))
    read_again(page)
    page.show_part(CommuneState.RECEIVED.value)
    assert page.rows.rows.ids.tolist() == [believed.siruta]
    page.show_part(CommuneState.REFUSED.value)
    at_rest(page, page._room.work)
    assert page.rows.rows.ids.tolist() == [places[3].siruta]
    assert "Pachetului îi lipsește tabelul" in words(page)
    page.show_part(CommuneState.MISSING.value)
    assert len(page.rows.rows.ids) == 91
    page.period.choose(2026, 1)
    at_rest(page, page._room.work)
    assert page.counts.text() == "trimestrul I 2026: 93 de comune"
    assert len(page.rows.rows.ids) == 93
    page.show_part(CommuneState.RECEIVED.value)  # as the first page asks, which counts years
    at_rest(page, page._room.work)
    assert page.counts.text() == "anul 2026: 93 de comune"
    assert page.rows.rows.ids.tolist() == [believed.siruta]


def test_a_commune_is_found_by_typing_without_diacritics(page: CommunesPage) -> None:
    QTest.keyClicks(page.rows, "ag")
    page.filter.setText("agas")
    assert [page.rows.rows.row(0).commune.name] == ["Agăș"]  # type: ignore[union-attr]
    page.filter.setText("20359")
    assert [page.rows.rows.row(0).commune.name] == ["Letea Veche"]  # type: ignore[union-attr]
    page.filter.setText("nicăieri")
    assert not page.rows.isVisible()
    page.show_record(20359)
    assert page.rows.selected_id() == 20359


def test_headings_order(page: CommunesPage, believed: Place, receive: Receive) -> None:
    receive(believed)
    read_again(page)
    page._order_by("name", descending=True)
    assert page.rows.rows.ids[-1] == believed.siruta
    page._order_by("received", descending=True)
    assert page.rows.rows.ids[0] == believed.siruta


def test_the_card_tells_what_a_corrected_package_changed(
    page: CommunesPage, believed: Place, receive: Receive, room: Room
) -> None:
    first = receive(believed)
    records = records_of(believed.siruta, 2026)
    records["figure"][0] = records["figure"][0] | {"value": 21}
    receive(believed, number=2, before=first.package.sha256, replaces=1, records=records)
    read_again(page)
    page.rows.select(believed.siruta)
    at_rest(page, room.work)
    told = words(page)
    assert "anul 2026, pachetul 2" in told
    assert "20 → 21" in told
    assert "înlocuit" in told


def test_a_kept_package_and_its_plan_are_saved_as_they_came(
    page: CommunesPage, believed: Place, receive: Receive, room: Room, tmp_path: Path, trail: Trail
) -> None:
    taken = receive(believed, files={"plan.pdf": PLAN})
    read_again(page)
    page.rows.select(believed.siruta)
    at_rest(page, room.work)
    for name, out in (("save", "al-meu.letea-pachet"), ("plan", "planul.pdf")):
        pressed(page, f"{name}.{taken.package.id}")
        dialog = page.window().findChild(QFileDialog, "communes.where")
        assert isinstance(dialog, QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / out))
        dialog.close()
        at_rest(page, room.work)
    assert sha256((tmp_path / "al-meu.letea-pachet").read_bytes()).hexdigest() == taken.package.sha256
    assert (tmp_path / "planul.pdf").read_bytes() == PLAN
    assert trail.said == ["Salvat: al-meu.letea-pachet", "Salvat: planul.pdf"]


def test_the_confirmation_of_a_package_is_printed_any_day(
    page: CommunesPage, believed: Place, receive: Receive, room: Room, qtbot: QtBot
) -> None:
    taken = receive(believed)
    read_again(page)
    page.rows.select(believed.siruta)
    at_rest(page, room.work)
    pressed(page, f"confirm.{taken.package.id}")
    dialog = page.window().findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    assert dialog.windowTitle() == f"Confirmare de primire: {believed.name}, anul 2026, pachetul 1"
    dialog.close()


def test_a_key_is_retired_with_its_reason(
    page: CommunesPage, believed: Place, county: County, room: Room
) -> None:
    read_again(page)
    page.rows.select(believed.siruta)
    at_rest(page, room.work)
    assert page.card.kept is not None
    pressed(page, f"retire.{page.card.kept.keys[0].id}")
    dialog = page.window().findChild(RetireKeyDialog)
    assert isinstance(dialog, RetireKeyDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    at_rest(page, room.work)
    assert dialog.why.note.text() == "Scrieți de ce se retrage cheia."
    dialog.why.line.setText("calculator furat")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    at_rest(page, room.work)
    kept = commune_kept(county, believed.siruta)
    assert kept is not None
    assert kept.keys[0].retired_why == "calculator furat"
    assert "calculator furat" in words(page)


def test_a_commune_that_is_not_expected_has_its_note(page: CommunesPage, room: Room) -> None:
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    dialog = page.window().findChild(CommuneDialog)
    assert isinstance(dialog, CommuneDialog)
    dialog.expected.setChecked(False)
    dialog.note.line.setText("predă pe hârtie")
    dialog.do_button.click()
    at_rest(page, room.work)
    row = page.rows.rows.row(0)
    assert row is not None
    assert row.line.state is CommuneState.NOT_EXPECTED
    page.filter.setText("hartie")
    assert page.foot.text() == "1 din 93 afișate"


def test_the_list_goes_out_as_it_is_seen(page: CommunesPage, room: Room, tmp_path: Path) -> None:
    page.show_part(CommuneState.MISSING.value)
    page.filter.setText("let")
    head = page._list_head()
    assert head.filters == "anul 2026; Lipsă; căutat „let”"
    out = tmp_path / "comune.csv"
    count = write_seen(
        out,
        page._fetch,
        columns=page.rows.shown_columns(),
        ids=page.rows.rows.ids.tolist(),
        head=head,
        today=room.desk.today(),
        progress=Progress(),
    )
    assert count == 1
    assert "Letea Veche" in out.read_text(encoding="utf-8-sig")


def test_the_list_is_printed(page: CommunesPage, qtbot: QtBot) -> None:
    page.print_paper()
    dialog = page.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    assert dialog.preview.paper.count() >= 2
    dialog.close()
