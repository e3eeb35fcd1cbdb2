"""A form shows a record, reads what is typed, and loses nothing of what cannot be read."""

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from db.tables.households import Household
from db.tables.people import DisabilityCertificate, Person, Sex
from db.tables.services import BudgetSource, Enrolment, Service, ServiceBudget
from letea.errors import Problem
from letea.fields import Field
from tests.samples import (
    TODAY,
    a_budget,
    a_certificate,
    a_household,
    a_person,
    a_service,
    an_enrolment,
)
from ui.parts.boxes import FieldBox, LineBox
from ui.parts.form import Form
from ui.parts.note import Note

VILLAGES = [("letea", "Letea Veche"), ("holt", "Holt"), ("rusi", "Ruși-Ciutea")]
CATEGORIES = [("copii", "Copii"), ("varstnici", "Vârstnici"), ("familii", "Familii")]


def edit(box: FieldBox, text: str) -> None:
    """Type a text in place of what stands in a field, and leave it."""
    line = box.editor.lineEdit() if isinstance(box.editor, QComboBox) else box.editor
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.textEdited.emit(text)
    line.editingFinished.emit()


def test_every_kind_of_field_comes_back_as_it_was_shown(form: Form) -> None:
    form.text(Person.family_name)
    form.long_text(Person.notes)
    form.day(Person.born_on, past=True)
    form.choice(Person.sex)
    form.vocabulary(Person.village, VILLAGES)
    person = a_person(notes="două\nrânduri", sex=Sex.FEMALE, village="holt")
    form.show(person)
    other = a_person(family_name="", born_on=None, village="")
    form.fill(other)
    assert (other.family_name, other.notes, other.born_on) == ("Exemplu", "două\nrânduri", date(1980, 5, 3))
    assert (other.sex, other.village) == (Sex.FEMALE, "holt")
    assert form.problems() == []


def test_sums_counts_and_shares_come_back_as_they_were_shown(form: Form) -> None:
    form.count(Service.capacity)
    form.percent(Service.occupancy_override)
    form.several(Service.beneficiaries, CATEGORIES)
    service = a_service(capacity=20, occupancy_override=Decimal("66.7"), beneficiaries=["familii", "copii"])
    form.show(service)
    other = a_service(capacity=None, beneficiaries=[])
    form.fill(other)
    assert (other.capacity, other.occupancy_override) == (20, Decimal("66.7"))
    assert sorted(other.beneficiaries) == ["copii", "familii"]


def test_a_worded_sum_fills_both_of_its_attributes(form: Form) -> None:
    box = form.amount(ServiceBudget.amount_bani, ServiceBudget.amount_text)
    budget = a_budget(source=BudgetSource.LOCAL, amount_bani=30327000)
    form.show(budget)
    assert box.line.text() == "303.270"
    edit(box, "Fără costuri")
    form.fill(budget)
    assert (budget.amount_bani, budget.amount_text) == (None, "Fără costuri")


def test_a_readable_value_is_shown_in_its_usual_spelling(form: Form) -> None:
    box = form.day(Person.born_on)
    edit(box, "5.3.22")
    assert box.line.text() == "05.03.2022"


def test_what_cannot_be_read_stays_as_typed_and_the_record_as_it_was(form: Form) -> None:
    box = form.day(Person.born_on)
    person = a_person()
    form.show(person)
    edit(box, "31.02.2023")
    form.fill(person)
    assert box.line.text() == "31.02.2023"
    assert person.born_on == date(1980, 5, 3)
    assert form.problems() == [Problem("born_on", "Februarie 2023 are 28 de zile.")]


def test_letters_in_a_sum_get_their_sentence_at_their_place(form: Form) -> None:
    box = form.money(ServiceBudget.amount_bani)
    edit(box, "12a4")
    form.tell([])
    assert "Nu este o sumă" in box.note_text()
    assert box.is_bad()


def test_an_empty_field_is_nothing_or_no_text_as_the_record_keeps_it(form: Form) -> None:
    day = form.day(Person.born_on)
    village = form.text(Person.village)
    person = a_person()
    form.show(person)
    edit(day, "")
    edit(village, "  ")
    form.fill(person)
    assert person.born_on is None
    assert person.village == ""


def test_a_day_that_must_be_known_is_asked_for(form: Form) -> None:
    form.day(Enrolment.from_on)
    form.show(an_enrolment(1, from_on=TODAY))
    edit(form.box(Enrolment.from_on), "")
    assert [problem.field for problem in form.problems()] == ["from_on"]


def test_unknown_words_are_refused_and_nothing_typed_is_lost(form: Form) -> None:
    box = form.vocabulary(Person.village, VILLAGES)
    form.show(a_person(village="holt"))
    edit(box, "Altundeva")
    assert form.problems()[0].text == "„Altundeva” nu este în listă. Alegeți din listă."
    assert box.combo.currentText() == "Altundeva"


def test_words_of_a_list_are_found_without_case_and_diacritics(form: Form) -> None:
    box = form.vocabulary(Person.village, VILLAGES)
    person = a_person(village="")
    form.show(person)
    edit(box, "rusi-ciutea")
    form.fill(person)
    assert person.village == "rusi"


def test_a_code_that_left_the_list_is_kept(form: Form) -> None:
    form.vocabulary(Person.village, VILLAGES)
    form.several(Service.beneficiaries, CATEGORIES)
    person = a_person(village="cod vechi")
    form.box(Person.village).show_record(person)
    form.box(Person.village).fill(person)
    assert person.village == "cod vechi"


