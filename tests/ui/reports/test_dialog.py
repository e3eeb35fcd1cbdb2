"""The texts of a report: written, kept, refused where too many indicators are chosen."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.reports import ReportKind, YearlyReport
from letea.actions.reports import open_report
from ui.reports.dialog import TextsDialog, open_texts
from ui.room import Room


def a_dialog(room: Room, qtbot: QtBot, kind: ReportKind) -> TextsDialog:
    made = TextsDialog(room, open_report(room.desk.store, kind, 2022))
    qtbot.addWidget(made, before_close_func=TextsDialog.give_up)
    made.show()
    return made


@pytest.mark.parametrize("kind", ReportKind)
def test_texts_are_written(room: Room, qtbot: QtBot, kind: ReportKind) -> None:
    dialog = a_dialog(room, qtbot, kind)
    dialog.form.put_typed({"introduction": "Întâi.\nApoi.", "proposals": "Un microbuz."})
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    held = open_report(room.desk.store, kind, 2022)
    assert (held.introduction, held.difficulties, held.proposals) == ("Întâi.\nApoi.", "", "Un microbuz.")


def test_the_diagnosis_alone_follows_indicators(room: Room, qtbot: QtBot) -> None:
    asked = {kind: a_dialog(room, qtbot, kind).form.typed() for kind in ReportKind}
    assert "indicators" in asked[ReportKind.DIAGNOSIS]
    assert "indicators" not in asked[ReportKind.ACTIVITY]


def test_an_eleventh_indicator_is_refused_and_nothing_typed_is_lost(room: Room, qtbot: QtBot) -> None:
    dialog = a_dialog(room, qtbot, ReportKind.DIAGNOSIS)
    report = open_report(room.desk.store, ReportKind.DIAGNOSIS, 2022)
    report.indicators = [*report.indicators, "elderly"]
    dialog.form.show(report)
    dialog.form.put_typed({"introduction": "Scris."})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(YearlyReport.indicators).is_bad()
    assert dialog.form.typed()["introduction"] == "Scris."


def test_texts_open_once(room: Room) -> None:
    first = open_texts(room, ReportKind.ACTIVITY, 2022, None)
    assert open_texts(room, ReportKind.ACTIVITY, 2022, None) is first
    assert first.windowTitle() == "Raportul anual de activitate, 2022"
    first.reject()
