"""All the figures of a report together; a big office is counted as quickly as it is asked for."""

from datetime import date

from db.store import Store
from letea.actions.yearly_figures import activity_figures, diagnosis_figures
from letea.rules.need_indicators import indicators_for
from tests.letea.actions.report_offices import a_small_office
from tests.samples import TODAY


def test_the_diagnosis_of_a_year_is_that_of_its_last_day(store: Store) -> None:
    a_small_office(store)
    told = diagnosis_figures(store, 2021, TODAY, chosen=indicators_for([]))
    assert (told.on, told.ages.people, told.households) == (date(2021, 12, 31), 4, 1)
    assert told.years == (2019, 2020, 2021)
    assert len(told.series) == 10


def test_the_year_that_goes_on_is_counted_until_today(store: Store) -> None:
    a_small_office(store)
    told = activity_figures(store, 2022, TODAY)
    assert (told.on, len(told.categories), len(told.costs)) == (TODAY, 2, 1)
    assert len(told.months) == 12


def test_an_empty_office_has_figures_too(store: Store) -> None:
    told = diagnosis_figures(store, 2022, TODAY, chosen=indicators_for([]))
    assert (told.ages.people, told.villages, told.years) == (0, [], (2022,))
    assert activity_figures(store, 2022, TODAY).kinds == []
