"""Which codes of the editable lists and of the nomenclature the office's records carry."""

from sqlalchemy import select

from db.store import Store
from db.tables.services import ProposedService, Service
from letea.fields import Kind, described
from letea.rules.nomenclature import split_codes


def codes_used(store: Store, list_name: str) -> set[str]:
    """The codes of an editable list that any record carries; deleted ones count, they can be brought back."""
    used: set[str] = set()
    with store.reading() as session:
        for record, fields in described().items():
            for name, field in fields.items():
                if field.vocabulary != list_name:
                    continue
                asked = select(getattr(record, name)).distinct().execution_options(include_deleted=True)
                for value in session.scalars(asked):
                    used.update(value or () if field.kind is Kind.VOCABULARY_LIST else {value})
    return used - {None, ""}


def service_codes_used(store: Store) -> set[str]:
    """The codes of the nomenclature written at services, existing and proposed."""
    used: set[str] = set()
    with store.reading() as session:
        for record in (Service, ProposedService):
            asked = select(record.code).distinct().execution_options(include_deleted=True)
            for written in session.scalars(asked):
                used.update([written, *split_codes(written)])
    return used