def test_a_required_choice_from_a_list_is_asked_for(form: Form) -> None:
    form.vocabulary(Person.village, VILLAGES, field=Field("Satul", required=True))
    form.show(a_person(village=""))
    assert [problem.field for problem in form.problems()] == ["village"]


def test_yes_no_and_not_known(form: Form) -> None:
    form.yes_no(DisabilityCertificate.permanent)
    certificate = a_certificate(permanent=True)
    form.show(certificate)
    other = a_certificate(permanent=False)
    form.fill(other)
    assert other.permanent is True


def test_what_may_not_be_known_yet_has_three_answers(form: Form) -> None:
    box = form.yes_no(Household.has_water)
    household = a_household(has_water=None)
    form.show(household)
    edit(box, "da")
    form.fill(household)
    assert household.has_water is True
    edit(box, "")
    form.fill(household)
    assert household.has_water is None


def test_each_problem_stands_at_its_field_and_the_others_come_back(form: Form) -> None:
    name, cnp = form.text(Person.family_name), form.text(Person.cnp)
    homeless = form.tell(
        [Problem("cnp", "CNP-ul are 13 cifre.", blocking=False), Problem("uid", "Schimbată.")]
    )
    assert cnp.note_text() == "CNP-ul are 13 cifre."
    assert cnp.editor.property("state") == "warning"
    assert not cnp.is_bad()
    assert name.note_text() == name.field.help
    assert homeless == [Problem("uid", "Schimbată.")]


def test_a_mended_problem_gives_way_to_the_help(form: Form) -> None:
    box = form.text(Person.cnp)
    form.tell([Problem("cnp", "Greșit.")])
    form.tell([])
    assert box.note_text() == box.field.help != ""


def test_a_remark_takes_the_place_of_the_help(form: Form) -> None:
    form.text(Person.cnp)
    form.remark(Person.cnp, "bărbat, născut la 30.09.1959")
    assert form.box(Person.cnp).note_text() == "bărbat, născut la 30.09.1959"


def test_while_typing_only_touched_fields_are_told(form: Form) -> None:
    name, cnp = form.text(Person.family_name), form.text(Person.cnp)
    form.show(a_person(family_name="", cnp=""))
    edit(cnp, "1")
    form.tell([Problem("family_name", "Lipsește."), Problem("cnp", "Scurt.")], touched_only=True)
    assert not name.is_bad()
    assert cnp.is_bad()


def test_problems_of_a_prefixed_form_are_its_own(qtbot: QtBot) -> None:
    form = Form(prefix="certificate")
    qtbot.addWidget(form)
    box = form.text(DisabilityCertificate.number)
    homeless = form.tell([Problem("certificate.number", "Lipsește."), Problem("number", "Altul.")])
    assert box.is_bad()
    assert homeless == [Problem("number", "Altul.")]


def test_only_what_differs_counts_as_changed(form: Form) -> None:
    box = form.text(Person.family_name)
    form.show(a_person())
    assert not form.is_changed()
    edit(box, "Demonstrativ")
    assert form.changed_labels() == ["Nume"]
    edit(box, "Exemplu")
    assert not form.is_changed()


def test_changes_are_told_by_the_worker_only(form: Form, qtbot: QtBot) -> None:
    box = form.text(Person.family_name)
    with qtbot.assertNotEmitted(form.changed):
        form.show(a_person())
    with qtbot.waitSignal(form.changed):
        edit(box, "D")


def test_a_draft_brings_back_even_what_could_not_be_read(form: Form) -> None:
    day, village = form.day(Person.born_on), form.vocabulary(Person.village, VILLAGES)
    form.show(a_person())
    edit(day, "31.02.2023")
    edit(village, "Altun")
    draft = form.typed()
    form.show(a_person())
    form.put_typed(draft)
    assert (day.line.text(), village.combo.currentText()) == ("31.02.2023", "Altun")
    assert form.is_changed()


def test_fields_of_a_row_stand_side_by_side_with_tops_aligned(form: Form) -> None:
    left, right = form.text(Person.cnp), form.text(Person.phone)
    form.row(left, right)
    form.resize(600, 300)
    QApplication.processEvents()
    assert left.y() == right.y()
    assert left.x() < right.x()


def test_the_first_problem_that_blocks_is_entered(form: Form) -> None:
    form.text(Person.family_name)
    cnp = form.text(Person.cnp)
    form.tell([Problem("family_name", "Hm.", blocking=False), Problem("cnp", "Greșit.")])
    form.activateWindow()
    assert form.focus_problem()
    assert form.focusWidget() is cnp.line


def test_a_required_field_carries_a_mark(form: Form) -> None:
    box: LineBox = form.text(Person.family_name)
    assert box.label.text() == "Nume *"


def test_a_sentence_longer_than_the_help_stands_whole(form: Form, qtbot: QtBot) -> None:
    day, name = form.day(Person.born_on), form.text(Person.family_name)
    form.row(day, name)
    form.resize(300, 400)
    QApplication.processEvents()
    form.tell([Problem("born_on", "Data nașterii este în viitor; verificați anul și ziua în act. " * 2)])
    note = day.findChild(Note)
    assert isinstance(note, Note)
    qtbot.waitUntil(lambda: note.height() >= note.heightForWidth(note.width()) > 40)
    assert name.y() == day.y() == 0
