"""What is done about the county's keys and answers in the demonstration office, one deed each."""

import tempfile
from pathlib import Path

from db.store import Store
from db.tables.handover import CountyKey, Leaving, SentPackage
from letea.actions import county_opinions, county_receipts, office_keys
from letea.actions.plan_reading import plan_rows
from letea.handover.county_file import CountyKeys
from letea.handover.keys import new_opening_key
from tests.answers import DGASPC, opinion_of, receipt_of
from tests.letea.actions.answer_offices import opinion_file, receipt_file
from tests.samples import TODAY
from tests.walks.deeds import Deed, first


def kept(store: Store) -> None:
    county = CountyKey(name="DGASPC Exemplu", recipient=new_opening_key().recipient)
    office_keys.keep_county(store, county, TODAY)


def signature_kept(store: Store) -> None:
    kept(store)
    keys = CountyKeys(first(store, CountyKey).recipient, DGASPC.public)
    office_keys.keep_county_keys(store, "", keys, TODAY)


def let_go(store: Store) -> None:
    kept(store)
    office_keys.remove_county(store, first(store, CountyKey))


def sent(store: Store, period: str, plan_uid: str = "") -> SentPackage:
    """A package as if it was handed over; here it is an action like any other, which undo takes back."""
    kept(store)
    county = first(store, CountyKey)
    told = SentPackage(
        period=period,
        number=1,
        leaving=Leaving.FIGURES,
        county=county.name,
        recipient=county.recipient,
        file_name="exemplu.letea-pachet",
        bytes=1,
        sha256="ab" * 32,
        made_on=TODAY,
        plan_uid=plan_uid,
    )
    return store.keep(told, "Predare")


def receipt_read(store: Store) -> None:
    with tempfile.TemporaryDirectory() as stick:
        file = receipt_file(Path(stick), receipt_of(sent(store, "2021")))
        county_receipts.take_receipt(store, county_receipts.judge_receipt(store, file), TODAY, compared=True)


def opinion_read(store: Store) -> None:
    plan = next(row for row in plan_rows(store) if row.is_annual)
    with tempfile.TemporaryDirectory() as stick:
        file = opinion_file(Path(stick), opinion_of(sent(store, f"{plan.year}-plan", plan.uid)))
        county_opinions.take_opinion(store, county_opinions.judge_opinion(store, file), TODAY, compared=True)


HANDOVER_DEEDS: dict[str, Deed] = {
    "county key kept": kept,
    "county signature kept": signature_kept,
    "county key let go": let_go,
    "county receipt read": receipt_read,
    "county opinion read": opinion_read,
}
