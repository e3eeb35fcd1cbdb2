"""A sheet as a table: letters and numbers, merged cells, cells that are filled."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from letea.exchange.recipient_book import LookedSheet
from ui.reports.sheet_grid import SheetModel, SheetView

HELD = LookedSheet("Foaie", (("Titlu", "", ""), ("Copii", "", "=B1")), frozenset({"C2"}), ("A1:C1",))


def test_a_sheet_is_shown_with_a_few_empty_cells_to_spare(qtbot: QtBot) -> None:
    model = SheetModel()
    model.show_sheet(HELD, {"B2": "Beneficiari: copii"})
    view = SheetView(model)
    qtbot.addWidget(view)
    view.fit()
    assert (model.rowCount(), model.columnCount()) == (7, 5)
    assert model.headerData(2, Qt.Orientation.Horizontal) == "C"
    assert model.headerData(6, Qt.Orientation.Vertical) == "7"
    assert (view.columnSpan(0, 0), view.columnSpan(1, 0)) == (3, 1)
    assert model.index(1, 1).data() == "Beneficiari: copii"
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "B2: Beneficiari: copii"
    assert model.index(6, 4).data() == ""
    assert view.place() == ""
    view.choose("C1")
    assert view.place() == "A1"
