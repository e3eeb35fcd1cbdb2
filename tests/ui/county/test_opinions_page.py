"""Avize: a draft is read and judged section by section, signed, printed, written to the commune's stick."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import resources
from db.tables.handover import Leaving, Verdict
from letea.county.drafts import draft_lines
from letea.county.opening import County
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.handover.opinion import read_opinion
from letea.places import Place
from letea.progress import Progress
from tests.conftest import Trail
from ui import messages
from ui.county.opinion_dialog import OpinionDialog
from ui.county.opinions_page import _CARD_WIDTH, OpinionsPage
from ui.parts.boxes import FieldBox
from ui.room import Room

PLAN = resources.path("demo/letea-veche-2022.json").read_bytes().replace(b'"year": 2022', b'"year": 2027')

GAP, EDGE = 12, 18  # pixels between the buttons of a card, and beside them


@pytest.fixture
def draft(county: County, believed: Place, put: Callable[..., Path]) -> None:
    """A draft plan of the commune was received."""
    path = put(
        believed,
        period="2027-plan",
        leaving=Leaving.FIGURES,
        records={},
        files={"plan.json": PLAN, "plan.pdf": b"%PDF-1.4 exemplu"},
    )
    take_in(county, look_at(county, path, Progress()), Progress())


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> OpinionsPage:
    """The page, in sight."""
    made = OpinionsPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    made.show()
    room.work.wait_idle()
    return made


def dialog_of(page: OpinionsPage, qtbot: QtBot) -> OpinionDialog:
    """The dialog that stands open over the page."""
    qtbot.waitUntil(lambda: bool(page.findChildren(OpinionDialog)))
    return page.findChildren(OpinionDialog)[0]


def write(
    page: OpinionsPage, room: Room, qtbot: QtBot, typed: Callable[..., None], **values: str
) -> OpinionDialog:
    """Open the opinion and type into its fields by their names."""
    page.edit()
    room.work.wait_idle()
    dialog = dialog_of(page, qtbot)
    for name, text in values.items():
        typed(dialog, name, text)
    return dialog


@pytest.fixture
def typed(type_text: Callable[..., None]) -> Callable[..., None]:
    """Type into a field of the dialog."""

    def into(dialog: OpinionDialog, name: str, text: str) -> None:
        for form in (dialog.head, dialog.remarks):
            for box in form.findChildren(FieldBox):
                if box.keys == (name,):
                    box.setFocus()
                    type_text(box.editor, text)
                    return
        raise AssertionError(name)

    return into


def test_without_drafts_the_page_says_how_they_come(page: OpinionsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.rows.isHidden)
    assert page.card.isHidden()


@pytest.mark.usefixtures("draft")
def test_an_opinion_is_written_signed_and_sent_back(
    page: OpinionsPage,
    room: Room,
    county: County,
    qtbot: QtBot,
    typed: Callable[..., None],
    trail: Trail,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.waitUntil(lambda: page.rows.selected_id() is not None or bool(page._lines))
    page.rows.select(page._lines[0].id)
    dialog = write(page, room, qtbot, typed, number="7091/1078", given_on="15.1.27", remarks="De corelat.")
    dialog.save_now()
    qtbot.waitUntil(lambda: not page.findChildren(OpinionDialog))
    room.work.wait_idle()
    (line,) = draft_lines(county)
    assert page.rows.horizontalScrollBar().maximum() == 0
    buttons = (page.plan_button, page.write_button, page.sign_button, page.print_button)
    assert all(made.isVisible() for made in buttons)
    assert sum(made.sizeHint().width() for made in buttons) + 3 * GAP <= _CARD_WIDTH - 2 * EDGE
    assert line.opinion is not None
    assert (line.opinion.number, line.opinion.answer) == ("7091/1078", None)
    assert not page.sign_button.isHidden()
    monkeypatch.setattr(messages, "choose", lambda *_given, **_told: "sign")
    page.sign()
    room.work.wait_idle()
    qtbot.waitUntil(lambda: not page.answer_button.isHidden())
    assert page.write_button.isHidden()
    assert "Avizul este semnat" in trail.said[-1]
    chooser = page.ask_folder()
    assert chooser is not None
    chooser.fileSelected.emit(str(stick))
    room.work.wait_idle()
    (answer,) = stick.glob("*.letea-aviz")
    told, _public = read_opinion(answer.read_bytes())
    assert (told.verdict, told.remarks[0].text) == (Verdict.FAVOURABLE, "De corelat.")


@pytest.mark.usefixtures("draft")
def test_what_lacks_is_told_when_it_is_signed_and_nothing_is_lost(
    page: OpinionsPage,
    room: Room,
    county: County,
    qtbot: QtBot,
    typed: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.waitUntil(lambda: bool(page._lines))
    page.rows.select(page._lines[0].id)
    write(page, room, qtbot, typed, remarks="De corelat.").save_now()
    qtbot.waitUntil(lambda: not page.findChildren(OpinionDialog))
    room.work.wait_idle()
    monkeypatch.setattr(messages, "choose", lambda *_given, **_told: "sign")
    page.sign()
    room.work.wait_idle()
    qtbot.waitUntil(lambda: not page.trouble.isHidden())
    assert "numărul avizului" in page.trouble.text()
    (line,) = draft_lines(county)
    assert line.opinion is not None
    assert line.opinion.remarks[0]["text"] == "De corelat."
