"""Two records of one person made one."""

from datetime import date

import pytest
from sqlalchemy import select

from db.checking import check_integrity
from db.store import Store
from db.tables.contents import Attachment
from db.tables.deadlines import DeadlineMark
from db.tables.doubles import MergedPerson, NotDouble
from db.tables.households import HouseholdMember, Income
from db.tables.people import IdentityPaper, Person, PersonCategory
from db.tables.services import Enrolment
from db.trouble import StaleRecord
from letea.actions.doubles import tell_apart
from letea.actions.history import history_of
from letea.actions.households import HouseholdFile, save_household
from letea.actions.merging import merge_persons, open_merge
from letea.actions.people import open_person, remove_person, save_person
from letea.actions.services import ServiceFile, save_service
from letea.errors import Refused
from letea.rules.merging import Side
from tests.letea.actions.benefit_offices import registered, someone
from tests.letea.actions.everything import a_row, identities, living, pointers
from tests.samples import (
    CNP,
    TODAY,
    a_household,
    a_member,
    a_service,
    an_enrolment,
    an_income,
)

NOT_OF_PERSONS = {
    *(
        ("plan", "origin_uid"),
        ("carried_node", "from_uid"),
        ("node", "origin_uid"),
        ("node_link", "target_uid"),
        ("sent_package", "plan_uid"),
    ),
    ("change_row", "record_uid"),  # history stays as it was written
    ("selection_item", "file_uid"),  # a list names what is past its term; another is made after a merge
}


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    """Two records of one person, the second with a CNP."""
    kept = someone(store, "Exemplu", phone="0700 000 001")
    return kept, someone(store, "Exemplu", cnp=CNP, born_on=None, phone="0700 000 002")


def merged(store: Store, two: tuple[int, int]) -> int:
    return merge_persons(store, open_merge(store, *two, as_asked=True), TODAY)


def test_everything_that_points_to_the_one_given_up_passes_to_the_one_kept(
    store: Store, two: tuple[int, int]
) -> None:
    with store.reading() as session:
        uids = [session.get_one(Person, one).uid for one in two]
    keys = [pair for pair in pointers() if pair != ("merged_person", "merged_id")]
    owners = [pair for pair in identities() if pair[1] == "owner_uid"]
    with store.writing("Tot ce se ține despre o persoană") as writing:
        for table, column in keys:
            lifted = {"lifted_on": TODAY} if table == "restriction" else {}  # one in force refuses the merge
            a_row(writing, table, **{column: two[1]}, **lifted)
        for table, column in owners:
            a_row(writing, table, **{column: uids[1]})
    before = living(store)
    merged(store, two)
    after = living(store)
    for pairs, (kept, given) in ((keys, two), (owners, uids)):
        for table, column in pairs:
            held = [row[column] for (name, _id), row in after.items() if name == table]
            assert held.count(given) == 0, (table, column)
            assert held.count(kept) >= 1, (table, column)
    assert {key for key in before if key not in after} == {("person", two[1])}
    assert {key[0] for key in after if key not in before} == {"merged_person"}
    assert check_integrity(store.path) == []
    store.undo()
    assert living(store) == before
    store.redo()
    assert living(store) == after


def test_no_column_of_identities_is_forgotten() -> None:
    known = {pair for pair in identities() if pair[1] == "owner_uid" or pair[0] == "not_double"}
    assert set(identities()) - known == NOT_OF_PERSONS


def test_filled_stays_over_empty_and_newer_over_older(store: Store, two: tuple[int, int]) -> None:
    merge = open_merge(store, *two, as_asked=True)
    assert (merge.sides["cnp"], merge.sides["phone"]) == (Side.GIVEN, Side.GIVEN)
    file = open_person(store, two[0])
    file.person.phone = "0700 000 003"
    save_person(store, file, TODAY)
    assert open_merge(store, *two, as_asked=True).sides["phone"] is Side.KEPT


def test_the_worker_chooses_field_by_field(store: Store, two: tuple[int, int]) -> None:
    merge = open_merge(store, *two, as_asked=True)
    merge.sides |= {"phone": Side.KEPT, "born_on": Side.KEPT}
    kept = open_person(store, merge_persons(store, merge, TODAY)).person
    assert (kept.id, kept.cnp, kept.phone, kept.born_on) == (two[0], CNP, "0700 000 001", date(1980, 5, 3))
    assert kept.no_cnp_reason == ""


def test_the_one_to_which_more_points_is_kept(store: Store) -> None:
    first, second = someone(store), someone(store)
    assert open_merge(store, second, first).kept.id == first
    save_household(store, HouseholdFile(a_household(), [a_member(second)]), TODAY)
    assert open_merge(store, first, second).kept.id == second


def test_what_moves_is_told(store: Store, two: tuple[int, int]) -> None:
    registered(store, two[1])
    with store.writing("Venit") as writing:
        writing.keep(an_income(person_id=two[1]))
    assert open_merge(store, *two, as_asked=True).moves == ["1 dosar de beneficii", "1 venit"]


def test_rows_of_lists_that_are_the_same_stand_once(store: Store, two: tuple[int, int]) -> None:
    kept, given = two
    with store.writing("Liste") as writing:
        for person in two:
            writing.keep(an_income(person_id=person))
            writing.keep(IdentityPaper(person_id=person, kind="ci", series="XC ", number="123456"))
        writing.keep(an_income(person_id=given, sum_bani=1))
    merged(store, two)
    file = open_person(store, kept)
    assert [income.sum_bani for income in file.incomes] == [123450, 1]
    assert len(file.papers) == 1


