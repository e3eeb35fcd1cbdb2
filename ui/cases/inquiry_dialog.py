"""The dialogs of an inquiry: whose it is and of which form; then its head, headings and conclusions."""

from types import SimpleNamespace

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.cases import Inquiry
from letea.actions.benefit_lists import file_rows, files_of_household, files_of_person
from letea.actions.inquiries import (
    InquiryFile,
    check_inquiry_file,
    likely_form,
    new_inquiry,
    open_inquiry,
    refilled,
    save_inquiry,
)
from letea.actions.office_reading import open_profile
from letea.actions.people_lists import find_people, person_names
from letea.errors import Problem
from letea.inquiry_forms import form_name, inquiry_form
from letea.rules.inquiries import check_begun
from letea.wording import _
from ui.cases.answers import AnswersForm
from ui.cases.inquiry_form import BeginForm, ConclusionForm, HeadForm
from ui.cases.printing import PrintingDialog
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.room import Room

_WIDTH, _HEIGHT = 980, 720


class BeginDialog(RecordDialog[Inquiry]):
    """Asks whose inquiry it is and of which form; `saved` brings the form's key and the person's id."""

    def __init__(self, room: Room, person_id: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Anchetă nouă"), parent=parent)
        self._room = room
        store, today = room.desk.store, room.desk.today()
        self.form = BeginForm(
            find=lambda text: find_people(store, text),
            name_of=lambda id_: person_names(store, [id_]).get(id_, ""),
            today=today,
        )
        self.add_part(self.form)
        self.save_button.setText(_("Continuă"))
        self._record = Inquiry(form="", person_id=person_id, dated_on=today)
        self.form.show(self._record)
        self.form.person.changed.connect(self._offer_form)
        self._offer_form()
        self.resize(520, 270)
        (self.form.form_box if person_id else self.form.person).setFocus()

    def draft(self) -> Inquiry:
        """Whose and of which form."""
        self.form.fill(self._record)
        return self._record

    def check(self, draft: Inquiry) -> list[Problem]:
        """Both must be told."""
        return list(check_begun(draft))

    def save(self, draft: Inquiry) -> tuple[str, int]:
        """Nothing is kept yet."""
        return draft.form, draft.person_id

    def is_changed(self) -> bool:
        """Nothing would be lost that two clicks do not bring back."""
        return False

    def _offer_form(self) -> None:
        """Offer the form that fits the person, until one is chosen."""
        person = self.form.person.picker.chosen()
        if person and not self.form.form_box.touched:
            self.form.form_box.set_value(likely_form(self._room.desk.store, person, self._room.desk.today()))


def open_inquiry_dialog(room: Room, inquiry_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of an inquiry, or bring it to the front."""

    def make() -> QDialog:
        return InquiryDialog(room, open_inquiry(room.desk.store, inquiry_id), parent=parent)

    return open_once(("inquiry", inquiry_id), make)


def ask_inquiry(room: Room, parent: QWidget | None, form_key: str, person_id: int) -> "InquiryDialog":
    """Make an inquiry of a person, filled from the register."""
    file = new_inquiry(room.desk.store, room.desk.today(), person_id, form_key)
    return InquiryDialog(room, file, parent=parent)


class InquiryDialog(PrintingDialog[InquiryFile]):
    """Edits one inquiry, new or of the office."""

    def __init__(self, room: Room, file: InquiryFile, *, parent: QWidget | None = None) -> None:
        inquiry = file.inquiry
        told = _("Ancheta {number}: {form}") if inquiry.id else _("Anchetă nouă: {form}")
        super().__init__(
            told.format(number=inquiry.number, form=form_name(inquiry.form)), work=room.work, parent=parent
        )
        self._room, self._file = room, file
        store, today = room.desk.store, room.desk.today()
        form = inquiry_form(inquiry.form)
        staff = [one.name for one in open_profile(store).staff]
        self.head = HeadForm(form, _files_of(room, inquiry), made_by=staff, today=today)
        self.answers = AnswersForm(
            file.headings, refill=lambda key: refilled(store, file, key, today), today=today
        )
        self.conclusion = ConclusionForm(today=today)
        whose = " · ".join(part for part in (file.name, form.law if form else "") if part)
        self.add_widget(label(whose, "secondary", wrap=True))
        for part in (self.head, self.answers, self.conclusion):
            self.add_part(part)
        self.conclusion.setVisible(form is None or form.concludes)
        self.head.show(inquiry)
        self.head.term.begin()
        self.head.take_next.offer(offered=not inquiry.id)
        self.answers.show(SimpleNamespace(**{one.key: one.answer for one in file.answers}))
        self.conclusion.show(inquiry)
        self.resize(_WIDTH, _HEIGHT)
        new = f"new:{inquiry.form}:{inquiry.person_id}"
        keep_in_office(self, room, f"inquiry:{inquiry.uid if inquiry.id else new}")
        self.head.box(Inquiry.asked_by).setFocus()

    def draft(self) -> InquiryFile:
        """The inquiry as it stands on the screen."""
        self.head.fill(self._file.inquiry)
        self._file.take_next = self.head.take_next.isChecked()
        self.conclusion.fill(self._file.inquiry)
        typed = SimpleNamespace()
        self.answers.fill(typed)
        for one in self._file.answers:
            one.answer = getattr(typed, one.key, one.answer)
        return self._file

    def check(self, draft: InquiryFile) -> list[Problem]:
        """What the rules say."""
        return check_inquiry_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: InquiryFile) -> int:
        """Keep the inquiry with what stands under its headings."""
        return save_inquiry(self._room.desk.store, draft, self._room.desk.today())

    def show_paper(self, record: int, parent: QWidget) -> object:
        """Show the inquiry as it prints."""
        from ui.cases.papers import show_inquiry  # noqa: PLC0415 - brings QtPdf, which the start spares

        return show_inquiry(self._room, record, parent)


def _files_of(room: Room, inquiry: Inquiry) -> dict[int, str]:
    """The benefit files that an inquiry may be for: of the person and of the household."""
    store = room.desk.store
    ids = files_of_person(store, inquiry.person_id)
    if inquiry.household_id:
        ids += [id_ for id_ in files_of_household(store, inquiry.household_id) if id_ not in ids]
    if inquiry.file_id and inquiry.file_id not in ids:
        ids.append(inquiry.file_id)
    return {row.id: f"{row.number} · {row.kind}" for row in file_rows(store, ids, room.desk.today())}
