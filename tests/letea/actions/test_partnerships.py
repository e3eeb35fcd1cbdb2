"""Partnerships are listed as they stand, saved and deleted."""

from datetime import date

import pytest

from db.store import Store
from db.tables.partners import Partnership
from letea.actions.partnerships import (
    open_partnership,
    partnership_rows,
    remove_partnership,
    save_partnership,
)
from letea.errors import Refused
from letea.rules.validity import Validity
from tests.samples import TODAY


def test_a_partnership_is_kept_listed_and_deleted(store: Store) -> None:
    held = Partnership(partner="Școala Exemplu", signed_on=date(2021, 9, 1), until_on=date(2022, 6, 1))
    kept = save_partnership(store, held, TODAY)
    (row,) = partnership_rows(store, TODAY)
    assert (row.partner, row.until_on, row.validity) == (
        *("Școala Exemplu", date(2022, 6, 1), Validity.ENDING),
    )
    changed = open_partnership(store, kept)
    changed.ended_on = date(2022, 3, 1)
    save_partnership(store, changed, TODAY)
    (row,) = partnership_rows(store, TODAY)
    assert (row.until_on, row.validity) == (date(2022, 3, 1), Validity.ENDED)
    remove_partnership(store, kept)
    assert partnership_rows(store, TODAY) == []


def test_dates_out_of_order_are_refused(store: Store) -> None:
    held = Partnership(partner="Școala Exemplu", signed_on=TODAY, until_on=date(2022, 1, 1))
    with pytest.raises(Refused):
        save_partnership(store, held, TODAY)
