"""The villages offered in an address."""

from db.store import Store
from letea.actions.villages import villages_known
from tests.samples import a_person


def test_the_villages_of_the_commune_come_before_those_written(store: Store) -> None:
    store.keep(a_person(village="Altundeva"), "Persoană nouă")
    villages = villages_known(store)
    assert villages[-1] == "Altundeva"
    assert len(villages) == len(set(villages)) > 1
