"""The persons of a diagnosis, counted by hand in a small office."""

from datetime import date

import pytest

from db.store import Store
from db.tables.reported import Case, CaseKind
from letea.actions import yearly_people
from letea.actions.office_reading import vocabularies
from letea.rules.need_indicators import indicators
from letea.rules.yearly import Counted, Need, Reach, Village
from tests.letea.actions.report_offices import SmallOffice, a_small_office
from tests.made_once import MadeOnce
from tests.samples import TODAY, a_person

LAST_YEAR = date(2021, 12, 31)


@pytest.fixture
def office(store: Store, made_once: MadeOnce) -> SmallOffice:
    """The small office."""
    return made_once(store, a_small_office)


@pytest.mark.usefixtures("office")
def test_ages_go_by_bands_and_sex(store: Store) -> None:
    store.keep(a_person(given_name="Fără dată", born_on=None), "P")
    with store.reading() as session:
        told = yearly_people.ages(session, TODAY)
    held = {band.words: (band.men, band.women) for band in told.bands if band.men or band.women}
    assert held == {"10–14": (0, 1), "50–54": (1, 0), "80–84": (0, 1)}
    assert (told.children, told.adults, told.elderly) == (1, 1, 1)
    assert (told.unknown, told.without_day, told.people) == (1, 1, 4)


@pytest.mark.usefixtures("office")
def test_ages_are_those_of_the_day(store: Store) -> None:
    with store.reading() as session:
        before, after = (yearly_people.ages(session, day) for day in (date(2022, 1, 9), date(2022, 1, 10)))
    assert [band.words for band in before.bands if band.men] == ["35–39", "45–49"]
    assert [band.words for band in after.bands if band.men] == ["40–44", "50–54"]


def test_an_empty_office_has_empty_bands(store: Store) -> None:
    with store.reading() as session:
        told = yearly_people.ages(session, TODAY)
        assert yearly_people.villages(session, TODAY) == []
        assert yearly_people.needs(session, {}, TODAY) == []
        assert yearly_people.reach(session, {}, TODAY) == []
    assert (told.people, len(told.bands)) == (0, 18)


@pytest.mark.usefixtures("office")
def test_each_village_tells_who_is_vulnerable(store: Store) -> None:
    store.keep(a_person(given_name="Fără sat", village=""), "P")
    with store.reading() as session:
        told = yearly_people.villages(session, TODAY)
    assert told == [
        Village("Holt", 2, 1, 0, 0, 2, 1, 1, 1),
        Village("Siretu", 1, 0, 1, 1, 1, 0, 0, 0),
        Village("nu se știe", 1, 0, 0, 0, 0, 0, 0, 0),
    ]


@pytest.mark.usefixtures("office")
def test_needs_stand_against_services_and_benefits(store: Store) -> None:
    lists = vocabularies(store)
    with store.reading() as session:
        now = yearly_people.needs(session, lists, TODAY)
        before = yearly_people.needs(session, lists, LAST_YEAR)
        categories = yearly_people.categories(session, lists, TODAY)
        reach = yearly_people.reach(session, lists, TODAY)
    poor, alone = "Copil/familie în risc de sărăcie monetară", "Vârstnic singur, fără susținători legali"
    assert now == [Need(poor, 2, 1, 1), Need(alone, 1, 0, 0)]
    assert before == [Need(poor, 2, 1, 0), Need(alone, 1, 0, 0)]
    families, elderly = "Copii și familii aflate în dificultate", "Persoane vârstnice"
    assert categories == [Counted(families, 1), Counted(elderly, 1)]
    assert reach == [Reach(families, 1, 1, 20, 1), Reach(elderly, 1, 0, None, 0)]


@pytest.mark.usefixtures("office")
def test_indicators_are_followed_over_the_years(store: Store) -> None:
    for opened in (date(2021, 2, 1), date(2021, 12, 31), date(2022, 3, 22), date(2022, 4, 1)):
        store.keep(Case(kind=CaseKind.VIOLENCE, opened_on=opened), "C")
    store.keep(Case(kind=CaseKind.COMPLAINT, opened_on=date(2021, 2, 1)), "C")
    keys = ("poverty", "elderly_alone", "violence", "benefits", "children", "enrolled", "disability")
    with store.reading() as session:
        told = yearly_people.follow(
            session, [indicators()[key] for key in keys], (2019, 2020, 2021, 2022), TODAY
        )
    assert {one.indicator.key: one.counts for one in told} == {
        "poverty": (1, 1, 2, 2),
        "elderly_alone": (0, 1, 1, 1),
        "violence": (0, 0, 2, 1),
        "benefits": (0, 0, 0, 1),
        "children": (1, 1, 1, 1),
        "enrolled": (0, 0, 1, 1),
        "disability": (0, 0, 1, 1),
    }


@pytest.mark.usefixtures("office")
def test_every_indicator_can_be_counted(store: Store) -> None:
    with store.reading() as session:
        counts = [yearly_people.count_indicator(session, one, TODAY) for one in indicators().values()]
    assert min(counts) == 0
    assert max(counts) == 3
