"""Deadlines from records and dates: papers that end, ages reached, yearly duties, council files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from db.tables.council import CouncilStage, CouncilSubject, PaperKind
from letea.rules.council_steps import is_taken
from letea.rules.council_tree import ORDER, CouncilFolder
from letea.rules.deadlines import (
    Deadline,
    Fact,
    Measure,
    Span,
    days_of_measure,
    days_of_renewal,
    last_missed,
    renewal_days,
)
from letea.rules.later import years_later
from letea.rules.working_days import after_working_days
from letea.wording import _, roman
from letea.wording import day as in_digits

AGES = {"age_2": 2, "age_7": 7, "age_14": 14, "age_18": 18}
ACCREDITED_FOR = 5  # years, where a certificate has a term
OPINION_AFTER = 30  # days from the letter to the county
TOLD_WITHIN = 10  # working days from the adoption to the letter to the prefect
_SHOWN = 60
_NEW = 0  # in place of a record's id, a page starts a new one
_MONTHLY, _YEARLY = 12, 1
_DUTIES = {  # month and day
    "data_county": ((1, 15), (4, 15), (7, 15), (10, 15)),
    "data_ministry": ((5, 31),),
    "children_county": ((1, 15), (4, 15), (7, 15), (10, 15)),
    "school_lists": ((12, 31),),
    "carers_report": ((1, 31), (7, 31)),
    "next_plan": ((11, 30),),
    "handover_year": ((1, 31),),
}
_DUTY_PAGES: dict[str, tuple[str, int | None]] = {
    "next_plan": ("plan", _NEW),
    "carers_report": ("carers", None),
    "school_lists": ("school_lists", None),
    "children_county": ("children", None),
    "data_ministry": ("reports", None),
    "data_county": ("handover", None),
    "handover_year": ("handover", None),
}
_DUTY_PARTS = {"data_ministry": "recipients"}  # what of the page
_HALVES = 6  # months


@dataclass(frozen=True)
class Published:
    """A piece of published information: how often it is renewed, when it last was."""

    owner_uid: str
    words: str
    frequency: str
    renewed_on: date | None = None


def ending(
    rule: str, title: str, facts: Iterable[Fact], span: Span, *, today: date, page: str
) -> Iterator[Deadline]:
    """Papers that end on their day; `title` has a place for the {name}."""
    for fact in facts:
        if fact.on in span:
            yield _of_fact(rule, title.format(name=fact.name), fact, fact.on, today=today, page=page)


def reaching(rule: str, born: Iterable[Fact], span: Span, *, today: date) -> Iterator[Deadline]:
    """Children who reach the age of the rule; the day of a fact is the day of birth."""
    years = AGES[rule]
    title = _("Împlinește {years} ani: {name}")
    for fact in born:
        day = years_later(fact.on, years)
        if day in span:
            told = title.format(years=years, name=fact.name)
            yield _of_fact(rule, told, fact, day, today=today, page="people")


def of_measures(measures: Iterable[Measure], span: Span, *, today: date) -> Iterator[Deadline]:
    """The measures of plans, on the days their terms mean."""
    title = _("Măsura: {words}")
    for one in measures:
        days = days_of_measure(one, span, today)
        told = title.format(words=shortened(one.words)) if days else ""
        for day in days:
            yield Deadline(
                *("measure", one.node_uid, told, day, "plan", one.section_id, one.node_uid),
                late=day < today,
            )


def of_publications(
    rule: str, published: Iterable[Published], span: Span, *, today: date
) -> Iterator[Deadline]:
    """The information to renew, of the frequency the rule is about."""
    for one in published:
        if rule_of_frequency(one.frequency, today.year) != rule:
            continue
        for day in days_of_renewal(one.frequency, one.renewed_on, span, today):
            told = _("De actualizat: {words}").format(words=shortened(one.words))
            yield Deadline(rule, one.owner_uid, told, day, "outreach", late=day < today)


def rule_of_frequency(frequency: str, year: int) -> str:
    """Which rule follows information renewed so often; none for what is renewed when needed."""
    times = len(renewal_days(frequency, year))
    if times == 0:
        return ""
    if times >= _MONTHLY:
        return "publish_monthly"
    return "publish_yearly" if times == _YEARLY else "publish_quarterly"


def duty(rule: str, office_uid: str, span: Span, *, today: date) -> Iterator[Deadline]:
    """A duty of the office itself, on its days of each year."""
    days = [
        date(year, *at)
        for year in range(span.since.year, span.until.year + 1)
        for at in _DUTIES[rule]
        if date(year, *at) in span
    ]
    page, record = _DUTY_PAGES.get(rule, ("people", None))
    for day in last_missed(days, today):
        told, part = _duty_in_words(rule, day), _DUTY_PARTS.get(rule, "")
        yield Deadline(rule, office_uid, told, day, page, record, part, late=day < today)


def receipt_awaited(rule: str, sent: Fact, year: int, quarter: int, *, today: date) -> Deadline:
    """The county's receipt for what was handed over of a quarter, or of a year that ends with it.

    `sent` names the period and the day of the package; where that is after the duty's own day, it counts.
    """
    days = (date(one, *at) for one in (year, year + 1) for at in _DUTIES[rule])
    due_on = max(sent.on, next(day for day in days if quarter_before(day) == (year, quarter)))
    told = _("Recipisa județului pentru {period}, predat la {day}").format(
        period=sent.name, day=in_digits(sent.on)
    )
    page, _record = _DUTY_PAGES[rule]
    return Deadline(rule, sent.owner_uid, told, due_on, page, sent.record, late=due_on < today)


def ministry_duty(office_uid: str, year: int) -> Deadline:
    """The duty to send the yearly data of a year (Legea 292/2011 art. 115), which is due in the next one."""
    rule = "data_ministry"
    ((month, day),) = _DUTIES[rule]
    due_on = date(year + 1, month, day)
    page, record = _DUTY_PAGES[rule]
    return Deadline(rule, office_uid, _duty_in_words(rule, due_on), due_on, page, record, _DUTY_PARTS[rule])


def quarter_before(due_on: date) -> tuple[int, int]:
    """The year and the quarter (1 to 4) whose data are due on a day."""
    ended = due_on.replace(day=1) - timedelta(days=1)
    return ended.year, (ended.month + 2) // 3


def semester_before(due_on: date) -> tuple[int, int]:
    """The year and the semester whose report is due on a day."""
    return (due_on.year, 1) if due_on.month > _HALVES else (due_on.year - 1, 2)


def is_report_given(folders: Iterable[CouncilFolder], due_on: date) -> bool:
    """Whether the semester's report on carers went to the council after the semester ended."""
    ended = date(due_on.year, due_on.month, 1)
    month = ended.month + _HALVES
    following = date(ended.year + (month > 12), (month - 1) % 12 + 1, 1)  # noqa: PLR2004 - months of a year
    for folder in folders:
        if folder.file.subject is not CouncilSubject.CARERS_REPORT:
            continue
        adopted = folder.step(CouncilStage.ADOPTED)
        on = adopted.done_on if adopted is not None and is_taken(adopted) else folder.file.sitting_on
        if on is not None and ended <= on < following:
            return True
    return False


