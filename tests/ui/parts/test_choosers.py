"""Pictures, several words and other records are chosen, and wrong ones refused at their place."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from db.tables.office import Office
from db.tables.services import Enrolment, Service
from tests.samples import (
    TODAY,
    a_service,
    an_enrolment,
    an_office,
)
from ui.parts.choosers import PickedBox, PictureBox, SeveralBox
from ui.parts.form import Form

CATEGORIES = [("copii", "Copii"), ("varstnici", "Vârstnici"), ("familii", "Familii")]


def a_png(tmp_path: Path) -> Path:
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    path = tmp_path / "stema.png"
    image.save(str(path))
    return path


def test_a_picture_is_taken_from_a_file(form: Form, tmp_path: Path) -> None:
    box = form.picture(Office.coat_of_arms)
    form.show(an_office())
    file = a_png(tmp_path)
    box.load(file)
    office = an_office()
    form.fill(office)
    assert office.coat_of_arms == file.read_bytes()
    assert form.is_changed()


def test_an_image_that_is_none_is_refused_at_its_place_and_the_old_one_stays(
    form: Form, tmp_path: Path
) -> None:
    box: PictureBox = form.picture(Office.coat_of_arms)
    old = a_png(tmp_path).read_bytes()
    form.show(an_office(coat_of_arms=old))
    wrong = tmp_path / "stema.jpg"
    wrong.write_text("nu sunt o imagine", encoding="utf-8")
    box.load(wrong)
    assert box.note_text() == "Fișierul „stema.jpg” nu este o imagine."
    office = an_office()
    form.fill(office)
    assert office.coat_of_arms == old


def test_other_kinds_of_pictures_are_kept_as_png(form: Form, tmp_path: Path) -> None:
    box = form.picture(Office.coat_of_arms)
    image = QImage.fromData(QByteArray(a_png(tmp_path).read_bytes()))
    image.save(str(tmp_path / "stema.bmp"))
    box.load(tmp_path / "stema.bmp")
    assert bytes(box.value()).startswith(b"\x89PNG")


def test_chips_are_turned_on_by_keys(form: Form) -> None:
    box: SeveralBox = form.several(Service.beneficiaries, CATEGORIES)
    form.show(a_service(beneficiaries=[]))
    chip = box.findChild(QPushButton, "beneficiaries.varstnici")
    assert isinstance(chip, QPushButton)
    chip.click()
    assert box.value() == ["varstnici"]
    assert form.is_changed()


def test_another_record_is_picked_while_typing(form: Form) -> None:
    people = {7: "Exemplu Ana", 8: "Exemplu Ștefan"}
    box: PickedBox = form.pick(
        Enrolment.person_id,
        find=lambda text: [
            (i, name, "Holt, 3") for i, name in people.items() if text.lower() in name.lower()
        ],
        name_of=people.__getitem__,
    )
    enrolment = an_enrolment(8, from_on=TODAY)
    form.show(enrolment)
    assert box.picker.text() == "Exemplu Ștefan"
    box.picker.clear()
    QTest.keyClicks(box.picker, "ana")
    box.picker.search()
    QTest.keyClick(box.picker, Qt.Key.Key_Return)
    form.fill(enrolment)
    assert enrolment.person_id == 7


def test_a_name_typed_but_not_picked_is_asked_for(form: Form) -> None:
    box = form.pick(Enrolment.person_id, find=lambda _text: [], name_of=lambda _id: "Exemplu Ana")
    form.show(an_enrolment(7, from_on=TODAY))
    QTest.keyClicks(box.picker, "x")
    assert [problem.field for problem in form.problems()] == ["person_id"]
