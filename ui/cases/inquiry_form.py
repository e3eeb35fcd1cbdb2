"""The forms of an inquiry: how it begins, its head, its conclusions."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from db.tables.cases import Inquiry
from letea.fields import field_of
from letea.inquiry_forms import InquiryForm, inquiry_forms
from ui.cases.next_term import NextTerm
from ui.parts.choosers import ChoiceBox, PickedBox
from ui.parts.form import Form
from ui.parts.picker import Find
from ui.parts.take_number import TakeNumber


class BeginForm(Form):
    """Whose inquiry it is to be, and of which form."""

    def __init__(self, *, find: Find, name_of: Callable[[int], str], today: date) -> None:
        super().__init__(today=today)
        self.person: PickedBox = self.pick(Inquiry.person_id, find=find, name_of=name_of)
        self.form_box = self.vocabulary(
            Inquiry.form, [(form.key, form.name) for form in inquiry_forms().values()]
        )


class HeadForm(Form):
    """The number and days of an inquiry, who asked for it, the visit, when it is made again."""

    def __init__(
        self, form: InquiryForm | None, files: Mapping[int, str], *, made_by: Sequence[str], today: date
    ) -> None:
        super().__init__(today=today)
        number = self.text(Inquiry.number)
        self.row(
            number,
            self.day(Inquiry.dated_on, past=True),
            self.text(Inquiry.made_by, suggest=made_by),
        )
        self.take_next = TakeNumber(number)
        self.place(self.take_next)
        self.row(
            self.text(Inquiry.asked_by, suggest=form.asked_by if form else ()),
            self.text(Inquiry.asked_number),
            self.day(Inquiry.asked_on, past=True),
            stretch=(2, 1, 1),
        )
        visited, until = self.day(Inquiry.visited_on, past=True), self.day(Inquiry.next_on)
        self.row(visited, until, self.text(Inquiry.present), stretch=(1, 1, 2))
        self.term = NextTerm(visited, until)
        self.place(self.term)
        if files:
            self.add(ChoiceBox(["file_id"], field_of(Inquiry.file_id), files, optional=True))


class ConclusionForm(Form):
    """What was found and what is proposed."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.long_text(Inquiry.findings, lines=5)
        self.long_text(Inquiry.proposals, lines=3)