def of_council(rule: str, folders: Iterable[CouncilFolder], span: Span, *, today: date) -> Iterator[Deadline]:
    """What a council file waits for: the end of its consultation, the county, the letter to the prefect."""
    for folder in folders:
        day = _WAITED[rule](folder)
        if day is not None and day in span:
            told = _COUNCIL_TITLES[rule].format(title=shortened(folder.file.title))
            yield Deadline(rule, folder.file.uid, told, day, "council", folder.file.id, late=day < today)


def shortened(words: str, most: int = _SHOWN) -> str:
    """The first words of a text, as a line has room for them."""
    plain = " ".join(words.split())
    return plain if len(plain) <= most else f"{plain[:most].rsplit(' ', 1)[0].rstrip(' ,;…')}…"


def _of_fact(rule: str, told: str, fact: Fact, day: date, *, today: date, page: str) -> Deadline:
    return Deadline(rule, fact.owner_uid, told, day, page, fact.record, fact.part, late=day < today)


def _duty_in_words(rule: str, day: date) -> str:
    ended = day.replace(day=1) - timedelta(days=1)  # the last day of the quarter or semester told of
    words = {
        "data_county": _("Datele către județ, trim. {quarter} {year}"),
        "data_ministry": _("Datele către minister, pentru {before}"),
        "children_county": _("Raportul către DGASPC: copii cu părinți plecați, trim. {quarter} {year}"),
        "school_lists": _("Listele școlilor: copii cu părinți plecați, {here}"),
        "carers_report": _("Raportul privind asistenții personali, sem. {half} {year}"),
        "next_plan": _("Planul anual pentru {after}"),
        "handover_year": _("Predarea anului {before} la județ"),
    }
    return words[rule].format(
        quarter=roman((ended.month + 2) // 3),
        half=roman((ended.month + 5) // 6),
        year=ended.year,
        here=day.year,
        before=day.year - 1,
        after=day.year + 1,
    )


def _consultation_end(folder: CouncilFolder) -> date | None:
    is_past = ORDER.index(folder.stage) > ORDER.index(CouncilStage.CONSULTATION)
    return None if is_past else folder.file.consultation_to_on


def _opinion_expected(folder: CouncilFolder) -> date | None:
    sent, opinion = folder.step(CouncilStage.SENT), folder.step(CouncilStage.OPINION)
    if sent is None or sent.skipped or sent.done_on is None:
        return None
    if is_taken(opinion) or (opinion is not None and opinion.skipped):
        return None
    if ORDER.index(folder.stage) >= ORDER.index(CouncilStage.ADOPTED):
        return None
    return sent.done_on + timedelta(days=OPINION_AFTER)


def _to_the_prefect(folder: CouncilFolder) -> date | None:
    adopted = folder.step(CouncilStage.ADOPTED)
    if adopted is None or not is_taken(adopted) or adopted.done_on is None:
        return None
    letters = folder.papers_of(PaperKind.COMMUNICATION)
    if any(letter.sent_on or (letter.number.strip() and letter.dated_on) for letter in letters):
        return None
    return after_working_days(adopted.done_on, TOLD_WITHIN)


_WAITED = {
    "consultation_end": _consultation_end,
    "county_opinion": _opinion_expected,
    "prefect": _to_the_prefect,
}
_COUNCIL_TITLES = {
    "consultation_end": _("Se încheie consultarea: {title}"),
    "county_opinion": _("Avizul județului, așteptat: {title}"),
    "prefect": _("De comunicat prefectului: {title}"),
}
