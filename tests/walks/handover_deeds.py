"""What is done about the county's keys in the demonstration office, one deed each."""

from db.store import Store
from db.tables.handover import CountyKey
from letea.actions import office_keys
from letea.handover.keys import new_opening_key
from tests.samples import TODAY
from tests.walks.deeds import Deed, first


def kept(store: Store) -> None:
    county = CountyKey(name="DGASPC Exemplu", recipient=new_opening_key().recipient)
    office_keys.keep_county(store, county, TODAY)


def let_go(store: Store) -> None:
    kept(store)
    office_keys.remove_county(store, first(store, CountyKey))


HANDOVER_DEEDS: dict[str, Deed] = {"county key kept": kept, "county key let go": let_go}
