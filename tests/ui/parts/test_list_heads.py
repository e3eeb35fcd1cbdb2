"""Every long list of the window is filtered, kept under a name, given out as it is seen."""

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.desk import Desk
from letea.rules.filters import OPS, Filter, Op
from tests.conftest import Trail
from tests.samples import TODAY
from ui.pages import PAGES
from ui.parts.going_out import GoingOutDialog
from ui.parts.list_page import ListPage
from ui.parts.own_lists import Seen
from ui.room import Room

LISTS = (
    *("deadlines", "people", "households", "benefits", "inquiries", "visits", "service_plans", "children"),
    *("elderly", "reported", "carers", "guardianship", "contracts", "providers", "partnerships"),
    *("procedures", "registers", "papers", "council", "needs", "evidence", "personal"),
    *("handover", "payments"),
)


@pytest.fixture
def full_room(room: Room, read_demonstration: Store) -> Room:
    """A room around it."""
    return Room(
        Desk(read_demonstration, room.desk.folders, lambda: TODAY),
        room.work,
        room.settings,
        room.go,
        room.say,
    )


def shown(full_room: Room, key: str, qtbot: QtBot) -> ListPage[Any]:
    made = next(spec for spec in PAGES if spec.key == key).make(full_room)
    assert isinstance(made, ListPage)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("key", LISTS)
def test_a_list_is_narrowed_by_its_fields_and_kept_with_them(full_room: Room, key: str, qtbot: QtBot) -> None:
    page = shown(full_room, key, qtbot)
    page.show_all()  # one of them opens on this month
    everything = page.rows.rows.ids.tolist()
    fields = page.filters.fields()
    assert len(fields) > 3
    for field in list(fields.values())[:6]:
        page.filters.set([Filter(field.key, OPS[field.shape][-1])])
        page.list_now()
        assert set(page.rows.rows.ids.tolist()) <= {*everything, *page.rows.rows.ids.tolist()}
        assert page.filters.words() == page.seen_head().filters.rpartition("; ")[2]
    assert isinstance(page.own._seen(), Seen)
    page.show_all()
    assert page.rows.rows.ids.tolist() == everything
    if everything:
        assert page.filters.button.isVisible()
        assert page.own.button.isVisible()


def test_every_list_of_the_window_is_tried_here(full_room: Room, qtbot: QtBot) -> None:
    found = set()
    for spec in PAGES:
        page = spec.make(full_room)
        qtbot.addWidget(page)
        if isinstance(page, ListPage):
            found.add(spec.key)
    assert found == set(LISTS)


def test_deadlines_are_narrowed_under_their_headings(full_room: Room, qtbot: QtBot) -> None:
    page = shown(full_room, "deadlines", qtbot)
    rules = {one.deadline.rule for one in page._listed}  # type: ignore[attr-defined]
    rule = min(rules)
    page.filters.set([Filter("deadline.rule", Op.AMONG, (rule,))])
    page.list_now()
    assert {one.deadline.rule for one in page._listed} == {rule}  # type: ignore[attr-defined]


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_list_is_saved_as_it_is_seen(
    full_room: Room,
    qtbot: QtBot,
    trail: Trail,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    page = shown(full_room, "benefits", qtbot)
    page.filters.set([Filter("grant.amount_bani", Op.FROM, (50_000,))])
    page.list_now()
    out = tmp_path / f"dosare{ending}"
    kind = "Text cu separatori (*.csv)" if ending == ".csv" else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out.with_suffix(".xlsx")), kind))
    page.export_seen()
    asked = page.window().findChild(GoingOutDialog)  # among them are files of assistants
    assert isinstance(asked, GoingOutDialog)
    asked.purpose.set_value("raportare AJPIS")
    asked.save_now()
    qtbot.waitUntil(lambda: bool(trail.said))
    if ending == ".csv":
        with out.open(encoding="utf-8-sig", newline="") as lines:
            rows: list[Any] = list(csv.reader(lines, delimiter=";"))
    else:
        rows = list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[:3]] == [
        *("Dosare de beneficii", "Drept: Suma este cel puțin 500", "La 22.03.2022"),
    ]
    numbers = [page.rows.rows.row(place).number for place in range(len(page.rows.rows.ids))]  # type: ignore[union-attr]
    assert [row[0] for row in rows[4:]] == numbers
    assert "800,00" in rows[4] if ending == ".csv" else 800 in rows[4]


@pytest.mark.parametrize(
    ("key", "headings"),
    [
        ("people", {"Categorii", "Situații"}),
        ("carers", {"Persoana îngrijită", "Certificat"}),
        ("guardianship", {"Felul"}),
        ("inquiries", {"Felul"}),
        ("elderly", {"Gradul"}),
    ],
)
def test_columns_that_tell_of_health_go_out_only_where_asked(
    full_room: Room, key: str, headings: set[str], qtbot: QtBot
) -> None:
    page = shown(full_room, key, qtbot)
    told = {one.heading for one in page.rows.rows.columns if one.private or one.asked}
    assert told == headings


def test_files_of_a_benefit_for_a_disability_tell_of_it(full_room: Room, qtbot: QtBot) -> None:
    page = shown(full_room, "benefits", qtbot)
    qtbot.waitUntil(lambda: page.shown() > 0)
    assert page.seen_head().private == "Indemnizație lunară în locul asistentului personal"
    heads = [one.heading for one in page.rows.rows.columns]
    page.rows.show_column(heads.index("Beneficiul"), shown=False)
    assert page.seen_head().private == ""
