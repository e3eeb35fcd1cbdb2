"""The first page counts, reminds and lists what is still to be completed."""

from datetime import date, timedelta
from typing import Any

from db.store import Store
from db.tables.households import HouseholdMember
from db.tables.people import PersonCategory, PersonState
from letea.actions.overview import overview
from tests.samples import (
    CNP,
    TODAY,
    a_certificate,
    a_household,
    a_licence,
    a_person,
    a_plan,
    a_service,
    an_enrolment,
)

NOTICE = timedelta(days=90)  # of licences and certificates


def due_texts(store: Store, today: date = TODAY) -> list[tuple[str, date]]:
    """What is due and when."""
    return [(due.text, due.on) for due in overview(store, today).due]


def a_certified_person(store: Store, **given: Any) -> int:
    """Somebody with a disability certificate."""
    person = store.keep(a_person(), "Persoană")
    store.keep(a_certificate(person_id=person.id, **given), "Certificat")
    return person.id


def test_a_new_office_has_everything_before_it(store: Store) -> None:
    told = overview(store, TODAY)
    assert (told.people, told.households, told.places, told.enrolled, told.plan) == (0, 0, 0, 0, None)
    assert (told.due, told.categories, told.demonstration) == ((), (), False)
    assert told.steps_left == ("household", "service", "plan")


def test_persons_followed_are_counted_and_those_gone_are_not(store: Store) -> None:
    store.keep(a_person(cnp=CNP, no_cnp_reason=""), "Persoană")
    store.keep(a_person(given_name="Ana"), "Persoană")
    store.keep(a_person(given_name="Plecat", state=PersonState.LEFT), "Persoană")
    store.remove(store.keep(a_person(given_name="Greșit"), "Persoană"), "Ștergere")
    told = overview(store, TODAY)
    assert (told.people, told.without_cnp) == (2, 1)


def test_who_is_of_no_household_is_counted(store: Store) -> None:
    housed, left, alone = (store.keep(a_person(given_name=name), "Persoană") for name in ("A", "B", "C"))
    household = store.keep(a_household(), "Gospodărie")
    for person, to_on in ((housed, None), (left, date(2022, 1, 1))):
        member = HouseholdMember(household_id=household.id, person_id=person.id, role="membru", to_on=to_on)
        store.keep(member, "Membru")
    assert alone.id
    told = overview(store, TODAY)
    assert (told.households, told.alone) == (1, 2)


def test_places_and_those_enrolled_today_are_counted(store: Store) -> None:
    service = store.keep(a_service(), "Serviciu")
    for name, to_on in (("A", None), ("B", date(2022, 1, 31))):
        person = store.keep(a_person(given_name=name), "Persoană")
        store.keep(an_enrolment(person.id, service_id=service.id, to_on=to_on), "Înscriere")
    told = overview(store, TODAY)
    assert (told.places, told.enrolled) == (20, 1)
    assert told.steps_left == ("household", "plan")


def test_the_plan_of_the_year_is_shown_or_else_the_latest(store: Store) -> None:
    for year in (2022, 2024, 2023):
        store.keep(a_plan(year=year, title=f"Planul {year}"), "Plan")
    plan = overview(store, TODAY).plan
    assert plan is not None
    assert plan.year == 2022
    later = overview(store, date(2025, 1, 1)).plan
    assert later is not None
    assert later.year == 2024


def test_categories_are_named_and_counted_on_the_day(store: Store) -> None:
    person = store.keep(a_person(), "Persoană")
    store.keep(PersonCategory(person_id=person.id, category="saracie", from_on=date(2022, 1, 1)), "Categorie")
    (told,) = overview(store, TODAY).categories
    assert told[1] == 1
    assert told[0] != "saracie"
    assert overview(store, date(2021, 12, 31)).categories == ()


def test_a_licence_that_ends_soon_or_has_ended_is_due(store: Store) -> None:
    for name, until_on in (
        ("Curând", TODAY + NOTICE),
        ("Departe", TODAY + NOTICE + timedelta(1)),
        ("Trecută", TODAY - timedelta(400)),
    ):
        service = store.keep(a_service(name=name), "Serviciu")
        store.keep(a_licence(service_id=service.id, until_on=until_on), "Licență")
    assert [text for text, _on in due_texts(store)] == ["Licența: Trecută", "Licența: Curând"]


def test_a_renewed_licence_is_no_longer_due(store: Store) -> None:
    service = store.keep(a_service(), "Serviciu")
    store.keep(a_licence(service_id=service.id), "Licență")
    store.keep(a_licence(service_id=service.id, number="2", until_on=date(2027, 4, 10)), "Licență")
    assert due_texts(store) == []


def test_a_deleted_renewal_leaves_the_old_licence_due(store: Store) -> None:
    service = store.keep(a_service(), "Serviciu")
    store.keep(a_licence(service_id=service.id), "Licență")
    new = store.keep(a_licence(service_id=service.id, number="2", until_on=date(2027, 4, 10)), "Licență")
    store.remove(new, "Ștergere")
    assert [on for _text, on in due_texts(store)] == [date(2022, 4, 10)]


def test_a_certificate_that_ends_soon_is_due_and_leads_to_its_person(store: Store) -> None:
    person_id = a_certified_person(store, until_on=date(2022, 4, 30))
    (due,) = overview(store, TODAY).due
    assert (due.text, due.on, due.page, due.record) == (
        *("Certificat de încadrare: Exemplu Ștefan", date(2022, 4, 30), "people", person_id),
    )


def test_a_renewed_certificate_is_no_longer_due(store: Store) -> None:
    person_id = a_certified_person(store, until_on=date(2022, 4, 30))
    store.keep(a_certificate(person_id=person_id, number="2", until_on=date(2024, 4, 30)), "Certificat")
    assert due_texts(store) == []


def test_a_permanent_certificate_is_never_due(store: Store) -> None:
    a_certified_person(store, permanent=True, until_on=date(2022, 4, 30))
    assert due_texts(store) == []


def test_what_is_due_first_stands_first(store: Store) -> None:
    a_certified_person(store, until_on=date(2022, 4, 30))
    service = store.keep(a_service(), "Serviciu")
    store.keep(a_licence(service_id=service.id, until_on=date(2022, 4, 10)), "Licență")
    assert [on for _text, on in due_texts(store)] == [date(2022, 4, 10), date(2022, 4, 30)]


def test_what_papers_will_need_is_still_to_be_completed(store: Store) -> None:
    assert "cui" in [problem.field for problem in overview(store, TODAY).to_complete]


def test_the_demonstration_office_says_that_it_is_one(demonstration: Store) -> None:
    told = overview(demonstration, date(2022, 3, 22))
    assert told.demonstration
    assert (told.people, told.households, told.places, told.enrolled) == (66, 25, 20, 15)
    assert told.steps_left == ()


def test_a_certificate_is_due_only_within_ninety_days(store: Store) -> None:
    near, far = store.keep(a_person(), "P"), store.keep(a_person(), "P")
    store.keep(a_certificate(person_id=near.id, until_on=TODAY + NOTICE), "C")
    store.keep(a_certificate(person_id=far.id, until_on=TODAY + NOTICE + timedelta(days=1)), "C")
    assert [due.on for due in overview(store, TODAY).due] == [TODAY + NOTICE]
