"""The first step: a plan that leaves alone is chosen, and asks for fewer steps."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from letea.actions.plan_reading import plan_rows
from letea.actions.plans import remove_plan
from letea.handover.keys import OpeningKey
from letea.handover.unseal import unseal
from letea.progress import Progress
from tests.samples import a_plan
from tests.ui.handover.walking import go_on, package, plan_sent
from ui.handover.wizard import DONE, TABLES, TERM, WHERE, WHOM, HandoverWizard
from ui.room import Room


def test_the_plan_leaves_alone_in_fewer_steps(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path
) -> None:
    wizard.term.quarter.setCurrentIndex(wizard.term.quarter.count() - 1)
    assert wizard.term.plan.isVisible()
    assert not wizard.term.year.isVisible()
    assert wizard.term.plan.currentText() == "Plan anual 2022 · Consultare publică"
    assert wizard.term.note.text() == ""
    assert wizard._count.text() == "Pasul 1 din 5"
    assert go_on(wizard, room) == WHOM
    wizard.whom.county.line.setText("DGASPC Exemplu")
    wizard.whom.key.line.setText(county.recipient)
    wizard.whom.compared.setChecked(True)
    assert wizard.next_button.text() == "Arată ce pleacă"
    assert go_on(wizard, room) == TABLES
    told = [one.text() for one in wizard.tables.findChildren(QLabel) if one.isVisible()]
    assert any("Plan anual 2022" in text and "nicio înregistrare" in text for text in told)
    assert not wizard.tables.rows.isVisible()
    wizard.back_button.click()
    assert wizard.step() == WHOM
    assert go_on(wizard, room) == TABLES
    assert go_on(wizard, room) == WHERE
    wizard.where.take(stick)
    assert room.work.wait_idle()
    assert go_on(wizard, room) == DONE
    opened = unseal(package(stick), county, Progress())
    assert (opened.manifest.period, list(opened.parts)) == ("2022-plan", ["plan.json", "plan.pdf"])


def test_another_plan_of_the_year_waits_for_the_opinion_on_the_first(
    room: Room, county: OpeningKey, stick: Path, qtbot: QtBot
) -> None:
    plan_sent(room, county, stick)
    room.desk.store.keep(a_plan(family="operational"), "Plan")
    made = HandoverWizard(room)
    qtbot.addWidget(made)
    made.show()
    made.term.quarter.setCurrentIndex(made.term.quarter.count() - 1)
    assert made.term.plan.count() == 2
    assert made.term.note.text() == "Pachetul îl va înlocui pe cel cu numărul 1."
    made.term.plan.setCurrentIndex(1)
    assert "alt plan al aceluiași an" in made.term.note.text()


def test_an_office_without_a_plan_is_told_so(room: Room, qtbot: QtBot) -> None:
    [plan] = plan_rows(room.desk.store)
    remove_plan(room.desk.store, plan.id)
    made = HandoverWizard(room)
    qtbot.addWidget(made)
    made.show()
    made.term.quarter.setCurrentIndex(made.term.quarter.count() - 1)
    assert "niciun plan" in made.term.note.text()
    assert go_on(made, room) == TERM
    assert "Alegeți planul" in made.term.note.text()
    made.term.quarter.setCurrentIndex(0)
    assert go_on(made, room) == WHOM
