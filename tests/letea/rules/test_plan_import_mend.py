"""What the worker mends before a plan from Word is taken; nothing of it is lost on the way."""

import pytest

from letea.layouts import ANNUAL, family
from letea.rules.plan_import import LEFT_OUT, Block, Grid, Line, Part, Reading, Role, Source, Spot, Trust
from letea.rules.plan_import_build import plan_from
from letea.rules.plan_import_mend import (
    bring_back,
    doubts_of,
    leave_out,
    remove_rows,
    roles_for,
    send_to,
    take_as,
    take_head_for,
    write_cell,
)
from letea.rules.plan_import_reading import recognise
from letea.rules.plan_tree import PlanTree

LAYOUT = family(ANNUAL)
ROWS = (
    ("Nr. crt.", "Campanie", "Obiective", "Perioada", "Responsabili"),
    ("1", "Porți deschise", "Cunoaștere", "Mai 2023", "SPAS"),
    ("2", "Ziua vârstnicului", "Respect", "Octombrie 2023", "SPAS"),
)


@pytest.fixture
def reading() -> Reading:
    """A plan of one heading, one table and one paragraph."""
    above = (
        "Plan anual de acțiune pentru anul 2023",
        "Capitolul II. Planificarea activităților de informare",
        "4. Campanii de informare și sensibilizare a comunității",
    )
    lines = [Line(((text, ""),)) for text in above]
    grid = Grid(tuple(tuple(Spot(text) for text in row) for row in ROWS))
    blocks: tuple[Block, ...] = (*lines, grid, Line((("Campaniile se anunță în sate.", ""),)))
    return recognise(Source("plan.docx", blocks), LAYOUT, year=2020)


@pytest.fixture
def table(reading: Reading) -> Part:
    return next(part for part in reading.parts if part.table is not None)


def uid_of(reading: Reading, key: str) -> str:
    return next(tree.section.uid for tree in reading.sections() if tree.section.key == key)


def built(reading: Reading) -> PlanTree:
    return plan_from(reading)


def rows(reading: Reading, key: str) -> list[dict[str, str]]:
    return [
        row["cells"] for held in built(reading).walk() if held.section.key == key for row in held.section.rows
    ]


def test_what_was_read_before_anything_is_mended(reading: Reading, table: Part) -> None:
    assert reading.year == 2023
    assert table.section == uid_of(reading, "II.4")
    assert [row["name"] for row in rows(reading, "II.4")] == ["Porți deschise", "Ziua vârstnicului"]


def test_another_section_takes_the_table_under_its_own_columns(reading: Reading, table: Part) -> None:
    send_to(table, uid_of(reading, "II.7"), reading, LAYOUT)
    assert table.table is not None
    assert {head.key for head in table.table.heads} <= {"", "nr", "topic"}
    came = rows(reading, "II.7")
    assert {"Porți deschise", "Cunoaștere", "Mai 2023"} <= set(came[0].values())


def test_a_section_without_a_table_takes_one_as_its_own(reading: Reading, table: Part) -> None:
    send_to(table, uid_of(reading, "II.2"), reading, LAYOUT)
    held = next(one for one in built(reading).walk() if one.section.key == "II.2")
    assert [column["heading"] for column in held.section.columns] == list(ROWS[0])
    assert len(held.section.rows) == 2


def test_left_out_and_brought_back_it_is_what_it_was(reading: Reading, table: Part) -> None:
    before = rows(reading, "II.4")
    leave_out(table)
    assert rows(reading, "II.4") == []
    bring_back(table)
    assert rows(reading, "II.4") == before


def test_heads_change_places_without_losing_a_column(reading: Reading, table: Part) -> None:
    take_head_for(table, 2, "name", reading, LAYOUT)
    row = rows(reading, "II.4")[0]
    assert row["name"] == "Cunoaștere"
    assert "Porți deschise" in row.values()


def test_a_head_left_out_takes_its_column_along(reading: Reading, table: Part) -> None:
    take_head_for(table, 4, LEFT_OUT, reading, LAYOUT)
    assert all("SPAS" not in row.values() for row in rows(reading, "II.4"))


def test_cells_and_rows_are_mended(reading: Reading, table: Part) -> None:
    write_cell(table, 0, 1, "  Porți larg deschise ", reading, LAYOUT)
    remove_rows(table, {1}, reading, LAYOUT)
    assert [row["name"] for row in rows(reading, "II.4")] == ["Porți larg deschise"]
    assert doubts_of(table, reading, LAYOUT) == []


def test_text_may_be_above_or_below_the_table_or_its_heading(reading: Reading) -> None:
    part = reading.parts[-1]
    assert part.role is Role.CLOSING
    assert list(roles_for(part, reading, LAYOUT)) == [Role.HEAD, Role.TEXT, Role.CLOSING]
    take_as(part, Role.TEXT, reading, LAYOUT)
    held = next(one for one in built(reading).walk() if one.section.key == "II.4")
    assert held.section.text[0]["runs"][0][0] == "Campaniile se anunță în sate."
    assert held.section.closing == []


def test_text_sent_nowhere_stands_in_a_section_of_its_own(reading: Reading) -> None:
    part = reading.parts[-1]
    send_to(part, "", reading, LAYOUT)
    assert part.role is Role.TEXT
    own = next(one for one in built(reading).walk() if one.section.key == "own.1")
    assert own.section.text[0]["runs"][0][0] == "Campaniile se anunță în sate."


def test_what_the_worker_chose_is_sure(reading: Reading, table: Part) -> None:
    table.trust = Trust.LOOK
    send_to(table, uid_of(reading, "II.5"), reading, LAYOUT)
    assert table.trust is Trust.SURE
