"""Finding persons: ready filters, search, order, rows."""

from datetime import date

from db.store import Store
from db.tables.people import Person, PersonCategory, PersonState
from letea.actions.people_lists import (
    PeopleGroup,
    PeopleOrder,
    count_people,
    find_people,
    list_people,
    people_rows,
    values_used,
)
from tests.samples import CNP, TODAY, a_certificate, a_household, a_member, a_person


def keep(store: Store, **given: object) -> int:
    return store.keep(a_person(**given), "persoană").id


def names(store: Store, typed: str = "", **asked: object) -> list[str]:
    ids = list_people(store, typed, today=TODAY, **asked)  # type: ignore[arg-type]  # passed on
    return [row.name for row in people_rows(store, ids, TODAY)]


def test_names_stand_in_the_order_of_the_romanian_alphabet(store: Store) -> None:
    for family in ("Țigan", "Tudor", "Șerban", "Sava", "Ăbălaru", "Azoiței"):
        keep(store, family_name=family, given_name="A")
    assert [name.split()[0] for name in names(store)] == [
        "Azoiței",
        "Ăbălaru",
        "Sava",
        "Șerban",
        "Tudor",
        "Țigan",
    ]


def test_words_begin_what_is_found_whatever_the_diacritics(store: Store) -> None:
    keep(store, family_name="Bîrsan", given_name="Maria")
    keep(store, family_name="Bîrsan", given_name="Ion")
    assert names(store, "bars mar") == ["Bîrsan Maria"]


def test_digits_find_a_cnp(store: Store) -> None:
    keep(store, cnp=CNP)
    assert names(store, "1590930") == ["Exemplu Ștefan"]


def test_children_are_those_under_eighteen(store: Store) -> None:
    keep(store, given_name="Mic", born_on=date(2004, 3, 23))
    keep(store, given_name="Mare", born_on=date(2004, 3, 22))
    assert names(store, group=PeopleGroup.CHILDREN) == ["Exemplu Mic"]


def test_the_elderly_are_those_of_sixty_five(store: Store) -> None:
    keep(store, given_name="Bunica", born_on=date(1957, 3, 22))
    keep(store, given_name="Mama", born_on=date(1957, 3, 23))
    assert names(store, group=PeopleGroup.ELDERLY) == ["Exemplu Bunica"]


def test_a_certificate_about_to_end_is_told_unless_renewed(store: Store) -> None:
    ending, renewed = keep(store, given_name="Ana"), keep(store, given_name="Dan")
    soon = date(2022, 5, 1)
    for person_id, until in ((ending, soon), (renewed, soon), (renewed, date(2024, 5, 1))):
        store.keep(a_certificate(person_id=person_id, until_on=until), "certificat")
    assert names(store, group=PeopleGroup.EXPIRING) == ["Exemplu Ana"]


def test_an_ended_certificate_does_not_make_one_disabled(store: Store) -> None:
    store.keep(a_certificate(person_id=keep(store), until_on=date(2022, 3, 21)), "certificat")
    assert names(store, group=PeopleGroup.DISABLED) == []


def test_each_filter_counts_what_it_lists(store: Store) -> None:
    store.keep(a_certificate(person_id=keep(store)), "certificat")
    keep(store, cnp=CNP, born_on=date(1950, 1, 1))
    keep(store, state=PersonState.DECEASED)
    keep(store, born_on=date(2015, 1, 1))
    counts = count_people(store, TODAY)
    listed = {group: len(list_people(store, group=group, today=TODAY)) for group in PeopleGroup}
    assert counts == listed


def test_the_youngest_come_first_and_unknown_ages_last(store: Store) -> None:
    for given, born in (("A", date(1950, 1, 1)), ("B", date(2010, 1, 1)), ("C", None)):
        keep(store, given_name=given, born_on=born)
    assert [name[-1] for name in names(store, order=PeopleOrder.AGE)] == ["B", "A", "C"]
    assert [name[-1] for name in names(store, order=PeopleOrder.AGE, descending=True)] == ["A", "B", "C"]


def test_house_numbers_stand_in_the_order_of_numbers(store: Store) -> None:
    for number in ("112", "9", "37"):
        keep(store, given_name=number, house_number=number)
    assert [name.split()[1] for name in names(store, order=PeopleOrder.ADDRESS)] == ["9", "37", "112"]


def test_every_order_lists_everybody(store: Store) -> None:
    for given in ("A", "B"):
        keep(store, given_name=given)
    for order in PeopleOrder:
        assert len(list_people(store, order=order, descending=True, today=TODAY)) == 2


def test_a_row_tells_the_household_and_the_categories_of_today(store: Store) -> None:
    id_ = keep(store)
    household = store.keep(a_household(), "gospodărie")
    store.keep(a_member(id_, household_id=household.id), "membru")
    store.keep(PersonCategory(person_id=id_, category="saracie"), "categorie")
    store.keep(PersonCategory(person_id=id_, category="alta", to_on=date(2020, 1, 1)), "categorie")
    row = people_rows(store, [id_], TODAY)[0]
    assert (row.household, row.categories, row.age) == ("Exemplu Ștefan", ("saracie",), 41)


def test_a_picker_tells_persons_apart(store: Store) -> None:
    id_ = keep(store)
    assert find_people(store, "exem") == [(id_, "Exemplu Ștefan", "1980, Letea Veche, 112")]


def test_values_typed_before_are_offered_the_most_used_first(store: Store) -> None:
    for village in ("Holt", "Siretu", "Holt"):
        keep(store, village=village)
    assert values_used(store, "village") == ["Holt", "Siretu"]


def test_the_deleted_are_not_found(store: Store) -> None:
    id_ = keep(store)
    with store.reading() as session:
        person = session.get_one(Person, id_)
    store.remove(person, "ștergere")
    assert names(store, "exemplu") == []
