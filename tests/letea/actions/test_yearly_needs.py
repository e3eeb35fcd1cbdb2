"""The diagnosis counts households by their last assessment until its day."""

from datetime import date

from db.store import Store
from letea.actions.yearly_needs import vulnerability
from letea.rules.yearly import GridNeed, VillageNeeds, Vulnerability
from tests.letea.actions.need_offices import living, needs_of

END = date(2021, 12, 31)
GRAVE = ("violenta", "abuz_neglijare", "risc_separare", "saracie_monetara", "fara_curent", "dependenta")


def found(store: Store, on: date) -> Vulnerability | None:
    with store.reading() as session:
        return vulnerability(session, on)


def test_without_assessments_there_are_no_figures(store: Store) -> None:
    needs_of(store, living(store), "violenta")
    assert found(store, END) is None


def test_levels_by_village_and_needs_by_side(store: Store) -> None:
    one, two = living(store, village="Siretu"), living(store, "Demonstrativ", village="Holt")
    living(store, "Neevaluat", village="Siretu")
    needs_of(store, one, *GRAVE, on=date(2021, 3, 1))
    needs_of(store, two, "fara_curent", no=("fara_apa", "violenta"), on=date(2021, 4, 1))
    needs_of(store, two, no=("violenta", "fara_curent"))  # after the day
    told = found(store, END)
    assert told is not None
    assert list(told.villages) == [
        VillageNeeds("Holt", 1, none=1, low=0, medium=0, high=0),
        VillageNeeds("Siretu", 2, none=0, low=0, medium=0, high=1),
    ]
    assert told.assessed == 2
    sides = {each.words: each for each in told.sides}
    assert sides["Locuire"] == GridNeed("Locuire", 2, 0)
    assert sides["Siguranță"] == GridNeed("Siguranță", 1, 1)
    assert told.situations[0] == GridNeed("Locuință fără curent electric", 2, 0)
    assert [each for each in told.situations if each.words == "Violență în familie"] == [
        GridNeed("Violență în familie", 1, 0)
    ]
