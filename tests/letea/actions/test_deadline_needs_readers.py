"""Vulnerable households whose last assessment is old are due, the most vulnerable sooner."""

from datetime import date

from db.store import Store
from db.tables.people import Person, PersonState
from letea.actions.households import open_household
from letea.actions.need_lists import NeedGroup, count_needs
from letea.actions.need_settings import open_scale, open_situations, save_grid
from letea.actions.needs import remove_need_assessment
from tests.letea.actions.need_offices import living, needs_of
from tests.letea.due_samples import days, due, titles
from tests.samples import TODAY

GRAVE = ("violenta", "abuz_neglijare", "risc_separare", "saracie_monetara", "fara_curent", "dependenta")
LAST_AUTUMN = date(2021, 10, 31)
LAST_SPRING = date(2021, 4, 10)
LATER = date(2022, 5, 20)


def test_great_vulnerability_is_due_after_six_months(store: Store) -> None:
    household = living(store)
    needs_of(store, household, *GRAVE, on=LAST_AUTUMN)
    (told,) = due(store, "needs_high")
    assert (told.title, told.due_on, told.page, told.record) == (
        "Vulnerabilitate mare, de reevaluat: Exemplu Ștefan",
        date(2022, 4, 30),
        "needs",
        household,
    )
    assert due(store, "needs_again") == []
    needs_of(store, household, *GRAVE, on=date(2022, 3, 1))
    assert due(store, "needs_high") == []


def test_the_others_are_due_after_a_year_and_those_without_risk_never(store: Store) -> None:
    needs_of(store, living(store), "fara_curent", "fara_apa", on=LAST_SPRING)
    needs_of(store, living(store, "Demonstrativ"), "fara_apa", on=LAST_SPRING)
    assert titles(store, "needs_again") == ["Nevoile gospodăriei, de reevaluat: Exemplu Ștefan"]
    assert days(store, "needs_again") == [date(2022, 4, 10)]
    assert due(store, "needs_high") == []


def test_the_office_says_after_how_many_months(store: Store) -> None:
    needs_of(store, living(store), *GRAVE, on=LAST_SPRING)
    assert due(store, "needs_high") == []
    scale = open_scale(store)
    scale.high_again_months = 12
    save_grid(store, open_situations(store), scale)
    assert days(store, "needs_high") == [date(2022, 4, 10)]


def test_nobody_is_asked_about_a_household_where_nobody_lives_any_more(store: Store) -> None:
    household = living(store, "Exemplu Ștefan", {"given_name": "Ana"})
    needs_of(store, household, *GRAVE, on=LAST_AUTUMN)
    file = open_household(store, household)
    with store.reading() as session:
        person = session.get_one(Person, file.members[0].person_id)
    assert count_needs(store, LATER)[NeedGroup.DUE] == 1
    person.state, person.state_on = PersonState.DECEASED, date(2022, 2, 1)
    store.keep(person, "P")
    assert due(store, "needs_high") == []
    assert count_needs(store, LATER)[NeedGroup.DUE] == 0


def test_of_two_assessments_of_one_day_the_later_counts_and_one_taken_back_does_not(store: Store) -> None:
    household = living(store)
    needs_of(store, household, "fara_apa", on=LAST_AUTUMN)
    needs_of(store, household, *GRAVE, on=LAST_AUTUMN)
    assert days(store, "needs_high") == [date(2022, 4, 30)]
    newest = needs_of(store, household, "fara_apa", on=LAST_AUTUMN)
    assert due(store, "needs_high") == []
    remove_need_assessment(store, newest, TODAY)
    assert days(store, "needs_high") == [date(2022, 4, 30)]
