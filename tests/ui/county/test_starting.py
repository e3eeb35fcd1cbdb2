"""`letea county` in the window: a county's office, which consolidates where the command said."""

import pytest
from PySide6.QtWidgets import QLabel

from db.store import Store
from letea.county.engine import shown_address
from letea.county.opening import consolidation_address
from letea.desk import Desk
from letea.folders import Folders
from tests.letea.county.conftest import TODAY, county_office, new_county_file
from tests.patience import until
from ui.county.starting import CountyStart
from ui.parts.message import MessageDialog
from ui.window import Window

__all__ = ["county_office", "new_county_file"]
NOWHERE = "postgresql+psycopg://letea@127.0.0.1:1/judet"


@pytest.fixture
def county_desk(county_office: Store, folders: Folders) -> Desk:
    """The desk of a county's office."""
    return Desk(county_office, folders, lambda: TODAY)


def said(window: Window) -> str:
    """What the message in front of the window says; "" while there is none."""
    dialog = window.findChild(MessageDialog)
    return "" if dialog is None else " ".join(one.text() for one in dialog.findChildren(QLabel))


def test_the_engine_that_was_named_is_used_from_then_on(
    bare_window: Window, county_desk: Desk, postgresql_address: str
) -> None:
    CountyStart(bare_window, postgresql_address)
    bare_window.open_desk(county_desk)
    until(lambda: consolidation_address(county_desk.store) != "")
    assert shown_address(consolidation_address(county_desk.store)) == postgresql_address
    assert bare_window.room is not None
    assert bare_window.work.wait_idle()


def test_an_engine_that_does_not_answer_changes_nothing_and_is_told(
    bare_window: Window, county_desk: Desk
) -> None:
    CountyStart(bare_window, NOWHERE)
    bare_window.open_desk(county_desk)
    until(lambda: "127.0.0.1 nu răspunde" in said(bare_window))
    assert consolidation_address(county_desk.store) == ""


def test_without_an_address_the_county_opens_as_it_is(bare_window: Window, county_desk: Desk) -> None:
    CountyStart(bare_window, "")
    bare_window.open_desk(county_desk)
    assert bare_window.work.wait_idle()
    assert said(bare_window) == ""
    assert consolidation_address(county_desk.store) == ""


def test_the_office_of_a_commune_is_told_apart(bare_window: Window, desk: Desk) -> None:
    CountyStart(bare_window, NOWHERE)
    bare_window.open_desk(desk)
    assert "nu este al unui județ" in said(bare_window)
