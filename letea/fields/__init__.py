"""What each field is called, how it is explained and where it stands: said once.

Forms, tables, search, spreadsheets, history and papers all find a field here by the record's typed attribute.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from db.record import Record


class Kind(Enum):
    """What a field holds, so that every place shows and reads it alike."""

    TEXT = "text"
    LONG_TEXT = "long text"
    DAY = "day"
    MONEY = "money"
    AMOUNT = "amount"
    COUNT = "count"
    PERCENT = "percent"
    YES_NO = "yes or no"
    CHOICE = "choice"
    VOCABULARY = "vocabulary"
    VOCABULARY_LIST = "several of a vocabulary"
    PERSON = "person"
    PICTURE = "picture"
    PROSE = "prose"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Field:
    """A field of a record as the worker knows it.

    `vocabulary` names the editable list it chooses from; `choices` words the members of an enumeration;
    `private` fields (health, ethnicity) are not in lists unless chosen; `required` ones carry a mark.
    """

    label: str
    help: str = ""
    example: str = ""
    kind: Kind = Kind.TEXT
    vocabulary: str = ""
    choices: Mapping[Any, str] | None = None
    required: bool = False
    private: bool = False


_SUBJECTS = (
    *("office", "nomenclature", "people", "doubles", "households", "services", "training", "outreach"),
    *("plans", "families", "plan_links", "plan_life", "council"),
    *("contents", "benefits", "deadlines"),
    *("carers", "guardianship"),
    *("printed",),
    *("service_plans", "children", "elderly"),
    *("registers",),
    *("printed", "partners"),
    *("cases",),
    *("reported",),
    *("reports",),
    *("recipients",),
    *("needs",),
    *("lists",),
    *("evidence",),
    *("personal",),
    *("handover",),
)


@cache
def _in_subject(name: str) -> dict[type[Record], dict[str, Field]]:
    """What stands in `letea.fields.<name>`: the fields of the records of `db.tables.<name>`."""
    described: dict[type[Record], dict[str, Field]] = import_module(f"letea.fields.{name}").FIELDS
    return described


def fields_of(record: type[Record]) -> Mapping[str, Field]:
    """The fields of a kind of record, by attribute name, in the worker's order."""
    # Only its own subject is imported, so that the first list does not wait for the tables of all others.
    return _in_subject(record.__module__.rpartition(".")[2])[record]


def field_of(attribute: InstrumentedAttribute[Any]) -> Field:
    """The field behind a record's typed attribute, as in `field_of(Person.cnp)`."""
    return fields_of(attribute.parent.class_)[attribute.key]


def described() -> Mapping[type[Record], Mapping[str, Field]]:
    """Every kind of record with its fields."""
    return {record: named for subject in _SUBJECTS for record, named in _in_subject(subject).items()}


def fields(**named: Field) -> dict[str, Field]:
    """The fields of one record in the worker's order, by attribute name."""
    return named
