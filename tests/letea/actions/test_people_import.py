"""Bringing a workbook of persons in, undoing it, and giving it out again."""

from pathlib import Path

from sqlalchemy import select

from db.store import Store
from db.tables.people import Person, PersonCategory
from letea.actions.household_lists import count_households, household_rows, list_households
from letea.actions.office_reading import vocabularies
from letea.actions.people_import import import_people, judge_entries, known_people, people_entries
from letea.actions.people_lists import list_people, people_rows
from letea.actions.sheet_targets import judge_table, remembered, target_of
from letea.exchange.people_book import write_people_book
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.people_import import PersonEntry
from letea.rules.sheet_table import HeadSpot, SheetRow, SheetTable, table_at
from letea.rules.sheet_verdicts import BroughtIn, Verdict, count
from tests.samples import CNP, TODAY, a_household, a_person


def entries() -> list[PersonEntry]:
    return [
        PersonEntry(2, a_person(cnp=CNP, born_on=None), "Exemplu Ștefan", "titular", ("varstnic",)),
        PersonEntry(3, a_person(given_name="Ana"), "Exemplu Ștefan", "sot"),
        PersonEntry(4, a_person(given_name="Dan", cnp="123")),
    ]


def bring_in(store: Store) -> None:
    import_people(store, judge_entries(store, entries(), TODAY), TODAY)


def test_new_rows_come_in_with_household_and_category_and_wrong_ones_do_not(store: Store) -> None:
    judged = judge_entries(store, entries(), TODAY)
    brought = import_people(store, judged, TODAY)
    assert [number for number, _one, _many in brought.counts] == [2, 0, 1]
    assert count(judged, Verdict.WRONG) == 1
    rows = people_rows(store, list_people(store, today=TODAY), TODAY)
    assert [(row.name, row.household, row.categories) for row in rows] == [
        ("Exemplu Ana", "Exemplu Ștefan", ()),
        ("Exemplu Ștefan", "Exemplu Ștefan", ("varstnic",)),
    ]


def test_a_household_at_the_same_address_is_found_again(store: Store) -> None:
    store.keep(a_household(), "gospodărie")
    bring_in(store)
    assert count_households(store) == 1
    assert household_rows(store, list_households(store, today=TODAY), TODAY)[0].members == 2


def test_the_import_is_undone_as_one(store: Store) -> None:
    bring_in(store)
    assert store.undo_label() == "Import din tabel: 2 persoane"
    store.undo()
    assert list_people(store, today=TODAY) == []
    assert count_households(store) == 0


def test_imported_persons_are_found_by_the_search(store: Store) -> None:
    bring_in(store)
    assert len(list_people(store, "stefan", today=TODAY)) == 1


def test_our_own_export_comes_back_without_a_change(store: Store, tmp_path: Path) -> None:
    bring_in(store)
    lists = vocabularies(store)
    given = people_entries(store, list_people(store, today=TODAY), TODAY)
    write_people_book(tmp_path / "a.xlsx", given, lists)
    table = table_at(read_sheets(tmp_path / "a.xlsx")[0], HeadSpot(0))
    target = target_of("people")
    judged = judge_table(store, target, table, remembered(store, target, table.heads), TODAY)
    assert [row.verdict for row in judged] == [Verdict.SAME, Verdict.SAME]
    before = store.undo_label()
    assert import_people(store, judged, TODAY) == BroughtIn(0, import_people(store, [], TODAY).counts)
    assert store.undo_label() == before


def test_who_is_registered_is_changed_and_the_change_is_undone(store: Store) -> None:
    bring_in(store)
    table = SheetTable(
        ("Nume și prenume", "CNP", "Telefon", "Gospodăria", "Categorii"),
        (
            SheetRow(2, ("Exemplu Ștefan", CNP, 745000111, "Alta", "varstnic; dizabilitate")),
            SheetRow(3, ("Nouă Ioana", "2900101040015", "", "Nouă", "")),
        ),
    )
    target = target_of("people")
    judged = judge_table(store, target, table, remembered(store, target, table.heads), TODAY)
    assert [row.verdict for row in judged][:1] == [Verdict.CHANGES]
    target.keep(store, judged, TODAY, Progress())
    with store.reading() as session:
        person = session.scalars(select(Person).where(Person.cnp == CNP)).one()
        categories = session.scalars(
            select(PersonCategory.category).where(PersonCategory.person_id == person.id)
        ).all()
    assert person.phone == "0745000111"
    assert sorted(categories) == ["dizabilitate", "varstnic"]
    store.undo()
    with store.reading() as session:
        assert session.scalars(select(Person).where(Person.cnp == CNP)).one().phone == ""


def test_the_export_carries_household_role_and_categories(store: Store) -> None:
    bring_in(store)
    given = people_entries(store, list_people(store, "stefan", today=TODAY), TODAY)[0]
    assert (given.household, given.role, given.categories) == ("Exemplu Ștefan", "titular", ("varstnic",))


def test_who_is_registered_is_known_by_cnp_or_by_the_name_however_it_is_written(store: Store) -> None:
    one = a_person(family_name="Bârsan-Exemplu", given_name="Ștefan Ion", cnp="", no_cnp_reason="x")
    store.keep(one, "P")
    store.keep(a_person(family_name="Altul", given_name="Exemplu", cnp=CNP, born_on=None), "P")
    store.keep(a_person(family_name="Bârsan", given_name="Nimeni", cnp="", no_cnp_reason="x"), "P")
    swapped = a_person(family_name="ION Ştefan", given_name="exemplu bîrsan", cnp="")
    asked = [PersonEntry(2, swapped), PersonEntry(3, a_person(family_name="Nou", cnp=CNP, born_on=None))]
    asked.append(PersonEntry(4, a_person(family_name="Bârsan", given_name="Exemplu", cnp="")))
    known = known_people(store, [entry.person for entry in asked])
    assert [person.name for person in known] == ["Bârsan-Exemplu Ștefan Ion", "Altul Exemplu"]
    judged = judge_entries(store, asked, TODAY)
    assert [row.verdict for row in judged] == [Verdict.SAME, Verdict.WRONG, Verdict.NEW]
