"""What an office hands over, read from its file as the tables of a package."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.handover import office_leaving, people_leaving, plans_leaving, services_leaving
from letea.handover.canonical import Lines, lines, together
from letea.handover.names import is_plain_as_it_is, made_plain
from letea.handover.reading import Asked, Reading, Row
from letea.handover.shapes import Shape, shapes_leaving
from letea.progress import Cancelled, Progress
from letea.wording import _

READERS: Mapping[str, Callable[[Reading], Iterator[Row]]] = {
    "office": office_leaving.office,
    "figure": office_leaving.figure,
    "paid_month": office_leaving.paid_month,
    "service": services_leaving.service,
    "service_budget": services_leaving.service_budget,
    "proposed_service": services_leaving.proposed_service,
    "provider_service": services_leaving.provider_service,
    "plan": plans_leaving.plan,
    "measure": plans_leaving.measure,
    "person": people_leaving.person,
    "household": people_leaving.household,
    "payment": people_leaving.payment,
    "enrolment": people_leaving.enrolment,
    "named_person": people_leaving.named_person,
}


@dataclass(frozen=True)
class Table:
    """A table as it leaves: its shape and its records, written already as they will be packed."""

    shape: Shape
    lines: Lines = field(repr=False)

    @property
    def count(self) -> int:
        """How many records it has."""
        return self.lines.rows

    @property
    def records(self) -> list[Row]:
        """Its records, read back from their lines: of a long table, slow."""
        return [json.loads(told) for told in self.lines.held.splitlines()]


def read_tables(store: Store, asked: Asked, progress: Progress) -> list[Table]:
    """The tables that would leave, each with its records; cases told in confidence never do.

    Raises:
        Cancelled: when the worker stopped it.
    """
    profile = open_profile(store)
    wanted = shapes_leaving(asked.leaving)
    read, write = [], partial(_written, progress=progress)
    with store.reading() as session:
        reading = Reading(store, session, profile, asked)
        for done, shape in enumerate(wanted):
            progress.step(_("Se citește registrul"), done, len(wanted))
            read.append(Table(shape, lines(READERS[shape.name](reading), write)))
    return read


def _written(records: Sequence[Row], progress: Progress) -> str:
    if progress.wants_stop():
        raise Cancelled
    told = together(records)
    # What hides in a text shows in its line, as itself or as an escape; nearly no text has any.
    if "\\" in told or not is_plain_as_it_is(told.replace("\n", " ")):
        return together([_plain(record) for record in records])
    return told


def _plain(record: Row) -> Row:
    return {name: _plain_value(value) for name, value in record.items()}


def _plain_value(value: Any) -> Any:
    if isinstance(value, str):
        return made_plain(value)
    return [made_plain(item) for item in value] if isinstance(value, list) else value
