"""The page "Proceduri": the list, the revision in one step."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.tables.partners import Procedure
from letea.actions.procedures import open_procedure, save_procedure
from tests.conftest import Trail
from tests.samples import TODAY
from ui.partners.procedures_page import ProceduresPage
from ui.room import Room


@pytest.fixture
def page(in_sight: Callable[[type[Any]], Any]) -> ProceduresPage:
    """The page in sight."""
    made: ProceduresPage = in_sight(ProceduresPage)
    return made


def test_a_late_procedure_is_revised_in_one_step(
    page: ProceduresPage, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    held = Procedure(code="PO-01", title="Ancheta", approved_on=date(2020, 1, 1))
    kept = save_procedure(room.desk.store, held, TODAY)
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    rows = page.rows.rows
    assert rows.data(rows.index(0, 4)) == "Revizuire întârziată"
    assert page.rows.horizontalScrollBar().maximum() == 0
    page.rows.select(kept)
    page.revise_button.click()
    qtbot.waitUntil(lambda: bool(trail.said))
    assert trail.said == ["Procedura este revizuită azi; următoarea revizuire, până la 22.03.2023."]
    assert open_procedure(room.desk.store, kept).revised_on == TODAY
    qtbot.waitUntil(lambda: rows.data(rows.index(0, 4)) == "La zi")


def test_a_procedure_withdrawn_is_not_offered_for_revision(
    page: ProceduresPage, room: Room, qtbot: QtBot
) -> None:
    kept = save_procedure(room.desk.store, Procedure(title="Veche", withdrawn_on=TODAY), TODAY)
    page.show_record(kept)
    qtbot.waitUntil(lambda: page.card.accessibleName() == "Veche")
    assert page.revise_button.isHidden()


def test_without_a_procedure_nothing_is_revised(page: ProceduresPage, trail: Trail) -> None:
    page.revise()
    assert trail.said == []
