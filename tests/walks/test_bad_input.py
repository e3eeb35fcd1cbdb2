"""Wrong answers given in the real dialogs: each gets its sentence at its place, and nothing typed is lost."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.record import Record
from db.store import Store
from db.tables.office import Office
from db.tables.people import Person
from db.tables.plans import Plan
from db.tables.services import Enrolment, Service, ServiceBudget
from db.tables.training import TrainingRow
from letea.actions.office_reading import open_profile
from letea.actions.services import ServiceFile, open_service, save_service
from letea.desk import Desk
from tests.samples import CNP, TODAY, a_licence, a_person, a_service
from tests.walks import driving as hands
from ui.office.dialogs import OfficeDialog
from ui.parts.dialog import RecordDialog
from ui.parts.message import MessageDialog
from ui.people.dialog import PersonDialog
from ui.people.new_person import NewPerson
from ui.services.dialog import ServiceDialog
from ui.training.page import TrainingPage
from ui.window import Window

WRONG_CNP = CNP[:-1] + str((int(CNP[-1]) + 1) % 10)
BROKEN = "{"
NEWER = json.dumps({"format": "letea-plan", "version": 99, "plan": {}, "sections": []})


@pytest.fixture(name="window")
def _window(empty_window: Window, desk: Desk) -> Iterator[Window]:
    """The window with the office "Exemplu" open; dialogs left open forget what is typed."""
    empty_window.open_desk(desk)
    hands.settle()
    yield empty_window
    for dialog in empty_window.findChildren(RecordDialog):
        dialog.give_up()


def kept(store: Store, kind: type[Record]) -> int:
    """How many records of a kind the file holds."""
    with store.reading() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def new_person(window: Window, name: str) -> PersonDialog:
    """The form of a new person, begun with a search."""
    hands.press(window, "page-people")
    hands.press(window.page("people"), "Persoană nouă")
    hands.keys(name)
    search = hands.in_sight(NewPerson)
    search.search()
    hands.press(search, "Înregistrează persoană nouă")
    return hands.in_sight(PersonDialog)


def edit_service(window: Window, store: Store, file: ServiceFile) -> ServiceDialog:
    """The form of a service of the office."""
    save_service(store, file, TODAY)
    hands.press(window, "page-services")
    hands.press(window.page("services"), "Editează")
    return hands.in_sight(ServiceDialog)


def refused(dialog: PersonDialog | ServiceDialog | OfficeDialog, window: Window) -> None:
    """Press "Salvează": the form stays and goes on saying that something is to be mended."""
    hands.press(dialog, "save")
    assert window.work.wait_idle()
    assert dialog.isVisible()
    dialog.check_typed()
    assert "de îndreptat, însemnat" in dialog.problems_banner.text()


@pytest.mark.parametrize(
    ("cnp", "sentence"),
    [
        (WRONG_CNP, "Ultima cifră nu se potrivește cu celelalte; verificați CNP-ul în act."),
        ("15909300412", "CNP-ul are 13 cifre; aici: 11 cifre."),
        ("1591330041235", "CNP-ul conține o dată care nu există: ziua 30, luna 13."),
        ("1590930O41235", "CNP-ul are numai cifre."),
    ],
)
def test_a_wrong_cnp(window: Window, store: Store, cnp: str, sentence: str) -> None:
    dialog = new_person(window, "Exemplu Ștefana")
    hands.write(dialog, "cnp", cnp)
    refused(dialog, window)
    box = dialog.form.box(Person.cnp)
    assert (box.note_text(), box.is_bad()) == (sentence, True)
    assert dialog.focusWidget() is box.editor
    assert dialog.form.typed()["given_name"] == "Ștefana"
    assert dialog.form.typed()["cnp"] == cnp
    assert kept(store, Person) == 0


def test_a_birth_date_to_come(window: Window, store: Store) -> None:
    dialog = new_person(window, "Exemplu Ștefana")
    hands.write(dialog, "born_on", "1.6.2030")
    refused(dialog, window)
    box = dialog.form.box(Person.born_on)
    assert box.is_bad()
    assert "viitor" in box.note_text()
    assert box.typed() == "01.06.2030"
    assert dialog.form.box(Person.no_cnp_reason).is_bad()
    assert kept(store, Person) == 0


def test_letters_in_a_sum_of_a_form(window: Window, store: Store) -> None:
    dialog = edit_service(window, store, ServiceFile(a_service()))
    hands.press(dialog, "Fila Bugete")
    hands.write(dialog, "local_bani", "cam 300.000 lei")
    hands.press(dialog, "Fila Date")
    refused(dialog, window)
    line = hands.field(dialog, "local_bani")
    assert dialog.focusWidget() is line
    assert "sum" in line.accessibleDescription()
    assert line.property("text") == "cam 300.000 lei"
    assert kept(store, ServiceBudget) == 0


def test_letters_in_a_sum_of_a_table(window: Window, store: Store) -> None:
    hands.press(window, "page-outreach")
    hands.press(window, "tab-training")
    page = window.page("training")
    assert isinstance(page, TrainingPage)
    hands.press(page, "Adaugă primul rând")
    hands.fill_line("Personalul de specialitate", "Supervizare", "4", "", "două mii")
    hands.press(page, "Salvează")
    assert window.work.wait_idle()
    lines = page.lists()[0].lines
    assert "Rândul 1, Buget estimat" in lines.note_text()
    assert lines.model.lines[0].texts[-1] == "două mii"
    assert page.is_changed()
    assert kept(store, TrainingRow) == 0


def test_an_occupancy_above_a_hundred(window: Window, store: Store) -> None:
    dialog = edit_service(window, store, ServiceFile(a_service()))
    hands.press(dialog, "Fila Admiteri")
    hands.write(dialog, "occupancy_override", "120")
    hands.write(dialog, "override_reason", "doi copii pe un loc")
    refused(dialog, window)
    box = dialog.override.box(Service.occupancy_override)
    assert box.is_bad()
    assert "nu poate trece de 100 %" in box.note_text()
    assert dialog.override.typed()["override_reason"] == "doi copii pe un loc"
    assert open_service(store, 1).service.occupancy_override is None


def test_more_persons_than_places_is_told_and_saved(window: Window, store: Store) -> None:
    people = [store.keep(a_person(house_number=str(place)), "om").id for place in range(3)]
    enrolled = [Enrolment(service_id=0, person_id=one, from_on=date(2022, 1, 10)) for one in people]
    dialog = edit_service(window, store, ServiceFile(a_service(capacity=2), enrolments=enrolled))
    hands.press(dialog, "Fila Admiteri")
    dialog.check_typed()
    assert "Serviciul are 2 locuri; cu această admitere ar fi 3 persoane." in dialog.enrolments.note_text()
    assert dialog.occupancy.figure.text().endswith("150 %")
    hands.write(dialog, "override_reason", "")
    hands.save(dialog, window)


def test_an_end_before_its_start(window: Window, store: Store) -> None:
    licence = a_licence(from_on=date(2022, 1, 10), until_on=None)
    dialog = edit_service(window, store, ServiceFile(a_service(), licences=[licence]))
    hands.press(dialog, "Fila Licențe")
    model = dialog.licences.model
    hands.cell(dialog.licences.view, model.index(0, 3), "9.1.22")
    refused(dialog, window)
    assert "Rândul 1" in dialog.licences.note_text()
    assert "Sfârșitul este înaintea începutului (10.01.2022)." in dialog.licences.note_text()
    assert model.lines[0].texts[3] == "09.01.2022"
    assert open_service(store, 1).licences[0].until_on is None


def test_a_code_unknown_to_the_nomenclature_is_told_and_kept_as_written(window: Window, store: Store) -> None:
    dialog = edit_service(window, store, ServiceFile(a_service()))
    hands.write(dialog, "code", "889CZ-PN-V")
    dialog.check_typed()
    box = dialog.form.box(Service.code)
    assert not box.is_bad()
    assert "patru cifre" in box.note_text()
    hands.save(dialog, window)
    assert open_service(store, 1).service.code == "889CZ-PN-V"


def test_an_image_that_is_none(window: Window, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "stema.png"
    path.write_text("nu sunt o imagine", encoding="utf-8")
    hands.press(window, "Codul fiscal (CUI)")
    dialog = hands.in_sight(OfficeDialog)
    hands.write(dialog, "phone", "0234 000 000")
    hands.choose_soon(path)
    hands.press(dialog, "Alege imaginea…")
    refused(dialog, window)
    box = dialog._form.box(Office.coat_of_arms)
    assert (box.note_text(), box.is_bad()) == ("Fișierul „stema.png” nu este o imagine.", True)
    assert dialog._form.typed()["phone"] == "0234 000 000"
    assert open_profile(store).office.phone == ""


@pytest.mark.parametrize(
    ("content", "sentence"), [(BROKEN, "Fișierul"), (NEWER, "scris de o versiune mai nouă a programului")]
)
def test_a_plan_file_that_cannot_be_taken(
    window: Window, store: Store, tmp_path: Path, content: str, sentence: str
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(content, encoding="utf-8")
    hands.press(window, "page-plan")
    hands.press(window.page("plan"), "Preia un plan din fișier")
    hands.choose_file(path)
    assert window.work.wait_idle()
    message = hands.in_sight(MessageDialog)
    assert sentence in f"{message.text} {message.detail}"
    hands.press(message, "answer.ok")
    assert kept(store, Plan) == 0
