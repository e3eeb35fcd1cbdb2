"""The page "Furnizori": the list with its certificates, the card with services, deletion."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.partners import Partnership, Provider, ProviderService
from letea.actions.providers import ProviderFile, save_provider
from tests.conftest import Trail
from tests.samples import TODAY
from tests.ui.following import answering
from ui.partners.dialogs import ProviderDialog
from ui.partners.providers_page import ProvidersPage
from ui.room import Room


def a_provider(store: Store, **given: Any) -> int:
    known: dict[str, Any] = {"name": "Asociația Exemplu", "accreditation_series": "AF"}
    service = ProviderService(provider_id=0, name="Cantină", licensed_until_on=date(2022, 5, 4))
    file = ProviderFile(Provider(**known | {"accreditation_number": "7"} | given), [service])
    return save_provider(store, file, TODAY)


@pytest.fixture
def page(in_sight: Callable[[type[Any]], Any]) -> ProvidersPage:
    """The page in sight."""
    made: ProvidersPage = in_sight(ProvidersPage)
    return made


def test_providers_are_listed_with_the_first_paper_to_end(
    page: ProvidersPage, room: Room, qtbot: QtBot
) -> None:
    a_provider(room.desk.store)
    a_provider(room.desk.store, name="Parohia", accreditation_number="", accreditation_series="")
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 2)
    rows = page.rows.rows
    cells = [str(rows.data(rows.index(0, place))) for place in range(5)]
    assert cells == ["Asociația Exemplu", "Cantină", "AF 7", "04.05.2022", "Expiră curând"]
    assert rows.data(rows.index(1, 4)) == "Fără acreditare"
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_the_card_tells_services_and_partnerships(page: ProvidersPage, room: Room, qtbot: QtBot) -> None:
    provider = a_provider(room.desk.store)
    room.desk.store.keep(Partnership(partner="Asociația Exemplu", number="9", provider_id=provider), "P")
    page.show_record(provider)

    def told() -> str:
        return "\n".join(label.text() for label in page.card.findChildren(QLabel))

    qtbot.waitUntil(lambda: "fără licență, până la 04.05.2022" in told())
    assert "Parteneriat\n9" in told()


def test_a_provider_is_deleted(page: ProvidersPage, room: Room, trail: Trail, qtbot: QtBot) -> None:
    provider = a_provider(room.desk.store)
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    stop = answering("do")
    page.rows.delete_asked.emit(provider)
    qtbot.waitUntil(lambda: bool(trail.said))
    stop()
    assert trail.said == ["Furnizorul „Asociația Exemplu” a fost șters. [Anulează]"]


def test_a_new_provider_is_saved_and_shown(
    page: ProvidersPage, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    page.new()
    (dialog,) = page.findChildren(ProviderDialog)
    dialog.form.put_typed({"name": "Parohia Exemplu"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    qtbot.waitUntil(lambda: page.rows.selected_id() is not None)
    assert trail.said == ["Furnizorul a fost salvat."]
