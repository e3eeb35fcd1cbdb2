"""All the figures of a yearly report, read from the registers in one go."""

from collections.abc import Sequence
from datetime import date

from db.store import Store
from letea.actions import on_a_day, yearly_money, yearly_needs, yearly_people, yearly_work
from letea.actions.kept_sources import kept_sources
from letea.actions.office_reading import vocabularies
from letea.actions.yearly_costs import cost_analysis
from letea.rules.need_indicators import Indicator
from letea.rules.yearly import Diagnosis, last_day, without_silent_years, years_followed
from letea.rules.yearly_activity import Activity


def diagnosis_figures(store: Store, year: int, today: date, *, chosen: Sequence[Indicator]) -> Diagnosis:
    """The commune in figures at the end of a year, or today while it is not over."""
    on, lists = last_day(year, today), vocabularies(store)
    with store.reading() as session:
        series = yearly_people.follow(session, chosen, years_followed(year), today)
        years, told = without_silent_years(years_followed(year), series)
        return Diagnosis(
            year,
            on,
            yearly_people.ages(session, on),
            on_a_day.households_on(session, on).total,
            yearly_people.villages(session, on),
            yearly_people.categories(session, lists, on),
            yearly_people.needs(session, lists, on),
            yearly_people.reach(session, lists, on),
            yearly_money.in_payment(session, on),
            yearly_money.paid_by_month(session, year),
            years,
            told,
            yearly_needs.vulnerability(session, on),
            kept_sources(session),
        )


def activity_figures(store: Store, year: int, today: date) -> Activity:
    """A year's work in figures, until its end or until today."""
    on, lists = last_day(year, today), vocabularies(store)
    kinds = yearly_money.paid_by_kind(store, year)
    with store.reading() as session:
        return Activity(
            year,
            on,
            yearly_people.categories(session, lists, on),
            kinds,
            yearly_money.paid_by_month(session, year),
            yearly_money.both(session, year),
            [one.now for one in cost_analysis(store, year, today).services],
            yearly_work.trained(session, year),
            yearly_work.carers_trained(session, year),
            yearly_work.work_of(store, session, year, on),
        )
