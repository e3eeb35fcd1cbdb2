"""The sums of a year are told apart by kind, month, village and source."""

import pytest
from pytestqt.qtbot import QtBot

from letea.actions.benefit_payments import generate_payments
from letea.actions.benefit_sums import SumBy
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.samples import TODAY
from ui.benefits.sums import SumsView
from ui.room import Room


@pytest.mark.parametrize(
    ("by", "words"),
    [
        (SumBy.KIND, "Venit minim de incluziune"),
        (SumBy.MONTH, "martie 2022"),
        (SumBy.VILLAGE, "Letea Veche"),
        (SumBy.SOURCE, "bugetul de stat, prin AJPIS"),
    ],
)
def test_a_year_is_summed(room: Room, qtbot: QtBot, by: SumBy, words: str) -> None:
    store = room.desk.store
    approved(store, someone(store))
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    view = SumsView(room)
    qtbot.addWidget(view)
    view.by.setCurrentIndex(list(SumBy).index(by))
    view.refresh()
    row = view.rows.rows.row(0)
    assert row is not None
    assert row.words.startswith(words)
    assert view.total.text() == "Total: 300 lei, 1 plată"
    assert view.rows.rows.data(view.rows.rows.index(0, 6)) == "300"
