"""Wrong answers of a day at the desk: each gets its sentence at its place, and nothing typed is lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from db.store import Store
from db.tables.benefits import Disposition, FileState, FileStep, Grant
from db.tables.cases import Visit
from letea.actions.attachments import attached_to
from letea.actions.benefit_payments import open_month
from letea.actions.benefits import open_dossier
from letea.actions.inquiries import new_inquiry, open_inquiry, save_inquiry
from letea.actions.people import open_person
from letea.desk import Desk
from letea.rules.attachments import LARGEST_FILE
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, registered, someone
from tests.patience import until
from tests.samples import TODAY
from tests.walks import desk_hands
from tests.walks import driving as hands
from ui.benefits.dialog import BenefitDialog
from ui.benefits.page import BenefitsPage
from ui.benefits.state_dialog import StateDialog
from ui.cases.inquiries_page import InquiriesPage
from ui.cases.visit_dialog import VisitDialog
from ui.parts.dialog import RecordDialog
from ui.people.certificate import CertificateDialog
from ui.people.dialog import PersonDialog
from ui.people.page import PeoplePage
from ui.window import Window

PHOTO = b"\xff\xd8\xff\xe0 o poza"


@pytest.fixture(name="window")
def _window(empty_window: Window, desk: Desk) -> Iterator[Window]:
    """The window with the office "Exemplu" open; dialogs left open forget what is typed."""
    empty_window.open_desk(desk)
    hands.settle()
    yield empty_window
    for dialog in empty_window.findChildren(RecordDialog):
        dialog.give_up()


def refused(dialog: RecordDialog[Any], window: Window) -> None:
    """Press "Salvează": the form stays and says that something is to be mended."""
    hands.press(dialog, "save")
    assert window.work.wait_idle()
    assert dialog.isVisible()
    assert "de îndreptat, însemnat" in dialog.problems_banner.text()


def deciding(window: Window, number: str) -> StateDialog:
    """The dialog that decides a file, found by its number."""
    desk_hands.looked_for(window, number)
    hands.press(desk_hands.take_first(window, "benefits"), "Schimbă stadiul…")
    return hands.in_sight(StateDialog)


def test_a_disposition_dated_in_the_future_and_a_right_that_ends_before_it_begins(
    window: Window, store: Store
) -> None:
    file = registered(store, someone(store))
    dialog = deciding(window, "1/2022")
    hands.write(dialog, "number", "118")
    hands.write(dialog, "dated_on", "5.4.22")
    hands.write(dialog, "changed_on", "28.2.22")
    hands.write(dialog, "amount_bani", "300")
    hands.write(dialog, "from_on", "1.3.22")
    hands.write(dialog, "to_on", "1.2.22")
    refused(dialog, window)
    dated, changed = dialog.disposition.box(Disposition.dated_on), dialog.step.box(FileStep.changed_on)
    ends = dialog.grant.box(Grant.to_on)
    assert dated.note_text() == "Data dispoziției este în viitor; verificați."
    assert changed.note_text() == (
        "Dosarul 1/2022 are ultima schimbare la 01.03.2022; aceasta nu poate fi înainte."
    )
    assert ends.note_text() == "Sfârșitul este înaintea începutului (01.03.2022)."
    assert [box.is_bad() for box in (dated, changed, ends)] == [True] * 3
    assert dialog.grant.typed()["amount_bani"] == "300"
    assert ends.typed() == "01.02.2022"
    assert open_dossier(store, file).file.state is FileState.REQUESTED


def test_a_disposition_number_met_again_is_told_and_kept(window: Window, store: Store) -> None:
    approved(store, someone(store))
    other = registered(store, someone(store, "Demonstrativ"))
    dialog = deciding(window, "2/2022")
    hands.write(dialog, "number", "118")
    dialog.check_typed()
    box = dialog.disposition.box(Disposition.number)
    assert box.note_text() == "Numărul este deja la 1 dosar din acest an; e bine dacă este aceeași listă."
    assert not box.is_bad()
    hands.save(dialog, window)
    assert open_dossier(store, other).file.state is FileState.APPROVED


def test_a_payment_outside_its_right(window: Window, store: Store) -> None:
    approved(store, someone(store, "Demonstrativ"), from_on=date(2022, 4, 1))
    page = desk_hands.turn(window, "benefits")
    assert isinstance(page, BenefitsPage)
    hands.press(page.tabs, "Plăți")
    page.payments.choose_kind(kind_of(store, "VMI"))
    picker = page.payments.lines.picker
    assert picker is not None
    hands.click(picker)
    hands.keys("demonstr")
    until(picker.results.isVisible, "the right offered though it is not of this month")
    assert "300 lei, numai de la 01.04.2022" in picker.results.item(0).text()
    hands.key(Qt.Key.Key_Return)
    assert page.payments.lines.note_text() == "Rândul 1: Luna este în afara dreptului (de la 01.04.2022)."
    assert page.payments.lines.model.lines[0].texts[0] == "Demonstrativ Ștefan"
    assert open_month(store, kind_of(store, "VMI"), MARCH).payments == []


def test_a_right_shortened_over_what_was_paid_is_told_and_saved(window: Window, store: Store) -> None:
    file = approved(store, someone(store))
    page = desk_hands.turn(window, "benefits")
    assert isinstance(page, BenefitsPage)
    hands.press(page.tabs, "Plăți")
    page.payments.choose_kind(kind_of(store, "VMI"))
    hands.press(page, "payments.generate")
    until(lambda: len(page.payments.lines.model.lines) == 1, "the payment")
    assert window.work.wait_idle()
    hands.press(page.tabs, "Dosare")
    hands.press(page.card, "Editează")
    dialog = hands.in_sight(BenefitDialog)
    hands.cell(dialog.grants.view, dialog.grants.model.index(0, 2), "1.1.22")
    hands.cell(dialog.grants.view, dialog.grants.model.index(0, 3), "28.2.22")
    dialog.check_typed()
    told = "Rândul 1, Până la: Sunt plăți în afara dreptului: martie 2022; verificați perioada."
    assert told in dialog.grants.note_text()
    hands.save(dialog, window)
    assert open_dossier(store, file).grants[0].to_on == date(2022, 2, 28)


def test_a_certificate_of_disability_that_ends_before_it_begins(window: Window, store: Store) -> None:
    person = someone(store)
    page = desk_hands.turn(window, "people")
    hands.press(page, "Editează")
    dialog = hands.in_sight(PersonDialog)
    hands.press(dialog, "Fila Handicap")
    hands.press(dialog, "lines.add")
    hands.fill_line("1821/2021", "14.3.21", "grav", "fizic", "", "1.3.21")
    hands.press(dialog, "Fila Date")
    refused(dialog, window)
    lines = dialog.lines.certificates
    assert lines.note_text() == (
        "Rândul 1, Valabil până la: Sfârșitul este înaintea începutului (14.03.2021)."
    )
    assert lines.isVisible()  # its tab came forward
    assert lines.model.lines[0].texts[5] == "01.03.2021"
    assert open_person(store, person).certificates == []


def test_a_certificate_about_benefits_for_days_out_of_order(window: Window, store: Store) -> None:
    someone(store)
    page = desk_hands.turn(window, "people")
    assert isinstance(page, PeoplePage)
    hands.press(page.card, "Fila Acte")
    hands.press(page.card, "print-certificate")
    dialog = hands.in_sight(CertificateDialog)
    hands.write(dialog, "from_on", "5.3.22")
    hands.write(dialog, "to_on", "1.3.22")
    hands.write(dialog, "purpose", "dosarul de bursă")
    hands.press(dialog, "save")
    assert dialog.isVisible()
    assert "Perioada se termină înainte să înceapă." in desk_hands.seen(dialog)
    assert dialog.form.typed() == dialog.form.typed() | {
        "to_on": "01.03.2022",
        "purpose": "dosarul de bursă",
    }


def test_a_next_visit_before_the_visit(window: Window, store: Store) -> None:
    someone(store)
    hands.press(desk_hands.turn(window, "people"), "begin-visit")
    dialog = hands.in_sight(VisitDialog)
    hands.keys("verificare")
    hands.write(dialog, "next_on", "1.3.22")
    refused(dialog, window)
    box = dialog.form.box(Visit.next_on)
    assert box.note_text() == "Următoarea vizită trebuie să fie după 22.03.2022."
    assert (box.typed(), dialog.form.typed()["purpose"]) == ("01.03.2022", "verificare")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("scanare.pdf", b"%PDF-" + b"x" * (LARGEST_FILE + 1_000_000), "are 11,0 MB; cel mult 10,0 MB"),
        ("act.pdf", PHOTO, "înăuntru este o imagine JPG"),
        ("cerere.docx", b"nu sunt un document", "nu este ce spune numele"),
    ],
)
def test_a_file_that_is_too_large_or_not_what_its_name_says(
    window: Window, store: Store, tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    inquiry = save_inquiry(store, new_inquiry(store, TODAY, someone(store), "vmi"), TODAY)
    (tmp_path / name).write_bytes(data)
    page = desk_hands.turn(window, "cases", "inquiries")
    assert isinstance(page, InquiriesPage)
    hands.press(page.card, "Fila Acte")
    hands.press(page.card, "files.add")
    hands.choose_file(tmp_path / name)
    assert window.work.wait_idle()
    assert f"„{name}”" in desk_hands.seen(page.card)
    assert sentence in desk_hands.seen(page.card)
    assert attached_to(store, open_inquiry(store, inquiry).inquiry.uid) == []
