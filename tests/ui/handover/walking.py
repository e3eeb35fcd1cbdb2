"""The wizard walked as the worker does, and what was handed over without it."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLabel

from db.tables.handover import SentPackage
from letea.actions.handing_over import hand_over, tables_leaving
from letea.actions.plan_reading import plan_rows
from letea.handover.keys import OpeningKey
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.answers import DGASPC
from ui.handover.page import HandoverPage
from ui.handover.wizard import DONE, LEAVING, TABLES, WHERE, WHOM, HandoverWizard
from ui.room import Room

TODAY = date(2023, 1, 20)


def go_on(wizard: HandoverWizard, room: Room) -> int:
    wizard.next_button.click()
    assert room.work.wait_idle()
    return wizard.step()


def to_whom(wizard: HandoverWizard, room: Room, county: OpeningKey) -> None:
    assert go_on(wizard, room) == WHOM
    wizard.whom.county.line.setText("DGASPC Exemplu")
    wizard.whom.key.line.setText(county.recipient)
    wizard.whom.compared.setChecked(True)
    assert go_on(wizard, room) == LEAVING


def to_the_stick(wizard: HandoverWizard, room: Room, stick: Path) -> None:
    assert go_on(wizard, room) == TABLES
    assert go_on(wizard, room) == WHERE
    wizard.where.take(stick)
    assert room.work.wait_idle()
    assert go_on(wizard, room) == DONE


def package(stick: Path) -> bytes:
    [file] = stick.glob("*.letea-pachet")
    return file.read_bytes()


def sent_to(room: Room, county: OpeningKey, stick: Path, **given: object) -> SentPackage:
    """Last year handed over."""
    store, draft = room.desk.store, HandoverDraft(2022, county="DGASPC Exemplu", recipient=county.recipient)
    for name, value in given.items():
        setattr(draft, name, value)
    tables = tables_leaving(store, draft, TODAY, Progress())
    return hand_over(store, draft, tables, stick, TODAY, Progress())[0]


def plan_sent(room: Room, county: OpeningKey, stick: Path) -> SentPackage:
    """The plan of 2022 handed over alone, to a county whose signature is known."""
    [plan] = plan_rows(room.desk.store)
    return sent_to(*(room, county, stick), plan_alone=True, plan_uid=plan.uid, signer=DGASPC.public.hex())


def words(page: HandoverPage) -> list[str]:
    return [label.text() for label in page.card.findChildren(QLabel)]
