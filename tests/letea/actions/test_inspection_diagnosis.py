"""The commune in figures, counted from the register."""

from datetime import date

from db.store import Store
from db.tables.people import PersonCategory
from letea.actions.inspection_diagnosis import diagnosis_tables
from letea.actions.office_reading import vocabularies
from tests.letea.actions.benefit_offices import approved, someone
from tests.samples import TODAY, a_household, a_person


def test_persons_are_counted_by_age_village_and_category(store: Store) -> None:
    for year, village in ((2015, "Holt"), (1980, "Holt"), (1950, "Siretu"), (None, "")):
        born_on = date(year, 1, 1) if year else None
        person = store.keep(a_person(given_name=str(year), born_on=born_on, village=village), "P")
    store.keep(PersonCategory(person_id=person.id, category="varstnic"), "C")
    store.keep(a_household(), "G")
    with store.reading() as session:
        tables = diagnosis_tables(session, vocabularies(store), TODAY)
    told = {table.title: {row[0]: row[1] for row in table.rows} for table in tables}
    assert list(told["Persoane și gospodării"].values()) == ["1", "1", "1", "1", "1"]
    assert told["Persoane pe localități"] == {"nu se știe": "1", "Holt": "2", "Siretu": "1"}
    assert told["Beneficiari pe categorii"] == {"Persoane vârstnice": "1"}
    assert told["Dosare de beneficii în plată"] == {"niciuna": "0"}


def test_only_benefits_in_payment_are_counted(store: Store) -> None:
    approved(store, someone(store))
    with store.reading() as session:
        tables = diagnosis_tables(session, {}, TODAY)
    assert tables[-1].rows == [("niciuna", "0")]