def test_membership_enrolment_and_categories_of_the_same_days_become_one(
    store: Store, two: tuple[int, int]
) -> None:
    kept, given = two
    members = [
        a_member(kept, role="", from_on=date(2020, 1, 1)),
        a_member(given, role="copil", from_on=date(2019, 1, 1)),
    ]
    save_household(store, HouseholdFile(a_household(), members), TODAY)
    enrolments = [an_enrolment(kept), an_enrolment(given, from_on=date(2021, 1, 1), note="după-amiaza")]
    save_service(store, ServiceFile(a_service(), enrolments=enrolments), TODAY)
    with store.writing("Categorii") as writing:
        for person, since, until in ((kept, 2018, 2020), (given, 2020, 2021), (given, 2022, None)):
            writing.keep(
                PersonCategory(
                    person_id=person,
                    category="copii",
                    from_on=date(since, 1, 1),
                    to_on=date(until, 6, 1) if until else None,
                )
            )
    merged(store, two)
    with store.reading() as session:
        member, enrolment = (
            session.scalars(select(HouseholdMember)).one(),
            session.scalars(select(Enrolment)).one(),
        )
        rows = session.scalars(select(PersonCategory).order_by(PersonCategory.from_on)).all()
    assert (member.person_id, member.role, member.from_on) == (kept, "copil", date(2019, 1, 1))
    assert (enrolment.person_id, enrolment.from_on, enrolment.note) == (kept, date(2021, 1, 1), "după-amiaza")
    assert [(row.from_on, row.to_on) for row in rows] == [
        (date(2018, 1, 1), date(2021, 6, 1)),
        (date(2022, 1, 1), None),
    ]
    store.undo()
    with store.reading() as session:
        assert len(session.scalars(select(HouseholdMember)).all()) == 2


def test_files_attached_to_both_and_marks_of_deadlines_stand_once(store: Store, two: tuple[int, int]) -> None:
    with store.reading() as session:
        uids = [session.get_one(Person, one).uid for one in two]
    with store.writing("Fișiere") as writing:
        for place, uid in enumerate(uids):
            writing.keep(Attachment(owner_uid=uid, name="act.pdf", sha="a" * 64))
            writing.keep(Attachment(owner_uid=uid, place=1, name=f"{place}.pdf", sha=f"{place}" * 64))
            writing.keep(DeadlineMark(rule="certificat", owner_uid=uid, due_on=TODAY))
    merged(store, two)
    with store.reading() as session:
        files = session.scalars(select(Attachment).order_by(Attachment.place)).all()
        marks = session.scalars(select(DeadlineMark)).all()
    assert [(file.name, file.place, file.owner_uid) for file in files] == [
        ("act.pdf", 0, uids[0]),
        ("0.pdf", 1, uids[0]),
        ("1.pdf", 3, uids[0]),
    ]
    assert [mark.owner_uid for mark in marks] == [uids[0]]


def test_who_was_told_apart_from_the_one_given_up_stays_so(store: Store, two: tuple[int, int]) -> None:
    third = someone(store, "Demonstrativ")
    tell_apart(store, two[1], third)
    tell_apart(store, *two)
    merged(store, two)
    with store.reading() as session:
        marks = session.scalars(select(NotDouble)).all()
        uids = {session.get_one(Person, two[0]).uid, session.get_one(Person, third).uid}
    assert [{mark.one_uid, mark.other_uid} for mark in marks] == [uids]


def test_the_history_of_both_goes_on_as_that_of_the_one_kept(store: Store, two: tuple[int, int]) -> None:
    file = open_person(store, two[1])
    file.person.school = "Școala Exemplu"
    save_person(store, file, TODAY)
    merged(store, two)
    rows = history_of(store, Person, two[0], children=(MergedPerson.person_id, Income.person_id))
    actions = list(dict.fromkeys(row.action for row in rows))
    assert actions == [
        "Unirea fișelor: Exemplu Ștefan, unită din Exemplu Ștefan (n. 30.09.1959, CNP 1590930041235)",
        "Modificarea persoanei Exemplu Ștefan",
        "Persoană nouă: Exemplu Ștefan",
    ]
    school = next(row for row in rows if row.field == "fișa unită: Școala sau grădinița")
    assert (school.new, school.can_return) == ("Școala Exemplu", False)


def test_records_merged_one_after_another_all_lead_to_the_last(store: Store) -> None:
    first, second, third = someone(store, "Întâi"), someone(store, "Doi"), someone(store, "Trei")
    merged(store, (second, first))
    merged(store, (third, second))
    with store.reading() as session:
        rows = session.scalars(select(MergedPerson)).all()
    assert {(row.person_id, row.merged_id) for row in rows} == {(third, first), (third, second)}


def test_a_record_changed_or_deleted_meanwhile_is_told(store: Store, two: tuple[int, int]) -> None:
    merge = open_merge(store, *two)
    file = open_person(store, two[0])
    file.person.phone = "0700 000 009"
    save_person(store, file, TODAY)
    with pytest.raises(StaleRecord):
        merge_persons(store, merge, TODAY)
    remove_person(store, two[1])
    with pytest.raises(Refused, match="nu mai este în evidență"):
        open_merge(store, *two)
