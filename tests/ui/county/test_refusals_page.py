"""Refuzate: every refusal with its sentences, those of communes that nobody expects by themselves."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from letea.county.opening import County
from letea.county.receiving import look_at, note_refusal
from letea.places import Place
from letea.progress import Progress
from tests.ui.following import at_rest
from ui.county.refusals_page import RefusalsPage
from ui.room import Room


@pytest.fixture
def page(
    room: Room, county: County, put: Callable[..., Path], places: tuple[Place, ...], qtbot: QtBot
) -> RefusalsPage:
    """The page of a county that refused two packages, one of a commune it does not know."""
    refused: tuple[dict[str, Any], ...] = (
        {"records": {"office": []}},
        {"siruta": 99_999, "commune": "Departe"},
    )
    for given in refused:
        note_refusal(county, look_at(county, put(places[0], **given), Progress()))
    made = RefusalsPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made


def words(page: RefusalsPage) -> str:
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def test_each_refusal_tells_its_sentences(page: RefusalsPage) -> None:
    assert page.counts.text() == "2 refuzuri"
    assert "nu este printre cele așteptate" in words(page)
    page.rows.select(page.rows.rows.ids[1])
    assert "Pachetului îi lipsește tabelul" in words(page)
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_unknown_communes_stand_by_themselves(page: RefusalsPage, places: tuple[Place, ...]) -> None:
    page.chips.activate("unknown")
    page._list()
    assert [page.rows.rows.row(0).commune] == [""]  # type: ignore[union-attr]
    assert page.foot.text() == "1 din 2 afișate"
    page.chips.activate("all")
    page.filter.setText(places[0].name)
    assert page.foot.text() == "1 din 2 afișate"
