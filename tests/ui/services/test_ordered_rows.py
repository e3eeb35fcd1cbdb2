"""The services, existing and proposed, are filtered, kept under a name, given out; none moves meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.services import BudgetSource, Programme, ProgrammeRow, ProposedService
from letea.actions.saved_lists import saved_lists
from letea.actions.services import ServiceFile, save_proposed, save_service, service_rows
from letea.actions.year_lists import YearEdit, save_year, year_rows
from tests.conftest import Trail
from tests.samples import TODAY, a_budget, a_licence, a_service
from tests.ui.following import Herald
from tests.ui.list_hands import entry, exported, filter_by, keep_as, printed, seen, tools_of, write
from ui.room import Room
from ui.services.ordered_rows import OrderedRows
from ui.services.page import ServicesPage

NAMES = ["Centru de zi", "Cantina", "Centru pentru vârstnici"]


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ServicesPage:
    """Three services, each with a budget, the second without a licence; two proposed, three programmes."""
    store = room.desk.store
    for place, name in enumerate(NAMES, start=1):
        licences = [] if name == "Cantina" else [a_licence()]
        budgets = [a_budget(source=BudgetSource.LOCAL, amount_bani=place * 100_000)]
        save_service(store, ServiceFile(a_service(name=name), licences, budgets, []), TODAY)
    for name, sum_bani in (("Adăpost", 500_000), ("Locuințe protejate", None)):
        proposed = ProposedService(year=2022, name=name, local_bani=sum_bani, justification="nevoie")
        save_proposed(store, proposed)
    rows = [
        ProgrammeRow(year=2022, programme=Programme.CONTRACTING, provider=name, amount_bani=bani)
        for name, bani in (("Asociația A", 100_000), ("Fundația B", 250_000), ("Asociația C", None))
    ]
    save_year(store, [YearEdit(rows, [])], year=2022, label="Programe")
    made = ServicesPage(room)
    Herald(store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.refresh()
    return made


def names(listed: OrderedRows) -> list[str]:  # type: ignore[type-arg]
    heading = {"services": "Denumirea serviciului", "proposed": "Denumirea"}[listed.rows.objectName()]
    rows = listed.rows.rows
    place = [column.heading for column in rows.columns].index(heading)
    return [str(rows.data(rows.index(row, place))) for row in range(len(rows.ids))]


def test_services_are_filtered_by_their_budgets_and_licences(page: ServicesPage) -> None:
    tools = page.existing.tools
    filter_by(tools, "Buget: Suma", "2.000", op=1)
    assert names(page.existing) == NAMES[1:]
    assert page.foot.text() == "2 din 3 servicii"
    filter_by(tools, "Licență: Valabilă până la", op=5)
    assert names(page.existing) == ["Centru pentru vârstnici"]
    assert tools.count.text() == "1 din 3 rânduri"


def test_no_service_moves_while_some_are_out_of_sight(page: ServicesPage, room: Room) -> None:
    filter_by(page.existing.tools, "Denumirea serviciului", "centru")
    page.existing.rows.select(page.existing.rows.rows.ids[1])
    page.existing.rows.setFocus()
    QTest.keyClick(page.existing.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    room.work.wait_idle()
    assert [row.name for row in service_rows(room.desk.store, TODAY)] == NAMES
    assert not page.existing._up.isEnabled()


def test_a_service_sought_comes_into_sight_whatever_the_filter(page: ServicesPage, room: Room) -> None:
    filter_by(page.existing.tools, "Denumirea serviciului", "cantina")
    other = service_rows(room.desk.store, TODAY)[0].id
    page.show_record(other)
    assert page.existing.rows.selected_id() == other
    assert names(page.existing) == NAMES


def test_where_no_service_fits_all_are_one_click_away(page: ServicesPage) -> None:
    filter_by(page.existing.tools, "Adresa", "Marte")
    assert names(page.existing) == []
    assert not page.existing.empty.isVisible()
    assert not page.existing.tools.none.isVisible()  # it has no place here
    (way_out,) = [
        one for one in page.existing.findChildren(QPushButton) if one.text() == "Arată toate rândurile"
    ]
    QTest.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert names(page.existing) == NAMES


def test_a_list_of_services_is_kept_with_its_columns_and_given_out(
    page: ServicesPage,
    room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tools = page.existing.tools
    filter_by(tools, "Denumirea serviciului", "centru")
    page.existing.rows.lend_columns(["Denumirea serviciului", "Centrul"])
    keep_as(tools, "Centre")
    assert [one.name for one in saved_lists(room.desk.store, "services.existing")] == ["Centre"]
    entry(tools, "Închide")
    assert len(page.existing.rows.shown_columns()) > 2
    entry(tools, "Centre")
    text = printed(tools, qtbot)
    assert "Servicii sociale existente; Denumirea serviciului conține „centru”" in " ".join(text.split())
    assert "Cantina" not in text
    out = exported(tools, tmp_path / "centre.xlsx", trail, qtbot, monkeypatch)
    assert [row[0] for row in out[-2:]] == ["Centru de zi", "Centru pentru vârstnici"]
    assert out[0][0] == "Centre"


def test_proposed_services_are_filtered_by_what_is_no_column(page: ServicesPage, qtbot: QtBot) -> None:
    page.turn_to("proposed")
    filter_by(page.proposed.tools, "Buget local", "1.000", op=1)
    assert names(page.proposed) == ["Adăpost"]
    assert "Servicii sociale propuse, anul 2022" in printed(page.proposed.tools, qtbot)


def test_a_programme_is_filtered_edited_and_saved_whole(page: ServicesPage, room: Room) -> None:
    page.turn_to("contracting")
    contracting = page.lists()[0]
    filter_by(tools_of(contracting), "Furnizorul", "asociația")
    assert seen(contracting, "Furnizorul") == ["Asociația A", "Asociația C"]
    assert contracting.lines.total_text() == "Total: 1.000 lei (rândurile văzute)"
    write(contracting, 2, "Suma", "nu este cazul")
    page.save()
    room.work.wait_idle()
    rows = year_rows(room.desk.store, ProgrammeRow, 2022)
    assert [(row.provider, row.amount_text) for row in rows] == [
        ("Asociația A", ""),
        ("Fundația B", ""),
        ("Asociația C", "nu este cazul"),
    ]
