"""The lines of a comparison are filtered by what is kept of them, kept under a name, given out as seen."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letea.actions.saved_lists import saved_lists
from letea.rules.filters import OPS, Filter, Op
from tests.conftest import Trail
from tests.letea.actions.test_filter_lists import of_shape
from tests.letea.actions.test_restrictions import restricted
from tests.ui.evidence.conftest import Write
from tests.ui.evidence.test_page import compare, press
from tests.ui.list_hands import entry, exported, filter_by, keep_as, printed
from ui.evidence.page import EvidencePage
from ui.parts.going_out import GoingOutDialog
from ui.room import Room


@pytest.fixture
def opened(page: EvidencePage, room: Room, list_file: Write) -> EvidencePage:
    """The comparison of March, with its four lines in sight."""
    compare(page, room, list_file())
    press(page.lines, "chip.all")
    return page


def names(page: EvidencePage) -> list[str]:
    rows = page.lines.rows.rows
    return [str(rows.data(rows.index(row, 0))) for row in range(len(rows.ids))]


def test_lines_are_filtered_by_sums_and_by_what_either_side_says(opened: EvidencePage) -> None:
    everyone, tools = names(opened), opened.lines.tools
    assert len(everyone) == 4
    filter_by(tools, "Suma la ei", "300", "350")
    assert names(opened) == ["Exemplu Ana", "Exemplu Ion"]
    filter_by(tools, "La ei", "350")
    assert names(opened) == ["Exemplu Ana"]
    assert tools.count.text() == "1 din 4 rânduri"
    press(opened.lines, "chip.agrees")
    assert tools.none.isVisible()
    press(opened.lines, "filters.out")
    assert names(opened) == ["Exemplu Ion"]


def test_each_field_is_compared_in_each_way(opened: EvidencePage, room: Room) -> None:
    held, filtering = opened.lines.held, opened.lines._filtering()
    assert held is not None
    for key, field in filtering.fields(room.desk.store).items():
        for op in OPS[field.shape]:
            fits = filtering.fitting(room.desk.store, [Filter(key, op, of_shape(field, op))], held.lines)
            assert len(fits) == len(held.lines)
            if op is Op.EMPTY:
                filled = filtering.fitting(room.desk.store, [Filter(key, Op.FILLED)], held.lines)
                assert [not one for one in filled] == fits


def test_a_list_of_lines_is_kept_and_given_out(
    opened: EvidencePage,
    room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tools = opened.lines.tools
    filter_by(tools, "Suma la ei", "350", op=1)
    keep_as(tools, "Sume mari")
    assert [one.name for one in saved_lists(room.desk.store, "evidence_lines")] == ["Sume mari"]
    entry(tools, "Închide")
    assert len(names(opened)) == 4
    entry(tools, "Sume mari")
    text = " ".join(printed(tools, qtbot).split())
    assert "Sume mari" in text
    assert "Suma la ei este cel puțin 350" in text
    assert "Exemplu Ion" not in text
    rows = exported(tools, tmp_path / "rânduri.xlsx", trail, qtbot, monkeypatch)
    assert [row[0] for row in rows[3:]] == ["Persoana", "Exemplu Ana"]
    opened.lines.show_comparison(opened.lines.held.record.id if opened.lines.held else 0)
    assert tools.own.name() == ""
    assert not tools.is_filtered()


def test_a_line_about_a_restricted_person_is_left_out_unless_asked(opened: EvidencePage, room: Room) -> None:
    held = opened.lines.held
    assert held is not None
    person = next(line.person_id for line in held.lines if line.person_id is not None)
    restricted(room.desk.store, person)
    opened.lines.tools.export_button.click()
    dialog = opened.window().findChildren(GoingOutDialog)[-1]
    assert not dialog.restricted.isHidden()
    dialog.reject()
