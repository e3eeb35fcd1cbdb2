"""Hours of local work for VMI, by month: who owes how many, who did how many."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, WorkedHours
from db.tables.people import Person
from letea.errors import refuse_if
from letea.rules.benefit_payments import check_hours, month_words
from letea.rules.benefits import PAID
from letea.wording import _

HOURS_KIND = "VMI"


@dataclass
class MonthOfHours:
    """The hours of a month, by name; `whose` tells the name and the file of each; `removed` went out."""

    month_on: date
    hours: list[WorkedHours]
    whose: dict[tuple[int, int], tuple[str, str]]
    removed: list[Record] = field(default_factory=list)


def open_hours(store: Store, month_on: date) -> MonthOfHours:
    """The hours of a month: those kept, and an empty line for each file in payment that has none."""
    people = select(Person.id, Person.family_name, Person.given_name)
    with store.reading() as session:
        hours = list(session.scalars(select(WorkedHours).where(WorkedHours.month_on == month_on)))
        kept = {row.file_id for row in hours}
        files = session.execute(
            select(BenefitFile.id, BenefitFile.number, BenefitFile.applicant_id, BenefitFile.state)
            .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
            .where(BenefitKind.code == HOURS_KIND)
            .order_by(BenefitFile.id)
        ).all()
        hours += [
            WorkedHours(file_id=row.id, person_id=row.applicant_id, month_on=month_on)
            for row in files
            if row.state in PAID and row.id not in kept
        ]
        ids = {row.person_id for row in hours}
        names = {row[0]: f"{row[1]} {row[2]}" for row in session.execute(people.where(Person.id.in_(ids)))}
    numbers = {row.id: row.number for row in files}
    whose = {
        (row.file_id, row.person_id): (names.get(row.person_id, ""), numbers.get(row.file_id, ""))
        for row in hours
    }
    hours.sort(key=lambda row: whose[row.file_id, row.person_id])
    return MonthOfHours(month_on, hours, whose)


def save_hours(store: Store, month: MonthOfHours) -> None:
    """Keep the hours of a month; lines without hours are not kept."""
    written = [row for row in month.hours if row.id or row.due_hours or row.done_hours or row.note]
    refuse_if(check_hours(month.hours))
    with store.writing(_("Orele lucrate în {month}").format(month=month_words(month.month_on))) as writing:
        writing.remove_all([row for row in month.removed if row.id is not None])
        writing.keep_all(written)
