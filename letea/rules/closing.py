"""What belongs to a year once it is closed (închiderea anului): which changes of which records it refuses."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

_NOTES = frozenset({"note", "notes"})
_STATE = "deleted_at"


@dataclass(frozen=True)
class Dated:
    """How the records of a table belong to a year.

    `on` is the column with its year, month or day; `until` the column where what began on it ends, which may
    still be set to a day after the closed year; `parent` (column, table) is followed where the year is its.
    Of one that is `open_ended` only the beginning is held: a file asked for in a closed year goes on.
    """

    on: str = ""
    until: str = ""
    parent: tuple[str, str] | None = None
    open_ended: bool = False


DATED: Mapping[str, Dated] = {
    "payment": Dated("month_on"),
    "worked_hours": Dated("month_on"),
    "grant": Dated("from_on", "to_on"),
    "benefit_file": Dated("requested_on", open_ended=True),
    "file_step": Dated("changed_on"),
    "disposition": Dated("dated_on"),
    "inquiry": Dated("dated_on"),
    "inquiry_answer": Dated(parent=("inquiry_id", "inquiry")),
    "visit": Dated("visited_on"),
    "enrolment": Dated("from_on", "to_on"),
    "service_budget": Dated("year"),
    "service_contract": Dated("signed_on", open_ended=True),
    "service_plan": Dated("made_on", open_ended=True),
    "proposed_service": Dated("year"),
    "programme_row": Dated("year"),
    "publication": Dated("year"),
    "campaign": Dated("year"),
    "meeting": Dated("year"),
    "counselling_topic": Dated("year"),
    "press_message": Dated("year"),
    "training_row": Dated("year"),
    "school_list": Dated("year"),
    "carer": Dated("from_on", "to_on"),
    "carer_replacement": Dated("from_on", "to_on"),
    "carer_check": Dated("checked_on"),
    "carer_training": Dated("held_on"),
    "carer_report": Dated("year", open_ended=True),  # decided on in the next year
    "guardian_account": Dated("year", open_ended=True),  # handed in and checked in the next year
    "guardianship": Dated("from_on", open_ended=True),
    "reported_case": Dated("opened_on", open_ended=True),
    "register_entry": Dated("entered_on", open_ended=True),
    "need_assessment": Dated("assessed_on"),
    "need_answer": Dated(parent=("assessment_id", "need_assessment")),
    "alarm_step": Dated("done_on"),
    "comparison": Dated("compared_on", open_ended=True),  # what it found is cleared up afterwards
    "comparison_line": Dated(parent=("comparison_id", "comparison"), open_ended=True),
    "disclosure": Dated("given_on"),
    "restriction": Dated("from_on", open_ended=True),
    "selection": Dated("made_on", open_ended=True),  # confirmed and carried out later
    "selection_item": Dated(parent=("selection_id", "selection"), open_ended=True),
    "plan": Dated("year", open_ended=True),  # an adopted one is held by its version
}


@dataclass(frozen=True)
class Change:
    """One change of one record: "" is a record made anew; `old` and `new` as they are kept."""

    field: str
    old: Any
    new: Any


def year_in(value: Any) -> int | None:
    """The year of what a column holds: a year, or a day or month as ISO text or day."""
    if value is None or isinstance(value, bool):
        return None
    return value if isinstance(value, int) else int(str(value)[:4])


def breaks(dated: Dated, change: Change, year: int | None, closed: Collection[int]) -> int | None:
    """The closed year that this change of a record of that year would change; None where it may be.

    `year` is the record's after the change.
    """
    touched = [year]
    if change.field and change.field in {dated.on, dated.until}:
        touched = [year_in(change.old), year_in(change.new)]
    elif change.field in _NOTES or (dated.open_ended and change.field not in {"", _STATE}):
        touched = []
    return next((found for found in touched if found in closed), None)
