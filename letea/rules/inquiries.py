"""What must hold for a social inquiry, its headings as they were that day, and where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from db.tables.cases import Inquiry, InquiryAnswer
from letea.errors import Problem
from letea.inquiry_forms import FormHeading, InquiryForm, inquiry_form
from letea.rules.later import months_later
from letea.rules.people import ADULT, age_on
from letea.wording import _, day

USUAL_MONTHS = 6  # until the next evaluation, where the form names none


class NextStanding(Enum):
    """Where the next evaluation or visit of a person stands."""

    NONE = "none"
    AHEAD = "ahead"
    DUE = "due"
    FOLLOWED = "followed"


NEXT_STANDINGS = {
    NextStanding.NONE: _("Fără termen"),
    NextStanding.AHEAD: _("La zi"),
    NextStanding.DUE: _("Scadentă"),
    NextStanding.FOLLOWED: _("Refăcută"),
}


@dataclass(frozen=True)
class AboutPerson:
    """What the rules know of whom an inquiry is about."""

    born_on: date | None = None


def standing_of(next_on: date | None, today: date, *, followed: bool) -> NextStanding:
    """Done again since, or due from the day written for it on."""
    if followed:
        return NextStanding.FOLLOWED
    if next_on is None:
        return NextStanding.NONE
    return NextStanding.DUE if next_on <= today else NextStanding.AHEAD


def next_evaluation(form: InquiryForm | None, since: date) -> date | None:
    """The day proposed for the next evaluation; none where the form is not repeated."""
    months = form.months if form else USUAL_MONTHS
    return months_later(since, months) if months else None


def headings_of(form_key: str, answers: Sequence[InquiryAnswer]) -> list[FormHeading]:
    """The headings of an inquiry as they were worded that day; what the form says of each stays with it."""
    form = inquiry_form(form_key)
    known = {one.key: one for one in form.headings} if form else {}
    return [
        FormHeading(
            answer.key,
            answer.heading,
            *((one.section, one.help, one.fill, one.choices) if (one := known.get(answer.key)) else ()),
        )
        for answer in answers
    ]


def empty_headings(answers: Sequence[InquiryAnswer]) -> list[str]:
    """The headings under which nothing stands yet."""
    return [one.heading for one in answers if not one.answer.strip()]


def check_inquiry(inquiry: Inquiry, about: AboutPerson, today: date) -> list[Problem]:
    """What the worker must mend in an inquiry before or after saving."""
    form = inquiry_form(inquiry.form)
    return [
        *_check_whose(inquiry, form, about),
        *_check_days(inquiry, today),
        *_check_asked(inquiry, form),
        *_check_next(inquiry, form),
    ]


def check_begun(inquiry: Inquiry) -> Iterator[Problem]:
    """Whose an inquiry is and of which form must be known before it is filled."""
    if not inquiry.person_id:
        yield Problem("person_id", _("Alegeți persoana."))
    if not inquiry.form:
        yield Problem("form", _("Alegeți felul anchetei."))


def _check_whose(inquiry: Inquiry, form: InquiryForm | None, about: AboutPerson) -> Iterator[Problem]:
    yield from check_begun(inquiry)
    if (
        form
        and form.subject == "child"
        and about.born_on
        and age_on(inquiry.dated_on, about.born_on) >= ADULT
    ):
        told = _("Formularul este pentru un copil, iar persoana are {age} ani; verificați.")
        age = age_on(inquiry.dated_on, about.born_on)
        yield Problem("person_id", told.format(age=age), blocking=False)


def _check_days(inquiry: Inquiry, today: date) -> Iterator[Problem]:
    visited, asked, dated = inquiry.visited_on, inquiry.asked_on, inquiry.dated_on
    if dated > today:
        yield Problem("dated_on", _("Data este în viitor; verificați."))
    if visited is None:
        yield Problem("visited_on", _("Scrieți data vizitei la domiciliu."), blocking=False)
    elif visited > today:
        yield Problem("visited_on", _("Data vizitei este în viitor; verificați."))
    elif visited > dated:
        told = _("Vizita este după data anchetei ({day}); verificați.")
        yield Problem("visited_on", told.format(day=day(dated)))
    if asked is not None and asked > dated:
        told = _("Cererea este după data anchetei ({day}); verificați.")
        yield Problem("asked_on", told.format(day=day(dated)))
    elif asked is not None and visited is not None and visited < asked:
        told = _("Vizita este dinaintea cererii ({day}); verificați.")
        yield Problem("visited_on", told.format(day=day(asked)), blocking=False)


def _check_asked(inquiry: Inquiry, form: InquiryForm | None) -> Iterator[Problem]:
    by_letter = form is not None and form.letter
    if not inquiry.asked_by.strip():
        if by_letter:
            yield Problem("asked_by", _("Scrieți instanța sau notarul care cere ancheta."))
        elif inquiry.asked_number.strip():
            yield Problem("asked_by", _("Scrieți cine a cerut ancheta."), blocking=False)
    if by_letter and not inquiry.asked_number.strip():
        yield Problem("asked_number", _("Scrieți numărul adresei."), blocking=False)
    if by_letter and inquiry.asked_on is None:
        yield Problem("asked_on", _("Scrieți data adresei."), blocking=False)


def _check_next(inquiry: Inquiry, form: InquiryForm | None) -> Iterator[Problem]:
    since = max(inquiry.dated_on, inquiry.visited_on or inquiry.dated_on)
    if inquiry.next_on is not None and inquiry.next_on <= since:
        told = _("Următoarea evaluare trebuie să fie după {day}.")
        yield Problem("next_on", told.format(day=day(since)))
    elif inquiry.next_on is None and form is not None and form.months:
        yield Problem("next_on", _("Scrieți când se reface ancheta."), blocking=False)
