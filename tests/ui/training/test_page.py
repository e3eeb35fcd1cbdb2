"""The page "Formare": lines of chapter III with their sums and phrases."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.tables.training import TrainingPart, TrainingRow
from letea.actions.year_lists import YearEdit, save_year, year_rows
from letea.rules.training import TrainingSums
from tests.conftest import Trail
from tests.samples import a_training_row
from tests.ui.list_hands import exported, filter_by, keep_as, printed, seen, tools_of, write
from ui.parts.year_list import YearList
from ui.room import Room
from ui.training.page import TrainingPage, sums_worded


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> TrainingPage:
    """The page in sight, with two lines of 2022."""
    carers = a_training_row(
        part=TrainingPart.CARERS,
        audience="Asistenți personali",
        people_count=9,
        amount_bani=None,
        amount_text="Fără costuri",
    )
    save_year(room.desk.store, [YearEdit([a_training_row(), carers], [])], year=2022, label="Formare")
    made = TrainingPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def part(page: TrainingPage, part: TrainingPart) -> YearList:
    return next(one for one in page.lists() if one.key == f"training_{part.value}")


def put(held: YearList, heading: str, text: str) -> None:
    """Write in the last line, under this heading."""
    held.lines.finish_typing()
    labels = [column.field.label for column in held.lines.model.columns]
    index = held.lines.model.index(len(held.lines.model.lines) - 1, labels.index(heading))
    held.lines.model.setData(index, text)


def test_the_sums_of_the_chapter_tell_words_apart_from_zero(page: TrainingPage) -> None:
    assert page.foot.text() == (
        "În tot capitolul III: 13 persoane, 2.000 lei, 1 rând cu mențiune în loc de sumă"
    )


def test_a_phrase_is_kept_as_a_phrase(page: TrainingPage, room: Room) -> None:
    volunteers = part(page, TrainingPart.VOLUNTEERS)
    volunteers.start()
    put(volunteers, "Cine participă", "Voluntari")
    put(volunteers, "Buget estimat", "nu este cazul")
    page.save()
    room.work.wait_idle()
    row = next(
        one for one in year_rows(room.desk.store, TrainingRow, 2022) if one.part is TrainingPart.VOLUNTEERS
    )
    assert (row.amount_bani, row.amount_text) == (None, "nu este cazul")


def test_letters_in_a_sum_are_refused_at_their_row(page: TrainingPage, room: Room) -> None:
    improvement = part(page, TrainingPart.IMPROVEMENT)
    put(improvement, "Buget estimat", "2.000 lei cam")
    page.turn_to("c")
    page.save()
    assert page.view() == "a"
    assert not page.problems_banner.isHidden()
    assert year_rows(room.desk.store, TrainingRow, 2022)[0].amount_bani == 200_000


def test_lines_keep_the_order_of_the_parts_in_the_plan(page: TrainingPage, room: Room) -> None:
    centre = part(page, TrainingPart.CENTRE_STAFF)
    centre.start()
    put(centre, "Cine participă", "Personalul centrului de zi")
    page.save()
    room.work.wait_idle()
    rows = year_rows(room.desk.store, TrainingRow, 2022)
    assert [row.part.value for row in rows] == ["a", "c1", "c2"]


def test_the_sum_follows_what_is_typed(page: TrainingPage) -> None:
    put(part(page, TrainingPart.IMPROVEMENT), "Buget estimat", "1.234,50")
    assert "1.234,50 lei" in page.foot.text()


def test_without_any_sum_no_zero_is_told() -> None:
    assert sums_worded(TrainingSums(people=1, bani=None, worded=0)) == "1 persoană"


def test_each_part_has_filters_of_its_own(
    page: TrainingPage,
    room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [a_training_row(part=TrainingPart.CARERS, audience=who, topic=who) for who in ("Vechi", "Noi")]
    save_year(room.desk.store, [YearEdit(rows, [])], year=2022, label="Formare")
    page.refresh()
    page.turn_to("c")
    carers = part(page, TrainingPart.CARERS)
    everyone = page.foot.text()
    filter_by(tools_of(carers), "Buget estimat, ca mențiune", "costuri")
    assert seen(carers, "Cine participă") == ["Asistenți personali"]
    total = "Total: 9 persoane, 1 rând cu mențiune în loc de sumă (rândurile văzute)"
    assert carers.lines.total_text() == total
    assert not tools_of(part(page, TrainingPart.IMPROVEMENT)).is_filtered()
    assert page.foot.text() == everyone
    (sight,) = (row for row in range(3) if not carers.lines.view.isRowHidden(row))
    write(carers, sight, "Cine participă", "Asistenții personali")
    page.save()
    room.work.wait_idle()
    kept = {row.audience for row in year_rows(room.desk.store, TrainingRow, 2022)}
    assert kept >= {"Asistenții personali", "Vechi", "Noi"}
    keep_as(tools_of(carers), "Fără bani")
    text = printed(tools_of(carers), qtbot)
    assert "Fără bani" in text
    assert "c.2. Instruirea asistenților personali, anul 2022" in text
    rows_out = exported(tools_of(carers), tmp_path / "instruire.xlsx", trail, qtbot, monkeypatch)
    assert (rows_out[-1][0], rows_out[-1][2], rows_out[-1][4]) == ("Asistenții personali", 9, "Fără costuri")
