"""The dialogs of providers, partnerships and procedures: what is wrong is told, nothing typed is lost."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import InstrumentedAttribute

from db.tables.partners import Partnership, Procedure, Provider
from letea.actions.partnerships import partnership_rows
from letea.actions.procedures import procedure_rows
from letea.actions.providers import open_provider, provider_rows
from tests.samples import TODAY
from ui.partners.dialogs import PartnershipDialog, ProcedureDialog, ProviderDialog, new_provider
from ui.room import Room


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"name": ""}, Provider.name),
        ({"name": "Asociația", "accredited_on": "31.2.2022"}, Provider.accredited_on),
        (
            {"name": "Asociația", "accredited_on": "1.3.2022", "accredited_until_on": "1.2.2022"},
            Provider.accredited_until_on,
        ),
    ],
)
def test_a_wrong_provider_is_told_at_its_place(
    room: Room, qtbot: QtBot, typed: dict[str, str], wrong: InstrumentedAttribute[Any]
) -> None:
    dialog = ProviderDialog(room, new_provider())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.put_typed(typed)
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(wrong).is_bad()
    assert {key: dialog.form.typed()[key] for key in typed} == typed
    assert provider_rows(room.desk.store, TODAY) == []
    dialog.done(0)


def test_a_wrong_service_is_told_at_its_line(room: Room, qtbot: QtBot) -> None:
    dialog = ProviderDialog(room, new_provider())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.put_typed({"name": "Asociația"})
    dialog.services.put_typed([["", "Cantină", "", "multe", "", "", "", ""]])
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.services.has_problem()
    dialog.services.put_typed([["", "Cantină", "", "25", "LF", "1", "1.1.2022", "1.1.2027"]])
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    (row,) = provider_rows(room.desk.store, TODAY)
    (service,) = open_provider(room.desk.store, row.id).services
    assert (service.name, service.capacity) == ("Cantină", 25)


def test_a_partnership_that_ends_before_it_begins_is_refused(room: Room, qtbot: QtBot) -> None:
    dialog = PartnershipDialog(room, Partnership(partner=""))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.put_typed({"partner": "Școala", "signed_on": "1.3.2022", "until_on": "1.2.2022"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(Partnership.until_on).is_bad()
    dialog.form.put_typed({"until_on": "1.2.2023"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    assert [row.partner for row in partnership_rows(room.desk.store, TODAY)] == ["Școala"]


def test_a_procedure_with_a_wrong_day_is_refused(room: Room, qtbot: QtBot) -> None:
    dialog = ProcedureDialog(room, Procedure(title=""))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.put_typed({"title": "Vizita", "revised_on": "mâine"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(Procedure.revised_on).typed() == "mâine"
    dialog.form.put_typed({"revised_on": "1.3.2022"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    assert [row.title for row in procedure_rows(room.desk.store, TODAY)] == ["Vizita"]
