"""Where the table of a file is: the sheet that says most is offered first."""

from pytestqt.qtbot import QtBot

from letea.actions.sheet_people import person_columns
from letea.rules.sheet_cells import Sheet
from letea.rules.sheet_table import HeadSpot
from ui.parts.import_table import TableStep, look_at

HEADS, ROW = ("Nume", "Prenume", "CNP"), ("Exemplu", "Ion", "1")


def step(qtbot: QtBot, *sheets: Sheet) -> TableStep:
    made = TableStep(person_columns())
    qtbot.addWidget(made)
    made.show_sheets(look_at(sheets, person_columns()))
    return made


def test_the_fullest_head_of_a_sheet_that_is_seen_comes_first(qtbot: QtBot) -> None:
    made = step(
        qtbot,
        Sheet("Veche", (HEADS, ROW), hidden=True),
        Sheet("Lămuriri", (("Nume",), ("cum se scrie",))),
        Sheet("Lista", ((), HEADS, ROW)),
    )
    assert made.sheet().name == "Lista"
    assert made.spot() == HeadSpot(1)
    named = [made.sheet_input.itemText(place) for place in range(made.sheet_input.count())]
    assert named == ["Veche (foaie ascunsă)", "Lămuriri", "Lista"]


def test_a_hidden_sheet_is_shown_where_no_other_has_a_head(qtbot: QtBot) -> None:
    made = step(qtbot, Sheet("Copertă", (("Raport",),)), Sheet("Date", (HEADS, ROW), hidden=True))
    assert made.sheet().name == "Date"
