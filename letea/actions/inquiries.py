"""Social inquiries: opening, filling from the register, checking, saving and deleting them."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.cases import Inquiry, InquiryAnswer
from db.tables.people import Person
from letea.actions.attachments import attachments_in
from letea.actions.households import household_of_person
from letea.actions.inquiry_filling import known_of
from letea.actions.people_lists import household_name
from letea.actions.register_numbers import take_office_number
from letea.errors import Problem, refuse_if
from letea.inquiry_forms import FormHeading, form_name, inquiry_forms
from letea.rules.benefits import as_number
from letea.rules.inquiries import AboutPerson, check_inquiry, headings_of, next_evaluation
from letea.rules.inquiry_filling import filled
from letea.rules.people import ADULT, ELDERLY, age_on
from letea.wording import _


@dataclass
class InquiryFile:
    """An inquiry with what stands under its headings; `before` are the answers it was opened with.

    `take_next`: at saving it takes the next number of the office's own register.
    """

    inquiry: Inquiry
    answers: list[InquiryAnswer] = field(default_factory=list)
    before: list[InquiryAnswer] = field(default_factory=list)
    about: AboutPerson = field(default_factory=AboutPerson)
    name: str = ""
    household: str = ""
    take_next: bool = False

    @property
    def headings(self) -> list[FormHeading]:
        """Its headings, as they were worded that day."""
        return headings_of(self.inquiry.form, self.answers)


def open_inquiry(store: Store, inquiry_id: int) -> InquiryFile:
    """An inquiry with its headings, in their order."""
    with store.reading() as session:
        inquiry = session.get_one(Inquiry, inquiry_id)
        asked = select(InquiryAnswer).where(InquiryAnswer.inquiry_id == inquiry_id)
        answers = list(session.scalars(asked.order_by(InquiryAnswer.place, InquiryAnswer.id)))
    about, name = _about(store, inquiry.person_id)
    home = household_name(store, inquiry.household_id) if inquiry.household_id else ""
    return InquiryFile(inquiry, answers, list(answers), about, name, home)


def new_inquiry(store: Store, today: date, person_id: int, form_key: str) -> InquiryFile:
    """A new inquiry of a person: the next number, its headings filled from the register."""
    form = inquiry_forms()[form_key]
    known = known_of(store, person_id, today)
    inquiry = Inquiry(
        form=form_key,
        number=next_inquiry_number(store, today.year),
        dated_on=today,
        visited_on=today,
        person_id=person_id,
        household_id=household_of_person(store, person_id),
        made_by=store.who,
        next_on=next_evaluation(form, today),
    )
    answers = [
        InquiryAnswer(
            inquiry_id=0, place=place, key=one.key, heading=one.heading, answer=filled(one.fill, known)
        )
        for place, one in enumerate(form.headings)
    ]
    home = household_name(store, inquiry.household_id) if inquiry.household_id else ""
    return InquiryFile(inquiry, answers, [], AboutPerson(known.person.born_on), known.person.name, home)


def repeated_inquiry(store: Store, today: date, inquiry_id: int) -> InquiryFile:
    """The same inquiry about to be made again: the register anew, what was written by hand as it was."""
    before = open_inquiry(store, inquiry_id)
    file = new_inquiry(store, today, before.inquiry.person_id, before.inquiry.form)
    filled_in = {one.key: one.answer for one in before.answers}
    for heading, answer in zip(file.headings, file.answers, strict=True):
        if not heading.fill or not answer.answer:
            answer.answer = filled_in.get(answer.key, answer.answer)
    return file


def likely_form(store: Store, person_id: int, today: date) -> str:
    """The form offered first for a person: of the last inquiry, else by what the register knows."""
    with store.reading() as session:
        last = select(Inquiry.form).where(Inquiry.person_id == person_id)
        form = session.scalars(last.order_by(Inquiry.dated_on.desc(), Inquiry.id.desc())).first()
    if form in inquiry_forms():
        return str(form)
    known = known_of(store, person_id, today)
    age = age_on(today, known.person.born_on) if known.person.born_on else ADULT
    if known.alone is not None:
        return "child_abroad"
    if known.certificates:
        return "disability_child" if age < ADULT else "disability_adult"
    if age >= ELDERLY:
        return "elderly"
    return "scholarship" if age < ADULT else "vmi"


def refilled(store: Store, file: InquiryFile, key: str, today: date) -> str:
    """What the register says now under a heading, to be put there on purpose."""
    fill = next((one.fill for one in file.headings if one.key == key), "")
    return filled(fill, known_of(store, file.inquiry.person_id, today))


def next_inquiry_number(store: Store, year: int) -> str:
    """The next number of inquiries in a year."""
    with store.reading() as session:
        numbers = session.scalars(select(Inquiry.number).where(Inquiry.number.endswith(f"/{year}")))
        return as_number(list(numbers), year)


def check_inquiry_file(store: Store, file: InquiryFile, today: date) -> list[Problem]:
    """What the worker must mend in an inquiry; a number met again is told."""
    numbered = [] if file.take_next else _check_number(store, file.inquiry)
    return [*numbered, *check_inquiry(file.inquiry, file.about, today)]


def save_inquiry(store: Store, file: InquiryFile, today: date) -> int:
    """Keep a new or changed inquiry with what stands under its headings; returns the id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_inquiry_file(store, file, today))
    inquiry = file.inquiry
    label = (
        _("Modificarea anchetei {number}, {name}")
        if inquiry.id
        else _("Anchetă nouă: {number}, {name} ({form})")
    )
    form = form_name(inquiry.form)
    number = _("număr din registru") if file.take_next else inquiry.number
    with store.writing(label.format(number=number, name=file.name, form=form)) as writing:
        if file.take_next:
            inquiry.number = take_office_number(
                *(writing, inquiry.dated_on),
                about=_("Anchetă socială, {name} ({form})").format(name=file.name, form=form),
                person_id=inquiry.person_id,
                owner_uid=inquiry.uid,
            )
        kept = writing.keep(inquiry)
        for place, one in enumerate(file.answers):
            one.inquiry_id, one.place = kept.id, place
        writing.keep_list(file.before, file.answers)
    return kept.id


def remove_inquiry(store: Store, inquiry_id: int) -> None:
    """Delete an inquiry with what stands under its headings; it can be undone."""
    file = open_inquiry(store, inquiry_id)
    label = _("Ștergerea anchetei {number}, {name}").format(number=file.inquiry.number, name=file.name)
    with store.writing(label) as writing:
        writing.remove_all(attachments_in(writing.session, [file.inquiry.uid]))
        writing.remove_all(file.answers)
        writing.remove(file.inquiry)


def _about(store: Store, person_id: int) -> tuple[AboutPerson, str]:
    with store.reading() as session:
        person = session.get_one(Person, person_id)
    return AboutPerson(person.born_on), person.name


def _check_number(store: Store, inquiry: Inquiry) -> list[Problem]:
    number = inquiry.number.strip()
    if not number:
        return [Problem("number", _("Scrieți numărul anchetei."))]
    with store.reading() as session:
        same = session.scalar(
            select(Inquiry.id).where(Inquiry.number == number, Inquiry.id != (inquiry.id or 0))
        )
    if same is None:
        return []
    return [Problem("number", _("Numărul este deja la altă anchetă; verificați."), blocking=False)]
