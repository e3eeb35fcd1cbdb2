"""What a list shows becomes a paper: the columns in sight, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.tables.partners import Procedure
from letea.actions.procedures import save_procedure
from letea.wording import Bani
from tests.conftest import Trail
from tests.samples import TODAY
from ui.pages import PAGES
from ui.partners.procedures_page import ProceduresPage
from ui.parts.list_heads import ListHead
from ui.parts.paper_view import PaperDialog
from ui.parts.rows import Column
from ui.parts.seen_list import show_seen_list
from ui.room import Room


@dataclass(frozen=True)
class Sum:
    """A row of sums."""

    id: int
    sum: Bani


def test_the_rows_in_sight_are_printed(room: Room, qtbot: QtBot) -> None:
    save_procedure(room.desk.store, Procedure(code="PO-01", title="Ancheta", approved_on=TODAY), TODAY)
    page = ProceduresPage(room)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    columns, ids = page.rows.shown_columns(), page.rows.rows.ids.tolist()
    dialog = show_seen_list(room, columns, ids, page.fetch, head=ListHead("Proceduri"), parent=page)
    qtbot.waitUntil(dialog.is_ready)
    (sheet,) = pypdfium2.PdfDocument(BytesIO(dialog._pdf))
    text = sheet.get_textpage().get_text_range()
    for part in ("Proceduri", "PO-01", "Ancheta", "22.03.2023", "La zi"):
        assert part in text
    assert "Responsabil" not in text
    dialog.reject()


def test_sums_stand_under_the_rows_that_went_out(room: Room, qtbot: QtBot) -> None:
    rows = [Sum(number, Bani(number * 10_050)) for number in (1, 2, 3)]
    columns = [
        Column[Sum]("Luna", lambda row: row.id, figures=True),
        Column[Sum]("Suma", lambda row: row.sum, figures=True, summed=True),
    ]

    def fetch(ids: Sequence[int]) -> list[Sum]:
        return [row for row in rows if row.id in ids]

    window = QWidget()
    qtbot.addWidget(window)
    dialog = show_seen_list(room, columns, [1, 3], fetch, head=ListHead("Sume"), parent=window)
    qtbot.waitUntil(dialog.is_ready)
    (sheet,) = pypdfium2.PdfDocument(BytesIO(dialog._pdf))
    text = sheet.get_textpage().get_text_range()
    assert "Total" in text
    assert text.split("Total")[1].split()[0] == "402"
    dialog.reject()


def test_what_no_binder_holds_is_not_printed(
    room: Room, trail: Trail, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in ("PO-01", "PO-02", "PO-03"):
        save_procedure(room.desk.store, Procedure(code=code, title=code, approved_on=TODAY), TODAY)
    page = ProceduresPage(room)
    qtbot.addWidget(page)
    page.show()
    monkeypatch.setattr("ui.parts.seen_list._MOST", 2)
    page.print_seen()
    assert trail.said == [
        "Pe hârtie se pun cel mult 2 rânduri. Filtrați lista, sau exportați-o ca tabel.",
    ]
    assert not page.findChildren(PaperDialog)


@pytest.mark.parametrize(
    "key",
    [
        *("inquiries", "visits", "service_plans", "children", "elderly", "reported"),
        *("carers", "guardianship", "benefits", "payments", "council", "papers"),
        *("contracts", "providers", "partnerships", "procedures"),
    ],
)
def test_each_list_is_offered_on_paper_beside_the_export(room: Room, qtbot: QtBot, key: str) -> None:
    page = next(spec for spec in PAGES if spec.key == key).make(room)
    qtbot.addWidget(page)
    tools = [made.text() for made in page.findChildren(QPushButton)]
    at = tools.index("Tipărește lista")
    assert tools[at + 1] == "Exportă"


@pytest.mark.parametrize("key", ["people", "households"])
def test_the_menu_of_exports_offers_it_too(room: Room, qtbot: QtBot, key: str) -> None:
    page = next(spec for spec in PAGES if spec.key == key).make(room)
    qtbot.addWidget(page)
    next(made for made in page.findChildren(QPushButton) if made.text() == "Exportă").click()
    (menu,) = page.findChildren(QMenu)
    assert menu.actions()[0].text() == "Ce se vede în listă, pe hârtie…"
    menu.close()
