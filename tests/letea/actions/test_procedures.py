"""Procedures are listed as they stand, saved, revised in one step and deleted."""

from datetime import date
from typing import Any

import pytest

from db.store import Store
from db.tables.partners import Procedure
from letea.actions.procedures import (
    check_procedure_kept,
    open_procedure,
    procedure_rows,
    remove_procedure,
    revise_procedure,
    save_procedure,
)
from letea.errors import Refused
from letea.rules.validity import Validity
from tests.samples import TODAY, a_service

APRIL = date(2021, 4, 1)


def kept(store: Store, **given: Any) -> int:
    known: dict[str, Any] = {"code": "PO-01", "title": "Ancheta socială"}
    return save_procedure(store, Procedure(**known | given), TODAY)


def test_each_procedure_stands_by_its_last_revision(store: Store) -> None:
    service = store.keep(a_service(name="Cantina"), "S")
    kept(store, approved_on=APRIL, service_id=service.id)
    kept(store, code="PO-02", revised_on=date(2021, 3, 1))
    kept(store, code="PO-03")
    kept(store, code="PO-04", approved_on=APRIL, withdrawn_on=TODAY)
    kept(store, code="PO-05", approved_on=TODAY)
    rows = procedure_rows(store, TODAY)
    assert [(row.code, row.next_on, row.validity) for row in rows] == [
        ("PO-01", date(2022, 4, 1), Validity.ENDING),
        ("PO-02", date(2022, 3, 1), Validity.EXPIRED),
        ("PO-03", None, Validity.MISSING),
        ("PO-04", None, Validity.ENDED),
        ("PO-05", date(2023, 3, 22), Validity.VALID),
    ]
    assert rows[0].service == "Cantina"


def test_a_revision_is_one_step_that_can_be_undone(store: Store) -> None:
    procedure = kept(store, approved_on=APRIL)
    assert revise_procedure(store, procedure, TODAY) == date(2023, 3, 22)
    assert open_procedure(store, procedure).revised_on == TODAY
    assert store.undo() == "Revizuirea procedurii Ancheta socială"
    assert open_procedure(store, procedure).revised_on is None


def test_a_procedure_withdrawn_is_not_revised(store: Store) -> None:
    procedure = kept(store, withdrawn_on=TODAY)
    with pytest.raises(Refused):
        revise_procedure(store, procedure, TODAY)


def test_a_code_met_again_is_told(store: Store) -> None:
    kept(store)
    again = Procedure(code="PO-01", title="Alta")
    (problem,) = check_procedure_kept(store, again, TODAY)
    assert (problem.field, problem.blocking) == ("code", False)


def test_a_procedure_is_deleted(store: Store) -> None:
    remove_procedure(store, kept(store))
    assert procedure_rows(store, TODAY) == []
