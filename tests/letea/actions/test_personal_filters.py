"""The lists of *Date personale* are narrowed by their columns."""

from datetime import date

from db.store import Store
from db.tables.personal import Disclosure
from letea.actions.personal_filters import PersonalFiltering
from letea.actions.personal_lists import PersonalGroup, find_personal, read_personal
from letea.rules.filters import Filter, Op
from tests.samples import TODAY, a_person


def test_rows_are_found_by_their_day_and_words(store: Store) -> None:
    store.keep(a_person(), "Persoană")
    for on, to in ((date(2022, 1, 5), "Judecătoria Exemplu"), (date(2022, 3, 1), "DGASPC")):
        told = Disclosure(person_id=1, given_on=on, given_to=to, what="adeverință", ground="cerere")
        store.keep(told, "Comunicare")
    ids = find_personal(read_personal(store, TODAY), "", group=PersonalGroup.TOLD)
    filtering = PersonalFiltering()
    assert [*filtering.fields(store)] == ["personal.on", "personal.name", "personal.what", "personal.state"]

    def narrowed(*filters: Filter) -> list[int]:
        return filtering.narrow(store, filters, ids, TODAY)

    assert narrowed() == ids
    assert len(narrowed(Filter("personal.state", Op.CONTAINS, ("judecătoria",)))) == 1
    assert len(narrowed(Filter("personal.on", Op.BETWEEN, ("2022-02-01", "2022-03-31")))) == 1
    assert narrowed(Filter("no.such", Op.CONTAINS, ("x",))) == ids
    assert filtering.narrow(store, (), [999_999], TODAY) == []
